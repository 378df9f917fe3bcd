/// Rows that name a unit before its first day or after its last.
struct AbsentUnits {
  private let mechanism: Mechanism
  private let units: UnitTree
  private var findings = Findings()
  /// A case is judged where it was raised: later rows only carry it on.
  private var judged: Set<CaseNumber> = []
  /// What a text of the sheets names, of units that begin or end; a long list names few of them
  /// again and again.
  private var known: [String: UnitID?] = [:]

  /// Judges the ledgers of one mechanism, sorted by period.
  static func check(_ mechanism: Mechanism, _ ledgers: [Ledger], _ units: UnitTree) -> Findings {
    guard units.units.contains(where: { $0.since != nil || $0.until != nil }) else {
      return Findings()
    }
    var check = AbsentUnits(mechanism: mechanism, units: units)
    for ledger in ledgers { check.check(ledger) }
    return check.findings
  }

  private init(mechanism: Mechanism, units: UnitTree) {
    self.mechanism = mechanism
    self.units = units
  }

  private mutating func check(_ ledger: Ledger) {
    let period = ledger.period
    let whole = (period.first, period.last)
    // Of what began while the unit was there, later periods may still tell.
    let carried = (Day(number: 0), period.last)
    let time = period.description
    switch ledger.rows {
    case .cases(let rows):
      for row in rows where judged.insert(row.number).inserted {
        guard let raised = row.stages.first.flatMap({ $0?.day }) else { continue }
        check(row.common, (raised, raised), raised.description)
      }
    case .totals(let rows):
      for row in rows { check(row.common, row.raised > 0 ? whole : carried, time) }
    case .scores(let rows):
      for row in rows {
        check(row.common, whole, time)
        if scoresUnits { check(row.subject, whole, time) }
      }
    case .entries(let rows):
      for row in rows { check(row.wrappedValue.common, carried, time) }
    case .sessions(let rows):
      for row in rows {
        check(row.common, (row.date.day, row.date.day), row.date.day.description)
      }
    }
  }

  private var scoresUnits: Bool {
    guard case .board(let board) = mechanism.form else { return false }
    return [.unit, .company].contains(board.subjects)
  }

  private mutating func check(_ row: RowCommon, _ days: (first: Day, last: Day), _ time: String) {
    for cell in row.units { check(cell.reference, days, time) }
  }

  private mutating func check(
    _ reference: Reference, _ days: (first: Day, last: Day), _ time: String
  ) {
    guard let id = unit(reference.text) else { return }
    let unit = units[id]
    if let until = unit.until, until < days.first {
      findings.report(
        .rowAfterEnd, at: reference.location, unit.title, until.description,
        units.mergerWords(of: id, .chinese), time, units.mergerWords(of: id, .english))
    } else if let since = unit.since, days.last < since {
      findings.report(
        .rowBeforeStart, at: reference.location, unit.title, since.description, time)
    }
  }

  private mutating func unit(_ text: String) -> UnitID? {
    if let unit = known[text] { return unit }
    let found = units.find(text).flatMap { id in
      units[id].since != nil || units[id].until != nil ? id : nil
    }
    known[text] = .some(found)
    return found
  }
}

extension UnitTree {
  /// The units into which one was merged or split, as far as they are units.
  func successors(of id: UnitID) -> [UnitID] { self[id].successors.compactMap { find($0.text) } }

  /// Whether a unit came after another, at once or by way of others.
  func succeeds(_ later: UnitID, _ earlier: UnitID) -> Bool {
    var seen: Set<UnitID> = [earlier]
    var open = [earlier]
    while let unit = open.popLast() {
      for next in successors(of: unit) where seen.insert(next).inserted {
        if next == later { return true }
        open.append(next)
      }
    }
    return false
  }

  /// `，并入“第三网格”`, or nothing.
  func mergerWords(of id: UnitID, _ tongue: Tongue) -> String {
    let titles = successors(of: id).map { self[$0].title }
    guard !titles.isEmpty else { return "" }
    return switch tongue {
    case .chinese: "，并入“\(titles.joined(separator: "、"))”"
    case .english: " (merged into '\(titles.joined(separator: ", "))')"
    }
  }
}
