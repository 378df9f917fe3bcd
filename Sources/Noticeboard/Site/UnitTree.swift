/// A unit's place in the tree of a site.
struct UnitID: Sendable, Hashable, Comparable {
  let index: Int

  static func < (left: UnitID, right: UnitID) -> Bool { left.index < right.index }
}

/// The units of a site, linked: who stands under whom.
struct UnitTree: Sendable {
  let units: [Unit]
  /// The unit whose site it is.
  let root: UnitID
  private let parents: [UnitID?]
  private let childLists: [[UnitID]]
  /// The place of every unit in a walk over the tree.
  private(set) var ranks: [Int]
  private let directory: RecordDirectory
  private var hidden: Set<UnitID> = []

  /// Nil if the site's root is no unit: without it nothing has a place.
  static func link(
    _ units: [Unit], root: Reference, _ findings: inout Findings
  ) -> UnitTree? {
    guard !units.isEmpty else {
      findings.report(.noUnits, at: Location(root.location.path))
      return nil
    }
    let directory = RecordDirectory(units.map { (id: $0.id, title: $0.title, code: $0.code) })
    var rootFindings = Findings()
    let rootIndex = directory.resolve(root, as: "单位", &rootFindings)
    for diagnostic in rootFindings.diagnostics { findings.report(diagnostic.asConfiguration) }
    var parents = units.map { unit in
      unit.parent.flatMap { directory.resolve($0, as: "上级单位", &findings) }.map(UnitID.init)
    }
    breakCycles(&parents, units, &findings)
    cutDepth(&parents, units, &findings)
    guard let rootIndex else { return nil }
    return UnitTree(
      units: units, root: UnitID(index: rootIndex), parents: parents, directory: directory)
  }

  private init(
    units: [Unit], root: UnitID, parents: [UnitID?], directory: RecordDirectory
  ) {
    self.units = units
    self.root = root
    self.parents = parents
    self.directory = directory
    var children = [[UnitID]](repeating: [], count: units.count)
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent.index].append(UnitID(index: index)) }
    }
    childLists = children.map { list in
      list.sorted { Self.precedes(units[$0.index], units[$1.index]) }
    }
    ranks = [Int](repeating: 0, count: units.count)
    let roots = ids.filter { parents[$0.index] == nil }
    for (rank, unit) in roots.flatMap({ subtree(of: $0) }).enumerated() {
      ranks[unit.index] = rank
    }
  }

  /// A unit that is its own ancestor is reported and cut loose, so that walks end.
  private static func breakCycles(
    _ parents: inout [UnitID?], _ units: [Unit], _ findings: inout Findings
  ) {
    // 0 not seen, 1 on the way up from the present start, 2 known to reach a root.
    var state = [UInt8](repeating: 0, count: parents.count)
    for start in parents.indices where state[start] == 0 {
      var way: [Int] = []
      var current: Int? = start
      while let index = current, state[index] == 0 {
        state[index] = 1
        way.append(index)
        current = parents[index]?.index
      }
      if let index = current, state[index] == 1 {
        findings.report(
          .unitCycle, at: units[index].parent?.location ?? units[index].envelope.location,
          units[index].title)
        parents[index] = nil
      }
      for index in way { state[index] = 2 }
    }
  }

  /// From a county to a door there are a dozen levels; a chain without end would fill every page.
  private static let depthLimit = 20

  /// A unit too far below is reported and cut loose, so that pages walk the tree without fear.
  private static func cutDepth(
    _ parents: inout [UnitID?], _ units: [Unit], _ findings: inout Findings
  ) {
    var depths = [Int?](repeating: nil, count: parents.count)
    for start in parents.indices {
      var way: [Int] = []
      var current: Int? = start
      while let index = current, depths[index] == nil {
        way.append(index)
        current = parents[index]?.index
      }
      var depth = current.flatMap { depths[$0] } ?? -1
      for index in way.reversed() {
        depth += 1
        if depth > depthLimit {
          findings.report(
            .unitTooDeep, at: units[index].parent?.location ?? units[index].envelope.location,
            units[index].title, String(depthLimit))
          parents[index] = nil
          depth = 0
        }
        depths[index] = depth
      }
    }
  }

  /// Order of code, else of id; units with codes first.
  private static func precedes(_ left: Unit, _ right: Unit) -> Bool {
    switch (left.code, right.code) {
    case (let a?, let b?) where a != b: codePrecedes(a, b)
    case (.some, nil): true
    case (nil, .some): false
    default: left.id < right.id
    }
  }

  /// `3-2` before `3-10`: numbers by value, letters by code point.
  static func codePrecedes(_ left: String, _ right: String) -> Bool {
    let a = left.split(separator: "-")
    let b = right.split(separator: "-")
    for (x, y) in zip(a, b) where x != y {
      if let m = Int(x), let n = Int(y), m != n { return m < n }
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    }
    return a.count < b.count
  }

  // MARK: Questions

  subscript(id: UnitID) -> Unit { units[id.index] }

  var ids: [UnitID] { units.indices.map(UnitID.init) }

  /// The tree as an audience knows it: what it may not know of keeps its place, and is not told (D36).
  func hiding(from audience: Audience) -> UnitTree {
    var tree = self
    tree.hidden = Set(
      ids.filter {
        let envelope = self[$0].envelope
        return envelope.audience > audience || envelope.status != .published
      })
    return tree
  }

  func isHidden(_ id: UnitID) -> Bool { hidden.contains(id) }

  func parent(of id: UnitID) -> UnitID? { parents[id.index] }

  /// In order of code, else of id.
  func children(of id: UnitID) -> [UnitID] { childLists[id.index] }

  /// From the unit's parent up to its root.
  func ancestors(of id: UnitID) -> [UnitID] {
    var result: [UnitID] = []
    var current = parents[id.index]
    while let unit = current {
      result.append(unit)
      current = parents[unit.index]
    }
    return result
  }

  /// Whether a unit is another, or stands somewhere below it.
  func isWithin(_ id: UnitID, _ ancestor: UnitID) -> Bool {
    var current: UnitID? = id
    while let unit = current {
      if unit == ancestor { return true }
      current = parents[unit.index]
    }
    return false
  }

  /// The unit itself and everything below it, parents before children.
  func subtree(of id: UnitID) -> [UnitID] {
    var result: [UnitID] = []
    var stack = [id]
    while let unit = stack.popLast() {
      result.append(unit)
      stack += childLists[unit.index].reversed()
    }
    return result
  }

  /// The nearest unit of a kind, from the unit itself upwards.
  func nearest(_ kind: UnitKind, from id: UnitID) -> UnitID? {
    if self[id].kind == kind { return id }
    return ancestors(of: id).first { self[$0].kind == kind }
  }

  /// A grid below a grid: 网格单元.
  func isGridUnit(_ id: UnitID) -> Bool {
    guard self[id].kind == .grid, let parent = parents[id.index] else { return false }
    return self[parent].kind == .grid
  }

  /// The unit of a reference that may also be plain text, such as a post.
  func find(_ text: String) -> UnitID? {
    if case .found(let index) = directory.find(text) { return UnitID(index: index) }
    return nil
  }

  /// Whether a text is the id of a unit, and not its title or its code.
  func hasID(_ text: String) -> Bool { find(text).map { units[$0.index].id == text } ?? false }

  /// The unit of a reference; an unknown or ambiguous one is reported.
  func resolve(_ reference: Reference, _ findings: inout Findings) -> UnitID? {
    directory.resolve(reference, as: "单位", &findings).map(UnitID.init)
  }

  /// Reports a name that several units have.
  func reportIfAmbiguous(_ reference: Reference, _ findings: inout Findings) {
    directory.reportIfAmbiguous(reference, as: "单位", &findings)
  }

  /// Reports what looks like the id of a unit, and is none.
  func reportIfLikeAnID(_ reference: Reference, _ findings: inout Findings) {
    directory.reportIfLikeAnID(reference, &findings)
  }

  /// The unit of a record, or the site's root if it names none.
  func home(of envelope: Envelope, _ findings: inout Findings) -> UnitID {
    envelope.unit.flatMap { resolve($0, &findings) } ?? root
  }

  /// The smallest of the units that stand side by side in a row; the others must be above it.
  func smallest(of cells: [UnitCell], _ findings: inout Findings) -> UnitID? {
    var best: (unit: UnitID, cell: UnitCell)?
    for cell in cells {
      guard let unit = resolve(cell.reference, &findings) else { continue }
      guard let present = best else {
        best = (unit, cell)
        continue
      }
      if isWithin(unit, present.unit) {
        best = (unit, cell)
      } else if !isWithin(present.unit, unit) {
        findings.report(
          .unitsNotNested, at: cell.reference.location, self[unit].title,
          self[present.unit].title, related: [present.cell.reference.location])
      }
    }
    return best?.unit
  }
}
