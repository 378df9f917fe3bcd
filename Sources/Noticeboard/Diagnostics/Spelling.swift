/// Finds the word that was probably meant.
package enum Spelling {
  /// The nearest candidate, if it is near enough to be worth saying; of equals, the one that comes
  /// before the other, or the first.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>,
    precedes: (String, String) -> Bool = { _, _ in false }
  ) -> String? {
    let letters = Array(word.unicodeScalars)
    let limit = letters.count <= 2 ? 1 : max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = editDistance(letters, other)
      guard distance <= limit, distance < max(letters.count, other.count) else { continue }
      if let best {
        guard distance <= best.distance else { continue }
        if distance == best.distance, !precedes(candidate, best.word) { continue }
      }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Insertions, deletions, replacements, and swaps of neighbours.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
