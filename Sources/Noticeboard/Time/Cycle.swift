/// How often a mechanism is due.
package enum Cycle: String, CaseIterable, Sendable {
  case daily, weekly, monthly, quarterly, yearly, rolling, standing, adhoc

  /// Reads `monthly` or `每月`.
  init?(_ text: String) {
    let word = ValueReader(text).rest
    guard let cycle = Cycle.allCases.first(where: { $0.rawValue == word || $0.chinese == word })
    else { return nil }
    self = cycle
  }

  var chinese: String { TimePhrases.cycle(self) }

  /// The periods that the cycle counts; nil if it has none.
  var periodKind: Period.Kind? {
    switch self {
    case .daily: .day
    case .weekly: .week
    case .monthly: .month
    case .quarterly: .quarter
    case .yearly: .year
    case .rolling, .standing, .adhoc: nil
    }
  }
}

/// What becomes of a due day that falls on a rest day.
enum RestDayRule: String, CaseIterable, Sendable {
  case same
  case nextWorkday = "next-workday"
  case previousWorkday = "previous-workday"

  /// Reads `next-workday` or `顺延`.
  init?(_ text: String) {
    let word = ValueReader(text).rest
    guard
      let rule = RestDayRule.allCases.first(where: { $0.rawValue == word || $0.chinese == word })
    else { return nil }
    self = rule
  }

  var chinese: String { TimePhrases.restDay(self) }
}
