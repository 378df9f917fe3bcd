/// The rows of each kind of mechanism.
extension LedgerReader {
  /// A row without a number makes no case, but what else is wrong in it is said in the same run.
  mutating func caseRow(_ row: Int, _ workflow: Mechanism.Workflow) -> CaseRow? {
    let number = sheet.required(.base(.number), row, named: "编号", &findings)?
      .caseNumber(year: period.year, &findings)
    _ = sheet.required(.base(.title), row, named: "事项", &findings)
    let stages = workflow.stages.indices.map { dated(.stage($0), row) }
    if let first = workflow.stages.first, stages.first == .some(nil),
      sheet.cell(.stage(0), row) == nil
    {
      sheet.reportEmpty(.stage(0), row, named: first.name, &findings)
    }
    checkAllowed(.channel, row, workflow.channels)
    checkAllowed(.category, row, workflow.categories)
    let mergedInto = cell(.mergedInto, row)?
      .caseNumber(year: number?.year ?? period.year, &findings)
    let common = common(row)
    let (due, asked) = (dated(.due, row), dated(.asked, row))
    let satisfaction = word(.satisfaction, row, Satisfaction.self)
    guard let number else { return nil }
    return CaseRow(
      common: common, number: number, channel: text(.channel, row),
      category: text(.category, row), place: text(.place, row), stages: stages,
      department: reference(.department, row), due: due, asked: asked,
      result: cell(.result, row), openReason: text(.openReason, row),
      satisfaction: satisfaction, before: media(.before, row), after: media(.after, row),
      mergedInto: mergedInto, void: cell(.void, row)?.text)
  }

  private mutating func checkAllowed(_ column: LedgerColumn, _ row: Int, _ allowed: [String]) {
    guard !allowed.isEmpty, let cell = cell(column, row), !allowed.contains(cell.text) else {
      return
    }
    findings.report(
      .badWord, at: cell.location, cell.text, column.title, allowed.joined(separator: "、"),
      column.rawValue, allowed.joined(separator: ", "),
      suggestion: Spelling.nearest(to: cell.text, among: allowed))
  }

  mutating func totals(_ row: Int) -> TotalsRow {
    let columns = LedgerColumn.totals.dropFirst()
    for column in columns
    where sheet.has(.base(column)) && sheet.cell(.base(column), row) == nil {
      sheet.reportEmpty(.base(column), row, named: column.title, &findings)
    }
    let totals = TotalsRow(
      common: common(row), category: text(.category, row),
      raised: integer(.raised, row) ?? 0, carriedIn: integer(.carriedIn, row) ?? 0,
      responded: integer(.responded, row) ?? 0, solved: integer(.solved, row) ?? 0,
      surveyed: integer(.surveyed, row) ?? 0, satisfied: integer(.satisfied, row) ?? 0)
    return totals
  }

  mutating func score(_ row: Int, _ board: Mechanism.Board) -> ScoreRow? {
    let subject = sheet.required(.base(.subject), row, named: "对象", &findings)
    let isPerson = board.subjects == .person
    let score = ScoreRow(
      common: common(row, titleFrom: .subject), number: text(.number, row),
      matter: text(.title, row),
      subject: (isPerson ? subject?.reference : subject?.narrowedCode(&findings))
        ?? Reference(text: "", location: sheet.location(.base(.subject), row)),
      total: decimal(.total, row), base: integer(.base, row),
      parts: board.parts.indices.map { part in
        sheet.cell(.part(part), row)?.decimal(named: FieldName(board.parts[part].name), &findings)
      },
      typedRank: cell(.rank, row), typedStars: cell(.stars, row), typedValue: cell(.value, row),
      classOfSubject: cell(.classOfSubject, row), list: word(.list, row, HonourList.self),
      reason: text(.reason, row), basis: text(.basis, row), from: dated(.from, row),
      to: dated(.to, row), repair: text(.repair, row), sample: integer(.sample, row),
      hasConsent: word(.consent, row, Answer.self) == .yes,
      isWinner: word(.winner, row, Answer.self) == .yes)
    // Nobody's score stands nowhere, but what else is wrong in the row has been said.
    return subject == nil ? nil : score
  }

  mutating func entry(_ row: Int, _ shelf: Mechanism.Shelf) -> EntryRow? {
    let sublist = cell(.list, row)
    if let sublist, !shelf.sublists.contains(where: { [$0.key, $0.name].contains(sublist.text) }) {
      findings.report(
        .unknownSublist, at: sublist.location, sublist.text,
        suggestion: Spelling.nearest(to: sublist.text, among: shelf.sublists.map(\.name)))
    }
    if sublist == nil, shelf.sublists.count > 1 {
      sheet.reportEmpty(.base(.list), row, named: "清单", &findings)
    }
    return EntryRow(
      common: common(row), number: text(.number, row), sublist: sublist,
      owner: reference(.owner, row), needUnit: reference(.unit, row), revoked: revoked(row),
      details: EntryRow.Details.columns.contains { sheet.has(.base($0)) } ? details(row) : nil)
  }

  private mutating func details(_ row: Int) -> EntryRow.Details {
    let amount = cell(.amount, row)?.money(named: FieldName(LedgerColumn.amount), &findings)
    let direction = word(.direction, row, MoneyDirection.self)
    // An amount that cannot be read is reported; that it is missing would be a second, false word.
    let isAmountUnreadable = amount == nil && cell(.amount, row) != nil
    return EntryRow.Details(
      provider: reference(.provider, row), claimer: reference(.claimer, row),
      claimed: dated(.claimed, row), due: dated(.due, row), done: dated(.done, row),
      result: text(.result, row), answers: (cell(.answers, row)?.parts ?? []).map(\.reference),
      points: decimal(.points, row), stock: decimal(.stock, row),
      validTo: dated(.validTo, row),
      amount: amount, direction: isAmountUnreadable ? nil : direction,
      typedBalance: cell(.balance, row),
      materials: text(.materials, row), basis: text(.basis, row), approval: text(.approval, row),
      persons: integer(.persons, row))
  }

  private func revoked(_ row: Int) -> EntryRow.Revoked {
    var revoked: EntryRow.Revoked = []
    if sheet.has(.base(.note)), cell(.note, row) == nil { revoked.insert(.note) }
    if sheet.saysNothing(.base(.source), row) { revoked.insert(.source) }
    if sheet.saysNothing(.base(.materials), row) { revoked.insert(.materials) }
    if sheet.saysNothing(.base(.basis), row) { revoked.insert(.basis) }
    return revoked
  }

  /// A row without number or day makes no session, but what else is wrong in it is said too.
  mutating func session(_ row: Int) -> SessionRow? {
    let number = sheet.required(.base(.sequence), row, named: "期数", &findings)?
      .sequence(&findings)
    _ = sheet.required(.base(.date), row, named: "日期", &findings)
    let date = dated(.date, row)
    let common = common(row)
    let (start, end) = (cell(.start, row)?.time(&findings), cell(.end, row)?.time(&findings))
    let attendance = integer(.attendance, row)
    guard let number, let date else { return nil }
    return SessionRow(
      common: common, number: number, date: date, start: start, end: end,
      place: text(.place, row), topic: cell(.topic, row)?.text ?? text(.title, row),
      host: text(.host, row),
      attendees: (cell(.attendees, row)?.parts ?? []).map(\.reference),
      attendance: attendance,
      decisions: (cell(.decisions, row)?.clauses ?? []).map(\.reference),
      minutes: media(.minutes, row), cancelled: cell(.cancelled, row)?.text)
  }
}
