/// What the pages of a list share: its entries in the order in which they are shown.
final class ShownShelf: Sendable {
  /// The entries of one sub-list, or all of them where there is none.
  struct Group: Sendable {
    let sublist: Int?
    let entries: [ShelfEntry]
    /// The place of each among all that are shown.
    let places: [Int]
    let unmatched: Int
    /// The columns of the table that shows them; nil where cards do.
    let columns: FilledColumns?
  }

  let state: ShelfState
  /// Unmatched needs first.
  let entries: [ShelfEntry]
  let groups: [Group]
  private let byKey: Late<[ShelfKey: ShelfEntry]>

  init(_ state: ShelfState, of item: LinkedMechanism, _ list: LinkedList, in site: Site) {
    let entries = state.shown().filter(site.shows)
    let tables = LedgerTables(site: site)
    self.state = state
    self.entries = entries
    byKey = Late {
      Dictionary(
        entries.lazy.compactMap { entry in entry.key.map { ($0, entry) } },
        uniquingKeysWith: { $1 })
    }
    let sublists =
      list.shelf.sublists.isEmpty ? [nil] : list.shelf.sublists.indices.map { Int?($0) }
    groups = sublists.map { sublist in
      let places = entries.indices.filter { sublist == nil || entries[$0].sublist == sublist }
      let own = places.map { entries[$0] }
      return Group(
        sublist: sublist, entries: own, places: places,
        unmatched: own.count(where: \.isUnmatched),
        columns: Self.isTable(own)
          ? tables.filledColumns(own, item, list, namesSublist: false) : nil)
    }
  }

  /// Money, long lists of facts, and what is too long for cards.
  private static func isTable(_ entries: [ShelfEntry]) -> Bool {
    entries.count > PageComposer.rowsPerPage || entries.contains { $0.amount != nil }
      || (entries.count > 20 && entries.allSatisfy { $0.state == nil })
  }

  subscript(key: ShelfKey) -> ShelfEntry? { byKey.value[key] }

  /// Which of the pages of its list shows an entry.
  func page(of key: ShelfKey) -> Int? {
    for group in groups {
      guard let place = group.entries.firstIndex(where: { $0.key == key }) else { continue }
      return group.columns == nil ? 1 : place / PageComposer.rowsPerPage + 1
    }
    return nil
  }

  /// The rows of the longest of the groups, which are shown one below the other.
  var longestGroup: Int { groups.map(\.entries.count).max() ?? 0 }
}

extension Site {
  /// Which list, as of when: one of its files, or the year so far.
  struct ShelfQuestion: Hashable {
    let mechanism: Int
    let period: Period?
    let day: Day
  }

  /// The year so far, or what one file holds.
  func shownShelf(of index: Int, _ list: LinkedList, _ period: Period? = nil, on day: Day)
    -> ShownShelf
  {
    let question = ShelfQuestion(mechanism: index, period: period, day: day)
    return shownShelves.answer(
      question, isWorthKeeping: { $0.entries.count > PageComposer.rowsPerPage }
    ) {
      let state =
        period.map { list.state(period: $0, on: day) }
        ?? list.state(year: list.latestYear(on: day) ?? day.year, on: day)
      return ShownShelf(state, of: mechanisms[index], list, in: self)
    }
  }
}
