/// The counts of domain section 2, of one period up to a cut-off.
struct WorkflowCounts: Sendable, Hashable {
  var raised = 0
  var carriedIn = 0
  var solved = 0
  var surveyed = 0
  var satisfied = 0
  /// Nil where totals of several periods cannot tell.
  var responded: Int? = 0
  /// Nil where only totals exist, as all that follow.
  var overdue: Int? = 0
  var published: Int? = 0
  var solvedWithDue: Int? = 0
  var solvedOnTime: Int? = 0
  /// Median of the days from raised to solved; nil if nothing was solved.
  var medianDays: FixedDecimal?
  /// `据汇总数` stands beside its rates.
  var isFromTotals = false

  init() {}

  /// The one denominator of both rates: raised and carried in.
  var pool: Int { raised + carriedIn }

  /// 期末未办结: the next period's carried_in.
  var open: Int { pool - solved }

  var isEmpty: Bool { pool == 0 }

  /// Nil if it cannot be known, or is no count of workflows.
  subscript(count: Count) -> Int? {
    switch count {
    case .raised: raised
    case .carriedIn: carriedIn
    case .pool: pool
    case .responded: responded
    case .solved: solved
    case .open: open
    case .overdue: overdue
    case .surveyed: surveyed
    case .satisfied: satisfied
    case .published: published
    case .entries, .claimed, .done, .expired: nil
    }
  }
}

/// Which cases to count.
struct CaseScope: Sendable, Hashable {
  /// A unit and all below it.
  let unit: UnitID?
  let category: String?

  init(unit: UnitID? = nil, category: String? = nil) {
    self.unit = unit
    self.category = category
  }

  static let all = CaseScope()
}

extension Caseload {
  func counts(
    in period: Period, asOf cutoff: Day, of scope: CaseScope = .all
  ) -> WorkflowCounts {
    counts(
      of: cases.lazy.filter { holds(scope, unit: $0.home, category: $0.category) },
      totals.filter { holds(scope, unit: $0.home, category: $0.row.category) },
      in: period, asOf: cutoff)
  }

  private func holds(_ scope: CaseScope, unit: UnitID, category: String) -> Bool {
    (scope.unit.map { units.isWithin(unit, $0) } ?? true)
      && (scope.category.map { $0 == category } ?? true)
  }

  func counts(
    of cases: some Sequence<Case>, _ totals: [CaseTotals], in period: Period, asOf cutoff: Day
  ) -> WorkflowCounts {
    var counts = WorkflowCounts()
    guard let span = CountingSpan(period, cutoff) else { return counts }
    var tally = CaseTally()
    for record in cases where record.counts && span.holds(record) {
      tally.add(record, span, self)
    }
    tally.write(to: &counts)
    CaseTotals.add(totals, in: period, asOf: cutoff, to: &counts)
    return counts
  }
}

/// Counts case by case.
private struct CaseTally {
  private var counts = WorkflowCounts()
  private var responded = 0
  private var overdue = 0
  private var published = 0
  private var withDue = 0
  private var onTime = 0
  private var days: [Int] = []

  mutating func add(_ record: Case, _ span: CountingSpan, _ caseload: Caseload) {
    if span.isRaised(record) { counts.raised += 1 } else { counts.carriedIn += 1 }
    if let day = record.responded?.day, day <= span.end { responded += 1 }
    guard span.isSolved(record), let solved = record.solved?.day else {
      if caseload.isOverdue(record, on: span.end) { overdue += 1 }
      return
    }
    counts.solved += 1
    days.append(solved - record.raised.day)
    if let answered = record.answered, answered <= span.end, let answer = record.satisfaction {
      counts.surveyed += 1
      if caseload.satisfiedAnswers.contains(answer) { counts.satisfied += 1 }
    }
    if let due = caseload.dueDay(ofSolving: record, on: span.end) {
      withDue += 1
      if solved <= due { onTime += 1 }
    }
    if let day = caseload.publications[record.number], day <= caseload.asOf {
      published += 1
    }
  }

  func write(to counts: inout WorkflowCounts) {
    counts = self.counts
    counts.responded = responded
    counts.overdue = overdue
    counts.published = published
    counts.solvedWithDue = withDue
    counts.solvedOnTime = onTime
    counts.medianDays = median(of: days)
  }
}
