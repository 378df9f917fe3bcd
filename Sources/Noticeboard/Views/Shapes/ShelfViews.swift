import Mustache

/// The shape `shelf` of docs/templates.md.
struct ShelfView: View {
  static let shape = Shape(
    "shelf",
    [
      Field("caption", .text),
      Field("figures", .list("figure")),
      Field("balance", .record("balance")),
      Field("groups", .list("shelfGroup")),
      Field("states", .list("filterState")),
    ])

  let caption: String
  var figures: [FigureView] = []
  var balance: BalanceView? = nil
  var groups: [ShelfGroupView] = []
  var states: [FilterStateView] = []

  var values: [Value] {
    [
      Value(caption),
      Value(figures),
      Value(balance),
      Value(groups),
      Value(states),
    ]
  }
}

/// The shape `filterState` of docs/templates.md.
struct FilterStateView: View {
  static let shape = Shape(
    "filterState",
    [
      Field("key", .text),
      Field("title", .text),
      Field("count", .text),
      Field("checked", .flag),
    ])

  let key: String
  let title: String
  let count: String
  var checked = false

  var values: [Value] {
    [
      Value(key),
      Value(title),
      Value(count),
      Value(checked),
    ]
  }
}

/// The shape `balance` of docs/templates.md.
struct BalanceView: View {
  static let shape = Shape(
    "balance",
    [
      Field("caption", .text),
      Field("figures", .list("figure")),
      Field("table", .record("table")),
      Field("note", .text),
    ])

  let caption: String
  var figures: [FigureView] = []
  let table: TableView
  var note: String? = nil

  var values: [Value] {
    [
      Value(caption),
      Value(figures),
      Value(table),
      Value(note),
    ]
  }
}

/// The shape `shelfGroup` of docs/templates.md.
struct ShelfGroupView: View {
  static let shape = Shape(
    "shelfGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("text", .text),
      Field("count", .text),
      Field("unmatched", .text),
      Field("entries", .list("entry")),
      Field("empty", .text),
      Field("table", .record("table")),
    ])

  let id: String
  let title: String
  var text: String? = nil
  let count: String
  var unmatched: String? = nil
  var entries: [EntryView] = []
  var empty: String? = nil
  var table: TableView? = nil

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(text),
      Value(count),
      Value(unmatched),
      Value(entries),
      Value(empty),
      Value(table),
    ]
  }
}

/// The shape `entry` of docs/templates.md.
struct EntryView: View {
  static let shape = Shape(
    "entry",
    [
      Field("id", .text),
      Field("key", .text),
      Field("number", .text),
      Field("title", .text),
      Field("state", .record("badge")),
      Field("late", .record("badge")),
      Field("facts", .list("fact")),
      Field("matches", .list("link")),
      Field("points", .text),
    ])

  let id: String
  let key: String
  var number: String? = nil
  let title: String
  var state: BadgeView? = nil
  var late: BadgeView? = nil
  var facts: [FactView] = []
  var matches: [LinkView] = []
  var points: String? = nil

  var values: [Value] {
    [
      Value(id),
      Value(key),
      Value(number),
      Value(title),
      Value(state),
      Value(late),
      Value(facts),
      Value(matches),
      Value(points),
    ]
  }
}
