/// Lists as tables.
extension LedgerTables {
  func entries(
    _ item: LinkedMechanism, _ list: LinkedList, _ period: Period, _ part: Quotation.Part,
    _ cutoff: Day, _ title: String
  ) -> LedgerTable {
    var sublist: Int?
    if case .sublist(let index) = part { sublist = index }
    let name = sublist.map { "\(item.title)·\(list.shelf.sublists[$0].name) · \(period.chinese)" }
    var table = entryTable(
      shownEntries(list, period, sublist: sublist, cutoff: cutoff), item, list, name ?? title,
      namesSublist: sublist == nil)
    let entries = list.state(in: period, on: cutoff).entries
    for entry in entries where sublist == nil || entry.sublist == sublist {
      if !site.shows(entry) {
        table.removed += 1
      } else if entry.isHidden {
        table.expired += 1
      }
    }
    return table
  }

  /// The entries of a period that this audience may see, or those of a sub-list: a row for each.
  func shownEntries(
    _ list: LinkedList, _ period: Period, sublist: Int? = nil, cutoff: Day
  ) -> [ShelfEntry] {
    list.state(in: period, on: cutoff).shown(sublist: sublist).filter(site.shows)
  }

  private func entryTable(
    _ shown: [ShelfEntry], _ item: LinkedMechanism, _ list: LinkedList, _ title: String,
    namesSublist: Bool
  ) -> LedgerTable {
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
    let columns = entryColumns(item, list, namesSublist: namesSublist)
    var filled = FilledColumns(columns.count, keeping: 2)
    for entry in entries where !filled.isComplete {
      let hasDetails = entry.hasDetails
      filled.see { !hasDetails && columns[$0].isDetail ? .init("") : columns[$0].cell(entry) }
    }
    return filled
  }

  /// Some of the entries, in the columns that are filled in all of them.
  func entryTable(
    _ entries: ArraySlice<ShelfEntry>, _ item: LinkedMechanism, _ list: LinkedList,
    _ title: String, namesSublist: Bool, _ filled: FilledColumns
  ) -> LedgerTable {
    let columns = filled.chosen(of: entryColumns(item, list, namesSublist: namesSublist))
    return LedgerTable(
      title, columns.map(\.column), entries.map { entry in columns.map { $0.cell(entry) } })
  }

  /// A column of a list's table, and how a cell of it is made: only for those that are shown.
  private struct EntryColumn {
    let column: LedgerTable.Column
    let cell: (ShelfEntry) -> LedgerTable.Cell
    /// Empty where an entry has no details.
    let isDetail: Bool

    private static let details = Set(EntryRow.Details.columns.map(\.rawValue))

    init(
      _ key: String, _ name: String, _ alignment: LedgerTable.Alignment = .start,
      _ cell: @escaping (ShelfEntry) -> LedgerTable.Cell
    ) {
      column = LedgerTable.Column(key, name, alignment)
      self.cell = cell
      isDetail = Self.details.contains(key)
    }

    init(_ column: LedgerTable.Column, _ cell: @escaping (ShelfEntry) -> LedgerTable.Cell) {
      self.column = column
      self.cell = cell
      isDetail = false
    }
  }

  private func entryColumns(
    _ item: LinkedMechanism, _ list: LinkedList, namesSublist: Bool
  ) -> [EntryColumn] {
    let sublists = namesSublist ? list.shelf.sublists.map(\.name) : []
    func sublist(of entry: ShelfEntry) -> String {
      sublists.isEmpty ? "" : entry.sublist.map { sublists[$0] } ?? ""
    }
    return [
      EntryColumn("no", "编号") { .init($0.number) },
      EntryColumn("title", "名称") { .init($0.title) },
      EntryColumn("list", "清单") { .init(sublist(of: $0)) },
      EntryColumn("unit", "单位") { entry in
        entry.unit.map { unit($0) } ?? participant(entry.needUnit)
      },
      EntryColumn("provider", "提供单位") { participant($0.provider) },
      EntryColumn("owner", "责任单位") { participant($0.owner) },
      EntryColumn("claimer", "认领单位") { participant($0.claimer) },
      EntryColumn("claimed", "认领日期") { .init($0.claimed) },
      EntryColumn("due", "时限") { .init($0.due) },
      EntryColumn("done", "完成日期") { .init($0.done) },
      EntryColumn("state", "状态") { .init($0.state?.chinese ?? "", tone: $0.tone) },
      EntryColumn("result", "结果") { .init($0.result) },
      EntryColumn("for", "对应") { .init($0.answers.map(\.number).joined(separator: "；")) },
      EntryColumn("points", "积分", .end) { .init($0.points) },
      EntryColumn("stock", "库存", .end) { .init($0.stock) },
      EntryColumn("valid_to", "有效期至") { .init($0.validTo) },
      EntryColumn("direction", "收支") { .init($0.direction?.title ?? "") },
      EntryColumn("amount", "金额", .end) { .init($0.amount?.money ?? "") },
      EntryColumn("balance", "结余", .end) { .init($0.balance?.money ?? "") },
      EntryColumn("persons", "人数", .end) { .init($0.persons) },
      EntryColumn("materials", "材料") { .init($0.materials) },
      EntryColumn("basis", "依据") { .init($0.basis) },
      EntryColumn("approval", "准入文号") { .init($0.approval) },
      EntryColumn("note", "备注") { .init($0.note) },
      EntryColumn("source", "来源") { .init($0.source) },
    ]
      + extraColumns(item.mechanism).map { index, column in
        EntryColumn(column) { extra($0.extra, index, item.mechanism) }
      }
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
