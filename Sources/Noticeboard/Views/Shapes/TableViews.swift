import Mustache

/// The shape `table` of docs/templates.md.
struct TableView: View {
  static let shape = Shape(
    "table",
    [
      Field("id", .text),
      Field("caption", .text),
      Field("columns", .list("column")),
      Field("rows", .list("row")),
      Field("empty", .text),
      Field("note", .text),
      Field("csv", .text),
      Field("pager", .record("pager")),
      Field("wide", .flag),
      Field("filterable", .flag),
    ])

  let id: String
  let caption: String
  var columns: [ColumnView] = []
  var rows: [RowView] = []
  var empty: String? = nil
  var note: String? = nil
  var csv: String? = nil
  var pager: PagerView? = nil
  var wide = false
  var filterable = false

  var values: [Value] {
    [
      Value(id),
      Value(caption),
      Value(columns),
      Value(rows),
      Value(empty),
      Value(note),
      Value(csv),
      Value(pager),
      Value(wide),
      Value(filterable),
    ]
  }
}

/// The shape `column` of docs/templates.md.
struct ColumnView: View {
  static let shape = Shape(
    "column",
    [
      Field("name", .text),
      Field("align", .text),
    ])

  let name: String
  let align: String

  var values: [Value] {
    [
      Value(name),
      Value(ColumnView.marked(align)),
    ]
  }

  /// Nearly every cell begins at the start: saying so in each would cost a long table its budget.
  static func marked(_ align: String) -> String? { align == "start" ? nil : align }
}

/// The shape `row` of docs/templates.md.
struct RowView: View {
  static let shape = Shape(
    "row",
    [
      Field("id", .text),
      Field("key", .text),
      Field("cells", .list("cell")),
    ])

  var id: String? = nil
  var key: String? = nil
  var cells: [CellView] = []

  var values: [Value] {
    [
      Value(id),
      Value(key),
      Value(cells),
    ]
  }
}

/// The shape `cell` of docs/templates.md.
struct CellView: View {
  static let shape = Shape(
    "cell",
    [
      Field("text", .text),
      Field("html", .html),
      Field("url", .text),
      Field("badge", .record("badge")),
      Field("badges", .list("badge")),
      Field("align", .text),
      Field("head", .flag),
      Field("iso", .text),
      Field("struck", .text),
    ])

  /// Made at once: pages have more cells than anything else, and each would be copied on the way.
  let values: [Value]
  /// What it says, in a badge or not.
  let words: String?

  init(
    text: String? = nil, html: HTML? = nil, url: String? = nil, badge: BadgeView? = nil,
    badges: [BadgeView] = [], align: String, head: Bool = false, iso: String? = nil,
    struck: String? = nil
  ) {
    words = text ?? badge?.text
    values = [
      Value(text),
      Value(html),
      Value(url),
      Value(badge),
      Value(badges),
      Value(ColumnView.marked(align)),
      Value(head),
      Value(iso),
      Value(struck),
    ]
  }
}
