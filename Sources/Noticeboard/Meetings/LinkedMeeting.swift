/// A mechanism of kind meeting with all its sessions, linked.
struct LinkedMeeting: Sendable {
  /// The sessions that are numbered together: all of them, or those of one unit.
  struct Series: Sendable {
    /// Absent where the mechanism numbers all its sessions together.
    let unit: UnitID?
    /// By date, then by number.
    fileprivate(set) var sessions: [Session]
    /// The first and the last day of the unit, where they are known.
    let since: Day?
    let until: Day?

    /// Whether the unit was gone before the period's end.
    func hasEnded(in period: Period) -> Bool { until.map { $0 < period.last } ?? false }
  }

  /// A field of the strip of a year.
  struct Field: Sendable, Hashable {
    enum State: Sendable, Hashable {
      case held
      case missed
      /// Nothing yet; to be held by that day.
      case due(by: Day)
      /// A session stands in the ledger for that day.
      case planned(on: Day)
      /// Before the mechanism began, or the unit.
      case notYetBegun
      /// The unit was gone.
      case ended
    }

    let period: Period
    let state: State
  }

  /// When people meet next.
  enum Next: Sendable {
    case session(Session)
    /// None stands in the ledger; the cycle wants one by that day.
    case due(by: Day, period: Period)
  }

  let mechanism: Mechanism
  let meeting: Mechanism.Meeting
  /// Of its files, ascending.
  let files: [Period]
  /// Over all files, by date, then by number.
  let sessions: [Session]
  /// One, or one for each unit in order of the tree.
  let series: [Series]
  private let calendar: WorkingCalendar

  /// Links a meeting's ledgers, which are sorted by period, and judges its sessions.
  static func link(
    _ mechanism: Mechanism, _ meeting: Mechanism.Meeting, ledgers: [Ledger], units: UnitTree,
    calendar: WorkingCalendar, asOf: Day, asOfIsToday: Bool
  ) -> (meeting: LinkedMeeting, findings: Findings) {
    var findings = Findings()
    MetricsCheck.metrics(of: mechanism, counts: [], metrics: [.coverage], &findings)
    PersonsOnLists.check(mechanism, ledgers.flatMap(\.commonRows), &findings)
    let sessions = ledgers.flatMap { ledger -> [Session] in
      guard case .sessions(let rows) = ledger.rows else { return [] }
      return rows.map { Session($0, file: ledger.period, units: units, &findings) }
    }
    let home = mechanism.envelope.unit.flatMap { units.find($0.text) } ?? units.root
    let linked = LinkedMeeting(
      mechanism: mechanism, meeting: meeting, files: ledgers.map(\.period),
      sessions: sorted(sessions),
      series: series(of: sorted(sessions), meeting.numbering, home: home, units),
      calendar: calendar)
    var check = SessionCheck(
      meeting: linked, units: units, asOf: asOf, asOfIsToday: asOfIsToday, findings: findings)
    check.check()
    return (linked, check.findings)
  }

  /// The same meeting, now that it is known what its sessions decided on.
  func deciding(_ decisions: (Session) -> [Decision]) -> LinkedMeeting {
    func decided(_ sessions: [Session]) -> [Session] {
      sessions.map { session in
        var session = session
        session.decisions = decisions(session)
        return session
      }
    }
    return LinkedMeeting(
      mechanism: mechanism, meeting: meeting, files: files, sessions: decided(sessions),
      series: series.map { series in
        var series = series
        series.sessions = decided(series.sessions)
        return series
      }, calendar: calendar)
  }

  /// Without the sessions of units of which the readers may not know (D36).
  ///
  /// A session that is itself for others is shown to nobody else, but it was held: that the period was
  /// missed would not be true.
  func restricted(to readers: Readership) -> LinkedMeeting {
    func isRead(_ session: Session) -> Bool { readers.reads(.public, of: session.unit) }
    if sessions.allSatisfy(isRead) { return self }
    return LinkedMeeting(
      mechanism: mechanism, meeting: meeting, files: files, sessions: sessions.filter(isRead),
      series: series.compactMap { series in
        var read = series
        read.sessions.removeAll { !isRead($0) }
        return read.unit != nil && read.sessions.isEmpty ? nil : read
      }, calendar: calendar)
  }

  private static func sorted(_ sessions: [Session]) -> [Session] {
    sessions.sorted { left, right in
      left.date == right.date ? left.number < right.number : left.date < right.date
    }
  }

  private static func series(
    of sessions: [Session], _ numbering: Numbering, home: UnitID, _ units: UnitTree
  ) -> [Series] {
    guard numbering == .byUnit else {
      return [Series(unit: nil, sessions: sessions, since: nil, until: nil)]
    }
    let owners = Set(sessions.map { $0.unit ?? home }).sorted()
    return owners.map { unit in
      Series(
        unit: unit, sessions: sessions.filter { ($0.unit ?? home) == unit },
        since: units[unit].since, until: units[unit].until)
    }
  }

  // MARK: Periods

  /// The periods that its cycle counts, or those that its due rule dates.
  var periodKind: Period.Kind? {
    mechanism.cycle?.periodKind ?? mechanism.due?.ownPeriodKind
  }

  /// The first period that counts: `since`, else that of the first ledger.
  var firstPeriod: Period? {
    guard let kind = periodKind, let begun = mechanism.since ?? files.first else { return nil }
    let period = Period(kind, containing: begun.first)
    // Of a week that lies mostly in the month before, this month's ledger does not tell.
    let before = begun.first - period.first
    return kind > begun.kind && before * 2 > period.last - period.first + 1 ? period.next : period
  }

  /// The same for one series: of a period that lies mostly before its unit's first day it does
  /// not tell.
  func firstPeriod(of series: Series?) -> Period? {
    guard let first = firstPeriod, let since = series?.since else { return firstPeriod }
    let period = Period(first.kind, containing: since)
    let isLate = (since - period.first) * 2 > period.last - period.first + 1
    return max(first, isLate ? period.next : period)
  }

  /// The day by which a session of the period must be held: the due day, but never after the period,
  /// in whose sheet no later session can stand.
  func dueDay(of period: Period) -> Day { min(period.last, publicationDue(of: period)) }

  /// The day by which the period must be public: its due day, else its last.
  private func publicationDue(of period: Period) -> Day {
    guard let due = mechanism.due, due.fits(period.kind) else { return period.last }
    let rest = mechanism.restDay ?? due.defaultRestDay(isMeeting: true)
    return due.due(for: period, rest: rest, calendar: calendar)
  }

  /// A period whose chance has gone: it has ended, and so has its due day.
  func isPast(_ period: Period, on day: Day) -> Bool {
    max(period.last, publicationDue(of: period)) < day
  }

  func sessions(in period: Period) -> [Session] {
    sessions.filter { period.contains($0.date) }
  }

  /// The day on which the period counts as published: that of its first held session.
  func publicationDay(of period: Period, on day: Day) -> Day? {
    sessions(in: period).first { $0.isHeld(on: day) }?.date
  }

  func isPublished(_ period: Period, on day: Day) -> Bool {
    publicationDay(of: period, on: day) != nil
  }

  // MARK: On a day

  /// The periods of a year, held, missed, or due; none without a cycle.
  func strip(year: Int, on day: Day, series: Series? = nil) -> [Field] {
    guard let kind = periodKind, let whole = Period(year: year) else { return [] }
    var fields: [Field] = []
    var period = Period(kind, containing: whole.first)
    if period.year < year { period = period.next }
    while period.year == year {
      fields.append(field(period, on: day, series))
      period = period.next
    }
    return fields
  }

  private func field(_ period: Period, on day: Day, _ series: Series?) -> Field {
    let own = (series?.sessions ?? sessions).filter { period.contains($0.date) }
    let held = own.count { $0.isHeld(on: day) }
    let planned = own.first { $0.state(on: day) == .planned }
    let state: Field.State =
      if held >= max(1, meeting.minimum ?? 1) {
        .held
      } else if firstPeriod(of: series).map({ period < $0 }) ?? false {
        held > 0 ? .held : .notYetBegun
      } else if series?.hasEnded(in: period) ?? false {
        held > 0 ? .held : .ended
      } else if let planned {
        .planned(on: planned.date)
      } else if publicationDue(of: period) < day {
        // Without a sheet and without `since` nothing was to be held yet.
        firstPeriod == nil ? .notYetBegun : .missed
      } else {
        .due(by: dueDay(of: period))
      }
    return Field(period: period, state: state)
  }

  /// Whether nobody who meets has a session of the period before him.
  private func isDone(_ period: Period, on day: Day) -> Bool {
    series.allSatisfy { series in
      switch field(period, on: day, series).state {
      case .held, .ended, .notYetBegun: true
      case .planned, .due, .missed: false
      }
    }
  }

  /// The next session that is neither over nor cancelled; without one, the day by which the
  /// cycle wants one.
  func next(on day: Day) -> Next? {
    if let session = sessions.first(where: { $0.isAhead(on: day) }) {
      return .session(session.seen(on: day))
    }
    guard let kind = periodKind else { return nil }
    var period = Period(kind, containing: day)
    if let first = firstPeriod, period < first { period = first }
    if isDone(period, on: day) || dueDay(of: period) < day { period = period.next }
    return .due(by: dueDay(of: period), period: period)
  }
}
