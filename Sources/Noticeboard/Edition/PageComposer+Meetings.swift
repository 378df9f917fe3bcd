/// Meetings: when people meet next, whether they met when they should have, and what came of it.
extension PageComposer {
  func meetingView(_ extract: MechanismExtract, _ meeting: LinkedMeeting) -> MeetingView {
    var view = MeetingView()
    let own = extract.isOnePeriod ? extract.period.map(meeting.sessions) ?? [] : meeting.sessions
    let shown = own.filter(site.shows)
    if !extract.isOnePeriod { addNext(to: &view, extract, meeting, shown) }
    view.strips = strips(extract, meeting)
    view.figures = figures(extract, meeting, shown)
    let sessions = shown.sorted { ($0.date, $0.number) > ($1.date, $1.number) }
      .prefix(Self.rowsPerPage)
    view.sessions = sessions.map { sessionView($0.seen(on: extract.day), extract) }
    if sessions.isEmpty { view.sessionsEmpty = word("label-none-this-period") }
    return view
  }

  private func addNext(
    to view: inout MeetingView, _ extract: MechanismExtract, _ meeting: LinkedMeeting,
    _ shown: [Session]
  ) {
    if let session = shown.first(where: { $0.isAhead(on: asOf) }) {
      view.next = sessionView(session.seen(on: extract.day), extract)
    } else if case .due(let day, let period)? = meeting.next(on: asOf) {
      view.nextEmpty = word(
        "label-next-meeting-due", ["period": period.chinese, "date": day.chineseWithWeekday])
    } else {
      view.nextEmpty = word("label-next-meeting-none")
    }
  }

  // MARK: Strips

  /// This year and the last, or this year unit by unit; days alone would be too many fields.
  private func strips(_ extract: MechanismExtract, _ meeting: LinkedMeeting) -> [StripView] {
    guard let kind = meeting.periodKind, kind != .day else { return [] }
    let year = extract.period?.year ?? extract.day.year
    if meeting.meeting.numbering == .byUnit {
      return meeting.series.compactMap { series in
        strip(
          extract, meeting, year: year, series,
          title: series.unit.map { shownTitle($0) ?? "—" } ?? "\(year)年",
          url: series.unit.flatMap { shownTitle($0) == nil ? nil : url(unitRoute($0)) })
      }
    }
    let first = extract.isOnePeriod ? year : meeting.files.first?.year ?? year
    return (max(first, year - 2)...max(first, year)).reversed().compactMap {
      strip(extract, meeting, year: $0, nil, title: "\($0)年", url: nil)
    }
  }

  private func strip(
    _ extract: MechanismExtract, _ meeting: LinkedMeeting, year: Int,
    _ series: LinkedMeeting.Series?, title: String, url: String?
  ) -> StripView? {
    let fields = meeting.strip(year: year, on: extract.day, series: series)
    guard !fields.isEmpty else { return nil }
    let held = fields.count { $0.state == .held }
    let missed = fields.count { $0.state == .missed }
    return StripView(
      title: title, url: url,
      text: word("label-strip-held", ["held": String(held), "missed": String(missed)]),
      cells: fields.map { cell($0, extract) })
  }

  private func cell(_ field: LinkedMeeting.Field, _ extract: MechanismExtract) -> StripCellView {
    let (mark, tone, text): (String, Tone, String) =
      switch field.state {
      case .held: ("✓", .good, word("label-held"))
      case .missed: ("×", .red, word("label-missed"))
      case .due(let day):
        ("○", .plain, word("label-due-by", ["date": day.chineseWithoutYear]))
      case .planned(let day):
        ("○", .accent, "\(word("label-coming")) \(day.chineseWithoutYear)")
      case .notYetBegun:
        ("–", .muted, word(field.period.last < asOf ? "label-not-in-force" : "label-not-begun"))
      case .ended: ("–", .muted, word("label-ended-units"))
      }
    let hasPage = extract.item.periods.contains(field.period) && field.period.first <= asOf
    return StripCellView(
      label: field.period.shortChinese, mark: mark, tone: tone.rawValue,
      spoken: "\(field.period.chinese)：\(text)",
      url: hasPage
        ? url(.period(mechanism: extract.item.id, field.period, page: 1)) : nil)
  }

  // MARK: Figures

  private func figures(
    _ extract: MechanismExtract, _ meeting: LinkedMeeting, _ shown: [Session]
  ) -> [FigureView] {
    let span = extract.isOnePeriod ? extract.period : Period(.year, containing: asOf)
    let held = shown.filter { span?.contains($0.date) == true && $0.isHeld(on: extract.day) }
    var views = [
      number(
        word(extract.isOnePeriod ? "label-figure-held-period" : "label-figure-held"), held.count)
    ]
    let attendance = held.compactMap(\.attendance)
    if !attendance.isEmpty {
      views.append(number(word("label-figure-attendance"), attendance.reduce(0, +)))
    }
    return views + coverage(extract, span)
  }

  // MARK: Sessions

  func sessionView(_ session: Session, _ extract: MechanismExtract) -> SessionView {
    let title = session.topic.nonEmpty ?? session.title.nonEmpty ?? extract.item.title
    var view = SessionView(
      number: word("label-session", ["n": String(session.number)]), title: title,
      date: MomentView(text: session.date.chineseWithWeekday, iso: session.date.description),
      time: time(of: session), place: session.place.nonEmpty,
      unit: session.unit.flatMap(shownTitle), host: session.host.nonEmpty,
      attendance: attendance(of: session), state: badge(of: session, on: extract.day))
    let (links, texts) = decisions(of: session)
    view.decisions = links
    view.minutes = session.minutes.map { link(word("label-minutes"), .file($0.path)) }
    if session.isAhead(on: asOf) {
      view.ics = url(.file("mechanisms/\(extract.item.id).ics"))
    }
    let notes =
      [
        texts.isEmpty ? nil : word("label-decisions", ["text": texts.joined(separator: "；")]),
        session.cancelled.flatMap(\.nonEmpty), session.note.nonEmpty,
        session.source.nonEmpty.map { "\(LedgerColumn.source.title)：\($0)" },
      ] + extraFacts(session.extra, extract.item).map { "\($0.label)：\($0.text)" }
    view.note = notes.compactMap { $0 }.joined(separator: " · ").nonEmpty
    return view
  }

  private func time(of session: Session) -> String? {
    guard let start = session.start else { return nil }
    return session.end.map { "\(start)–\($0)" } ?? start.description
  }

  private func attendance(of session: Session) -> String? {
    let parties = session.attendees.compactMap { party -> String? in
      switch party {
      case .unit(let unit): shownTitle(unit)
      case .text(let text): text.nonEmpty
      }
    }
    return [
      session.attendance.map { word("label-persons", ["n": String($0)]) },
      parties.joined(separator: "、").nonEmpty,
    ].compactMap { $0 }.joined(separator: " · ").nonEmpty
  }

  private func badge(of session: Session, on day: Day) -> BadgeView {
    switch session.state(on: day) {
    case .held: badge("label-held", .good)
    case .cancelled: badge("label-cancelled", .muted)
    case .planned: badge(comingOn: session.date)
    }
  }

  private func decisions(of session: Session) -> (links: [LinkView], texts: [String]) {
    var links: [LinkView] = []
    var texts: [String] = []
    for decision in session.decisions {
      switch decision {
      case .words(let text): texts.append(text)
      case .caseFile, .entry: if let link = link(to: decision) { links.append(link) }
      }
    }
    return (links, texts)
  }

  /// Nil where the reader may not see what was decided on.
  private func link(to decision: Decision) -> LinkView? {
    switch decision {
    case .words: return nil
    case .caseFile(let index, let number):
      return edition.tables.name(of: decision).map {
        link($0, .caseFile(mechanism: site.mechanisms[index].id, number))
      }
    case .entry(let index, let key):
      let item = site.mechanisms[index]
      guard shownMechanism(item.id) != nil, case .list(let list) = item.state else { return nil }
      let title = "\(item.title) \(key.number)"
      let shelf = site.shownShelf(of: index, list, on: asOf)
      if let page = shelf.page(of: key) {
        return LinkView(
          title: title, url: url(.mechanism(item.id, page: page), anchor: shelf[key]?.anchor))
      }
      // The mechanism's page shows its latest year; an earlier one has pages of its own.
      guard let entry = list.state(year: key.year, on: asOf)[key], site.shows(entry),
        !entry.isHidden,
        let period = list.rows.first(where: { $0.key == key })?.periods[0], period.first <= asOf
      else { return nil }
      return link(title, .period(mechanism: item.id, period, page: 1))
    }
  }
}
