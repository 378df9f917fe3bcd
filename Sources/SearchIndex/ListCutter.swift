/// Cuts a sorted list into shards where the content says so, so that one more entry moves few cuts.
enum ListCutter {
  /// The first entries of the shards.
  ///
  /// From each cut on, the next one comes before the entry with the least hash among those that
  /// make the shard at least `low` and at most `high` heavy.
  static func starts(
    weights: [Int], hashes: [UInt64], low: Int, high: Int
  ) -> [Int] {
    guard !weights.isEmpty else { return [] }
    var starts = [0]
    var start = 0
    while true {
      var total = 0
      var best = -1
      var index = start
      while index < weights.count {
        let isCandidate =
          index > start && (total >= low || best < 0 && total + weights[index] > high)
        if isCandidate && (best < 0 || hashes[index] < hashes[best]) { best = index }
        total += weights[index]
        if total > high && index > start { break }
        index += 1
      }
      guard total > high, best > start else { return starts }
      starts.append(best)
      start = best
    }
  }
}
