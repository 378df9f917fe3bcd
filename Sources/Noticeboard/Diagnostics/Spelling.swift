/// Finds the word that was probably meant.
package enum Spelling {
  /// The nearest candidate, if it is near enough to be worth saying; of equals, the one that comes
  /// before the other, or the first.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>,
    precedes: (String, String) -> Bool = { _, _ in false }
  ) -> String? {
    let letters = Array(word.unicodeScalars)
    let limit = limit(of: letters.count)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let other = Array(candidate.unicodeScalars)
      guard let distance = editDistance(letters, other, atMost: best?.distance ?? limit),
        distance < max(letters.count, other.count)
      else { continue }
      if let best, distance == best.distance, !precedes(candidate, best.word) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// How far from a word of so many letters another may be, and be worth saying.
  static func limit(of count: Int) -> Int { count <= 2 ? 1 : max(1, count / 3) }

  /// Insertions, deletions, replacements, and swaps of neighbours; nil if there are more than
  /// `limit` of them.
  static func editDistance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // Names of one kind begin and end alike, and differ by a number.
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    return measured(
      Array(left[start..<left.count - end]), Array(right[start..<right.count - end]),
      atMost: limit)
  }

  private static func measured(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    var beforeLast = Array(0...right.count)
    var last = beforeLast
    var row = beforeLast
    var leastBefore = 0
    for (i, a) in left.enumerated() {
      row[0] = i + 1
      var least = i + 1
      for (j, b) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        least = min(least, cost)
        row[j + 1] = cost
      }
      // What follows grows from this row, or by a swap from the one before it.
      if least > limit, leastBefore + 1 > limit { return nil }
      leastBefore = least
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
