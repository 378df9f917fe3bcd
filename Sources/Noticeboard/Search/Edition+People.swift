import SearchIndex

/// Who stands on a roster that shows whole names: found by name before pages that mention him.
extension Edition {
  /// One unit for each person whom the roster's page names, leading to that page.
  ///
  /// Only a name, which the page shows: so nothing of it must be read again when other pages change.
  func people(_ route: Route, named page: [SearchUnit]) -> [SearchUnit] {
    guard case .roster(let id) = route, let first = page.first,
      let place = pageRegister.units.roster(id), site.rosters[place].record.names == .full
    else { return [] }
    let text = page.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    let people = site.rosters[place].record.people(on: site.asOf)
    return people.filter { text.contains($0) }.map { name in
      SearchUnit(
        url: first.url, title: name, date: first.date, facets: first.facets, text: [],
        entity: .person)
    }
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
