import Tables

/// Reads the sheets whose columns a mechanism or a roster declares.
struct SheetReader {
  enum Rows: Sendable {
    case ledger(Ledger)
    /// The index of the roster, and one of its months.
    case month(Int, Roster.Month)
    case standing(Int, path: String, [Roster.Standing])
  }

  struct Result: Sendable {
    let rows: Rows?
    var findings: Findings
  }

  let mechanisms: [Mechanism]
  let rosters: [Roster]

  func read(_ table: Table, at place: SourcePlace, path: String) -> Result {
    switch place {
    case .ledger(let id, let period): ledger(table, id, period, path)
    case .rosterMonth(let id, let period): month(table, id, period, path)
    case .rosterPosts(let id): posts(table, id, path)
    default: Result(rows: nil, findings: Findings())
    }
  }

  private func failed(_ rule: Rule, _ path: String, _ word: String, _ known: [String]) -> Result {
    var findings = Findings()
    findings.report(
      rule, at: Location(path), word, suggestion: Spelling.nearest(to: word, among: known))
    return Result(rows: nil, findings: findings)
  }

  private func ledger(_ table: Table, _ id: String, _ name: String, _ path: String) -> Result {
    guard let mechanism = mechanisms.first(where: { $0.id == id }) else {
      return failed(.unknownLedgerFolder, path, id, mechanisms.map(\.id))
    }
    var findings = Findings()
    guard let period = Cell(text: name, location: Location(path)).period(&findings) else {
      return Result(rows: nil, findings: findings)
    }
    let (ledger, more) = LedgerReader.read(
      table, path: path, period: period, mechanism: mechanism)
    return Result(rows: .ledger(ledger), findings: more)
  }

  private func month(_ table: Table, _ id: String, _ name: String, _ path: String) -> Result {
    guard let index = rosters.firstIndex(where: { $0.id == id }) else {
      return failed(.unknownRosterFolder, path, id, rosters.map(\.id))
    }
    // That other periods would do elsewhere is of no use here.
    var ignored = Findings()
    guard let period = Cell(text: name, location: Location(path)).period(&ignored),
      period.kind == .month
    else { return failed(.rosterNotAMonth, path, name, []) }
    let (month, findings) = RosterReader.month(
      table, path: path, period: period, roster: rosters[index])
    return Result(rows: .month(index, month), findings: findings)
  }

  private func posts(_ table: Table, _ id: String, _ path: String) -> Result {
    guard let index = rosters.firstIndex(where: { $0.id == id }) else {
      return failed(.unknownRosterFolder, path, id, rosters.map(\.id))
    }
    let (rows, findings) = RosterReader.standing(table, path: path, roster: rosters[index])
    return Result(rows: .standing(index, path: path, rows), findings: findings)
  }
}
