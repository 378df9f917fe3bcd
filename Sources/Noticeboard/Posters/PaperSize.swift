/// The paper that a sheet is printed on.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4 = "A4"
  case a3 = "A3"

  /// The class of the sheet.
  var name: String { rawValue.lowercased() }

  /// So many columns of a table can be read on it.
  var columns: Int { self == .a4 ? 5 : 7 }
}
