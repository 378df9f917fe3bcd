/// `units/index.html`, and trees of units.
extension PageComposer {
  // MARK: The tree beside a unit

  /// More units than this below one are told as numbers, and more than these beside it.
  private static let children = 30
  private static let siblings = 8

  /// The way from the root to the unit, its siblings folded, and its children.
  func unitTree(of id: UnitID) -> [TreeView] {
    var node = treeNode(id)
    node.current = true
    node.children = branch(below: id)
    node.open = !node.children.isEmpty
    let way = site.units.ancestors(of: id).filter(isShown)
    for (step, parent) in way.enumerated() {
      var above = treeNode(parent)
      above.children = step == 0 ? level(of: id, node) : [node]
      above.open = true
      node = above
    }
    return [node]
  }

  /// A unit among its siblings, in their order; with too many of them it stands first.
  private func level(of id: UnitID, _ node: TreeView) -> [TreeView] {
    guard let parent = site.units.parent(of: id) else { return [node] }
    let entry = edition.unitIndex[parent]
    if entry.children.count > Self.siblings {
      return [node] + kindNodes(entry.kinds, atMost: 1, without: id)
    }
    let isListed = entry.children.contains(id)
    return entry.children.map { $0 == id ? node : treeNode($0) } + (isListed ? [] : [node])
  }

  private func branch(below id: UnitID) -> [TreeView] {
    let entry = edition.unitIndex[id]
    return entry.children.count > Self.children
      ? kindNodes(entry.kinds, atMost: 5) : entry.children.map(treeNode)
  }

  /// `场所 179`, with a way to all of them; kinds with few units are listed.
  private func kindNodes(
    _ kinds: [UnitIndex.KindOfChildren], atMost few: Int, without id: UnitID? = nil
  ) -> [TreeView] {
    kinds.flatMap { group -> [TreeView] in
      let isAmong = id.map {
        site.units[$0].kind == group.kind && site.units[$0].isActive(on: asOf)
      }
      let count = group.units.count - (isAmong == true ? 1 : 0)
      if count <= few { return group.units.filter { $0 != id }.map(treeNode) }
      return [
        TreeView(
          title: group.callings, url: url(.units, anchor: Self.anchor(of: group.kind)),
          note: "\(count)")
      ]
    }
  }

  private func treeNode(_ id: UnitID) -> TreeView {
    let unit = site.units[id]
    return TreeView(
      title: unit.title, url: url(unitRoute(id)), kind: unit.kindTitle, note: unit.code)
  }

  /// Where the page of all units lists a kind; what stands in its tree has no list.
  private static func anchor(of kind: UnitKind) -> String {
    administrative.contains(kind) ? "h-tree" : "kind-\(kind.rawValue)"
  }

  // MARK: All units

  func unitsPage() -> ComposedPage {
    let root = site.units.root
    let units = site.units.subtree(of: root).filter(isShown)
    return ComposedPage(
      "units",
      UnitsPage(
        common: common(word("label-units"), kind: "units", section: .units),
        tree: isShown(root) ? [wholeTree(root)] : [], finder: finder(),
        finderText: word("label-finder-text"), coverage: coverage(), kinds: kinds(units),
        gaps: site.vacancies.filter { isShown($0.unit) }.map { gap($0.unit, $0.post) }))
  }

  private static let administrative: Set<UnitKind> = [
    .city, .county, .street, .community, .grid,
  ]

  /// Down to the grids, whose own pages show their parts; the other kinds are listed below the tree.
  private func wholeTree(_ id: UnitID) -> TreeView {
    var node = treeNode(id)
    guard site.units[id].kind != .grid else { return node }
    node.children = edition.unitIndex[id].children
      .filter { Self.administrative.contains(site.units[$0].kind) }.map(wholeTree)
    // A community's grids fold away, so that a phone shows the whole county at once.
    if site.units[id].kind == .community, node.children.count > Self.listedGrids {
      node.fold = "\(UnitKind.grid.title) \(node.children.count)"
    } else {
      node.open = !node.children.isEmpty
    }
    return node
  }

  private static let listedGrids = 3

  private func kinds(_ units: [UnitID]) -> [LinkGroupView] {
    let active = Dictionary(
      grouping: units.filter { site.units[$0].isActive(on: asOf) }, by: { site.units[$0].kind })
    var groups = UnitKind.allCases.filter { !Self.administrative.contains($0) }
      .compactMap { kind -> LinkGroupView? in
        guard let own = active[kind] else { return nil }
        return LinkGroupView(
          id: Self.anchor(of: kind), title: "\(site.units.callings(of: own)) \(own.count)",
          links: own.map(listed))
      }
    let ended = units.filter { !site.units[$0].isActive(on: asOf) }
    if !ended.isEmpty {
      groups.append(
        LinkGroupView(
          id: "kind-ended", title: word("label-ended-units"), links: ended.map(listed)))
    }
    return groups
  }

  /// A unit with where it belongs.
  private func listed(_ id: UnitID) -> CountedView {
    let unit = site.units[id]
    let parent = site.units.parent(of: id).flatMap { isShown($0) ? site.units[$0].title : nil }
    return CountedView(
      title: unit.title, url: url(unitRoute(id)), count: parent ?? unit.kindTitle)
  }

  // MARK: The grid finder

  /// Estates, buildings and roads with their grid, then the bounds of grids as their text has them.
  private func finder() -> [FinderRowView] {
    let rows = site.units.finderRows(below: site.units.root, on: asOf)
      .filter { isShown($0.place) }.flatMap(finderRows)
    let grids = site.units.active(.grid, below: site.units.root, on: asOf)
      .filter { isShown($0) && !site.units[$0].boundary.isEmpty }
    return rows
      + grids.map { grid in
        let unit = site.units[grid]
        return FinderRowView(
          place: unit.boundary, kind: word("label-boundary"), grid: gridTitle(grid),
          url: url(unitRoute(grid)), contact: unit.phone.nonEmpty,
          contactURL: telephone(unit.phone), keywords: keywords(grid))
      }
  }

  private func finderRows(_ row: FinderRow) -> [FinderRowView] {
    let place = site.units[row.place]
    var homes = row.grids.filter(isShown)
    if homes.isEmpty, let community = site.units.nearest(.community, from: row.place) {
      homes = [community].filter(isShown)
    }
    let contact = ([row.place] + site.units.ancestors(of: row.place)).lazy.filter(isShown)
      .compactMap { site.units[$0].phone.nonEmpty }.first
    return homes.map { home in
      FinderRowView(
        place: place.title, kind: place.kindTitle, grid: gridTitle(home),
        url: url(unitRoute(home)), contact: contact, contactURL: contact.flatMap(telephone),
        keywords: keywords(row.place))
    }
  }

  func gridTitle(_ id: UnitID) -> String {
    let unit = site.units[id]
    return unit.code.map { "\($0) \(unit.title)" } ?? unit.title
  }

  private func keywords(_ id: UnitID) -> String? {
    let unit = site.units[id]
    return ([unit.address, unit.envelope.pinyin] + unit.envelope.tags).filter { !$0.isEmpty }
      .joined(separator: " ").nonEmpty
  }

  // MARK: Coverage

  /// How many units of a kind have each post that is required of them.
  private func coverage() -> [FigureView] {
    let required = site.configuration.requiredPosts.sorted { $0.key.rawValue < $1.key.rawValue }
    var figures = required.flatMap { kind, posts in
      posts.compactMap { post in
        coverage(of: kind, "\(kind.title) · \(post)") {
          !edition.unitIndex[$0].vacantPosts.contains(post)
        }
      }
    }
    if let wanted = site.configuration.brandsPerUnit, wanted > 0 {
      let figure = coverage(of: .community, word("label-brand-coverage")) {
        !edition.unitIndex[$0].brands.isEmpty
      }
      if let figure { figures.append(figure) }
    }
    return figures
  }

  private func coverage(
    of kind: UnitKind, _ label: String, where isCovered: (UnitID) -> Bool
  ) -> FigureView? {
    let all = site.units.active(kind, below: site.units.root, on: asOf).filter(isShown)
    guard !all.isEmpty else { return nil }
    return figure(label, Ratio(all.count(where: isCovered), of: all.count), minimum: 1)
  }
}
