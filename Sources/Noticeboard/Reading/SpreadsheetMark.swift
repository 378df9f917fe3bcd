/// What a spreadsheet leaves in a cell that is no text of its author's.
enum SpreadsheetMark {
  /// In place of a formula's result that could not be computed.
  static let formulaErrors = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!",
  ]

  static func isFormulaError(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "#"), cell.count <= 8 else { return false }
    return formulaErrors.contains(String(decoding: cell, as: UTF8.self))
  }

  static let apostrophe = UInt8(ascii: "'")

  /// Whether the cell begins with the sign that keeps a number as text, as in `'11`; a quotation
  /// has a second one.
  static func isKeptAsText(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.first == apostrophe && cell.count > 1 && !cell.dropFirst().contains(apostrophe)
  }
}
