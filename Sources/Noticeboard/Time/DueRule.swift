/// The day by which a period's business must be done.
enum DueRule: Hashable, Sendable {
  /// `20日`: that day of the period's last month.
  case dayOfMonth(Int)
  /// `月末`: the last calendar day.
  case monthEnd
  /// `次月5日`: that day of the month after the period.
  case dayOfNextMonth(Int)
  /// `季末后10日`: so many days after the end of the quarter.
  case daysAfterQuarter(Int)
  /// `年后30日`: so many days after the end of the year.
  case daysAfterYear(Int)
}

/// Why a text is not a due rule.
enum DueRuleMistake: Error, Equatable, Sendable {
  case notADueRule
  /// The day of a month is not in 1…31, or the number of days not in 1…366.
  case numberOutOfRange(Int, allowed: ClosedRange<Int>)
}

extension DueRule {
  /// Reads `20日`, `月末`, `次月5日`, `季末后10日`, `年后30日` and `20`, `month-end`,
  /// `next-month-5`, `quarter-end+10`, `year-end+30`.
  init(_ text: String) throws(DueRuleMistake) {
    var reader = ValueReader(text)
    if let word = reader.take(anyOf: TimePhrases.monthEnd) {
      guard reader.atEnd, !word.isEmpty else { throw .notADueRule }
      self = .monthEnd
    } else if reader.take(anyOf: TimePhrases.nextMonth) != nil {
      self = .dayOfNextMonth(try reader.dueNumber(1...31))
    } else if reader.take(anyOf: TimePhrases.afterQuarter) != nil {
      self = .daysAfterQuarter(try reader.dueNumber(1...366))
    } else if reader.take(anyOf: TimePhrases.afterYear) != nil {
      self = .daysAfterYear(try reader.dueNumber(1...366))
    } else {
      _ = reader.take(anyOf: TimePhrases.everyMonth)
      self = .dayOfMonth(try reader.dueNumber(1...31))
    }
  }

  /// The due day before any move off rest days.
  func rawDay(for period: Period) -> Day {
    let last = period.last
    switch self {
    case .dayOfMonth(let day): return DueRule.day(day, inMonthOf: last)
    case .monthEnd: return Period(.month, containing: last).last
    case .dayOfNextMonth(let day):
      return DueRule.day(day, inMonthOf: Period(.month, containing: last).next.first)
    case .daysAfterQuarter(let count): return Period(.quarter, containing: last).last + count
    case .daysAfterYear(let count): return Period(.year, containing: last).last + count
    }
  }

  /// The due day of a period.
  func due(for period: Period, rest: RestDayRule, calendar: WorkingCalendar) -> Day {
    calendar.moved(rawDay(for: period), by: rest)
  }

  /// The rest-day rule where content names none: meetings stay, `月末` comes earlier, the other
  /// deadlines move on.
  func defaultRestDay(isMeeting: Bool) -> RestDayRule {
    if isMeeting { return .same }
    return self == .monthEnd ? .previousWorkday : .nextWorkday
  }

  /// The periods that it dates when the cycle itself counts none (rolling, standing, adhoc).
  var ownPeriodKind: Period.Kind {
    switch self {
    case .dayOfMonth, .monthEnd, .dayOfNextMonth: .month
    case .daysAfterQuarter: .quarter
    case .daysAfterYear: .year
    }
  }

  /// Whether it makes sense for periods of that kind: `年后30日` does not date months.
  func fits(_ kind: Period.Kind) -> Bool { kind <= ownPeriodKind }

  /// A day beyond the month's end is its last day.
  private static func day(_ day: Int, inMonthOf other: Day) -> Day {
    let (year, month, _) = other.parts
    return Day(
      validYear: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }
}

extension DueRule: CustomStringConvertible {
  /// As content writes it: `季末后10日`.
  package var description: String {
    switch self {
    case .dayOfMonth(let day): "\(day)日"
    case .monthEnd: "月末"
    case .dayOfNextMonth(let day): "次月\(day)日"
    case .daysAfterQuarter(let count): "季末后\(count)日"
    case .daysAfterYear(let count): "年后\(count)日"
    }
  }
}

extension ValueReader {
  fileprivate mutating func dueNumber(_ allowed: ClosedRange<Int>) throws(DueRuleMistake) -> Int {
    guard let number = number(digits: 1...9)?.value else { throw .notADueRule }
    _ = take(anyOf: TimePhrases.dayUnits)
    guard atEnd else { throw .notADueRule }
    guard allowed.contains(number) else { throw .numberOutOfRange(number, allowed: allowed) }
    return number
  }
}
