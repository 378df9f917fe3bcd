package import Mustache

/// A site ready to be written: which pages there are and how each is rendered; the fourth value.
///
/// Pages are rendered one by one when they are written, so that memory follows the site's text and
/// not its output; that each of them can be rendered was checked when the templates were compiled.
package final class Edition: Sendable {
  let site: Site
  let look: SiteTemplates
  let words: StringsTable
  let strings: Record
  /// Every page, sorted by path.
  package let routes: [Route]
  private let frames: [Frame]
  let bulletinOrder: BulletinOrder
  let pageRegister: PageRegister
  let browseIndex: BrowseIndex
  /// What is offered as open data.
  package let openTables: [OpenTable]
  let unitIndex: UnitIndex
  let register: MechanismRegister

  package init(_ site: Site, _ look: SiteTemplates) async {
    async let tables = OpenData(site: site).tables()
    self.site = site
    self.look = look
    words = look.table("zh-Hans")
    strings = words.record(look.stringsShape)
    bulletinOrder = BulletinOrder(site)
    pageRegister = PageRegister(site, words)
    browseIndex = BrowseIndex(pageRegister, site)
    unitIndex = UnitIndex(site, newestBulletins: bulletinOrder.newestFirst)
    register = MechanismRegister(site)
    let words = words
    frames = (0...4).map {
      Frame(site.configuration, words, depth: $0, hasTheme: site.configuration.accent != nil)
    }
    routes = RouteList.sorted(RouteList.routes(of: site) + browseIndex.routes)
    openTables = await tables
  }

  /// The language of the pages, as HTML names it.
  var language: String { "zh-CN" }

  func frame(for route: Route) -> Frame {
    let depth = route.path.utf8.count { $0 == UInt8(ascii: "/") }
    return frames[min(depth, frames.count - 1)]
  }

  /// Appends a page's bytes.
  package func render(
    _ route: Route, into output: inout OutputBuffer
  ) throws(RenderFailure) {
    let composed = PageComposer(edition: self, route: route).compose()
    try look.templates.render(composed.template, composed.record, into: &output)
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

  init(_ template: String, _ page: some View) {
    self.template = template
    record = page.record
  }
}
