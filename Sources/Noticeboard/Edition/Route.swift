/// An address of the site: the one place that knows where pages lie.
package enum Route: Sendable, Hashable {
  case home
  case bulletins
  case bulletinYear(Int)
  case bulletin(String)
  case mechanisms
  /// Long mechanisms go on in further pages, counted from 1.
  case mechanism(String, page: Int)
  case period(mechanism: String, Period, page: Int)
  case caseFile(mechanism: String, CaseNumber)
  case units
  case unit(String)
  /// By code, in lower case.
  case grid(String)
  case duty
  case roster(String)
  case rosterMonth(String, Period)
  case brands
  case brand(String)
  case catalog
  case search
  /// The index pages that serve without scripts: by sound, month, mechanism, brand.
  case browse(Browse, page: Int)
  case verify
  case page(String)
  case sitemap
  case notFound
  case styleguide
  case data
  /// The QR code of a bulletin's address, by the bulletin's id.
  case bulletinCode(String)
  /// Files that are not pages, by their path: feeds, downloads, pictures, scripts.
  case file(String)

  /// How an index page is sorted.
  package enum Browse: Sendable, Hashable {
    case sound(String)
    case month(Period)
    case mechanism(String)
    case brand(String)
  }

  /// The path from the root of the site.
  package var path: String { path(behind: "") }

  /// The path behind a way that leads to the root.
  private func path(behind way: String) -> String {
    switch self {
    case .home: way + "index.html"
    case .bulletins: way + "bulletins/index.html"
    case .bulletinYear(let year): way + "bulletins/\(year).html"
    case .bulletin(let id): Self.path(way, "bulletins/", id)
    case .mechanisms: way + "mechanisms/index.html"
    case .mechanism(let id, page: 1): Self.path(way, "mechanisms/", id)
    case .mechanism(let id, let page): way + "mechanisms/\(id)\(Self.suffix(page)).html"
    case .period(let id, let period, let page):
      way + "mechanisms/\(id)/\(period.description.lowercased())\(Self.suffix(page)).html"
    case .caseFile(let id, let number): Self.path(way, "cases/", id, "/", number.description)
    case .units: way + "units/index.html"
    case .unit(let id): Self.path(way, "units/", id)
    case .grid(let code): Self.path(way, "grids/", code.lowercased())
    case .duty: way + "duty.html"
    case .roster(let id): Self.path(way, "rosters/", id)
    case .rosterMonth(let id, let month): Self.path(way, "rosters/", id, "/", month.description)
    case .brands: way + "brands/index.html"
    case .brand(let id): Self.path(way, "brands/", id)
    case .catalog: way + "catalog.html"
    case .search: way + "search.html"
    case .browse(let browse, let page): way + "browse/\(browse.name)\(Self.suffix(page)).html"
    case .verify: way + "verify.html"
    case .page(let path): Self.path(way, "pages/", path)
    case .sitemap: way + "sitemap.html"
    case .notFound: way + "404.html"
    case .styleguide: way + "styleguide.html"
    case .data: way + "data/index.html"
    case .bulletinCode(let id): way + "bulletins/\(id).qr.svg"
    case .file(let path): way + path
    }
  }

  /// Whether the editions of all languages share it.
  var isShared: Bool {
    switch self {
    case .file, .bulletinCode: true
    default: false
    }
  }

  /// Every page asks for the paths of dozens of others.
  private static func path(
    _ way: String, _ folder: StaticString, _ name: String, _ sign: StaticString = "",
    _ more: String = ""
  ) -> String {
    String(atMost: way.utf8.count + 32 + name.utf8.count + more.utf8.count) { path in
      path.add(way)
      path.sign(folder)
      path.add(name)
      path.sign(sign)
      path.add(more)
      path.sign(".html")
    }
  }

  private static func suffix(_ page: Int) -> String { page > 1 ? ".p\(page)" : "" }

  /// In how many folders the page lies.
  var depth: Int {
    switch self {
    // Nearly all pages are of these kinds, whose paths need not be made for it.
    case .bulletin(let id), .unit(let id), .roster(let id), .brand(let id),
      .mechanism(let id, page: _):
      1 + Self.slashes(id)
    case .caseFile(let id, _), .period(let id, _, page: _), .rosterMonth(let id, _):
      2 + Self.slashes(id)
    default: Self.slashes(path)
    }
  }

  private static func slashes(_ text: String) -> Int {
    text.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The way back to the root of the site: `../` for each folder.
  var wayToRoot: String {
    switch depth {
    case 0: ""
    case 1: "../"
    case 2: "../../"
    case let depth: String(repeating: "../", count: depth)
    }
  }

  /// The address as a page at `self` writes it; relative, so that any folder can hold the site.
  func link(to target: Route, anchor: String? = nil) -> String {
    let path = target == self && anchor != nil ? "" : target.encodedPath(behind: wayToRoot)
    return anchor.map { "\(path)#\(Self.encoded($0))" } ?? path
  }

  /// The path as an address writes it.
  var encodedPath: String { encodedPath(behind: "") }

  /// The same behind a way that leads to the root.
  func encodedPath(behind way: String) -> String {
    switch self {
    case .file, .page, .grid, .browse, .rosterMonth, .period: way + Self.encoded(path)
    // Identifiers need no encoding.
    default: path(behind: way)
    }
  }

  /// Percent-encodes everything but unreserved characters and slashes.
  static func encoded(_ path: String) -> String {
    let isPlain = path.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(Self.isPlain) }
    if isPlain ?? path.utf8.allSatisfy(Self.isPlain) { return path }
    return String(atMost: path.utf8.count * 3) { text in
      for byte in path.utf8 {
        if Self.isPlain(byte) {
          text.add(byte)
        } else {
          text.sign("%")
          text.add(hexDigit(byte >> 4))
          text.add(hexDigit(byte & 15))
        }
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
    default: false
    }
  }
}

extension Route.Browse {
  /// The titles that begin with no letter: `#`.
  static let others = Self.sound("other")

  var name: String {
    switch self {
    case .sound(let letter): "sound-\(letter.lowercased())"
    case .month(let month): "month-\(month)"
    case .mechanism(let id): "mechanism-\(id)"
    case .brand(let id): "brand-\(id)"
    }
  }
}
