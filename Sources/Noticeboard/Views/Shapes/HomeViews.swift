import Mustache

/// What the template `home` is given.
struct HomePage: View {
  static let shape = Shape(
    "home.page",
    CommonView.fields + [
      Field("duty", .record("dutyBoard")),
      Field("publicities", .list("publicity")),
      Field("openUntil", .text),
      Field("issue", .record("issueCard")),
      Field("grids", .list("link")),
      Field("upcoming", .list("item")),
      Field("news", .list("item")),
      Field("brands", .list("brandCard")),
      Field("completeness", .record("counted")),
      Field("counts", .list("counted")),
      Field("hasNews", .flag),
      Field("hasUpcoming", .flag),
      Field("hasBrands", .flag),
      Field("hasCounts", .flag),
      Field("hasGrids", .flag),
    ])

  var common: CommonView
  var duty: DutyBoardView? = nil
  var publicities: [PublicityView] = []
  var openUntil: String? { publicities.last?.end }
  var issue: IssueCardView? = nil
  var grids: [LinkView] = []
  var upcoming: [ItemView] = []
  var news: [ItemView] = []
  var brands: [BrandCardView] = []
  var completeness: CountedView? = nil
  var counts: [CountedView] = []
  var hasNews: Bool { !news.isEmpty }
  var hasUpcoming: Bool { !upcoming.isEmpty }
  var hasBrands: Bool { !brands.isEmpty }
  var hasCounts: Bool { !counts.isEmpty }
  var hasGrids: Bool { !grids.isEmpty }

  var values: [Value] {
    common.values + [
      Value(duty),
      Value(publicities),
      Value(openUntil),
      Value(issue),
      Value(grids),
      Value(upcoming),
      Value(news),
      Value(brands),
      Value(completeness),
      Value(counts),
      Value(hasNews),
      Value(hasUpcoming),
      Value(hasBrands),
      Value(hasCounts),
      Value(hasGrids),
    ]
  }
}

/// The shape `issueCard` of docs/templates.md.
struct IssueCardView: View {
  static let shape = Shape(
    "issueCard",
    [
      Field("title", .text),
      Field("url", .text),
      Field("number", .text),
      Field("date", .record("moment")),
      Field("unit", .text),
      Field("summary", .text),
      Field("figures", .list("figure")),
      Field("changes", .list("badge")),
    ])

  let title: String
  let url: String
  var number: String? = nil
  let date: MomentView
  let unit: String
  var summary: String? = nil
  var figures: [FigureView] = []
  var changes: [BadgeView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(number),
      Value(date),
      Value(unit),
      Value(summary),
      Value(figures),
      Value(changes),
    ]
  }
}

/// The shape `dutyBoard` of docs/templates.md.
struct DutyBoardView: View {
  static let shape = Shape(
    "dutyBoard",
    [
      Field("id", .text),
      Field("title", .text),
      Field("url", .text),
      Field("mode", .record("badge")),
      Field("caption", .text),
      Field("days", .list("dutyDay")),
      Field("phone", .text),
      Field("phoneURL", .text),
      Field("ics", .text),
      Field("most", .text),
    ])

  let id: String
  let title: String
  let url: String
  var mode: BadgeView? = nil
  let caption: String
  var days: [DutyDayView] = []
  var phone: String? = nil
  var phoneURL: String? = nil
  var ics: String? = nil

  /// How many are on duty at once at most, so that the panel keeps their room: `1` to `4`.
  var most: String {
    let starts = days.flatMap { $0.shifts.map(\.start) }.sorted()
    let ends = days.flatMap { $0.shifts.map(\.end) }.sorted()
    var (together, ended) = (1, 0)
    for (before, start) in starts.enumerated() {
      while ended < ends.count, ends[ended] <= start { ended += 1 }
      together = max(together, before + 1 - ended)
    }
    return String(min(4, together))
  }

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(url),
      Value(mode),
      Value(caption),
      Value(days),
      Value(phone),
      Value(phoneURL),
      Value(ics),
      Value(most),
    ]
  }
}

/// The shape `dutyDay` of docs/templates.md.
struct DutyDayView: View {
  static let shape = Shape(
    "dutyDay",
    [
      Field("iso", .text),
      Field("date", .text),
      Field("weekday", .text),
      Field("holiday", .text),
      Field("shifts", .list("shift")),
    ])

  let iso: String
  let date: String
  let weekday: String
  var holiday: String? = nil
  var shifts: [ShiftView] = []

  var values: [Value] {
    [
      Value(iso),
      Value(date),
      Value(weekday),
      Value(holiday),
      Value(shifts),
    ]
  }
}

/// The shape `shift` of docs/templates.md.
struct ShiftView: View {
  static let shape = Shape(
    "shift",
    [
      Field("start", .text),
      Field("end", .text),
      Field("hours", .text),
      Field("post", .text),
      Field("holder", .text),
      Field("leader", .text),
      Field("phone", .text),
      Field("phoneURL", .text),
      Field("detail", .text),
    ])

  let start: String
  let end: String
  let hours: String
  let post: String
  let holder: String
  var leader: String? = nil
  var phone: String? = nil
  var phoneURL: String? = nil
  var detail: String? = nil

  var values: [Value] {
    [
      Value(start),
      Value(end),
      Value(hours),
      Value(post),
      Value(holder),
      Value(leader),
      Value(phone),
      Value(phoneURL),
      Value(detail),
    ]
  }
}

/// The shape `brandCard` of docs/templates.md.
struct BrandCardView: View {
  static let shape = Shape(
    "brandCard",
    [
      Field("title", .text),
      Field("url", .text),
      Field("slogan", .text),
      Field("unit", .text),
      Field("logo", .record("picture")),
      Field("initial", .text),
      Field("honour", .text),
    ])

  let title: String
  let url: String
  var slogan: String? = nil
  let unit: String
  var logo: PictureView? = nil
  let initial: String
  var honour: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(slogan),
      Value(unit),
      Value(logo),
      Value(initial),
      Value(honour),
    ]
  }
}
