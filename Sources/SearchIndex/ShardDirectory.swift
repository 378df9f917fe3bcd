/// The first key, the abundance and the check of each shard of a segment.
struct ShardDirectory {
  private var firsts: [PostingKey] = []
  private var abundances: [Int] = []
  private var checks: [String] = []

  /// Reads a line with shards that follow those known.
  mutating func append(_ line: [UInt8]) {
    let columns = line.split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
    guard columns.count == 4 else { return }
    var (one, other) = (0, 0)
    var previous = PostingKey(packed: 0)
    for (place, abundance) in columns[2].enumerated() {
      let step = Base64.number(columns[0], &one)
      let rest = Base64.number(columns[1], &other)
      guard let first = previous.advanced(first: step, second: rest),
        columns[3].count > place
      else { return }
      previous = first
      firsts.append(first)
      abundances.append(Base64.digit(abundance))
      checks.append(String(decoding: [columns[3][place]], as: UTF8.self))
    }
  }

  /// The shard that would hold a key; nil when it lies before all.
  func place(of key: PostingKey) -> Int? {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= key { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  func first(_ place: Int) -> PostingKey { firsts[place] }

  func check(_ place: Int) -> String { checks[place] }

  /// How short the lists beside that of a key are.
  ///
  /// A key before all shards is in no unit, which settles everything.
  func abundance(of key: PostingKey) -> Int { place(of: key).map { abundances[$0] } ?? 64 }
}
