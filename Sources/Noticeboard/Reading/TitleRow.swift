import Tables

/// Rows above the header that hold more than a title: `秋浦社区11月经费,,,,单位：元,`.
enum TitleRow {
  /// What columns of sheets are called that no mechanism declares.
  private static let names: Set<String> = {
    let ledgers = LedgerColumn.spellings(of: LedgerColumn.allCases)
    return Set(ledgers.keys).union(RosterColumn.index.keys).union(UnitKey.index.keys)
      .union(["错", "对"])
  }()

  /// Whether the first row is no header, and one of the next rows is: a header of which a cell is empty
  /// has other names, and no row of data has two of them.
  static func stands(above table: Table) -> Bool {
    let known = count(table.columns)
    guard known < 2 else { return false }
    // Of rows below a title in one cell no more is kept than their first.
    let least = table.columns.count == 1 && known == 0 ? 1 : 2
    return (0..<min(3, table.rowCount)).contains { row in
      count(table.columns.indices.map { table.text(row, $0) }) >= least
    }
  }

  private static func count(_ cells: [String]) -> Int {
    cells.count { names.contains($0.foldingWidth().withoutWhiteSpace) }
  }
}
