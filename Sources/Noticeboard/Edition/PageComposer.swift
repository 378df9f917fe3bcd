import Markdown
import Mustache

/// Composes the view of one page: knows where it stands, in which language, for which site.
struct PageComposer: Sendable {
  let edition: Edition
  let route: Route
  /// A sheet for the wall: links lead to the published site, pictures lie beside the sheet.
  let isOnPaper: Bool
  /// From the page back to the root of its edition, and to that of the site.
  private let wayToRoot: String
  private let wayToShared: String

  init(edition: Edition, route: Route, isOnPaper: Bool = false) {
    self.edition = edition
    self.route = route
    self.isOnPaper = isOnPaper
    if let root = edition.fixedRoot(of: route) {
      wayToShared = root
      wayToRoot = root + edition.folder
    } else {
      wayToRoot = route.wayToRoot
      wayToShared = edition.script.wayToRoot + wayToRoot
    }
  }

  var site: Site { edition.site }
  var words: StringsTable { edition.words }
  var asOf: Day { edition.site.asOf }

  // MARK: Addresses

  func url(_ target: Route, anchor: String? = nil) -> String {
    if isOnPaper, let address = canonicalAddress(of: target) {
      return anchor.map { "\(address)#\(Route.encoded($0))" } ?? address
    }
    guard let anchor else { return address(target) }
    return (target == route ? "" : address(target)) + "#" + Route.encoded(anchor)
  }

  private func address(_ target: Route) -> String {
    target.encodedPath(behind: target.isShared ? wayToShared : wayToRoot)
  }

  /// The address of a picture, which a page always loads from beside itself.
  private func pictureURL(_ path: String) -> String {
    address(.file(path))
  }

  func link(_ title: String, _ target: Route) -> LinkView {
    LinkView(title: title, url: url(target))
  }

  /// The page of a unit: grids have pages by their code.
  func unitRoute(_ unit: UnitID) -> Route { site.route(of: unit) }

  func unitLink(_ unit: UnitID) -> LinkView {
    link(site.units[unit].title, unitRoute(unit))
  }

  // MARK: Words

  func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words[key, values]
  }

  func badge(_ key: String, _ tone: Tone = .plain) -> BadgeView {
    BadgeView(text: word(key), tone: tone.rawValue)
  }

  /// The word for a session that is ahead; after its day the reader's device takes it back.
  func badge(comingOn day: Day) -> BadgeView {
    var view = badge("label-coming", .accent)
    view.until = day.description
    return view
  }

  /// The colours that a word may have; the word carries the meaning.
  enum Tone: String {
    case plain, accent, good, warn, red, muted
  }

  func moment(_ day: Day) -> MomentView {
    MomentView(text: day.chinese, iso: day.description)
  }

  // MARK: The frame of the page

  /// What every page has: head, breadcrumb, navigation, footer.
  func common(
    _ title: String, kind: String, description: String = "", number: String? = nil,
    crumbs: [LinkView] = [], section: Route? = nil, published: Day? = nil, noindex: Bool = false
  ) -> CommonView {
    let frame = edition.frames.frame(for: route)
    return CommonView(
      t: edition.strings,
      page: head(
        title, kind: kind, description: description, number: number, crumbs: crumbs,
        published: published, noindex: noindex), site: frame.site, nav: frame.nav(section ?? route),
      links: frame.links, assets: frame.assets)
  }

  private func head(
    _ title: String, kind: String, description: String, number: String?, crumbs: [LinkView],
    published: Day?, noindex: Bool
  ) -> PageHeadView {
    let base = site.configuration.baseURL
    let description =
      description.isEmpty
      ? title : (description.cut(toCharacters: 120).map(String.init) ?? description)
    let numbered = number.map { "\(title) · \($0)" } ?? title
    return PageHeadView(
      lang: edition.language, title: title, documentTitle: documentTitle(numbered),
      description: description, kind: kind,
      url: base.nonEmpty.map { address(route, below: $0) },
      image: base.nonEmpty.map { address(.file(Self.shareCard(kind)), below: $0) },
      noindex: noindex, metas: governmentTags(kind, title: title, description: description),
      crumbs: route == .home ? [] : [link(word("label-nav-home"), .home)] + crumbs,
      alternates: alternates, published: published.map(moment), asOf: asOf.chinese,
      asOfISO: asOf.description, note: word("label-edition-note").nonEmpty)
  }

  /// The card that a page without a picture of its own is shared with.
  ///
  /// The words on it are the same in both scripts. Messengers take no drawings, so these are pixels.
  private static func shareCard(_ kind: String) -> String {
    switch kind {
    case "duty", "roster": "static/card-duty.png"
    case "brand", "brands": "static/card-brand.png"
    default: "static/card.png"
    }
  }

  /// The absolute address of a picture that is large enough to be shared with its page (D56).
  func shareImage(_ path: String?) -> String? {
    guard let path, let base = site.configuration.baseURL.nonEmpty,
      let file = site.media[path], let width = file.width, width >= 300
    else { return nil }
    let shown = file.isPhoto && width > 800 ? MediaFile.variant(of: path, width: 800) : path
    return address(.file(shown), below: base)
  }

  /// The same page in the other script.
  private var alternates: [AlternateView] {
    guard site.configuration.editions.contains(.traditional), route != .styleguide else {
      return []
    }
    let other: SiteConfiguration.Edition =
      edition.script == .simplified ? .traditional : .simplified
    let way = wayToShared + other.folder
    return [
      AlternateView(
        lang: other.language, title: word("label-edition-other"),
        url: way + route.encodedPath)
    ]
  }

  /// At most thirty characters, the subject first.
  private func documentTitle(_ title: String) -> String {
    let name = site.configuration.name
    if title == name { return title.cut(toCharacters: 30).map(String.init) ?? title }
    let whole = "\(title) · \(name)"
    if !whole.hasMoreCharacters(than: 30) { return whole }
    guard title.hasMoreCharacters(than: 30) else { return title }
    // What stands last tells the periods of one list apart.
    let parts = title.split(separator: " · ")
    guard parts.count > 1, let last = parts.last, last.count <= 16 else {
      return title.prefix(29) + "…"
    }
    return title.prefix(26 - last.count) + "… · " + last
  }

  /// An absolute address below the site's own.
  func address(_ target: Route, below base: String) -> String {
    let root = base.utf8.last == UInt8(ascii: "/") ? base : "\(base)/"
    return target.encodedPath(behind: target.isShared ? root : "\(root)\(edition.folder)")
  }

  // MARK: Prose

  /// A document's HTML with its links and pictures resolved for this page.
  func html(
    _ document: MarkdownDocument, in source: String,
    placeholder: (MarkdownDocument.Placeholder) -> [UInt8] = { _ in [] }
  ) -> HTML? {
    guard !document.pieces.isEmpty else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.html.count + 256)
    document.render(
      into: &bytes, link: { destination(of: $0, in: source) },
      image: { picture($0, in: source, into: &$1) },
      placeholder: { $1 += placeholder($0) })
    return HTML(bytes: bytes)
  }

  func destination(
    of link: MarkdownDocument.Link, in source: String
  ) -> MarkdownDocument.Destination {
    if link.target.isEmpty, let fragment = link.fragment {
      return .address(Array(route.link(to: route, anchor: fragment).utf8))
    }
    // A target that is not shown to this audience becomes plain text; unknown ones are errors.
    guard let target = site.links.target(of: link.target, in: source) else { return .text }
    let address = Array(url(target.route, anchor: link.fragment).utf8)
    return MediaFile.isDocument(target.route.path) ? .download(address) : .address(address)
  }

  func picture(
    _ link: MarkdownDocument.Link, in source: String, into bytes: inout [UInt8]
  ) {
    guard case .image(let alternative) = link.kind,
      let target = site.links.target(of: link.target, in: source)
    else { return }
    let view = picture(at: target.route.path, alternative, caption: link.title.nonEmpty)
    // It may stand within a paragraph, where a figure may not.
    bytes += edition.rendered("parts/text-picture", view)
  }

  /// A picture of `media/` with its size, so that the page does not jump when it arrives.
  func picture(at path: String, _ alternative: String, caption: String? = nil) -> PictureView {
    let file = site.media[path]
    let smaller =
      file.map { file in
        file.isPhoto ? MediaFile.widths.filter { $0 < file.width ?? 0 }.reversed() : []
      } ?? []
    var sources = smaller.map {
      "\(pictureURL(MediaFile.variant(of: path, width: $0))) \($0)w"
    }
    if let width = file?.width, width < 1600, !sources.isEmpty {
      sources.append("\(pictureURL(path)) \(width)w")
    }
    // A browser that knows no choice of widths gets the middle one.
    let plain =
      smaller.contains(800) ? MediaFile.variant(of: path, width: 800) : path
    return PictureView(
      url: pictureURL(plain), srcset: sources.joined(separator: ", ").nonEmpty,
      width: String(file?.width ?? 600), height: String(file?.height ?? 600), alt: alternative,
      caption: caption)
  }
}
