/// A day of the proleptic Gregorian calendar in the community's time, UTC+8.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day of that year and month; nil if there is none, or the year is not in 1…9999.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  init(validYear year: Int, month: Int, day: Int) {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  package var year: Int { parts.year }
  var month: Int { parts.month }
  var day: Int { parts.day }

  /// Year, month and day together.
  ///
  /// By Neri and Schneider, Euclidean affine functions and their application to calendar algorithms
  /// (2022).
  var parts: (year: Int, month: Int, day: Int) {
    // So many eras of 400 years that no day is before the first.
    let eras = 15_000
    let quarters = UInt64(4 * (Int(number) + 719_468 + eras * 146_097) + 3)
    let century = Int(quarters / 146_097)
    // The quotient in the upper half, the remainder as a fraction in the lower.
    let year = (quarters % 146_097 | 3) &* 2_939_745
    let dayOfYear = UInt32(truncatingIfNeeded: year) / 2_939_745 / 4
    // The month in the upper half, the day as a fraction in the lower.
    let month = 2141 &* dayOfYear &+ 197_913
    let isNextYear = dayOfYear >= 306
    return (
      century &* 100 &- eras &* 400 &+ Int(year >> 32) &+ (isNextYear ? 1 : 0),
      Int(month >> 16) &- (isNextYear ? 12 : 0), Int((month & 0xFFFF) / 2141 &+ 1)
    )
  }

  var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((Int(number) + 3) % 7 + 7) % 7
    guard let weekday = Weekday(rawValue: index + 1) else { preconditionFailure("\(index)") }
    return weekday
  }

  /// The ISO 8601 week and the year that owns it.
  var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday.rawValue)
    let year = thursday.year
    let first = Day(validYear: year, month: 1, day: 1)
    return (year, (thursday - first) / 7 + 1)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func + (day: Day, count: Int) -> Day {
    Day(number: Int32(clamping: Int(day.number) + count))
  }

  static func - (day: Day, count: Int) -> Day { day + -count }

  static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }
}

extension Day: Strideable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package func distance(to other: Day) -> Int { other - self }

  package func advanced(by count: Int) -> Day { self + count }
}

extension Day: CustomStringConvertible {
  /// Such as `2026-11-03`.
  package var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else {
      return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    return String(atMost: 10) { $0.add(year: year, month: month, day: day) }
  }

  /// Such as `2026年11月3日`.
  var chinese: String {
    let (year, month, day) = parts
    return String(atMost: 24) { text in
      text.add(year)
      text.sign("年")
      text.add(month)
      text.sign("月")
      text.add(day)
      text.sign("日")
    }
  }

  /// Such as `11月3日`.
  var chineseWithoutYear: String {
    let (_, month, day) = parts
    return String(atMost: 10) { text in
      text.add(month)
      text.sign("月")
      text.add(day)
      text.sign("日")
    }
  }

  /// Such as `2026年11月3日（星期二）`.
  var chineseWithWeekday: String { "\(chinese)（\(weekday.chinese)）" }
}

extension ShortText {
  /// Such as `2026-11-03`.
  mutating func add(year: Int, month: Int, day: Int) {
    add(year, width: 4)
    sign("-")
    add(month, width: 2)
    sign("-")
    add(day, width: 2)
  }
}

/// The number with leading zeros up to a width.
func padded(_ number: Int, to width: Int) -> String {
  String(atMost: 20 + width) { $0.add(number, width: width) }
}
