/// Who is on duty: boards of days, calendars of months, and `duty.html`.
extension PageComposer {
  // MARK: A board of days

  /// From the day before the site's day: so that a night's shift is there after midnight.
  static let boardDays = 15

  /// The days around the site's day, of one unit if it is given; nil if nobody is on duty in them.
  func dutyBoard(
    _ roster: LinkedRoster, days: Int = PageComposer.boardDays, at unit: UnitID? = nil
  ) -> DutyBoardView? {
    let first = asOf - 1
    let shown = (0..<days).map { first + $0 }.filter { day in
      roster.shifts(on: day).contains { unit == nil || $0.unit == unit }
    }
    guard let last = shown.last, let start = shown.first else { return nil }
    let phone = boardPhone(roster, shown)
    return DutyBoardView(
      id: "duty-\(roster.id)",
      title: unit == nil ? nearestShownLink(roster.home).title : roster.title,
      url: url(.roster(roster.id)), mode: modeBadge(roster),
      caption: word(
        "label-duty-caption",
        [
          "title": roster.title, "from": start.chineseWithoutYear,
          "to": last.chineseWithoutYear,
        ]),
      days: shown.map { dutyDay($0, roster, boardPhone: phone, at: unit) }, phone: phone,
      phoneURL: phone.flatMap(dialled), ics: url(.file("rosters/\(roster.id).ics")))
  }

  /// The number that all shifts share, else that of the roster's unit.
  private func boardPhone(_ roster: LinkedRoster, _ days: [Day]) -> String? {
    let phones = Set(
      days.lazy.flatMap { roster.shifts(on: $0) }.map { roster.row($0).phone })
    if phones.count == 1, let only = phones.first, !only.isEmpty {
      return shownPhone(only, of: roster)
    }
    return isShown(roster.home) ? site.units[roster.home].phone.nonEmpty : nil
  }

  private func dutyDay(
    _ day: Day, _ roster: LinkedRoster, boardPhone: String?, at unit: UnitID?
  ) -> DutyDayView {
    DutyDayView(
      iso: day.description, date: day.chineseWithoutYear, weekday: day.weekday.shortChinese,
      holiday: site.calendar.entry(on: day).map(note),
      shifts: roster.shifts(on: day).filter { unit == nil || $0.unit == unit }
        .map { shift($0, roster, boardPhone: boardPhone, at: unit) })
  }

  private func note(_ entry: WorkingCalendar.Entry) -> String {
    entry.kind == .workday ? word("label-workday-mark") : entry.name.nonEmpty ?? entry.kind.chinese
  }

  private func shift(
    _ shift: DutyShift, _ roster: LinkedRoster, boardPhone: String?, at unit: UnitID? = nil
  ) -> ShiftView {
    let row = roster.row(shift)
    let names = roster.record.names
    let phone = roster.shownPhone(row.phone).flatMap { $0.text == boardPhone ? nil : $0 }
    return ShiftView(
      start: shift.interval.lowerBound.iso8601, end: shift.interval.upperBound.iso8601,
      hours: hours(of: row), post: row.post, holder: holder(of: row, names),
      leader: shownName(row.leader, names), phone: phone?.text, phoneURL: phone?.url,
      detail: detail(of: shift, roster, at: unit))
  }

  /// Where, sent by whom, to do what; what goes without saying is left out.
  private func detail(
    of shift: DutyShift, _ roster: LinkedRoster, at unit: UnitID?
  ) -> String? {
    let common = roster.row(shift).common
    let place = shift.unit == unit || shift.unit == roster.home ? nil : shownTitle(shift.unit)
    return [
      place, shift.organisation.flatMap(shownTitle), common.duty.nonEmpty, common.note.nonEmpty,
    ].compactMap(\.self).joined(separator: " · ").nonEmpty
  }

  /// `08:00-08:00` says little; a whole day has its name before it.
  private func hours(of row: Roster.Shift) -> String {
    guard row.hours.start == row.hours.end, !row.name.isEmpty else {
      return row.hours.description
    }
    return "\(row.name) \(row.hours)"
  }

  /// The name, else the post, else how many they are; a shift without anybody says so.
  private func holder(of row: Roster.Shift, _ names: NameDisplay) -> String {
    if let name = shownName(row.holder, names) { return name }
    if !row.holder.isEmpty { return row.post }
    return row.common.headcount.map { word("label-n-people", ["n": "\($0)"]) }
      ?? word("label-vacant")
  }

  // MARK: Modes

  /// Only rosters that ever switch to 应急 name their mode.
  func modeBadge(_ roster: LinkedRoster) -> BadgeView? {
    guard let mode = namedMode(roster) else { return nil }
    switch mode.mode {
    case .normal: return badge("label-duty-normal")
    case .emergency: return badge("label-duty-emergency", .red)
    }
  }

  /// Such as `应急值守，自2026年7月28日起`.
  func modeText(_ roster: LinkedRoster) -> String? {
    guard let mode = namedMode(roster) else { return nil }
    return word(
      "label-mode-since",
      [
        "mode": word(mode.mode == .normal ? "label-duty-normal" : "label-duty-emergency"),
        "date": mode.since.chinese,
      ])
  }

  private func namedMode(_ roster: LinkedRoster) -> DutyMode? {
    guard roster.modes.contains(where: { $0.mode == .emergency }) else { return nil }
    return roster.mode(on: asOf)
  }

  // MARK: A month

  func dutyMonth(
    _ roster: LinkedRoster, _ month: Period, board: DutyBoardView? = nil, isFirst: Bool = true
  ) -> DutyMonthView {
    DutyMonthView(
      id: isFirst ? roster.id : "\(roster.id)-\(month)",
      title: isFirst ? roster.title : "\(roster.title) · \(month.chinese)",
      url: url(isFirst ? .roster(roster.id) : .rosterMonth(roster.id, month)),
      unit: nearestShownLink(roster.home), mode: isFirst ? modeBadge(roster) : nil,
      modeText: isFirst ? modeText(roster) : nil, board: board,
      weeks: roster.calendarWeeks(of: month, calendar: site.calendar).map { week in
        CalendarWeekView(days: week.map { calendarDay($0, roster) })
      },
      caption: "\(roster.title) · \(month.chinese)",
      note: roster.record.shifts.map { "\($0.name) \($0.hours)" }.joined(separator: "；").nonEmpty,
      follows: !isFirst)
  }

  private func calendarDay(_ day: DutyDay, _ roster: LinkedRoster) -> CalendarDayView {
    var tone = "plain"
    if let entry = day.entry {
      tone = entry.kind == .workday ? "work" : "rest"
    } else if day.day.weekday.isWeekend {
      tone = "rest"
    }
    return CalendarDayView(
      iso: day.day.description, day: "\(day.day.day)", weekday: day.day.weekday.shortChinese,
      note: day.isOutside ? nil : day.entry.map(note), tone: tone, outside: day.isOutside,
      shifts: day.isOutside ? [] : day.shifts.map { shift($0, roster, boardPhone: nil) })
  }

  // MARK: All rosters

  /// More boards than this are no page for a phone: forty communities have a page of 750 KB.
  private static let mostBoards = 12

  func dutyPage() -> ComposedPage {
    let rosters = site.rosters.filter { site.shows($0.record.envelope) }.sorted(by: precedes)
    let dated = rosters.filter { !$0.boardMonths(asOf: asOf).isEmpty }
    let isShort = dated.count <= Self.mostBoards
    var view = DutyPage(common: common(word("label-duty"), kind: "duty", section: .duty))
    for roster in dated {
      if isShort || (roster.home == site.units.root && view.boards.count < Self.mostBoards) {
        view.boards += boards(of: roster)
      } else {
        view.lists.append(listed(roster, phone: dutyBoard(roster)?.phone))
      }
    }
    view.others = rosters.filter { $0.boardMonths(asOf: asOf).isEmpty }.map { listed($0) }
    return ComposedPage("duty", view)
  }

  private func boards(of roster: LinkedRoster) -> [DutyMonthView] {
    roster.boardMonths(asOf: asOf).enumerated().map { number, month in
      dutyMonth(
        roster, month, board: number == 0 ? dutyBoard(roster) : nil, isFirst: number == 0)
    }
  }

  private func listed(_ roster: LinkedRoster, phone: String? = nil) -> ItemView {
    item(
      roster.title, .roster(roster.id),
      note: [nearestShownLink(roster.home).title, phone].compactMap(\.self)
        .joined(separator: " · "))
  }

  /// The roster that the home page shows: of the site's own unit, else one with duty officers.
  var homeRoster: LinkedRoster? {
    site.rosters.filter { roster in
      site.shows(roster.record.envelope)
        && (-1..<Self.boardDays - 1).contains { !roster.shifts(on: asOf + $0).isEmpty }
    }.min(by: precedes)
  }

  private func precedes(_ left: LinkedRoster, _ right: LinkedRoster) -> Bool {
    let first = rank(left)
    let second = rank(right)
    // In the order of the register, since an id of 10 stands before one of 2.
    return first == second
      ? (left.home.index, left.id) < (right.home.index, right.id) : first < second
  }

  private func rank(_ roster: LinkedRoster) -> (Int, Int, Int) {
    let isOfficers = roster.shifts.first.map { roster.row($0).post == Self.officer } ?? false
    return (
      roster.home == site.units.root ? 0 : 1, isOfficers ? 0 : 1,
      site.units.ancestors(of: roster.home).count
    )
  }

  /// The post of a duty roster that names no other.
  private static let officer = "值班员"
}
