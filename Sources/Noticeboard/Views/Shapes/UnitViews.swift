import Mustache

/// What the template `unit` is given.
struct UnitPage: View {
  static let shape = Shape(
    "unit.page",
    CommonView.fields + [
      Field("unit", .record("unit"))
    ])

  var common: CommonView
  let unit: UnitView

  var values: [Value] {
    common.values + [
      Value(unit)
    ]
  }
}

/// The shape `unit` of docs/templates.md.
struct UnitView: View {
  static let shape = Shape(
    "unit",
    [
      Field("badge", .record("badge")),
      Field("grid", .text),
      Field("active", .flag),
      Field("phone", .text),
      Field("phoneURL", .text),
      Field("facts", .list("fact")),
      Field("lead", .text),
      Field("tree", .list("tree")),
      Field("checklist", .record("checklist")),
      Field("duty", .record("dutyBoard")),
      Field("posts", .record("table")),
      Field("gaps", .texts),
      Field("places", .list("placeCard")),
      Field("morePlaces", .list("placeCard")),
      Field("morePlacesTitle", .text),
      Field("standing", .list("standing")),
      Field("figures", .list("figure")),
      Field("cases", .list("caseRow")),
      Field("moreCases", .list("caseRow")),
      Field("moreCasesTitle", .text),
      Field("casesTitle", .text),
      Field("happens", .list("mechanismCard")),
      Field("moreHappens", .list("mechanismCard")),
      Field("moreHappensTitle", .text),
      Field("boundary", .list("counted")),
      Field("brands", .list("brandCard")),
      Field("bulletins", .list("item")),
      Field("pictures", .list("picture")),
      Field("downloads", .list("download")),
      Field("hasStanding", .flag),
      Field("hasCases", .flag),
      Field("hasPlaces", .flag),
      Field("hasHappens", .flag),
      Field("hasBrands", .flag),
      Field("hasBulletins", .flag),
    ])

  let badge: BadgeView
  var grid: String? = nil
  var active = true
  var phone: String? = nil
  var phoneURL: String? = nil
  var facts: [FactView] = []
  var lead: String? = nil
  var tree: [TreeView] = []
  var checklist: ChecklistView? = nil
  var duty: DutyBoardView? = nil
  var posts: TableView? = nil
  var gaps: [String] = []
  var places: [PlaceCardView] = []
  var morePlaces: [PlaceCardView] = []
  var morePlacesTitle: String? = nil
  var standing: [StandingView] = []
  var figures: [FigureView] = []
  var cases: [CaseRowView] = []
  var moreCases: [CaseRowView] = []
  var moreCasesTitle: String? = nil
  var casesTitle: String? = nil
  var happens: [MechanismCardView] = []
  var moreHappens: [MechanismCardView] = []
  var moreHappensTitle: String? = nil
  var boundary: [CountedView] = []
  var brands: [BrandCardView] = []
  var bulletins: [ItemView] = []
  var pictures: [PictureView] = []
  var downloads: [DownloadView] = []
  var hasStanding: Bool { !standing.isEmpty }
  var hasCases: Bool { !cases.isEmpty }
  var hasPlaces: Bool { !places.isEmpty }
  var hasHappens: Bool { !happens.isEmpty }
  var hasBrands: Bool { !brands.isEmpty }
  var hasBulletins: Bool { !bulletins.isEmpty }

  var values: [Value] {
    [
      Value(badge),
      Value(grid),
      Value(active),
      Value(phone),
      Value(phoneURL),
      Value(facts),
      Value(lead),
      Value(tree),
      Value(checklist),
      Value(duty),
      Value(posts),
      Value(gaps),
      Value(places),
      Value(morePlaces),
      Value(morePlacesTitle),
      Value(standing),
      Value(figures),
      Value(cases),
      Value(moreCases),
      Value(moreCasesTitle),
      Value(casesTitle),
      Value(happens),
      Value(moreHappens),
      Value(moreHappensTitle),
      Value(boundary),
      Value(brands),
      Value(bulletins),
      Value(pictures),
      Value(downloads),
      Value(hasStanding),
      Value(hasCases),
      Value(hasPlaces),
      Value(hasHappens),
      Value(hasBrands),
      Value(hasBulletins),
    ]
  }
}

/// The shape `checklist` of docs/templates.md.
struct ChecklistView: View {
  static let shape = Shape(
    "checklist",
    [
      Field("title", .text),
      Field("summary", .text),
      Field("items", .list("checkItem")),
    ])

  let title: String
  let summary: String
  var items: [CheckItemView] = []

  var values: [Value] {
    [
      Value(title),
      Value(summary),
      Value(items),
    ]
  }
}

/// The shape `checkItem` of docs/templates.md.
struct CheckItemView: View {
  static let shape = Shape(
    "checkItem",
    [
      Field("text", .text),
      Field("mark", .text),
      Field("tone", .text),
      Field("spoken", .text),
    ])

  let text: String
  let mark: String
  let tone: String
  let spoken: String

  var values: [Value] {
    [
      Value(text),
      Value(mark),
      Value(tone),
      Value(spoken),
    ]
  }
}

/// The shape `placeCard` of docs/templates.md.
struct PlaceCardView: View {
  static let shape = Shape(
    "placeCard",
    [
      Field("title", .text),
      Field("url", .text),
      Field("text", .text),
      Field("facts", .list("fact")),
      Field("checklist", .text),
    ])

  let title: String
  var url: String? = nil
  var text: String? = nil
  var facts: [FactView] = []
  var checklist: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(text),
      Value(facts),
      Value(checklist),
    ]
  }
}

/// The shape `standing` of docs/templates.md.
struct StandingView: View {
  static let shape = Shape(
    "standing",
    [
      Field("title", .text),
      Field("url", .text),
      Field("period", .text),
      Field("rank", .text),
      Field("value", .text),
      Field("change", .text),
      Field("changeTone", .text),
      Field("changeSpoken", .text),
      Field("formula", .text),
    ])

  let title: String
  let url: String
  let period: String
  let rank: String
  let value: String
  var change: String? = nil
  let changeTone: String
  var changeSpoken: String? = nil
  var formula: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(period),
      Value(rank),
      Value(value),
      Value(change),
      Value(changeTone),
      Value(changeSpoken),
      Value(formula),
    ]
  }
}

/// What the template `units` is given.
struct UnitsPage: View {
  static let shape = Shape(
    "units.page",
    CommonView.fields + [
      Field("tree", .list("tree")),
      Field("finder", .list("finderRow")),
      Field("finderText", .text),
      Field("coverage", .list("figure")),
      Field("kinds", .list("linkGroup")),
      Field("gaps", .texts),
      Field("hasCoverage", .flag),
      Field("hasFinder", .flag),
    ])

  var common: CommonView
  var tree: [TreeView] = []
  var finder: [FinderRowView] = []
  let finderText: String
  var coverage: [FigureView] = []
  var kinds: [LinkGroupView] = []
  var gaps: [String] = []
  var hasCoverage: Bool { !coverage.isEmpty }
  var hasFinder: Bool { !finder.isEmpty }

  var values: [Value] {
    common.values + [
      Value(tree),
      Value(finder),
      Value(finderText),
      Value(coverage),
      Value(kinds),
      Value(gaps),
      Value(hasCoverage),
      Value(hasFinder),
    ]
  }
}

/// The shape `finderRow` of docs/templates.md.
struct FinderRowView: View {
  static let shape = Shape(
    "finderRow",
    [
      Field("place", .text),
      Field("kind", .text),
      Field("grid", .text),
      Field("url", .text),
      Field("contact", .text),
      Field("contactURL", .text),
      Field("keywords", .text),
    ])

  let place: String
  let kind: String
  let grid: String
  let url: String
  var contact: String? = nil
  var contactURL: String? = nil
  var keywords: String? = nil

  var values: [Value] {
    [
      Value(place),
      Value(kind),
      Value(grid),
      Value(url),
      Value(contact),
      Value(contactURL),
      Value(keywords),
    ]
  }
}
