import Mustache

/// The shape `common` of docs/templates.md.
struct CommonView: Sendable {
  static let fields: [Field] = [
    Field("t", .record("strings")),
    Field("page", .record("pageHead")),
    Field("site", .record("siteInfo")),
    Field("nav", .list("navItem")),
    Field("links", .record("siteLinks")),
    Field("assets", .record("siteAssets")),
  ]

  /// What pages share is made once for all of them.
  let t: Record
  var page: PageHeadView
  let site: Record
  let nav: Value
  let links: Record
  let assets: Record

  var values: [Value] {
    [
      .record(t),
      Value(page),
      .record(site),
      nav,
      .record(links),
      .record(assets),
    ]
  }
}

/// The shape `pageHead` of docs/templates.md.
struct PageHeadView: View {
  static let shape = Shape(
    "pageHead",
    [
      Field("lang", .text),
      Field("title", .text),
      Field("documentTitle", .text),
      Field("description", .text),
      Field("kind", .text),
      Field("url", .text),
      Field("image", .text),
      Field("noindex", .flag),
      Field("metas", .list("meta")),
      Field("crumbs", .list("link")),
      Field("alternates", .list("alternate")),
      Field("published", .record("moment")),
      Field("asOf", .text),
      Field("asOfISO", .text),
      Field("note", .text),
    ])

  let lang: String
  let title: String
  let documentTitle: String
  let description: String
  let kind: String
  var url: String? = nil
  var image: String? = nil
  var noindex = false
  var metas: [MetaView] = []
  var crumbs: [LinkView] = []
  var alternates: [AlternateView] = []
  var published: MomentView? = nil
  let asOf: String
  let asOfISO: String
  var note: String? = nil

  var values: [Value] {
    [
      Value(lang),
      Value(title),
      Value(documentTitle),
      Value(description),
      Value(kind),
      Value(url),
      Value(image),
      Value(noindex),
      Value(metas),
      Value(crumbs),
      Value(alternates),
      Value(published),
      Value(asOf),
      Value(asOfISO),
      Value(note),
    ]
  }
}

/// The shape `meta` of docs/templates.md.
struct MetaView: View {
  static let shape = Shape(
    "meta",
    [
      Field("name", .text),
      Field("content", .text),
    ])

  let name: String
  let content: String

  var values: [Value] {
    [
      Value(name),
      Value(content),
    ]
  }
}

/// The shape `alternate` of docs/templates.md.
struct AlternateView: View {
  static let shape = Shape(
    "alternate",
    [
      Field("lang", .text),
      Field("title", .text),
      Field("url", .text),
    ])

  let lang: String
  let title: String
  let url: String

  var values: [Value] {
    [
      Value(lang),
      Value(title),
      Value(url),
    ]
  }
}

/// The shape `siteInfo` of docs/templates.md.
struct SiteInfoView: View {
  static let shape = Shape(
    "siteInfo",
    [
      Field("name", .text),
      Field("sponsor", .text),
      Field("operator", .text),
      Field("editor", .text),
      Field("phone", .text),
      Field("phoneURL", .text),
      Field("address", .text),
      Field("hours", .text),
      Field("email", .text),
      Field("emailURL", .text),
      Field("icp", .text),
      Field("police", .text),
      Field("siteID", .text),
    ])

  let name: String
  var sponsor: String? = nil
  var `operator`: String? = nil
  var editor: String? = nil
  var phone: String? = nil
  var phoneURL: String? = nil
  var address: String? = nil
  var hours: String? = nil
  var email: String? = nil
  var emailURL: String? = nil
  var icp: String? = nil
  var police: String? = nil
  var siteID: String? = nil

  var values: [Value] {
    [
      Value(name),
      Value(sponsor),
      Value(`operator`),
      Value(editor),
      Value(phone),
      Value(phoneURL),
      Value(address),
      Value(hours),
      Value(email),
      Value(emailURL),
      Value(icp),
      Value(police),
      Value(siteID),
    ]
  }
}

/// The shape `navItem` of docs/templates.md.
struct NavItemView: View {
  static let shape = Shape(
    "navItem",
    [
      Field("title", .text),
      Field("url", .text),
      Field("current", .flag),
    ])

  let title: String
  let url: String
  var current = false

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(current),
    ]
  }
}

/// The shape `siteLinks` of docs/templates.md.
struct SiteLinksView: View {
  static let shape = Shape(
    "siteLinks",
    [
      Field("home", .text),
      Field("bulletins", .text),
      Field("duty", .text),
      Field("finder", .text),
      Field("brands", .text),
      Field("catalog", .text),
      Field("search", .text),
      Field("verify", .text),
      Field("sitemap", .text),
      Field("feed", .text),
      Field("data", .text),
      Field("correct", .text),
      Field("root", .text),
    ])

  let home: String
  let bulletins: String
  let duty: String
  let finder: String
  let brands: String
  let catalog: String
  let search: String
  let verify: String
  let sitemap: String
  let feed: String
  let data: String
  var correct: String? = nil
  var root: String? = nil

  var values: [Value] {
    [
      Value(home),
      Value(bulletins),
      Value(duty),
      Value(finder),
      Value(brands),
      Value(catalog),
      Value(search),
      Value(verify),
      Value(sitemap),
      Value(feed),
      Value(data),
      Value(correct),
      Value(root),
    ]
  }
}

/// The shape `siteAssets` of docs/templates.md.
struct SiteAssetsView: View {
  static let shape = Shape(
    "siteAssets",
    [
      Field("style", .text),
      Field("pages", .text),
      Field("home", .text),
      Field("print", .text),
      Field("theme", .text),
      Field("prefs", .text),
      Field("script", .text),
      Field("duty", .text),
      Field("grid", .text),
      Field("filter", .text),
      Field("mark", .text),
      Field("icon", .text),
      Field("searchScripts", .texts),
    ])

  let style: String
  let pages: String
  let home: String
  let print: String
  var theme: String? = nil
  let prefs: String
  let script: String
  let duty: String
  let grid: String
  let filter: String
  let mark: String
  let icon: String
  var searchScripts: [String] = []

  var values: [Value] {
    [
      Value(style),
      Value(pages),
      Value(home),
      Value(print),
      Value(theme),
      Value(prefs),
      Value(script),
      Value(duty),
      Value(grid),
      Value(filter),
      Value(mark),
      Value(icon),
      Value(searchScripts),
    ]
  }
}
