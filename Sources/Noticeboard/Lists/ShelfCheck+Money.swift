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
    var before: (year: Int, accounts: Accounts)?
    for year in list.fileYears {
      let rows = merged.filter { $0.periods[0].year == year }
      let accounts = checkYear(year, rows)
      if let before, before.year == year - 1 {
        checkCarriedOver(into: year, rows, accounts, from: before.accounts)
      }
      before = (year, accounts)
    }
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

  private mutating func checkYear(_ year: Int, _ rows: [ShelfRow]) -> Accounts {
    var accounts = Accounts()
    for row in rows {
      guard let balance = accounts.enter(row, unit: row.unit ?? list.home),
        let cell = row.row.typedBalance,
        let typed = cell.money(named: FieldName(LedgerColumn.balance), &findings),
        typed != balance
      else { continue }
      findings.report(.balanceDiffers, at: cell.location, cell.text, balance.money)
    }
    reportBelowFloor(accounts, of: year, rows)
    return accounts
  }

  private mutating func reportBelowFloor(_ accounts: Accounts, of year: Int, _ rows: [ShelfRow]) {
    let below = accounts.sheets.compactMap { sheet in
      floor(of: sheet.unit).flatMap { sheet.granted < $0.amount ? (sheet: sheet, floor: $0) : nil }
    }
    guard !below.isEmpty else { return }
    let places = grants(rows)
    for (sheet, floor) in below {
      guard let place = places[sheet.unit]?.place else { continue }
      findings.report(
        .belowFloor, at: place, units[sheet.unit].title, String(year), sheet.granted.money,
        floor.amount.money, floor.scope)
    }
  }

  /// Where each unit's money comes from: its first budget, else what came in first, else any money.
  private func grants(_ rows: [ShelfRow]) -> [UnitID: (rank: Int, place: Location)] {
    var places: [UnitID: (rank: Int, place: Location)] = [:]
    for row in rows {
      guard row.row.amount != nil, let direction = row.row.direction else { continue }
      let rank =
        switch direction {
        case .budget: 0
        case .in: 1
        case .opening, .out: 2
        }
      let unit = row.unit ?? list.home
      if let known = places[unit], known.rank <= rank { continue }
      places[unit] = (rank, row.row.common.location)
    }
    return places
  }

  /// What a unit had left at the end of a year is what it begins the next with.
  private mutating func checkCarriedOver(
    into year: Int, _ rows: [ShelfRow], _ accounts: Accounts, from before: Accounts
  ) {
    guard let path = rows.first?.row.common.location.path else { return }
    var stated: [UnitID: Location] = [:]
    for row in rows where row.row.direction == .opening && row.row.amount != nil {
      let unit = row.unit ?? list.home
      stated[unit] = stated[unit] ?? row.row.common.location
    }
    let shared = Set(before.sheets.flatMap { sharers(of: $0.unit, before: year) })
    for sheet in before.sheets where sheet.hasMoved && !shared.contains(sheet.unit) {
      let title = units[sheet.unit].title
      let opening = accounts[sheet.unit]?.opening ?? .zero
      if let place = stated[sheet.unit] {
        guard opening != sheet.balance else { continue }
        findings.report(
          .carriedOverDiffers, at: place, title, opening.money, String(year - 1),
          sheet.balance.money)
      } else if sheet.balance != .zero {
        findings.report(
          .carriedOverMissing, at: Location(path), title, String(year - 1), sheet.balance.money,
          String(year))
      }
    }
  }

  /// Units that a merger or a split before the year had share what was left as they agreed.
  private func sharers(of unit: UnitID, before year: Int) -> [UnitID] {
    guard let until = units[unit].until, until.year < year else { return [] }
    let heirs = units[unit].successors.compactMap { units.find($0.text) }
    return heirs.isEmpty ? [] : [unit] + heirs
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
