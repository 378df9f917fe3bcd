/// A row of totals that stands for the cases of one unit or category in a period.
package struct CaseTotals: Sendable {
  package let period: Period
  package let row: TotalsRow
  package let unit: UnitID?
  /// `unit`, or else the mechanism's.
  package let home: UnitID

  package var location: Location { row.common.location }
  package var pool: Int { row.raised + row.carriedIn }
  /// What is left at the period's end: 期末未办结.
  package var open: Int { pool - row.solved }

  static func link(
    _ ledger: Ledger, units: UnitTree, home: UnitID, _ findings: inout Findings
  ) -> [CaseTotals] {
    guard case .totals(let rows) = ledger.rows else { return [] }
    return rows.map { row in
      let unit = units.smallest(of: row.common.units, &findings)
      return CaseTotals(period: ledger.period, row: row, unit: unit, home: unit ?? home)
    }
  }

  /// Adds the totals of a period, or of the periods inside it.
  static func add(
    _ all: [CaseTotals], in period: Period, asOf cutoff: Day, to counts: inout WorkflowCounts
  ) {
    var rows = all.filter { $0.period == period }
    if rows.isEmpty {
      let inside = all.filter { period.contains($0.period) && $0.period.first <= cutoff }
      let kind = inside.map(\.period.kind).min()
      rows = inside.filter { $0.period.kind == kind }
    }
    guard let first = rows.map(\.period).min() else { return }
    for row in rows {
      counts.raised += row.row.raised
      if row.period == first { counts.carriedIn += row.row.carriedIn }
      counts.solved += row.row.solved
      counts.surveyed += row.row.surveyed
      counts.satisfied += row.row.satisfied
    }
    // A case answered in one month is answered in every later one: such sums would count it twice.
    let isOnePeriod = rows.allSatisfy { $0.period == first }
    counts.responded =
      isOnePeriod
      ? counts.responded.map { rows.reduce($0) { $0 + $1.row.responded } } : nil
    (counts.overdue, counts.published, counts.medianDays) = (nil, nil, nil)
    (counts.solvedWithDue, counts.solvedOnTime) = (nil, nil)
    counts.isFromTotals = true
  }
}
