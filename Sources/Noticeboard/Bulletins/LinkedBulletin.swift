/// A bulletin with what follows from the others: corrections, withdrawal, result, publicity.
struct LinkedBulletin: Sendable {
  @Boxed var bulletin: Bulletin
  let unit: UnitID
  /// The mechanism that is the bulletin's series.
  let series: Int?
  /// The mechanism that the bulletin's envelope names.
  let mechanism: Int?
  /// The bulletin that a result, correction or withdrawal belongs to.
  let subject: Int?
  /// The bulletin into which a withdrawn one was merged.
  let mergedInto: Int?
  let publicity: PublicityPeriod?
  /// Issued by the site's day: published, and dated no later.
  let isIssued: Bool
  /// Corrections, oldest first.
  var corrections: [Int] = []
  var withdrawal: Int?
  var result: Int?

  init(
    _ bulletin: Boxed<Bulletin>, unit: UnitID, series: Int?, mechanism: Int?, subject: Int?,
    mergedInto: Int?, publicity: PublicityPeriod?, isIssued: Bool
  ) {
    _bulletin = bulletin
    self.unit = unit
    self.series = series
    self.mechanism = mechanism
    self.subject = subject
    self.mergedInto = mergedInto
    self.publicity = publicity
    self.isIssued = isIssued
  }

  var id: String { bulletin.id }
  var title: String { bulletin.title }
  /// The day of issue; bulletins without one are reported and never issued.
  var day: Day { bulletin.envelope.date ?? Day(number: 0) }

  /// 本期: the period that it gives, else the month of its date.
  var period: Period { bulletin.period ?? Period(.month, containing: day) }

  /// The day whose week, month, quarter and year are 本周, 本月, 本季 and 本年: the last of the
  /// period that it gives, else its date.
  var vantage: Day { bulletin.period?.last ?? day }

  /// The day at which quotations show the ledgers.
  var cutoff: Day { bulletin.asOf ?? min(period.last, day) }
}

/// All bulletins of a site.
package struct BulletinBoard: Sendable {
  /// In order of date, then id.
  private(set) var bulletins: [LinkedBulletin]
  private let directory: RecordDirectory

  /// Where bulletins lie that wait to be signed: they have no page yet.
  package var unpublished: [String] {
    let waiting: [Status] = [.draft, .review, .approved]
    // An envelope is dear to copy.
    return bulletins.indices.filter { waiting.contains(bulletins[$0].bulletin.envelope.status) }
      .map { bulletins[$0].bulletin.envelope.location.path }.sorted()
  }

  func index(_ id: String) -> Int? {
    if case .found(let index) = directory.find(id) { return index }
    return nil
  }

  /// Publicity as it stands: a correction that restarts the period carries it on.
  func publicity(of index: Int) -> (period: PublicityPeriod, carriedBy: Int)? {
    for correction in bulletins[index].corrections.reversed() {
      if let period = bulletins[correction].publicity { return (period, correction) }
    }
    return bulletins[index].publicity.map { ($0, index) }
  }

  /// The same of a bulletin that was under publicity itself: a correction may give a period to one
  /// that had none, and that period is told with the correction.
  func standingPublicity(of index: Int) -> (period: PublicityPeriod, carriedBy: Int)? {
    bulletins[index].publicity == nil ? nil : publicity(of: index)
  }

  /// The same with another text in one of them.
  func revising(_ index: Int, as bulletin: Bulletin) -> BulletinBoard {
    var board = self
    board.bulletins[index].bulletin = bulletin
    return board
  }

  init(bulletins: [LinkedBulletin], directory: RecordDirectory) {
    self.bulletins = bulletins
    self.directory = directory
  }
}
