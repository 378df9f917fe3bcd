import Markdown
import Tables
import YAML

/// Reads `rosters/<id>.md` and its sheets.
enum RosterReader {
  static func read(
    _ fields: inout FieldReader<RosterKey>, id: String, body: MarkdownDocument
  ) -> Roster {
    let envelope = fields.envelope(fileName: id)
    return Roster(
      envelope: envelope, shifts: namedShifts(&fields), posts: posts(&fields),
      names: fields.word(.names, NameDisplay.self) ?? .masked,
      phonePublicReason: phoneReason(&fields), minimumHours: fields.decimal(.minimumHours),
      per: fields.cell(.per).flatMap { norm($0, &fields.findings) },
      months: [], standing: [], standingPath: nil, explanation: body)
  }

  private static func namedShifts(_ fields: inout FieldReader<RosterKey>) -> [Roster.NamedShift] {
    fields.pairs(.shifts).compactMap { name, node in
      guard let cell = fields.cell(in: node, named: name.text) else { return nil }
      guard let hours = ShiftHours(cell.text) else {
        fields.findings.report(.badShift, at: cell.location, cell.text)
        return nil
      }
      return Roster.NamedShift(name: name.text, hours: hours)
    }
  }

  private static func posts(_ fields: inout FieldReader<RosterKey>) -> [Roster.Post] {
    fields.entries(.posts, PostKey.self) { entry in
      entry.required(.name).map {
        Roster.Post(
          name: $0.text, isRequired: entry.answer(.required) ?? false,
          allowsSeveral: entry.answer(.several) ?? false)
      }
    }
  }

  /// `否`, or the reason for which mobile numbers are shown; a bare `是` gives none.
  private static func phoneReason(_ fields: inout FieldReader<RosterKey>) -> String {
    guard let cell = fields.cell(.phonePublic) else { return "" }
    switch Answer.parse(cell.text) {
    case .no: return ""
    case .yes:
      fields.findings.report(.phonePublicWithoutReason, at: cell.location)
      return ""
    case nil: return cell.text
    }
  }

  /// `1+1+N`, or `80-100户`.
  private static func norm(_ cell: Cell, _ findings: inout Findings) -> StaffingNorm? {
    let text = cell.text.foldingWidth().filter { $0 != " " }
    if text == "1+1+N" || text == "1+1+n" { return .leaderWorkerAndOthers }
    let separators: Set<Character> = ["-", "—", "–", "~"]
    let bare = text.hasSuffix("户") ? text.dropLast() : Substring(text)
    let bounds = bare.split(whereSeparator: separators.contains).compactMap { Int($0) }
    if bounds.count == 2, bounds[0] <= bounds[1] {
      return .households(low: bounds[0], high: bounds[1])
    }
    findings.report(.badStaffingNorm, at: cell.location, cell.text)
    return nil
  }

  // MARK: Sheets

  static func month(
    _ table: Table, path: String, period: Period, roster: Roster
  ) -> (month: Roster.Month, findings: Findings) {
    var findings = Findings()
    let sheet = Sheet(table, path: path, names: RosterColumn.index, &findings)
    sheet.require([(.date, "日期"), (.shift, "班次"), (.holder, "值班人")], &findings)
    let rows = sheet.dataRows(&findings)
    var shifts: [Roster.Shift] = []
    shifts.reserveCapacity(rows.count)
    var phones = PhoneCells()
    for row in rows {
      if let shift = shift(sheet, row, period, roster, &phones, &findings) { shifts.append(shift) }
    }
    return (Roster.Month(period: period, path: path, shifts: shifts), findings)
  }

  /// Reads telephones; most rows of a sheet have that of the row above.
  private struct PhoneCells {
    private var typed = ""
    private var number = ""

    mutating func read(_ cell: Cell?, _ findings: inout Findings) -> String {
      guard let cell else { return "" }
      if cell.text == typed { return number }
      number = cell.phone(&findings)
      // What is wrong is said of each row.
      typed = number.isEmpty ? "" : cell.text
      return number
    }
  }

  private static func shift(
    _ sheet: Sheet<RosterColumn>, _ row: Int, _ period: Period, _ roster: Roster,
    _ phones: inout PhoneCells, _ findings: inout Findings
  ) -> Roster.Shift? {
    let dateCell = sheet.required(.date, row, named: "日期", &findings)
    let shiftCell = sheet.required(.shift, row, named: "班次", &findings)
    let named = roster.shifts.first { $0.name == shiftCell?.text }
    let hours = named?.hours ?? shiftCell.flatMap { ShiftHours($0.text) }
    if let shiftCell, hours == nil {
      findings.report(.badShift, at: shiftCell.location, shiftCell.text)
    }
    let date = dateCell?.day(year: period.year, &findings)
    if let dateCell, let date {
      if !period.contains(date) {
        findings.report(
          .rosterDateOutsideMonth, at: dateCell.location, date.description, period.description)
      }
      checkWeekday(sheet.cell(.weekday, row), date, &findings)
    }
    let phone = phones.read(sheet.cell(.phone, row), &findings)
    let mode = sheet.cell(.mode, row)?.word(
      RosterMode.self, named: FieldName(RosterColumn.mode), &findings)
    let common = common(sheet, row, &findings)
    // Without day or hours there is no shift, but the rest of the row has been judged.
    guard let date, let hours else { return nil }
    return Roster.Shift(
      date: date, hours: hours, name: named?.name ?? "",
      post: sheet.cell(.post, row)?.text ?? "值班员", holder: holder(sheet, row, &findings),
      leader: sheet.text(.leader, row), phone: phone, mode: mode ?? .normal, common: common)
  }

  /// `六` and `星期六` are the same.
  private static func checkWeekday(_ cell: Cell?, _ date: Day, _ findings: inout Findings) {
    guard let cell else { return }
    let real = date.weekday.chinese
    if Weekday(cell.text) != date.weekday {
      findings.report(.weekdayDiffers, at: cell.location, date.description, real, cell.text)
    }
  }

  static func standing(
    _ table: Table, path: String, roster: Roster
  ) -> (rows: [Roster.Standing], findings: Findings) {
    var findings = Findings()
    let dated: [RosterColumn] = [.date, .weekday, .shift, .mode]
    let sheet = Sheet(table, path: path, names: RosterColumn.index, &findings)
    for column in dated where sheet.has(column) {
      findings.report(
        .datedColumnInStanding, at: Location(path, .cell(column: 1, row: 1)), column.title)
    }
    sheet.require([(.post, "岗位")], &findings)
    let dataRows = sheet.dataRows(namedIn: [.post], &findings)
    sheet.warnOfMergedCells(
      in: [.unit], units: [.community, .grid, .estate, .lane, .building], dataRows, &findings)
    let rows = dataRows.compactMap { row -> Roster.Standing? in
      let post = sheet.required(.post, row, named: "岗位", &findings)
      let common = common(sheet, row, &findings)
      let holder = holder(sheet, row, &findings)
      let phone = sheet.cell(.phone, row)?.phone(&findings) ?? ""
      guard let post else { return nil }
      if holder.isEmpty, common.headcount == nil {
        findings.report(.postWithoutHolder, at: sheet.location(.holder, row), post.text)
      }
      if let headcount = common.headcount, !holder.isEmpty {
        let named = NamedPeople.people(in: holder).count
        if named > 0, named != headcount {
          findings.report(
            .headcountDiffers, at: sheet.location(.headcount, row), post.text, String(named),
            String(headcount))
        }
      }
      return Roster.Standing(
        post: post.text, holder: holder, leader: sheet.text(.leader, row), phone: phone,
        common: common)
    }
    return (rows, findings)
  }

  /// Who holds it; 无 says that nobody does, as 空缺 would.
  private static func holder(
    _ sheet: Sheet<RosterColumn>, _ row: Int, _ findings: inout Findings
  ) -> String {
    if let cell = sheet.cell(.holder, row) {
      if DoubtfulName.stands(in: cell.text) {
        findings.report(.doubtfulName, at: cell.location, PersonName.masked(cell.text))
      }
      return cell.text
    }
    let written = sheet.written(.holder, row)?.text ?? ""
    return NamedPeople.isNobody(written) ? written : ""
  }

  private static func common(
    _ sheet: Sheet<RosterColumn>, _ row: Int, _ findings: inout Findings
  ) -> RosterCommon {
    let unitColumns: [RosterColumn] = [.unit, .community, .grid, .estate, .lane, .building]
    let from = sheet.cell(.from, row)?.day(year: nil, &findings)
    let to = sheet.cell(.to, row)
    let until = to?.day(year: nil, &findings)
    if let from, let until, until < from, let to {
      findings.report(.endBeforeStart, at: to.location, until.description, from.description)
    }
    return RosterCommon(
      location: sheet.location(column: 0, row),
      units: unitColumns.compactMap { sheet.reference($0, row) },
      organisation: sheet.reference(.org, row), from: from, to: until,
      duty: sheet.text(.duty, row),
      headcount: sheet.cell(.headcount, row)?.integer(
        in: 0...9_999_999, named: FieldName(RosterColumn.headcount), &findings),
      hours: sheet.cell(.hours, row)?.decimal(named: FieldName(RosterColumn.hours), &findings),
      note: sheet.text(.note, row))
  }
}
