import Mustache

/// What the template `bulletin` is given.
struct BulletinPage: View {
  static let shape = Shape(
    "bulletin.page",
    CommonView.fields + [
      Field("bulletin", .record("bulletin"))
    ])

  var common: CommonView
  let bulletin: BulletinView

  var values: [Value] {
    common.values + [
      Value(bulletin)
    ]
  }
}

/// The shape `bulletin` of docs/templates.md.
struct BulletinView: View {
  static let shape = Shape(
    "bulletin",
    [
      Field("kind", .text),
      Field("badge", .record("badge")),
      Field("headline", .text),
      Field("number", .text),
      Field("unit", .record("link")),
      Field("date", .record("moment")),
      Field("source", .text),
      Field("editor", .text),
      Field("banners", .list("banner")),
      Field("publicity", .record("publicity")),
      Field("objection", .record("objection")),
      Field("contents", .list("heading")),
      Field("figures", .list("figure")),
      Field("changes", .record("changes")),
      Field("blocks", .list("block")),
      Field("pictures", .list("picture")),
      Field("attachments", .list("download")),
      Field("signatures", .list("signature")),
      Field("secrecy", .text),
      Field("fingerprint", .record("fingerprint")),
      Field("parent", .record("link")),
      Field("related", .list("item")),
      Field("previous", .record("link")),
      Field("next", .record("link")),
      Field("print", .list("download")),
      Field("hasContents", .flag),
      Field("longContents", .flag),
      Field("hasSignatures", .flag),
    ])

  let kind: String
  let badge: BadgeView
  var headline: String? = nil
  var number: String? = nil
  let unit: LinkView
  let date: MomentView
  let source: String
  var editor: String? = nil
  var banners: [BannerView] = []
  var publicity: PublicityView? = nil
  var objection: ObjectionView? = nil
  var contents: [HeadingView] = []
  var figures: [FigureView] = []
  var changes: ChangesView? = nil
  var blocks: [BlockView] = []
  var pictures: [PictureView] = []
  var attachments: [DownloadView] = []
  var signatures: [SignatureView] = []
  var secrecy: String? = nil
  var fingerprint: FingerprintView? = nil
  var parent: LinkView? = nil
  var related: [ItemView] = []
  var previous: LinkView? = nil
  var next: LinkView? = nil
  var print: [DownloadView] = []
  var hasContents: Bool { !contents.isEmpty }
  var longContents: Bool { contents.count > HeadingView.most }
  var hasSignatures: Bool { !signatures.isEmpty }

  var values: [Value] {
    [
      Value(kind),
      Value(badge),
      Value(headline),
      Value(number),
      Value(unit),
      Value(date),
      Value(source),
      Value(editor),
      Value(banners),
      Value(publicity),
      Value(objection),
      Value(contents),
      Value(figures),
      Value(changes),
      Value(blocks),
      Value(pictures),
      Value(attachments),
      Value(signatures),
      Value(secrecy),
      Value(fingerprint),
      Value(parent),
      Value(related),
      Value(previous),
      Value(next),
      Value(print),
      Value(hasContents),
      Value(longContents),
      Value(hasSignatures),
    ]
  }
}

/// The shape `block` of docs/templates.md.
struct BlockView: View {
  static let shape = Shape(
    "block",
    [
      Field("html", .html),
      Field("table", .record("table")),
      Field("bars", .record("bars")),
      Field("line", .record("line")),
    ])

  var html: HTML? = nil
  var table: TableView? = nil
  var bars: BarsView? = nil
  var line: LineView? = nil

  var values: [Value] {
    [
      Value(html),
      Value(table),
      Value(bars),
      Value(line),
    ]
  }
}

/// The shape `changes` of docs/templates.md.
struct ChangesView: View {
  static let shape = Shape(
    "changes",
    [
      Field("caption", .text),
      Field("items", .list("change")),
    ])

  let caption: String
  var items: [ChangeView] = []

  var values: [Value] {
    [
      Value(caption),
      Value(items),
    ]
  }
}

/// The shape `change` of docs/templates.md.
struct ChangeView: View {
  static let shape = Shape(
    "change",
    [
      Field("label", .text),
      Field("now", .text),
      Field("before", .text),
      Field("text", .text),
      Field("tone", .text),
    ])

  let label: String
  let now: String
  var before: String? = nil
  let text: String
  let tone: String

  var values: [Value] {
    [
      Value(label),
      Value(now),
      Value(before),
      Value(text),
      Value(tone),
    ]
  }
}

/// What the template `bulletins` is given.
struct BulletinsPage: View {
  static let shape = Shape(
    "bulletins.page",
    CommonView.fields + [
      Field("years", .list("link")),
      Field("series", .list("seriesCard")),
      Field("latest", .list("item")),
      Field("open", .list("publicity")),
      Field("openUntil", .text),
      Field("corrections", .list("item")),
      Field("hasSeries", .flag),
      Field("hasLatest", .flag),
    ])

  var common: CommonView
  var years: [LinkView] = []
  var series: [SeriesCardView] = []
  var latest: [ItemView] = []
  var open: [PublicityView] = []
  var openUntil: String? { open.last?.end }
  var corrections: [ItemView] = []
  var hasSeries: Bool { !series.isEmpty }
  var hasLatest: Bool { !latest.isEmpty }

  var values: [Value] {
    common.values + [
      Value(years),
      Value(series),
      Value(latest),
      Value(open),
      Value(openUntil),
      Value(corrections),
      Value(hasSeries),
      Value(hasLatest),
    ]
  }
}

/// The shape `seriesCard` of docs/templates.md.
struct SeriesCardView: View {
  static let shape = Shape(
    "seriesCard",
    [
      Field("title", .text),
      Field("url", .text),
      Field("text", .text),
      Field("strip", .record("strip")),
    ])

  let title: String
  let url: String
  var text: String? = nil
  let strip: StripView

  var values: [Value] {
    [
      Value(title),
      Value(url),
      Value(text),
      Value(strip),
    ]
  }
}

/// What the template `bulletins-year` is given.
struct BulletinsYearPage: View {
  static let shape = Shape(
    "bulletins-year.page",
    CommonView.fields + [
      Field("year", .text),
      Field("years", .list("navItem")),
      Field("months", .list("monthGroup")),
    ])

  var common: CommonView
  let year: String
  var years: [NavItemView] = []
  var months: [MonthGroupView] = []

  var values: [Value] {
    common.values + [
      Value(year),
      Value(years),
      Value(months),
    ]
  }
}

/// The shape `monthGroup` of docs/templates.md.
struct MonthGroupView: View {
  static let shape = Shape(
    "monthGroup",
    [
      Field("id", .text),
      Field("title", .text),
      Field("items", .list("item")),
    ])

  let id: String
  let title: String
  var items: [ItemView] = []

  var values: [Value] {
    [
      Value(id),
      Value(title),
      Value(items),
    ]
  }
}

/// What the template `tombstone` is given.
struct TombstonePage: View {
  static let shape = Shape(
    "tombstone.page",
    CommonView.fields + [
      Field("withdrawal", .record("withdrawal"))
    ])

  var common: CommonView
  let withdrawal: WithdrawalView

  var values: [Value] {
    common.values + [
      Value(withdrawal)
    ]
  }
}

/// What the template `redirect` is given.
struct RedirectPage: View {
  static let shape = Shape(
    "redirect.page",
    CommonView.fields + [
      Field("target", .record("link"))
    ])

  var common: CommonView
  let target: LinkView

  var values: [Value] {
    common.values + [
      Value(target)
    ]
  }
}
