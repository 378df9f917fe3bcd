/// A number of days: `5个工作日` or `7天`.
package struct DayCount: Hashable, Sendable {
  enum Unit: Hashable, Sendable { case working, natural }

  let number: Int
  let unit: Unit

  /// What people may ask for: 1…366.
  static let allowed = 1...366

  init?(_ number: Int, _ unit: Unit) {
    guard DayCount.allowed.contains(number) else { return nil }
    self.number = number
    self.unit = unit
  }
}

/// Why a text is not a number of days.
enum DayCountMistake: Error, Equatable, Sendable {
  case notADayCount
  case outOfRange(Int, allowed: ClosedRange<Int>)
}

extension DayCount {
  /// Reads `5个工作日`, `5工作日`, `7天`, `7日`, `7个自然日`.
  init(_ text: String) throws(DayCountMistake) {
    var reader = ValueReader(text)
    guard let number = reader.number(digits: 1...9)?.value else { throw .notADayCount }
    reader.skipSpaces()
    let unit: Unit
    if reader.take(anyOf: TimePhrases.workingDays) != nil {
      unit = .working
    } else if reader.take(anyOf: TimePhrases.naturalDays) != nil {
      unit = .natural
    } else {
      throw .notADayCount
    }
    guard reader.atEnd else { throw .notADayCount }
    guard let count = DayCount(number, unit) else {
      throw .outOfRange(number, allowed: DayCount.allowed)
    }
    self = count
  }
}

extension DayCount: CustomStringConvertible {
  /// Such as `5个工作日`, `7天`.
  package var description: String { TimePhrases.count(number, unit) }
}

/// The time a stage has: `1个工作日`, `7天`, `24小时`.
enum WorkingLimit: Hashable, Sendable {
  case days(DayCount)
  case hours(Int)

  /// Reads a number of days, or of hours up to 8784.
  init(_ text: String) throws(DayCountMistake) {
    var reader = ValueReader(text)
    if let hours = reader.number(digits: 1...9)?.value {
      reader.skipSpaces()
      if reader.take(anyOf: TimePhrases.hours) != nil, reader.atEnd {
        let allowed = 1...8784
        guard allowed.contains(hours) else { throw .outOfRange(hours, allowed: allowed) }
        self = .hours(hours)
        return
      }
    }
    self = .days(try DayCount(text))
  }

  /// The last day of the limit when it runs from `day`, which is not counted; natural days are
  /// not moved off rest days, and a part of a day in hours is a day.
  func due(from day: Day, calendar: WorkingCalendar) -> Day {
    switch self {
    case .days(let count) where count.unit == .working:
      calendar.workingDay(number: count.number, from: day + 1)
    case .days(let count): day + count.number
    case .hours(let hours): day + (hours + 23) / 24
    }
  }
}

extension WorkingLimit: CustomStringConvertible {
  /// Such as `1个工作日`, `24小时`.
  package var description: String {
    switch self {
    case .days(let count): count.description
    case .hours(let hours): TimePhrases.hourCount(hours)
    }
  }
}
