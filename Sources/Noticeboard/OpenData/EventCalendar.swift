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
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gongshi//Gongshi//ZH", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:" + Self.escaped(name),
    ]
    for event in events { lines += Self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return Array((lines.map(Self.folded).joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static func lines(of event: Event) -> [String] {
    var lines = ["BEGIN:VEVENT", "UID:\(event.identity)@gongshi"]
    switch event.start {
    case .day(let day):
      lines += [
        "DTSTAMP:\(compact(day))T000000Z", "DTSTART;VALUE=DATE:\(compact(day))",
        "DTEND;VALUE=DATE:\(compact(day + 1))",
      ]
    case .time(let interval):
      let start = utc(interval.lowerBound)
      lines += ["DTSTAMP:\(start)", "DTSTART:\(start)", "DTEND:\(utc(interval.upperBound))"]
    }
    lines.append("SUMMARY:" + escaped(event.title))
    if !event.place.isEmpty { lines.append("LOCATION:" + escaped(event.place)) }
    return lines + ["END:VEVENT"]
  }

  private static func compact(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }

  /// `20261120T140000Z`: shifts are in UTC+8, calendars everywhere understand UTC.
  private static func utc(_ instant: Instant) -> String {
    let shifted = instant.advanced(bySeconds: -Int(Instant.offset))
    let minutes = shifted.timeOfDay.minutes
    return "\(compact(shifted.day))T\(padded(minutes / 60, to: 2))\(padded(minutes % 60, to: 2))00Z"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// Lines of at most 75 bytes, never cut within a character.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 74 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}
