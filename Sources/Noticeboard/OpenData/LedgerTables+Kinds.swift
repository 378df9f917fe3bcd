/// Boards, lists and meetings as tables.
extension LedgerTables {
  func scores(
    _ item: LinkedMechanism, _ board: LinkedBoard, _ period: Period, _ part: Quotation.Part,
    _ cutoff: Day, _ title: String
  ) -> LedgerTable {
    guard let standings = item.standings(for: period, board) else {
      return LedgerTable(title, [], [])
    }
    switch part {
    case .red: return listed(.red, standings, item, cutoff, "\(item.title)红榜 · \(period.chinese)")
    case .grey:
      return listed(.grey, standings, item, cutoff, "\(item.title)灰榜 · \(period.chinese)")
    default: break
    }
    let visible = standings.standings.filter { site.shows($0, on: cutoff) }
    let extras = extraColumns(item.mechanism)
    let columns: [LedgerTable.Column] =
      [.init("rank", "名次", .end), .init("subject", "对象")]
      + board.board.parts.map { .init($0.key, $0.name, .end) }
      + [
        .init("total", board.board.measure == .weighted ? "总分" : "积分", .end),
        .init("base", "人数", .end), .init("value", board.valueName, .end), .init("change", "变化"),
        .init("stars", "星级"), .init("class", "等次"), .init("list", "榜单"),
        .init("reason", "事由"), .init("basis", "依据"), .init("from", "起"), .init("to", "止"),
        .init("repair", "修复途径"), .init("winner", "入选"), .init("n", "样本数", .end),
        .init("note", "备注"),
      ] + extras.map(\.column)
    let rows = visible.map { standing in
      [
        LedgerTable.Cell(standing.rank), subject(standing.subject),
      ] + standing.parts.map { LedgerTable.Cell($0) }
        + values(of: standing)
        + extras.map { extra(standing.extra, $0.index, item.mechanism) }
    }
    return LedgerTable(title, columns, rows).withoutEmptyColumns()
  }

  private func values(of standing: Standing) -> [LedgerTable.Cell] {
    let listing = standing.listing
    let isSameAsTotal = standing.base == nil
    return [
      LedgerTable.Cell(isSameAsTotal ? "" : standing.total?.text ?? ""),
      LedgerTable.Cell(standing.base), LedgerTable.Cell(standing.value?.text ?? ""),
      LedgerTable.Cell(standing.change?.chinese ?? ""),
      LedgerTable.Cell(standing.stars.map { "\($0.count) 星" } ?? ""),
      LedgerTable.Cell(standing.className ?? ""),
      LedgerTable.Cell(
        listing?.list.title ?? "", tone: listing.map { $0.list == .red ? .red : .muted }),
      LedgerTable.Cell(listing?.reason ?? ""), LedgerTable.Cell(listing?.basis ?? ""),
      LedgerTable.Cell(listing?.from), LedgerTable.Cell(listing?.to),
      LedgerTable.Cell(listing?.repair ?? ""),
      LedgerTable.Cell(standing.isWinner ? "入选" : "", tone: standing.isWinner ? .red : nil),
      LedgerTable.Cell(standing.sample), LedgerTable.Cell(standing.note),
    ]
  }

  private func listed(
    _ list: HonourList, _ standings: Standings, _ item: LinkedMechanism, _ cutoff: Day,
    _ title: String
  ) -> LedgerTable {
    let columns: [LedgerTable.Column] = [
      .init("subject", "对象"), .init("uscc", "统一社会信用代码"), .init("reason", "事由"),
      .init("basis", "依据"), .init("from", "起"), .init("to", "止"), .init("repair", "修复途径"),
    ]
    let rows = standings.listed(list, on: cutoff).filter { site.shows($0, on: cutoff) }
    return LedgerTable(
      title, columns,
      rows.map { standing in
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

  func entries(
    _ item: LinkedMechanism, _ list: LinkedList, _ period: Period, _ part: Quotation.Part,
    _ cutoff: Day, _ title: String
  ) -> LedgerTable {
    let state = list.state(in: period, on: cutoff)
    var sublist: Int?
    if case .sublist(let index) = part { sublist = index }
    let name = sublist.map { "\(item.title)·\(list.shelf.sublists[$0].name) · \(period.chinese)" }
    return entryTable(
      state.shown(sublist: sublist), item, list, name ?? title, namesSublist: sublist == nil)
  }

  private func entryTable(
    _ entries: [ShelfEntry], _ item: LinkedMechanism, _ list: LinkedList, _ title: String,
    namesSublist: Bool
  ) -> LedgerTable {
    let shown = entries.filter(site.shows)
    // A long list has millions of cells, most of them in columns that nobody fills; those are found
    // first, and never kept.
    let filled =
      shown.count > 1000
      ? filledColumns(shown, item, list, namesSublist: namesSublist) : .all
    let table = entryTable(shown[...], item, list, title, namesSublist: namesSublist, filled)
    return filled.isComplete ? table.withoutEmptyColumns() : table
  }

  /// The columns in which some of the entries have something.
  func filledColumns(
    _ entries: [ShelfEntry], _ item: LinkedMechanism, _ list: LinkedList, namesSublist: Bool
  ) -> FilledColumns {
    let extras = extraColumns(item.mechanism)
    var filled = FilledColumns(Self.entryColumns.count + extras.count, keeping: 2)
    for entry in entries where !filled.isComplete {
      filled.see(cells(of: entry, item, list, extras, namesSublist: namesSublist))
    }
    return filled
  }

  /// Some of the entries, in the columns that are filled in all of them.
  func entryTable(
    _ entries: ArraySlice<ShelfEntry>, _ item: LinkedMechanism, _ list: LinkedList,
    _ title: String, namesSublist: Bool, _ filled: FilledColumns
  ) -> LedgerTable {
    let extras = extraColumns(item.mechanism)
    let columns = Self.entryColumns + extras.map(\.column)
    return LedgerTable(
      title, filled.chosen(of: columns),
      entries.map {
        filled.chosen(of: cells(of: $0, item, list, extras, namesSublist: namesSublist))
      })
  }

  private static let entryColumns: [LedgerTable.Column] = [
    .init("no", "编号"), .init("title", "名称"), .init("list", "清单"), .init("unit", "单位"),
    .init("provider", "提供单位"), .init("owner", "责任单位"), .init("claimer", "认领单位"),
    .init("claimed", "认领日期"), .init("due", "时限"), .init("done", "完成日期"),
    .init("state", "状态"), .init("result", "结果"), .init("for", "对应"),
    .init("points", "积分", .end), .init("stock", "库存", .end), .init("valid_to", "有效期至"),
    .init("direction", "收支"), .init("amount", "金额", .end), .init("balance", "结余", .end),
    .init("persons", "人数", .end), .init("materials", "材料"), .init("basis", "依据"),
    .init("approval", "准入文号"), .init("note", "备注"),
  ]

  private func cells(
    of entry: ShelfEntry, _ item: LinkedMechanism, _ list: LinkedList,
    _ extras: [(index: Int, column: LedgerTable.Column)], namesSublist: Bool
  ) -> [LedgerTable.Cell] {
    let sublist = namesSublist ? entry.sublist.map { list.shelf.sublists[$0].name } : nil
    let needUnit = entry.unit.map { unit($0) } ?? participant(entry.needUnit)
    return [
      LedgerTable.Cell(entry.number), LedgerTable.Cell(entry.title),
      LedgerTable.Cell(sublist ?? ""), needUnit, participant(entry.provider),
      participant(entry.owner), participant(entry.claimer), LedgerTable.Cell(entry.claimed),
      LedgerTable.Cell(entry.due), LedgerTable.Cell(entry.done),
      LedgerTable.Cell(entry.state?.chinese ?? "", tone: entry.tone),
      LedgerTable.Cell(entry.result),
      LedgerTable.Cell(entry.answers.map(\.number).joined(separator: "；")),
      LedgerTable.Cell(entry.points), LedgerTable.Cell(entry.stock),
      LedgerTable.Cell(entry.validTo), LedgerTable.Cell(entry.direction?.title ?? ""),
      LedgerTable.Cell(entry.amount?.money ?? ""), LedgerTable.Cell(entry.balance?.money ?? ""),
      LedgerTable.Cell(entry.persons), LedgerTable.Cell(entry.materials),
      LedgerTable.Cell(entry.basis), LedgerTable.Cell(entry.approval),
      LedgerTable.Cell(entry.note),
    ] + extras.map { extra(entry.extra, $0.index, item.mechanism) }
  }

  func sessions(
    _ item: LinkedMechanism, _ meeting: LinkedMeeting, _ period: Period, _ cutoff: Day,
    _ title: String
  ) -> LedgerTable {
    let extras = extraColumns(item.mechanism)
    let columns: [LedgerTable.Column] =
      [
        .init("seq", "期数", .end), .init("date", "日期"), .init("start", "时间"),
        .init("unit", "单位"), .init("place", "地点"), .init("topic", "议题"), .init("host", "主持"),
        .init("attendees", "参会单位"), .init("attendance", "人数", .end), .init("state", "状态"),
        .init("note", "备注"),
      ] + extras.map(\.column)
    let rows = meeting.sessions(in: period)
      .filter { site.shows($0) && $0.date <= cutoff }
      .map { session -> [LedgerTable.Cell] in
        let seen = session.seen(on: cutoff)
        let cells = [
          LedgerTable.Cell(seen.number), LedgerTable.Cell(seen.date),
          LedgerTable.Cell(seen.start?.description ?? ""), unit(seen.unit),
          LedgerTable.Cell(seen.place), LedgerTable.Cell(seen.topic),
          LedgerTable.Cell(seen.host),
          LedgerTable.Cell(
            seen.attendees.map { $0.name(in: site.units) }.joined(separator: "、")),
          LedgerTable.Cell(seen.attendance), LedgerTable.Cell(seen.stateText(on: cutoff)),
          LedgerTable.Cell(seen.note),
        ]
        return cells + extras.map { extra(seen.extra, $0.index, item.mechanism) }
      }
    return LedgerTable(title, columns, rows).withoutEmptyColumns()
  }
}

extension ShelfEntry {
  var tone: LedgerTable.Tone? {
    switch state {
    case .open: .warn
    case .claimed: .accent
    case .done: .good
    case .expired: .muted
    case nil: nil
    }
  }
}

extension Session {
  func stateText(on day: Day) -> String {
    switch state(on: day) {
    case .held: "已召开"
    case .cancelled(let reason): "已取消：\(reason)"
    case .planned: "将召开"
    }
  }
}

extension LinkedBoard {
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
