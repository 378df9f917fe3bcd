import Mustache

/// What the template `duty` is given.
struct DutyPage: View {
  static let shape = Shape(
    "duty.page",
    CommonView.fields + [
      Field("boards", .list("dutyMonth")),
      Field("lists", .list("item")),
      Field("hasLists", .flag),
      Field("others", .list("item")),
      Field("hasOthers", .flag),
    ])

  var common: CommonView
  var boards: [DutyMonthView] = []
  /// Rosters of a site that has too many for one page.
  var lists: [ItemView] = []
  var hasLists: Bool { !lists.isEmpty }
  var others: [ItemView] = []
  var hasOthers: Bool { !others.isEmpty }

  var values: [Value] {
    common.values + [
      Value(boards),
      Value(lists),
      Value(hasLists),
      Value(others),
      Value(hasOthers),
    ]
  }
}

/// The shape `dutyMonth` of docs/templates.md.
struct DutyMonthView: View {
  static let shape = Shape(
    "dutyMonth",
    [
      Field("id", .text),
      Field("title", .text),
      Field("url", .text),
      Field("unit", .record("link")),
      Field("mode", .record("badge")),
      Field("modeText", .text),
      Field("board", .record("dutyBoard")),
      Field("weeks", .list("calendarWeek")),
      Field("caption", .text),
      Field("note", .text),
      Field("follows", .flag),
    ])

  let id: String
  let title: String
  let url: String
  let unit: LinkView
  var mode: BadgeView? = nil
  var modeText: String? = nil
  var board: DutyBoardView? = nil
  var weeks: [CalendarWeekView] = []
  let caption: String
  var note: String? = nil
  var follows = false

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(url),
      Value(unit),
      Value(mode),
      Value(modeText),
      Value(board),
      Value(weeks),
      Value(caption),
      Value(note),
      Value(follows),
    ]
  }
}

/// The shape `calendarWeek` of docs/templates.md.
struct CalendarWeekView: View {
  static let shape = Shape(
    "calendarWeek",
    [
      Field("days", .list("calendarDay"))
    ])

  var days: [CalendarDayView] = []

  var values: [Value] {
    [
      Value(days)
    ]
  }
}

/// The shape `calendarDay` of docs/templates.md.
struct CalendarDayView: View {
  static let shape = Shape(
    "calendarDay",
    [
      Field("iso", .text),
      Field("day", .text),
      Field("weekday", .text),
      Field("note", .text),
      Field("tone", .text),
      Field("outside", .flag),
      Field("shifts", .list("shift")),
    ])

  let iso: String
  let day: String
  let weekday: String
  var note: String? = nil
  let tone: String
  var outside = false
  var shifts: [ShiftView] = []

  var values: [Value] {
    [
      Value(iso),
      Value(day),
      Value(weekday),
      Value(note),
      Value(tone),
      Value(outside),
      Value(shifts),
    ]
  }
}

/// What the template `roster` is given.
struct RosterPage: View {
  static let shape = Shape(
    "roster.page",
    CommonView.fields + [
      Field("roster", .record("roster"))
    ])

  var common: CommonView
  let roster: RosterView

  var values: [Value] {
    common.values + [
      Value(roster)
    ]
  }
}

/// The shape `roster` of docs/templates.md.
struct RosterView: View {
  static let shape = Shape(
    "roster",
    [
      Field("unit", .record("link")),
      Field("badge", .record("badge")),
      Field("mode", .record("badge")),
      Field("modeText", .text),
      Field("lead", .html),
      Field("facts", .list("fact")),
      Field("board", .record("dutyBoard")),
      Field("months", .list("navItem")),
      Field("calendar", .record("dutyMonth")),
      Field("posts", .record("table")),
      Field("gaps", .texts),
      Field("figures", .list("figure")),
      Field("downloads", .list("download")),
    ])

  let unit: LinkView
  var badge: BadgeView? = nil
  var mode: BadgeView? = nil
  var modeText: String? = nil
  var lead: HTML? = nil
  var facts: [FactView] = []
  var board: DutyBoardView? = nil
  var months: [NavItemView] = []
  var calendar: DutyMonthView? = nil
  var posts: TableView? = nil
  var gaps: [String] = []
  var figures: [FigureView] = []
  var downloads: [DownloadView] = []

  var values: [Value] {
    [
      Value(unit),
      Value(badge),
      Value(mode),
      Value(modeText),
      Value(lead),
      Value(facts),
      Value(board),
      Value(months),
      Value(calendar),
      Value(posts),
      Value(gaps),
      Value(figures),
      Value(downloads),
    ]
  }
}
