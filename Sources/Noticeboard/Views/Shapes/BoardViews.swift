import Mustache

/// The shape `board` of docs/templates.md.
struct BoardView: View {
  static let shape = Shape(
    "board",
    [
      Field("caption", .text),
      Field("figures", .list("figure")),
      Field("formula", .text),
      Field("note", .text),
      Field("hasPlaces", .flag),
      Field("valueHead", .text),
      Field("baseHead", .text),
      Field("changeHead", .text),
      Field("ranks", .list("rank")),
      Field("hasRanks", .flag),
      Field("hasFigures", .flag),
      Field("lists", .list("boardList")),
      Field("hidden", .text),
      Field("table", .record("table")),
      Field("trend", .record("line")),
    ])

  let caption: String
  var figures: [FigureView] = []
  let formula: String
  var note: String? = nil
  var hasPlaces = false
  var valueHead: String? = nil
  var baseHead: String? = nil
  var changeHead: String? = nil
  var ranks: [RankView] = []
  var hasRanks: Bool { !ranks.isEmpty }
  var hasFigures: Bool { !figures.isEmpty }
  var lists: [BoardListView] = []
  var hidden: String? = nil
  var table: TableView? = nil
  var trend: LineView? = nil

  var values: [Value] {
    [
      Value(caption),
      Value(figures),
      Value(formula),
      Value(note),
      Value(hasPlaces),
      Value(valueHead),
      Value(baseHead),
      Value(changeHead),
      Value(ranks),
      Value(hasRanks),
      Value(hasFigures),
      Value(lists),
      Value(hidden),
      Value(table),
      Value(trend),
    ]
  }
}

/// The shape `rank` of docs/templates.md.
struct RankView: View {
  static let shape = Shape(
    "rank",
    [
      Field("rank", .text),
      Field("place", .text),
      Field("tie", .flag),
      Field("title", .text),
      Field("url", .text),
      Field("grid", .text),
      Field("value", .text),
      Field("base", .text),
      Field("share", .text),
      Field("change", .text),
      Field("changeTone", .text),
      Field("changeSpoken", .text),
      Field("stars", .text),
      Field("starsSpoken", .text),
      Field("grade", .record("badge")),
      Field("list", .record("badge")),
      Field("spark", .record("spark")),
      Field("winner", .flag),
    ])

  let rank: String?
  let place: String
  var tie = false
  let title: String
  var url: String? = nil
  var grid: String? = nil
  let value: String?
  var base: String? = nil
  let share: String
  var change: String? = nil
  var changeTone: String
  var changeSpoken: String? = nil
  var stars: String? = nil
  var starsSpoken: String? = nil
  var grade: BadgeView? = nil
  var list: BadgeView? = nil
  var spark: SparkView? = nil
  var winner = false

  var values: [Value] {
    [
      Value(rank),
      Value(place),
      Value(tie),
      Value(title),
      Value(url),
      Value(grid),
      Value(value),
      Value(base),
      Value(share),
      Value(change),
      Value(changeTone),
      Value(changeSpoken),
      Value(stars),
      Value(starsSpoken),
      Value(grade),
      Value(list),
      Value(spark),
      Value(winner),
    ]
  }
}

/// The shape `boardList` of docs/templates.md.
struct BoardListView: View {
  static let shape = Shape(
    "boardList",
    [
      Field("title", .text),
      Field("tone", .text),
      Field("text", .text),
      Field("entries", .list("boardEntry")),
      Field("empty", .text),
    ])

  let title: String
  let tone: String
  var text: String? = nil
  var entries: [BoardEntryView] = []
  var empty: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(tone),
      Value(text),
      Value(entries),
      Value(empty),
    ]
  }
}

/// The shape `boardEntry` of docs/templates.md.
struct BoardEntryView: View {
  static let shape = Shape(
    "boardEntry",
    [
      Field("title", .text),
      Field("url", .text),
      Field("facts", .list("fact")),
    ])

  let title: String
  var url: String? = nil
  var facts: [FactView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(facts),
    ]
  }
}
