/// Duties and meetings as iCalendar (RFC 5545), for the calendar on a phone.
struct EventCalendar {
  /// An appointment; without a time it lasts the whole day.
  struct Event {
    /// Unique and stable.
    let identity: String
    let title: String
    let place: String
    let start: Start

    enum Start {
      case day(Day)
      case time(Range<Instant>)
    }
  }

  let name: String
  let events: [Event]

  /// The bytes of the file; the stamp is the event's own day, so that they depend on content alone.
  var bytes: [UInt8] {
    var output = CalendarLines(capacity: 256 + events.count * 256)
    for line in [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongshi//Gongshi//ZH",
      "CALSCALE:GREGORIAN",
    ] as [StaticString] {
      output.line(line)
    }
    output.line("X-WR-CALNAME:") { $0.text(name) }
    for event in events { Self.write(event, to: &output) }
    output.line("END:VCALENDAR")
    return output.bytes
  }

  private static func write(_ event: Event, to output: inout CalendarLines) {
    output.line("BEGIN:VEVENT")
    output.line("UID:") {
      $0.plain(event.identity)
      $0.plain("@gongshi")
    }
    switch event.start {
    case .day(let day):
      output.line("DTSTAMP:") {
        $0.day(day)
        $0.plain("T000000Z")
      }
      output.line("DTSTART;VALUE=DATE:") { $0.day(day) }
      output.line("DTEND;VALUE=DATE:") { $0.day(day + 1) }
    case .time(let interval):
      output.line("DTSTAMP:") { $0.instant(interval.lowerBound) }
      output.line("DTSTART:") { $0.instant(interval.lowerBound) }
      output.line("DTEND:") { $0.instant(interval.upperBound) }
    }
    output.line("SUMMARY:") { $0.text(event.title) }
    if !event.place.isEmpty { output.line("LOCATION:") { $0.text(event.place) } }
    output.line("END:VEVENT")
  }
}

/// Content lines of iCalendar: ended by CR LF, folded so that none is longer than 75 bytes.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []
  private var lineStart = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func line(_ name: StaticString, _ value: (inout CalendarLines) -> Void = { _ in }) {
    lineStart = bytes.count
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    value(&self)
    if bytes.count - lineStart > 75 { fold() }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Text with the signs escaped that mean something to a calendar.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    // Most texts have none of them.
    if !text.contains(where: Self.isSpecial) {
      bytes.append(contentsOf: text)
      return
    }
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes += [UInt8(ascii: "\\"), byte]
      // CR LF is one line break.
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
      previous = byte
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0x0A, 0x0D: true
    default: false
    }
  }

  mutating func day(_ day: Day) {
    let (year, month, day) = day.parts
    digits(year, 4)
    digits(month, 2)
    digits(day, 2)
  }

  /// `20261120T140000Z`: shifts are in UTC+8, calendars everywhere understand UTC.
  mutating func instant(_ instant: Instant) {
    let shifted = instant.advanced(bySeconds: -Int(Instant.offset))
    day(shifted.day)
    bytes.append(UInt8(ascii: "T"))
    let minutes = shifted.timeOfDay.minutes
    digits(minutes / 60, 2)
    digits(minutes % 60, 2)
    plain("00Z")
  }

  private mutating func digits(_ number: Int, _ width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(0x30 + number / unit % 10))
      unit /= 10
    }
  }

  /// Breaks the line where 74 bytes are full, never within a character.
  private mutating func fold() {
    let line = Array(bytes[lineStart...])
    bytes.removeSubrange(lineStart...)
    var length = 0
    var place = 0
    while place < line.count {
      var end = place + 1
      while end < line.count, line[end] & 0xC0 == 0x80 { end += 1 }
      if length + end - place > 74 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += line[place..<end]
      length += end - place
      place = end
    }
  }
}
