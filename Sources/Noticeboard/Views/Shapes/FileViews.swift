import Mustache

/// What the template `theme` is given.
struct ThemePage: View {
  static let shape = Shape(
    "theme.page",
    [
      Field("accent", .text),
      Field("soft", .text),
      Field("deep", .text),
      Field("under", .text),
      Field("elderAccent", .text),
      Field("elderDeep", .text),
      Field("darkAccent", .text),
      Field("darkSoft", .text),
      Field("darkDeep", .text),
      Field("darkUnder", .text),
    ])

  let accent: String
  let soft: String
  let deep: String
  let under: String
  let elderAccent: String
  let elderDeep: String
  let darkAccent: String
  let darkSoft: String
  let darkDeep: String
  let darkUnder: String

  var values: [Value] {
    [
      Value(accent),
      Value(soft),
      Value(deep),
      Value(under),
      Value(elderAccent),
      Value(elderDeep),
      Value(darkAccent),
      Value(darkSoft),
      Value(darkDeep),
      Value(darkUnder),
    ]
  }
}

/// What the template `mark` is given.
struct MarkPage: View {
  static let shape = Shape(
    "mark.page",
    [
      Field("accent", .text)
    ])

  var accent: String? = nil

  var values: [Value] {
    [
      Value(accent)
    ]
  }
}

/// What the template `feed` is given.
struct FeedPage: View {
  static let shape = Shape(
    "feed.page",
    [
      Field("feed", .record("feed"))
    ])

  let feed: FeedView

  var values: [Value] {
    [
      Value(feed)
    ]
  }
}

/// The shape `feed` of docs/templates.md.
struct FeedView: View {
  static let shape = Shape(
    "feed",
    [
      Field("id", .text),
      Field("title", .text),
      Field("subtitle", .text),
      Field("url", .text),
      Field("self", .text),
      Field("updated", .text),
      Field("author", .text),
      Field("entries", .list("feedEntry")),
    ])

  let id: String
  let title: String
  var subtitle: String? = nil
  let url: String
  /// The feed's own address; `self` in templates.
  var ownAddress: String? = nil
  let updated: String
  let author: String
  var entries: [FeedEntryView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(subtitle),
      Value(url),
      Value(ownAddress),
      Value(updated),
      Value(author),
      Value(entries),
    ]
  }
}

/// The shape `feedEntry` of docs/templates.md.
struct FeedEntryView: View {
  static let shape = Shape(
    "feedEntry",
    [
      Field("id", .text),
      Field("title", .text),
      Field("url", .text),
      Field("updated", .text),
      Field("published", .text),
      Field("summary", .text),
      Field("kind", .text),
    ])

  let id: String
  let title: String
  let url: String
  let updated: String
  let published: String
  var summary: String? = nil
  let kind: String

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(url),
      Value(updated),
      Value(published),
      Value(summary),
      Value(kind),
    ]
  }
}

/// What the template `sitemap-xml` is given.
struct SitemapXmlPage: View {
  static let shape = Shape(
    "sitemap-xml.page",
    [
      Field("urls", .list("sitemapURL"))
    ])

  var urls: [SitemapURLView] = []

  var values: [Value] {
    [
      Value(urls)
    ]
  }
}

/// The shape `sitemapURL` of docs/templates.md.
struct SitemapURLView: View {
  static let shape = Shape(
    "sitemapURL",
    [
      Field("url", .text),
      Field("date", .text),
    ])

  let url: String
  var date: String? = nil

  var values: [Value] {
    [
      Value(url),
      Value(date),
    ]
  }
}
