/// Where a cell stands in its sheet, printed as people read it in a spreadsheet: `B7`.
package struct CellAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The sheet's name in a workbook; a CSV file has none.
  let sheet: String?
  /// The row as a spreadsheet shows it, from 1.
  package let row: Int
  /// The column from 1: 1 is `A`.
  package let column: Int

  init(sheet: String? = nil, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The letters of the column: `A`, `Z`, `AA`.
  var columnLetters: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  package var description: String {
    guard let sheet else { return "\(columnLetters)\(row)" }
    return "\(sheet)!\(columnLetters)\(row)"
  }

  package static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.sheet ?? "", left.row, left.column) < (right.sheet ?? "", right.row, right.column)
  }
}
