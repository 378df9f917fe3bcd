import Mustache

/// What the template `brand` is given.
struct BrandPage: View {
  static let shape = Shape(
    "brand.page",
    CommonView.fields + [
      Field("brand", .record("brand"))
    ])

  var common: CommonView
  let brand: BrandView

  var values: [Value] {
    common.values + [
      Value(brand)
    ]
  }
}

/// The shape `brand` of docs/templates.md.
struct BrandView: View {
  static let shape = Shape(
    "brand",
    [
      Field("unit", .record("link")),
      Field("slogan", .text),
      Field("logo", .record("picture")),
      Field("initial", .text),
      Field("facts", .list("fact")),
      Field("body", .html),
      Field("services", .list("fact")),
      Field("honours", .list("honour")),
      Field("activities", .list("session")),
      Field("mechanisms", .list("mechanismCard")),
      Field("pictures", .list("picture")),
      Field("related", .list("brandCard")),
      Field("hasServices", .flag),
      Field("hasActivities", .flag),
      Field("hasRelated", .flag),
    ])

  let unit: LinkView
  var slogan: String? = nil
  var logo: PictureView? = nil
  let initial: String
  var facts: [FactView] = []
  var body: HTML? = nil
  var services: [FactView] = []
  var honours: [HonourView] = []
  var activities: [SessionView] = []
  var mechanisms: [MechanismCardView] = []
  var pictures: [PictureView] = []
  var related: [BrandCardView] = []
  var hasServices: Bool { !services.isEmpty }
  var hasActivities: Bool { !activities.isEmpty }
  var hasRelated: Bool { !related.isEmpty }

  var values: [Value] {
    [
      Value(unit),
      Value(slogan),
      Value(logo),
      Value(initial),
      Value(facts),
      Value(body),
      Value(services),
      Value(honours),
      Value(activities),
      Value(mechanisms),
      Value(pictures),
      Value(related),
      Value(hasServices),
      Value(hasActivities),
      Value(hasRelated),
    ]
  }
}

/// The shape `honour` of docs/templates.md.
struct HonourView: View {
  static let shape = Shape(
    "honour",
    [
      Field("year", .text),
      Field("title", .text),
      Field("level", .text),
      Field("url", .text),
    ])

  let year: String
  let title: String
  var level: String? = nil
  var url: String? = nil

  var values: [Value] {
    [
      Value(year),
      Value(title),
      Value(level),
      Value(url),
    ]
  }
}

/// What the template `brands` is given.
struct BrandsPage: View {
  static let shape = Shape(
    "brands.page",
    CommonView.fields + [
      Field("groups", .list("brandGroup")),
      Field("note", .text),
    ])

  var common: CommonView
  var groups: [BrandGroupView] = []
  var note: String? = nil

  var values: [Value] {
    common.values + [
      Value(groups),
      Value(note),
    ]
  }
}

/// The shape `brandGroup` of docs/templates.md.
struct BrandGroupView: View {
  static let shape = Shape(
    "brandGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("note", .text),
      Field("brands", .list("brandCard")),
    ])

  let id: String
  let title: String
  var note: String? = nil
  var brands: [BrandCardView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(note),
      Value(brands),
    ]
  }
}
