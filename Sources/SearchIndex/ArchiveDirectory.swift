/// The directory of an archive: of a segment that is asked when the newest has nothing.
///
/// Whole it would cost more than what it leads to. So it lies in pages, of which a query reads those of its
/// keys; the manifest tells where each begins. How long each unit is, it does not say.
struct ArchiveDirectory {
  /// The first key of each page, for the manifest.
  private(set) var pageKeys: [UInt8] = []
  private(set) var pages: [SearchFile] = []

  /// Shards of a page, at least; the most are twice as many.
  private static let least = 64

  init(_ shards: [SegmentShards.Shard], segment: String) {
    let starts = ListCutter.starts(
      weights: shards.map { _ in 1 }, hashes: shards.map { ContentHash.mix($0.known.name) },
      low: ArchiveDirectory.least, high: ArchiveDirectory.least * 2)
    var previous = PostingKey(packed: 0)
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : shards.count
      let first = shards[start].first
      Base64.append(first, after: previous, to: &pageKeys)
      previous = first
      // A page of another build leads to shards with other checks.
      let line = SegmentFiles.line(of: shards[start..<end])
      let name = ArchiveDirectory.pageName(segment, first)
      pages.append(ScriptFile(name: name, check: "", payload: line).wrapped())
    }
  }

  static func pageName(_ segment: String, _ first: PostingKey) -> String {
    "\(segment)/d\(first.text)"
  }

  /// The first day, and for each day its distance from the one before and how many units it has.
  static func days(of units: [SearchChunk.UnitTraits]) -> [[UInt8]] {
    var line: [UInt8] = []
    var day = units.first?.date ?? 0
    var first = 0
    while first < units.count {
      let end = units[first...].firstIndex { $0.date != units[first].date } ?? units.count
      Base64.append(Int(units[first].date - day), to: &line)
      Base64.append(end - first, to: &line)
      day = units[first].date
      first = end
    }
    return [Array(String(units.first?.date ?? 0).utf8), line]
  }

  /// What is known of so many units before their records are read.
  static func traits(_ lines: [[UInt8]], count: Int) -> [SearchChunk.UnitTraits] {
    var day = Int(String(decoding: lines[0], as: UTF8.self)) ?? 0
    var index = 0
    var traits: [SearchChunk.UnitTraits] = []
    while index < lines[1].count {
      day += Base64.number(lines[1], &index)
      let unit = SearchChunk.UnitTraits(date: Int32(clamping: day), shape: lengthClass)
      for _ in 0..<min(Base64.number(lines[1], &index), count - traits.count) {
        traits.append(unit)
      }
    }
    let missing = SearchChunk.UnitTraits(date: 0, shape: lengthClass)
    return traits + (traits.count..<count).map { _ in missing }
  }

  /// All units count as of middling length.
  private static let lengthClass: UInt8 = 1
}

extension Base64 {
  /// A key as its distance from the one before.
  static func append(_ key: PostingKey, after previous: PostingKey, to text: inout [UInt8]) {
    append(Int(key.first - previous.first), to: &text)
    append(Int(key.first == previous.first ? key.second - previous.second : key.second), to: &text)
  }

  /// Reads such a key; nil when it is none.
  static func key(_ text: [UInt8], _ index: inout Int, after previous: PostingKey) -> PostingKey? {
    let step = number(text, &index)
    let rest = number(text, &index)
    let first = Int(previous.first) + step
    let second = step == 0 ? Int(previous.second) + rest : rest
    guard first < 1 << 18, second <= PostingKey.mask else { return nil }
    return PostingKey(UInt32(first), UInt32(second))
  }
}
