/// Values of a mechanism's own columns that refer to something: units and pictures.
struct ColumnValues {
  let mechanism: Mechanism
  let ledgers: [Ledger]

  /// The filled cells of the columns of one type, each with its column and the place of its row.
  private func cells(
    of type: ColumnType
  ) -> [(cell: Cell, column: Mechanism.Column, row: Location)] {
    let columns = mechanism.columns.indices.filter { mechanism.columns[$0].type == type }
    guard !columns.isEmpty else { return [] }
    return ledgers.flatMap(\.commonRows).flatMap { row in
      columns.compactMap { index in
        guard row.extra.indices.contains(index), !row.extra[index].text.isEmpty else { return nil }
        return (row.extra[index], mechanism.columns[index], row.location)
      }
    }
  }

  func checkUnits(_ units: UnitTree, _ findings: inout Findings) {
    for item in cells(of: .unit) { _ = units.resolve(item.cell.reference, &findings) }
  }

  /// A column of text that holds nothing but ids of units would show them to residents.
  func checkTexts(_ units: UnitTree, _ findings: inout Findings) {
    let texts = Dictionary(grouping: cells(of: .text), by: \.column)
    for column in mechanism.columns {
      guard let texts = texts[column], texts.allSatisfy({ units.hasID($0.cell.text) }) else {
        continue
      }
      findings.report(.columnOfUnitIDs, at: column.location, column.name, texts[0].cell.text)
    }
  }

  /// The files that picture columns name, who may see the column, and the place of the row.
  var pictures: [(file: MediaReference, audience: Audience, row: Location)] {
    cells(of: .media).map { item in
      (
        MediaReference(
          path: item.cell.text, alternative: item.column.name, location: item.cell.location),
        item.column.audience, item.row
      )
    }
  }
}
