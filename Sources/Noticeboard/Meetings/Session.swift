/// A numbered session of a meeting mechanism.
struct Session: Sendable {
  enum State: Sendable, Hashable {
    /// Its day has come, and it was not cancelled.
    case held
    case cancelled(reason: String)
    case planned
  }

  let number: Int
  let date: Day
  let start: TimeOfDay?
  let end: TimeOfDay?
  let place: String
  let topic: String
  /// A post or a masked name.
  let host: String
  let unit: UnitID?
  let attendees: [Participant]
  let attendance: Int?
  /// What the column says; what it means is known when all mechanisms are linked.
  let decided: [Reference]
  var decisions: [Decision] = []
  let minutes: MediaReference?
  let cancelled: String?
  /// The file in which it stands.
  let file: Period
  let title: String
  let note: String
  let source: String
  let audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order.
  let extra: [Cell]
  let location: Location
  let dateLocation: Location

  /// A cancelled session keeps its number.
  func state(on day: Day) -> State {
    if let cancelled { return .cancelled(reason: cancelled) }
    return date <= day ? .held : .planned
  }

  func isHeld(on day: Day) -> Bool { state(on: day) == .held }

  /// Whether people may still come: on its day until it is told who came or what was decided.
  package func isAhead(on day: Day) -> Bool {
    cancelled == nil && (date > day || date == day && !hasRecord)
  }

  /// Whether it says what only a held session knows.
  var hasRecord: Bool { attendance != nil || !decided.isEmpty || minutes != nil }

  /// That nobody came is true of a cancelled session as well.
  var tellsWhatHappened: Bool {
    (attendance ?? 0) > 0 || !decided.isEmpty || minutes != nil
  }

  /// As it is seen on a day: before its date nobody knows who came and what was decided.
  func seen(on day: Day) -> Session {
    date <= day ? self : Session(self, withoutRecord: ())
  }
}

extension Session {
  init(_ row: SessionRow, file: Period, units: UnitTree, _ findings: inout Findings) {
    self.init(
      number: row.number, date: row.date.day, start: row.start, end: row.end, place: row.place,
      topic: row.topic, host: row.host, unit: units.smallest(of: row.common.units, &findings),
      attendees: row.attendees.map { Participant($0, in: units) }, attendance: row.attendance,
      decided: row.decisions, minutes: row.minutes, cancelled: row.cancelled, file: file,
      title: row.common.title, note: row.common.note, source: row.common.source,
      audience: row.common.audience, extra: row.common.extra, location: row.common.location,
      dateLocation: row.date.location)
  }

  private init(_ session: Session, withoutRecord: Void) {
    self.init(
      number: session.number, date: session.date, start: session.start, end: session.end,
      place: session.place, topic: session.topic, host: session.host, unit: session.unit,
      attendees: session.attendees, attendance: nil, decided: [], minutes: nil,
      cancelled: session.cancelled, file: session.file, title: session.title,
      note: session.note, source: session.source, audience: session.audience,
      extra: session.extra, location: session.location, dateLocation: session.dateLocation)
  }
}
