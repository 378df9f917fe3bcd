/// What can be wrong over all records of a kind, before anything is linked.
enum RecordsCheck {
  static func identifiers(of records: Records, _ findings: inout Findings) {
    check(records.units, \.envelope, &findings)
    check(records.brands, \.envelope, &findings)
    check(records.rosters, \.envelope, &findings)
    check(records.mechanisms, \.envelope, &findings)
    check(records.bulletins, \.wrappedValue.envelope, &findings)
    check(records.pages, \.envelope, &findings)
  }

  private static func check<Record>(
    _ records: [Record], _ envelope: (Record) -> Envelope, _ findings: inout Findings
  ) {
    var seen: [String: Int] = [:]
    seen.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      let id = envelope(record).id
      guard let first = seen[id] else {
        seen[id] = index
        continue
      }
      findings.report(
        .identifierTwice, at: envelope(record).location, id,
        related: [envelope(records[first]).location])
    }
  }
}
