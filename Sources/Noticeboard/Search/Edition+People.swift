/// Who stands on a roster that shows whole names: found by name before pages that mention him.
extension Edition {
  /// Each person whom a roster's page names.
  func people(_ route: Route, namedIn page: [PagePart]) -> [String] {
    guard let roster = rosterOfNames(route) else { return [] }
    let text = page.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    let people = roster.people(on: site.asOf)
    let present = Self.words(of: people, in: text)
    return people.filter { present.contains(Substring($0)) }
  }

  /// Those of the words that stand in a text, found on one way through it.
  static func words(of words: [String], in text: String) -> Set<Substring> {
    let sought = Set(words.map { Substring($0) })
    var lengths: [Character: Set<Int>] = [:]
    for word in words {
      if let first = word.first { lengths[first, default: []].insert(word.count) }
    }
    let bounds = Array(text.indices) + [text.endIndex]
    var found: Set<Substring> = []
    for (place, start) in bounds.dropLast().enumerated() {
      for length in lengths[text[start]] ?? [] where place + length < bounds.count {
        let piece = text[start..<bounds[place + length]]
        if sought.contains(piece) { found.insert(piece) }
      }
    }
    return found
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
    let cells =
      standing.filter { $0.common.isActive(on: day) }.flatMap { [$0.holder, $0.leader] }
      + months.flatMap(\.shifts).flatMap { [$0.holder, $0.leader] }
    // A surname alone is found in every text.
    return cells.flatMap { NamedPeople.people(in: $0) }
      .filter { $0.count > 1 && !PrivacyPhrases.titles.contains($0) && seen.insert($0).inserted }
  }
}
