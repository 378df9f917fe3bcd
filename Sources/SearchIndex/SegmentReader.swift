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
    let name = SoundPairs.fileName(SoundPairs.file(spelling))
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
  private let group: Int
  private let files: IndexFiles
  let traits: [SearchChunk.UnitTraits]
  private var firsts: [PostingKey] = []
  private var checks: [String] = []
  private(set) var labels: [(value: SearchFacetValue, ordinal: UInt32, count: Int)] = []
  private var shards: [Int: [PostingKey: [UInt32]]] = [:]
  private var records: [Int: [SearchRecord]] = [:]

  /// `head` is the segment's line in the manifest, `directory` the lines of its directory.
  init(head: [UInt8], directory: [[UInt8]], files: IndexFiles) throws(SearchIndexError) {
    let fields = String(decoding: head, as: UTF8.self).split(separator: "\t")
    guard fields.count == 4, let count = Int(fields[1]), let group = Int(fields[2]), group > 0,
      directory.count >= 4, directory[2].count == count
    else { throw .damaged(path: "search/manifest.js") }
    name = String(fields[0])
    unitCount = count
    self.group = group
    self.files = files
    traits = SegmentReader.traits(directory)
    readShards(directory[3])
    readLabels(directory.dropFirst(4))
  }

  private static func traits(_ directory: [[UInt8]]) -> [SearchChunk.UnitTraits] {
    var day = Int(String(decoding: directory[0], as: UTF8.self)) ?? 0
    var index = 0
    return directory[2].map { shape in
      day += Base64.number(directory[1], &index)
      return SearchChunk.UnitTraits(
        date: Int32(clamping: day), shape: UInt8(Base64.digit(shape)))
    }
  }

  private mutating func readShards(_ line: [UInt8]) {
    var index = 0
    var first = 0
    var second = 0
    while index + 3 < line.count {
      let step = Base64.number(line, &index)
      let number = Base64.number(line, &index)
      first += step
      second = step == 0 ? second + number : number
      guard index + 2 <= line.count, first < 1 << 18, second < 1 << 18 else { return }
      firsts.append(PostingKey(UInt32(first), UInt32(second)))
      checks.append(String(decoding: line[index..<index + 2], as: UTF8.self))
      index += 2
    }
  }

  private mutating func readLabels(_ lines: ArraySlice<[UInt8]>) {
    var ordinals: [SearchFacet: UInt32] = [:]
    for line in lines {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, let facet = UInt32(fields[0]).flatMap(SearchFacet.init) else {
        continue
      }
      let ordinal = ordinals[facet, default: 0] + 1
      ordinals[facet] = ordinal
      labels.append((SearchFacetValue(facet, fields[2]), ordinal, Int(fields[1]) ?? 0))
    }
  }

  /// The units that hold a key, ascending.
  mutating func postings(_ key: PostingKey) throws(SearchIndexError) -> [UInt32] {
    guard let shard = firsts.lastIndex(where: { $0 <= key }) else { return [] }
    if let known = shards[shard] { return known[key] ?? [] }
    let name = SegmentFiles.shardName(self.name, firsts[shard])
    let file = try files.script(name)
    guard let raw = Base64.decode(file.payload), let read = PostingShard(reading: raw) else {
      throw .damaged(path: "search/\(name).js")
    }
    guard file.check == checks[shard] else { throw .mixed(path: "search/\(name).js") }
    guard read.postings.allSatisfy({ ($0.last ?? 0) >> 2 < unitCount }) else {
      throw .damaged(path: "search/\(name).js")
    }
    let lists = Dictionary(zip(read.keys, read.postings)) { first, _ in first }
    shards[shard] = lists
    return lists[key] ?? []
  }

  mutating func postings(_ facet: SearchFacetValue) throws(SearchIndexError) -> [UInt32] {
    guard let label = labels.first(where: { $0.value == facet }) else { return [] }
    return try postings(PostingKey(facet.facet.rawValue, label.ordinal))
  }

  mutating func record(_ id: Int) throws(SearchIndexError) -> SearchRecord {
    let name = RecordWriter.name(segment: self.name, group: id / group, isSmall: false)
    if records[id / group] == nil {
      guard let read = SearchRecord.read(try files.script(name).payload) else {
        throw .damaged(path: "search/\(name).js")
      }
      records[id / group] = read
    }
    guard let found = records[id / group], id % group < found.count else {
      throw .damaged(path: "search/\(name).js")
    }
    guard found[id % group].traits == traits[id] else { throw .mixed(path: "search/\(name).js") }
    return found[id % group]
  }
}
