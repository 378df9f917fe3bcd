/// Judges whole cases, whatever the day for which the site is built.
struct CaseCheck {
  private let caseload: Caseload
  private let order: StageOrder
  private let isToday: Bool
  private var findings = Findings()

  /// `known` also holds rows that make no case because they lack the day of the raising.
  static func check(_ caseload: Caseload, known: [CaseRow], isToday: Bool) -> Findings {
    var check = CaseCheck(caseload: caseload, order: caseload.order, isToday: isToday)
    for record in caseload.cases { check.judge(record) }
    check.judgeNumbers(known)
    check.judgeMergers(known)
    check.judgeMetrics()
    return check.findings
  }

  private init(caseload: Caseload, order: StageOrder, isToday: Bool) {
    (self.caseload, self.order, self.isToday) = (caseload, order, isToday)
  }

  private mutating func judge(_ record: Case) {
    if let lastYear = dayOfLastYear(record) {
      findings.report(
        .caseOfLastYear, at: record.raised.location, record.number.description,
        record.raised.day.description, record.appearances[0].period.description,
        CaseNumber(year: lastYear.year, number: record.number.number).description,
        lastYear.description, String(record.raised.day.year))
      return
    }
    let period = record.appearances[0].period
    if let meant = period.dayInOtherYear(record.raised.day) {
      // The other dates are judged once it is known which year is meant.
      findings.report(
        .dayOfOtherYear, at: record.raised.location, record.raised.day.description,
        period.description, meant.description)
      return
    }
    judgePeriod(record)
    judgeStages(record)
    if let due = record.due, due.day < record.raised.day {
      findings.report(
        .dueBeforeRaised, at: due.location, record.number.description, due.day.description,
        record.raised.day.description, related: [record.raised.location])
    }
    if record.number.year != record.raised.day.year {
      findings.report(
        .caseNumberOfOtherYear, at: record.raised.location, record.number.description,
        record.raised.day.description, String(record.number.year))
    }
    if isToday { judgeFuture(record) }
    guard record.counts else { return }
    judgeSolution(record)
    judgeRating(record)
    judgeDelay(record)
  }

  /// The day on which a case was raised that came over from last year and was copied as it stood: in
  /// this year's file `17` and `12-20` mean a case and a day that are still to come.
  private func dayOfLastYear(_ record: Case) -> Day? {
    let (period, raised) = (record.appearances[0].period, record.raised.day)
    guard record.number.year == period.year, raised > period.last,
      let day = Day(year: raised.year - 1, month: raised.month, day: raised.day),
      day < period.first
    else { return nil }
    let before = caseload[CaseNumber(year: record.number.year - 1, number: record.number.number)]
    let isHalfAYearAhead = raised - period.last > 180
    return before?.raised.day == day || isHalfAYearAhead ? day : nil
  }

  /// A case lives in the file of the period in which it was raised.
  private mutating func judgePeriod(_ record: Case) {
    let period = record.appearances[0].period
    let day = record.raised.day
    guard !period.contains(day) else { return }
    findings.report(
      .caseOutsidePeriod, at: record.raised.location, record.number.description,
      day.description, period.description, Period(period.kind, containing: day).description)
  }

  private mutating func judgeStages(_ record: Case) {
    var last: (index: Int, cell: DatedCell)?
    var blank: [String] = []
    for (index, cell) in record.stages.enumerated() {
      let stage = order.stages[index]
      if order.isComputed(index) {
        if let cell { findings.report(.typedPublication, at: cell.location, stage.name) }
        continue
      }
      guard let cell else {
        blank.append(stage.name)
        continue
      }
      if !blank.isEmpty {
        findings.report(
          .blankStage, at: cell.location, record.number.description,
          blank.joined(separator: "、"), stage.name, cell.day.description)
        blank = []
      }
      if let last, cell.day < last.cell.day {
        findings.report(
          .stagesNotAscending, at: cell.location, record.number.description, stage.name,
          cell.day.description, order.stages[last.index].name, last.cell.day.description,
          related: [last.cell.location])
      }
      last = (index, cell)
    }
  }

  private mutating func judgeFuture(_ record: Case) {
    for cell in record.stages + [record.asked] {
      guard let cell, cell.day > caseload.asOf else { continue }
      findings.report(
        .futureDate, at: cell.location, cell.day.description, caseload.asOf.description)
    }
  }

  private mutating func judgeSolution(_ record: Case) {
    guard let solved = record.solved else {
      if let result = record.result, let stage = order.solved {
        findings.report(
          .resultWithoutSolved, at: result.location, record.number.description,
          order.stages[stage].name)
      }
      return
    }
    guard record.result == nil else { return }
    findings.report(
      .solvedWithoutResult, at: solved.location, record.number.description,
      solved.day.description)
  }

  private mutating func judgeRating(_ record: Case) {
    // Where no stage solves, the mechanism is wrong, not each of its rows.
    guard order.solved != nil, let answer = record.satisfaction, answer != .notAsked
    else { return }
    guard let solved = record.solved else {
      findings.report(
        .ratedWithoutSolved, at: latest(record), record.number.description, answer.title)
      return
    }
    // Without a day of its own the answer has that of a stage, and those are judged in order.
    guard let asked = record.asked, asked.day < solved.day else { return }
    findings.report(
      .ratedBeforeSolved, at: asked.location, record.number.description, asked.day.description,
      solved.day.description, related: [solved.location])
  }

  /// Open today and beyond its limit: a case solved later than an as-of in the past is not judged.
  private mutating func judgeDelay(_ record: Case) {
    guard record.solved == nil, caseload.isOverdue(record, on: caseload.asOf),
      record.appearances.allSatisfy({ $0.openReason.isEmpty }),
      let step = caseload.nextStep(of: record, on: caseload.asOf), let due = step.due
    else { return }
    let last = record.appearances[record.appearances.count - 1].period
    findings.report(
      isBehind(last) ? .openBeyondLimitSince : .openBeyondLimit, at: latest(record),
      record.number.description, due.description, order.stages[step.stage].name,
      order.stages[0].name, record.raised.day.description)
  }

  /// Whether people write in the sheet of a later period by now: it is there, or this one ended longer
  /// ago than a period lasts.
  private func isBehind(_ period: Period) -> Bool {
    period.next.last < caseload.asOf
      || caseload.periods.contains { $0 > period && $0.first <= caseload.asOf }
  }

  private func latest(_ record: Case) -> Location {
    record.appearances.last?.location ?? record.location
  }

  // MARK: Over all cases

  /// Continuous within a year from wherever they begin.
  ///
  /// A gap is a warning and no error, unlike that of issues and sessions, whose number the
  /// publisher gives: numbers of cases come from whoever takes them in, one run may serve several
  /// mechanisms, and a number that was never given must not stop a month's publication. The
  /// domain's own examples run 14, 17.
  private mutating func judgeNumbers(_ known: [CaseRow]) {
    let rows = known.sorted { $0.number < $1.number }
    for (before, row) in zip(rows, rows.dropFirst()) where before.number.year == row.number.year {
      let first = CaseNumber(year: row.number.year, number: before.number.number + 1)
      let last = CaseNumber(year: row.number.year, number: row.number.number - 1)
      guard first <= last else { continue }
      let missing = first == last ? "\(first)" : "\(first)–\(last)"
      findings.report(.caseNumberGap, at: row.common.location, missing)
    }
  }

  private mutating func judgeMergers(_ known: [CaseRow]) {
    let targets = Dictionary(
      known.map { ($0.number, $0.mergedInto) }, uniquingKeysWith: { first, _ in first })
    let circles = Self.circles(targets)
    let void = Set(known.filter { $0.void != nil }.map(\.number))
    for row in known {
      guard let target = row.mergedInto else { continue }
      guard targets[target] != nil else {
        findings.report(
          .mergedIntoUnknown, at: row.common.location, row.number.description,
          target.description)
        continue
      }
      if circles.contains(row.number) {
        findings.report(.mergedInCircle, at: row.common.location, row.number.description)
      } else if void.contains(target) {
        findings.report(
          .mergedIntoVoid, at: row.common.location, row.number.description, target.description)
      }
    }
  }

  /// The cases that are merged into themselves in the end.
  private static func circles(_ targets: [CaseNumber: CaseNumber?]) -> Set<CaseNumber> {
    var circles: Set<CaseNumber> = []
    var seen: Set<CaseNumber> = []
    for start in targets.keys where !seen.contains(start) {
      var way: [CaseNumber] = []
      var current: CaseNumber? = start
      while let number = current, seen.insert(number).inserted {
        way.append(number)
        current = targets[number] ?? nil
      }
      if let number = current, let first = way.firstIndex(of: number) {
        circles.formUnion(way[first...])
      }
    }
    return circles
  }

  private mutating func judgeMetrics() {
    for definition in caseload.definitions {
      let fits =
        switch definition.formula {
        case .builtIn(let metric): !metric.isOfLists
        case .ratio(let of, let over): of.isOfWorkflows && over.isOfWorkflows
        }
      if definition.formula == .builtIn(.coverage) {
        findings.report(
          .metricOfOtherKind, at: definition.location, definition.name,
          Metric.allCases.filter { !$0.isOfLists && $0 != .coverage }.map(\.title)
            .joined(separator: "、"))
      }
      if !fits { findings.report(.metricOfLists, at: definition.location, definition.name) }
    }
  }
}
