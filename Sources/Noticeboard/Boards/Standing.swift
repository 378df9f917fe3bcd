/// Whom a board scores.
package enum BoardSubject: Sendable, Hashable {
  case unit(UnitID)
  /// 法人: a company or an agency.
  case company(UnitID)
  /// The index among the site's brands.
  case brand(Int)
  /// A register number, or a masked name.
  case person(String)

  package var unit: UnitID? {
    switch self {
    case .unit(let unit), .company(let unit): unit
    case .brand, .person: nil
    }
  }
}

/// A scored subject of one period, with what is computed from its row.
package struct Standing: Sendable {
  /// A figure as it is compared and as it is printed.
  package struct Figure: Sendable, Hashable {
    package let number: FixedDecimal
    package let text: String
  }

  package struct Stars: Sendable, Hashable {
    package let count: Int
    package let most: Int
  }

  /// Its place on the red or the grey list.
  package struct Listing: Sendable, Hashable {
    package let list: HonourList
    package let reason: String
    package let basis: String
    package let from: Day?
    package let to: Day?
    package let repair: String

    /// Whether it had begun when it is told, and had not ended by the day that is told of; without
    /// dates it stays.
    ///
    /// A place is decided when its period is over, so that it begins after the last day of which
    /// the period's pages tell.
    package func isShown(on day: Day, toldOn telling: Day) -> Bool {
      (from.map { $0 <= telling } ?? true) && lasts(until: day)
    }

    func lasts(until day: Day) -> Bool { to.map { day <= $0 } ?? true }
  }

  package let subject: BoardSubject
  /// The unit that the row's unit columns name: a person's grid.
  package let unit: UnitID?
  /// Absent with measure `none`, and on lists without scores.
  package let value: Figure?
  package let total: Figure?
  /// What the total is divided by.
  package let base: Int?
  /// One for each part of the mechanism.
  package let parts: [FixedDecimal?]
  package internal(set) var rank: Int?
  package internal(set) var isTied: Bool
  /// Absent without an earlier published period.
  package internal(set) var change: RankChange?
  package let stars: Stars?
  package let className: String?
  package let isWinner: Bool
  package private(set) var listing: Listing?
  /// Why it stands where it stands, also without a red or grey list.
  package private(set) var reason: String
  package private(set) var basis: String
  /// How many were asked.
  package let sample: Int?
  package let hasConsent: Bool
  package let title: String
  package private(set) var note: String
  package let source: String
  package let audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order.
  package let extra: [Cell]
  package let location: Location

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
