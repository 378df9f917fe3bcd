/// The rules over the money of a list.
extension ShelfCheck {
  mutating func checkMoney(_ merged: [ShelfRow]) {
    let hasMoney = merged.contains { $0.row.direction != nil }
    guard hasMoney else { return }
    for row in merged {
      if row.row.amount != nil, row.row.direction == nil {
        findings.report(.amountWithoutDirection, at: row.row.common.location, row.title)
      }
      if row.row.amount == nil, let direction = row.row.direction {
        findings.report(
          .directionWithoutAmount, at: row.row.common.location, row.title, direction.title,
          direction.rawValue)
      }
    }
    for year in list.fileYears { checkYear(year, merged.filter { $0.periods[0].year == year }) }
  }

  private mutating func checkYear(_ year: Int, _ rows: [ShelfRow]) {
    var accounts = Accounts()
    for row in rows {
      guard let balance = accounts.enter(row, unit: row.unit ?? list.home),
        let cell = row.row.typedBalance,
        let typed = cell.money(named: FieldName(LedgerColumn.balance), &findings),
        typed != balance
      else { continue }
      findings.report(.balanceDiffers, at: cell.location, cell.text, balance.money)
    }
    guard let path = rows.last?.row.common.location.path else { return }
    for sheet in accounts.sheets {
      guard let floor = floor(of: sheet.unit), sheet.granted < floor.amount else { continue }
      findings.report(
        .belowFloor, at: Location(path), units[sheet.unit].title, String(year),
        sheet.granted.money, floor.amount.money, floor.scope)
    }
  }

  /// The highest floor whose unit kind or tag fits; a tag holds for all units below as well.
  private func floor(of unit: UnitID) -> Mechanism.Shelf.Floor? {
    let tags = ([unit] + units.ancestors(of: unit)).flatMap { units[$0].envelope.tags }
    return list.shelf.floors.filter { floor in
      UnitKind.parse(floor.scope) == units[unit].kind || tags.contains(floor.scope)
    }.max { $0.amount < $1.amount }
  }
}

extension ShelfRow {
  /// What a message about money calls it.
  fileprivate var title: String { row.common.title.isEmpty ? row.number : row.common.title }
}
