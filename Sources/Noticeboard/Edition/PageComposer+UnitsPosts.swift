import Mustache

/// Who holds which post: tables of standing rosters.
extension PageComposer {
  /// The posts of a unit; of a grid also those of its buildings and roads.
  func unitPosts(of id: UnitID) -> TableView? {
    let units = site.units[id].kind == .grid ? site.units.subtree(of: id) : [id]
    var lines: [PostLine] = []
    for unit in units where isShown(unit) {
      for post in edition.unitIndex[unit].posts {
        let roster = site.rosters[post.roster]
        lines += post.group.rows.map { PostLine(roster: roster, post: $0) }
      }
    }
    guard !lines.isEmpty else { return nil }
    return postTable(lines, id: "posts", title: word("label-posts"), at: id, namesRoster: true)
  }

  /// A row of a standing roster.
  struct PostLine {
    let roster: LinkedRoster
    let post: StandingPost

    var row: Roster.Standing { roster.row(post) }
  }

  func postTable(
    _ lines: [PostLine], id: String, title: String, at unit: UnitID?, namesRoster: Bool
  ) -> TableView {
    let columns: [LedgerTable.Column] = [
      .init("post", word("label-post")), .init("holder", word("label-name")),
      .init("unit", word("label-unit")), .init("phone", word("label-phone")),
      .init("headcount", word("label-headcount"), .end), .init("leader", word("duty-leader")),
      .init("duty", word("label-duty-of-post")), .init("org", word("label-sender")),
      .init("hours", word("label-service-hours"), .end), .init("from", word("label-from")),
      .init("to", word("label-to")), .init("note", word("label-note")),
      .init("roster", word("label-roster")),
    ]
    let rows = lines.map { cells(of: $0, at: unit, namesRoster: namesRoster) }
    let ledger = LedgerTable(title, columns, rows).withoutEmptyColumns()
    var view = table(ledger, id: id)
    if let phone = ledger.columns.firstIndex(where: { $0.key == "phone" }) {
      for index in view.rows.indices {
        let text = view.rows[index].cells[phone].text
        view.rows[index].cells[phone].url = text.flatMap(dialled)
        view.rows[index].cells[phone].align = "code"
      }
    }
    return view
  }

  private func cells(
    of line: PostLine, at unit: UnitID?, namesRoster: Bool
  ) -> [LedgerTable.Cell] {
    let row = line.row
    let common = row.common
    let names = line.roster.record.names
    let tables = LedgerTables(site: site)
    return [
      LedgerTable.Cell(row.post), LedgerTable.Cell(shownName(row.holder, names) ?? ""),
      line.post.unit == unit ? LedgerTable.Cell("") : unitCell(line.post.unit, tables),
      LedgerTable.Cell(shownPhone(row.phone, of: line.roster) ?? ""),
      LedgerTable.Cell(common.headcount), LedgerTable.Cell(shownName(row.leader, names) ?? ""),
      LedgerTable.Cell(common.duty),
      line.post.organisation.map { unitCell($0, tables) } ?? LedgerTable.Cell(""),
      LedgerTable.Cell(common.hours), LedgerTable.Cell(common.from), LedgerTable.Cell(common.to),
      LedgerTable.Cell(common.note),
      namesRoster
        ? LedgerTable.Cell(line.roster.title, .roster(line.roster.id)) : LedgerTable.Cell(""),
    ]
  }

  private func unitCell(_ unit: UnitID, _ tables: LedgerTables) -> LedgerTable.Cell {
    isShown(unit) ? tables.unit(unit) : LedgerTable.Cell("")
  }

  // MARK: Names and numbers

  /// A person as the roster shows people; nil where only the post stands, or nobody is named.
  func shownName(_ name: String, _ display: NameDisplay) -> String? {
    guard !name.isEmpty else { return nil }
    return switch display {
    case .post: nil
    case .surname:
      name.split { ";；、，,".contains($0) }.map { Mask.surname(String($0)) }
        .joined(separator: "、").nonEmpty
    case .masked: Mask.name.masked(name)
    case .full: name
    }
  }

  /// An office's number; a private mobile only where the roster says why.
  func shownPhone(_ text: String, of roster: LinkedRoster) -> String? {
    guard !text.isEmpty else { return nil }
    return roster.record.phonePublicReason.isEmpty ? Mask.phone.masked(text) : text
  }

  /// `tel:` of a number that stands there whole.
  func dialled(_ text: String) -> String? {
    text.contains("*") ? nil : telephone(text)
  }
}
