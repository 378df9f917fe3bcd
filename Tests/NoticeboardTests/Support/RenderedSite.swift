import Foundation
import Mustache
import Testing

@testable import Noticeboard

/// A site written in the test itself, rendered with the templates of this repository.
struct RenderedSite {
  let site: Site
  let edition: Edition

  init(
    _ text: String, on day: String = "2026-11-20", for audience: Audience = .public,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await self.init(
      files: InlineSite.files(of: text), on: day, for: audience, sourceLocation: sourceLocation)
  }

  init(
    files: [SourceTree.File], media: [MediaFile] = [], on day: String = "2026-11-20",
    for audience: Audience = .public, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let inline = try await InlineSite(files: files, media: media, sourceLocation: sourceLocation)
    let asOf = try Day(day)
    let (site, _) = await SiteLinker.link(
      inline.records, for: .init(asOf: asOf, isToday: false, audience: audience))
    self.site = try #require(site, sourceLocation: sourceLocation)
    edition = await Edition(self.site, try Self.look(sourceLocation))
  }

  private static func look(_ sourceLocation: SourceLocation) throws -> SiteTemplates {
    let (look, findings) = SiteTemplates.compile(builtIn: [], own: try InlineEdition.templates())
    try #require(
      findings.diagnostics.isEmpty, "\(InlineSite.lines(findings, .chinese))",
      sourceLocation: sourceLocation)
    return look
  }

  /// The page as it is written.
  func whole(_ route: Route) throws -> String {
    var output = OutputBuffer(capacity: 1 << 14)
    try edition.render(route, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands in the page's `<main>`.
  func html(_ route: Route) throws -> String {
    let page = try whole(route)
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else {
      return page
    }
    return String(page[start.lowerBound..<end.lowerBound])
  }

  /// The `<meta>` elements of a page with a name or property, in their order: `name = content`.
  func metas(_ route: Route) throws -> [String] {
    try whole(route).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard line.hasPrefix("<meta name=") || line.hasPrefix("<meta property="), parts.count > 3
      else { return nil }
      return "\(parts[1]) = \(parts[3])"
    }
  }

  /// What a reader sees of it: tags are gaps, and gaps are one space.
  func text(_ route: Route) throws -> String {
    var text = ""
    var isTag = false
    for character in try html(route) {
      switch character {
      case "<": (isTag, text) = (true, text + " ")
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
