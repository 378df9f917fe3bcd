package import Mustache

/// A site ready to be written: which pages there are and how each is rendered; the fourth value.
///
/// Pages are rendered one by one when they are written, so that memory follows the site's text and
/// not its output; that each of them can be rendered was checked when the templates were compiled.
package final class Edition: Sendable {
  let site: Site
  /// Made once: a site is large, and would be copied for each table.
  let tables: LedgerTables
  let look: SiteTemplates
  /// In which script the pages are.
  let script: SiteConfiguration.Edition
  let words: StringsTable
  let strings: Record
  /// Every page, sorted by path.
  package let routes: [Route]
  /// Their paths.
  package let paths: [String]
  let frames: Frames
  let bulletinOrder: BulletinOrder
  let pageRegister: PageRegister
  let browseIndex: BrowseIndex
  private let lateTables: Late<[OpenTable]>
  let unitIndex: UnitIndex
  let register: MechanismRegister
  /// Nil where the pages stay as they are written.
  private let traditionalScript: TraditionalScript?

  /// What is offered as open data.
  package var openTables: [OpenTable] { lateTables.value }

  /// Sounds of titles are taken from `former`, an edition of nearly the same site.
  package init(
    _ site: Site, _ look: SiteTemplates, includesStyleguide: Bool = false,
    after former: Edition? = nil
  ) async {
    async let mechanisms = MechanismRegister(site)
    let order = BulletinOrder(site)
    async let units = UnitIndex(site, newestBulletins: order.newestFirst)
    self.site = site
    tables = LedgerTables(site: site)
    self.look = look
    script = .simplified
    words = look.table(script.rawValue)
    strings = words.record(look.stringsShape)
    bulletinOrder = order
    traditionalScript = nil
    frames = Frames(site.configuration, look, words, strings, script)
    let unsorted = site.routes + (includesStyleguide ? [.styleguide] : [])
    let own = await RouteList.sorted(unsorted, await RouteList.paths(of: unsorted))
    unitIndex = await units
    pageRegister = PageRegister(site: site, words: words, units: unitIndex)
    browseIndex = await BrowseIndex(pageRegister, own.routes, after: former?.browseIndex)
    let browse = browseIndex.routes
    (routes, paths) = await RouteList.sorted(own.routes + browse, own.paths + browse.map(\.path))
    register = await mechanisms
    lateTables = Late { OpenData(site: site).tables() }
  }

  /// The same pages in traditional characters.
  private init(inTraditional other: Edition) {
    site = other.site
    tables = other.tables
    look = other.look
    script = .traditional
    words = look.table(script.rawValue)
    strings = words.record(look.stringsShape)
    bulletinOrder = other.bulletinOrder
    pageRegister = PageRegister(site: site, words: words, units: other.unitIndex)
    browseIndex = other.browseIndex
    lateTables = other.lateTables
    unitIndex = other.unitIndex
    register = other.register
    traditionalScript = TraditionalScript(
      lanes: site.units.units.map(\.title).filter { $0.hasSuffix("里") && $0.count > 1 })
    frames = Frames(site.configuration, look, words, strings, script)
    routes = other.routes.filter { !$0.isShared && $0 != .styleguide }
    paths = routes.map(\.path)
  }

  /// The same site with other prose in one of its notices, which nothing but its page shows.
  private init(_ other: Edition, revising bulletin: Int, as revised: Bulletin) {
    var site = other.site
    site.bulletins = site.bulletins.revising(bulletin, as: revised)
    self.site = site
    tables = LedgerTables(site: site)
    look = other.look
    script = other.script
    words = other.words
    strings = other.strings
    routes = other.routes
    paths = other.paths
    frames = other.frames
    bulletinOrder = other.bulletinOrder
    pageRegister = other.pageRegister
    browseIndex = other.browseIndex
    lateTables = other.lateTables
    unitIndex = other.unitIndex
    register = other.register
    traditionalScript = other.traditionalScript
  }

  /// The edition after a file was edited; nil unless it is a notice whose face stayed as it was.
  package func revised(
    by file: SourceTree.File, was before: SourceTree.File, basis: [SourceTree.File],
    found: [Diagnostic]
  ) async -> Edition? {
    guard let head = file.frontMatter, head == before.frontMatter,
      let index = site.bulletins.bulletins.firstIndex(where: {
        LinkCheck.relative($0.bulletin.envelope.location.path) == file.path
      }),
      let notice = PageComposer(
        edition: self, route: .bulletin(site.bulletins.bulletins[index].id)
      ).compose().notice,
      let revision = await NoticeRevision.read(file, basis: basis, ways: notice.face.ways),
      revision.face == notice.face.bytes, revision.isFound(as: found)
    else { return nil }
    return Edition(self, revising: index, as: revision.bulletin)
  }

  /// The same pages in traditional characters, below `folder`; nil unless the site wants them.
  package func traditional() -> Edition? {
    guard script == .simplified, site.configuration.editions.contains(.traditional) else {
      return nil
    }
    return Edition(inTraditional: self)
  }

  /// Where the pages in traditional characters lie.
  package static let traditionalFolder = SiteConfiguration.Edition.traditional.folder

  /// The page at an address.
  package func route(at path: String) -> Route? {
    paths.place(of: path, by: \.self).map { routes[$0] }
  }

  /// Where the pages lie below the site's root; what is shared lies at the root.
  package var folder: String { script.folder }

  /// The language of the pages, as HTML names it.
  var language: String { script.language }

  /// Where the links of a page begin that hosts serve for addresses of any depth, namely 404.html.
  ///
  /// Nil for all others, and without `base_url`: nobody knows then where the site will lie.
  func fixedRoot(of route: Route) -> String? {
    guard route == .notFound else { return nil }
    return site.configuration.basePath
  }

  /// Appends a page's bytes; gives what is remembered of a page that is one notice.
  @discardableResult package func render(
    _ route: Route, into output: inout OutputBuffer
  ) throws(RenderFailure) -> RenderedNotice? {
    let composed = PageComposer(edition: self, route: route).compose()
    let templates = frames.frame(for: route).templates
    guard let traditionalScript else {
      try templates.render(composed.template, composed.record, into: &output)
      return composed.notice
    }
    var page = OutputBuffer(capacity: 32_768)
    try templates.render(composed.template, composed.record, into: &page)
    output.append(page.withBytes { TraditionalPage.convert($0, traditionalScript) })
    return nil
  }

  /// A partial's bytes, for what stands inside prose.
  func rendered(_ template: String, _ view: some View) -> [UInt8] {
    var output = OutputBuffer(capacity: 1024)
    // A partial of the checked set cannot fail but for its size; then nothing is shown.
    guard (try? look.templates.render(template, view.record, into: &output)) != nil else {
      return []
    }
    return output.withBytes { Array($0) }
  }
}

/// A view and the template that shows it.
struct ComposedPage {
  let template: String
  let record: Record
  var notice: RenderedNotice?

  init(_ template: String, _ page: some View) {
    self.template = template
    record = page.record
  }
}

extension SiteConfiguration.Edition {
  /// Below the site's root, with a slash at its end.
  var folder: String { self == .simplified ? "" : "zh-hant/" }

  /// The way from there back to the site's root.
  var wayToRoot: String { self == .simplified ? "" : "../" }

  /// As HTML names it.
  var language: String { self == .simplified ? "zh-CN" : "zh-Hant" }
}
