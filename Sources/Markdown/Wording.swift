/// The words that the HTML itself needs.
extension MarkdownDocument.Language {
  /// The name of a table's region, which can be scrolled by keyboard.
  var table: StaticString {
    switch self {
    case .chinese: "表格"
    case .english: "Table"
    }
  }

  var done: StaticString {
    switch self {
    case .chinese: "已完成"
    case .english: "done"
    }
  }

  var open: StaticString {
    switch self {
    case .chinese: "未完成"
    case .english: "not done"
    }
  }
}
