/// What a mechanism of kind workflow knows once its ledgers are linked: its cases and totals.
struct Caseload: Sendable {
  let order: StageOrder
  /// All cases, by number; void and merged ones too.
  private(set) var cases: [Case]
  /// Rows of files that hold only totals, by period.
  private(set) var totals: [CaseTotals]
  /// The periods that have a ledger, ascending, each once.
  let periods: [Period]
  /// The day for which the site is built.
  let asOf: Day
  let minimumSample: Int
  let categories: [String]
  /// The days on which bulletins first quoted cases as solved.
  private(set) var publications: [CaseNumber: Day] = [:]

  let definitions: [MetricDefinition]
  let satisfiedAnswers: Set<Satisfaction>
  let calendar: WorkingCalendar
  let units: UnitTree
  private var places: [CaseNumber: Int]

  /// Links the mechanism's own ledgers, sorted by period; nil for another kind of mechanism.
  static func link(
    _ mechanism: Mechanism, _ ledgers: [Ledger], units: UnitTree, calendar: WorkingCalendar,
    configuration: SiteConfiguration, asOf: Day, asOfIsToday: Bool
  ) -> (caseload: Caseload, findings: Findings)? {
    guard case .workflow(let workflow) = mechanism.form else { return nil }
    var findings = Findings()
    let order = StageOrder(workflow)
    let home = mechanism.envelope.unit.flatMap { units.find($0.text) } ?? units.root
    let merged = MergedRows.merge(ledgers, of: mechanism, order, &findings)
    var cases = merged.compactMap { rows in
      Case(rows, of: mechanism, order, units: units, home: home, &findings)
    }
    cases.sort { $0.number < $1.number }
    let totals = ledgers.flatMap {
      CaseTotals.link($0, units: units, home: home, &findings)
    }
    let caseload = Caseload(
      mechanism: mechanism, workflow, order: order, cases: cases, totals: totals,
      periods: ledgers.map(\.period), units: units, calendar: calendar,
      configuration: configuration, asOf: asOf)
    findings.add(
      CaseCheck.check(caseload, known: merged.map(\.row), isToday: asOfIsToday))
    findings.add(TotalsCheck.check(caseload, ledgers))
    return (caseload, findings)
  }

  private init(
    mechanism: Mechanism, _ workflow: Mechanism.Workflow, order: StageOrder, cases: [Case],
    totals: [CaseTotals], periods: [Period], units: UnitTree, calendar: WorkingCalendar,
    configuration: SiteConfiguration, asOf: Day
  ) {
    self.order = order
    self.cases = cases
    self.totals = totals
    self.periods = Set(periods).sorted()
    self.asOf = asOf
    minimumSample = mechanism.minimumSample ?? configuration.minimumSample
    categories = workflow.categories
    definitions = mechanism.metrics
    satisfiedAnswers = configuration.satisfied
    self.calendar = calendar
    self.units = units
    places = Self.places(of: cases)
  }

  private static func places(of cases: [Case]) -> [CaseNumber: Int] {
    Dictionary(
      cases.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Only the cases that the readers may see: what nobody may see is not counted either (D36).
  func restricted(to readers: Readership) -> Caseload {
    var copy = self
    copy.cases = cases.filter { readers.reads($0.audience, of: $0.unit) }
    copy.totals = totals.filter { readers.reads($0.row.common.audience, of: $0.unit) }
    copy.places = Self.places(of: copy.cases)
    return copy
  }

  /// The same cases, now that it is known which bulletins first quoted them as solved.
  func publishing(_ publications: [CaseNumber: Day]) -> Caseload {
    var copy = self
    copy.publications = publications
    return copy
  }

  subscript(number: CaseNumber) -> Case? { places[number].map { cases[$0] } }

  // MARK: Which cases

  /// Raised in the period and up to the cut-off, by number.
  func raisedCases(in period: Period, asOf cutoff: Day) -> [Case] {
    cases.filter { $0.counts && period.contains($0.raised.day) && $0.raised.day <= cutoff }
  }

  /// Raised in the period or carried into it, by number.
  func pool(in period: Period, asOf cutoff: Day) -> [Case] {
    guard let span = CountingSpan(period, cutoff) else { return [] }
    return cases.filter { $0.counts && span.holds($0) }
  }

  /// Raised and not solved by the end of a day, by number.
  func open(on day: Day) -> [Case] {
    cases.filter { $0.counts && $0.isOpen(on: day) }
  }

  /// The rows of totals that stand for a period.
  func totals(in period: Period) -> [CaseTotals] {
    totals.filter { $0.period == period }
  }

  /// What a table of the period shows where it can show no cases; with cases in it, only totals of
  /// that very period stand for them.
  func tabledTotals(in period: Period, asOf cutoff: Day) -> [CaseTotals] {
    let rows = CaseTotals.telling(of: period, asOf: cutoff, among: totals)
    guard let first = rows.first, first.period != period else { return rows }
    return pool(in: period, asOf: cutoff).isEmpty ? rows : []
  }
}

/// The days from a period's start to its end or the cut-off, whichever is first.
struct CountingSpan: Sendable {
  let start: Day
  let end: Day

  /// Nil if the period begins after the cut-off.
  init?(_ period: Period, _ cutoff: Day) {
    guard period.first <= cutoff else { return nil }
    start = period.first
    end = min(period.last, cutoff)
  }

  func isRaised(_ record: Case) -> Bool {
    record.raised.day >= start && record.raised.day <= end
  }

  func isCarriedIn(_ record: Case) -> Bool {
    record.raised.day < start && (record.solved.map { $0.day >= start } ?? true)
  }

  func holds(_ record: Case) -> Bool { isRaised(record) || isCarriedIn(record) }

  func isSolved(_ record: Case) -> Bool {
    record.solved.map { $0.day >= start && $0.day <= end } ?? false
  }
}
