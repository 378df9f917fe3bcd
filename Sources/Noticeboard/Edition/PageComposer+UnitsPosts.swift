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
    let columns: [LedgerTable.Column] = [
      .init("post", word("label-post")), .init("holder", word("label-name")),
      .init("unit", word("label-unit")), .init("phone", word("label-phone")),
      .init("duty", word("label-duty-of-post")), .init("org", word("label-sender")),
    ]
    return postTable(
      LedgerTable(word("label-posts"), columns, lines.map { briefCells(of: $0, at: id) }))
  }

  /// A row of a standing roster.
  private struct PostLine {
    let roster: LinkedRoster
    let post: StandingPost

    var row: Roster.Standing { roster.row(post) }
  }

  /// All that a standing roster says, unit by unit.
  func standingPosts(_ roster: LinkedRoster, _ groups: [PostGroup]) -> TableView? {
    guard roster.record.standingPath != nil else { return nil }
    let lines = groups.filter { isShown($0.unit) }.flatMap(\.rows)
      .map { PostLine(roster: roster, post: $0) }
    // Where all hold the same post, the roster's title has said it.
    let isOnePost = Set(lines.map(\.row.post)).count < 2
    let columns: [LedgerTable.Column] =
      (isOnePost
        ? [.init("unit", word("label-unit")), .init("holder", word("label-name"))]
        : [
          .init("post", word("label-post")), .init("holder", word("label-name")),
          .init("unit", word("label-unit")),
        ])
      + [
        .init("phone", word("label-phone")), .init("leader", word("duty-leader")),
        .init("duty", word("label-duty-of-post")), .init("org", word("label-sender")),
        .init("hours", word("label-service-hours"), .end), .init("from", word("label-from")),
        .init("to", word("label-to")), .init("note", word("label-note")),
      ]
    return postTable(
      LedgerTable(
        roster.title, columns,
        lines.map { line in
          let unit = unitCell(line.post.unit)
          let named = [LedgerTable.Cell(line.row.post), holder(of: line), unit]
          return (isOnePost ? [unit, named[1]] : named) + cells(of: line)
        }))
  }

  private func postTable(_ ledger: LedgerTable) -> TableView {
    let ledger = ledger.withoutEmptyColumns()
    var view = table(ledger, id: "posts")
    guard let phone = ledger.columns.firstIndex(where: { $0.key == "phone" }) else { return view }
    for index in view.rows.indices {
      let text = ledger.rows[index][phone].text.nonEmpty
      view.rows[index].cells[phone] = CellView(
        text: text, url: text.flatMap(dialled), align: "code")
    }
    return view
  }

  /// On a unit's page the post leads to its roster.
  private func briefCells(of line: PostLine, at unit: UnitID) -> [LedgerTable.Cell] {
    let row = line.row
    return [
      LedgerTable.Cell(row.post, .roster(line.roster.id)), holder(of: line),
      line.post.unit == unit ? LedgerTable.Cell("") : unitCell(line.post.unit),
      LedgerTable.Cell(shownPhone(row.phone, of: line.roster) ?? ""),
      LedgerTable.Cell(row.common.duty),
      line.post.organisation.map(unitCell) ?? LedgerTable.Cell(""),
    ]
  }

  private func cells(of line: PostLine) -> [LedgerTable.Cell] {
    let row = line.row
    let common = row.common
    return [
      LedgerTable.Cell(shownPhone(row.phone, of: line.roster) ?? ""),
      LedgerTable.Cell(shownName(row.leader, line.roster.record.names) ?? ""),
      LedgerTable.Cell(common.duty),
      line.post.organisation.map(unitCell) ?? LedgerTable.Cell(""),
      LedgerTable.Cell(common.hours), LedgerTable.Cell(common.from), LedgerTable.Cell(common.to),
      LedgerTable.Cell(common.note),
    ]
  }

  /// The names, or how many they are.
  private func holder(of line: PostLine) -> LedgerTable.Cell {
    let name = shownName(line.row.holder, line.roster.record.names)
    let count = line.row.headcount
    return LedgerTable.Cell(name ?? (count > 0 ? word("label-n-people", ["n": "\(count)"]) : ""))
  }

  private func unitCell(_ unit: UnitID) -> LedgerTable.Cell {
    isShown(unit) ? LedgerTable.Cell(site.units[unit].title, unitRoute(unit)) : LedgerTable.Cell("")
  }

  // MARK: Names and numbers

  /// A person as the roster shows people; nil where only the post stands, or nobody is named.
  func shownName(_ name: String, _ display: NameDisplay) -> String? {
    guard !name.isEmpty else { return nil }
    return switch display {
    // 待定 is nobody who holds the post.
    case .post: NamedPeople.isNobody(name) ? name : nil
    case .surname: Mask.surname(name).nonEmpty
    case .masked: Mask.name.masked(name)
    case .full: name
    }
  }

  /// An office's number; a private mobile only where the roster says why.
  func shownPhone(_ text: String, of roster: LinkedRoster) -> String? {
    roster.shownPhone(text)?.text
  }

  /// `tel:` of a number that stands there whole.
  func dialled(_ text: String) -> String? {
    ShownPhone.url(of: text)
  }
}
