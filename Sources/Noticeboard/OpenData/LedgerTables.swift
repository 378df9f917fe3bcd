/// Makes the tables of a site's ledgers, for its audience and as they were on a day.
struct LedgerTables: Sendable {
  let site: Site

  /// The rows of one period's ledger, or of what a quotation names.
  func table(of quotation: Quotation, cutoff: Day) -> LedgerTable {
    let cutoff = site.lastDay(of: quotation, cutoff: cutoff)
    let ledger = Site.TableQuestion(
      mechanism: quotation.mechanism, period: quotation.period, cutoff: cutoff)
    return site.quotedTables.answer(
      Site.QuotedTable(ledger: ledger, part: quotation.part),
      isWorthKeeping: { $0.rows.count <= PageComposer.rowsPerPage }
    ) { table(of: quotation.mechanism, quotation.period, quotation.part, cutoff: cutoff) }
  }

  func table(
    of index: Int, _ period: Period, _ part: Quotation.Part = .all, cutoff: Day
  ) -> LedgerTable {
    guard part == .all else { return made(index, period, part, cutoff) }
    let question = Site.TableQuestion(mechanism: index, period: period, cutoff: cutoff)
    return site.largeTables.answer(
      question, isWorthKeeping: { $0.rows.count > PageComposer.rowsPerPage }
    ) { made(index, period, part, cutoff) }
  }

  private func made(
    _ index: Int, _ period: Period, _ part: Quotation.Part, _ cutoff: Day
  ) -> LedgerTable {
    let item = site.mechanisms[index]
    let title = "\(item.title) · \(period.chinese)"
    switch item.state {
    case .framework: return LedgerTable(title, [], [])
    case .workflow(let caseload):
      return cases(item, caseload, period, part, cutoff, title)
    case .board(let board): return scores(item, board, period, part, cutoff, title)
    case .list(let list): return entries(item, list, period, part, cutoff, title)
    case .meeting(let meeting): return sessions(item, meeting, period, cutoff, title)
    }
  }

  // MARK: Words in cells

  func unit(_ unit: UnitID?) -> LedgerTable.Cell {
    guard let unit else { return LedgerTable.Cell("") }
    // Not even the title of a unit leaves the audience it is meant for (D36).
    return site.shows(site.units[unit].envelope)
      ? LedgerTable.Cell(site.units[unit].title, site.route(of: unit)) : LedgerTable.Cell("")
  }

  func participant(_ participant: Participant?) -> LedgerTable.Cell {
    switch participant {
    case .unit(let id): unit(id)
    case .text(let text): LedgerTable.Cell(text)
    case nil: LedgerTable.Cell("")
    }
  }

  /// The mechanism's extra columns that this audience may see.
  func extraColumns(_ mechanism: Mechanism) -> [(index: Int, column: LedgerTable.Column)] {
    mechanism.columns.enumerated().filter { $0.element.audience <= site.audience }.map {
      ($0.offset, LedgerTable.Column($0.element.key, $0.element.name, alignment($0.element.type)))
    }
  }

  private func alignment(_ type: ColumnType) -> LedgerTable.Alignment {
    switch type {
    case .int, .decimal, .money: .end
    default: .start
    }
  }

  /// A value of an extra column with the mask of its type; a small sensitive count is not told.
  func extra(_ cells: [Cell], _ index: Int, _ mechanism: Mechanism) -> LedgerTable.Cell {
    let column = mechanism.columns[index]
    let text = cells.indices.contains(index) ? cells[index].text : ""
    if column.isSensitive, let count = Int(text) {
      return LedgerTable.Cell(SmallCount(count).printed)
    }
    if column.type == .media, site.media[text] != nil {
      return LedgerTable.Cell(text, .file(text))
    }
    if column.type == .yesNo, let answer = Answer.parse(text) {
      return LedgerTable.Cell(answer.title)
    }
    if column.type == .unit, let id = site.units.find(text) { return unit(id) }
    guard column.unmasked == nil, let mask = column.type.mask else {
      return LedgerTable.Cell(text)
    }
    return LedgerTable.Cell(mask.masked(text) ?? "")
  }
}

extension ColumnType {
  /// The mask that the type carries by itself (D37).
  var mask: Mask? {
    switch self {
    case .name: .name
    case .phone: .phone
    case .card: .card
    case .idNumber: .identityNumber(tail4: false)
    case .address: .address
    case .plate: .plate
    case .email: .email
    case .text, .int, .decimal, .money, .date, .period, .enumeration, .yesNo, .unit, .media: nil
    }
  }
}

// MARK: - Workflows

extension LedgerTables {
  private func cases(
    _ item: LinkedMechanism, _ caseload: Caseload, _ period: Period, _ part: Quotation.Part,
    _ cutoff: Day, _ title: String
  ) -> LedgerTable {
    let totals = caseload.tabledTotals(in: period, asOf: cutoff)
    if !totals.isEmpty { return self.totals(totals, title) }
    let last = min(period.last, cutoff)
    let chosen: [Case] =
      switch part {
      case .open: caseload.pool(in: period, asOf: cutoff).filter { $0.isOpen(on: last) }
      case .raised: caseload.raisedCases(in: period, asOf: cutoff)
      default: caseload.pool(in: period, asOf: cutoff)
      }
    let stages = item.stages
    let extras = extraColumns(item.mechanism)
    let columns =
      [
        LedgerTable.Column("no", "编号"), .init("unit", "单位"), .init("title", "事项"),
        .init("category", "类别"),
      ]
      + stages.map { .init($0.key, $0.name) }
      + [
        .init("state", "状态"), .init("result", "结果"), .init("open_reason", "未办结原因"),
        .init("satisfaction", "满意度"),
      ] + extras.map(\.column)
    let shown = chosen.filter(site.shows)
    let rows = shown.compactMap { record in
      caseload.seen(record, on: cutoff).map { row($0, item, stages.count, extras.map(\.index)) }
    }
    var table = LedgerTable(title, columns, rows).withoutEmptyColumns()
    table.removed = chosen.count - shown.count
    return table
  }

  private func row(
    _ seen: CaseOnDay, _ item: LinkedMechanism, _ stages: Int, _ extras: [Int]
  ) -> [LedgerTable.Cell] {
    let record = seen.record
    var cells: [LedgerTable.Cell] = []
    cells.reserveCapacity(8 + stages + extras.count)
    cells.append(
      LedgerTable.Cell(record.number.description, .caseFile(mechanism: item.id, record.number)))
    cells.append(unit(record.unit))
    cells.append(LedgerTable.Cell(record.title))
    cells.append(LedgerTable.Cell(record.category))
    for stage in 0..<stages { cells.append(LedgerTable.Cell(seen.stages[stage])) }
    cells.append(LedgerTable.Cell(seen.stateTitle, tone: seen.tone))
    cells.append(LedgerTable.Cell(seen.result))
    cells.append(LedgerTable.Cell(seen.openReason))
    cells.append(LedgerTable.Cell(seen.satisfaction?.title ?? ""))
    for index in extras { cells.append(extra(record.extra, index, item.mechanism)) }
    return cells
  }

  private func totals(_ rows: [CaseTotals], _ title: String) -> LedgerTable {
    let sums = CaseTotals.sums(rows)
    // A mechanism that asks nobody afterwards has no columns for it.
    let asked = sums.contains { $0.counts.surveyed > 0 }
    let columns: [LedgerTable.Column] =
      [.init("unit", "单位"), .init("category", "类别")]
      + LedgerColumn.totals.dropFirst().map { .init($0.rawValue, $0.title, .end) }
    return LedgerTable(
      title, columns,
      sums.map { first, counts in
        [unit(first.unit), LedgerTable.Cell(first.row.category)]
          + [
            counts.raised, counts.carriedIn, counts.responded, counts.solved,
            asked ? counts.surveyed : nil, asked ? counts.satisfied : nil,
          ].map { LedgerTable.Cell($0) }
      }
    ).withoutEmptyColumns(keeping: 0)
  }
}

extension CaseOnDay {
  /// Overdue is red, what is settled is quiet; the word says it in any case.
  var tone: LedgerTable.Tone {
    if isOverdue { return .red }
    return switch state {
    case .solved, .published: .good
    case .waiting: .warn
    case .inProgress: .accent
    case .merged, .void: .muted
    }
  }
}

extension LinkedMechanism {
  var stages: [Mechanism.Workflow.Stage] {
    if case .workflow(let workflow) = mechanism.form { return workflow.stages }
    return []
  }
}
