import Mustache

/// What the template `brand` is given.
struct BrandPage: PageView {
  static let shape = Shape(
    "brand.page",
    CommonView.fields + [
      Field("brand", .record("brand"))
    ])

  var common: CommonView
  var brand: BrandView

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

  var unit: LinkView
  var slogan: String? = nil
  var logo: PictureView? = nil
  var initial: String
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

  var year: String
  var title: String
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
struct BrandsPage: PageView {
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

  var id: String
  var title: String
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

/// What the template `catalog` is given.
struct CatalogPage: PageView {
  static let shape = Shape(
    "catalog.page",
    CommonView.fields + [
      Field("month", .text),
      Field("sentence", .text),
      Field("figures", .list("figure")),
      Field("due", .list("catalogRow")),
      Field("missing", .list("catalogRow")),
      Field("results", .list("item")),
      Field("record", .list("strip")),
      Field("matters", .list("table")),
      Field("corrections", .list("item")),
      Field("hasRecord", .flag),
      Field("hasDue", .flag),
    ])

  var common: CommonView
  var month: String
  var sentence: String
  var figures: [FigureView] = []
  var due: [CatalogRowView] = []
  var missing: [CatalogRowView] = []
  var results: [ItemView] = []
  var record: [StripView] = []
  var matters: [TableView] = []
  var corrections: [ItemView] = []
  var hasRecord: Bool { !record.isEmpty }
  var hasDue: Bool { !due.isEmpty }

  var values: [Value] {
    common.values + [
      Value(month),
      Value(sentence),
      Value(figures),
      Value(due),
      Value(missing),
      Value(results),
      Value(record),
      Value(matters),
      Value(corrections),
      Value(hasRecord),
      Value(hasDue),
    ]
  }
}

/// The shape `catalogRow` of docs/templates.md.
struct CatalogRowView: View {
  static let shape = Shape(
    "catalogRow",
    [
      Field("title", .text),
      Field("url", .text),
      Field("unit", .text),
      Field("due", .text),
      Field("dueISO", .text),
      Field("state", .record("badge")),
      Field("published", .record("link")),
      Field("note", .text),
    ])

  var title: String
  var url: String? = nil
  var unit: String
  var due: String
  var dueISO: String
  var state: BadgeView
  var published: LinkView? = nil
  var note: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(unit),
      Value(due),
      Value(dueISO),
      Value(state),
      Value(published),
      Value(note),
    ]
  }
}

/// What the template `search` is given.
struct SearchPage: PageView {
  static let shape = Shape(
    "search.page",
    CommonView.fields + [
      Field("groups", .list("linkGroup"))
    ])

  var common: CommonView
  var groups: [LinkGroupView] = []

  var values: [Value] {
    common.values + [
      Value(groups)
    ]
  }
}

/// What the template `browse` is given.
struct BrowsePage: PageView {
  static let shape = Shape(
    "browse.page",
    CommonView.fields + [
      Field("groups", .list("browseGroup")),
      Field("neighbours", .list("navItem")),
      Field("pager", .record("pager")),
    ])

  var common: CommonView
  var groups: [BrowseGroupView] = []
  var neighbours: [NavItemView] = []
  var pager: PagerView? = nil

  var values: [Value] {
    common.values + [
      Value(groups),
      Value(neighbours),
      Value(pager),
    ]
  }
}

/// The shape `browseGroup` of docs/templates.md.
struct BrowseGroupView: View {
  static let shape = Shape(
    "browseGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("items", .list("item")),
    ])

  var id: String
  var title: String
  var items: [ItemView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(items),
    ]
  }
}

/// What the template `verify` is given.
struct VerifyPage: PageView {
  static let shape = Shape(
    "verify.page",
    CommonView.fields + [
      Field("log", .record("link")),
      Field("key", .text),
    ])

  var common: CommonView
  var log: LinkView? = nil
  var key: String? = nil

  var values: [Value] {
    common.values + [
      Value(log),
      Value(key),
    ]
  }
}

/// What the template `page` is given.
struct PagePage: PageView {
  static let shape = Shape(
    "page.page",
    CommonView.fields + [
      Field("lead", .text),
      Field("contents", .list("heading")),
      Field("blocks", .list("block")),
      Field("updated", .record("moment")),
      Field("attachments", .list("download")),
      Field("hasContents", .flag),
    ])

  var common: CommonView
  var lead: String? = nil
  var contents: [HeadingView] = []
  var blocks: [BlockView] = []
  var updated: MomentView? = nil
  var attachments: [DownloadView] = []
  var hasContents: Bool { !contents.isEmpty }

  var values: [Value] {
    common.values + [
      Value(lead),
      Value(contents),
      Value(blocks),
      Value(updated),
      Value(attachments),
      Value(hasContents),
    ]
  }
}

/// What the template `sitemap` is given.
struct SitemapPage: PageView {
  static let shape = Shape(
    "sitemap.page",
    CommonView.fields + [
      Field("groups", .list("linkGroup"))
    ])

  var common: CommonView
  var groups: [LinkGroupView] = []

  var values: [Value] {
    common.values + [
      Value(groups)
    ]
  }
}

/// What the template `not-found` is given.
struct NotFoundPage: PageView {
  static let shape = Shape("not-found.page", CommonView.fields + [])

  var common: CommonView

  var values: [Value] {
    common.values + []
  }
}

/// What the template `data` is given.
struct DataPage: PageView {
  static let shape = Shape(
    "data.page",
    CommonView.fields + [
      Field("files", .list("dataFile")),
      Field("licence", .text),
    ])

  var common: CommonView
  var files: [DataFileView] = []
  var licence: String? = nil

  var values: [Value] {
    common.values + [
      Value(files),
      Value(licence),
    ]
  }
}

/// The shape `dataFile` of docs/templates.md.
struct DataFileView: View {
  static let shape = Shape(
    "dataFile",
    [
      Field("title", .text),
      Field("url", .text),
      Field("format", .text),
      Field("size", .text),
      Field("rows", .text),
      Field("note", .text),
      Field("columns", .list("fact")),
    ])

  var title: String
  var url: String
  var format: String
  var size: String? = nil
  var rows: String? = nil
  var note: String? = nil
  var columns: [FactView] = []

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(format),
      Value(size),
      Value(rows),
      Value(note),
      Value(columns),
    ]
  }
}

/// What the template `styleguide` is given.
struct StyleguidePage: PageView {
  static let shape = Shape(
    "styleguide.page",
    CommonView.fields + [
      Field("badges", .list("badge")),
      Field("figures", .list("figure")),
      Field("bars", .record("bars")),
      Field("line", .record("line")),
      Field("strip", .record("strip")),
      Field("tree", .list("tree")),
      Field("table", .record("table")),
      Field("steps", .list("step")),
      Field("publicity", .record("publicity")),
      Field("objection", .record("objection")),
      Field("ranks", .list("rank")),
      Field("entries", .list("entry")),
      Field("banners", .list("banner")),
      Field("brands", .list("brandCard")),
      Field("tokens", .list("fact")),
      Field("duty", .record("dutyBoard")),
    ])

  var common: CommonView
  var badges: [BadgeView] = []
  var figures: [FigureView] = []
  var bars: BarsView
  var line: LineView
  var strip: StripView
  var tree: [TreeView] = []
  var table: TableView
  var steps: [StepView] = []
  var publicity: PublicityView
  var objection: ObjectionView
  var ranks: [RankView] = []
  var entries: [EntryView] = []
  var banners: [BannerView] = []
  var brands: [BrandCardView] = []
  var tokens: [FactView] = []
  var duty: DutyBoardView

  var values: [Value] {
    common.values + [
      Value(badges),
      Value(figures),
      Value(bars),
      Value(line),
      Value(strip),
      Value(tree),
      Value(table),
      Value(steps),
      Value(publicity),
      Value(objection),
      Value(ranks),
      Value(entries),
      Value(banners),
      Value(brands),
      Value(tokens),
      Value(duty),
    ]
  }
}
