import Mustache

/// What the template `verify` is given.
struct VerifyPage: View {
  static let shape = Shape("verify.page", CommonView.fields)

  var common: CommonView

  var values: [Value] { common.values }
}

/// What the template `page` is given.
struct PagePage: View {
  static let shape = Shape(
    "page.page",
    CommonView.fields + [
      Field("lead", .text),
      Field("contents", .list("heading")),
      Field("blocks", .list("block")),
      Field("updated", .record("moment")),
      Field("attachments", .list("download")),
      Field("hasContents", .flag),
      Field("longContents", .flag),
    ])

  var common: CommonView
  var lead: String? = nil
  var contents: [HeadingView] = []
  var blocks: [BlockView] = []
  var updated: MomentView? = nil
  var attachments: [DownloadView] = []
  var hasContents: Bool { !contents.isEmpty }
  var longContents: Bool { contents.count > HeadingView.most }

  var values: [Value] {
    common.values + [
      Value(lead),
      Value(contents),
      Value(blocks),
      Value(updated),
      Value(attachments),
      Value(hasContents),
      Value(longContents),
    ]
  }
}

/// What the template `sitemap` is given.
struct SitemapPage: View {
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
struct NotFoundPage: View {
  static let shape = Shape("not-found.page", CommonView.fields + [])

  var common: CommonView

  var values: [Value] {
    common.values + []
  }
}

/// What the template `data` is given.
struct DataPage: View {
  static let shape = Shape(
    "data.page",
    CommonView.fields + [
      Field("files", .list("dataFile")),
      Field("ledgers", .list("dataFile")),
      Field("ledgersCount", .text),
      Field("hasLedgers", .flag),
      Field("licence", .text),
    ])

  var common: CommonView
  var files: [DataFileView] = []
  var ledgers: [DataFileView] = []
  var ledgersCount = "0"
  var hasLedgers: Bool { !ledgers.isEmpty }
  var licence: String? = nil

  var values: [Value] {
    common.values + [
      Value(files),
      Value(ledgers),
      Value(ledgersCount),
      Value(hasLedgers),
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

  let title: String
  let url: String
  let format: String
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
