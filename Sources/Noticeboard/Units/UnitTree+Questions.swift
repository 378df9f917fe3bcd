/// A checklist of `site.yaml` as one unit fulfils it.
struct ChecklistState: Sendable, Hashable {
  struct Item: Sendable, Hashable {
    let text: String
    let isThere: Bool
  }

  /// Its name, such as 六有.
  let name: String
  let items: [Item]

  var total: Int { items.count }
  var count: Int { items.count - missing.count }
  var missing: [String] { items.lazy.filter { !$0.isThere }.map(\.text) }
}

/// A place by which residents find their grid.
struct FinderRow: Sendable, Hashable {
  /// An estate, a building or a lane.
  let place: UnitID
  /// The grid above it, or the grids into which it is divided.
  let grids: [UnitID]
}

extension UnitTree {
  /// What units of one kind are called, each word once: 企业、社会组织.
  func callings(of units: [UnitID]) -> String {
    var words: [String] = []
    for id in units where !words.contains(self[id].kindTitle) {
      words.append(self[id].kindTitle)
    }
    return words.joined(separator: "、")
  }

  /// Whether rules over the people of a unit apply: it exists on the day, and no end is known.
  ///
  /// The rosters of today no longer name whoever served a unit that has been split or merged since.
  func isJudged(_ unit: UnitID, on day: Day) -> Bool {
    self[unit].isActive(on: day) && self[unit].until == nil
  }

  /// How far a unit fulfils each checklist of its kind.
  func checklists(
    of id: UnitID, _ configuration: SiteConfiguration
  ) -> [ChecklistState] {
    let unit = self[id]
    return configuration.checklists.filter { $0.kind == unit.kind }.map { list in
      ChecklistState(
        name: list.name,
        items: list.items.map { .init(text: $0, isThere: unit.has.contains($0)) })
    }
  }

  /// The active estates, buildings and lanes below a unit, in order of the tree.
  func finderRows(below root: UnitID, on day: Day) -> [FinderRow] {
    subtree(of: root).compactMap { id in
      let unit = self[id]
      guard [.estate, .building, .lane].contains(unit.kind), unit.isActive(on: day) else {
        return nil
      }
      return FinderRow(place: id, grids: grids(of: id, on: day))
    }
  }

  private func grids(of id: UnitID, on day: Day) -> [UnitID] {
    if let above = nearest(.grid, from: id) { return [above] }
    return subtree(of: id).filter {
      self[$0].kind == .grid && !isGridUnit($0) && self[$0].isActive(on: day)
    }
  }

  /// The active units of a kind below a unit, without 网格单元.
  func active(_ kind: UnitKind, below root: UnitID, on day: Day) -> [UnitID] {
    subtree(of: root).filter {
      self[$0].kind == kind && self[$0].isActive(on: day) && !isGridUnit($0)
    }
  }
}
