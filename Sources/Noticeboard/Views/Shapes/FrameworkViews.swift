import Mustache

/// The shape `framework` of docs/templates.md.
struct FrameworkView: View {
  static let shape = Shape(
    "framework",
    [
      Field("pillars", .list("pillar")),
      Field("figures", .list("figure")),
    ])

  var pillars: [PillarView] = []
  var figures: [FigureView] = []

  var values: [Value] {
    [
      Value(pillars),
      Value(figures),
    ]
  }
}

/// The shape `pillar` of docs/templates.md.
struct PillarView: View {
  static let shape = Shape(
    "pillar",
    [
      Field("number", .text),
      Field("title", .text),
      Field("text", .text),
      Field("mechanisms", .list("mechanismCard")),
    ])

  let number: String
  let title: String
  var text: String? = nil
  var mechanisms: [MechanismCardView] = []

  var values: [Value] {
    [
      Value(number),
      Value(title),
      Value(text),
      Value(mechanisms),
    ]
  }
}
