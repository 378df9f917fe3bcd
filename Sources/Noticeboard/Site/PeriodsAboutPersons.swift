/// Which ledgers of a mechanism are about natural persons: their rows leave the site after their
/// publicity (D34).
///
/// A row of a list may be a person, whatever is read of it. A case, a session or a unit is none,
/// but may name one: only a name that is there to be read makes it personal.
enum PeriodsAboutPersons {
  /// `ledgers` are the mechanism's own, ascending.
  static func of(
    _ item: LinkedMechanism, _ ledgers: [Ledger], for audience: Audience
  ) -> Set<Period> {
    let mechanism = item.mechanism
    guard mechanism.mayBeAboutPersons else { return [] }
    if mechanism.saysPersons { return Set(item.periods) }
    let names = mechanism.nameColumns
    if case .list = mechanism.form {
      // What one sheet says of an entry, later ones go on saying.
      let first = ledgers.firstIndex { !$0.ownColumns.isDisjoint(with: names) }
      return first.map { Set(ledgers[$0...].map(\.period)) } ?? []
    }
    let read = names.filter { mechanism.columns[$0].audience <= audience }
    guard !read.isEmpty else { return [] }
    if case .workflow(let caseload) = item.state { return caseload.periods(naming: read) }
    let naming = ledgers.filter { ledger in
      ledger.commonRows.contains { $0.audience <= audience && $0.extra.fill(anyOf: read) }
    }
    return Set(naming.map(\.period))
  }
}

extension Mechanism {
  /// Whether some of its ledgers may be about natural persons, whoever reads them.
  var mayBeAboutPersons: Bool {
    if saysPersons { return true }
    // A list of persons stays one, whatever is said of it.
    if case .workflow = form, isPersonal == false { return false }
    return !nameColumns.isEmpty
  }

  /// Its rows are natural persons: said so, or scored.
  fileprivate var saysPersons: Bool {
    if isPersonal == true { return true }
    if case .board(let board) = form { return board.subjects == .person }
    return false
  }

  fileprivate var nameColumns: [Int] { columns.indices.filter { columns[$0].type == .name } }
}

extension Caseload {
  /// The periods in whose tables some case has something in one of the columns.
  fileprivate func periods(naming columns: [Int]) -> Set<Period> {
    let named = cases.filter { $0.extra.fill(anyOf: columns) }
    guard !named.isEmpty else { return [] }
    return Set(
      periods.filter { period in
        guard let span = CountingSpan(period, asOf) else { return false }
        return named.contains { record in
          span.holds(record) || record.appearances.contains { $0.period == period }
        }
      })
  }
}

extension [Cell] {
  /// Whether one of the columns has something; of rows without columns of their own none has.
  func fill(anyOf columns: [Int]) -> Bool {
    columns.contains { indices.contains($0) && !self[$0].text.isEmpty }
  }
}

extension Site {
  /// Whether a quoted table is made of ledgers about natural persons, one of them at least.
  func isAboutPersons(_ quotation: Quotation) -> Bool {
    mechanisms[quotation.mechanism].periodsAboutPersons.contains(where: quotation.period.touches)
  }
}
