/// The paper that a sheet is printed on, upright or across.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4 = "A4"
  case a3 = "A3"
  case a4Across = "A4-across"
  case a3Across = "A3-across"

  /// The classes of the sheet.
  var name: String {
    switch self {
    case .a4: "a4"
    case .a3: "a3"
    case .a4Across: "a4 across"
    case .a3Across: "a3 across"
    }
  }

  /// So many columns of a table can be read on it.
  var columns: Int {
    switch self {
    case .a4: 5
    case .a3, .a4Across: 7
    case .a3Across: 10
    }
  }
}
