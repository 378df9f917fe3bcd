import Mustache

/// The page of a roster: its calendar, or its table of standing posts.
extension PageComposer {
  func rosterPage(_ id: String, month: Period? = nil) -> ComposedPage {
    guard let index = edition.unitIndex.roster(id) else { return notFound() }
    let roster = site.rosters[index]
    var crumbs = [link(word("label-nav-duty"), .duty)]
    if month != nil { crumbs.append(link(roster.title, .roster(id))) }
    let title = month.map { "\(roster.title) · \($0.chinese)" } ?? roster.title
    return ComposedPage(
      "roster",
      RosterPage(
        common: common(
          title, kind: "roster", description: Beginning.of(roster.record.explanation, 120),
          crumbs: crumbs, section: .duty, published: roster.record.envelope.date),
        roster: rosterView(roster, month: month)))
  }

  private func rosterView(_ roster: LinkedRoster, month: Period?) -> RosterView {
    let record = roster.record
    var view = RosterView(unit: nearestShownLink(roster.home))
    let isDated = !roster.shifts.isEmpty
    // One with shifts but nobody in them yet is no table of posts.
    let hasShifts = isDated || !record.shifts.isEmpty
    view.badge = badge(hasShifts ? "label-roster-dated" : "label-roster-standing")
    view.lead = month == nil ? html(record.explanation, in: record.envelope.location.path) : nil
    view.facts = rosterFacts(roster)
    if isDated {
      if month == nil {
        view.mode = modeBadge(roster)
        view.modeText = modeText(roster)
        view.board = dutyBoard(roster)
      }
      let shown = month ?? roster.presentMonth(on: asOf)
      view.months = roster.dutyMonths.map {
        NavItemView(
          title: $0.chinese, url: url(.rosterMonth(roster.id, $0)), current: $0 == month)
      }
      view.calendar = shown.map { dutyMonth(roster, $0) }
      view.downloads = [
        DownloadView(
          title: word("label-ics"), url: url(.file("rosters/\(roster.id).ics")))
      ]
    }
    guard month == nil else { return view }
    let groups = roster.postGroups(on: asOf)
    view.posts = standingPosts(roster, groups)
    view.gaps = gaps(of: roster, groups)
    view.figures = figures(of: roster, groups)
    return view
  }

  private func rosterFacts(_ roster: LinkedRoster) -> [FactView] {
    let record = roster.record
    let hours = record.shifts.map { "\($0.name) \($0.hours)" }.joined(separator: "；")
    let required = record.posts.filter(\.isRequired).map(\.name).joined(separator: "、")
    let phone =
      isShown(roster.home)
      ? phoneFact(site.units[roster.home].phone) : nil
    return [
      fact(word("label-shifts"), hours), fact(word("label-required-posts"), required),
      fact(word("label-staffing"), record.per.map(staffing)),
      fact(
        word("label-minimum-hours"),
        record.minimumHours.map { word("label-hours-a-year", ["n": $0.description]) }),
      phone, fact(word("source"), record.envelope.source),
    ].compactMap { $0 }
  }

  private func staffing(_ norm: StaffingNorm) -> String {
    switch norm {
    case .leaderWorkerAndOthers: word("label-staffing-grid")
    case .households(let low, let high):
      word("label-staffing-households", ["low": "\(low)", "high": "\(high)"])
    }
  }

  // MARK: Standing posts

  /// Required posts that nobody holds: the roster's own, and those of the site in its charge.
  private func gaps(of roster: LinkedRoster, _ groups: [PostGroup]) -> [String] {
    guard roster.record.standingPath != nil else { return [] }
    let held = roster.withheldPosts.union(
      groups.lazy.filter { $0.headcount > 0 }.map(\.post))
    var gaps = roster.record.posts.filter { $0.isRequired && !held.contains($0.name) }
      .map { word("label-post-vacant", ["post": $0.name]) }
    let named = Set(roster.standing.map { roster.row($0).post })
    gaps += site.vacancies.filter {
      named.contains($0.post) && isShown($0.unit) && site.units.isWithin($0.unit, roster.home)
    }.map { gap($0.unit, $0.post) }
    return gaps
  }

  /// How many people, and how many units of the kind that the roster serves have somebody.
  private func figures(of roster: LinkedRoster, _ groups: [PostGroup]) -> [FigureView] {
    guard roster.record.standingPath != nil else { return [] }
    let people = groups.reduce(0) { $0 + $1.headcount }
    var figures: [FigureView] = []
    if people > 0 {
      let label = word("label-headcount")
      figures.append(FigureView(label: label, value: "\(people)", spoken: "\(label) \(people)"))
    }
    let kinds = Set(groups.map { site.units[$0.unit].kind })
    guard kinds.count == 1, let kind = kinds.first else { return figures }
    let coverage = Coverage(
      of: kind, having: groups.filter { $0.headcount > 0 }.map(\.unit), in: site.units,
      below: roster.home, on: asOf, includesSubunits: false)
    if coverage.ratio.denominator > 1 {
      figures.append(
        figure(word("label-coverage", ["kind": kind.title]), coverage.ratio, minimum: 1))
    }
    return figures
  }
}

extension LinkedRoster {
  /// The months that have shifts, ascending.
  var dutyMonths: [Period] {
    record.months.filter { !$0.shifts.isEmpty }.map(\.period).sorted()
  }

  /// The month of a day, else the nearest before it, else the first.
  func presentMonth(on day: Day) -> Period? {
    let months = dutyMonths
    return months.last { $0.first <= day } ?? months.first
  }
}
