import Mustache

/// What the template `mechanism` is given.
struct MechanismPage: PageView {
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
  var mechanism: MechanismView
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
struct PeriodPage: PageView {
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
  var mechanism: MechanismView
  var period: String
  var publishedIn: ItemView? = nil
  var state: BadgeView
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

  var title: String
  var url: String
  var kind: String
  var badge: BadgeView
  var unit: LinkView
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
struct MechanismsPage: PageView {
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

  var id: String
  var title: String
  var text: String
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

  var title: String
  var url: String
  var text: String? = nil
  var cycle: String
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

  var number: String
  var title: String
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
      Field("totals", .record("table")),
      Field("trend", .record("line")),
      Field("pager", .record("pager")),
      Field("hasCases", .flag),
    ])

  var caption: String
  var pool: String
  var note: String? = nil
  var funnel: BarsView
  var figures: [FigureView] = []
  var counts: [CountedView] = []
  var openTitle: String
  var open: [CaseRowView] = []
  var openEmpty: String? = nil
  var cases: [CaseRowView] = []
  var casesTitle: String
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

  var number: String
  var title: String
  var url: String
  var key: String
  var unit: String? = nil
  var raised: String? = nil
  var raisedISO: String? = nil
  var state: BadgeView
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

/// The shape `board` of docs/templates.md.
struct BoardView: View {
  static let shape = Shape(
    "board",
    [
      Field("caption", .text),
      Field("formula", .text),
      Field("note", .text),
      Field("valueHead", .text),
      Field("baseHead", .text),
      Field("changeHead", .text),
      Field("ranks", .list("rank")),
      Field("hasRanks", .flag),
      Field("lists", .list("boardList")),
      Field("hidden", .text),
      Field("table", .record("table")),
      Field("trend", .record("line")),
    ])

  var caption: String
  var formula: String
  var note: String? = nil
  var valueHead: String
  var baseHead: String? = nil
  var changeHead: String? = nil
  var ranks: [RankView] = []
  var hasRanks: Bool { !ranks.isEmpty }
  var lists: [BoardListView] = []
  var hidden: String? = nil
  var table: TableView? = nil
  var trend: LineView? = nil

  var values: [Value] {
    [
      Value(caption),
      Value(formula),
      Value(note),
      Value(valueHead),
      Value(baseHead),
      Value(changeHead),
      Value(ranks),
      Value(hasRanks),
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
      Field("spark", .record("spark")),
      Field("winner", .flag),
    ])

  var rank: String
  var place: String
  var tie = false
  var title: String
  var url: String? = nil
  var grid: String? = nil
  var value: String
  var base: String? = nil
  var share: String
  var change: String? = nil
  var changeTone: String
  var changeSpoken: String? = nil
  var stars: String? = nil
  var starsSpoken: String? = nil
  var grade: BadgeView? = nil
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

  var title: String
  var tone: String
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

  var title: String
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

  var caption: String
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

  var key: String
  var title: String
  var count: String
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

  var caption: String
  var figures: [FigureView] = []
  var table: TableView
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

  var id: String
  var title: String
  var text: String? = nil
  var count: String
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

  var id: String
  var key: String
  var number: String? = nil
  var title: String
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

/// The shape `meeting` of docs/templates.md.
struct MeetingView: View {
  static let shape = Shape(
    "meeting",
    [
      Field("next", .record("session")),
      Field("nextEmpty", .text),
      Field("strips", .list("strip")),
      Field("figures", .list("figure")),
      Field("sessions", .list("session")),
      Field("sessionsEmpty", .text),
      Field("hasSessions", .flag),
      Field("hasStrips", .flag),
    ])

  var next: SessionView? = nil
  var nextEmpty: String? = nil
  var strips: [StripView] = []
  var figures: [FigureView] = []
  var sessions: [SessionView] = []
  var sessionsEmpty: String? = nil
  var hasSessions: Bool { !sessions.isEmpty }
  var hasStrips: Bool { !strips.isEmpty }

  var values: [Value] {
    [
      Value(next),
      Value(nextEmpty),
      Value(strips),
      Value(figures),
      Value(sessions),
      Value(sessionsEmpty),
      Value(hasSessions),
      Value(hasStrips),
    ]
  }
}

/// The shape `session` of docs/templates.md.
struct SessionView: View {
  static let shape = Shape(
    "session",
    [
      Field("number", .text),
      Field("title", .text),
      Field("date", .record("moment")),
      Field("time", .text),
      Field("place", .text),
      Field("unit", .text),
      Field("host", .text),
      Field("attendance", .text),
      Field("state", .record("badge")),
      Field("decisions", .list("link")),
      Field("minutes", .record("link")),
      Field("ics", .text),
      Field("note", .text),
      Field("url", .text),
    ])

  var number: String? = nil
  var title: String
  var date: MomentView
  var time: String? = nil
  var place: String? = nil
  var unit: String? = nil
  var host: String? = nil
  var attendance: String? = nil
  var state: BadgeView
  var decisions: [LinkView] = []
  var minutes: LinkView? = nil
  var ics: String? = nil
  var note: String? = nil
  var url: String? = nil

  var values: [Value] {
    [
      Value(number),
      Value(title),
      Value(date),
      Value(time),
      Value(place),
      Value(unit),
      Value(host),
      Value(attendance),
      Value(state),
      Value(decisions),
      Value(minutes),
      Value(ics),
      Value(note),
      Value(url),
    ]
  }
}
