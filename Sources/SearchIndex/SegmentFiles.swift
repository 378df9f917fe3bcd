/// The files of one segment and what the directory says of them.
struct SegmentFiles {
  private(set) var files: [SearchFile] = []
  /// The lines of the directory.
  private(set) var directory: [[UInt8]] = []
  /// The first key of each of its pages, if it lies in pages.
  private(set) var pageKeys: [UInt8] = []
  /// Changes with anything in the segment.
  private(set) var version: String

  init(
    _ segment: SearchPlan.Segment, _ chunks: [SearchChunk],
    _ shards: [SegmentShards.Shard]
  ) {
    files = shards.compactMap(\.file)
    let known = shards.map(\.known)
    var hash = ContentHash()
    for chunk in chunks { hash.add(chunk.recordHash.value) }
    version = ""
    let units = chunks.flatMap(\.units)
    if segment.isArchive {
      let archive = ArchiveDirectory(known, segment: segment.name)
      directory = ArchiveDirectory.days(of: units)
      pageKeys = archive.pageKeys
      files += archive.pages
      let titles = ArchiveTitles(chunks.flatMap(\.titles), unitCount: units.count)
      files += titles.files(segment.name)
    } else {
      directory = SegmentFiles.lines(of: units)
      directory.append(SegmentFiles.line(of: known[...]))
    }
    if let line = segment.partedPages.line { directory.append(line) }
    let filters = SegmentFiles.filters(segment.pageCounts)
    for line in directory { hash.add(line) }
    for shard in known { hash.add(shard.digest) }
    hash.add(filters)
    version = hash.text(8)
    let name = SegmentFiles.filtersName(segment.name)
    files.append(ScriptFile(name: name, check: version, payload: filters).wrapped())
  }

  /// A line for each value that results can be narrowed by: facet, number of pages, value.
  static func filters(_ counts: [SearchFacetValue: Int]) -> [UInt8] {
    let lines = counts.sorted { $0.key < $1.key }.map { value, count in
      var line: [UInt8] = Array("\(value.facet.rawValue)\\t\(count)\\t".utf8)
      ScriptFile.escape(value.value.replacingBreaks(), into: &line)
      return line
    }
    return Array(lines.joined(separator: Array("\\n".utf8)))
  }

  /// Days, as the first one and the distances from each unit to the next; and the classes of length,
  /// three to a sign.
  private static func lines(of units: [SearchChunk.UnitTraits]) -> [[UInt8]] {
    var days: [UInt8] = []
    var previous = units.first?.date ?? 0
    for unit in units {
      Base64.append(Int(unit.date) - Int(previous), to: &days)
      previous = unit.date
    }
    let classes = stride(from: 0, to: units.count, by: 3).map { first in
      Base64.alphabet[
        units[first..<min(first + 3, units.count)].reversed().reduce(0) {
          $0 << 2 | $1.lengthClass
        }]
    }
    return [Array(String(units.first?.date ?? 0).utf8), days, classes]
  }

  /// The line with the first key, the number of keys and the check of each shard: column by column, which
  /// compresses better.
  static func line(of shards: ArraySlice<KnownShard>) -> [UInt8] {
    var (firsts, seconds): ([UInt8], [UInt8]) = ([], [])
    var previous = PostingKey(packed: 0)
    for shard in shards {
      let (step, rest) = shard.first.distance(from: previous)
      Base64.append(step, to: &firsts)
      Base64.append(rest, to: &seconds)
      previous = shard.first
    }
    let abundances = shards.map {
      Base64.alphabet[SegmentFiles.abundance($0.keyCount)]
    }
    let checks = shards.flatMap { Array($0.check.utf8) }
    return Array([firsts, seconds, abundances, checks].joined(separator: [0x20]))
  }

  /// How many keys a shard has, in quarters of a power of two; many keys have short lists.
  static func abundance(_ keys: Int) -> Int { min(63, Ranking.logarithm(keys) / 64) }

  static func filtersName(_ segment: String) -> String { "\(segment)/filters" }

  static func shardName(_ segment: String, _ first: PostingKey) -> String {
    "\(segment)/p\(first.text)"
  }
}

extension String {
  /// For values that stand in one line of a table.
  func replacingBreaks() -> String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
