/// One unit's money in a list, of a year so far or of one file.
struct AccountSheet: Sendable, Hashable {
  let unit: UnitID
  var opening = FixedDecimal.zero
  var income = FixedDecimal.zero
  var spending = FixedDecimal.zero
  var budget: FixedDecimal?
  /// opening + in − out of the year so far, also where the sums are those of one file.
  var balance = FixedDecimal.zero

  init(unit: UnitID) {
    self.unit = unit
  }

  /// 期初结余 of one file: what there was before it, and what it says was carried over.
  var openingBalance: FixedDecimal { balance - income + spending }

  /// Whether there was any money, and not only a plan of it.
  var hasMoved: Bool { opening != .zero || income != .zero || spending != .zero }

  /// What `floors` are held against: the budget, else what came in.
  var granted: FixedDecimal { budget ?? income }
}

/// Books the rows of a list, unit by unit.
struct Accounts {
  private(set) var sheets: [AccountSheet] = []
  private var places: [UnitID: Int] = [:]

  /// Books a row; returns the unit's balance after it, nil for rows without money.
  mutating func enter(_ row: ShelfRow, unit: UnitID) -> FixedDecimal? {
    guard let amount = row.row.amount, let direction = row.row.direction else { return nil }
    let index = places[unit] ?? sheets.count
    if index == sheets.count {
      places[unit] = index
      sheets.append(AccountSheet(unit: unit))
    }
    switch direction {
    case .opening:
      sheets[index].opening += amount
      sheets[index].balance += amount
    case .in:
      sheets[index].income += amount
      sheets[index].balance += amount
    case .out:
      sheets[index].spending += amount
      sheets[index].balance -= amount
    case .budget: sheets[index].budget = (sheets[index].budget ?? .zero) + amount
    }
    return sheets[index].balance
  }

  subscript(unit: UnitID) -> AccountSheet? { places[unit].map { sheets[$0] } }

  /// One file's sums beside the year's balances: also of units of which the file says nothing, or
  /// what they have left would be missing from the whole.
  func sheets(withSumsOf own: Accounts) -> [AccountSheet] {
    sheets.map { year in
      var sheet = own[year.unit] ?? AccountSheet(unit: year.unit)
      sheet.balance = year.balance
      return sheet
    }
  }
}
