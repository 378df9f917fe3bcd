/// The bulletins that have pages, in the orders in which pages list them; made once an edition.
struct BulletinOrder: Sendable {
  /// Shown, and not withdrawn.
  let newestFirst: [Int]
  /// Descending.
  let years: [Int]
  /// Mechanisms that are the series of a shown bulletin, by id.
  let series: [Int]
  private let chains: [Chain: [Int]]
  /// Of each bulletin in its chain.
  private let places: [Int?]

  private enum Chain: Hashable {
    case series(Int)
    case kind(BulletinKind)
  }

  init(_ site: Site) {
    let board = site.bulletins.bulletins
    let shown = board.indices.filter { site.shows(board[$0]) }
    newestFirst = shown.filter { board[$0].withdrawal == nil }.reversed()
    years = Set(shown.map { board[$0].day.year }).sorted(by: >)
    series = Set(shown.compactMap { board[$0].series }).sorted()
    var chains: [Chain: [Int]] = [:]
    var places = [Int?](repeating: nil, count: board.count)
    for index in newestFirst.reversed() {
      let chain = Self.chain(of: board[index])
      places[index] = chains[chain]?.count ?? 0
      chains[chain, default: []].append(index)
    }
    self.chains = chains
    self.places = places
  }

  private static func chain(of item: LinkedBulletin) -> Chain {
    item.series.map(Chain.series) ?? .kind(item.bulletin.kind)
  }

  func neighbours(of index: Int, in item: LinkedBulletin) -> (previous: Int?, next: Int?) {
    guard let place = places[index], let chain = chains[Self.chain(of: item)] else {
      return (nil, nil)
    }
    return (
      place > 0 ? chain[place - 1] : nil, place + 1 < chain.count ? chain[place + 1] : nil
    )
  }
}
