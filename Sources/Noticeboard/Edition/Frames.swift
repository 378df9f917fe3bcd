import Mustache

/// The frames of an edition's pages, each made when a page first needs it.
struct Frames: Sendable {
  private let byDepth: [Late<Frame>]
  private let search: Late<Frame>
  private let notFound: Late<Frame>?

  init(
    _ configuration: SiteConfiguration, _ look: SiteTemplates, _ words: StringsTable,
    _ strings: Record, _ script: SiteConfiguration.Edition
  ) {
    func frame(_ way: String, _ shared: String, searches: Bool = false) -> Late<Frame> {
      Late {
        Frame(configuration, look, words, strings, way: way, shared: shared, searches: searches)
      }
    }
    byDepth = (0...4).map { depth in
      let way = String(repeating: "../", count: depth)
      return frame(way, way + script.wayToRoot)
    }
    search = frame("", script.wayToRoot, searches: true)
    notFound = configuration.basePath.map { frame($0 + script.folder, $0) }
  }

  func frame(for route: Route) -> Frame {
    if route == .search { return search.value }
    if route == .notFound, let notFound { return notFound.value }
    return byDepth[min(route.depth, byDepth.count - 1)].value
  }
}
