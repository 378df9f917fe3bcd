/// What stands at each unit: cases, posts, rankings, bulletins, brands, mechanisms.
///
/// Made once an edition, so that the page of a unit looks nothing up by walking through all records.
struct UnitIndex: Sendable {
  /// A record of a mechanism, by their indices.
  struct Place: Sendable, Hashable {
    let mechanism: Int
    let record: Int
  }

  /// A post of a roster with those who hold it.
  struct Post: Sendable {
    let roster: Int
    let group: PostGroup
  }

  /// Where a unit stands in the latest ranking of a board.
  struct Rank: Sendable {
    let mechanism: Int
    let period: Period
    let standing: Standing
  }

  /// A unit's page lists no more cases than this.
  static let listedCases = 50
  static let listedBulletins = 20

  private let records: [Entry]
  private let grids: [String: UnitID]
  private let rosters: [String: Int]
  private let brands: [String: Int]

  /// Everything of one unit; what is marked "below" counts the units below it as well.
  struct Entry: Sendable {
    /// Below, at most `listedCases`: open ones first, the longest open on top, then solved ones.
    var listed: [Place] = []
    /// Below, all that the audience may see, by mechanism.
    var cases: [Place] = []
    /// Below, rows of totals.
    var totals: [Place] = []
    /// Below, newest first, at most `listedBulletins`.
    var bulletins: [Int] = []
    /// Below.
    var brands: [Int] = []
    /// Which it leads.
    var ledBrands: [Int] = []
    /// Below: mechanisms whose ledgers name the unit, then those that are the unit's own.
    var happening: [Int] = []
    var own: [Int] = []
    var ranks: [Rank] = []
    var posts: [Post] = []
    /// Dated rosters of its own, and those of others that send somebody to it.
    var duties: [Int] = []
    var patrols: [Int] = []
    var vacantPosts: [String] = []
    /// Shown and active, in order of the tree.
    var children: [UnitID] = []
    /// The children by kind, in order of kinds.
    var kinds: [KindOfChildren] = []
  }

  struct KindOfChildren: Sendable {
    let kind: UnitKind
    let units: [UnitID]
    /// Told on the page of each of them.
    let callings: String
  }

  subscript(id: UnitID) -> Entry { records[id.index] }

  /// By code, in lower case.
  func grid(_ code: String) -> UnitID? { grids[code] }

  func roster(_ id: String) -> Int? { rosters[id] }

  func brand(_ id: String) -> Int? { brands[id] }

  init(_ site: Site, newestBulletins: [Int]) {
    var builder = UnitIndexBuilder(site)
    builder.addChildren()
    builder.addCases()
    builder.addMechanisms()
    builder.addRosters()
    builder.addBulletins(newestBulletins)
    builder.addBrands()
    records = builder.entries
    var grids: [String: UnitID] = [:]
    for id in site.units.ids {
      if case .grid(let code) = site.route(of: id), grids[code] == nil { grids[code] = id }
    }
    self.grids = grids
    rosters = Self.places(site.rosters.map(\.id))
    brands = Self.places(site.brands.brands.map(\.id))
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Walks once through each kind of record and notes it at its unit and all units above.
private struct UnitIndexBuilder {
  let site: Site
  var entries: [UnitIndex.Entry]

  init(_ site: Site) {
    self.site = site
    entries = Array(repeating: UnitIndex.Entry(), count: site.units.units.count)
  }

  private func way(from unit: UnitID) -> [UnitID] { [unit] + site.units.ancestors(of: unit) }

  private var shownMechanisms: [Int] {
    site.mechanisms.indices.filter { site.shows(site.mechanisms[$0].mechanism.envelope) }
  }

  mutating func addChildren() {
    for id in site.units.ids {
      let children = site.units.children(of: id).filter {
        site.shows(site.units[$0].envelope) && site.units[$0].isActive(on: site.asOf)
      }
      guard !children.isEmpty else { continue }
      let kinds = Dictionary(grouping: children) { site.units[$0].kind }
      entries[id.index].children = children
      entries[id.index].kinds = UnitKind.allCases.compactMap { kind in
        kinds[kind].map {
          UnitIndex.KindOfChildren(kind: kind, units: $0, callings: site.units.callings(of: $0))
        }
      }
    }
  }

  // MARK: Cases

  /// What a unit that has ended left open is listed where it is carried on, too.
  private func way(of record: Case, isOpen: Bool) -> [UnitID] {
    let own = way(from: record.home)
    guard isOpen, let next = record.successor ?? heir(of: record.home),
      site.shows(site.units[next].envelope)
    else { return own }
    return own + way(from: next).filter { !own.contains($0) }
  }

  /// The one unit into which a unit has been merged by the site's day; of several nobody knows which.
  private func heir(of unit: UnitID) -> UnitID? {
    guard let until = site.units[unit].until, until < site.asOf else { return nil }
    let next = site.units.successors(of: unit)
    return next.count == 1 ? next[0] : nil
  }

  mutating func addCases() {
    var order: [(place: UnitIndex.Place, record: Case, solved: Day?)] = []
    for mechanism in shownMechanisms {
      guard case .workflow(let caseload) = site.mechanisms[mechanism].state else { continue }
      for (number, record) in caseload.cases.enumerated()
      where record.audience <= site.audience && record.raised.day <= site.asOf {
        let place = UnitIndex.Place(mechanism: mechanism, record: number)
        for unit in way(from: record.home) { entries[unit.index].cases.append(place) }
        guard record.counts else { continue }
        let solved = record.isOpen(on: site.asOf) ? nil : record.solved?.day
        order.append((place, record, solved))
      }
      for (number, row) in caseload.totals.enumerated()
      where row.row.common.audience <= site.audience {
        let place = UnitIndex.Place(mechanism: mechanism, record: number)
        for unit in way(from: row.home) { entries[unit.index].totals.append(place) }
      }
    }
    order.sort { left, right in
      let places = (left.place.mechanism, left.place.record)
      let others = (right.place.mechanism, right.place.record)
      return switch (left.solved, right.solved) {
      case (nil, nil):
        (left.record.raised.day, places.0, places.1)
          < (right.record.raised.day, others.0, others.1)
      case (nil, .some): true
      case (.some, nil): false
      case (let a?, let b?): a == b ? places < others : a > b
      }
    }
    for item in order {
      for unit in way(of: item.record, isOpen: item.solved == nil)
      where entries[unit.index].listed.count < UnitIndex.listedCases {
        entries[unit.index].listed.append(item.place)
      }
    }
  }

  // MARK: Mechanisms

  mutating func addMechanisms() {
    for index in shownMechanisms {
      let item = site.mechanisms[index]
      entries[item.unit.index].own.append(index)
      var units: Set<UnitID> = []
      switch item.state {
      case .framework: break
      case .workflow(let caseload):
        units = Set(caseload.cases.lazy.compactMap(\.unit) + caseload.totals.compactMap(\.unit))
      case .board(let board): addRanks(index, item, board, &units)
      case .list(let list):
        if let year = list.latestYear(on: site.asOf) {
          let entries = list.state(year: year, on: site.asOf).entries
          units = Set(entries.filter { $0.audience <= site.audience }.compactMap(\.unit))
        }
      case .meeting(let meeting):
        units = Set(
          meeting.sessions.filter { $0.audience <= site.audience }.compactMap(\.unit))
      }
      for unit in Set(units.flatMap { way(from: $0) }) {
        entries[unit.index].happening.append(index)
      }
    }
  }

  private mutating func addRanks(
    _ index: Int, _ item: LinkedMechanism, _ board: LinkedBoard, _ units: inout Set<UnitID>
  ) {
    guard let period = board.latest(on: site.asOf)?.period,
      let standings = item.standings(for: period, board)
    else { return }
    for standing in standings.standings where site.shows(standing) {
      guard let unit = standing.subject.unit else { continue }
      units.insert(unit)
      guard let standing = site.shown(standing, on: site.asOf) else { continue }
      entries[unit.index].ranks.append(
        UnitIndex.Rank(mechanism: index, period: period, standing: standing))
    }
  }

  // MARK: Rosters, bulletins, brands

  mutating func addRosters() {
    for (index, roster) in site.rosters.enumerated() where site.shows(roster.record.envelope) {
      if !roster.shifts.isEmpty { entries[roster.home.index].duties.append(index) }
      for unit in Set(roster.shifts.lazy.map(\.unit)) where unit != roster.home {
        entries[unit.index].patrols.append(index)
      }
      for group in roster.postGroups(on: site.asOf) {
        entries[group.unit.index].posts.append(UnitIndex.Post(roster: index, group: group))
      }
    }
    for vacancy in site.vacancies {
      entries[vacancy.unit.index].vacantPosts.append(vacancy.post)
    }
  }

  mutating func addBulletins(_ newest: [Int]) {
    for index in newest {
      for unit in way(from: site.bulletins.bulletins[index].unit)
      where entries[unit.index].bulletins.count < UnitIndex.listedBulletins {
        entries[unit.index].bulletins.append(index)
      }
    }
  }

  mutating func addBrands() {
    for (index, brand) in site.brands.brands.enumerated()
    where site.shows(brand.record.envelope) {
      for unit in way(from: brand.unit) { entries[unit.index].brands.append(index) }
      if let lead = brand.lead { entries[lead.index].ledBrands.append(index) }
    }
  }
}
