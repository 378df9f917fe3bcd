/// A computed figure, as it is shown and quoted.
struct Figure: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case ratio(Ratio)
    case number(Int)
    case days(FixedDecimal)
    /// Nothing to compute from in this period.
    case none
    /// Totals alone do not tell.
    case unknown
  }

  /// As the mechanism calls it: `解决率`.
  let name: String
  let value: Value
  /// How many of the denominator were carried in; 0 where that is not said.
  let carriedIn: Int
  let isFromTotals: Bool
  /// Below this denominator there is no percentage.
  let minimum: Int

  /// As printed: `50.0%（4/8，含上期结转 3 件）`, `2/3`, `8`, `19.5`, `本期无`.
  var text: String {
    switch value {
    case .ratio(let ratio): printed(ratio)
    case .number(let number): String(number)
    case .days(let days): days.printed(places: 1)
    case .none: FigurePhrases.none
    case .unknown: WorkflowPhrases.unknown
    }
  }

  var ratio: Ratio? {
    if case .ratio(let ratio) = value { return ratio }
    return nil
  }

  private func printed(_ ratio: Ratio) -> String {
    guard isFromTotals, ratio.denominator > 0 else {
      return ratio.printed(minimum: minimum, carriedIn: carriedIn)
    }
    var notes = carriedIn > 0 ? [FigurePhrases.carriedIn(carriedIn)] : []
    notes.append(WorkflowPhrases.fromTotals)
    guard ratio.denominator >= minimum, let percent = ratio.percent else {
      return FigurePhrases.inBrackets(ratio.fraction, notes)
    }
    return FigurePhrases.inBrackets(percent, [ratio.fraction] + notes)
  }
}

extension Caseload {
  /// The metrics that the mechanism names, in its order.
  func figures(_ counts: WorkflowCounts) -> [Figure] {
    definitions.compactMap { figure($0, counts) }
  }

  /// Nil for a metric that is not one of workflows.
  func figure(_ definition: MetricDefinition, _ counts: WorkflowCounts) -> Figure? {
    switch definition.formula {
    case .ratio(let of, let over):
      guard of.isOfWorkflows, over.isOfWorkflows else { return nil }
      return ratio(
        definition.name, counts[of], over: counts[over], counts, isOfPool: over == .pool)
    case .builtIn(let metric): return figure(metric, named: definition.name, counts)
    }
  }

  /// A count as a figure; nil if it is not one of workflows.
  func figure(_ count: Count, _ counts: WorkflowCounts) -> Figure? {
    guard count.isOfWorkflows else { return nil }
    return Figure(
      name: count.title, value: counts[count].map(Figure.Value.number) ?? .unknown, carriedIn: 0,
      isFromTotals: counts.isFromTotals, minimum: minimumSample)
  }

  /// What a quotation asks for: a metric by its name, or a count; nil if workflows have neither.
  func figure(named name: String, _ counts: WorkflowCounts) -> Figure? {
    let metric = Metric.parse(name)
    let definition = definitions.first { definition in
      definition.name == name || metric.map { definition.formula == .builtIn($0) } ?? false
    }
    if let definition { return figure(definition, counts) }
    if let metric { return figure(metric, named: metric.title, counts) }
    return Count.parse(name).flatMap { figure($0, counts) }
  }

  private func figure(
    _ metric: Metric, named name: String, _ counts: WorkflowCounts
  ) -> Figure? {
    switch metric {
    case .response:
      ratio(name, counts.responded, over: counts.pool, counts, isOfPool: true)
    case .solving: ratio(name, counts.solved, over: counts.pool, counts, isOfPool: true)
    case .satisfaction: ratio(name, counts.satisfied, over: counts.surveyed, counts)
    case .survey: ratio(name, counts.surveyed, over: counts.solved, counts)
    case .publication: ratio(name, counts.published, over: counts.solved, counts)
    case .punctuality: ratio(name, counts.solvedOnTime, over: counts.solvedWithDue, counts)
    case .medianDays:
      Figure(
        name: name,
        value: counts.medianDays.map(Figure.Value.days)
          ?? (counts.isFromTotals ? .unknown : .none),
        carriedIn: 0, isFromTotals: counts.isFromTotals, minimum: minimumSample)
    case .claim, .fulfilment, .unmatched, .coverage: nil
    }
  }

  private func ratio(
    _ name: String, _ numerator: Int?, over denominator: Int?, _ counts: WorkflowCounts,
    isOfPool: Bool = false
  ) -> Figure {
    let value: Figure.Value =
      if let numerator, let denominator {
        denominator > 0 ? .ratio(Ratio(numerator, of: denominator)) : .none
      } else {
        .unknown
      }
    return Figure(
      name: name, value: value, carriedIn: isOfPool ? counts.carriedIn : 0,
      isFromTotals: counts.isFromTotals, minimum: minimumSample)
  }
}

extension Count {
  /// Whether workflows have it; the others belong to lists.
  var isOfWorkflows: Bool {
    switch self {
    case .entries, .claimed, .done, .expired: false
    default: true
    }
  }
}

extension Metric {
  var isOfLists: Bool {
    switch self {
    case .claim, .fulfilment, .unmatched: true
    default: false
    }
  }
}
