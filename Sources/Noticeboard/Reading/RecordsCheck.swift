/// What can be wrong over all records of a kind, before anything is linked.
enum RecordsCheck {
  static func identifiers(of records: Records, _ findings: inout Findings) {
    check(records.units.map(\.envelope), &findings)
    check(records.brands.map(\.envelope), &findings)
    check(records.rosters.map(\.envelope), &findings)
    check(records.mechanisms.map(\.envelope), &findings)
    check(records.bulletins.lazy.map(\.wrappedValue.envelope), &findings)
    check(records.pages.map(\.envelope), &findings)
  }

  private static func check(
    _ envelopes: some Sequence<Envelope>, _ findings: inout Findings
  ) {
    var seen: [String: Location] = [:]
    for envelope in envelopes {
      if let first = seen[envelope.id] {
        findings.report(
          .identifierTwice, at: envelope.location, envelope.id, related: [first])
      } else {
        seen[envelope.id] = envelope.location
      }
    }
  }
}
