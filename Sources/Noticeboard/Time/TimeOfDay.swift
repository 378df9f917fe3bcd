/// A minute of a day, from 00:00 to 24:00.
struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0…1440.
  let minutes: Int

  init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `08:30`, `8:30`, `24:00`.
  init?(_ text: String) {
    var reader = ValueReader(text)
    guard let time = reader.timeOfDay(), reader.atEnd else { return nil }
    self = time
  }

  static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  /// Such as `08:30`.
  var description: String {
    String(atMost: 5) { $0.add(self) }
  }
}

extension ShortText {
  /// Such as `08:30`.
  mutating func add(_ time: TimeOfDay) {
    add(time.minutes / 60, width: 2)
    sign(":")
    add(time.minutes % 60, width: 2)
  }
}

extension ValueReader {
  mutating func timeOfDay() -> TimeOfDay? {
    let start = position
    guard let hour = number(digits: 1...2), take(":"), let minute = number(digits: 2...2),
      minute.value < 60, let time = TimeOfDay(minutes: hour.value * 60 + minute.value)
    else {
      position = start
      return nil
    }
    return time
  }
}

/// The hours of a shift, half-open; an end not after the start is one of the next day.
struct ShiftHours: Hashable, Sendable, CustomStringConvertible {
  let start: TimeOfDay
  let end: TimeOfDay

  init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  /// Reads `22:00-08:00`; the dash may be any that people type.
  init?(_ text: String) {
    var reader = ValueReader(text)
    guard let hours = reader.shiftHours(), reader.atEnd else { return nil }
    self = hours
  }

  var crossesMidnight: Bool { end <= start }

  /// Equal ends are a whole day.
  var lengthInMinutes: Int {
    end.minutes - start.minutes + (crossesMidnight ? 1440 : 0)
  }

  /// The shift that begins on that day.
  func interval(on day: Day) -> Range<Instant> {
    let begin = Instant(day, start)
    return begin..<begin.advanced(bySeconds: lengthInMinutes * 60)
  }

  /// Such as `22:00-08:00`.
  var description: String {
    String(atMost: 11) { text in
      text.add(start)
      text.sign("-")
      text.add(end)
    }
  }
}

extension ValueReader {
  mutating func shiftHours() -> ShiftHours? {
    let reset = position
    guard let start = timeOfDay() else { return nil }
    skipSpaces()
    guard take(anyOf: ["-", "–", "—", "~", "～", "至"]) != nil else {
      position = reset
      return nil
    }
    skipSpaces()
    guard let end = timeOfDay() else {
      position = reset
      return nil
    }
    return ShiftHours(start: start, end: end)
  }
}
