/// Whom a board scores.
enum BoardSubject: Sendable, Hashable {
  case unit(UnitID)
  /// 法人: a company or an agency.
  case company(UnitID)
  /// The index among the site's brands.
  case brand(Int)
  /// A register number, or a masked name.
  case person(String)

  var unit: UnitID? {
    switch self {
    case .unit(let unit), .company(let unit): unit
    case .brand, .person: nil
    }
  }
}

/// A scored subject of one period, with what is computed from its row.
struct Standing: Sendable {
  /// A figure as it is compared and as it is printed.
  struct Figure: Sendable, Hashable {
    let number: FixedDecimal
    let text: String
  }

  struct Stars: Sendable, Hashable {
    let count: Int
    let most: Int
  }

  /// Its place on the red or the grey list.
  struct Listing: Sendable, Hashable {
    let list: HonourList
    let reason: String
    let basis: String
    let from: Day?
    let to: Day?
    let repair: String

    /// Whether it had begun when it is told, and had not ended by the day that is told of; without
    /// dates it stays.
    ///
    /// A place is decided when its period is over, so that it begins after the last day of which
    /// the period's pages tell.
    func isShown(on day: Day, toldOn telling: Day) -> Bool {
      (from.map { $0 <= telling } ?? true) && lasts(until: day)
    }

    func lasts(until day: Day) -> Bool { to.map { day <= $0 } ?? true }
  }

  let subject: BoardSubject
  /// The unit that the row's unit columns name: a person's grid.
  let unit: UnitID?
  let number: String
  let matter: String
  /// Absent with measure `none`, and on lists without scores.
  let value: Figure?
  let total: Figure?
  /// How many people or households; with measure `per-head` what the total is divided by.
  let base: Int?
  let isPerHead: Bool
  /// One for each part of the mechanism.
  let parts: [FixedDecimal?]
  var rank: Int?
  var isTied: Bool
  /// Absent without an earlier published period.
  var change: RankChange?
  let stars: Stars?
  let className: String?
  let isWinner: Bool
  private(set) var listing: Listing?
  /// Why it stands where it stands, also without a red or grey list.
  private(set) var reason: String
  private(set) var basis: String
  /// How many were asked.
  let sample: Int?
  private(set) var note: String
  let source: String
  let audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order.
  let extra: [Cell]
  let location: Location

  /// Whether its place on a list is all that is known of it.
  var isOnlyListed: Bool {
    listing != nil && rank == nil && stars == nil && className == nil && !isWinner
  }

  /// The same without its place on a list and what was written about that; nil if it has no other place.
  func unlisted() -> Standing? {
    guard value != nil || stars != nil || className != nil || isWinner else { return nil }
    var standing = self
    (standing.listing, standing.reason, standing.basis, standing.note) = (nil, "", "", "")
    return standing
  }
}
