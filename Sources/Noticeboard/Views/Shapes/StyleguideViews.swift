import Mustache

/// What the template `styleguide` is given.
struct StyleguidePage: View {
  static let shape = Shape(
    "styleguide.page",
    CommonView.fields + [
      Field("badges", .list("badge")),
      Field("figures", .list("figure")),
      Field("bars", .record("bars")),
      Field("line", .record("line")),
      Field("strip", .record("strip")),
      Field("tree", .list("tree")),
      Field("table", .record("table")),
      Field("steps", .list("step")),
      Field("publicity", .record("publicity")),
      Field("objection", .record("objection")),
      Field("ranks", .list("rank")),
      Field("entries", .list("entry")),
      Field("banners", .list("banner")),
      Field("brands", .list("brandCard")),
      Field("tokens", .list("fact")),
      Field("duty", .record("dutyBoard")),
    ])

  var common: CommonView
  var badges: [BadgeView] = []
  var figures: [FigureView] = []
  let bars: BarsView
  let line: LineView
  let strip: StripView
  var tree: [TreeView] = []
  let table: TableView
  var steps: [StepView] = []
  let publicity: PublicityView
  let objection: ObjectionView
  var ranks: [RankView] = []
  var entries: [EntryView] = []
  var banners: [BannerView] = []
  var brands: [BrandCardView] = []
  var tokens: [FactView] = []
  let duty: DutyBoardView

  var values: [Value] {
    common.values + [
      Value(badges),
      Value(figures),
      Value(bars),
      Value(line),
      Value(strip),
      Value(tree),
      Value(table),
      Value(steps),
      Value(publicity),
      Value(objection),
      Value(ranks),
      Value(entries),
      Value(banners),
      Value(brands),
      Value(tokens),
      Value(duty),
    ]
  }
}
