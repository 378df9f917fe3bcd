import FoundationEssentials
import Mustache
import Testing

@testable import Noticeboard

/// A site written in the test itself, rendered with the templates of this project.
struct InlineEdition {
  let edition: Edition

  init(
    _ text: String, asOf: String = "2026-12-31", audience: Audience = .public,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let inline = try await InlineSite(text, sourceLocation: sourceLocation)
    let (site, findings) = await SiteLinker.link(
      inline.records,
      for: SiteLinker.Occasion(asOf: try Day(asOf), isToday: false, audience: audience))
    let linked = try #require(
      site, "\(InlineSite.lines(findings, .chinese))", sourceLocation: sourceLocation)
    let (look, flaws) = SiteTemplates.compile(builtIn: [], own: try Self.templates())
    try #require(
      flaws.diagnostics.isEmpty, "\(InlineSite.lines(flaws, .chinese))",
      sourceLocation: sourceLocation)
    edition = await Edition(linked, look)
  }

  /// The templates of this project, its words, and what those lead to.
  static func templates() throws -> [SiteTemplates.File] {
    let parts = #filePath.split(separator: "/")
    let folder = "/" + parts.dropLast(4).joined(separator: "/") + "/site-templates"
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap {
      guard let bytes = FileManager.default.contents(atPath: folder + "/" + $0),
        $0.hasSuffix(".mustache") || $0.hasSuffix(".yaml") || $0.hasSuffix(".js")
      else { return nil }
      return SiteTemplates.File(path: $0, bytes: Array(bytes))
    }
  }

  func html(_ route: Route) throws -> String { try Self.html(route, in: edition) }

  static func html(_ route: Route, in edition: Edition) throws -> String {
    var output = OutputBuffer(capacity: 4096)
    try edition.render(route, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What people read on the page: its main part without tags, white space as one space.
  func text(_ route: Route) throws -> String {
    var html = Substring(try html(route))
    if let start = html.firstRange(of: "<main"), let end = html.firstRange(of: "</main>") {
      html = html[start.lowerBound..<end.lowerBound]
    }
    var text = ""
    var isTag = false
    for character in html {
      switch character {
      case "<":
        isTag = true
        text.append(" ")
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The paths of all pages whose address begins so.
  func paths(_ prefix: String) -> [String] {
    edition.routes.map(\.path).filter { $0.hasPrefix(prefix) }
  }
}
