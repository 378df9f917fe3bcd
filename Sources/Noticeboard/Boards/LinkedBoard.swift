/// A mechanism of kind board with all its periods, linked and computed.
struct LinkedBoard: Sendable {
  /// A subject's value in one period, for its line through time.
  struct Point: Sendable, Hashable {
    let period: Period
    let value: Standing.Figure?
  }

  let mechanism: Mechanism
  let board: Mechanism.Board
  /// Ascending; without changes, which depend on what is published.
  let rankings: [Standings]
  /// The first days after a split or a merger, by each unit that it touched.
  private let reorganisations: [UnitID: [Day]]

  var periods: [Period] { rankings.map(\.period) }

  /// Computes every period of the board from its ledgers, which are sorted by period.
  static func link(
    _ mechanism: Mechanism, _ board: Mechanism.Board, ledgers: [Ledger], units: UnitTree,
    brands: [Brand]
  ) -> (board: LinkedBoard, findings: Findings) {
    var findings = Findings()
    MetricsCheck.metrics(of: mechanism, counts: [], metrics: [.coverage], &findings)
    ScoreSheet.checkDenominator(mechanism, board, &findings)
    PersonsOnLists.check(mechanism, ledgers.flatMap(\.commonRows), &findings)
    let directory = RecordDirectory(brands.map(\.envelope))
    let rankings = ledgers.compactMap { ledger -> Standings? in
      guard case .scores(let rows) = ledger.rows else { return nil }
      var sheet = ScoreSheet(
        mechanism: mechanism, board: board, period: ledger.period, path: ledger.path,
        units: units, brands: brands, directory: directory)
      let standings = sheet.standings(rows)
      findings.add(sheet.findings)
      return standings
    }
    let linked = LinkedBoard(
      mechanism: mechanism, board: board, rankings: rankings,
      reorganisations: reorganisations(units))
    return (linked, findings)
  }

  private static func reorganisations(_ units: UnitTree) -> [UnitID: [Day]] {
    var result: [UnitID: [Day]] = [:]
    for id in units.ids {
      guard let until = units[id].until, !units[id].successors.isEmpty else { continue }
      for unit in [id] + units[id].successors.compactMap({ units.find($0.text) }) {
        result[unit, default: []].append(until + 1)
      }
    }
    return result
  }

  /// The rankings as the readers may see them (D36).
  func restricted(to readers: Readership) -> LinkedBoard {
    LinkedBoard(
      mechanism: mechanism, board: board, rankings: rankings.map { $0.restricted(to: readers) },
      reorganisations: reorganisations)
  }

  // MARK: Questions

  /// The ranking of a period, with changes against an earlier one if it is given.
  func standings(for period: Period, previousPublished: Period? = nil) -> Standings? {
    guard let ranking = rankings.first(where: { $0.period == period }) else { return nil }
    guard let previousPublished,
      let previous = rankings.first(where: { $0.period == previousPublished })
    else { return ranking }
    return ranking.compared(with: previous) { unit in
      (reorganisations[unit] ?? []).contains { day in
        previous.period.last < day && day <= ranking.period.last
      }
    }
  }

  /// The latest earlier period of the same kind that is published: for `via: bulletin` one that
  /// an issued bulletin quotes, for `via: ledger` any.
  func previousPeriod(
    before period: Period, where isPublished: (Period) -> Bool = { _ in true }
  ) -> Period? {
    periods.last { $0 < period && $0.kind == period.kind && isPublished($0) }
  }

  /// The latest period that has begun on a day.
  func latest(on day: Day) -> Standings? {
    rankings.last { $0.period.first <= day }
  }

  /// The winners of a year, of all its periods: what a brand's honour is checked against.
  func winners(inYear year: Int) -> [Standing] {
    rankings.filter { $0.period.year == year }.flatMap(\.winners)
  }
}
