/// Rows that would belong to nobody, or to another than was meant.
extension LedgerReader {
  static let unitColumns: [LedgerColumn] = [
    .community, .grid, .estate, .lane, .building, .unit,
  ]

  private var holdsMoney: Bool { sheet.has(.base(.amount)) && sheet.has(.base(.direction)) }

  /// Warns of units that merged cells left out and, else, of money without one: it would be booked
  /// for the mechanism's own unit.
  mutating func warnOfMissingUnits(_ rows: [Int]) {
    // 需求单位 is filled for needs alone.
    let anywhere = Self.unitColumns.filter { $0 != .unit || holdsMoney }
    let leading: [LedgerColumn] = [.unit, .category, .list]
    let isReported = sheet.warnOfMergedCells(
      in: leading.map(Field.base), units: anywhere.map(Field.base), rows, &findings)
    if holdsMoney, !isReported { warnOfMoneyWithoutUnit(rows) }
  }

  private mutating func warnOfMoneyWithoutUnit(_ rows: [Int]) {
    let columns = Self.unitColumns.map(Field.base).filter(sheet.has)
    guard let column = columns.first else { return }
    let booked = rows.filter {
      sheet.fills(.base(.amount), $0) && sheet.fills(.base(.direction), $0)
    }
    let without = booked.filter { row in !columns.contains { sheet.fills($0, row) } }
    guard let first = without.first, without.count < booked.count else { return }
    let cells = without.prefix(5).map { sheet.location(column, $0).spot }.joined(separator: "、")
    findings.report(
      .amountWithoutUnit, at: sheet.location(column, first), String(without.count),
      without.count > 5 ? cells + " …" : cells)
  }
}
