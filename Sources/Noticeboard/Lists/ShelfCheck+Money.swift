/// The rules over the money of a list.
extension ShelfCheck {
  mutating func checkMoney(_ merged: [ShelfRow]) {
    let hasMoney = merged.indices.contains { merged[$0].row.direction != nil }
    guard hasMoney else { return }
    for row in merged {
      if row.row.amount != nil, row.row.direction == nil {
        findings.report(.amountWithoutDirection, at: row.row.common.location, row.title)
      }
      // What was carried over may be a debt; what came in, went out or is planned never is.
      if let amount = row.row.amount, amount < .zero, let direction = row.row.direction,
        direction != .opening
      {
        findings.report(
          .negativeAmount, at: row.row.common.location, row.title, direction.title, amount.money,
          direction.rawValue)
      }
      if row.row.amount == nil, let direction = row.row.direction {
        findings.report(
          .directionWithoutAmount, at: row.row.common.location, row.title, direction.title,
          direction.rawValue)
      }
    }
    checkFloors()
    for year in list.fileYears { checkYear(year, merged.filter { $0.periods[0].year == year }) }
  }

  /// Where each month's numbers begin at 1, the money of the months before would be gone.
  mutating func isMoneyReplaced(_ row: ShelfRow, _ earlier: ShelfRow) -> Bool {
    guard let was = earlier.row.amount, let now = row.row.amount,
      let direction = earlier.row.direction, row.row.direction != nil
    else { return false }
    let isSame = was == now && direction == row.row.direction
    let (title, formerTitle) = (row.row.common.title, earlier.row.common.title)
    let isRenamed = !formerTitle.isEmpty && !title.isEmpty && formerTitle != title
    guard !isSame || isRenamed else { return false }
    findings.report(
      .moneyReplaced, at: row.row.common.location, row.row.number, earlier.money, row.money,
      related: [earlier.row.common.location])
    return true
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

  /// Floors of which none is for a kind of unit or a tag are never held against anything.
  ///
  /// One of several may be: a county prints what holds for 市辖区 beside what holds for itself.
  private mutating func checkFloors() {
    let tags = Set(units.ids.flatMap { units[$0].envelope.tags })
    let scopes = list.shelf.floors.map(\.scope)
    guard let first = scopes.first,
      scopes.allSatisfy({ UnitKind.parse($0) == nil && !tags.contains($0) })
    else { return }
    findings.report(
      .unknownFloor, at: list.mechanism.envelope.location, scopes.joined(separator: "、"),
      suggestion: Spelling.nearest(to: first, among: UnitKind.spellings + tags.sorted()))
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

  /// `财政拨付 收入 50000.00`.
  fileprivate var money: String {
    [row.common.title, row.direction?.title ?? "", row.amount?.money ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
