/// Which end of the values is best.
enum RankOrder: String, CaseIterable, Sendable {
  case high, low

  /// Reads `high`, `高者先`, `low`, `低者先`.
  init?(_ text: String) {
    let word = ValueReader(text).rest
    guard let order = RankOrder.allCases.first(where: { $0.rawValue == word || $0.chinese == word })
    else { return nil }
    self = order
  }

  var chinese: String { self == .high ? "高者先" : "低者先" }
}

/// The competition ranks (1, 1, 3) of values as they are printed, index by index.
func competitionRanks<Value: Comparable>(
  of printed: [Value], order: RankOrder = .high
) -> [Int] {
  let sorted = printed.indices.sorted { left, right in
    order == .high ? printed[left] > printed[right] : printed[left] < printed[right]
  }
  var ranks = Array(repeating: 0, count: printed.count)
  for (place, index) in sorted.enumerated() {
    let tied = place > 0 && printed[sorted[place - 1]] == printed[index]
    ranks[index] = tied ? ranks[sorted[place - 1]] : place + 1
  }
  return ranks
}

/// How a rank moved since the previous published period.
enum RankChange: Hashable, Sendable {
  case up(Int)
  case down(Int)
  case unchanged
  case new
  /// The subject was split or merged.
  case notComparable

  init(from previous: Int, to rank: Int) {
    if previous > rank {
      self = .up(previous - rank)
    } else if previous < rank {
      self = .down(rank - previous)
    } else {
      self = .unchanged
    }
  }

  /// Such as `▲4`, `▼1`, `平`, `新`, `—`.
  var chinese: String {
    switch self {
    case .up(let places): FigurePhrases.risen(places)
    case .down(let places): FigurePhrases.fallen(places)
    case .unchanged: FigurePhrases.unchanged
    case .new: FigurePhrases.new
    case .notComparable: FigurePhrases.notComparable
    }
  }
}

/// The median with one decimal; nil of nothing.
func median(of values: [Int]) -> FixedDecimal? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  guard sorted.count.isMultiple(of: 2) else { return FixedDecimal(sorted[middle]) }
  let sum = FixedDecimal(sorted[middle - 1]) + FixedDecimal(sorted[middle])
  return sum.divided(by: FixedDecimal(2), places: 1)
}

/// A count of persons by a personal trait: 1 to 4 print `<5`, so that nobody is told apart.
struct SmallCount: Hashable, Sendable {
  let count: Int

  init(_ count: Int) {
    self.count = count
  }

  var isHidden: Bool { (1...4).contains(count) }

  var printed: String { isHidden ? FigurePhrases.few : String(count) }
}
