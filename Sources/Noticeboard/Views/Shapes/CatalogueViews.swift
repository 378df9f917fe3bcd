import Mustache

/// What the template `catalog` is given.
struct CatalogPage: View {
  static let shape = Shape(
    "catalog.page",
    CommonView.fields + [
      Field("month", .text),
      Field("sentence", .text),
      Field("figures", .list("figure")),
      Field("due", .list("catalogRow")),
      Field("dueCount", .text),
      Field("missing", .list("catalogRow")),
      Field("results", .list("item")),
      Field("record", .list("strip")),
      Field("kept", .list("strip")),
      Field("keptTitle", .text),
      Field("matters", .list("table")),
      Field("mattersCount", .text),
      Field("corrections", .list("item")),
      Field("hasRecord", .flag),
      Field("hasDue", .flag),
    ])

  var common: CommonView
  let month: String
  let sentence: String
  var figures: [FigureView] = []
  var due: [CatalogRowView] = []
  var dueCount = "0"
  var missing: [CatalogRowView] = []
  var results: [ItemView] = []
  var record: [StripView] = []
  var kept: [StripView] = []
  var keptTitle: String? = nil
  var matters: [TableView] = []
  var mattersCount = "0"
  var corrections: [ItemView] = []
  var hasRecord: Bool { !record.isEmpty || !kept.isEmpty }
  var hasDue: Bool { !due.isEmpty }

  var values: [Value] {
    common.values + [
      Value(month),
      Value(sentence),
      Value(figures),
      Value(due),
      Value(dueCount),
      Value(missing),
      Value(results),
      Value(record),
      Value(kept),
      Value(keptTitle),
      Value(matters),
      Value(mattersCount),
      Value(corrections),
      Value(hasRecord),
      Value(hasDue),
    ]
  }
}

/// The shape `catalogRow` of docs/templates.md.
struct CatalogRowView: View {
  static let shape = Shape(
    "catalogRow",
    [
      Field("title", .text),
      Field("url", .text),
      Field("unit", .text),
      Field("due", .text),
      Field("dueISO", .text),
      Field("state", .record("badge")),
      Field("published", .record("link")),
      Field("note", .text),
    ])

  let title: String
  var url: String? = nil
  let unit: String
  let due: String
  let dueISO: String
  let state: BadgeView
  var published: LinkView? = nil
  var note: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(unit),
      Value(due),
      Value(dueISO),
      Value(state),
      Value(published),
      Value(note),
    ]
  }
}
