import Tables

/// A public table as open data: what becomes a CSV file and a table of the database alike.
package struct OpenTable: Sendable, Hashable {
  package enum ColumnType: String, Sendable, Hashable {
    case text, integer
    /// Exact decimals, kept as text.
    case decimal
  }

  package struct Column: Sendable, Hashable {
    /// ASCII, such as `raised`; unique in the table without regard to case.
    package let name: String
    /// As people read it: `提单`.
    package let title: String
    package let type: ColumnType

    package init(name: String, title: String, type: ColumnType = .text) {
      self.name = name
      self.title = title
      self.type = type
    }
  }

  package enum Value: Sendable, Hashable {
    case none
    case text(String)
    case integer(Int)
    case decimal(FixedDecimal)
  }

  /// ASCII, such as `cases`.
  package let name: String
  package let title: String
  /// Whose rows it holds; nil for a register.
  let mechanism: String?
  package let columns: [Column]
  /// Each as wide as the columns.
  package let rows: [[Value]]

  package init(
    name: String, title: String, mechanism: String? = nil, columns: [Column], rows: [[Value]]
  ) {
    for row in rows {
      precondition(row.count == columns.count, "a row of '\(name)' has \(row.count) values")
    }
    self.name = name
    self.title = title
    self.mechanism = mechanism
    self.columns = columns
    self.rows = rows
  }

  /// The CSV twin: UTF-8 with its mark, CRLF, headed by the columns' titles.
  package var csv: [UInt8] {
    var output = CSVWriting.byteOrderMark
    CSVWriting.append(columns.map(\.title), to: &output)
    for row in rows { CSVWriting.append(row.map(\.text), to: &output) }
    return output
  }
}

extension OpenTable.Value {
  /// As a cell of CSV shows it.
  var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    }
  }
}
