/// What the sheets of a new year leave behind: the page of a list shows one year.
extension ShelfCheck {
  /// Only where entries stand until they are done or repealed; money, and what is told period by
  /// period, begins anew.
  mutating func checkNewYear(_ merged: [ShelfRow], _ ledgers: [Ledger]) {
    let isClaimable = list.shelf.isClaimable
    guard isClaimable || list.mechanism.cycle == .standing,
      let year = list.latestYear(on: list.asOf),
      let before = list.fileYears.last(where: { $0 < year }),
      let first = ledgers.first(where: { $0.period.year == year }),
      !merged.indices.contains(where: { merged[$0].row.direction != nil })
    else { return }
    let present = PresentEntries(merged, of: year)
    let missing = merged.indices.filter { place in
      merged[place].periods[0].year == before && lasts(merged[place])
        && !present.hold(merged[place], byTitle: isClaimable)
    }
    guard !missing.isEmpty else { return }
    let names = missing.prefix(5).map { merged[$0].name }.joined(separator: "、")
    findings.report(
      isClaimable ? .unfinishedLeftBehind : .standingLeftBehind, at: Location(first.path),
      String(before), String(missing.count), String(year),
      missing.count > 5 ? names + " …" : names)
  }

  /// Whether an entry still has something to say.
  private func lasts(_ row: ShelfRow) -> Bool {
    let state = list.state(of: row, list.answered(row, on: list.asOf), on: list.asOf)
    return list.shelf.isClaimable
      ? state == .open || state == .claimed : state != .expired
  }
}

/// The entries of one year, to find those of another among them.
private struct PresentEntries {
  /// The titles of its numbers.
  private var titles: [String: String] = [:]
  private var subjects: Set<Subject> = []

  /// What an entry is about, should it stand again under another number.
  private struct Subject: Hashable {
    let title: String
    let unit: UnitID?
    let sublist: Int?

    init(_ row: ShelfRow) {
      (title, unit, sublist) = (row.row.common.title, row.unit, row.sublist)
    }
  }

  init(_ rows: [ShelfRow], of year: Int) {
    for place in rows.indices where rows[place].periods[0].year == year {
      let row = rows[place]
      if let key = row.key { titles[key.number] = row.row.common.title }
      subjects.insert(Subject(row))
    }
  }

  /// Wishes are often numbered anew each year: of those, an equal number alone says nothing.
  func hold(_ row: ShelfRow, byTitle: Bool) -> Bool {
    let own = row.row.common.title
    if let key = row.key, let title = titles[key.number],
      !byTitle || title.isEmpty || own.isEmpty || title == own
    {
      return true
    }
    return !own.isEmpty && subjects.contains(Subject(row))
  }
}
