/// A unit that the site knows, or a name that it does not.
enum Participant: Sendable, Hashable {
  case unit(UnitID)
  case text(String)

  init(_ reference: Reference, in units: UnitTree) {
    if let unit = units.find(reference.text) {
      self = .unit(unit)
    } else {
      self = .text(reference.text)
    }
  }

  static func named(_ reference: Reference?, in units: UnitTree) -> Participant? {
    guard let reference else { return nil }
    return Participant(reference, in: units)
  }
}

/// What tells an entry of a list from all others: its number is unique in the year.
struct ShelfKey: Sendable, Hashable, Comparable {
  let year: Int
  let number: String

  static func < (left: ShelfKey, right: ShelfKey) -> Bool {
    left.year == right.year
      ? UnitTree.codePrecedes(left.number, right.number) : left.year < right.year
  }
}

/// An entry of a list as it is seen on a day, merged over the files in which it stands.
///
/// It never changes and stands in many lists, so it is shared, not copied.
final class ShelfEntry: Sendable {
  enum State: Sendable, Hashable, CaseIterable {
    case open, claimed, done, expired

    var chinese: String { ShelfPhrases.state(self) }
  }

  private let linked: ShelfRow
  /// What is dated later is not yet there.
  private let isClaimSeen: Bool
  private let isDoneSeen: Bool
  /// The entries that it answers, and those that answer it.
  let answers: [ShelfKey]
  let answeredBy: [ShelfKey]
  /// Of its unit and year, after this row; absent for rows without money.
  let balance: FixedDecimal?
  /// Whether somebody has taken it up, done or not: by a claim, or with an entry that answers it.
  let isClaimed: Bool
  /// Absent for an entry that nobody claims, finishes or outlives.
  let state: State?
  let isOverdue: Bool
  /// In a sub-list that `links` points to, and no entry points at it.
  let isUnmatched: Bool
  /// Expired, in a list that hides what is expired.
  let isHidden: Bool

  init(
    _ row: ShelfRow, in list: borrowing LinkedList, balance: FixedDecimal?,
    answered: LinkedList.Answered, on day: Day
  ) {
    linked = row
    isClaimSeen = row.row.claimed.map { $0.day <= day } ?? true
    isDoneSeen = row.row.done.map { $0.day <= day } ?? true
    answers = list.answers(of: row)
    answeredBy = answered.by
    self.balance = balance
    isClaimed =
      (isClaimSeen && row.row.claimed != nil) || list.isTakenUp(row, by: answered, on: day)
    state = list.state(of: row, answered, on: day)
    isOverdue = state != .done && row.isOverdue(on: day)
    isUnmatched =
      answered.by.isEmpty && (row.sublist.map(list.linkTargets.contains) ?? false)
    isHidden = list.shelf.hidesExpired && state == .expired
  }

  private var row: EntryRow { linked.row }

  var hasDetails: Bool { row.hasDetails }

  /// Absent without a number: then it stands in one file only.
  var key: ShelfKey? { linked.key }
  /// As typed.
  var number: String { row.number }
  /// The index of its sub-list; absent if the mechanism has none.
  var sublist: Int? { linked.sublist }
  var title: String { row.common.title }
  var unit: UnitID? { linked.unit }
  var provider: Participant? { linked.provider }
  var owner: Participant? { linked.owner }
  var needUnit: Participant? { linked.needUnit }
  var claimer: Participant? { isClaimSeen ? linked.claimer : nil }
  var claimed: Day? { isClaimSeen ? row.claimed?.day : nil }
  var due: Day? { row.due?.day }
  var done: Day? { isDoneSeen ? row.done?.day : nil }
  var result: String { isDoneSeen ? row.result : "" }
  var points: FixedDecimal? { row.points }
  var stock: FixedDecimal? { row.stock }
  var validTo: Day? { row.validTo?.day }
  var amount: FixedDecimal? { row.amount }
  var direction: MoneyDirection? { row.direction }
  var materials: String { row.materials }
  var basis: String { row.basis }
  var approval: String { row.approval }
  var persons: Int? { row.persons }
  var note: String { row.common.note }
  var source: String { row.common.source }
  var audience: Audience { row.common.audience }
  /// Values of the mechanism's extra columns, in the mechanism's order.
  var extra: [Cell] { row.common.extra }
  /// Its first row.
  var location: Location { row.common.location }
  /// The files in which it stands, ascending.
  var periods: [Period] { linked.periods }
}

/// The words of lists.
enum ShelfPhrases {
  static func state(_ state: ShelfEntry.State) -> String {
    switch state {
    case .open: "待认领"
    case .claimed: "已认领"
    case .done: "已完成"
    case .expired: "已过期"
    }
  }
}
