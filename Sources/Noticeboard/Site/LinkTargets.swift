import Markdown

/// Where links in prose may lead: sources, media, and pages without a source.
struct LinkTargets: Sendable {
  /// What a source became.
  struct Target: Sendable {
    let route: Route
    /// Its headings; nil if anything may follow `#`.
    let headings: [MarkdownDocument.Heading]?
  }

  /// By path from the root of `content/`.
  private var sources: [String: Target] = [:]
  /// By path from the root of the site.
  private var pages: [String: Target] = [:]

  init(pages: [Route] = []) {
    self.pages.reserveCapacity(pages.count)
    for route in pages { self.pages[route.path] = Target(route: route, headings: nil) }
  }

  mutating func reserveCapacity(_ sources: Int) { self.sources.reserveCapacity(sources) }

  mutating func takePages(of other: LinkTargets) { pages = other.pages }

  mutating func add(source: String, _ route: Route, headings: [MarkdownDocument.Heading]?) {
    sources[source] = Target(route: route, headings: headings)
  }

  /// Of everything, for what a broken link was probably meant to say.
  var candidates: Spelling.Candidates {
    Spelling.Candidates(Set(sources.keys).union(pages.keys).sorted())
  }

  /// What a link leads to: relative to its source, or from a root with a leading slash.
  func target(of link: String, in source: String) -> Target? {
    Self.path(of: link, in: source).flatMap(target(at:))
  }

  /// What has the path from the root of `content/`, or of the site.
  func target(at path: String) -> Target? { sources[path] ?? pages[path] }

  /// The path from the root of `content/`, where the source's own path may begin with it; nil if
  /// it leaves the tree.
  static func path(of link: String, in source: String) -> String? {
    var decoded = percentDecoded(link)
    return decoded.withUTF8 { path(of: $0, in: source) }
  }

  private static func path(
    of decoded: UnsafeBufferPointer<UInt8>, in source: String
  ) -> String? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var path: [UInt8] = []
    path.reserveCapacity(source.utf8.count + decoded.count)
    if decoded.first != slash {
      path += LinkCheck.relative(source).utf8
      removeLast(of: &path)
    }
    var start = 0
    while start < decoded.count {
      let end = decoded[start...].firstIndex(of: slash) ?? decoded.count
      let part = decoded[start..<end]
      start = end + 1
      if part.isEmpty || part.count == 1 && part.first == dot { continue }
      if part.count == 2, part.first == dot, part.last == dot {
        if path.isEmpty { return nil }
        removeLast(of: &path)
      } else {
        if !path.isEmpty { path.append(slash) }
        path += part
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Leaves what stands before the last slash.
  private static func removeLast(of path: inout [UInt8]) {
    path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
  }

  private static func percentDecoded(_ text: String) -> String {
    guard text.holds(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = ArraySlice(text.utf8)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = hexValue(rest[rest.startIndex]), let low = hexValue(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
