/// Residents' names where a list must not have them.
enum PersonsOnLists {
  /// Words that name a grey or black list (D31).
  private static let words = ["灰榜", "黑榜", "黑名单", "失信"]

  static func check(_ list: LinkedList, _ findings: inout Findings) {
    let mechanism = list.mechanism
    let names = mechanism.columns.filter { $0.type == .name }
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
    for row in list.rows { check(row.row.common, of: mechanism, &findings) }
    checkColumns(of: mechanism, &findings)
  }

  /// For mechanisms of every kind: a column whose declared values name such a list.
  static func checkColumns(of mechanism: Mechanism, _ findings: inout Findings) {
    guard mechanism.columns.contains(where: { $0.type == .name }) else { return }
    for column in mechanism.columns {
      for value in [column.name] + column.values { report(value, at: column.location, &findings) }
    }
  }

  /// For mechanisms of every kind: a row whose extra columns name such a list.
  static func check(
    _ row: RowCommon, of mechanism: Mechanism, _ findings: inout Findings
  ) {
    guard mechanism.columns.contains(where: { $0.type == .name }) else { return }
    for (column, cell) in zip(mechanism.columns, row.extra) where column.type == .enumeration {
      report(cell.text, at: cell.location, &findings)
    }
  }

  private static func report(_ text: String, at place: Location, _ findings: inout Findings) {
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
