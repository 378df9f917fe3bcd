import Mustache
import Noticeboard
import SearchIndex
import Synchronization

/// One state of the site in the preview: its pages, rendered when somebody looks, or its mistakes.
final class PreviewSite: Sendable {
  /// Counts the builds of this run.
  let version: Int
  private let content: Content
  private let media: Folder
  /// The pages in traditional characters, where the site wants them.
  private let traditional: Late<Edition?>
  /// Files that cost much and are seldom asked for, made at the first request.
  private let others = Mutex<[String: [UInt8]]?>(nil)

  private enum Content: Sendable {
    case pages(Edition, styles: [String: [UInt8]])
    case problems([UInt8], styles: [String: [UInt8]])
  }

  init(version: Int, edition: Edition, media: Folder) {
    self.version = version
    self.media = media
    // A page without styles is still a preview.
    let styles = (try? edition.styleFiles()) ?? []
    content = .pages(edition, styles: Self.byPath(styles))
    traditional = Late { edition.traditional() }
  }

  init(version: Int, problems: [UInt8], look: SiteTemplates?, media: Folder) {
    self.version = version
    self.media = media
    let styles = look?.staticFiles.map { Edition.File(path: $0.path, bytes: $0.bytes) } ?? []
    content = .problems(problems, styles: Self.byPath(styles))
    traditional = Late { nil }
  }

  private static func byPath(_ files: [Edition.File]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  }

  /// A file of the site by its path from the root; nothing but what the site has can be reached.
  func answer(_ path: String) -> PreviewAnswer {
    let path = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    switch content {
    case .problems(let page, let styles):
      if let bytes = styles[path] { return file(path, bytes) }
      return PreviewAnswer(status: 500, type: Self.type(of: "html"), bytes: reloading(page))
    case .pages(let edition, let styles):
      if let route = edition.route(at: path) { return page(route, edition) }
      if let page = traditionalPage(path) { return page }
      if let bytes = styles[path] ?? picture(path, edition) ?? other(path, edition) {
        return file(path, bytes)
      }
      var missing = page(.notFound, edition)
      missing.status = 404
      return missing
    }
  }

  private func traditionalPage(_ path: String) -> PreviewAnswer? {
    guard path.hasPrefix(Edition.traditionalFolder), let edition = traditional.value else {
      return nil
    }
    let rest = String(path.dropFirst(Edition.traditionalFolder.count))
    return edition.route(at: rest).map { page($0, edition) }
  }

  private func page(_ route: Route, _ edition: Edition) -> PreviewAnswer {
    do throws(PageFailure) {
      let bytes = try Self.bytes(of: route, edition)
      return PreviewAnswer(type: Self.type(of: "html"), bytes: reloading(bytes))
    } catch {
      let page = ProblemsPage.bytes(of: [error.diagnostic], isStrict: false)
      return PreviewAnswer(status: 500, type: Self.type(of: "html"), bytes: reloading(page))
    }
  }

  private static func bytes(
    of route: Route, _ edition: Edition
  ) throws(PageFailure) -> [UInt8] {
    var buffer = OutputBuffer(capacity: 65_536)
    do throws(RenderFailure) {
      try edition.render(route, into: &buffer)
    } catch {
      throw PageFailure(route.path, error)
    }
    return buffer.withBytes { Array($0) }
  }

  private func file(_ path: String, _ bytes: [UInt8]) -> PreviewAnswer {
    let kind = path.split(separator: ".").last.map(String.init) ?? ""
    return PreviewAnswer(type: Self.type(of: kind), bytes: bytes)
  }

  private func picture(_ path: String, _ edition: Edition) -> [UInt8]? {
    guard path.hasPrefix("media/") else { return nil }
    for source in edition.mediaPaths where MediaFile.isVariant(path, of: source) {
      // A picture that cannot be read is a picture that is not there.
      let files = (try? MediaWriter.files(of: source, in: media)) ?? []
      if let file = files.first(where: { $0.path == path }) { return file.bytes }
    }
    return nil
  }

  /// Feeds, downloads and the search index.
  private func other(_ path: String, _ edition: Edition) -> [UInt8]? {
    others.withLock { others in
      if let made = others { return made[path] }
      var files: [String: [UInt8]] = [:]
      // What goes beyond the bounds is not there; its page says so when it is asked for.
      for file in (try? edition.files()) ?? [] { files[file.path] = file.bytes }
      if let database = try? OpenDataWriter.bytes(of: edition.openTables) {
        files["data/site.sqlite"] = database
      }
      // Nothing is found on a page that cannot be made.
      let units = edition.routes.flatMap { route in
        ((try? Self.bytes(of: route, edition)) ?? []).withUnsafeBytes {
          edition.searchUnits(route, page: $0)
        }
      }
      let plan = SearchPlan(units, asOf: edition.searchDay, options: edition.searchOptions)
      for file in plan.files() { files[file.path] = file.bytes }
      others = files
      return files[path]
    }
  }

  private static let reload = Shape("reload", [Field("version", .text)])

  /// The page with the script that loads it again.
  private func reloading(_ page: [UInt8]) -> [UInt8] {
    let script = PreviewFiles.rendered(
      "reload.mustache", Self.reload, [.text(String(version))])
    let end = Array("</body>".utf8)
    guard let place = page.lastRange(of: end) else { return page + script }
    return page[..<place] + script + page[place...]
  }

  private static func type(of kind: String) -> String {
    switch kind {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png", "webp", "gif", "jpeg": "image/\(kind)"
    case "jpg": "image/jpeg"
    case "xml": "application/xml; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "pdf": "application/pdf"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    case "ico": "image/x-icon"
    case "woff", "woff2": "font/\(kind)"
    default: "application/octet-stream"
    }
  }
}

extension MediaFile {
  fileprivate static func isVariant(_ path: String, of source: String) -> Bool {
    path == source || widths.contains { variant(of: source, width: $0) == path }
  }
}

extension [UInt8] {
  /// Where the bytes stand last.
  fileprivate func lastRange(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, count >= bytes.count else { return nil }
    var place = count - bytes.count
    while place >= 0 {
      if self[place] == first, self[place..<(place + bytes.count)].elementsEqual(bytes) {
        return place
      }
      place -= 1
    }
    return nil
  }
}
