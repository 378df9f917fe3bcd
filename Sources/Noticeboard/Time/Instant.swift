/// A second in time; its day and clock are those of UTC+8, which knows no daylight saving.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  let seconds: Int64

  /// The community's clock is so many seconds ahead of UTC.
  static let offset: Int64 = 8 * 3600

  package init(secondsSince1970 seconds: Int64) {
    self.seconds = seconds
  }

  init(_ day: Day, _ time: TimeOfDay) {
    self.seconds = Int64(day.number) * 86_400 + Int64(time.minutes) * 60 - Instant.offset
  }

  /// 00:00 of a day.
  init(startOf day: Day) {
    self.seconds = Int64(day.number) * 86_400 - Instant.offset
  }

  /// The day it falls on; 24:00 is the next day's 00:00.
  package var day: Day {
    let local = seconds + Instant.offset
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Day(number: Int32(clamping: days))
  }

  /// The whole minute of its day.
  var timeOfDay: TimeOfDay {
    let second = seconds - Instant(startOf: day).seconds
    guard let time = TimeOfDay(minutes: Int(second / 60)) else { preconditionFailure("\(second)") }
    return time
  }

  func advanced(bySeconds count: Int) -> Instant {
    Instant(secondsSince1970: seconds + Int64(count))
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
  /// Such as `2026-12-01 09:00`.
  package var description: String { "\(day) \(timeOfDay)" }

  /// `2026-12-01T09:00:00+08:00`, as feeds and machine-readable times want it.
  var iso8601: String {
    let (day, timeOfDay) = (day, timeOfDay)
    let second = Int(seconds - Instant(day, timeOfDay).seconds)
    let (year, month, dayOfMonth) = day.parts
    return String(atMost: 32) { text in
      text.add(year: year, month: month, day: dayOfMonth)
      text.sign("T")
      text.add(timeOfDay)
      text.sign(":")
      text.add(second, width: 2)
      text.sign("+08:00")
    }
  }
}

/// Why a text is not a day with a time.
enum InstantMistake: Error, Equatable, Sendable {
  case day(DayMistake)
  case timeMissing
  case time(String)
}

extension Instant {
  /// Reads `2026-12-01 09:00`, with a `T` for the space as well.
  init(_ text: String) throws(InstantMistake) {
    let folded = ValueReader(text).rest
    guard let gap = folded.firstIndex(where: { $0 == " " || $0 == "T" }) else {
      do { _ = try Day(folded) } catch { throw .day(error) }
      throw .timeMissing
    }
    let clock = String(folded[folded.index(after: gap)...])
    let day: Day
    do { day = try Day(String(folded[..<gap])) } catch { throw .day(error) }
    guard let time = TimeOfDay(clock) else { throw .time(clock) }
    self.init(day, time)
  }
}
