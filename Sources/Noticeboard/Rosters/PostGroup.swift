/// All rows of one standing post at one unit.
struct PostGroup: Sendable, Hashable {
  let post: String
  let unit: UnitID
  fileprivate(set) var rows: [StandingPost]
  /// People named, or counted where nobody is named.
  fileprivate(set) var headcount: Int
  /// Hours of service, as far as they are given.
  fileprivate(set) var hours: FixedDecimal
}

extension LinkedRoster {
  /// Who stands at which post of which unit on a day, in the order of the sheet.
  func postGroups(on day: Day) -> [PostGroup] {
    struct Key: Hashable {
      var post: String
      var unit: UnitID
    }
    var groups: [PostGroup] = []
    var places: [Key: Int] = [:]
    for post in standing {
      let row = row(post)
      guard row.common.isActive(on: day) else { continue }
      let key = Key(post: row.post, unit: post.unit)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(
          PostGroup(post: row.post, unit: post.unit, rows: [], headcount: 0, hours: .zero))
      }
      groups[place].rows.append(post)
      groups[place].headcount += row.headcount
      groups[place].hours += row.common.hours ?? .zero
    }
    return groups
  }

  /// Posts and units that somebody holds on a day or later.
  func heldPosts(from day: Day) -> [(post: String, unit: UnitID)] {
    standing.compactMap { post in
      let row = row(post)
      guard row.headcount > 0, row.common.to.map({ $0 >= day }) ?? true else { return nil }
      return (row.post, post.unit)
    }
  }
}

extension RosterCommon {
  /// Whether a day lies between 起 and 止, both included.
  func isActive(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

extension Roster.Standing {
  /// The people of the row, each as the sheet names them.
  var holders: [String] { NamedPeople.people(in: holder) }

  /// The people it names; where it names nobody, the number it gives.
  var headcount: Int {
    let named = holders.count
    return named > 0 ? named : common.headcount ?? 0
  }
}
