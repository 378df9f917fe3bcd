/// What stands twice where one is meant.
extension BulletinLinker {
  /// A correction may restart a publicity period, and only then is a second result due (D8).
  mutating func checkSecondResult(
    _ index: Int, of subject: Int, in linked: [LinkedBulletin]
  ) {
    guard let earlier = linked[subject].result.map({ linked[$0] }) else { return }
    let item = linked[index]
    let isRestarted = linked[subject].corrections.contains {
      linked[$0].publicity != nil && linked[$0].day >= earlier.day
    }
    if isRestarted { return }
    findings.report(
      .secondResult, at: item.bulletin.envelope.location, linked[subject].title,
      earlier.day.description, related: [earlier.bulletin.envelope.location])
  }

  private struct SeriesPeriod: Hashable {
    let series: Int
    let period: Period
  }

  /// Two numbers of a series that report on one period: one of them is mistyped.
  mutating func checkSeriesPeriods(_ board: BulletinBoard) {
    var first: [SeriesPeriod: LinkedBulletin] = [:]
    let issues = board.bulletins.filter {
      $0.bulletin.kind == .issue && !$0.bulletin.voidNumber && $0.withdrawal == nil
    }.sorted { ($0.bulletin.number ?? 0, $0.day) < ($1.bulletin.number ?? 0, $1.day) }
    for item in issues {
      guard let series = item.series, let period = item.bulletin.period,
        let number = item.bulletin.number
      else { continue }
      let key = SeriesPeriod(series: series, period: period)
      guard let other = first[key] else {
        first[key] = item
        continue
      }
      findings.report(
        .periodTwice, at: item.bulletin.envelope.location, String(number), period.description,
        other.bulletin.number.map(String.init) ?? "",
        related: [other.bulletin.envelope.location])
    }
  }
}
