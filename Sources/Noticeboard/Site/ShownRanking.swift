/// A period's ranking as the pages of its board show it, each a part of it.
struct ShownRanking: Sendable {
  let standings: Standings
  /// What the audience may see of it on the day.
  let shown: [Standing]
  /// Without those that only stand on a list.
  let ranked: [Standing]
  /// The highest value, for the length of bars.
  let most: FixedDecimal

  init?(
    _ item: LinkedMechanism, _ board: LinkedBoard, _ period: Period, on day: Day, in site: Site
  ) {
    guard let standings = item.standings(for: period, board) else { return nil }
    self.standings = standings
    shown = standings.standings.compactMap { site.shown($0, on: day) }
    ranked = shown.filter { board.board.measure != .none || $0.listing == nil }
    most = ranked.compactMap { $0.value?.number }.max() ?? .zero
  }
}
