/// Which pages a site has.
enum RouteList {
  static func routes(of site: Site) -> [Route] {
    var routes: [Route] = [
      .home, .bulletins, .mechanisms, .notFound, .verify, .sitemap, .catalog, .data, .search,
    ]
    routes += bulletins(of: site)
    for index in site.mechanisms.indices { routes += mechanism(index, in: site) }
    routes += units(of: site)
    routes += rosters(of: site)
    routes += brands(of: site)
    routes += site.pages.filter { site.shows($0.envelope) }.map { .page($0.path) }
    return routes
  }

  static func paths(of routes: [Route]) async -> [String] {
    await inParts(routes.count, of: 1024) { $0.map { routes[$0].path } }.flatMap(\.self)
  }

  /// Pages and their addresses, in the order of these; quick where most stand in it already.
  static func sorted(
    _ routes: [Route], _ paths: [String]
  ) async -> (routes: [Route], paths: [String]) {
    // Runs that are in order already are merged quickly.
    let runs = await inParts(paths.count, of: 2048) { part in
      part.sorted { paths[$0].isBeforeByBytes(paths[$1]) }
    }
    let order = runs.flatMap(\.self).sorted { paths[$0].isBeforeByBytes(paths[$1]) }
    return (order.map { routes[$0] }, order.map { paths[$0] })
  }

  private static func bulletins(of site: Site) -> [Route] {
    let shown = site.bulletins.bulletins.filter(site.shows)
    let years = Set(shown.map(\.day.year)).sorted()
    return shown.map { .bulletin($0.id) } + years.map(Route.bulletinYear)
      + shown.filter(site.offersCode).map { .bulletinCode($0.id) }
  }

  private static func mechanism(_ index: Int, in site: Site) -> [Route] {
    let item = site.mechanisms[index]
    guard site.shows(item.mechanism.envelope) else { return [] }
    let own = (1...site.pageCount(of: index)).map { Route.mechanism(item.id, page: $0) }
    let periods = site.begunPeriods(of: item).flatMap { period in
      (1...site.pageCount(of: index, period)).map {
        Route.period(mechanism: item.id, period, page: $0)
      }
    }
    return own + periods + cases(of: item, in: site)
  }

  /// Every case has a page; one whose rows were removed keeps its address and its number.
  private static func cases(of item: LinkedMechanism, in site: Site) -> [Route] {
    guard case .workflow(let caseload) = item.state else { return [] }
    return caseload.cases.filter {
      $0.audience <= site.audience && $0.raised.day <= site.asOf
    }.map { .caseFile(mechanism: item.id, $0.number) }
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

extension Site {
  /// Whether a bulletin's page has the QR code of its address.
  ///
  /// What hangs on the wall has it; plain notices do not, since each code is a file of its own. A
  /// poster has the code of any bulletin.
  func offersCode(_ item: LinkedBulletin) -> Bool {
    guard !configuration.baseURL.isEmpty, item.withdrawal == nil, !item.isGone(in: self) else {
      return false
    }
    return switch item.bulletin.kind {
    case .issue, .result, .correction: true
    case .notice, .withdrawal: item.publicity != nil
    }
  }
}
