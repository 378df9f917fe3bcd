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
          LinkedBoard.Point(period: ranking.period, value: standing.value, rank: standing.rank))
      }
    }
    return history
  }
}

/// Which pages a mechanism has.
extension Site {
  /// The periods with a ledger that have begun, ascending.
  func begunPeriods(of item: LinkedMechanism) -> [Period] {
    item.periods.filter { $0.first <= asOf }
  }

  /// How many pages the mechanism's own page needs, at a hundred rows each.
  func pageCount(of index: Int) -> Int {
    let item = mechanisms[index]
    switch item.state {
    case .framework, .meeting: return 1
    case .workflow(let caseload):
      guard caseload.cases.count > PageComposer.rowsPerPage else { return 1 }
      let open = caseload.open(on: asOf).count(where: shows)
      let settled = currentPeriod(of: item).map { settledCases(caseload, $0, on: asOf).count }
      return Self.pages(max(open, settled ?? 0))
    case .board(let board):
      return Self.pages(board.latest(on: asOf)?.standings.count { shows($0, on: asOf) } ?? 0)
    case .list(let list):
      guard list.rows.count > PageComposer.rowsPerPage else { return 1 }
      return Self.pages(shownShelf(of: index, list, on: asOf).longestGroup)
    }
  }

  /// How many pages a period's ledger needs.
  func pageCount(of index: Int, _ period: Period) -> Int {
    let cutoff = min(period.last, asOf)
    guard mostRows(mechanisms[index], period, cutoff) > PageComposer.rowsPerPage else {
      return 1
    }
    return Self.pages(LedgerTables(site: self).table(of: index, period, cutoff: cutoff).rows.count)
  }

  /// A period's ledger has no more rows than this, which is known before any cell is made.
  private func mostRows(_ item: LinkedMechanism, _ period: Period, _ cutoff: Day) -> Int {
    switch item.state {
    case .framework: return 0
    case .workflow(let caseload):
      guard caseload.cases.count > PageComposer.rowsPerPage else { return caseload.cases.count }
      return max(
        caseload.totals(in: period).count, caseload.pool(in: period, asOf: cutoff).count)
    case .board(let board): return board.standings(for: period)?.standings.count ?? 0
    case .list(let list): return list.mostEntries(in: period, on: cutoff)
    case .meeting(let meeting): return meeting.sessions(in: period).count
    }
  }

  private static func pages(_ rows: Int) -> Int {
    max(1, (rows + PageComposer.rowsPerPage - 1) / PageComposer.rowsPerPage)
  }

  /// The latest period that has begun.
  func currentPeriod(of item: LinkedMechanism) -> Period? {
    item.periods.last { $0.first <= asOf }
  }

  /// The cases of a period that are settled by a day: solved, the latest first, then those that
  /// were merged or void.
  func settledCases(_ caseload: Caseload, _ period: Period, on day: Day) -> [Case] {
    guard let span = CountingSpan(period, day) else { return [] }
    let shown = caseload.cases.filter(shows)
    let solved = shown.filter { $0.counts && span.isSolved($0) }.sorted { left, right in
      let (a, b) = (left.solved?.day ?? left.raised.day, right.solved?.day ?? right.raised.day)
      return a == b ? left.number < right.number : a > b
    }
    return solved + shown.filter { !$0.counts && span.isRaised($0) }
  }
}
