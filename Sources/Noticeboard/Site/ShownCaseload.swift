/// What the pages of a workflow share: its cases in the order in which they are shown, and the counts.
final class ShownCaseload: Sendable {
  let counts: WorkflowCounts
  /// On the day, the longest open first.
  let open: [Case]
  /// Settled in the period by its cut-off.
  let settled: [Case]
  /// What the counts hold of the open and of the solved, and what left with a list that was removed.
  let removedOpen: Int
  let removedSolved: Int
  /// How many of the pool have reached each stage by the cut-off; 0 for stages that are computed.
  let reached: Late<[Int]>
  /// The counts by each of `groupings`.
  let tables: [Late<CountsTable>]

  static let groupings: [CountsTable.Grouping] = [
    .category, .units(.community), .units(.grid), .department, .channel,
  ]

  init(_ caseload: Caseload, _ question: Site.CaseloadQuestion, in site: Site) {
    let (period, cutoff) = (question.period, question.cutoff)
    counts = caseload.counts(in: period, asOf: cutoff)
    let allOpen = caseload.open(on: question.day)
    open = allOpen.filter(site.shows)
      .sorted { ($0.raised.day, $0.number) < ($1.raised.day, $1.number) }
    removedOpen = allOpen.count - open.count
    settled = Self.settled(caseload, period, on: cutoff, in: site)
    removedSolved = Self.removedSolved(caseload, period, on: cutoff, in: site)
    reached = Late { Self.reached(caseload, period, cutoff) }
    tables = Self.groupings.map { grouping in
      Late { caseload.table(by: grouping, in: period, asOf: cutoff) }
    }
  }

  /// Solved, the latest first, then those that were merged or void.
  private static func settled(
    _ caseload: Caseload, _ period: Period, on day: Day, in site: Site
  ) -> [Case] {
    guard let span = CountingSpan(period, day) else { return [] }
    let shown = caseload.cases.filter(site.shows)
    let solved = shown.filter { $0.counts && span.isSolved($0) }.sorted { left, right in
      let (a, b) = (left.solved?.day ?? left.raised.day, right.solved?.day ?? right.raised.day)
      return a == b ? left.number < right.number : a > b
    }
    return solved + shown.filter { !$0.counts && span.isRaised($0) }
  }

  private static func removedSolved(
    _ caseload: Caseload, _ period: Period, on day: Day, in site: Site
  ) -> Int {
    guard let span = CountingSpan(period, day) else { return 0 }
    return caseload.cases.count { $0.counts && span.isSolved($0) && !site.shows($0) }
  }

  private static func reached(_ caseload: Caseload, _ period: Period, _ cutoff: Day) -> [Int] {
    let order = caseload.order
    var reached = [Int](repeating: 0, count: order.stages.count)
    for record in caseload.pool(in: period, asOf: cutoff) {
      for index in reached.indices where !order.isComputed(index) {
        if let day = order.milestone(index, in: record.stages)?.day, day <= cutoff {
          reached[index] += 1
        }
      }
    }
    return reached
  }
}

extension Site {
  /// Which workflow, its settled cases of which period by when, its open ones as of when.
  struct CaseloadQuestion: Hashable {
    let mechanism: Int
    let period: Period
    let cutoff: Day
    let day: Day
  }

  func shownCaseload(_ caseload: Caseload, _ question: CaseloadQuestion) -> ShownCaseload {
    shownCaseloads.answer(
      question, isWorthKeeping: { _ in caseload.cases.count > PageComposer.rowsPerPage }
    ) {
      ShownCaseload(caseload, question, in: self)
    }
  }
}
