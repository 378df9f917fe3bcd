/// Which pages a site has.
enum RouteList {
  static func routes(of site: Site) -> [Route] {
    var routes: [Route] = [
      .home, .bulletins, .mechanisms, .notFound, .verify, .sitemap, .catalog, .data, .search,
    ]
    routes += bulletins(of: site)
    routes += mechanisms(of: site)
    routes += units(of: site)
    routes += rosters(of: site)
    routes += brands(of: site)
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

  private static func units(of site: Site) -> [Route] {
    [.units]
      + site.units.ids.filter { site.shows(site.units[$0].envelope) }.map { site.route(of: $0) }
  }

  private static func rosters(of site: Site) -> [Route] {
    [.duty]
      + site.rosters.filter { site.shows($0.record.envelope) }.flatMap { roster -> [Route] in
        [.roster(roster.id)] + roster.dutyMonths.map { .rosterMonth(roster.id, $0) }
      }
  }

  private static func brands(of site: Site) -> [Route] {
    [.brands]
      + site.brands.brands.filter { site.shows($0.record.envelope) }.map { .brand($0.id) }
  }
}
