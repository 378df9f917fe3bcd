/// What of a mechanism a page shows: how it stands now, or one of its periods as it ended.
struct MechanismExtract: Sendable {
  let index: Int
  let item: LinkedMechanism
  /// The period that is shown; of the mechanism's own page the latest that has begun.
  let period: Period?
  /// The last day whose entries are seen.
  let day: Day
  let isOnePeriod: Bool
  /// From 1.
  let page: Int

  /// The mechanism as it stands on the site's day.
  init(_ index: Int, in site: Site, page: Int) {
    self.index = index
    item = site.mechanisms[index]
    period = site.currentPeriod(of: site.mechanisms[index])
    day = site.asOf
    isOnePeriod = false
    self.page = page
  }

  /// One period, as of its end or of the site's day.
  init(_ index: Int, _ period: Period, in site: Site, page: Int) {
    self.index = index
    item = site.mechanisms[index]
    self.period = period
    day = site.lastDay(of: period)
    isOnePeriod = true
    self.page = page
  }

  /// The day up to which the period's figures count.
  var cutoff: Day { period.map { min($0.last, day) } ?? day }

  /// What is asked of a workflow; where it has no ledger yet, of the month.
  var caseloadQuestion: Site.CaseloadQuestion {
    Site.CaseloadQuestion(
      mechanism: index, period: period ?? Period(.month, containing: day), cutoff: cutoff,
      day: day)
  }

  /// The rows of this page among so many.
  func rows(of count: Int) -> Range<Int> {
    let size = PageComposer.rowsPerPage
    let start = min((page - 1) * size, count)
    return start..<min(start + size, count)
  }
}
