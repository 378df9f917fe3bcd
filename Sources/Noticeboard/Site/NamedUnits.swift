/// The units that rows name where words may stand as well: who provides, who claims, who came.
///
/// A text that is no unit is printed as it stands. Of 县消防救援大队 that is right; a slip in an id
/// would be shown to residents.
struct NamedUnits {
  let ledgers: [Ledger]

  func check(_ units: UnitTree, _ findings: inout Findings) {
    for reference in ledgers.lazy.flatMap({ references(of: $0.rows) }) {
      units.reportIfLikeAnID(reference, &findings)
    }
  }

  private func references(of rows: Ledger.Rows) -> [Reference] {
    switch rows {
    case .cases(let rows): rows.compactMap(\.department)
    case .entries(let rows): rows.flatMap { references(of: $0.wrappedValue) }
    case .sessions(let rows): rows.flatMap(\.attendees)
    case .totals, .scores: []
    }
  }

  private func references(of row: EntryRow) -> [Reference] {
    [row.provider, row.owner, row.needUnit, row.claimer].compactMap { $0 }
  }
}
