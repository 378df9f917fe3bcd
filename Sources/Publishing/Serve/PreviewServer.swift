import Glibc
package import Noticeboard
import Synchronization

/// Shows a site in the browser while it is written: every save builds anew, in memory.
package final class PreviewServer {
  /// What is told on the terminal.
  package enum Event: Sendable {
    case listening(port: UInt16)
    case built(milliseconds: Int, warnings: Int)
    case refused([Diagnostic])
  }

  /// Why no preview can be shown.
  package enum Failure: Error, Sendable {
    case portTaken(UInt16)
    case file(FileError)
  }

  private let options: BuildOptions
  private let progress: BuildProgress
  private let tell: (Event) -> Void
  private var content: Folder
  private let watch: SourceWatch
  private var tree = SourceTree(files: [], media: [], attachments: [])
  /// What could not be read, or not be used, when the whole tree was read.
  private var unread = Findings()
  private var parsed = ParsedFiles()
  private var linked = LinkedParts()
  /// Nil until the templates could be read.
  private var look: (templates: SiteTemplates?, flaws: Findings)?
  private var version = 0
  /// What is shown, and what is warned of; nil while mistakes stand.
  private var last: (edition: Edition, findings: [Diagnostic])?

  /// Reads nothing yet; `options.output` is ignored.
  package init(
    _ options: BuildOptions, progress: BuildProgress = BuildProgress(),
    tell: @escaping (Event) -> Void
  ) throws(Failure) {
    self.progress = progress
    self.options = options
    self.tell = tell
    do throws(FileError) {
      content = try Folder(options.site + "/content")
      watch = try SourceWatch(site: options.site)
    } catch {
      throw .file(error)
    }
  }

  /// Serves until the process ends.
  package func run(port: UInt16) async throws(Failure) {
    let shown = Shown(await built(.everything))
    let hosts = Self.hosts(port)
    let listener = PreviewListener(port: port) { Self.answer($0, hosts, shown.now) }
    guard let listener else { throw .portTaken(port) }
    tell(.listening(port: port))
    while true {
      // What no round uses may be gone after its last use, and nobody would answer any more.
      let next = withExtendedLifetime(listener) { watch.next(timeoutMilliseconds: 1000) }
      guard let change = next else { continue }
      shown.replace(await built(change))
    }
  }

  // MARK: Building

  func built(_ change: SourceWatch.Change) async -> PreviewSite {
    let start = ContinuousClock.now
    version += 1
    let before = tree
    var findings = Findings()
    await read(change, &findings)
    if let edition = await revised(change, before) {
      last?.edition = edition
      tell(
        .built(milliseconds: Self.milliseconds(since: start), warnings: last?.findings.count ?? 0))
      return PreviewSite(version: version, edition: edition, media: content)
    }
    let former = last?.edition
    last = nil
    let look = look(after: change, &findings)
    // What refers to a file that nobody could read is no mistake of its author.
    let isRead = !findings.diagnostics.contains { $0.level == .environment }
    if isRead, let edition = await linked(look, after: former, &findings) {
      let sorted = findings.sorted
      last = (edition, sorted)
      tell(.built(milliseconds: Self.milliseconds(since: start), warnings: sorted.count))
      return PreviewSite(version: version, edition: edition, media: content)
    }
    let sorted = findings.sorted
    tell(.refused(sorted))
    return PreviewSite(
      version: version, problems: ProblemsPage.bytes(of: sorted, isStrict: options.isStrict),
      look: look, media: content)
  }

  /// The site anew of what is kept; nil while anything stands against showing it.
  private func linked(
    _ look: SiteTemplates?, after former: Edition?, _ findings: inout Findings
  ) async -> Edition? {
    let (records, misread) = await RecordsReader.read(tree, remembering: &parsed)
    findings.add(misread)
    guard let records, let look else { return nil }
    findings.add(look.personalData(records.configuration))
    progress.begin(.linking)
    let (site, unlinked) = await SiteLinker.link(
      records, for: options.occasion, remembering: &linked)
    findings.add(unlinked)
    guard let site else { return nil }
    let edition = await Edition(
      site, look, includesStyleguide: options.includesStyleguide, after: former)
    findings.add(edition.collisions())
    let isBlocked = findings.diagnostics.contains { $0.blocks(isStrict: options.isStrict) }
    return isBlocked ? nil : edition
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let time = start.duration(to: .now).components
    return Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
  }

  /// The edition with the new prose of one notice, if nothing else changed; nobody waits for a site
  /// that is linked anew.
  private func revised(_ change: SourceWatch.Change, _ before: SourceTree) async -> Edition? {
    guard case .files(let paths) = change, paths.count == 1, let path = paths.first, let last,
      let name = content.relative(path), let old = before[name], let new = tree[name]
    else { return nil }
    return await last.edition.revised(
      by: new, was: old, basis: NoticeFace.basis.compactMap { tree[$0] },
      found: last.findings)
  }

  /// Brings the tree up to date.
  ///
  /// The whole is read if a file cannot be read alone, and while the tree holds what cannot be used:
  /// nobody else would say so again.
  private func read(_ change: SourceWatch.Change, _ findings: inout Findings) async {
    if unread.diagnostics.isEmpty, case .files(let paths) = change,
      let changed = tree.replacing(paths, in: content)
    {
      tree = changed
      return
    }
    do throws(FileError) {
      // Another folder may stand in its place.
      content = try Folder(options.site + "/content")
    } catch {
      return findings.report(error.diagnostic)
    }
    (tree, unread) = await SourceTreeReader.read(content)
    findings.add(unread)
  }

  /// How the site looks; only what changed outside of `content/` changes it.
  private func look(
    after change: SourceWatch.Change, _ findings: inout Findings
  ) -> SiteTemplates? {
    if !change.isBelow(content.path) { look = nil }
    do throws(FileError) {
      if look == nil { look = try LookReader.read(options.site) }
    } catch {
      look = nil
      findings.report(error.diagnostic)
    }
    if let look { findings.add(look.flaws) }
    return look?.templates
  }

  // MARK: Answering

  /// The site that is shown now; replaced as a whole.
  private final class Shown: Sendable {
    private let site: Mutex<PreviewSite>

    init(_ site: PreviewSite) { self.site = Mutex(site) }

    var now: PreviewSite { site.withLock { $0 } }

    /// What was shown before is given up when everybody can see the new.
    func replace(_ next: PreviewSite) {
      let former = site.withLock { site in
        let former = site
        site = next
        return former
      }
      _ = consume former
    }
  }

  /// Other names may be another site's, which makes a browser ask here.
  static func hosts(_ port: UInt16) -> Set<String> {
    ["127.0.0.1:\(port)", "localhost:\(port)"]
  }

  static func answer(
    _ request: PreviewRequest, _ hosts: Set<String>, _ site: PreviewSite
  ) -> PreviewAnswer {
    func plain(_ status: UInt32, _ text: String) -> PreviewAnswer {
      PreviewAnswer(status: status, type: "text/plain; charset=utf-8", bytes: Array(text.utf8))
    }
    guard hosts.contains(request.host.lowercased()) else { return plain(421, "不是本机预览的地址\n") }
    guard request.method == "GET" || request.method == "HEAD" else { return plain(405, "只能读取\n") }
    switch request.path {
    case "/_gongshi/version.js":
      return PreviewAnswer(
        type: "text/javascript; charset=utf-8",
        bytes: Array("gongshiVersion(\"\(site.version)\");\n".utf8))
    case "/_gongshi/reload.js":
      return PreviewAnswer(
        type: "text/javascript; charset=utf-8", bytes: PreviewFiles.bytes(of: "reload.js"))
    default: return site.answer(String(request.path.dropFirst()))
    }
  }
}

extension SourceTree {
  /// The tree with some texts read again; nil if more than texts changed.
  fileprivate func replacing(_ paths: Set<String>, in content: Folder) -> SourceTree? {
    var changed: [String: File?] = [:]
    for name in paths.compactMap(content.relative) {
      if name.hasPrefix("inbox/") { continue }
      // Names that are no UTF-8 come out with this sign; the reader of the whole tree reports them.
      if name.hasPrefix("media/") || name.unicodeScalars.contains("\u{FFFD}") { return nil }
      do throws(FileError) {
        changed[name] = .some(File(path: name, bytes: try content.read(name)))
      } catch {
        guard error.code == ENOENT else { return nil }
        changed[name] = .some(nil)
      }
    }
    var files = files.compactMap { file -> File? in
      if let new = changed.removeValue(forKey: file.path) { return new }
      return file
    }
    files += changed.values.compactMap { $0 }
    return SourceTree(files: files, media: media, attachments: attachments)
  }
}
