/// Figures that quotations ask for.
extension Site {
  /// The figure that a quotation names, as of the bulletin's cut-off.
  package func figure(of quotation: Quotation, cutoff: Day) -> Figure? {
    guard case .figure(let name, let sublist) = quotation.part else { return nil }
    let item = mechanisms[quotation.mechanism]
    let cutoff = min(cutoff, asOf)
    switch item.state {
    case .workflow(let caseload):
      return caseload.figure(
        named: name, caseload.counts(in: quotation.period, asOf: cutoff))
    case .list(let list):
      return figure(name, of: item, list, sublist, quotation.period, cutoff)
    case .board, .meeting, .framework: return nil
    }
  }

  private func figure(
    _ name: String, of item: LinkedMechanism, _ list: LinkedList, _ sublist: Int?,
    _ period: Period, _ cutoff: Day
  ) -> Figure? {
    let figures = list.state(year: period.year, on: cutoff).figures(sublist: sublist)
    func made(_ value: Figure.Value) -> Figure {
      Figure(
        name: name, value: value, carriedIn: 0, isFromTotals: false,
        minimum: item.mechanism.minimumSample ?? configuration.minimumSample)
    }
    if let definition = item.mechanism.metrics.first(where: { $0.name == name }) {
      return figures.ratio(definition).map { made($0.denominator > 0 ? .ratio($0) : .none) }
    }
    if let metric = Metric.parse(name) {
      if metric == .unmatched { return figures.unmatched.map { made(.number($0)) } }
      return figures.ratio(metric).map { made($0.denominator > 0 ? .ratio($0) : .none) }
    }
    return Count.parse(name).flatMap { figures.count($0) }.map { made(.number($0)) }
  }

  /// Whether a period's rows may be downloaded: lists of persons are shown on pages only.
  func offersData(_ mechanism: LinkedMechanism, _ period: Period) -> Bool {
    shows(mechanism.mechanism.envelope) && !mechanism.mechanism.isAboutPersons
  }
}
