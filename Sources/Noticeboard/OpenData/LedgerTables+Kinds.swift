/// Boards as tables.
extension LedgerTables {
  /// What a bulletin quotes: of a board the places that had begun when it was issued.
  func table(of quotation: Quotation, in item: LinkedBulletin) -> LedgerTable {
    let mechanism = site.mechanisms[quotation.mechanism]
    guard case .board(let board) = mechanism.state else {
      return table(of: quotation, cutoff: item.cutoff)
    }
    let period = quotation.period
    return scores(
      mechanism, board, period, quotation.part,
      site.lastDay(of: quotation, cutoff: item.cutoff),
      "\(mechanism.title) · \(period.chinese)", toldOn: min(item.day, site.asOf))
  }

  func scores(
    _ item: LinkedMechanism, _ board: LinkedBoard, _ period: Period, _ part: Quotation.Part,
    _ cutoff: Day, _ title: String, toldOn telling: Day? = nil
  ) -> LedgerTable {
    guard let standings = item.standings(for: period, board) else {
      return LedgerTable(title, [], [])
    }
    let visible = standings.standings.compactMap {
      site.shown($0, on: cutoff, toldOn: telling)
    }
    switch part {
    case .red: return listed(.red, visible, "\(item.title)红榜 · \(period.chinese)")
    case .grey: return listed(.grey, visible, "\(item.title)灰榜 · \(period.chinese)")
    default: break
    }
    let extras = extraColumns(item.mechanism)
    // Without scores there are ranks only where they were typed.
    let hasPlaces = board.board.measure != .none || visible.contains { $0.rank != nil }
    // A denominator of its own stands in its own column.
    let hasBase = !extras.contains { $0.column.name == board.baseName }
    let rows = visible.map { standing in
      var cells = hasPlaces ? [LedgerTable.Cell(standing.rank)] : []
      cells += [
        subject(standing.subject), LedgerTable.Cell(standing.number),
        LedgerTable.Cell(standing.matter),
        unit(standing.unit == standing.subject.unit ? nil : standing.unit),
      ]
      cells += standing.parts.map { LedgerTable.Cell($0) }
      cells += values(of: standing, hasBase: hasBase)
      cells += extras.map { extra(standing.extra, $0.index, item.mechanism) }
      return cells
    }
    return LedgerTable(
      title, columns(of: board, hasPlaces: hasPlaces) + extras.map(\.column), rows
    ).withoutEmptyColumns(keeping: hasPlaces ? 2 : 1)
  }

  private func columns(of board: LinkedBoard, hasPlaces: Bool) -> [LedgerTable.Column] {
    var columns: [LedgerTable.Column] = hasPlaces ? [.init("rank", "名次", .end)] : []
    columns += [
      .init("subject", "对象"), .init("no", "编号"), .init("title", "事项"), .init("unit", "单位"),
    ]
    columns += board.board.parts.map { .init($0.key, $0.name, .end) }
    columns += [
      .init("total", board.board.measure == .weighted ? "总分" : "积分", .end),
      .init("base", board.baseName, .end), .init("value", board.valueName, .end),
      .init("change", "变化"),
      .init("stars", "星级"), .init("class", "等次"), .init("list", "榜单"),
      .init("reason", "事由"), .init("basis", "依据"), .init("from", "起"), .init("to", "止"),
      .init("repair", "修复途径"), .init("winner", "入选"), .init("n", "样本数", .end),
      .init("note", "备注"), .init("source", "来源"),
    ]
    return columns
  }

  private func values(of standing: Standing, hasBase: Bool) -> [LedgerTable.Cell] {
    let listing = standing.listing
    let isSameAsTotal = standing.value != nil && !standing.isPerHead
    return [
      LedgerTable.Cell(isSameAsTotal ? "" : standing.total?.text ?? ""),
      LedgerTable.Cell(hasBase ? standing.base : nil),
      LedgerTable.Cell(standing.value?.text ?? ""),
      LedgerTable.Cell(standing.change?.chinese ?? ""),
      LedgerTable.Cell(standing.stars.map { "\($0.count) 星" } ?? ""),
      LedgerTable.Cell(standing.className ?? ""),
      LedgerTable.Cell(
        listing?.list.title ?? "", tone: listing.map { $0.list == .red ? .red : .muted }),
      LedgerTable.Cell(standing.reason), LedgerTable.Cell(standing.basis),
      LedgerTable.Cell(listing?.from), LedgerTable.Cell(listing?.to),
      LedgerTable.Cell(listing?.repair ?? ""),
      LedgerTable.Cell(standing.isWinner ? "入选" : "", tone: standing.isWinner ? .red : nil),
      LedgerTable.Cell(standing.sample), LedgerTable.Cell(standing.note),
      LedgerTable.Cell(standing.source),
    ]
  }

  private func listed(
    _ list: HonourList, _ standings: [Standing], _ title: String
  ) -> LedgerTable {
    let columns: [LedgerTable.Column] = [
      .init("subject", "对象"), .init("uscc", "统一社会信用代码"), .init("reason", "事由"),
      .init("basis", "依据"), .init("from", "起"), .init("to", "止"), .init("repair", "修复途径"),
    ]
    return LedgerTable(
      title, columns,
      standings.filter { $0.listing?.list == list }.map { standing in
        [
          subject(standing.subject),
          LedgerTable.Cell(standing.subject.unit.map { site.units[$0].creditCode } ?? ""),
          LedgerTable.Cell(standing.listing?.reason ?? ""),
          LedgerTable.Cell(standing.listing?.basis ?? ""),
          LedgerTable.Cell(standing.listing?.from), LedgerTable.Cell(standing.listing?.to),
          LedgerTable.Cell(standing.listing?.repair ?? ""),
        ]
      }
    ).withoutEmptyColumns()
  }

  func subject(_ subject: BoardSubject) -> LedgerTable.Cell {
    switch subject {
    case .unit(let id), .company(let id): return unit(id)
    case .brand(let index):
      let brand = site.brands.brands[index]
      return LedgerTable.Cell(
        brand.title, site.shows(brand.record.envelope) ? .brand(brand.id) : nil)
    case .person(let text):
      // A register number has digits and tells no name.
      let isNumber = text.utf8.contains { (48...57).contains($0) }
      return LedgerTable.Cell(isNumber ? text : Mask.name.masked(text) ?? "")
    }
  }
}

extension LinkedBoard {
  /// What the total is divided by.
  var baseName: String {
    guard board.measure == .perHead else { return LedgerColumn.base.title }
    return switch board.per {
    case .population: LedgerColumn.base.title
    case .households: UnitKey.households.title
    case .column(let name): name
    }
  }

  /// What the compared value is called.
  var valueName: String {
    switch board.measure {
    case .perHead: board.per == .households ? "户均" : "人均"
    case .total: "积分"
    case .weighted: "总分"
    case .none: "得分"
    }
  }
}

extension LinkedMechanism {
  /// A ranking with its changes against the last published one before it.
  func standings(for period: Period, _ board: LinkedBoard) -> Standings? {
    let via = mechanism.via ?? .bulletin
    let previous = board.previousPeriod(before: period) { candidate in
      via == .ledger || publications[candidate] != nil
    }
    return board.standings(for: period, previousPublished: previous)
  }
}
