/// Workflows: how many cases came, how many are solved, and what is not.
extension PageComposer {
  func workflowView(_ extract: MechanismExtract, _ caseload: Caseload) -> WorkflowView {
    let item = extract.item
    let question = extract.caseloadQuestion
    let period = question.period
    let shown = site.shownCaseload(caseload, question)
    let counts = shown.counts
    let isRemoved = site.isRemoved(extract.index, period)
    let hasOnlyTotals = !caseload.totals(in: period).isEmpty
    let openCount = hasOnlyTotals ? counts.open : shown.open.count + shown.removedOpen
    var view = WorkflowView(
      caption: caption(period, extract.cutoff), pool: pool(counts),
      note: counts.isFromTotals ? word("label-from-totals") : nil,
      funnel: funnel(caseload, shown),
      figures: workflowFigures(caseload, counts), counts: countTiles(counts),
      openTitle: openTitle(openCount, extract, hasOnlyTotals: hasOnlyTotals),
      casesTitle: word("label-cases-title", ["n": String(counts.solved)]))
    view.open = rows(shown.open, extract, caseload, on: extract.day)
    view.cases = rows(shown.settled, extract, caseload, on: extract.cutoff)
    if view.open.isEmpty {
      view.openEmpty =
        isRemoved
        ? word("label-rows-removed")
        : openCount == 0
          ? word("label-open-none") : hasOnlyTotals ? word("label-open-totals-only") : nil
    }
    let removed = shown.removedOpen + shown.removedSolved
    if removed > 0 { view.removed = word("label-removed-rows", ["n": String(removed)]) }
    view.totals = overview(extract, caseload, period, hasOnlyTotals: hasOnlyTotals)
    view.trend = trend(extract, item)
    if !extract.isOnePeriod {
      view.pager = pager(extract.page, of: site.pageCount(of: extract.index)) {
        .mechanism(item.id, page: $0)
      }
    }
    return view
  }

  /// A mechanism's page counts to the end of its newest period, but lists what is open today: then
  /// it says so, or its two numbers would seem to contradict each other.
  private func openTitle(
    _ count: Int, _ extract: MechanismExtract, hasOnlyTotals: Bool
  ) -> String {
    guard extract.day > extract.cutoff, !hasOnlyTotals else {
      return word("label-open-title", ["n": String(count)])
    }
    return word(
      "label-open-title-on",
      ["n": String(count), "date": extract.day.chineseWithoutYear])
  }

  /// A period with how far it has come: `2026年11月（截至11月21日）`.
  func caption(_ period: Period, _ cutoff: Day) -> String {
    cutoff < period.last
      ? word(
        "label-caption-so-far", ["period": period.chinese, "date": cutoff.chineseWithoutYear])
      : period.chinese
  }

  private func pool(_ counts: WorkflowCounts) -> String {
    word(
      "label-pool",
      [
        "n": String(counts.pool), "raised": String(counts.raised),
        "carried": String(counts.carriedIn),
      ])
  }

  /// What the mechanism publishes, else the three rates that residents ask for.
  func workflowFigures(_ caseload: Caseload, _ counts: WorkflowCounts) -> [FigureView] {
    let declared = caseload.figures(counts)
    let figures =
      declared.isEmpty
      ? [Metric.response, .solving, .satisfaction].compactMap {
        caseload.figure(named: $0.title, counts)
      } : declared
    return figures.map { figure($0) }
  }

  private func countTiles(_ counts: WorkflowCounts) -> [CountedView] {
    [
      Count.raised, .carriedIn, .responded, .solved, .open, .overdue, .surveyed, .satisfied,
      .published,
    ].filter { Self.tells($0, counts) }.compactMap { count in
      counts[count].map { CountedView(title: count.title, count: String($0)) }
    }
  }

  // MARK: Funnel

  /// How many of the pool have reached each stage by the cut-off.
  private func funnel(_ caseload: Caseload, _ shown: ShownCaseload) -> BarsView {
    BarsView(
      id: "funnel", caption: word("label-funnel"), head: word("label-funnel-stage"),
      valueHead: word("label-funnel-count"),
      bars: shown.counts.isFromTotals
        ? totalsBars(shown.counts) : stageBars(caseload.order, shown))
  }

  private func stageBars(_ order: StageOrder, _ shown: ShownCaseload) -> [BarView] {
    let reached = shown.reached.value
    return order.stages.enumerated().map { index, stage in
      bar(
        stage.name, order.isComputed(index) ? shown.counts.published ?? 0 : reached[index],
        of: shown.counts.pool, note: stage.actor.nonEmpty)
    }
  }

  /// Where nobody was asked, 满意 0 would read as if nobody were satisfied.
  private static func tells(_ count: Count, _ counts: WorkflowCounts) -> Bool {
    switch count {
    case .satisfied: counts.surveyed > 0
    case .surveyed: counts.surveyed > 0 || !counts.isFromTotals
    default: true
    }
  }

  private func totalsBars(_ counts: WorkflowCounts) -> [BarView] {
    [Count.pool, .responded, .solved, .surveyed, .satisfied].filter {
      Self.tells($0, counts)
    }.compactMap { count in
      counts[count].map { bar(count.title, $0, of: counts.pool) }
    }
  }

  private func bar(_ label: String, _ count: Int, of most: Int, note: String? = nil) -> BarView {
    BarView(
      label: label, value: String(count),
      share: barShare(FixedDecimal(count), of: FixedDecimal(most)),
      tone: Tone.accent.rawValue, note: note)
  }

  // MARK: Cases

  private func rows(
    _ cases: [Case], _ extract: MechanismExtract, _ caseload: Caseload, on day: Day
  ) -> [CaseRowView] {
    cases[extract.rows(of: cases.count)].compactMap { record in
      caseload.seen(record, on: day).map { caseRow($0, caseload) }
    }
  }

  func caseRow(_ seen: CaseOnDay, _ caseload: Caseload) -> CaseRowView {
    let record = seen.record
    let solved = record.solved?.day ?? seen.day
    let days: String? =
      switch seen.state {
      case .waiting, .inProgress:
        word("label-days-open", ["n": String(seen.day - record.raised.day)])
      case .solved, .published: word("label-days", ["n": String(solved - record.raised.day)])
      case .merged, .void: nil
      }
    return CaseRowView(
      number: record.number.description, title: record.title,
      url: url(.caseFile(mechanism: record.mechanism, record.number)), key: seen.state.key,
      unit: record.unit.flatMap(shownTitle),
      raised: record.raised.day.chineseWithoutYear, raisedISO: record.raised.day.description,
      state: badge(of: seen.state), late: lateBadge(seen),
      reason: seen.openReason.nonEmpty ?? record.void?.nonEmpty, days: days,
      stage: seen.next.map {
        word("label-next-stage", ["name": caseload.order.stages[$0.stage].name])
      })
  }

  func badge(of state: CaseState) -> BadgeView {
    let tone: Tone =
      switch state {
      case .waiting: .warn
      case .inProgress: .accent
      case .solved, .published: .good
      case .merged, .void: .muted
      }
    return badge("label-case-\(state.key)", tone)
  }

  func lateBadge(_ seen: CaseOnDay) -> BadgeView? {
    guard seen.isOverdue, let due = seen.next?.due else { return nil }
    return BadgeView(
      text: word("label-overdue", ["n": String(seen.day - due)]), tone: Tone.red.rawValue)
  }

  /// A unit's name, if this audience may see the unit.
  func shownTitle(_ unit: UnitID) -> String? {
    site.shows(site.units[unit].envelope) ? site.units[unit].title : nil
  }
}

extension CaseState {
  /// Its name in styles and words.
  var key: String { self == .inProgress ? "working" : rawValue }
}
