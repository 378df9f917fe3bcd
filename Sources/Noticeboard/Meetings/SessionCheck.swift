/// The rules over the sessions of a meeting, judged on whole rows.
struct SessionCheck {
  let meeting: LinkedMeeting
  let units: UnitTree
  let asOf: Day
  let asOfIsToday: Bool
  var findings: Findings

  mutating func check() {
    checkFiles()
    for series in meeting.series {
      checkNumbers(series)
      checkPeriods(series)
    }
    checkRows()
  }

  /// Numbers begin anywhere and run on without gap, for ever.
  private mutating func checkNumbers(_ series: LinkedMeeting.Series) {
    let numbered = series.sessions.sorted { left, right in
      left.number == right.number
        ? left.location < right.location : left.number < right.number
    }
    for (before, session) in zip(numbered, numbered.dropFirst()) {
      if session.number == before.number {
        findings.report(
          .sessionTwice, at: session.location, String(session.number), related: [before.location])
      } else if session.number > before.number + 1 {
        findings.report(
          .sessionGap, at: session.location, String(before.number), String(before.number + 1),
          String(session.number), related: [before.location])
      } else if session.date < before.date {
        findings.report(
          .sessionBeforeItsNumber, at: session.dateLocation, String(session.number),
          session.date.description, String(before.number), before.date.description,
          related: [before.dateLocation])
      }
    }
  }

  /// A session is found by the file of its period, as a case is.
  private mutating func checkFiles() {
    for session in meeting.sessions where !session.file.contains(session.date) {
      if let meant = session.file.dayInOtherYear(session.date) {
        findings.report(
          .dayOfOtherYear, at: session.dateLocation, session.date.description,
          session.file.description, meant.description)
        continue
      }
      findings.report(
        .sessionOutsidePeriod, at: session.dateLocation, String(session.number),
        session.date.description, session.file.description)
    }
  }

  private mutating func checkRows() {
    // Only where some sessions say who came, the silence of another means something.
    let hasRecords = meeting.sessions.contains(where: \.hasRecord)
    for session in meeting.sessions {
      let number = String(session.number)
      if let start = session.start, let end = session.end, end <= start {
        findings.report(
          .sessionEndsEarly, at: session.location, number, end.description, start.description)
      }
      if asOfIsToday, session.date > asOf, session.hasRecord {
        findings.report(
          .recordAhead, at: session.dateLocation, number, session.date.description)
      }
      if session.cancelled != nil, session.tellsWhatHappened {
        findings.report(.cancelledWithRecord, at: session.location, number)
      }
      if hasRecords, session.date < asOf, session.cancelled == nil, !session.hasRecord {
        findings.report(
          .sessionWithoutRecord, at: session.location, number, session.date.description)
      }
    }
  }

  private mutating func checkPeriods(_ series: LinkedMeeting.Series) {
    guard meeting.meeting.minimum != nil || meeting.meeting.maximum != nil,
      let first = meeting.firstPeriod(of: series)
    else { return }
    let last = Period(first.kind, containing: max(asOf, series.sessions.last?.date ?? asOf))
    let name = series.unit.map { units[$0].title } ?? meeting.mechanism.title
    var period = first
    while period <= last {
      let entered = series.sessions.filter { period.contains($0.date) }
      let own = entered.filter { $0.cancelled == nil }
      let held = own.count { $0.isHeld(on: asOf) }
      // Why the others were not held has been said.
      let excused = entered.count - own.count
      if let least = meeting.meeting.minimum, held + excused < least,
        meeting.isPast(period, on: asOf), !series.hasEnded(in: period)
      {
        let isUnit = series.unit != nil
        findings.report(
          .tooFewSessions, at: place(of: period), name, period.chinese, String(held),
          String(least), period.description,
          isUnit ? "在 units.csv 里写这个单位的“起用”" : "写“起始”",
          isUnit ? "write the unit's since in units.csv" : "write since")
      }
      if let most = meeting.meeting.maximum, own.count > most {
        findings.report(
          .tooManySessions, at: own[most].location, name, period.chinese, String(own.count),
          String(most), period.description)
      }
      period = period.next
    }
  }

  /// The file in which a session of the period would stand, else the mechanism.
  private func place(of period: Period) -> Location {
    let file = meeting.files.firstIndex { $0.contains(period) || period.contains($0) }
    let session = meeting.sessions.first { session in
      file.map { meeting.files[$0] == session.file } ?? false
    }
    return session.map { Location($0.location.path) } ?? meeting.mechanism.envelope.location
  }
}
