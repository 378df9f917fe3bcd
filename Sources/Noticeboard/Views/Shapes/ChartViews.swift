import Mustache

/// The shape `bar` of docs/templates.md.
struct BarView: View {
  static let shape = Shape(
    "bar",
    [
      Field("label", .text),
      Field("value", .text),
      Field("share", .text),
      Field("tone", .text),
      Field("url", .text),
      Field("note", .text),
    ])

  let label: String
  let value: String
  let share: String
  let tone: String
  var url: String? = nil
  var note: String? = nil

  var values: [Value] {
    [
      Value(label),
      Value(value),
      Value(share),
      Value(tone),
      Value(url),
      Value(note),
    ]
  }
}

/// The shape `bars` of docs/templates.md.
struct BarsView: View {
  static let shape = Shape(
    "bars",
    [
      Field("id", .text),
      Field("caption", .text),
      Field("head", .text),
      Field("valueHead", .text),
      Field("bars", .list("bar")),
    ])

  let id: String
  let caption: String
  let head: String
  let valueHead: String
  var bars: [BarView] = []

  var values: [Value] {
    [
      Value(id),
      Value(caption),
      Value(head),
      Value(valueHead),
      Value(bars),
    ]
  }
}

/// The shape `line` of docs/templates.md.
struct LineView: View {
  static let shape = Shape(
    "line",
    [
      Field("id", .text),
      Field("caption", .text),
      Field("spoken", .text),
      Field("points", .text),
      Field("area", .text),
      Field("dots", .list("dot")),
      Field("marks", .list("mark")),
      Field("labels", .list("mark")),
      Field("table", .record("table")),
    ])

  let id: String
  let caption: String
  let spoken: String
  let points: String
  let area: String
  var dots: [DotView] = []
  var marks: [MarkView] = []
  var labels: [MarkView] = []
  let table: TableView

  var values: [Value] {
    [
      Value(id),
      Value(caption),
      Value(spoken),
      Value(points),
      Value(area),
      Value(dots),
      Value(marks),
      Value(labels),
      Value(table),
    ]
  }
}

/// The shape `dot` of docs/templates.md.
struct DotView: View {
  static let shape = Shape(
    "dot",
    [
      Field("x", .text),
      Field("y", .text),
      Field("value", .text),
    ])

  let x: String
  let y: String
  var value: String? = nil

  var values: [Value] {
    [
      Value(x),
      Value(y),
      Value(value),
    ]
  }
}

/// The shape `mark` of docs/templates.md.
struct MarkView: View {
  static let shape = Shape(
    "mark",
    [
      Field("x", .text),
      Field("y", .text),
      Field("text", .text),
    ])

  let x: String
  let y: String
  let text: String

  var values: [Value] {
    [
      Value(x),
      Value(y),
      Value(text),
    ]
  }
}

/// The shape `spark` of docs/templates.md.
struct SparkView: View {
  static let shape = Shape(
    "spark",
    [
      Field("points", .text),
      Field("x", .text),
      Field("y", .text),
      Field("spoken", .text),
    ])

  let points: String
  let x: String
  let y: String
  let spoken: String

  var values: [Value] {
    [
      Value(points),
      Value(x),
      Value(y),
      Value(spoken),
    ]
  }
}

/// The shape `tree` of docs/templates.md.
struct TreeView: View {
  static let shape = Shape(
    "tree",
    [
      Field("title", .text),
      Field("url", .text),
      Field("kind", .text),
      Field("note", .text),
      Field("current", .flag),
      Field("open", .flag),
      Field("fold", .text),
      Field("children", .list("tree")),
    ])

  let title: String
  var url: String? = nil
  var kind: String? = nil
  var note: String? = nil
  var current = false
  var open = false
  var fold: String? = nil
  var children: [TreeView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(kind),
      Value(note),
      Value(current),
      Value(open),
      Value(fold),
      Value(children),
    ]
  }
}

/// The shape `strip` of docs/templates.md.
struct StripView: View {
  static let shape = Shape(
    "strip",
    [
      Field("title", .text),
      Field("url", .text),
      Field("text", .text),
      Field("cells", .list("stripCell")),
    ])

  let title: String
  var url: String? = nil
  let text: String
  var cells: [StripCellView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(text),
      Value(cells),
    ]
  }
}

/// The shape `stripCell` of docs/templates.md.
struct StripCellView: View {
  static let shape = Shape(
    "stripCell",
    [
      Field("label", .text),
      Field("mark", .text),
      Field("tone", .text),
      Field("spoken", .text),
      Field("url", .text),
    ])

  let label: String
  let mark: String
  let tone: String
  let spoken: String
  var url: String? = nil

  var values: [Value] {
    [
      Value(label),
      Value(mark),
      Value(tone),
      Value(spoken),
      Value(url),
    ]
  }
}
