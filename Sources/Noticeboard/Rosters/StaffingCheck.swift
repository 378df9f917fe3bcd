/// What can be wrong with the people of a roster: posts nobody holds, norms, hours of service.
///
/// A sheet is judged as it is today, whatever day the site is built for: what a row fills later
/// is no gap, else a build for a day gone by would ask for people who were never written down.
struct StaffingCheck {
  let roster: LinkedRoster
  let units: UnitTree
  let configuration: SiteConfiguration
  let asOf: Day

  /// Households of one holder where neither the roster nor `site.yaml` says otherwise.
  private static let households: [String: ClosedRange<Int>] = [
    "楼栋长": 80...100, "社区专职工作者": 300...400,
  ]

  func report(_ findings: inout Findings) {
    reportVacancies(&findings)
    if roster.record.per == .leaderWorkerAndOthers { reportGrids(&findings) }
    for group in roster.postGroups(on: asOf) { reportHouseholds(of: group, &findings) }
    reportEndedUnits(&findings)
    HoursCheck(roster: roster, asOf: asOf).report(&findings)
  }

  private var sheet: Location {
    roster.record.standingPath.map { Location($0) } ?? roster.record.envelope.location
  }

  private func location(_ post: StandingPost) -> Location { roster.row(post).common.location }

  private func reportVacancies(_ findings: inout Findings) {
    guard roster.record.standingPath != nil, roster.shifts.isEmpty else { return }
    let held = Set(roster.heldPosts(from: asOf).map(\.post))
    for post in roster.record.posts where post.isRequired && !held.contains(post.name) {
      findings.report(.requiredPostVacant, at: sheet, post.name)
    }
  }

  private func reportEndedUnits(_ findings: inout Findings) {
    for post in roster.standing {
      guard let until = units[post.unit].until, until < asOf else { continue }
      let row = roster.row(post)
      guard row.common.isActive(on: asOf) else { continue }
      findings.report(
        .postOfEndedUnit, at: location(post), units[post.unit].title, until.description,
        units.mergerWords(of: post.unit, .chinese), row.post,
        units.mergerWords(of: post.unit, .english))
    }
  }

  // MARK: 1+1+N

  private func reportGrids(_ findings: inout Findings) {
    let byUnit = Dictionary(grouping: roster.standing, by: \.unit)
    for unit in units.subtree(of: roster.home)
    where units[unit].kind == .grid && !units.isGridUnit(unit) && units.isJudged(unit, on: asOf) {
      for names in [["网格长"], ["网格员", "专职网格员"]] {
        let rows = (byUnit[unit] ?? []).filter { names.contains(roster.row($0).post) }
        guard let found = wrongNumber(of: rows) else { continue }
        findings.report(
          .gridNotStaffed, at: found.rows.first.map(location) ?? sheet, units[unit].title,
          names[0], String(found.count), related: found.rows.dropFirst().map(location))
      }
    }
  }

  /// Who holds the post and how many they are, unless it is one on this day or a later one.
  private func wrongNumber(of rows: [StandingPost]) -> (rows: [StandingPost], count: Int)? {
    let edges = rows.map { roster.row($0).common }.flatMap { [$0.from, $0.to.map { $0 + 1 }] }
    let days = [asOf] + edges.compactMap(\.self).filter { $0 > asOf }
    let held = days.map { day in
      let there = rows.filter { roster.row($0).common.isActive(on: day) }
      return (rows: there, count: there.reduce(0) { $0 + roster.row($1).headcount })
    }
    return held.contains { $0.count == 1 } ? nil : held.first
  }

  // MARK: Households

  private func reportHouseholds(of group: PostGroup, _ findings: inout Findings) {
    guard let norm = norm(of: group.post), let households = units[group.unit].households,
      group.headcount > 0
    else { return }
    let count = group.headcount
    let (low, isTooLow) = norm.lowerBound.multipliedReportingOverflow(by: count)
    let (high, isTooHigh) = norm.upperBound.multipliedReportingOverflow(by: count)
    guard isTooLow || households < low || (!isTooHigh && households > high) else { return }
    findings.report(
      .householdsPerHolder, at: location(group.rows[0]), units[group.unit].title,
      String(households), group.post, String(count), "\(norm.lowerBound)–\(norm.upperBound)")
  }

  private func norm(of post: String) -> ClosedRange<Int>? {
    if case .households(let low, let high) = roster.record.per { return low...high }
    return configuration.postNorms[post]?.households ?? Self.households[post]
  }
}
