/// A row of totals that stands for the cases of one unit or category in a period.
struct CaseTotals: Sendable {
  let period: Period
  let row: TotalsRow
  let unit: UnitID?
  /// `unit`, or else the mechanism's.
  let home: UnitID

  var location: Location { row.common.location }
  var pool: Int { row.raised + row.carriedIn }
  /// What is left at the period's end: 期末未办结.
  var open: Int { pool - row.solved }

  static func link(
    _ ledger: Ledger, units: UnitTree, home: UnitID, _ findings: inout Findings
  ) -> [CaseTotals] {
    guard case .totals(let rows) = ledger.rows else { return [] }
    return rows.map { row in
      let unit = units.smallest(of: row.common.units, &findings)
      return CaseTotals(period: ledger.period, row: row, unit: unit, home: unit ?? home)
    }
  }

  /// What a row stands for, so that it finds its like in another period.
  struct Subject: Hashable {
    let unit: UnitID?
    let category: String
  }

  var subject: Subject { Subject(unit: unit, category: row.category) }

  // MARK: Sums

  /// The rows that tell of a period: its own, or those of the periods inside it.
  static func telling(
    of period: Period, asOf cutoff: Day, among all: [CaseTotals]
  ) -> [CaseTotals] {
    let own = all.filter { $0.period == period }
    guard own.isEmpty else { return own }
    let inside = all.filter { period.contains($0.period) && $0.period.first <= cutoff }
    let kind = inside.map(\.period.kind).min()
    return inside.filter { $0.period.kind == kind }
  }

  static func add(
    _ all: [CaseTotals], in period: Period, asOf cutoff: Day, to counts: inout WorkflowCounts
  ) {
    let rows = telling(of: period, asOf: cutoff, among: all)
    guard let span = Span(rows) else { return }
    for row in rows { row.add(to: &counts, over: span) }
  }

  /// One row for each unit and category, in the order of their first rows, so that the rows of
  /// several periods add up to what `add` counts.
  static func sums(_ rows: [CaseTotals]) -> [(first: CaseTotals, counts: WorkflowCounts)] {
    guard let span = Span(rows) else { return [] }
    var sums: [(first: CaseTotals, counts: WorkflowCounts)] = []
    var places: [Subject: Int] = [:]
    for row in rows {
      let place = places[row.subject] ?? sums.count
      if place == sums.count {
        places[row.subject] = place
        sums.append((row, WorkflowCounts()))
      }
      row.add(to: &sums[place].counts, over: span)
    }
    return sums
  }

  /// The periods whose rows are added up.
  private struct Span {
    let first: Period
    let isOnePeriod: Bool

    init?(_ rows: [CaseTotals]) {
      guard let first = rows.map(\.period).min() else { return nil }
      self.first = first
      isOnePeriod = rows.allSatisfy { $0.period == first }
    }
  }

  private func add(to counts: inout WorkflowCounts, over span: Span) {
    counts.raised += row.raised
    if period == span.first { counts.carriedIn += row.carriedIn }
    counts.solved += row.solved
    counts.surveyed += row.surveyed
    counts.satisfied += row.satisfied
    // A case answered in one month is answered in every later one: such sums would count it twice.
    counts.responded = span.isOnePeriod ? counts.responded.map { $0 + row.responded } : nil
    (counts.overdue, counts.published, counts.medianDays) = (nil, nil, nil)
    (counts.solvedWithDue, counts.solvedOnTime) = (nil, nil)
    counts.isFromTotals = true
  }
}
