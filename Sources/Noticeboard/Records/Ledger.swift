/// The rows of one mechanism for one period: one file `ledgers/<mechanism>/<period>.csv`.
package struct Ledger: Sendable {
  enum Rows: Sendable {
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
  var path: String
  /// The mechanism's own columns that its sheet has, by their place in the mechanism.
  var ownColumns: Set<Int>
  /// How many rows its sheet has, read or not.
  var sheetRows: Int
  var rows: Rows

  /// Whether a row of a list names an amount.
  var holdsMoney: Bool {
    guard case .entries(let rows) = rows else { return false }
    return rows.contains { $0.wrappedValue.amount != nil }
  }
}

/// What every row of a ledger may say.
struct RowCommon: Sendable {
  /// The first cell of the row.
  var location: Location
  var title: String
  /// The unit columns that are filled, as they stand in the sheet.
  var units: [UnitCell]
  var note: String
  var source: String
  var audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order; empty where not filled.
  var extra: [Cell]
}

/// A filled cell of one of the unit columns.
struct UnitCell: Sendable, Hashable {
  /// The kind its column names; absent for 单位.
  var kind: UnitKind?
  var reference: Reference
}

/// A cell's text and where it stands.
struct Cell: Sendable, Hashable {
  var text: String
  var location: Location
}

/// A number of a case: `17` stands for `2026-0017` in a file of 2026.
package struct CaseNumber: Sendable, Hashable, Comparable {
  var year: Int
  var number: Int

  init(year: Int, number: Int) {
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
    // Up to 15 bytes a text needs no memory of its own.
    let isShort = 0..<10_000 ~= year && 0..<1_000_000_000 ~= number
    return String(atMost: isShort ? 15 : 48) { text in
      text.add(year)
      text.sign("-")
      text.add(number, width: 4)
    }
  }
}

/// A day with the cell that says so.
struct DatedCell: Sendable, Hashable {
  var day: Day
  var location: Location
}

/// A row of a workflow.
struct CaseRow: Sendable {
  var common: RowCommon
  var number: CaseNumber
  var channel: String
  var category: String
  var place: String
  /// One for each stage of the mechanism.
  var stages: [DatedCell?]
  var department: Reference?
  var due: DatedCell?
  var asked: DatedCell?
  var result: Cell?
  var openReason: String
  var satisfaction: Satisfaction?
  var before: MediaReference?
  var after: MediaReference?
  var mergedInto: CaseNumber?
  /// The reason for which it does not count.
  var void: String?
}

/// A row of totals, for one unit or category.
struct TotalsRow: Sendable {
  var common: RowCommon
  var category: String
  var raised: Int
  var carriedIn: Int
  var responded: Int
  var solved: Int
  var surveyed: Int
  var satisfied: Int
}

/// A row of a board.
struct ScoreRow: Sendable {
  var common: RowCommon
  var number: String
  /// 事项, beside whom it scores.
  var matter: String
  var subject: Reference
  var total: FixedDecimal?
  var base: Int?
  /// One for each part of the mechanism.
  var parts: [FixedDecimal?]
  /// Typed although computed; they must agree.
  var typedRank: Cell?
  var typedStars: Cell?
  var typedValue: Cell?
  var classOfSubject: Cell?
  var list: HonourList?
  var reason: String
  var basis: String
  var from: DatedCell?
  var to: DatedCell?
  var repair: String
  var sample: Int?
  var hasConsent: Bool
  /// With measure `none`: marked as a winner.
  var isWinner: Bool
}

/// A row of a meeting mechanism.
struct SessionRow: Sendable {
  var common: RowCommon
  var number: Int
  var date: DatedCell
  var start: TimeOfDay?
  var end: TimeOfDay?
  var place: String
  var topic: String
  var host: String
  var attendees: [Reference]
  var attendance: Int?
  /// Cases or entries.
  var decisions: [Reference]
  var minutes: MediaReference?
  /// The reason for which it was not held.
  var cancelled: String?
}
