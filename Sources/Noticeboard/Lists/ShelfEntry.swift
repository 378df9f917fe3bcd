/// A unit that the site knows, or a name that it does not.
package enum Participant: Sendable, Hashable {
  case unit(UnitID)
  case text(String)

  init(_ reference: Reference, in units: UnitTree) {
    self = units.find(reference.text).map(Participant.unit) ?? .text(reference.text)
  }

  package func name(in units: UnitTree) -> String {
    switch self {
    case .unit(let unit): units[unit].title
    case .text(let text): text
    }
  }
}

/// What tells an entry of a list from all others: its number is unique in the year.
package struct ShelfKey: Sendable, Hashable, Comparable {
  package let year: Int
  package let number: String

  package static func < (left: ShelfKey, right: ShelfKey) -> Bool {
    left.year == right.year
      ? UnitTree.codePrecedes(left.number, right.number) : left.year < right.year
  }
}

/// An entry of a list as it is seen on a day, merged over the files in which it stands.
///
/// It never changes and stands in many lists, so it is shared, not copied.
package final class ShelfEntry: Sendable {
  package enum State: Sendable, Hashable, CaseIterable {
    case open, claimed, done, expired

    package var chinese: String { ShelfPhrases.state(self) }
  }

  /// Absent without a number: then it stands in one file only.
  package let key: ShelfKey?
  /// As typed.
  package let number: String
  /// The index of its sub-list; absent if the mechanism has none.
  package let sublist: Int?
  package let title: String
  package let unit: UnitID?
  package let provider: Participant?
  package let owner: Participant?
  package let needUnit: Participant?
  package let claimer: Participant?
  package let claimed: Day?
  package let due: Day?
  package let done: Day?
  package let result: String
  /// The entries that it answers, and those that answer it.
  package let answers: [ShelfKey]
  package let answeredBy: [ShelfKey]
  package let points: FixedDecimal?
  package let stock: FixedDecimal?
  package let validTo: Day?
  package let amount: FixedDecimal?
  package let direction: MoneyDirection?
  /// Of its unit and year, after this row; absent for rows without money.
  package let balance: FixedDecimal?
  package let materials: String
  package let basis: String
  package let approval: String
  package let persons: Int?
  /// Absent for an entry that nobody claims, finishes or outlives.
  package let state: State?
  package let isOverdue: Bool
  /// In a sub-list that `links` points to, and no entry points at it.
  package let isUnmatched: Bool
  /// Expired, in a list that hides what is expired.
  package let isHidden: Bool
  package let note: String
  package let source: String
  package let audience: Audience
  /// Values of the mechanism's extra columns, in the mechanism's order.
  package let extra: [Cell]
  /// Its first row.
  package let location: Location

  init(
    _ shelfRow: ShelfRow, in list: LinkedList, balance: FixedDecimal?, answeredBy: [ShelfKey],
    on day: Day
  ) {
    let row = shelfRow.row
    // What is dated later is not yet there.
    let isClaimSeen = row.claimed.map { $0.day <= day } ?? true
    let isDoneSeen = row.done.map { $0.day <= day } ?? true
    let isTarget = shelfRow.sublist.map(list.linkTargets.contains) ?? false
    (key, number, sublist) = (shelfRow.key, row.number, shelfRow.sublist)
    (title, unit) = (row.common.title, shelfRow.unit)
    (provider, owner, needUnit) = (shelfRow.provider, shelfRow.owner, shelfRow.needUnit)
    claimer = isClaimSeen ? shelfRow.claimer : nil
    claimed = isClaimSeen ? row.claimed?.day : nil
    due = row.due?.day
    done = isDoneSeen ? row.done?.day : nil
    result = isDoneSeen ? row.result : ""
    answers = list.answers(of: shelfRow)
    self.answeredBy = answeredBy
    (points, stock, validTo) = (row.points, row.stock, row.validTo?.day)
    (amount, direction, self.balance) = (row.amount, row.direction, balance)
    (materials, basis, approval) = (row.materials, row.basis, row.approval)
    persons = row.persons
    state = shelfRow.state(on: day, asOf: list.asOf, isClaimable: list.shelf.isClaimable)
    isOverdue = shelfRow.isOverdue(on: day)
    isUnmatched = answeredBy.isEmpty && isTarget
    isHidden = list.shelf.hidesExpired && state == .expired
    (note, source) = (row.common.note, row.common.source)
    (audience, extra, location) = (row.common.audience, row.common.extra, row.common.location)
  }
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

  static let overdue = "逾期"
}
