/// A header and rows of text cells, each with the address that a spreadsheet gives it.
///
/// All cells lie in one buffer, one behind the other; a cell costs four bytes beside its text.
package struct Table: Sendable {
  /// At most so many columns.
  static let columnLimit = 256
  /// At most so many bytes in a cell.
  static let cellLimit = 65_536
  /// At most so many bytes in a file: offsets have 32 bits, and GB18030 grows by half.
  static let fileLimit = Int(Int32.max)

  /// The header's cells, trimmed; an empty one has nothing beneath it, or is a problem.
  package let columns: [String]
  /// Rows beneath the header that hold anything.
  package let rowCount: Int
  /// What the file was saved in; everything here is UTF-8.
  package let encoding: TextEncoding
  package let delimiter: Delimiter
  let sheet: String?
  /// The cells' text, the header's first.
  let text: [UInt8]
  /// Cell n is `text[bounds[n]..<bounds[n + 1]]`.
  let bounds: [UInt32]
  /// The sheet's row and the file's line of the header (0) and of each row.
  let places: [Place]

  struct Place: Sendable {
    let row: UInt32
    let line: UInt32
  }

  /// The cell's bytes (UTF-8, trimmed); row and column count from 0.
  package func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    text[range(row, column)]
  }

  /// The cell's text; row and column count from 0.
  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: text[range(row, column)], as: UTF8.self)
  }

  /// Whether the cell holds nothing.
  package func isEmpty(_ row: Int, _ column: Int) -> Bool {
    range(row, column).isEmpty
  }

  /// Where the cell stands in the sheet, counting blank rows: `B7`.
  package func address(_ row: Int, _ column: Int) -> CellAddress {
    CellAddress(sheet: sheet, row: Int(places[row + 1].row), column: column + 1)
  }

  /// Where the header of a column stands.
  package func headerAddress(_ column: Int) -> CellAddress {
    CellAddress(sheet: sheet, row: places.isEmpty ? 1 : Int(places[0].row), column: column + 1)
  }

  /// The line of the file in which a row begins, from 1.
  func line(of row: Int) -> Int {
    Int(places[row + 1].line)
  }

  /// The rows in whose cells lines may be broken: those that take more than one line of the file, and
  /// the last, whose end nobody noted.
  package var rowsThatMayBreakLines: [Int] {
    guard rowCount > 0, let header = places.first, let last = places.last else { return [] }
    guard last.line - header.line != last.row - header.row else { return [rowCount - 1] }
    return (0..<rowCount).filter { row in
      guard row + 2 < places.count else { return true }
      let (place, next) = (places[row + 1], places[row + 2])
      return next.line - place.line > next.row - place.row
    }
  }

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    precondition(row >= 0 && column >= 0 && column < columns.count, "no such cell")
    let cell = (row + 1) * columns.count + column
    return Int(bounds[cell])..<Int(bounds[cell + 1])
  }
}

/// A table as far as it could be read, and everything that is wrong with it.
package struct TableReading: Sendable {
  package let table: Table
  /// Mistakes in the order of the file; while there are any, the table is not to be trusted.
  package let problems: [TableProblem]
}
