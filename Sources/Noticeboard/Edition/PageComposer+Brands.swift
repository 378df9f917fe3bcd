import Mustache

/// The gallery of brands, and the page of each.
extension PageComposer {
  func brandCard(_ index: Int) -> BrandCardView {
    let brand = site.brands.brands[index]
    let honour = brand.record.honours.max { $0.year < $1.year }
    return BrandCardView(
      title: brand.title, url: url(.brand(brand.id)), slogan: brand.record.slogan.nonEmpty,
      unit: nearestShownLink(brand.unit).title, logo: logo(of: brand),
      initial: String(brand.title.prefix(1)), honour: honour.map { "\($0.year) \($0.title)" })
  }

  private func logo(of brand: LinkedBrand) -> PictureView? {
    brand.record.logo.map { picture(at: $0.path, $0.alternative) }
  }

  // MARK: The gallery

  func brandsPage() -> ComposedPage {
    let shown = site.brands.brands.indices.filter {
      site.shows(site.brands.brands[$0].record.envelope)
    }
    let byHome = Dictionary(grouping: shown) { home(of: site.brands.brands[$0].unit) }
    let groups = site.units.subtree(of: site.units.root) + site.units.ids
    var seen: Set<UnitID> = []
    let ordered = groups.filter { byHome[$0] != nil && seen.insert($0).inserted }
    return ComposedPage(
      "brands",
      BrandsPage(
        common: common(word("label-brands"), kind: "brands", section: .brands),
        groups: ordered.map { unit in
          let brands = byHome[unit] ?? []
          return BrandGroupView(
            id: site.units[unit].id, title: nearestShownLink(unit).title,
            note: word("label-n-brands", ["n": "\(brands.count)"]),
            brands: brands.map { brandCard($0) })
        },
        note: shown.isEmpty ? nil : word("label-n-brands", ["n": "\(shown.count)"])))
  }

  /// The community of a unit; what stands above communities is its own group.
  private func home(of unit: UnitID) -> UnitID {
    site.units.nearest(.community, from: unit) ?? site.units.nearest(.street, from: unit)
      ?? site.units.nearest(.county, from: unit) ?? unit
  }

  // MARK: One brand

  func brandPage(_ id: String) -> ComposedPage {
    guard let index = edition.unitIndex.brand(id) else { return notFound() }
    let brand = site.brands.brands[index]
    var common = common(
      brand.title, kind: "brand",
      description: brand.record.slogan.nonEmpty ?? Beginning.of(brand.record.story, 120),
      crumbs: [link(word("label-nav-brands"), .brands)], section: .brands,
      published: brand.record.envelope.date)
    common.page.image = shareImage(brand.record.logo?.path) ?? common.page.image
    return ComposedPage("brand", BrandPage(common: common, brand: brandView(brand, at: index)))
  }

  private func brandView(_ brand: LinkedBrand, at index: Int) -> BrandView {
    let record = brand.record
    let meetings = brand.activities.filter {
      site.shows(site.mechanisms[$0].mechanism.envelope)
    }
    return BrandView(
      unit: nearestShownLink(brand.unit), slogan: record.slogan.nonEmpty, logo: logo(of: brand),
      initial: String(brand.title.prefix(1)), facts: brandFacts(brand),
      body: html(record.story, in: record.envelope.location.path),
      services: record.services.map {
        FactView(label: $0.title, text: $0.text.nonEmpty ?? word("label-there"))
      },
      honours: record.honours.sorted { $0.year > $1.year }.map(honour),
      activities: activities(of: meetings, at: brand.unit),
      mechanisms: meetings.map(briefMechanismCard),
      related: related(to: brand, at: index))
  }

  private func brandFacts(_ brand: LinkedBrand) -> [FactView] {
    let home = nearestShownLink(brand.unit)
    var facts = [fact(word("label-unit"), home.title, url: home.url)]
    if let lead = brand.lead, isShown(lead) {
      facts.append(fact(word("label-lead"), unit: lead))
    } else if brand.lead == nil {
      facts.append(fact(word("label-lead"), brand.record.lead?.text))
    }
    facts += [
      fact(word("label-created"), brand.record.since),
      isShown(brand.unit) ? phoneFact(site.units[brand.unit].phone) : nil,
      fact(word("source"), brand.record.envelope.source),
    ]
    return facts.compactMap { $0 }
  }

  /// An honour leads to the board of that award and year, if the site has it.
  private func honour(_ honour: Brand.Honour) -> HonourView {
    var address: String?
    if let index = site.mechanism(honour.title),
      site.shows(site.mechanisms[index].mechanism.envelope),
      case .board(let board) = site.mechanisms[index].state
    {
      let period = board.periods.last { $0.year == honour.year }
      address = period.map {
        url(.period(mechanism: site.mechanisms[index].id, $0, page: 1))
      }
    }
    return HonourView(
      year: "\(honour.year)", title: honour.title, level: honour.level.nonEmpty, url: address)
  }

  // MARK: Activities

  private static let listedActivities = 12

  /// Sessions still ahead, the next first, then those that were held.
  ///
  /// A mechanism may be many communities': those of others are no activities of this brand.
  private func activities(of meetings: [Int], at home: UnitID) -> [SessionView] {
    let all = meetings.flatMap { index -> [(Int, Session)] in
      guard case .meeting(let meeting) = site.mechanisms[index].state else { return [] }
      return meeting.sessions.filter { session in
        session.audience <= site.audience
          && session.unit.map { isOnOneWay($0, home) } ?? true
      }.map { (index, $0) }
    }
    let ahead = all.filter { $0.1.date > asOf }.sorted { $0.1.date < $1.1.date }
    let past = all.filter { $0.1.date <= asOf }.sorted { $0.1.date > $1.1.date }
    return (ahead.prefix(3) + past).prefix(Self.listedActivities).map { brandActivity($1, of: $0) }
  }

  private func isOnOneWay(_ unit: UnitID, _ other: UnitID) -> Bool {
    site.units.isWithin(unit, other) || site.units.isWithin(other, unit)
  }

  private func brandActivity(_ session: Session, of index: Int) -> SessionView {
    let seen = session.seen(on: asOf)
    let mechanism = site.mechanisms[index]
    let time = [seen.start, seen.end].compactMap { $0?.description }.joined(separator: "-")
    return SessionView(
      number: word("label-session", ["n": "\(seen.number)"]),
      title: seen.topic.nonEmpty ?? seen.title.nonEmpty ?? mechanism.title,
      date: moment(seen.date), time: time.nonEmpty, place: seen.place.nonEmpty,
      unit: seen.unit.flatMap { shownLink($0)?.title }, host: seen.host.nonEmpty,
      attendance: seen.attendance.map { word("label-n-people", ["n": "\($0)"]) },
      state: sessionBadge(seen),
      minutes: seen.minutes.map { link(word("label-minutes"), .file($0.path)) },
      note: remark(on: seen), url: url(.mechanism(mechanism.id, page: 1)))
  }

  private func remark(on session: Session) -> String? {
    if case .cancelled(let reason) = session.state(on: asOf) { return reason.nonEmpty }
    return session.note.nonEmpty
  }

  private func sessionBadge(_ session: Session) -> BadgeView {
    switch session.state(on: asOf) {
    case .held: badge("label-held", .good)
    case .cancelled: badge("label-cancelled", .muted)
    case .planned: badge(comingOn: session.date)
    }
  }

  private static let relatedBrands = 6

  /// Brands of the same community, then of the same lead.
  private func related(to brand: LinkedBrand, at index: Int) -> [BrandCardView] {
    let community = site.units.nearest(.community, from: brand.unit)
    let near = community.map { edition.unitIndex[$0].brands } ?? []
    let led = brand.lead.map { edition.unitIndex[$0].ledBrands } ?? []
    // No more of them need to be looked at to have enough that differ.
    let first = near.prefix(Self.relatedBrands + 1) + led.prefix(2 * Self.relatedBrands + 1)
    var seen: Set<Int> = [index]
    return first.filter { seen.insert($0).inserted }.prefix(Self.relatedBrands)
      .map { brandCard($0) }
  }
}
