/// What keeps a file from being a table, with the place where a person finds it.
package struct TableProblem: Equatable, Sendable {
  /// The kinds of trouble, each with what its message needs.
  package enum Kind: Equatable, Sendable {
    /// A workbook, of which only the name was changed.
    case officeDocument(OfficeFormat)
    /// Saved as UTF-16 ("Unicode text"): save it again as UTF-8.
    case utf16
    /// A zero byte at this offset: not a text file.
    case zeroByte(offset: Int)
    /// Bytes that are no text of the encoding that the file most likely has.
    case undecodable(offset: Int, encoding: TextEncoding)
    /// More bytes than offsets can address.
    case fileTooLarge(bytes: Int)
    /// No row that holds anything, so no header.
    case noHeader
    case tooManyColumns(found: Int, limit: Int)
    case tooFewCells(found: Int, expected: Int)
    case tooManyCells(found: Int, expected: Int)
    /// A `"` that nothing closes before the file ends; address and line are where it was opened.
    case quoteNeverClosed
    /// Something other than a delimiter behind the closing `"`; the place is the cell's beginning.
    case textAfterQuote
    /// A sign that no page and no feed may hold.
    case controlCharacter(UInt32)
    case cellTooLong(bytes: Int, limit: Int)
    case duplicateHeader(name: String, first: CellAddress)
    /// Cells hold something, but nothing stands above them; `firstValue` is the first such cell.
    case headerMissing(firstValue: CellAddress)
    /// The first row holds one cell, and the header comes below it.
    case titleAboveHeader
    /// So many more problems of rows were found than are listed.
    case furtherProblems(count: Int)
  }

  package let kind: Kind
  /// The cell, if the problem has one.
  package let address: CellAddress?
  /// The line of the file, from 1, in which the cell begins.
  package let line: Int

  /// Whether all other rows are what they seem.
  package var concernsOneRow: Bool {
    switch kind {
    case .tooFewCells, .tooManyCells, .textAfterQuote, .controlCharacter, .cellTooLong: true
    default: false
    }
  }

  init(_ kind: Kind, at address: CellAddress? = nil, line: Int) {
    self.kind = kind
    self.address = address
    self.line = line
  }
}
