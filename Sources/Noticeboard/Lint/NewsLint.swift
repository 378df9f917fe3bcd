/// News columns that nobody has written for (D53).
///
/// News is a notice without publicity. The notices of a series are a column; those without a series
/// are one column more.
enum NewsLint {
  private static let freshDays = 14
  private static let tooManyStale = 5

  static func check(_ board: BulletinBoard, _ records: Records, asOf: Day) -> Findings {
    var findings = Findings()
    var latest: [Int?: Int] = [:]
    // In order of date: the last one of a column is its latest.
    for (index, item) in board.bulletins.enumerated()
    where item.isIssued && item.withdrawal == nil {
      guard case .notice = item.bulletin.form, item.bulletin.publicity == nil else { continue }
      latest[item.series] = index
    }
    let stale = latest.values.sorted().map { board.bulletins[$0] }
      .filter { asOf - $0.day > freshDays }
    let rule: Rule = stale.count >= tooManyStale ? .columnsStale : .columnStale
    for item in stale {
      let name = item.series.map { records.mechanisms[$0].title } ?? BulletinKind.notice.title
      findings.report(
        rule, at: item.bulletin.envelope.location, name, item.day.description,
        String(stale.count))
    }
    return findings
  }
}
