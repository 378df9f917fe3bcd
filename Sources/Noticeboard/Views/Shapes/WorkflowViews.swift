import Mustache

/// The shape `workflow` of docs/templates.md.
struct WorkflowView: View {
  static let shape = Shape(
    "workflow",
    [
      Field("caption", .text),
      Field("pool", .text),
      Field("note", .text),
      Field("funnel", .record("bars")),
      Field("figures", .list("figure")),
      Field("counts", .list("counted")),
      Field("openTitle", .text),
      Field("open", .list("caseRow")),
      Field("openEmpty", .text),
      Field("cases", .list("caseRow")),
      Field("casesTitle", .text),
      Field("removed", .text),
      Field("totals", .record("table")),
      Field("trend", .record("line")),
      Field("pager", .record("pager")),
      Field("hasCases", .flag),
    ])

  let caption: String
  let pool: String
  var note: String? = nil
  let funnel: BarsView
  var figures: [FigureView] = []
  var counts: [CountedView] = []
  let openTitle: String
  var open: [CaseRowView] = []
  var openEmpty: String? = nil
  var cases: [CaseRowView] = []
  let casesTitle: String
  var removed: String? = nil
  var totals: TableView? = nil
  var trend: LineView? = nil
  var pager: PagerView? = nil
  var hasCases: Bool { !cases.isEmpty }

  var values: [Value] {
    [
      Value(caption),
      Value(pool),
      Value(note),
      Value(funnel),
      Value(figures),
      Value(counts),
      Value(openTitle),
      Value(open),
      Value(openEmpty),
      Value(cases),
      Value(casesTitle),
      Value(removed),
      Value(totals),
      Value(trend),
      Value(pager),
      Value(hasCases),
    ]
  }
}

/// The shape `caseRow` of docs/templates.md.
struct CaseRowView: View {
  static let shape = Shape(
    "caseRow",
    [
      Field("number", .text),
      Field("title", .text),
      Field("url", .text),
      Field("key", .text),
      Field("unit", .text),
      Field("raised", .text),
      Field("raisedISO", .text),
      Field("state", .record("badge")),
      Field("late", .record("badge")),
      Field("reason", .text),
      Field("days", .text),
      Field("stage", .text),
    ])

  let number: String
  let title: String
  let url: String
  let key: String
  var unit: String? = nil
  var raised: String? = nil
  var raisedISO: String? = nil
  let state: BadgeView
  var late: BadgeView? = nil
  var reason: String? = nil
  var days: String? = nil
  var stage: String? = nil

  var values: [Value] {
    [
      Value(number),
      Value(title),
      Value(url),
      Value(key),
      Value(unit),
      Value(raised),
      Value(raisedISO),
      Value(state),
      Value(late),
      Value(reason),
      Value(days),
      Value(stage),
    ]
  }
}
