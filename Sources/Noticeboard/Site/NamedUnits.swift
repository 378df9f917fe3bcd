/// The units that rows name where words may stand as well: who provides, who claims, who came.
///
/// A text that is no unit is printed as it stands. Of 县消防救援大队 that is right; a slip in an id
/// would be shown to residents.
struct NamedUnits {
  let ledgers: [Ledger]

  func check(_ units: UnitTree, _ findings: inout Findings) {
    for ledger in ledgers {
      forEachReference(of: ledger.rows) { units.reportIfLikeAnID($0, &findings) }
    }
  }

  /// One by one, since a long list has a million.
  private func forEachReference(of rows: Ledger.Rows, _ body: (Reference) -> Void) {
    switch rows {
    case .cases(let rows): for row in rows { row.department.map(body) }
    case .entries(let rows):
      for row in rows {
        row.wrappedValue.provider.map(body)
        row.wrappedValue.owner.map(body)
        row.wrappedValue.needUnit.map(body)
        row.wrappedValue.claimer.map(body)
      }
    case .sessions(let rows): for row in rows { row.attendees.forEach(body) }
    case .totals, .scores: break
    }
  }
}
