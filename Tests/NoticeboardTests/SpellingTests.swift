import Testing

@testable import Noticeboard

struct SpellingTests {
  /// All words of three letters and up to four places, in a fixed order.
  private static let words: [String] = {
    var words = [""]
    var last = [""]
    for _ in 0..<4 {
      last = last.flatMap { word in ["a", "网", "3"].map { word + $0 } }
      words += last
    }
    return words
  }()

  /// The distance as the whole table of it says.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 1..<left.count + 1 {
      var row = [i]
      for j in 1..<right.count + 1 {
        let isSame = left[i - 1] == right[j - 1]
        var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }

  @Test func aDistanceWithinALimitIsThatOfTheWholeTable() {
    var wrong: [String] = []
    for left in Self.words {
      for right in Self.words {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        let whole = Self.distance(a, b)
        for limit in 0...4
        where Spelling.editDistance(a, b, atMost: limit) != (whole <= limit ? whole : nil) {
          wrong.append("\(left) \(right) \(limit)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func candidatesAnswerAsOneWalkThroughAllOfThem() {
    // A seventh of them, so that many words are not among them.
    let some = stride(from: 5, to: Self.words.count, by: 7).map { Self.words[$0] }
    let others = some.reversed().map { $0 + "网格第三" } + some
    for known in [some, others, []] {
      let candidates = Spelling.Candidates(known)
      let wrong = (Self.words + Self.words.map { $0 + "网格第二" }).filter {
        candidates.nearest(to: $0) != Spelling.nearest(to: $0, among: known)
      }
      #expect(wrong == [])
    }
  }
}
