/// The rows of one mechanism for one period: one file `ledgers/<mechanism>/<period>.csv`.
package struct Ledger: Sendable {
  package enum Rows: Sendable {
    case cases([CaseRow])
    /// Where only totals exist.
    case totals([TotalsRow])
    case scores([ScoreRow])
    /// Lists are long and their rows large: one copy of each must do.
    case entries([Boxed<EntryRow>])
    case sessions([SessionRow])
  }

  /// The mechanism's id, from the folder.
  package var mechanism: String
  package var period: Period
  package var path: String
  package var rows: Rows

  /// Whether a row of a list names an amount.
  var holdsMoney: Bool {
    guard case .entries(let rows) = rows else { return false }
    return rows.contains { $0.wrappedValue.amount != nil }
  }
}

/// What every row of a ledger may say.
package struct RowCommon: Sendable {
  /// The first cell of the row.
  package var location: Location
  package var title: String
  /// The unit columns that are filled, as they stand in the sheet.
  package var units: [UnitCell]
  package var note: String
  package var source: String
  package var audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order; empty where not filled.
  package var extra: [Cell]
}

/// A filled cell of one of the unit columns.
package struct UnitCell: Sendable, Hashable {
  /// The kind its column names; absent for 单位.
  package var kind: UnitKind?
  package var reference: Reference
}

/// A cell's text and where it stands.
package struct Cell: Sendable, Hashable {
  package var text: String
  package var location: Location
}

/// A number of a case: `17` stands for `2026-0017` in a file of 2026.
package struct CaseNumber: Sendable, Hashable, Comparable {
  package var year: Int
  package var number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension CaseNumber: CustomStringConvertible {
  /// `2026-0017`.
  package var description: String {
    String(atMost: 48) { text in
      text.add(year)
      text.sign("-")
      text.add(number, width: 4)
    }
  }
}

/// A day with the cell that says so.
package struct DatedCell: Sendable, Hashable {
  package var day: Day
  package var location: Location
}

/// A row of a workflow.
package struct CaseRow: Sendable {
  package var common: RowCommon
  package var number: CaseNumber
  package var channel: String
  package var category: String
  package var place: String
  /// One for each stage of the mechanism.
  package var stages: [DatedCell?]
  package var department: Reference?
  package var due: DatedCell?
  package var asked: DatedCell?
  package var result: Cell?
  package var openReason: String
  package var satisfaction: Satisfaction?
  package var before: MediaReference?
  package var after: MediaReference?
  package var mergedInto: CaseNumber?
  /// The reason for which it does not count.
  package var void: String?
}

/// A row of totals, for one unit or category.
package struct TotalsRow: Sendable {
  package var common: RowCommon
  package var category: String
  package var raised: Int
  package var carriedIn: Int
  package var responded: Int
  package var solved: Int
  package var surveyed: Int
  package var satisfied: Int
}

/// A row of a board.
package struct ScoreRow: Sendable {
  package var common: RowCommon
  package var subject: Reference
  package var total: FixedDecimal?
  package var base: Int?
  /// One for each part of the mechanism.
  package var parts: [FixedDecimal?]
  /// Typed although computed; they must agree.
  package var typedRank: Cell?
  package var typedStars: Cell?
  package var typedValue: Cell?
  package var classOfSubject: Cell?
  package var list: HonourList?
  package var reason: String
  package var basis: String
  package var from: DatedCell?
  package var to: DatedCell?
  package var repair: String
  package var sample: Int?
  package var hasConsent: Bool
  /// With measure `none`: marked as a winner.
  package var isWinner: Bool
}

/// A row of a list.
package struct EntryRow: Sendable {
  package var common: RowCommon
  /// As typed: `P-03`, `17`.
  package var number: String
  /// A key or name of the mechanism's sub-lists; empty if it has none.
  package var sublist: Cell?
  package var provider: Reference?
  package var owner: Reference?
  package var needUnit: Reference?
  package var claimer: Reference?
  package var claimed: DatedCell?
  package var due: DatedCell?
  package var done: DatedCell?
  package var result: String
  /// Numbers of entries in the linked sub-lists.
  package var answers: [Reference]
  package var points: FixedDecimal?
  package var stock: FixedDecimal?
  package var validTo: DatedCell?
  package var amount: FixedDecimal?
  package var direction: MoneyDirection?
  package var typedBalance: Cell?
  package var materials: String
  package var basis: String
  package var approval: String
  package var persons: Int?
}

/// A row of a meeting mechanism.
package struct SessionRow: Sendable {
  package var common: RowCommon
  package var number: Int
  package var date: DatedCell
  package var start: TimeOfDay?
  package var end: TimeOfDay?
  package var place: String
  package var topic: String
  package var host: String
  package var attendees: [Reference]
  package var attendance: Int?
  /// Cases or entries.
  package var decisions: [Reference]
  package var minutes: MediaReference?
  /// The reason for which it was not held.
  package var cancelled: String?
}
