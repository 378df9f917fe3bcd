/// Sheets with a header alone where the mechanism had rows before: rows may have been deleted by mistake,
/// and a page that tells of nothing looks as if there had been nothing.
enum EmptiedSheets {
  /// `ledgers` are a mechanism's own, ascending; what is prepared for days to come is empty yet.
  static func check(_ ledgers: [Ledger], asOf: Day) -> Findings {
    var findings = Findings()
    var before: Ledger?
    for ledger in ledgers where ledger.period.first <= asOf {
      if ledger.sheetRows > 0 {
        before = ledger
      } else if let before {
        findings.report(
          .noRows, at: Location(ledger.path), before.period.description,
          String(before.sheetRows), related: [Location(before.path)])
      }
    }
    return findings
  }
}
