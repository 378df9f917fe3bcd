import Mustache

/// What the template `poster` is given.
struct PosterPage: View {
  static let shape = Shape(
    "poster.page",
    [
      Field("t", .record("strings")),
      Field("lang", .text),
      Field("size", .text),
      Field("styles", .texts),
      Field("headline", .text),
      Field("title", .text),
      Field("number", .text),
      Field("unit", .text),
      Field("date", .record("moment")),
      Field("banners", .list("banner")),
      Field("publicity", .record("publicity")),
      Field("figures", .list("figure")),
      Field("blocks", .list("block")),
      Field("objection", .record("objection")),
      Field("signatures", .list("signature")),
      Field("hasSignatures", .flag),
      Field("secrecy", .text),
      Field("qr", .text),
      Field("address", .text),
      Field("groups", .texts),
      Field("hasGroups", .flag),
    ])

  let t: Record
  let lang: String
  let size: String
  var styles: [String] = []
  var headline: String? = nil
  let title: String
  var number: String? = nil
  let unit: String
  let date: MomentView
  var banners: [BannerView] = []
  var publicity: PublicityView? = nil
  var figures: [FigureView] = []
  var blocks: [BlockView] = []
  var objection: ObjectionView? = nil
  var signatures: [SignatureView] = []
  var hasSignatures: Bool { !signatures.isEmpty }
  var secrecy: String? = nil
  var qr: String? = nil
  let address: String
  var groups: [String] = []
  var hasGroups: Bool { !groups.isEmpty }

  var values: [Value] {
    [
      .record(t),
      Value(lang),
      Value(size),
      Value(styles),
      Value(headline),
      Value(title),
      Value(number),
      Value(unit),
      Value(date),
      Value(banners),
      Value(publicity),
      Value(figures),
      Value(blocks),
      Value(objection),
      Value(signatures),
      Value(hasSignatures),
      Value(secrecy),
      Value(qr),
      Value(address),
      Value(groups),
      Value(hasGroups),
    ]
  }
}

/// What the template `plate` is given.
struct PlatePage: View {
  static let shape = Shape(
    "plate.page",
    [
      Field("t", .record("strings")),
      Field("lang", .text),
      Field("size", .text),
      Field("styles", .texts),
      Field("kind", .text),
      Field("code", .text),
      Field("title", .text),
      Field("unit", .text),
      Field("people", .list("fact")),
      Field("facts", .list("fact")),
      Field("duties", .list("duties")),
      Field("phone", .text),
      Field("supervisor", .text),
      Field("qr", .text),
      Field("address", .text),
    ])

  let t: Record
  let lang: String
  let size: String
  var styles: [String] = []
  let kind: String
  var code: String? = nil
  let title: String
  let unit: String
  var people: [FactView] = []
  var facts: [FactView] = []
  var duties: [DutiesView] = []
  let phone: String
  var supervisor: String? = nil
  var qr: String? = nil
  let address: String

  var values: [Value] {
    [
      .record(t),
      Value(lang),
      Value(size),
      Value(styles),
      Value(kind),
      Value(code),
      Value(title),
      Value(unit),
      Value(people),
      Value(facts),
      Value(duties),
      Value(phone),
      Value(supervisor),
      Value(qr),
      Value(address),
    ]
  }
}

/// The shape `duties` of docs/templates.md.
struct DutiesView: View {
  static let shape = Shape(
    "duties",
    [
      Field("title", .text),
      Field("items", .texts),
    ])

  let title: String
  var items: [String] = []

  var values: [Value] {
    [
      Value(title),
      Value(items),
    ]
  }
}

/// What the template `qr` is given.
struct QRPage: View {
  static let shape = Shape(
    "qr.page",
    [
      Field("viewBox", .text),
      Field("path", .text),
    ])

  let viewBox: String
  let path: String

  var values: [Value] {
    [
      Value(viewBox),
      Value(path),
    ]
  }
}
