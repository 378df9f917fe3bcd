/// A post that `site.yaml` requires of a unit and that nobody holds.
struct Vacancy: Sendable, Hashable {
  let unit: UnitID
  let post: String

  /// The vacancies of all active units, in order of `units.csv`; 网格单元 need no posts.
  static func all(
    in units: UnitTree, rosters: [LinkedRoster], configuration: SiteConfiguration, asOf: Day
  ) -> [Vacancy] {
    guard !configuration.requiredPosts.isEmpty else { return [] }
    var held: Set<Vacancy> = []
    for group in rosters.lazy.flatMap({ $0.postGroups(on: asOf) }) where group.headcount > 0 {
      held.insert(Vacancy(unit: group.unit, post: group.post))
    }
    return units.ids.flatMap { id -> [Vacancy] in
      guard units[id].isActive(on: asOf), !units.isGridUnit(id) else { return [] }
      return (configuration.requiredPosts[units[id].kind] ?? [])
        .map { Vacancy(unit: id, post: $0) }
        .filter { !held.contains($0) }
    }
  }
}

extension UnitCheck {
  /// Names each unit with a vacancy that no row fills, now or later.
  static func report(
    _ vacancies: [Vacancy], in units: UnitTree, rosters: [LinkedRoster], asOf: Day
  ) -> Findings {
    var findings = Findings()
    let held = Set(
      rosters.lazy.flatMap { $0.heldPosts(from: asOf) }
        .map { Vacancy(unit: $0.unit, post: $0.post) })
    for vacancy in vacancies
    where !held.contains(vacancy) && units.isJudged(vacancy.unit, on: asOf) {
      let unit = units[vacancy.unit]
      findings.report(
        .requiredPostWithoutHolder, at: unit.envelope.location, unit.title, vacancy.post)
    }
    return findings
  }
}
