/// A stretch of the calendar that a ledger or an issue covers.
package struct Period: Hashable, Sendable {
  /// The kinds, from long to short.
  package enum Kind: Int, CaseIterable, Comparable, Sendable {
    case year, quarter, month, week, day

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package let kind: Kind
  package let first: Day

  /// The period of that kind in which a day lies.
  package init(_ kind: Kind, containing day: Day) {
    let (year, month, _) = day.parts
    self.kind = kind
    self.first =
      switch kind {
      case .year: Day(validYear: year, month: 1, day: 1)
      case .quarter: Day(validYear: year, month: (month - 1) / 3 * 3 + 1, day: 1)
      case .month: Day(validYear: year, month: month, day: 1)
      case .week: day - (day.weekday.rawValue - 1)
      case .day: day
      }
  }

  init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1) else { return nil }
    self.init(.year, containing: first)
  }

  init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(.month, containing: first)
  }

  init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let first = Day(year: year, month: quarter * 3, day: 1)
    else { return nil }
    self.init(.quarter, containing: first)
  }

  init?(year: Int, week: Int) {
    // The fourth of January is always in week 1.
    guard let fourth = Day(year: year, month: 1, day: 4),
      week >= 1, week <= Period.weeks(in: year)
    else { return nil }
    self.init(.week, containing: fourth + (week - 1) * 7)
  }

  init(day: Day) {
    self.init(.day, containing: day)
  }

  /// 52 or 53.
  static func weeks(in year: Int) -> Int {
    Day(validYear: year, month: 12, day: 28).isoWeek.week
  }

  package var last: Day {
    switch kind {
    case .day: return first
    case .week: return first + 6
    case .month:
      let (year, month, _) = first.parts
      return first + (Day.length(ofMonth: month, year: year) - 1)
    case .year, .quarter: return next.first - 1
    }
  }

  var days: ClosedRange<Day> { first...last }

  /// The day within the period that has the month and day of another: a week may lie in two years,
  /// and a date without a year was read as of the wrong one.
  func dayInOtherYear(_ day: Day) -> Day? {
    guard first.year != last.year, !contains(day) else { return nil }
    return [first.year, last.year].compactMap { Day(year: $0, month: day.month, day: day.day) }
      .first(where: contains)
  }

  /// The year that its name carries; of a week the ISO year.
  package var year: Int { kind == .week ? first.isoWeek.year : first.year }

  package var next: Period { moved(by: 1) }

  package var previous: Period { moved(by: -1) }

  func contains(_ day: Day) -> Bool { day >= first && day <= last }

  package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  private func moved(by count: Int) -> Period {
    switch kind {
    case .year: Period(kind, containing: Period.month(first, movedBy: count * 12))
    case .quarter: Period(kind, containing: Period.month(first, movedBy: count * 3))
    case .month: Period(kind, containing: Period.month(first, movedBy: count))
    case .week: Period(kind, containing: first + count * 7)
    case .day: Period(kind, containing: first + count)
    }
  }

  private static func month(_ day: Day, movedBy count: Int) -> Day {
    let (year, month, _) = day.parts
    let months = year * 12 + month - 1 + count
    return Day(validYear: months / 12, month: months % 12 + 1, day: 1)
  }
}

extension Period: Comparable {
  /// Earlier first; of those that begin together the longer first.
  package static func < (left: Period, right: Period) -> Bool {
    left.first == right.first ? left.kind < right.kind : left.first < right.first
  }
}

extension Period: CustomStringConvertible {
  private var quarterNumber: Int { (first.month + 2) / 3 }

  /// `2026`, `2026-Q3`, `2026-11`, `2026-W47`, `2026-11-20`: the name of a ledger's file.
  package var description: String {
    switch kind {
    case .year: padded(year, to: 4)
    case .quarter: "\(padded(year, to: 4))-Q\(quarterNumber)"
    case .month:
      // No more fits into a text that needs no memory of its own.
      String(atMost: 15) { text in
        text.add(year, width: 4)
        text.sign("-")
        text.add(first.month, width: 2)
      }
    case .week: "\(padded(year, to: 4))-W\(padded(first.isoWeek.week, to: 2))"
    case .day: first.description
    }
  }

  /// Such as `2026年`, `2026年第三季度`, `2026年11月`, `2026年第47周`, `2026年11月20日`.
  package var chinese: String {
    switch kind {
    case .year: "\(year)年"
    case .quarter: "\(year)年第\(TimePhrases.quarters[quarterNumber - 1])季度"
    case .month: "\(year)年\(first.month)月"
    case .week: "\(year)年第\(first.isoWeek.week)周"
    case .day: first.chinese
    }
  }
}

/// Why a text does not name a period.
package enum PeriodMistake: Error, Equatable, Sendable {
  case notAPeriod
  case noSuchMonth(Int)
  case noSuchQuarter(Int)
  /// The year has only so many weeks.
  case noSuchWeek(Int, year: Int, weeks: Int)
  case day(DayMistake)
}

extension Period {
  /// Reads `2026`, `2026-Q3`, `2026-11`, `2026-W47`, `2026-11-20`.
  package init(_ text: String) throws(PeriodMistake) {
    var reader = ValueReader(text)
    guard let year = reader.number(digits: 4...4)?.value, year >= 1900 else { throw .notAPeriod }
    if reader.atEnd {
      self.init(.year, containing: Day(validYear: year, month: 1, day: 1))
      return
    }
    guard reader.take("-") else { throw .notAPeriod }
    if reader.take("Q") {
      guard let quarter = reader.number(digits: 1...1)?.value, reader.atEnd else {
        throw .notAPeriod
      }
      guard let period = Period(year: year, quarter: quarter) else {
        throw .noSuchQuarter(quarter)
      }
      self = period
    } else if reader.take("W") {
      guard let week = reader.number(digits: 2...2)?.value, reader.atEnd else {
        throw .notAPeriod
      }
      guard let period = Period(year: year, week: week) else {
        throw .noSuchWeek(week, year: year, weeks: Period.weeks(in: year))
      }
      self = period
    } else {
      try self.init(year: year, after: &reader)
    }
  }

  private init(year: Int, after reader: inout ValueReader) throws(PeriodMistake) {
    guard let month = reader.number(digits: 2...2)?.value else { throw .notAPeriod }
    guard reader.atEnd else {
      guard reader.take("-"), let day = reader.number(digits: 2...2)?.value, reader.atEnd else {
        throw .notAPeriod
      }
      let name = "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
      do { self.init(day: try Day(name)) } catch { throw .day(error) }
      return
    }
    guard let period = Period(year: year, month: month) else { throw .noSuchMonth(month) }
    self = period
  }
}
