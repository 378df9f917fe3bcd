/// Residents' names where a list must not have them.
enum PersonsOnLists {
  static func check(_ list: LinkedList, _ findings: inout Findings) {
    let mechanism = list.mechanism
    let names = mechanism.columns.filter(\.holdsNames)
    // Wishes carry number and category, never a resident's name.
    if list.shelf.isClaimable {
      for column in names where column.audience != .internal {
        findings.report(.nameInClaimableList, at: column.location, column.name)
      }
    }
    guard !names.isEmpty else { return }
    for sublist in list.shelf.sublists {
      report(sublist.name, at: sublist.location, &findings)
    }
    check(mechanism, list.rows.map(\.row.common), &findings)
  }

  /// For mechanisms of every kind: columns and cells that name such a list beside names.
  static func check(
    _ mechanism: Mechanism, _ rows: some Sequence<RowCommon>, _ findings: inout Findings
  ) {
    guard let names = mechanism.columns.first(where: \.holdsNames) else { return }
    // A place to put people on show says so itself; a column may tell of one for other reasons.
    report(mechanism.title, at: mechanism.envelope.location, also: ["曝光"], &findings)
    if case .board(let board) = mechanism.form, board.lists.contains(.grey) {
      findings.report(.blackListOfPersons, at: names.location, HonourList.grey.title)
    }
    for column in mechanism.columns {
      for value in [column.name] + column.values { report(value, at: column.location, &findings) }
    }
    for row in rows {
      for (column, cell) in zip(mechanism.columns, row.extra) where column.type == .enumeration {
        report(cell.text, at: cell.location, &findings)
      }
    }
  }

  private static func report(
    _ text: String, at place: Location, also more: [String] = [], _ findings: inout Findings
  ) {
    let words = PrivacyPhrases.blackLists + more
    if let word = words.first(where: { contains(text, $0) }) {
      findings.report(.blackListOfPersons, at: place, word)
    }
  }

  private static func contains(_ text: String, _ word: String) -> Bool {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
  }
}

extension Mechanism.Column {
  /// By its type or, whatever its type, by its heading.
  var holdsNames: Bool { type == .name || PrivacyPhrases.isNameHeading(name) }
}

extension Ledger {
  /// What every row says, whatever its kind.
  var commonRows: [RowCommon] {
    switch rows {
    case .cases(let rows): rows.map(\.common)
    case .totals(let rows): rows.map(\.common)
    case .scores(let rows): rows.map(\.common)
    case .entries(let rows): rows.map(\.wrappedValue.common)
    case .sessions(let rows): rows.map(\.common)
    }
  }
}
