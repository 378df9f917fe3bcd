/// Lists of residents that nothing takes away again: no bulletin puts them under publicity, whose end
/// would be theirs (D34).
enum LastingLists {
  static func check(_ site: Site, _ ledgers: [String: [Ledger]]) -> Findings {
    var findings = Findings()
    let meant = site.mechanisms.indices.filter { isPublic(site.mechanisms[$0].mechanism) }
    guard !meant.isEmpty else { return findings }
    var covered: Set<PersonsList> = []
    // A draft tells what is to come.
    for (index, item) in site.bulletins.bulletins.enumerated()
    where item.bulletin.publicity != nil {
      covered.formUnion(site.personsLists(of: index))
    }
    for index in meant {
      let mechanism = site.mechanisms[index].mechanism
      let names = mechanism.columns.indices.filter {
        mechanism.columns[$0].holdsNames && mechanism.columns[$0].audience == .public
      }
      for ledger in ledgers[mechanism.id] ?? [] {
        let list = PersonsList(mechanism: index, period: ledger.period)
        guard ledger.period.first <= site.asOf, !covered.contains(list),
          !site.isRemoved(index, ledger.period), namesAnybody(ledger, in: names)
        else { continue }
        findings.report(
          .listWithoutPublicity, at: Location(ledger.path), mechanism.title,
          ledger.period.description)
      }
    }
    return findings
  }

  /// Whether it says itself that its rows are natural persons, and everybody may see it.
  private static func isPublic(_ mechanism: Mechanism) -> Bool {
    guard case .list = mechanism.form else { return false }
    return mechanism.isPersonal == true && mechanism.envelope.audience == .public
      && mechanism.envelope.status == .published
  }

  /// Whether a row that everybody may see has a name in one of those columns.
  private static func namesAnybody(_ ledger: Ledger, in columns: [Int]) -> Bool {
    guard !columns.isEmpty, case .entries(let rows) = ledger.rows else { return false }
    return rows.contains { box in
      let row = box.wrappedValue.common
      return row.audience == .public && row.extra.fill(anyOf: columns)
    }
  }
}
