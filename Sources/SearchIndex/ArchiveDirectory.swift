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

  init(_ shards: [KnownShard], segment: String) {
    let starts = ListCutter.starts(
      weights: shards.map { _ in 1 }, hashes: shards.map { ContentHash.mix($0.name) },
      low: ArchiveDirectory.least, high: ArchiveDirectory.least * 2)
    var previous = PostingKey(packed: 0)
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : shards.count
      let first = shards[start].first
      let (step, rest) = first.distance(from: previous)
      Base64.append(step, to: &pageKeys)
      Base64.append(rest, to: &pageKeys)
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
      day &+= Base64.number(lines[1], &index)
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

extension PostingKey {
  /// How far its first character is from that of the key before, and its second, if they have the same first.
  func distance(from previous: PostingKey) -> (first: Int, second: Int) {
    let step = Int(first - previous.first)
    return (step, Int(step == 0 ? second - previous.second : second))
  }

  /// The key at such a distance; nil when there is none.
  func advanced(first step: Int, second rest: Int) -> PostingKey? {
    let first = Int(first) + step
    let second = step == 0 ? Int(second) + rest : rest
    guard first < 1 << 18, second <= PostingKey.mask else { return nil }
    return PostingKey(UInt32(first), UInt32(second))
  }
}
