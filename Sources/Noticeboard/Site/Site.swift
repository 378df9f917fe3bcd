/// Records, linked, checked and computed for one day and one audience: the third of the five values.
package struct Site: Sendable {
  let configuration: SiteConfiguration
  let calendar: WorkingCalendar
  /// The day for which the site is built.
  package let asOf: Day
  let audience: Audience
  let units: UnitTree
  /// Sorted by id.
  package let mechanisms: [LinkedMechanism]
  package internal(set) var bulletins: BulletinBoard
  /// The quotations of each bulletin, by its index: one for each placeholder of its text.
  let quotations: [[Quotation?]]
  let rosters: [LinkedRoster]
  let brands: LinkedBrands
  /// Required posts that nobody holds.
  let vacancies: [Vacancy]
  /// What should be public, period by period.
  package let obligations: Obligations
  /// Sorted by path.
  let pages: [Page]
  var media: MediaIndex
  let mechanismDirectory: RecordDirectory
  /// By mechanism.
  var pageCounts: [PageCounts] = []
  /// The pages of the records, in no order.
  var routes: [Route] = []
  var links: LinkTargets
  var removals = Removals()
  /// Tables of which several pages show a part each.
  let largeTables = Recent<TableQuestion, LedgerTable>(4)
  let shownShelves = Recent<ShelfQuestion, ShownShelf>(4)
  let shownCaseloads = Recent<CaseloadQuestion, ShownCaseload>(4)
  let shownRankings = Recent<TableQuestion, ShownRanking?>(4)
  /// What a bulletin quotes in several sentences and tables, and others after it.
  let quotedCounts = Recent<TableQuestion, WorkflowCounts>(64)
  /// Tables of a page at most that several bulletins quote, each in its own words.
  let quotedTables = Recent<QuotedTable, LedgerTable>(16)
  /// Whether a table is at the end of its period as it was on a day.
  let settledTables = Recent<TableQuestion, Bool>(64)

  /// A period's ledger as it was on a day.
  struct TableQuestion: Hashable {
    let mechanism: Int
    let period: Period
    let cutoff: Day
  }

  /// A part of such a ledger.
  struct QuotedTable: Hashable {
    let ledger: TableQuestion
    let part: Quotation.Part
  }

  /// The day as of which a period's rows are shown and offered: its end, or the site's day.
  func lastDay(of period: Period) -> Day { min(period.last, asOf) }

  func mechanism(_ id: String) -> Int? {
    if case .found(let index) = mechanismDirectory.find(id) { return index }
    return nil
  }

  func page(_ path: String) -> Page? {
    pages.place(of: path, by: \.path).map { pages[$0] }
  }

  /// Whether a record may be seen by whom the site is built for (D36).
  package func shows(_ envelope: Envelope) -> Bool {
    envelope.audience <= audience && envelope.status == .published
  }

  /// Whether a bulletin has a page: issued, or withdrawn since.
  func shows(_ bulletin: LinkedBulletin) -> Bool {
    bulletin.isIssued && bulletin.bulletin.envelope.audience <= audience
  }

  /// The nearest unit that may be named, from the unit itself upwards.
  func nearestShown(_ unit: UnitID) -> UnitID? {
    if !units.isHidden(unit) { return unit }
    return units.ancestors(of: unit).first { !units.isHidden($0) }
  }

  /// The page of a unit: of a grid by its code.
  func route(of unit: UnitID) -> Route {
    if units[unit].kind == .grid, let code = units[unit].code { return .grid(code.lowercased()) }
    return .unit(units[unit].id)
  }
}

/// A mechanism with what its ledgers say.
package struct LinkedMechanism: Sendable {
  enum State: Sendable {
    case framework([LinkedPillar])
    case workflow(Caseload)
    case board(LinkedBoard)
    case list(LinkedList)
    case meeting(LinkedMeeting)
  }

  @Boxed package var mechanism: Mechanism
  let unit: UnitID
  @Boxed var state: State
  /// Periods that have a ledger, ascending.
  let periods: [Period]
  /// Those whose rows leave the site after their publicity.
  var periodsAboutPersons: Set<Period> = []
  /// The first issued bulletin that quotes each period, by period; not all of these have a ledger.
  let publications: [Period: Publication]

  var id: String { mechanism.id }
  var title: String { mechanism.title }

  /// When a period was public: when it was quoted, or, of a longer period than its ledgers are of,
  /// when the last of those was.
  func publication(of period: Period) -> Publication? {
    let ledgers = periods.filter { period.contains($0) && $0 != period }
    let parts = ledgers.compactMap { publications[$0] }
    let last = parts.count == ledgers.count ? parts.max { $0.day < $1.day } : nil
    return [publications[period], last].compactMap(\.self).min { $0.day < $1.day }
  }

  /// Where and when a period was made public.
  struct Publication: Sendable, Hashable {
    let day: Day
    /// The bulletin's index.
    let bulletin: Int
  }
}

/// A pillar of a framework with the mechanisms it groups.
struct LinkedPillar: Sendable {
  let pillar: Mechanism.Framework.Pillar
  let mechanisms: [Int]
}
