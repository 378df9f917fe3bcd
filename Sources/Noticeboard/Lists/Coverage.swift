/// How many units of a kind have at least one of something, and which have none.
struct Coverage: Sendable, Hashable {
  let kind: UnitKind
  /// Both in order of the tree.
  let covered: [UnitID]
  let uncovered: [UnitID]

  var ratio: Ratio { Ratio(covered.count, of: covered.count + uncovered.count) }

  /// Counts the active units of the kind below `top`.
  ///
  /// Units that the readers may not know of are not counted. Two in one unit count once, and what stands in a building counts for its grid. 网格单元 are
  /// grids only with `includesSubunits`.
  init(
    of kind: UnitKind, having: some Sequence<UnitID>, in units: UnitTree, below top: UnitID,
    on day: Day, includesSubunits: Bool
  ) {
    let having = Set(having.flatMap { [$0] + units.ancestors(of: $0) })
    let counted = units.subtree(of: top).filter { id in
      units[id].kind == kind && units[id].isActive(on: day) && !units.isHidden(id)
        && (includesSubunits || !units.isGridUnit(id))
    }
    self.kind = kind
    covered = counted.filter(having.contains)
    uncovered = counted.filter { !having.contains($0) }
  }

  /// The kind that most of the units are of, for a mechanism that does not say which it covers.
  static func commonestKind(
    of having: some Sequence<UnitID>, in units: UnitTree
  ) -> UnitKind? {
    var counts: [UnitKind: Int] = [:]
    for unit in having { counts[units[unit].kind, default: 0] += 1 }
    let most = counts.values.max()
    return UnitKind.allCases.first { counts[$0] == most && most != nil }
  }
}
