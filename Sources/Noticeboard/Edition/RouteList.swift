/// Which pages a site has.
enum RouteList {
  static func routes(of site: Site) -> [Route] {
    var routes: [Route] = [
      .home, .bulletins, .mechanisms, .notFound, .verify, .sitemap, .catalog, .data, .search,
    ]
    routes += bulletins(of: site)
    routes += mechanisms(of: site)
    routes += site.pages.filter { site.shows($0.envelope) }.map { .page($0.path) }
    return routes
  }

  /// By address.
  static func sorted(_ routes: [Route]) -> [Route] {
    routes.map { ($0, $0.path) }
      .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }.map(\.0)
  }

  private static func bulletins(of site: Site) -> [Route] {
    let shown = site.bulletins.bulletins.filter(site.shows)
    let years = Set(shown.map(\.day.year)).sorted()
    return shown.map { .bulletin($0.id) } + years.map(Route.bulletinYear)
  }

  private static func mechanisms(of site: Site) -> [Route] {
    []
  }
}
