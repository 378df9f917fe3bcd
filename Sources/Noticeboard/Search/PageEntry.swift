import SearchIndex

/// What search and the index pages know of a page before it is rendered.
struct PageEntry: Sendable {
  let route: Route
  var title: String
  var date: Day
  /// Whether the page has a day of its own; otherwise its date is the day of the build.
  var isDated = true
  /// 公报, 事项, 网格 …: what kind of page it is, in the site's words.
  let kind: String
  let unit: UnitID
  /// The mechanism's index, for its pages and cases.
  var mechanism: Int?
  var brand: Int?
  var month: Period?
  var tags: [String] = []
  var entity: SearchEntity?
  var caseNumber: CaseNumber?
  var pinyin = ""
}

/// Every page that people look for, in order of address.
struct PageRegister: Sendable {
  let entries: [PageEntry]
  /// Only the search asks for them.
  private let places: Late<[Route: Int]>

  init(_ site: Site, _ words: StringsTable) {
    var register = PageRegisterReader(site: site, words: words)
    register.read()
    let entries = register.entries.sorted(byPath: \.route.path)
    self.entries = entries
    places = Late {
      var places: [Route: Int] = [:]
      places.reserveCapacity(entries.count)
      for index in entries.indices.reversed() { places[entries[index].route] = index }
      return places
    }
  }

  subscript(route: Route) -> PageEntry? { places.value[route].map { entries[$0] } }
}

private struct PageRegisterReader {
  let site: Site
  let words: StringsTable
  var entries: [PageEntry] = []

  mutating func read() {
    bulletins()
    mechanisms()
    units()
    for roster in site.rosters where site.shows(roster.record.envelope) {
      add(.roster(roster.id), roster.record.envelope, "label-kind-roster", roster.home)
    }
    for (index, brand) in site.brands.brands.enumerated()
    where site.shows(brand.record.envelope) {
      var entry = entry(.brand(brand.id), brand.record.envelope, "label-kind-brand", brand.unit)
      entry.brand = index
      entry.entity = .brand
      entries.append(entry)
    }
    for page in site.pages where site.shows(page.envelope) {
      add(.page(page.path), page.envelope, "label-kind-page", site.units.root)
    }
  }

  private func entry(
    _ route: Route, _ envelope: Envelope, _ kind: String, _ unit: UnitID
  ) -> PageEntry {
    PageEntry(
      route: route, title: envelope.title, date: envelope.date ?? site.asOf,
      isDated: envelope.date != nil, kind: words[kind], unit: unit, tags: envelope.tags,
      pinyin: envelope.pinyin)
  }

  private mutating func add(
    _ route: Route, _ envelope: Envelope, _ kind: String, _ unit: UnitID
  ) {
    entries.append(entry(route, envelope, kind, unit))
  }

  private mutating func bulletins() {
    for item in site.bulletins.bulletins where site.shows(item) && item.withdrawal == nil {
      var entry = entry(
        .bulletin(item.id), item.bulletin.envelope,
        "label-kind-\(item.bulletin.kind.rawValue)", item.unit)
      entry.month = Period(.month, containing: item.day)
      entry.mechanism = item.mechanism ?? item.series
      entries.append(entry)
    }
  }

  private mutating func mechanisms() {
    for (index, item) in site.mechanisms.enumerated()
    where site.shows(item.mechanism.envelope) {
      var entry = entry(
        .mechanism(item.id, page: 1), item.mechanism.envelope,
        "label-kind-\(item.mechanism.kind.rawValue)", item.unit)
      entry.mechanism = index
      entry.entity = .mechanism
      entries.append(entry)
      guard case .workflow(let caseload) = item.state else { continue }
      for record in caseload.cases
      where record.audience <= site.audience && record.raised.day <= site.asOf {
        entries.append(caseEntry(record, item, index))
      }
    }
  }

  private func caseEntry(_ record: Case, _ item: LinkedMechanism, _ index: Int) -> PageEntry {
    PageEntry(
      route: .caseFile(mechanism: item.id, record.number), title: record.title,
      date: record.raised.day, kind: words["label-kind-case"], unit: record.home,
      mechanism: index, month: Period(.month, containing: record.raised.day),
      entity: .caseFile, caseNumber: record.number)
  }

  private mutating func units() {
    for id in site.units.ids where site.shows(site.units[id].envelope) {
      let unit = site.units[id]
      var entry = entry(site.route(of: id), unit.envelope, "label-kind-unit", id)
      if unit.kind == .grid { entry.entity = .grid }
      if unit.kind == .community { entry.entity = .community }
      entries.append(entry)
    }
  }
}
