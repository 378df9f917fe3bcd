import Mustache

/// What the template `mechanism` is given.
struct MechanismPage: View {
  static let shape = Shape(
    "mechanism.page",
    CommonView.fields + [
      Field("mechanism", .record("mechanism")),
      Field("framework", .record("framework")),
      Field("workflow", .record("workflow")),
      Field("board", .record("board")),
      Field("shelf", .record("shelf")),
      Field("meeting", .record("meeting")),
    ])

  var common: CommonView
  let mechanism: MechanismView
  var framework: FrameworkView? = nil
  var workflow: WorkflowView? = nil
  var board: BoardView? = nil
  var shelf: ShelfView? = nil
  var meeting: MeetingView? = nil

  var values: [Value] {
    common.values + [
      Value(mechanism),
      Value(framework),
      Value(workflow),
      Value(board),
      Value(shelf),
      Value(meeting),
    ]
  }
}

/// What the template `period` is given.
struct PeriodPage: View {
  static let shape = Shape(
    "period.page",
    CommonView.fields + [
      Field("mechanism", .record("mechanism")),
      Field("period", .text),
      Field("publishedIn", .record("item")),
      Field("state", .record("badge")),
      Field("framework", .record("framework")),
      Field("workflow", .record("workflow")),
      Field("board", .record("board")),
      Field("shelf", .record("shelf")),
      Field("meeting", .record("meeting")),
      Field("previous", .record("link")),
      Field("next", .record("link")),
      Field("tables", .list("table")),
    ])

  var common: CommonView
  let mechanism: MechanismView
  let period: String
  var publishedIn: ItemView? = nil
  let state: BadgeView
  var framework: FrameworkView? = nil
  var workflow: WorkflowView? = nil
  var board: BoardView? = nil
  var shelf: ShelfView? = nil
  var meeting: MeetingView? = nil
  var previous: LinkView? = nil
  var next: LinkView? = nil
  var tables: [TableView] = []

  var values: [Value] {
    common.values + [
      Value(mechanism),
      Value(period),
      Value(publishedIn),
      Value(state),
      Value(framework),
      Value(workflow),
      Value(board),
      Value(shelf),
      Value(meeting),
      Value(previous),
      Value(next),
      Value(tables),
    ]
  }
}

/// The shape `mechanism` of docs/templates.md.
struct MechanismView: View {
  static let shape = Shape(
    "mechanism",
    [
      Field("title", .text),
      Field("url", .text),
      Field("kind", .text),
      Field("badge", .record("badge")),
      Field("unit", .record("link")),
      Field("lead", .text),
      Field("body", .html),
      Field("facts", .list("fact")),
      Field("catalogue", .list("fact")),
      Field("parents", .list("link")),
      Field("periods", .list("navItem")),
      Field("record", .record("strip")),
      Field("downloads", .list("download")),
    ])

  let title: String
  let url: String
  let kind: String
  let badge: BadgeView
  let unit: LinkView
  var lead: String? = nil
  var body: HTML? = nil
  var facts: [FactView] = []
  var catalogue: [FactView] = []
  var parents: [LinkView] = []
  var periods: [NavItemView] = []
  var record: StripView? = nil
  var downloads: [DownloadView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(kind),
      Value(badge),
      Value(unit),
      Value(lead),
      Value(body),
      Value(facts),
      Value(catalogue),
      Value(parents),
      Value(periods),
      Value(record),
      Value(downloads),
    ]
  }
}

/// What the template `mechanisms` is given.
struct MechanismsPage: View {
  static let shape = Shape(
    "mechanisms.page",
    CommonView.fields + [
      Field("groups", .list("mechanismGroup"))
    ])

  var common: CommonView
  var groups: [MechanismGroupView] = []

  var values: [Value] {
    common.values + [
      Value(groups)
    ]
  }
}

/// The shape `mechanismGroup` of docs/templates.md.
struct MechanismGroupView: View {
  static let shape = Shape(
    "mechanismGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("text", .text),
      Field("mechanisms", .list("mechanismCard")),
    ])

  let id: String
  let title: String
  let text: String
  var mechanisms: [MechanismCardView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(text),
      Value(mechanisms),
    ]
  }
}

/// The shape `mechanismCard` of docs/templates.md.
struct MechanismCardView: View {
  static let shape = Shape(
    "mechanismCard",
    [
      Field("title", .text),
      Field("url", .text),
      Field("text", .text),
      Field("cycle", .text),
      Field("state", .record("badge")),
      Field("figure", .record("figure")),
    ])

  let title: String
  let url: String
  var text: String? = nil
  let cycle: String
  var state: BadgeView? = nil
  var figure: FigureView? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(text),
      Value(cycle),
      Value(state),
      Value(figure),
    ]
  }
}
