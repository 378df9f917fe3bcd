/// Figures that quotations ask for.
extension Site {
  /// The figure that a quotation names, as of the bulletin's cut-off.
  func figure(of quotation: Quotation, cutoff: Day) -> Figure? {
    guard case .figure(let name, let sublist) = quotation.part else { return nil }
    let item = mechanisms[quotation.mechanism]
    let cutoff = lastDay(of: quotation, cutoff: cutoff)
    switch item.state {
    case .workflow(let caseload):
      return caseload.figure(
        named: name, counts(of: caseload, quotation.mechanism, quotation.period, cutoff))
    case .list(let list):
      return figure(name, of: item, list, sublist, quotation.period, cutoff)
    case .board, .meeting: return coverage(name, of: item, quotation.period, cutoff)
    case .framework: return nil
    }
  }

  /// The counts of a period as they are quoted on a day.
  func counts(
    of caseload: Caseload, _ mechanism: Int, _ period: Period, _ cutoff: Day
  ) -> WorkflowCounts {
    let question = TableQuestion(mechanism: mechanism, period: period, cutoff: cutoff)
    return quotedCounts.answer(question) { caseload.counts(in: period, asOf: cutoff) }
  }

  /// The last day of which a quotation tells, in a sentence as in a table: its period's, unless the
  /// bulletin's cut-off comes first.
  ///
  /// A place on a grey list ends on a day of its own, whatever period its ledger is of.
  func lastDay(of quotation: Quotation, cutoff: Day) -> Day {
    let last = min(cutoff, asOf)
    if case .board = mechanisms[quotation.mechanism].state, quotation.isTable { return last }
    return min(last, quotation.period.last)
  }

  /// 覆盖率 is the one figure of boards and meetings.
  private func coverage(
    _ name: String, of item: LinkedMechanism, _ period: Period, sublist: Int? = nil, _ cutoff: Day
  ) -> Figure? {
    guard Metric.parse(name) == .coverage else { return nil }
    let coverage = coverage(of: item, period, sublist: sublist, on: cutoff)
    return made(name, of: item, coverage.map { .ratio($0.ratio) } ?? .none)
  }

  private func made(_ name: String, of item: LinkedMechanism, _ value: Figure.Value) -> Figure {
    Figure(
      name: name, value: value, carriedIn: 0, isFromTotals: false,
      minimum: item.mechanism.minimumSample ?? configuration.minimumSample)
  }

  private func figure(
    _ name: String, of item: LinkedMechanism, _ list: LinkedList, _ sublist: Int?,
    _ period: Period, _ cutoff: Day
  ) -> Figure? {
    let figures = list.state(year: period.year, on: cutoff).figures(sublist: sublist)
    let definition = item.mechanism.metrics.first { $0.name == name }
    if case .ratio? = definition?.formula {
      return definition.flatMap(figures.ratio).map { made(name, of: item, .of($0)) }
    }
    switch Metric.parse(name) {
    case .coverage: return coverage(name, of: item, period, sublist: sublist, cutoff)
    case .unmatched: return figures.unmatched.map { made(name, of: item, .number($0)) }
    case let metric?: return figures.ratio(metric).map { made(name, of: item, .of($0)) }
    case nil:
      return Count.parse(name).flatMap(figures.count).map { made(name, of: item, .number($0)) }
    }
  }

  /// Whether a period's rows may be downloaded: lists of persons are shown on pages only.
  func offersData(_ mechanism: LinkedMechanism, _ period: Period) -> Bool {
    shows(mechanism.mechanism.envelope) && !mechanism.periodsAboutPersons.contains(period)
  }
}

extension Figure.Value {
  fileprivate static func of(_ ratio: Ratio) -> Figure.Value {
    ratio.denominator > 0 ? .ratio(ratio) : .none
  }
}
