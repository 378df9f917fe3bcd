import Mustache

/// What the template `case` is given.
struct CasePage: View {
  static let shape = Shape(
    "case.page",
    CommonView.fields + [
      Field("case", .record("caseFull"))
    ])

  var common: CommonView
  var `case`: CaseFullView

  var values: [Value] {
    common.values + [
      Value(`case`)
    ]
  }
}

/// The shape `caseFull` of docs/templates.md.
struct CaseFullView: View {
  static let shape = Shape(
    "caseFull",
    [
      Field("number", .text),
      Field("mechanism", .record("link")),
      Field("unit", .record("link")),
      Field("state", .record("badge")),
      Field("late", .record("badge")),
      Field("days", .text),
      Field("steps", .list("step")),
      Field("facts", .list("fact")),
      Field("result", .text),
      Field("openReason", .text),
      Field("next", .text),
      Field("satisfaction", .record("badge")),
      Field("mergedInto", .record("link")),
      Field("void", .text),
      Field("before", .record("picture")),
      Field("after", .record("picture")),
      Field("quotedIn", .list("item")),
      Field("contact", .record("fact")),
    ])

  let number: String
  let mechanism: LinkView
  var unit: LinkView? = nil
  let state: BadgeView
  var late: BadgeView? = nil
  var days: String? = nil
  var steps: [StepView] = []
  var facts: [FactView] = []
  var result: String? = nil
  var openReason: String? = nil
  var next: String? = nil
  var satisfaction: BadgeView? = nil
  var mergedInto: LinkView? = nil
  var void: String? = nil
  var before: PictureView? = nil
  var after: PictureView? = nil
  var quotedIn: [ItemView] = []
  var contact: FactView? = nil

  var values: [Value] {
    [
      Value(number),
      Value(mechanism),
      Value(unit),
      Value(state),
      Value(late),
      Value(days),
      Value(steps),
      Value(facts),
      Value(result),
      Value(openReason),
      Value(next),
      Value(satisfaction),
      Value(mergedInto),
      Value(void),
      Value(before),
      Value(after),
      Value(quotedIn),
      Value(contact),
    ]
  }
}

/// The shape `step` of docs/templates.md.
struct StepView: View {
  static let shape = Shape(
    "step",
    [
      Field("name", .text),
      Field("actor", .text),
      Field("text", .text),
      Field("iso", .text),
      Field("took", .text),
      Field("limit", .text),
      Field("state", .text),
      Field("stateText", .text),
      Field("late", .text),
    ])

  let name: String
  var actor: String? = nil
  var text: String? = nil
  var iso: String? = nil
  var took: String? = nil
  var limit: String? = nil
  let state: String
  let stateText: String
  var late: String? = nil

  var values: [Value] {
    [
      Value(name),
      Value(actor),
      Value(text),
      Value(iso),
      Value(took),
      Value(limit),
      Value(state),
      Value(stateText),
      Value(late),
    ]
  }
}
