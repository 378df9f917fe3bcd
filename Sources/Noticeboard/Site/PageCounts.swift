/// How many pages a mechanism has, at a hundred rows each; counted once, since each of them asks.
struct PageCounts: Sendable {
  var own = 1
  var periods: [Period: Int] = [:]

  /// One of the tables whose pages are counted: the mechanism's own, or that of a period.
  struct Question: Sendable {
    let mechanism: Int
    let period: Period?
  }

  static func questions(of index: Int, in site: Site) -> [Question] {
    let item = site.mechanisms[index]
    guard site.shows(item.mechanism.envelope) else { return [] }
    return [Question(mechanism: index, period: nil)]
      + site.begunPeriods(of: item).map { Question(mechanism: index, period: $0) }
  }

  static func answer(_ question: Question, in site: Site) -> Int {
    let index = question.mechanism
    let rows = question.period.map { site.rows(of: index, $0) } ?? site.rows(of: index)
    return pages(rows)
  }

  private static func pages(_ rows: Int) -> Int {
    max(1, (rows + PageComposer.rowsPerPage - 1) / PageComposer.rowsPerPage)
  }
}

extension Site {
  /// How many pages the mechanism's own page needs.
  func pageCount(of index: Int) -> Int { pageCounts[index].own }

  /// How many pages a period's ledger needs.
  func pageCount(of index: Int, _ period: Period) -> Int {
    pageCounts[index].periods[period] ?? 1
  }

  /// The rows of the longest list of a mechanism's page; few, where they fit on one.
  fileprivate func rows(of index: Int) -> Int {
    let item = mechanisms[index]
    switch item.state {
    case .framework, .meeting: return 0
    case .workflow(let caseload):
      guard caseload.cases.count > PageComposer.rowsPerPage else { return 0 }
      let extract = MechanismExtract(index, in: self, page: 1)
      let shown = shownCaseload(caseload, extract.caseloadQuestion)
      return max(shown.open.count, extract.period == nil ? 0 : shown.settled.count)
    case .board(let board):
      return board.latest(on: asOf)?.standings.count { shown($0, on: asOf) != nil } ?? 0
    case .list(let list):
      guard list.rows.count > PageComposer.rowsPerPage else { return 0 }
      return shownShelf(of: index, list, on: asOf).longestGroup
    }
  }

  /// The rows of a period's ledger.
  fileprivate func rows(of index: Int, _ period: Period) -> Int {
    let cutoff = min(period.last, asOf)
    let most = mostRows(mechanisms[index], period, cutoff)
    guard most > PageComposer.rowsPerPage else { return most }
    let tables = LedgerTables(site: self)
    // A long list's table would be made by one core while nothing else is to be done.
    if case .list(let list) = mechanisms[index].state {
      return tables.shownEntries(list, period, cutoff: cutoff).count
    }
    return tables.table(of: index, period, cutoff: cutoff).rows.count
  }

  /// A period's ledger has no more rows than this, which is known before any cell is made.
  private func mostRows(_ item: LinkedMechanism, _ period: Period, _ cutoff: Day) -> Int {
    switch item.state {
    case .framework: return 0
    case .workflow(let caseload):
      guard caseload.cases.count > PageComposer.rowsPerPage else { return caseload.cases.count }
      return max(
        caseload.totals(in: period).count, caseload.pool(in: period, asOf: cutoff).count)
    case .board(let board): return board.standings(for: period)?.standings.count ?? 0
    case .list(let list): return list.mostEntries(in: period, on: cutoff)
    case .meeting(let meeting): return meeting.sessions(in: period).count
    }
  }
}
