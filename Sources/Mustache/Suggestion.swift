/// The candidate nearest to a mistyped name: at most one edit in three letters away, the first of equals.
func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(name.unicodeScalars)
  let limit = max(1, letters.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(letters, Array(candidate.unicodeScalars))
    if distance <= limit, distance < candidate.unicodeScalars.count,
      distance < best?.distance ?? .max
    {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// How many letters must be put in, taken out, changed or swapped with a neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  // Names are short; what is not is no slip of the finger.
  guard abs(left.count - right.count) <= 8, left.count <= 64, right.count <= 64 else { return .max }
  var earlier: [Int] = []
  var above = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let change = above[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(change, above[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, earlier[column - 1] + 1)
      }
      current.append(distance)
    }
    earlier = above
    above = current
  }
  return above[right.count]
}
