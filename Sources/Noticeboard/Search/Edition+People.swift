/// Who stands on a roster that shows whole names: found by name before pages that mention him.
extension Edition {
  /// Each person whom a roster's page names.
  func people(_ route: Route, namedIn page: [PagePart]) -> [String] {
    guard let roster = rosterOfNames(route) else { return [] }
    let text = page.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    return roster.people(on: site.asOf).filter { text.contains($0) }
  }

  /// Whether people are found by name on a page: whom it names follows from the roster too, and not from
  /// its bytes alone.
  package func namesPeople(_ route: Route) -> Bool { rosterOfNames(route) != nil }

  private func rosterOfNames(_ route: Route) -> Roster? {
    guard case .roster(let id) = route, let place = pageRegister.units.roster(id),
      site.rosters[place].record.names == .full
    else { return nil }
    return site.rosters[place].record
  }
}

extension Roster {
  /// Everybody whom a row names, each once, in the order of the sheets.
  ///
  /// Without those whose post is over: their name may be a piece of another's.
  fileprivate func people(on day: Day) -> [String] {
    var seen: Set<String> = []
    let rows =
      standing.filter { $0.common.isActive(on: day) }.map {
        ([$0.holder, $0.leader], $0.common.location)
      }
      + months.flatMap(\.shifts).map { ([$0.holder, $0.leader], $0.common.location) }
    return rows.flatMap { names, location in
      names.flatMap { Cell(text: $0, location: location).parts.map(\.text) }
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
