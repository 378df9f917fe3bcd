/// The first day that counts.
package enum CountFrom: String, CaseIterable, Sendable {
  case nextDay = "next-day"
  case sameDay = "same-day"

  /// Reads `next-day` or `次日起`.
  init?(_ text: String) {
    let word = ValueReader(text).rest
    guard let from = CountFrom.allCases.first(where: { $0.rawValue == word || $0.chinese == word })
    else { return nil }
    self = from
  }

  var chinese: String { TimePhrases.countFrom(self) }
}

/// The publicity period (公示期) of a bulletin; it ends at 24:00 of its last day.
struct PublicityPeriod: Hashable, Sendable {
  let start: Day
  let end: Day
  let countFrom: CountFrom
  /// What was promised; nil if content gives only start and end.
  let days: DayCount?
  /// What the days left are counted in.
  let unit: DayCount.Unit

  private init(start: Day, end: Day, countFrom: CountFrom, days: DayCount?, unit: DayCount.Unit) {
    self.start = start
    self.end = end
    self.countFrom = countFrom
    self.days = days
    self.unit = unit
  }

  /// Derives the end from the number of days (D2).
  init(start: Day, days: DayCount, countFrom: CountFrom, calendar: WorkingCalendar) {
    let first = countFrom == .nextDay ? start + 1 : start
    let end =
      switch days.unit {
      case .working: calendar.workingDay(number: days.number, from: first)
      case .natural: calendar.workingDay(onOrAfter: first + (days.number - 1))
      }
    self.init(start: start, end: end, countFrom: countFrom, days: days, unit: days.unit)
  }

  var firstCountedDay: Day { countFrom == .nextDay ? start + 1 : start }

  var span: ClosedRange<Day> { start...end }
}

/// What is wrong with a typed end (D3).
enum PublicityMistake: Error, Equatable, Sendable {
  case endBeforeStart
  /// The end leaves fewer days than promised; `earliest` is the end that would do.
  case tooFewDays(counted: Int, needed: DayCount, earliest: Day)
  /// Natural days are enough, but the end is a rest day and would move to `movedTo`.
  case endsOnRestDay(movedTo: Day)
}

extension PublicityPeriod {
  /// Checks a typed end against the days promised and the minimum; it never moves the end.
  init(
    start: Day, end: Day, days: DayCount?, minimum: DayCount?, countFrom: CountFrom,
    calendar: WorkingCalendar
  ) throws(PublicityMistake) {
    guard end >= start else { throw .endBeforeStart }
    let unit = days?.unit ?? minimum?.unit ?? .natural
    let period = PublicityPeriod(
      start: start, end: end, countFrom: countFrom, days: days, unit: unit)
    if let days { try period.check(days, calendar) }
    if let minimum { try period.check(minimum, calendar) }
    // Natural days that end on a rest day end on the next working day (D2); nobody moves a typed
    // date (D3), so its author does.
    let open = calendar.workingDay(onOrAfter: end)
    if unit == .natural, open != end { throw .endsOnRestDay(movedTo: open) }
    self = period
  }

  /// Whether the period is at least so long.
  func check(_ needed: DayCount, _ calendar: WorkingCalendar) throws(PublicityMistake) {
    let derived = PublicityPeriod(
      start: start, days: needed, countFrom: countFrom, calendar: calendar)
    guard end < derived.end else { return }
    let counted = count(needed.unit, calendar)
    guard counted < needed.number else { throw .endsOnRestDay(movedTo: derived.end) }
    throw .tooFewDays(counted: counted, needed: needed, earliest: derived.end)
  }

  private func count(_ unit: DayCount.Unit, _ calendar: WorkingCalendar, from day: Day? = nil)
    -> Int
  {
    let first = max(day ?? firstCountedDay, firstCountedDay)
    guard first <= end else { return 0 }
    return unit == .working
      ? calendar.workingDayCount(in: first...end) : end - first + 1
  }

  /// What the period is on a day.
  enum State: Hashable, Sendable {
    case notStarted
    case open(left: Int, DayCount.Unit)
    case ended
  }

  /// The state on a day (D6).
  func state(on day: Day, calendar: WorkingCalendar) -> State {
    if day < start { return .notStarted }
    if day > end { return .ended }
    return .open(left: count(unit, calendar, from: day), unit)
  }

  /// The years it touches for which there is no calendar (D5).
  func missingYears(in calendar: WorkingCalendar) -> [Int] {
    calendar.missingYears(in: span)
  }

  /// `含国庆假期，已顺延` when public holidays lie in it and moved its end; nil without holidays.
  func holidayRemark(calendar: WorkingCalendar) -> String? {
    guard firstCountedDay <= end else { return nil }
    var names: [String] = []
    for entry in calendar.entries(in: firstCountedDay...end) where entry.kind == .holiday {
      for name in entry.name.split(separator: "、").map(String.init)
      where !names.contains(name) {
        names.append(name)
      }
    }
    guard !names.isEmpty else { return nil }
    return TimePhrases.holidays(names, isPostponed: isPostponed())
  }

  /// Whether holidays made the end later than weekends alone would have.
  private func isPostponed() -> Bool {
    guard let days else { return false }
    let weekendsOnly = WorkingCalendar(entries: [], years: [])
    let plain = PublicityPeriod(
      start: start, days: days, countFrom: countFrom, calendar: weekendsOnly)
    return end > plain.end
  }
}
