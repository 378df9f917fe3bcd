import Tables

/// Reads `units.csv`.
enum UnitReader {
  /// The units, and the rows of which none was made.
  static func read(
    _ table: Table, path: String
  ) -> (units: [Unit], lostRows: [Int], findings: Findings) {
    var findings = Findings()
    let sheet = Sheet(table, path: path, names: UnitKey.index, &findings)
    sheet.require([(.id, "标识"), (.title, "名称"), (.kind, "类型")], &findings)
    var units: [Unit] = []
    var lostRows: [Int] = []
    for row in sheet.dataRows(namedIn: [.title], &findings) {
      if let unit = unit(sheet, row, &findings) { units.append(unit) } else { lostRows.append(row) }
    }
    return (units, lostRows, findings)
  }

  /// The kind; of a word that is none, the kind that was probably meant.
  ///
  /// What can be wrong in the rest of the row is then said too, and who names the unit finds it.
  private static func kind(
    _ sheet: Sheet<UnitKey>, _ row: Int, _ findings: inout Findings
  ) -> UnitKind {
    let cell = sheet.required(.kind, row, named: "类型", &findings)
    if let kind = cell?.word(UnitKind.self, named: FieldName(UnitKey.kind), &findings) {
      return kind
    }
    return cell?.probable(UnitKind.self) ?? .place
  }

  private static func unit(
    _ sheet: Sheet<UnitKey>, _ row: Int, _ findings: inout Findings
  ) -> Unit? {
    let kind = kind(sheet, row, &findings)
    let envelope = envelope(sheet, row, &findings)
    func count(_ key: UnitKey, _ range: ClosedRange<Int>) -> Int? {
      sheet.cell(key, row)?.integer(in: range, named: FieldName(key), &findings)
    }
    let codeCell = sheet.cell(.code, row)
    let code = codeCell?.code(&findings)
    if kind == .grid, codeCell == nil {
      findings.report(.gridWithoutCode, at: sheet.location(.code, row), envelope.title)
    }
    if let credit = sheet.cell(.creditCode, row) { credit.checkCreditCode(&findings) }
    let unit = Unit(
      envelope: envelope, kind: kind,
      calling: kind.callings.first { $0 == sheet.text(.kind, row) } ?? "",
      parent: sheet.reference(.parent, row), code: code,
      level: count(.level, 1...9),
      households: count(.households, 0...99_999_999),
      population: count(.population, 0...999_999_999),
      phone: sheet.cell(.phone, row)?.phone(&findings) ?? "",
      address: sheet.text(.address, row), addressLocation: sheet.location(.address, row),
      boundary: sheet.text(.boundary, row),
      hours: sheet.cell(.hours, row)?.openingHours(&findings),
      walkMinutes: count(.walkMinutes, 0...120),
      members: sheet.references(.members, row), lead: sheet.reference(.lead, row),
      organisation: sheet.cell(.organisation, row)?
        .word(OrganisationType.self, named: FieldName(UnitKey.organisation), &findings),
      creditCode: sheet.text(.creditCode, row),
      has: (sheet.cell(.has, row)?.parts ?? []).map(\.text),
      since: sheet.cell(.since, row)?.day(year: nil, &findings),
      until: sheet.cell(.until, row)?.day(year: nil, &findings),
      successors: sheet.references(.successor, row), note: sheet.text(.note, row))
    return unit.id.isEmpty || unit.title.isEmpty ? nil : unit
  }

  /// Without an id or a title there is no unit, but the whole row is read, to say all at once.
  private static func envelope(
    _ sheet: Sheet<UnitKey>, _ row: Int, _ findings: inout Findings
  ) -> Envelope {
    let id = sheet.required(.id, row, named: "标识", &findings)
    let title = sheet.required(.title, row, named: "名称", &findings)
    if let id { checkIdentifier(id.text, at: id.location, &findings) }
    if let title { checkTitle(title, &findings) }
    return Envelope(
      id: id?.text ?? "", title: title?.text ?? "", unit: sheet.reference(.unit, row),
      audience: sheet.cell(.audience, row)?
        .word(Audience.self, named: FieldName(UnitKey.audience), &findings) ?? .public,
      status: sheet.cell(.status, row)?.word(
        Status.self, named: FieldName(UnitKey.status), &findings) ?? .published,
      date: sheet.cell(.date, row)?.day(year: nil, &findings), source: sheet.text(.source, row),
      mechanism: sheet.reference(.mechanism, row),
      tags: (sheet.cell(.tags, row)?.parts ?? []).map(\.text),
      language: sheet.cell(.lang, row)?.text ?? "zh-CN", pinyin: sheet.text(.pinyin, row),
      location: sheet.location(.id, row))
  }
}
