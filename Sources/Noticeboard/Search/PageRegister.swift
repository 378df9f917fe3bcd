import SearchIndex

/// What search and the index pages know of each page that people look for, by its address.
struct PageRegister: Sendable {
  let site: Site
  let words: StringsTable
  let units: UnitIndex

  /// Nil for a page that only leads to others, and for what was withdrawn.
  subscript(route: Route) -> PageEntry? {
    switch route {
    case .bulletin(let id): bulletin(id)
    case .mechanism(let id, page: 1): mechanism(id)
    case .caseFile(let mechanism, let number): caseFile(mechanism, number)
    case .unit(let id): unit(site.units.find(id), route)
    case .grid(let code): unit(units.grid(code), route)
    case .roster(let id): roster(id)
    case .brand(let id): brand(id)
    case .page(let path):
      site.page(path).flatMap { entry(route, $0.envelope, "label-kind-page", site.units.root) }
    case .duty: standing(route, "label-duty")
    case .catalog: standing(route, "foot-catalog")
    case .data: standing(route, "foot-data")
    case .verify: standing(route, "foot-verify")
    default: nil
    }
  }

  /// A page that every site has.
  private func standing(_ route: Route, _ title: String) -> PageEntry {
    PageEntry(
      route: route, title: words[title], date: site.asOf, isDated: false,
      kind: words["label-kind-page"], unit: site.units.root)
  }

  /// Nil for what is not shown.
  private func entry(
    _ route: Route, _ envelope: Envelope, _ kind: String, _ unit: UnitID
  ) -> PageEntry? {
    guard site.shows(envelope) else { return nil }
    return PageEntry(
      route: route, title: envelope.title, date: envelope.date ?? site.asOf,
      isDated: envelope.date != nil, kind: words[kind], unit: unit, tags: envelope.tags,
      pinyin: envelope.pinyin)
  }

  private func bulletin(_ id: String) -> PageEntry? {
    guard let index = site.bulletins.index(id) else { return nil }
    let item = site.bulletins.bulletins[index]
    guard site.shows(item), item.withdrawal == nil else { return nil }
    // Field by field: the whole envelope would be copied with all it refers to.
    let date = item.bulletin.envelope.date
    return PageEntry(
      route: .bulletin(id), title: item.title, date: date ?? site.asOf, isDated: date != nil,
      kind: words[item.bulletin.kind.label], unit: item.unit,
      mechanism: item.mechanism ?? item.series, month: Period(.month, containing: item.day),
      tags: item.bulletin.envelope.tags, pinyin: item.bulletin.envelope.pinyin)
  }

  private func mechanism(_ id: String) -> PageEntry? {
    guard let index = site.mechanism(id) else { return nil }
    let item = site.mechanisms[index]
    var entry = entry(
      .mechanism(id, page: 1), item.mechanism.envelope,
      "label-kind-\(item.mechanism.kind.rawValue)", item.unit)
    entry?.mechanism = index
    entry?.entity = .mechanism
    return entry
  }

  private func caseFile(_ id: String, _ number: CaseNumber) -> PageEntry? {
    guard let index = site.mechanism(id), site.shows(site.mechanisms[index].mechanism.envelope),
      case .workflow(let caseload) = site.mechanisms[index].state,
      let record = caseload[number], record.audience <= site.audience,
      record.raised.day <= site.asOf
    else { return nil }
    return PageEntry(
      route: .caseFile(mechanism: id, number), title: record.title, date: record.raised.day,
      kind: words["label-kind-case"], unit: record.home, mechanism: index,
      month: Period(.month, containing: record.raised.day), entity: .caseFile,
      caseNumber: number)
  }

  private func unit(_ id: UnitID?, _ route: Route) -> PageEntry? {
    guard let id else { return nil }
    let unit = site.units[id]
    var entry = entry(route, unit.envelope, "label-kind-unit", id)
    if unit.kind == .grid {
      entry?.entity = .grid
      entry?.code = unit.code
    }
    if unit.kind == .community { entry?.entity = .community }
    return entry
  }

  private func roster(_ id: String) -> PageEntry? {
    guard let roster = units.roster(id).map({ site.rosters[$0] }) else { return nil }
    return entry(.roster(id), roster.record.envelope, "label-kind-roster", roster.home)
  }

  private func brand(_ id: String) -> PageEntry? {
    guard let index = units.brand(id) else { return nil }
    let brand = site.brands.brands[index]
    var entry = entry(.brand(id), brand.record.envelope, "label-kind-brand", brand.unit)
    entry?.brand = index
    entry?.entity = .brand
    return entry
  }
}
