import Markdown
import QRCode

/// A sheet for the wall: a bulletin's poster, or the notice plate of a unit.
package struct Poster {
  fileprivate let edition: Edition
  fileprivate let page: ComposedPage
  fileprivate let sheet: PosterSheet
  /// Files of `media/` that it shows, to lie beside it.
  package let media: [String]

  /// What its QR code says; nil without `base_url`, and then there is no code.
  package var address: String? { sheet.address }

  /// The sheet, its QR code and its styles, to lie in one folder; the sheet first.
  package func files() throws(PageFailure) -> [Edition.File] {
    var files = [try edition.rendered(page, sheet.name + ".html")]
    if let code = sheet.code {
      files.append(try edition.rendered(ComposedPage("qr", code), sheet.codePath))
    }
    for name in sheet.styles where name != PosterSheet.theme {
      if let file = edition.look.staticFiles.first(where: { $0.path == "static/" + name }) {
        files.append(Edition.File(path: name, bytes: file.bytes))
      }
    }
    if let accent = edition.site.configuration.accent {
      let theme = ComposedPage("theme", ThemeColours(accent: accent).view)
      files.append(try edition.rendered(theme, PosterSheet.theme))
    }
    return files
  }
}

extension Edition {
  /// The sheet of a bulletin, or of a unit by its id or code.
  package func poster(_ id: String, _ size: PaperSize) throws(PosterProblem) -> Poster {
    if let index = site.bulletins.index(id) { return try poster(bulletin: index, size) }
    guard let unit = site.units.find(id) else {
      throw .unknown(suggestion: Spelling.nearest(to: id, among: sheetNames))
    }
    guard site.shows(site.units[unit].envelope) else { throw .notShown }
    let name = site.units[unit].id
    let sheet = PosterSheet(self, name: name, page: site.route(of: unit), size: size)
    return Poster(
      edition: self, page: sheet.composer.platePage(of: unit, sheet), sheet: sheet, media: [])
  }

  private func poster(bulletin index: Int, _ size: PaperSize) throws(PosterProblem) -> Poster {
    let item = site.bulletins.bulletins[index]
    guard site.shows(item) else { throw .notShown }
    if item.withdrawal != nil || item.isGone(in: site) { throw .withdrawn }
    let sheet = PosterSheet(self, name: item.id, page: .bulletin(item.id), size: size)
    return Poster(
      edition: self, page: sheet.composer.posterPage(of: index, sheet), sheet: sheet,
      media: sheet.media(of: item, in: site))
  }

  private var sheetNames: [String] {
    site.bulletins.bulletins.filter(site.shows).map(\.id)
      + site.units.ids.filter { site.shows(site.units[$0].envelope) }.map { site.units[$0].id }
  }
}

/// What a sheet needs to know about itself.
struct PosterSheet {
  static let theme = "theme.css"

  let name: String
  let size: PaperSize
  /// The canonical address of the page that it announces.
  let address: String?
  /// The address as people may type it.
  let spokenAddress: String
  let code: QRPage?
  let styles: [String]
  let composer: PageComposer

  init(_ edition: Edition, name: String, page: Route, size: PaperSize) {
    self.name = name
    self.size = size
    composer = PageComposer(edition: edition, route: .file(name + ".html"), isOnPaper: true)
    address = composer.canonicalAddress(of: page)
    spokenAddress = address ?? page.path
    code = address.flatMap(QRPage.init)
    let theme = edition.site.configuration.accent == nil ? [] : [Self.theme]
    styles = ["site.css"] + theme + ["print.css", "poster.css"]
  }

  var codePath: String { name + ".qr.svg" }

  /// Pictures in the text of a bulletin.
  func media(of item: LinkedBulletin, in site: Site) -> [String] {
    let source = item.bulletin.envelope.location.path
    let paths = item.bulletin.body.links.compactMap { link -> String? in
      guard case .image = link.kind else { return nil }
      return site.links.target(of: link.target, in: source)?.route.path
    }
    return Set(paths).sorted()
  }
}

extension QRPage {
  /// Nil for an address longer than any code can hold.
  init?(_ address: String) {
    // The only failures are an empty address and one beyond two thousand bytes.
    guard let code = try? QRCode.encode(address, level: .medium) else { return nil }
    self.init(viewBox: code.svgViewBox, path: code.svgPath)
  }
}
