/// Judges files that hold only totals: rates made of them must add up.
struct TotalsCheck {
  private let caseload: Caseload
  private var findings = Findings()

  static func check(_ caseload: Caseload, _ ledgers: [Ledger]) -> Findings {
    var check = TotalsCheck(caseload: caseload)
    for totals in caseload.totals { check.judge(totals.row) }
    for ledger in ledgers {
      if case .totals = ledger.rows {
        check.judgeSubjects(of: ledger)
        check.judgeCarriedIn(of: ledger)
      } else {
        check.judgeCasesAfterTotals(in: ledger)
      }
    }
    return check.findings
  }

  private init(caseload: Caseload) {
    self.caseload = caseload
  }

  private mutating func judge(_ row: TotalsRow) {
    let place = row.common.location
    for (name, count) in [("已响应", row.responded), ("已解决", row.solved)]
    where count > row.raised + row.carriedIn {
      findings.report(
        .totalsBeyondPool, at: place, name, String(count), String(row.raised),
        String(row.carriedIn))
    }
    if row.surveyed > row.solved {
      findings.report(
        .totalsSurveyedBeyondSolved, at: place, String(row.surveyed), String(row.solved))
    }
    if row.satisfied > row.surveyed {
      findings.report(
        .totalsSatisfiedBeyondSurveyed, at: place, String(row.satisfied), String(row.surveyed))
    }
  }

  private mutating func judgeCarriedIn(of ledger: Ledger) {
    let previous = ledger.period.previous
    guard caseload.periods.contains(previous) else { return }
    let rows = caseload.totals(in: ledger.period)
    let before = caseload.totals(in: previous)
    var open: [CaseTotals.Subject: Int] = [:]
    for row in before { open[row.subject, default: 0] += row.open }
    for row in rows {
      let expected =
        before.isEmpty ? openCases(like: row, in: previous) : open[row.subject] ?? 0
      guard row.row.carriedIn != expected else { continue }
      findings.report(
        .totalsCarriedInDiffers, at: row.location, String(row.row.carriedIn), previous.chinese,
        String(expected))
    }
    let here = Set(rows.map(\.subject))
    for row in before where row.open > 0 && !here.contains(row.subject) {
      findings.report(
        .totalsRowLost, at: Location(ledger.path), title(row), previous.chinese,
        String(row.open), related: [row.location])
    }
  }

  /// Two rows of one unit and category would be counted twice.
  private mutating func judgeSubjects(of ledger: Ledger) {
    var first: [CaseTotals.Subject: Location] = [:]
    for row in caseload.totals(in: ledger.period) {
      if let other = first[row.subject] {
        findings.report(.totalsRowTwice, at: row.location, title(row), related: [other])
      } else {
        first[row.subject] = row.location
      }
    }
  }

  /// Cases that follow upon totals carry on what those left open.
  private mutating func judgeCasesAfterTotals(in ledger: Ledger) {
    let previous = ledger.period.previous
    let before = caseload.totals(in: previous)
    guard !before.isEmpty else { return }
    let open = before.reduce(0) { $0 + $1.open }
    let carried = caseload.counts(in: ledger.period, asOf: ledger.period.last).carriedIn
    guard carried != open else { return }
    findings.report(
      .casesDoNotCarryOn, at: Location(ledger.path), previous.chinese, String(open),
      String(carried), previous.description)
  }

  /// The period before may still hold cases.
  private func openCases(like row: CaseTotals, in previous: Period) -> Int {
    let category = row.row.category
    let scope = CaseScope(unit: row.unit, category: category.isEmpty ? nil : category)
    return caseload.counts(in: previous, asOf: previous.last, of: scope).open
  }

  private func title(_ row: CaseTotals) -> String {
    let words = [row.unit.map { caseload.units[$0].title } ?? "", row.row.category]
    let title = words.filter { !$0.isEmpty }.joined(separator: " ")
    return title.isEmpty ? row.row.common.title : title
  }
}
