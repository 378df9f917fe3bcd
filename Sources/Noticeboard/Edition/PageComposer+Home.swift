import Mustache

/// The home page: who is on duty, what is under publicity, this month's issue, my grid.
extension PageComposer {
  func homePage() -> ComposedPage {
    let issue = edition.bulletinOrder.newestFirst.first {
      site.bulletins.bulletins[$0].bulletin.kind == .issue
    }
    var page = HomePage(
      common: common(
        site.configuration.name, kind: "home",
        description: [site.configuration.name, site.configuration.sponsor]
          .filter { !$0.isEmpty }.joined(separator: " · "), section: .home))
    page.duty = homeRoster.flatMap(dutyBoard)
    page.publicities = Array(openPublicities().prefix(5))
    page.issue = issue.map(issueCard)
    page.grids = homeGrids().prefix(60).map { link(gridTitle($0), unitRoute($0)) }
    page.upcoming = upcoming()
    page.news = edition.bulletinOrder.newestFirst.filter { $0 != issue }.prefix(8)
      .map(bulletinItem)
    page.brands = homeBrands()
    page.completeness = completeness()
    page.counts = homeCounts()
    return ComposedPage("home", page)
  }

  // MARK: This month's issue

  private func issueCard(_ index: Int) -> IssueCardView {
    let item = site.bulletins.bulletins[index]
    let worth: Set<String> = [word("label-unchanged"), word("label-new-row")]
    let changes = changes(of: index)?.items ?? []
    return IssueCardView(
      title: item.title, url: url(.bulletin(item.id)),
      number: item.bulletin.number.map { word("label-session", ["n": "\($0)"]) },
      date: moment(item.day), unit: nearestShownLink(item.unit).title,
      summary: summary(item.bulletin.body).nonEmpty,
      figures: Array(figures(of: index).prefix(3)),
      changes: changes.filter { !worth.contains($0.text) }.prefix(4).map {
        BadgeView(text: "\($0.label) \($0.text)", tone: $0.tone)
      })
  }

  // MARK: What comes next

  private static let upcomingItems = 8

  /// Sessions of the next month and what is still to be published in this one, soonest first.
  private func upcoming() -> [ItemView] {
    var found: [(day: Day, order: Int, view: ItemView)] = []
    for (index, item) in site.mechanisms.enumerated() where site.shows(item.mechanism.envelope) {
      guard case .meeting(let meeting) = item.state, let next = meeting.next(on: asOf) else {
        continue
      }
      switch next {
      case .session(let session):
        guard session.date <= asOf + 31, session.audience <= site.audience else { continue }
        let note = [session.start?.description, session.place.nonEmpty].compactMap { $0 }
        found.append(
          (
            session.date, index,
            self.item(
              session.topic.nonEmpty ?? item.title, .mechanism(item.id, page: 1),
              day: session.date, badge: badge("label-coming", .accent),
              note: note.joined(separator: " ").nonEmpty)
          ))
      case .due(let day, _):
        guard day >= asOf, day <= asOf + 31, !isOwed(index) else { continue }
        found.append(
          (
            day, index,
            self.item(
              item.title, .mechanism(item.id, page: 1), day: day,
              badge: badge("label-kind-meeting"))
          ))
      }
    }
    for obligation in dueThisMonth() where obligation.state == .pending {
      let item = site.mechanisms[obligation.mechanism]
      found.append(
        (
          obligation.due, obligation.mechanism,
          self.item(
            item.title, .mechanism(item.id, page: 1), day: obligation.due,
            badge: badge("label-due", .warn), note: obligation.period.chinese)
        ))
    }
    found.sort { ($0.day, $0.order) < ($1.day, $1.order) }
    return found.prefix(Self.upcomingItems).map(\.view)
  }

  /// A meeting that stands among what is due need not stand there twice.
  private func isOwed(_ mechanism: Int) -> Bool {
    dueThisMonth().contains { $0.mechanism == mechanism && $0.state == .pending }
  }

  private func dueThisMonth() -> [Obligation] {
    site.obligations.due(in: Period(.month, containing: asOf)).filter {
      site.shows(site.mechanisms[$0.mechanism].mechanism.envelope)
    }
  }

  private func completeness() -> CountedView? {
    let due = dueThisMonth()
    guard !due.isEmpty else { return nil }
    return CountedView(
      title: Obligations.sentence(due), url: url(.catalog), count: "\(due.count)")
  }

  // MARK: Grids, brands, numbers

  private func homeGrids() -> [UnitID] {
    site.units.active(.grid, below: site.units.root, on: asOf).filter(isShown)
  }

  /// Those with the latest honours first.
  private func homeBrands() -> [BrandCardView] {
    let brands = site.brands.brands
    let shown = brands.indices.filter { site.shows(brands[$0].record.envelope) }
    let years = shown.map { ($0, brands[$0].record.honours.map(\.year).max() ?? 0) }
    return years.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(6).map { brandCard($0.0) }
  }

  /// At most six tiles; what there is none of is left out.
  private func homeCounts() -> [CountedView] {
    var open = 0
    var raised = 0
    var mechanisms = 0
    let month = Period(.month, containing: asOf)
    for item in site.mechanisms where site.shows(item.mechanism.envelope) {
      mechanisms += 1
      guard case .workflow(let caseload) = item.state else { continue }
      open += caseload.open(on: asOf).count { $0.audience <= site.audience }
      raised += caseload.raisedCases(in: month, asOf: asOf).count { $0.audience <= site.audience }
    }
    let brands = site.brands.brands.count { site.shows($0.record.envelope) }
    let tiles: [(String, Int, Route)] = [
      ("label-count-open", open, .mechanisms), ("label-count-raised", raised, .mechanisms),
      ("label-count-grids", homeGrids().count, .units),
      ("label-count-mechanisms", mechanisms, .mechanisms),
      ("label-count-bulletins", edition.bulletinOrder.newestFirst.count, .bulletins),
      ("label-count-brands", brands, .brands),
    ]
    return tiles.filter { $0.1 > 0 }.map { key, count, route in
      CountedView(title: word(key), url: url(route), count: "\(count)")
    }
  }
}
