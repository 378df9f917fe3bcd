/// Pages that lead to others: sitemap, search, open data, verify.
extension PageComposer {
  func sitemapPage() -> ComposedPage {
    ComposedPage(
      "sitemap",
      SitemapPage(common: common(word("foot-sitemap"), kind: "sitemap"), groups: siteGroups()))
  }

  /// Everything by its kind, as far as a person reads a list; the rest by the pages listed.
  private func siteGroups() -> [LinkGroupView] {
    let mechanisms = site.mechanisms.filter { site.shows($0.mechanism.envelope) }
    var groups = [
      group(
        "sections", word("label-sections"),
        Frame.sections.map { (word($0.key), $0.route, nil) } + [
          (word("foot-catalog"), .catalog, nil), (word("foot-data"), .data, nil),
          (word("label-nav-search"), .search, nil), (word("foot-verify"), .verify, nil),
        ])
    ]
    for kind in MechanismKind.allCases {
      groups.append(
        group(
          kind.rawValue, word("label-kind-\(kind.rawValue)"),
          mechanisms.filter { $0.mechanism.kind == kind }
            .map { ($0.title, .mechanism($0.id, page: 1), nil) }))
    }
    groups.append(
      group(
        "rosters", word("label-rosters"),
        site.rosters.filter { site.shows($0.record.envelope) }
          .map { ($0.title, .roster($0.id), nil) }))
    groups.append(
      group(
        "brands", word("label-nav-brands"),
        site.brands.brands.filter { site.shows($0.record.envelope) }
          .map { ($0.title, .brand($0.id), nil) }))
    groups.append(
      group(
        "bulletins", word("label-nav-bulletins"),
        edition.bulletinOrder.years.map { ("\($0)年", .bulletinYear($0), nil) }))
    groups.append(
      group(
        "pages", word("label-pages"),
        site.pages.filter { site.shows($0.envelope) }
          .map { ($0.envelope.title, .page($0.path), nil) }))
    return groups.filter { !$0.links.isEmpty }
  }

  func group(
    _ id: String, _ title: String, _ links: [(title: String, route: Route, count: String?)]
  ) -> LinkGroupView {
    LinkGroupView(
      id: id, title: title,
      links: links.map { CountedView(title: $0.title, url: url($0.route), count: $0.count ?? "") })
  }

  func verifyPage() -> ComposedPage {
    ComposedPage("verify", VerifyPage(common: common(word("foot-verify"), kind: "verify")))
  }

  // MARK: Open data

  func dataPage() -> ComposedPage {
    let tables = edition.openTables
    let registers = tables.filter { $0.mechanism == nil }
    let ledgers = tables.filter { $0.mechanism != nil }
    let database = DataFileView(
      title: word("label-database"), url: url(.file("data/site.sqlite")), format: "SQLite",
      note: word("label-database-note"))
    func file(_ table: OpenTable) -> DataFileView {
      DataFileView(
        title: table.title, url: url(.file(table.csvPath)), format: "CSV",
        rows: word("label-rows", ["n": String(table.rows.count)]),
        columns: table.columns.map { FactView(label: $0.name, text: $0.title) })
    }
    return ComposedPage(
      "data",
      DataPage(
        common: common(word("foot-data"), kind: "data"),
        files: [database] + registers.map(file), ledgers: ledgers.map(file),
        ledgersCount: "\(ledgers.count)"))
  }

  // MARK: Files that are not pages

  func feed() -> ComposedPage {
    let base = site.configuration.baseURL
    func address(_ route: Route) -> String {
      base.isEmpty ? Route.encoded(route.path) : self.address(route, below: base)
    }
    let newest = edition.bulletinOrder.newestFirst.prefix(50)
    let updated = newest.first.map { site.bulletins.bulletins[$0].day } ?? asOf
    let identity = base.isEmpty ? "urn:gongshi:\(site.units[site.units.root].id)" : base
    return ComposedPage(
      "feed",
      FeedPage(
        feed: FeedView(
          id: identity, title: site.configuration.name, url: address(.home),
          ownAddress: base.isEmpty ? nil : address(.file("feed.xml")), updated: feedTime(updated),
          author: site.configuration.sponsor.nonEmpty ?? site.configuration.name,
          entries: newest.map { index in
            let item = site.bulletins.bulletins[index]
            return FeedEntryView(
              id: "\(identity)#\(item.id)", title: item.title, url: address(.bulletin(item.id)),
              updated: feedTime(
                item.corrections.last.map { site.bulletins.bulletins[$0].day } ?? item.day),
              published: feedTime(item.day), summary: bulletinSummary(index, 80).nonEmpty,
              kind: item.bulletin.kind.rawValue)
          })))
  }

  private func feedTime(_ day: Day) -> String { "\(day)T00:00:00+08:00" }

  /// Every address that search engines should know; without a site address there is none.
  func sitemapXML() -> ComposedPage {
    let base = site.configuration.baseURL
    let withdrawn = Set(
      site.bulletins.bulletins.filter { $0.withdrawal != nil || $0.isGone(in: site) }.map(\.id))
    let urls =
      base.isEmpty
      ? []
      : edition.routes.filter { route in
        switch route {
        case .notFound, .styleguide, .browse, .bulletinCode: return false
        case .bulletin(let id): return !withdrawn.contains(id)
        default: return true
        }
      }
    return ComposedPage(
      "sitemap-xml",
      SitemapXmlPage(
        urls: urls.map { SitemapURLView(url: address($0, below: base), date: date(of: $0)) }))
  }

  private func date(of route: Route) -> String? {
    if case .bulletin(let id) = route, let index = site.bulletins.index(id) {
      return site.bulletins.bulletins[index].day.description
    }
    return nil
  }
}
