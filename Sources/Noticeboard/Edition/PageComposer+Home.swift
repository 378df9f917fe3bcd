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
    page.duty = homeRoster.flatMap { dutyBoard($0) }
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
      summary: bulletinSummary(index, 80).nonEmpty,
      figures: Array(figures(of: index).prefix(3)),
      changes: changes.filter { !worth.contains($0.text) }.prefix(4).map {
        BadgeView(text: "\($0.label) \($0.text)", tone: $0.tone)
      })
  }

  // MARK: What comes next

  private static let upcomingItems = 8
  private static let upcomingDays = 31

  private struct Upcoming {
    let day: Day
    let mechanism: Int
    let view: ItemView
  }

  /// Sessions of the next month and what is still to be published in this one, soonest first.
  private func upcoming() -> [ItemView] {
    var found = dueThisMonth().filter { $0.state == .pending }.map { obligation in
      upcoming(
        obligation.mechanism, on: obligation.due, badge("label-due", .warn),
        note: obligation.period.chinese)
    }
    let owed = Set(found.map(\.mechanism))
    for (index, item) in site.mechanisms.enumerated() where site.shows(item.mechanism.envelope) {
      guard case .meeting(let meeting) = item.state else { continue }
      switch meeting.next(on: asOf) {
      case .session(let session) where session.audience <= site.audience:
        found.append(
          upcoming(
            index, on: session.date, badge(comingOn: session.date), note: note(of: session)))
      case .due(let day, _) where !owed.contains(index):
        found.append(upcoming(index, on: day, badge("label-kind-meeting")))
      case .session, .due, nil: break
      }
    }
    return found.filter { $0.day >= asOf && $0.day <= asOf + Self.upcomingDays }
      .sorted { ($0.day, $0.mechanism) < ($1.day, $1.mechanism) }
      .prefix(Self.upcomingItems).map(\.view)
  }

  private func upcoming(
    _ mechanism: Int, on day: Day, _ badge: BadgeView, note: String? = nil
  ) -> Upcoming {
    let item = site.mechanisms[mechanism]
    var view = self.item(item.title, .mechanism(item.id, page: 1), badge: badge, note: note)
    view.date = MomentView(
      text: "\(day.chineseWithoutYear) \(day.weekday.shortChinese)", iso: day.description)
    return Upcoming(day: day, mechanism: mechanism, view: view)
  }

  private func note(of session: Session) -> String? {
    [session.start?.description, session.place.nonEmpty, session.topic.nonEmpty]
      .compactMap { $0 }.joined(separator: " ").nonEmpty
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
    for (index, item) in site.mechanisms.enumerated() where site.shows(item.mechanism.envelope) {
      mechanisms += 1
      open += openCount(of: index) ?? 0
      guard case .workflow(let caseload) = item.state else { continue }
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
