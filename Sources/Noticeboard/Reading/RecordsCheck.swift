/// What can be wrong over all records of a kind, before anything is linked.
enum RecordsCheck {
  static func identifiers(of records: Records, _ findings: inout Findings) {
    func check(_ ids: [String], _ location: (Int) -> Location) {
      var seen: [String: Int] = [:]
      seen.reserveCapacity(ids.count)
      for (index, id) in ids.enumerated() {
        guard let first = seen[id] else {
          seen[id] = index
          continue
        }
        findings.report(.identifierTwice, at: location(index), id, related: [location(first)])
      }
    }
    check(records.units.map(\.envelope.id)) { records.units[$0].envelope.location }
    check(records.brands.map(\.envelope.id)) { records.brands[$0].envelope.location }
    check(records.rosters.map(\.envelope.id)) { records.rosters[$0].envelope.location }
    check(records.mechanisms.map(\.envelope.id)) { records.mechanisms[$0].envelope.location }
    check(records.bulletins.map(\.wrappedValue.envelope.id)) {
      records.bulletins[$0].wrappedValue.envelope.location
    }
    check(records.pages.map(\.envelope.id)) { records.pages[$0].envelope.location }
  }
}
