/// A period's ranking as the pages of its board show it, each a part of it.
struct ShownRanking: Sendable {
  let standings: Standings
  /// What the audience may see of it on the day.
  let shown: [Standing]
  /// The same; empty where all that is known of anybody is the list that he stands on.
  let ranked: [Standing]
  /// Whether anybody has a rank; without scores only if it was typed.
  let hasPlaces: Bool
  /// The highest value, for the length of bars.
  let most: FixedDecimal

  init?(
    _ item: LinkedMechanism, _ board: LinkedBoard, _ period: Period, on day: Day, in site: Site
  ) {
    guard let standings = item.standings(for: period, board) else { return nil }
    self.standings = standings
    shown = standings.standings.compactMap { site.shown($0, on: day) }
    let hasMore = board.board.measure != .none || shown.contains { !$0.isOnlyListed }
    ranked = hasMore ? shown : []
    hasPlaces = board.board.measure != .none || shown.contains { $0.rank != nil }
    most = ranked.compactMap { $0.value?.number }.max() ?? .zero
  }
}
