/// A ledger as people and machines read it: one table for pages, quotations, downloads and data.
package struct LedgerTable: Sendable {
  package enum Alignment: String, Sendable {
    case start, end, center
  }

  package struct Column: Sendable, Hashable {
    /// ASCII, for machines.
    package let key: String
    package let name: String
    package let alignment: Alignment

    init(_ key: String, _ name: String, _ alignment: Alignment = .start) {
      self.key = key
      self.name = name
      self.alignment = alignment
    }
  }

  package enum Tone: String, Sendable {
    case plain, accent, good, warn, red, muted
  }

  package struct Cell: Sendable, Hashable {
    package let text: String
    package let route: Route?
    /// A word that is shown as a badge.
    package let tone: Tone?

    init(_ text: String, _ route: Route? = nil, tone: Tone? = nil) {
      self.text = text
      self.route = route
      self.tone = tone
    }

    init(_ day: Day?) { self.init(day?.description ?? "") }

    init(_ number: Int?) { self.init(number.map(String.init) ?? "") }

    init(_ number: FixedDecimal?) { self.init(number?.description ?? "") }
  }

  package let title: String
  package private(set) var columns: [Column]
  package private(set) var rows: [[Cell]]

  init(_ title: String, _ columns: [Column], _ rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Without the columns in which no row has anything; the first ones always stay.
  func withoutEmptyColumns(keeping first: Int = 2) -> LedgerTable {
    let kept = columns.indices.filter { column in
      column < first || rows.contains { !$0[column].text.isEmpty }
    }
    return LedgerTable(title, kept.map { columns[$0] }, rows.map { row in kept.map { row[$0] } })
  }
}
