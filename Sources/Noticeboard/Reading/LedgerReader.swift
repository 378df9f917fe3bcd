import Tables

/// Reads `ledgers/<mechanism>/<period>.csv` by what its mechanism declares.
struct LedgerReader {
  /// What a column of a ledger's sheet may hold.
  enum Field: Hashable, Sendable {
    case base(LedgerColumn)
    case stage(Int)
    case part(Int)
    case extra(Int)
  }

  let mechanism: Mechanism
  let period: Period
  let sheet: Sheet<Field>
  var findings: Findings

  static func read(
    _ table: Table, path: String, period: Period, mechanism: Mechanism
  ) -> (ledger: Ledger, findings: Findings) {
    var findings = Findings()
    let sheet = Sheet(
      table, path: path, names: names(of: mechanism, table), unknown: .unknownColumn, &findings)
    var reader = LedgerReader(
      mechanism: mechanism, period: period, sheet: sheet, findings: findings)
    let rows = reader.rows()
    let ledger = Ledger(
      mechanism: mechanism.id, period: period, path: path,
      ownColumns: Set(mechanism.columns.indices.filter { sheet.has(.extra($0)) }),
      sheetRows: table.rowCount, rows: rows)
    return (ledger, reader.findings)
  }

  /// Base columns of the kind, then stages, parts and extra columns by key or name.
  private static func names(of mechanism: Mechanism, _ table: Table) -> [String: Field] {
    let columns = LedgerColumn.common + LedgerColumn.base(of: mechanism.kind)
    var names = LedgerColumn.spellings(of: columns).mapValues(Field.base)
    switch mechanism.form {
    case .workflow(let workflow):
      if holdsTotals(table) {
        names.merge(LedgerColumn.spellings(of: LedgerColumn.totals).mapValues(Field.base)) { $1 }
      }
      for (index, stage) in workflow.stages.enumerated() {
        names[stage.key] = .stage(index)
        names[stage.name] = .stage(index)
      }
    case .board(let board):
      for (index, part) in board.parts.enumerated() {
        names[part.key] = .part(index)
        names[part.name] = .part(index)
      }
    case .framework, .list, .meeting: break
    }
    for (index, column) in mechanism.columns.enumerated() {
      names[column.key] = .extra(index)
      names[column.name] = .extra(index)
    }
    return names
  }

  /// A workflow's sheet without cases has the columns 新增 and 已解决.
  static func holdsTotals(_ table: Table) -> Bool {
    let columns = Set(table.columns.map { $0.foldingWidth() })
    return !columns.isDisjoint(with: ["新增", "raised"])
      && !columns.isDisjoint(with: ["已解决", "solved"])
  }

  private mutating func rows() -> Ledger.Rows {
    let rows = sheet.dataRows(namedIn: [.base(.category), .base(.title)], &findings)
    warnOfMissingUnits(rows)
    switch mechanism.form {
    case .workflow(let workflow):
      if Self.holdsTotals(sheet.table) {
        // Where nobody is asked afterwards there are no columns for it.
        let surveys: [LedgerColumn] = [.category, .surveyed, .satisfied]
        require(
          LedgerColumn.totals.filter { !surveys.contains($0) }.map { (.base($0), $0.title) })
        return .totals(rows.map { totals($0) })
      }
      require([(.base(.number), "编号"), (.base(.title), "事项")])
      if let first = workflow.stages.first { require([(.stage(0), first.name)]) }
      return .cases(rows.compactMap { caseRow($0, workflow) })
    case .board(let board):
      require([(.base(.subject), "对象")])
      return .scores(rows.compactMap { score($0, board) })
    case .list(let shelf):
      return .entries(rows.compactMap { entry($0, shelf).map { Boxed(wrappedValue: $0) } })
    case .meeting:
      require([(.base(.sequence), "期数"), (.base(.date), "日期")])
      return .sessions(rows.compactMap { session($0) })
    case .framework:
      findings.report(.ledgerOfFramework, at: Location(sheet.path), mechanism.title)
      return .entries([])
    }
  }

  private mutating func require(_ fields: [(Field, name: String)]) {
    sheet.require(fields, &findings)
  }
}

// MARK: - Typed cells

extension LedgerReader {
  func cell(_ column: LedgerColumn, _ row: Int) -> Cell? { sheet.cell(.base(column), row) }
  func text(_ column: LedgerColumn, _ row: Int) -> String { sheet.text(.base(column), row) }
  func reference(_ column: LedgerColumn, _ row: Int) -> Reference? {
    cell(column, row)?.reference
  }

  mutating func dated(_ field: Field, _ row: Int) -> DatedCell? {
    guard let cell = sheet.cell(field, row) else { return nil }
    return cell.day(year: period.year, &findings).map {
      DatedCell(day: $0, location: cell.location)
    }
  }

  mutating func dated(_ column: LedgerColumn, _ row: Int) -> DatedCell? {
    dated(.base(column), row)
  }

  mutating func integer(
    _ column: LedgerColumn, _ row: Int, in range: ClosedRange<Int> = 0...999_999_999
  ) -> Int? {
    cell(column, row)?.integer(in: range, named: FieldName(column), &findings)
  }

  mutating func decimal(_ column: LedgerColumn, _ row: Int) -> FixedDecimal? {
    cell(column, row)?.decimal(named: FieldName(column), &findings)
  }

  mutating func word<Word: Vocabulary>(
    _ column: LedgerColumn, _ row: Int, _ type: Word.Type
  ) -> Word? {
    cell(column, row)?.word(type, named: FieldName(column), &findings)
  }

  mutating func media(_ column: LedgerColumn, _ row: Int) -> MediaReference? {
    cell(column, row).map {
      MediaReference(path: $0.text, alternative: column.title, location: $0.location)
    }
  }

  mutating func common(_ row: Int, titleFrom column: LedgerColumn = .title) -> RowCommon {
    RowCommon(
      location: sheet.location(column: 0, row), title: cell(.title, row)?.text ?? text(column, row),
      units: units(row),
      note: text(.note, row), source: text(.source, row),
      audience: word(.audience, row, Audience.self) ?? .public, extra: extra(row))
  }

  private mutating func units(_ row: Int) -> [UnitCell] {
    Self.unitColumns.compactMap { column in
      cell(column, row).map {
        UnitCell(kind: column.unitKind, reference: $0.narrowedCode(&findings))
      }
    }
  }

  private mutating func extra(_ row: Int) -> [Cell] {
    mechanism.columns.indices.map { index in
      let column = mechanism.columns[index]
      let place = sheet.location(.extra(index), row)
      let isText = [.text, .enumeration].contains(column.type)
      let written = isText ? sheet.written(.extra(index), row) : sheet.cell(.extra(index), row)
      guard let cell = written else {
        if column.isRequired {
          sheet.reportEmpty(.extra(index), row, named: column.name, &findings)
        }
        return Cell(text: "", location: place)
      }
      return cell.checked(as: column, year: period.year, &findings)
    }
  }
}
