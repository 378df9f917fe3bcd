/// Why an index cannot be read.
package enum SearchIndexError: Error, Equatable, Sendable {
  case missing(path: String)
  case damaged(path: String)
  /// Written by another version of the format.
  case format(String)
  /// A file of another build than the directory's.
  case mixed(path: String)
}

/// Reads files by name and keeps what was read.
struct IndexFiles {
  let read: (String) -> [UInt8]?
  /// Among how many files the pairs of syllables are spread.
  var soundFileCount = 1
  var letters: LetterPairs?

  func script(_ name: String) throws(SearchIndexError) -> ScriptFile {
    let path = "search/\(name).js"
    guard let bytes = read(path) else { throw .missing(path: path) }
    guard let file = ScriptFile(reading: bytes) else { throw .damaged(path: path) }
    guard file.name == name else { throw .mixed(path: path) }
    return file
  }

  func lines(_ name: String) throws(SearchIndexError) -> [[UInt8]] {
    IndexFiles.lines(try script(name).payload)
  }

  /// The pairs that are read as two syllables, frequent ones first.
  func pairs(_ one: Int, _ two: Int) throws(SearchIndexError) -> SoundList {
    let spelling = SoundPairs.spelling(one, two)
    let name = SoundPairs.fileName(SoundPairs.file(spelling, of: soundFileCount))
    return SoundPairs.read(try script(name).payload, spelling)
  }

  static func lines(_ payload: [UInt8]) -> [[UInt8]] {
    payload.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }
}

/// One segment of an index, opened: its directory, and postings and records on demand.
struct SegmentReader {
  let name: String
  let unitCount: Int
  private let files: IndexFiles
  /// Without the lengths of titles, which postings tell.
  let traits: [SearchChunk.UnitTraits]
  let partedPages: PartedPages
  private(set) var shardDirectory = ShardDirectory()
  /// The newest segment, if this is an archive; a list, since a value cannot hold one of its own kind.
  var newest: [SegmentReader]
  private let version: String
  /// Whether the browser would scan the records instead of asking an index.
  var isSmall = false
  private var knownLabels: [Label]?
  private var shards: [Int: [PostingKey: [PostingShard.Posting]]] = [:]
  private var records: [Int: [SearchRecord]] = [:]

  /// A value that results can be narrowed by; its postings stand under facet and ordinal.
  struct Label {
    var value: SearchFacetValue
    var ordinal: UInt32
    var count: Int
  }

  /// `head` is the segment's line in the manifest, `directory` the lines of its directory; an archive is
  /// opened with the newest segment's.
  init(
    head: [UInt8], directory: [[UInt8]], files: IndexFiles, newest: SegmentReader? = nil
  ) throws(SearchIndexError) {
    let fields = String(decoding: head, as: UTF8.self).split(separator: "\t").map(String.init)
    let lines = newest == nil ? 4 : 2
    guard fields.count == (newest == nil ? 3 : 4), let count = Int(fields[1]),
      (0...SegmentReader.most).contains(count), (lines...lines + 1).contains(directory.count),
      let pages = PartedPages(line: directory.dropFirst(lines).first ?? [], count: count)
    else { throw .damaged(path: "search/manifest.js") }
    partedPages = pages
    name = fields[0]
    unitCount = count
    version = fields[2]
    self.files = files
    self.newest = newest.map { [$0] } ?? []
    if newest == nil {
      guard directory[2].count == (count + 2) / 3 else {
        throw .damaged(path: "search/manifest.js")
      }
      traits = SegmentReader.traits(directory, count)
      shardDirectory.append(directory[3])
    } else {
      traits = ArchiveDirectory.traits(directory, count: count)
      try readPages(Array(fields[3].utf8))
    }
  }

  /// Postings have room for the ids of so many units.
  private static let most = 1 << 18

  private mutating func readPages(_ keys: [UInt8]) throws(SearchIndexError) {
    var index = 0
    var first = PostingKey(packed: 0)
    while index < keys.count {
      let step = Base64.number(keys, &index)
      let rest = Base64.number(keys, &index)
      guard let next = first.advanced(first: step, second: rest) else {
        throw .damaged(path: "search/manifest.js")
      }
      first = next
      shardDirectory.append(try files.script(ArchiveDirectory.pageName(name, first)).payload)
    }
  }

  private static func traits(
    _ directory: [[UInt8]], _ count: Int
  ) -> [SearchChunk.UnitTraits] {
    var day = Int(String(decoding: directory[0], as: UTF8.self)) ?? 0
    var index = 0
    return (0..<count).map { id in
      day &+= Base64.number(directory[1], &index)
      let shape = Base64.digit(directory[2][id / 3]) >> (id % 3 * 2) & 3
      return SearchChunk.UnitTraits(date: Int32(clamping: day), shape: UInt8(shape))
    }
  }

  var isArchive: Bool { !newest.isEmpty }

  /// What results can be narrowed by, in order.
  mutating func labels() throws(SearchIndexError) -> [Label] {
    if let knownLabels { return knownLabels }
    let name = SegmentFiles.filtersName(self.name)
    let file = try files.script(name)
    guard file.check == version else { throw .mixed(path: "search/\(name).js") }
    var ordinals: [SearchFacet: UInt32] = [:]
    var labels: [Label] = []
    for line in IndexFiles.lines(file.payload) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let facet = UInt32(fields[0]).flatMap(SearchFacet.init) else {
        continue
      }
      let ordinal = ordinals[facet, default: 0] + 1
      ordinals[facet] = ordinal
      let value = SearchFacetValue(facet, fields[2])
      labels.append(Label(value: value, ordinal: ordinal, count: Int(fields[1]) ?? 0))
    }
    knownLabels = labels
    return labels
  }

  /// The units that hold a key, ascending.
  mutating func postings(
    _ key: PostingKey
  ) throws(SearchIndexError) -> [PostingShard.Posting] {
    guard let shard = shardDirectory.place(of: key) else { return [] }
    if let known = shards[shard] { return known[key] ?? [] }
    let name = SegmentFiles.shardName(self.name, shardDirectory.first(shard))
    let file = try files.script(name)
    guard let raw = Base64.decode(file.payload), let read = PostingShard(reading: raw) else {
      throw .damaged(path: "search/\(name).js")
    }
    guard file.check == shardDirectory.check(shard) else { throw .mixed(path: "search/\(name).js") }
    guard read.postings.allSatisfy({ ($0.last?.id ?? -1) < unitCount }) else {
      throw .damaged(path: "search/\(name).js")
    }
    let lists = Dictionary(zip(read.keys, read.postings)) { first, _ in first }
    shards[shard] = lists
    return lists[key] ?? []
  }

  mutating func postings(
    _ facet: SearchFacetValue
  ) throws(SearchIndexError) -> [PostingShard.Posting] {
    guard let label = try labels().first(where: { $0.value == facet }) else { return [] }
    return try postings(PostingKey(facet.facet.rawValue, label.ordinal))
  }

  /// The units of an archive whose title or number is the whole query, newest first.
  func titled(_ query: SearchQuery) throws(SearchIndexError) -> [Int] {
    guard isArchive, !query.folded.isEmpty else { return [] }
    let name = ArchiveTitles.fileName(self.name, of: query, units: unitCount)
    return ArchiveTitles.read(try files.script(name).payload, query, units: unitCount)
  }

  mutating func record(_ id: Int) throws(SearchIndexError) -> SearchRecord {
    let first = isArchive ? id - id % SearchPlan.Segment.archivedUnits : id
    let name = RecordWriter.name(segment: self.name, first: first)
    if records[first] == nil {
      guard let read = SearchRecord.read(try files.script(name).payload) else {
        throw .damaged(path: "search/\(name).js")
      }
      records[first] = read
    }
    guard let found = records[first], id - first < found.count else {
      throw .damaged(path: "search/\(name).js")
    }
    let record = found[id - first]
    guard record.traits.date == traits[id].date,
      isArchive || record.traits.lengthClass == traits[id].lengthClass
    else { throw .mixed(path: "search/\(name).js") }
    return record
  }
}
