/// When a place is open, by the week.
struct OpeningHours: Hashable, Sendable {
  /// The days that one rule of the text speaks of.
  enum Days: Hashable, Sendable {
    case weekdays(Set<Weekday>)
    /// Those that the calendar calls working days.
    case working

    fileprivate func contains(_ day: Day, _ calendar: WorkingCalendar) -> Bool {
      switch self {
      case .weekdays(let weekdays): weekdays.contains(day.weekday)
      case .working: calendar.isWorkingDay(day)
      }
    }
  }

  struct Rule: Hashable, Sendable {
    let days: Days
    let hours: [ShiftHours]
  }

  let rules: [Rule]
  let closedOnHolidays: Bool

  /// The hours that begin on a day of the week, in order; `工作日` counts as Monday to Friday.
  func hours(on weekday: Weekday) -> [ShiftHours] {
    merged { days in
      switch days {
      case .weekdays(let weekdays): weekdays.contains(weekday)
      case .working: !weekday.isWeekend
      }
    }
  }

  /// The hours that begin on a day.
  func hours(on day: Day, calendar: WorkingCalendar) -> [ShiftHours] {
    if closedOnHolidays, calendar.entry(on: day)?.kind == .holiday { return [] }
    return merged { $0.contains(day, calendar) }
  }

  private func merged(where matches: (Days) -> Bool) -> [ShiftHours] {
    rules.filter { matches($0.days) }.flatMap(\.hours).sorted { $0.start < $1.start }
  }
}

/// The part of a text that is no opening rule.
enum OpeningHoursMistake: Error, Equatable, Sendable {
  case empty
  /// The days are not readable: `周八`.
  case days(String)
  /// The hours are not readable: `8点到12点`.
  case hours(String)
  /// Two spans of one day overlap.
  case overlap(Weekday)
}

extension OpeningHours {
  /// Reads `周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00`, `每天 …`, `工作日 …`,
  /// `节假日休息`.
  init(_ text: String) throws(OpeningHoursMistake) {
    var rules: [Rule] = []
    var closedOnHolidays = false
    for part in ValueReader(text).rest.split(separator: ";") {
      var reader = ValueReader(String(part))
      if reader.isEmpty { continue }
      if TimePhrases.holidaysClosed.contains(reader.rest) {
        closedOnHolidays = true
      } else {
        rules.append(try reader.openingRule())
      }
    }
    guard !rules.isEmpty else { throw .empty }
    self.init(rules: rules, closedOnHolidays: closedOnHolidays)
    for weekday in Weekday.allCases {
      let spans = hours(on: weekday)
      for (early, late) in zip(spans, spans.dropFirst())
      where early.start.minutes + early.lengthInMinutes > late.start.minutes {
        throw .overlap(weekday)
      }
    }
  }
}

extension ValueReader {
  fileprivate mutating func openingRule() throws(OpeningHoursMistake) -> OpeningHours.Rule {
    let text = rest
    guard let days = openingDays() else { throw .days(text) }
    skipSpaces()
    let typed = rest
    if take(anyOf: TimePhrases.roundTheClock) != nil, atEnd {
      guard let hours = ShiftHours("00:00-24:00") else { throw .hours(typed) }
      return .init(days: days, hours: [hours])
    }
    var hours: [ShiftHours] = []
    repeat {
      skipSpaces()
      guard let span = shiftHours() else { throw .hours(typed) }
      hours.append(span)
      skipSpaces()
    } while take(anyOf: [",", "、"]) != nil
    guard atEnd else { throw .hours(typed) }
    return .init(days: days, hours: hours)
  }

  private mutating func openingDays() -> OpeningHours.Days? {
    if take(anyOf: TimePhrases.everyDay) != nil { return .weekdays(Set(Weekday.allCases)) }
    if take("工作日") { return .working }
    if take("周末") { return .weekdays([.saturday, .sunday]) }
    var days: Set<Weekday> = []
    repeat {
      guard let first = weekday(needsPrefix: days.isEmpty) else { return nil }
      guard take(anyOf: TimePhrases.dayRangeMarks) != nil else {
        days.insert(first)
        continue
      }
      guard let last = weekday(needsPrefix: false), first < last else { return nil }
      days.formUnion(Weekday.allCases.filter { $0 >= first && $0 <= last })
    } while take(anyOf: ["、", ",", "和"]) != nil
    return .weekdays(days)
  }

  private mutating func weekday(needsPrefix: Bool) -> Weekday? {
    guard take(anyOf: TimePhrases.weekdayPrefixes) != nil || !needsPrefix else { return nil }
    if take(TimePhrases.otherSunday) { return .sunday }
    guard let name = take(anyOf: TimePhrases.weekdays) else { return nil }
    return Weekday(name)
  }
}
