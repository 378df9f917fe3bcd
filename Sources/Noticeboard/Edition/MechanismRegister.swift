/// What the pages of mechanisms ask again and again; made once an edition.
struct MechanismRegister: Sendable {
  /// A table in a bulletin that has a page.
  struct Quote: Sendable {
    let bulletin: Int
    let quotation: Quotation
    /// The days that its table counts; nil if its period begins after them.
    let span: CountingSpan?
  }

  /// A period of a workflow with its counts.
  struct Counted: Sendable {
    let period: Period
    let counts: WorkflowCounts
  }

  /// The shown frameworks that group each mechanism.
  let parents: [[Int]]
  /// What each mechanism owes, by due day.
  let obligations: [[Obligation]]
  /// The tables that quote each mechanism, in the order of the bulletins.
  let quotes: [[Quote]]
  /// Of workflows: every begun period, ascending.
  let trends: [[Counted]]
  /// Of boards: the values of every subject through time.
  let histories: [[BoardSubject: [LinkedBoard.Point]]]

  init(_ site: Site) {
    var parents = [[Int]](repeating: [], count: site.mechanisms.count)
    for (index, item) in site.mechanisms.enumerated()
    where site.shows(item.mechanism.envelope) {
      guard case .framework(let pillars) = item.state else { continue }
      for child in Set(pillars.flatMap(\.mechanisms)).sorted() { parents[child].append(index) }
    }
    self.parents = parents
    var obligations = [[Obligation]](repeating: [], count: site.mechanisms.count)
    for obligation in site.obligations.all { obligations[obligation.mechanism].append(obligation) }
    self.obligations = obligations
    quotes = Self.quotes(of: site)
    trends = site.mechanisms.map { Self.trend(of: $0, in: site) }
    histories = site.mechanisms.map { Self.history(of: $0, in: site) }
  }

  private static func quotes(of site: Site) -> [[Quote]] {
    var quotes = [[Quote]](repeating: [], count: site.mechanisms.count)
    for (index, item) in site.bulletins.bulletins.enumerated() where site.shows(item) {
      for case .some(let quotation) in site.quotations[index] where quotation.isTable {
        let span = CountingSpan(quotation.period, min(item.cutoff, site.asOf))
        quotes[quotation.mechanism].append(
          Quote(bulletin: index, quotation: quotation, span: span))
      }
    }
    return quotes
  }

  private static func trend(of item: LinkedMechanism, in site: Site) -> [Counted] {
    guard case .workflow(let caseload) = item.state else { return [] }
    return site.begunPeriods(of: item).map { period in
      Counted(
        period: period,
        counts: caseload.counts(in: period, asOf: min(period.last, site.asOf)))
    }
  }

  private static func history(
    of item: LinkedMechanism, in site: Site
  ) -> [BoardSubject: [LinkedBoard.Point]] {
    guard case .board(let board) = item.state else { return [:] }
    var history: [BoardSubject: [LinkedBoard.Point]] = [:]
    for ranking in board.rankings where ranking.period.first <= site.asOf {
      for standing in ranking.standings where site.shows(standing) {
        history[standing.subject, default: []].append(
          LinkedBoard.Point(period: ranking.period, value: standing.value))
      }
    }
    return history
  }
}

/// Which periods a mechanism has pages of.
extension Site {
  /// The periods with a ledger that have begun, ascending.
  func begunPeriods(of item: LinkedMechanism) -> [Period] {
    item.periods.filter { $0.first <= asOf }
  }

  /// The latest period that has begun.
  func currentPeriod(of item: LinkedMechanism) -> Period? {
    item.periods.last { $0.first <= asOf }
  }
}
