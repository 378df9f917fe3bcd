/// Whether a mechanism's metrics can be computed from its kind of rows.
enum MetricsCheck {
  static func metrics(
    of mechanism: Mechanism, counts: Set<Count>, metrics: Set<Metric>,
    _ findings: inout Findings
  ) {
    let known =
      Metric.allCases.filter(metrics.contains).map(\.title)
      + Count.allCases.filter(counts.contains).map(\.title)
    for definition in mechanism.metrics {
      let fits =
        switch definition.formula {
        case .builtIn(let metric): metrics.contains(metric)
        case .ratio(let numerator, let denominator):
          counts.contains(numerator) && counts.contains(denominator)
        }
      if !fits {
        findings.report(
          .metricOfOtherKind, at: definition.location, definition.name,
          known.joined(separator: "、"))
      }
    }
  }
}
