/// The page of a unit or grid: its facts, people, cases, rank, and what happens there.
extension PageComposer {
  func unitPage(_ id: UnitID?) -> ComposedPage {
    guard let id, isShown(id) else { return notFound() }
    let unit = site.units[id]
    let above = site.units.ancestors(of: id).filter(isShown).reversed().map(unitLink)
    let common = common(
      unit.title, kind: "unit", description: unit.note.nonEmpty ?? unit.boundary,
      crumbs: [link(word("label-nav-units"), .units)] + above, section: .units,
      published: unit.envelope.date)
    return ComposedPage("unit", UnitPage(common: common, unit: unitView(id)))
  }

  private func unitView(_ id: UnitID) -> UnitView {
    let unit = site.units[id]
    let entry = edition.unitIndex[id]
    let isGrid = unit.kind == .grid
    var view = UnitView(badge: unitBadge(unit), grid: isGrid ? unit.code : nil)
    view.active = unit.isActive(on: asOf)
    if view.active, let number = telephone(unit.phone) {
      (view.phone, view.phoneURL) = (unit.phone, number)
    }
    view.facts = unitFacts(id)
    view.lead =
      [ending(of: id), unit.note.nonEmpty].compactMap { $0 }
      .joined(separator: " ").nonEmpty
    view.tree = unitTree(of: id)
    view.checklist = checklist(of: id)
    view.duty = dutyBoard(of: id)
    view.posts = unitPosts(of: id)
    view.gaps = unit.isActive(on: asOf) ? entry.vacantPosts.map { gap(id, $0) } : []
    (view.places, view.morePlaces, view.morePlacesTitle) = folded(places(of: id), after: 6)
    view.standing = entry.ranks.map(standing)
    view.figures = caseFigures(of: id)
    (view.cases, view.moreCases, view.moreCasesTitle) = folded(
      entry.listed.compactMap { unitCaseRow($0, at: id) }, after: 8)
    view.casesTitle = view.cases.isEmpty ? nil : word("label-unit-cases")
    (view.happens, view.moreHappens, view.moreHappensTitle) = folded(happens(at: entry), after: 8)
    view.boundary = isGrid ? boundary(of: id) : []
    view.brands = entry.brands.prefix(Self.listedBrands).map { brandCard($0) }
    view.bulletins = entry.bulletins.map(bulletinItem)
    return view
  }

  /// Its own duty, else the shifts of another roster that stand for it.
  private func dutyBoard(of id: UnitID) -> DutyBoardView? {
    let entry = edition.unitIndex[id]
    let own = entry.duties.lazy.compactMap {
      dutyBoard(site.rosters[$0], days: Self.boardDaysOfUnit)
    }.first
    return own
      ?? entry.patrols.lazy.compactMap {
        dutyBoard(site.rosters[$0], days: Self.boardDaysOfUnit, at: id)
      }.first
  }

  /// The first of a long list, and the others under a title that tells how many they are.
  private func folded<Row>(_ rows: [Row], after count: Int) -> ([Row], [Row], String?) {
    // Two rows are not worth a fold.
    guard rows.count > count + 2 else { return (rows, [], nil) }
    return (
      Array(rows.prefix(count)), Array(rows.dropFirst(count)),
      word("label-more", ["n": "\(rows.count - count)"])
    )
  }

  /// Yesterday, for the night that may still go on, and the week that follows.
  private static let boardDaysOfUnit = 8
  private static let listedBrands = 12
  private static let listedMechanisms = 24

  /// Whether a unit may be named to this audience.
  func isShown(_ id: UnitID) -> Bool { site.shows(site.units[id].envelope) }

  func shownLink(_ id: UnitID) -> LinkView? { isShown(id) ? unitLink(id) : nil }

  /// The nearest unit that may be named, from the unit itself upwards; at last the site itself.
  func nearestShownLink(_ id: UnitID) -> LinkView {
    site.nearestShown(id).map(unitLink) ?? link(site.configuration.name, .home)
  }

  func gap(_ unit: UnitID, _ post: String) -> String {
    word("label-gap", ["unit": site.units[unit].title, "post": post])
  }

  private func unitBadge(_ unit: Unit) -> BadgeView {
    guard unit.isActive(on: asOf) else {
      return BadgeView(
        text: word("label-unit-closed", ["kind": unit.kindTitle]), tone: Tone.muted.rawValue)
    }
    return BadgeView(text: unit.kindTitle, tone: Tone.plain.rawValue)
  }

  /// A split or merged unit keeps its page and says where it went.
  private func ending(of id: UnitID) -> String? {
    let unit = site.units[id]
    guard let until = unit.until, until < asOf else { return nil }
    let into = successors(of: unit).map { site.units[$0].title }.joined(separator: "、")
    return into.isEmpty
      ? word("label-unit-ended", ["date": until.chinese])
      : word("label-unit-merged", ["date": until.chinese, "unit": into])
  }

  private func successors(of unit: Unit) -> [UnitID] {
    unit.successors.compactMap { site.units.find($0.text) }.filter(isShown)
  }

  // MARK: Facts

  private func unitFacts(_ id: UnitID) -> [FactView] {
    let unit = site.units[id]
    var facts: [FactView?] = []
    if let parent = site.units.parent(of: id), let link = shownLink(parent) {
      facts.append(fact(word("label-parent"), link.title, url: link.url))
    }
    facts += [
      fact(word("label-code"), unit.code),
      fact(
        word("label-households"), unit.households.map { word("label-n-households", ["n": "\($0)"]) }
      ),
      fact(
        word("label-population"), unit.population.map { word("label-n-people", ["n": "\($0)"]) }),
      phoneFact(unit.phone),
      fact(word("label-address"), unit.address), fact(word("label-boundary"), unit.boundary),
      fact(word("label-hours"), unit.hours?.chinese),
      fact(word("label-walk"), unit.walkMinutes.map { word("label-n-minutes", ["n": "\($0)"]) }),
    ]
    facts += unit.lead.map { [reference($0, word("label-lead"))] } ?? []
    facts += unit.members.map { reference($0, word("label-member")) }
    facts += [
      fact(word("label-organisation-type"), unit.organisation?.title),
      fact(word("label-credit-code"), unit.creditCode),
    ]
    facts += [
      unit.since.map { dated(word("label-since"), $0) },
      unit.until.map { dated(word("label-until"), $0) },
    ]
    facts += successors(of: unit).map { fact(word("label-successor"), unit: $0) }
    return facts.compactMap { $0 }
  }

  func dated(_ label: String, _ day: Day) -> FactView {
    FactView(label: label, text: day.chinese, iso: day.description)
  }

  func phoneFact(_ phone: String) -> FactView? {
    fact(word("label-phone"), phone, url: telephone(phone))
  }

  /// A unit or a post; a unit that this audience may not see is left out.
  private func reference(_ reference: Reference, _ label: String) -> FactView? {
    guard let unit = site.units.find(reference.text) else { return fact(label, reference.text) }
    return isShown(unit) ? fact(label, unit: unit) : nil
  }

  // MARK: Checklist

  /// n of six with what is missing; nothing where nobody has filled it in.
  private func checklist(of id: UnitID) -> ChecklistView? {
    let states = site.units.checklists(of: id, site.configuration).filter { $0.count > 0 }
    guard let state = states.first else { return nil }
    return ChecklistView(
      title: state.name, summary: checklistSummary(state),
      items: state.items.map { item in
        CheckItemView(
          text: item.text, mark: item.isThere ? "✓" : "×",
          tone: (item.isThere ? Tone.good : .warn).rawValue,
          spoken: word(item.isThere ? "label-there" : "label-not-there"))
      })
  }

  private func checklistSummary(_ state: ChecklistState) -> String {
    let counted = "\(state.count)/\(state.total)"
    guard !state.missing.isEmpty else { return counted }
    return counted
      + word("label-checklist-missing", ["items": state.missing.joined(separator: "、")])
  }

  // MARK: Places below

  /// The places below a unit; those inside another place stand on that place's page.
  private func places(of id: UnitID) -> [PlaceCardView] {
    var places: [UnitID] = []
    var stack = Array(site.units.children(of: id).reversed())
    while let unit = stack.popLast(), places.count < Self.listedPlaces {
      if site.units[unit].kind == .place {
        if isShown(unit), site.units[unit].isActive(on: asOf) { places.append(unit) }
      } else {
        stack += site.units.children(of: unit).reversed()
      }
    }
    return places.map(placeCard)
  }

  private static let listedPlaces = 24

  private func placeCard(_ id: UnitID) -> PlaceCardView {
    let unit = site.units[id]
    let state = site.units.checklists(of: id, site.configuration).first { $0.count > 0 }
    return PlaceCardView(
      title: unit.title, url: url(unitRoute(id)), text: unit.note.nonEmpty,
      facts: [
        fact(word("label-address"), unit.address), fact(word("label-hours"), unit.hours?.chinese),
        phoneFact(unit.phone),
        fact(word("label-walk"), unit.walkMinutes.map { word("label-n-minutes", ["n": "\($0)"]) }),
      ].compactMap { $0 },
      checklist: state.map { "\($0.name) \(checklistSummary($0))" })
  }

  /// The estates, buildings and roads of a grid.
  private func boundary(of id: UnitID) -> [CountedView] {
    site.units.subtree(of: id).dropFirst().filter { unit in
      [.estate, .building, .lane].contains(site.units[unit].kind) && isShown(unit)
        && site.units[unit].isActive(on: asOf)
    }.map { unit in
      let record = site.units[unit]
      let households = record.households.map { word("label-n-households", ["n": "\($0)"]) }
      return CountedView(
        title: record.title, url: url(unitRoute(unit)),
        count: [record.kindTitle, households].compactMap { $0 }.joined(separator: " · "))
    }
  }

  // MARK: What happens here

  /// Mechanisms whose ledgers name the unit, then its own.
  private func happens(at entry: UnitIndex.Entry) -> [MechanismCardView] {
    let named = Set(entry.happening)
    let all = entry.happening + entry.own.filter { !named.contains($0) }
    return all.prefix(Self.listedMechanisms).map(briefMechanismCard)
  }

  func briefMechanismCard(_ index: Int) -> MechanismCardView {
    let item = site.mechanisms[index]
    return MechanismCardView(
      title: item.title, url: url(.mechanism(item.id, page: 1)),
      text: item.mechanism.catalogue.content.nonEmpty,
      cycle: item.mechanism.cycle?.chinese ?? item.mechanism.kind.title)
  }
}
