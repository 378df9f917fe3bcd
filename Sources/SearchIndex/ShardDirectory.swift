/// The first key, the abundance and the check of each shard of a segment.
struct ShardDirectory {
  private var firsts: [PostingKey] = []
  private var abundances: [Int] = []
  private var checks: [String] = []

  /// Reads a line with shards that follow those known.
  mutating func append(_ line: [UInt8]) {
    var index = 0
    var previous = PostingKey(packed: 0)
    while index + 4 < line.count {
      guard let first = Base64.key(line, &index, after: previous), index + 3 <= line.count else {
        return
      }
      previous = first
      firsts.append(first)
      abundances.append(Base64.digit(line[index]))
      checks.append(String(decoding: line[index + 1..<index + 3], as: UTF8.self))
      index += 3
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
