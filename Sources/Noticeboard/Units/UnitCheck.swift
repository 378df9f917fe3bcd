/// What can be wrong with units once they are a tree.
struct UnitCheck {
  private let units: UnitTree
  private let configuration: SiteConfiguration
  private let asOf: Day

  /// Judges every unit alone and against its parent.
  ///
  /// `namesRoom` tells whether an address goes down to a room.
  static func check(
    _ units: UnitTree, configuration: SiteConfiguration, asOf: Day, namesRoom: (String) -> Bool
  ) -> Findings {
    var findings = Findings()
    let check = UnitCheck(units: units, configuration: configuration, asOf: asOf)
    check.reportCodes(&findings)
    for id in units.ids {
      check.reportPlace(of: id, &findings)
      check.reportSize(of: id, &findings)
      check.reportLinks(of: id, &findings)
      check.reportChecklist(of: id, &findings)
      let unit = units[id]
      if !unit.address.isEmpty, namesRoom(unit.address) {
        findings.report(.roomInAddress, at: unit.addressLocation, unit.title)
      }
    }
    return findings
  }

  // MARK: Place in the tree

  private func reportCodes(_ findings: inout Findings) {
    var seen: [String: Location] = [:]
    for unit in units.units {
      guard let code = unit.code else { continue }
      if let first = seen[code.lowercased()] {
        findings.report(.codeTwice, at: unit.envelope.location, code, related: [first])
      } else {
        seen[code.lowercased()] = unit.envelope.location
      }
    }
  }

  private func reportPlace(of id: UnitID, _ findings: inout Findings) {
    let unit = units[id]
    let location = unit.envelope.location
    if let since = unit.since, let until = unit.until, until < since {
      findings.report(
        .untilBeforeSince, at: location, unit.title, until.description, since.description)
    }
    guard let parentID = units.parent(of: id) else {
      // A parent that is unknown, or part of a circle, was reported when the tree was made.
      if unit.parent == nil, !unit.kind.mayBeRoot, id != units.root {
        findings.report(.orphan, at: location, unit.title, unit.kindTitle)
      }
      return
    }
    let parent = units[parentID]
    if let code = unit.code, let above = parent.code,
      !code.lowercased().hasPrefix(above.lowercased() + "-")
    {
      findings.report(.codeNotBelowParent, at: location, unit.title, code, above)
    }
    if let level = unit.level, let above = parent.level, level <= above {
      findings.report(
        .levelNotBelowParent, at: location, unit.title, String(level), parent.title,
        String(above))
    }
  }

  // MARK: Size

  private func reportSize(of id: UnitID, _ findings: inout Findings) {
    let unit = units[id]
    guard unit.isActive(on: asOf) else { return }
    if unit.kind == .alliance, let bounds = configuration.allianceSize,
      !bounds.contains(unit.members.count)
    {
      findings.report(
        .allianceSize, at: unit.members.first?.location ?? unit.envelope.location, unit.title,
        String(unit.members.count), bounds.words)
    }
    // A 网格单元 is a part of what the norm speaks of.
    guard !units.isGridUnit(id) else { return }
    let norm = configuration.unitNorms[unit.kind]
    let households = norm?.households ?? (unit.kind == .grid ? 50...150 : nil)
    report(unit.households, UnitKey.households, households, unit, &findings)
    report(unit.population, UnitKey.population, norm?.population, unit, &findings)
  }

  private func report(
    _ value: Int?, _ key: UnitKey, _ norm: ClosedRange<Int>?, _ unit: Unit,
    _ findings: inout Findings
  ) {
    guard let value, let norm, !norm.contains(value) else { return }
    findings.report(
      .outsideNorm, at: unit.envelope.location, unit.title, key.title, String(value), norm.words)
  }

  // MARK: Links

  /// Successors are units; members and lead may also be posts, which no record has.
  private func reportLinks(of id: UnitID, _ findings: inout Findings) {
    let unit = units[id]
    for successor in unit.successors {
      let other = units.resolve(successor, &findings)
      if other == id { findings.report(.successorIsItself, at: successor.location, unit.title) }
    }
    for reference in unit.members + [unit.lead].compactMap({ $0 }) {
      units.reportIfAmbiguous(reference, &findings)
      units.reportIfLikeAnID(reference, &findings)
    }
  }

  private func reportChecklist(of id: UnitID, _ findings: inout Findings) {
    let unit = units[id]
    guard !unit.has.isEmpty else { return }
    let lists = configuration.checklists.filter { $0.kind == unit.kind }
    guard !lists.isEmpty else {
      findings.report(.noChecklist, at: unit.envelope.location, unit.title, unit.kindTitle)
      return
    }
    let items = lists.flatMap(\.items)
    for word in unit.has where !items.contains(word) {
      findings.report(
        .unknownChecklistItem, at: unit.envelope.location, unit.title, word,
        items.joined(separator: "、"), suggestion: Spelling.nearest(to: word, among: items))
    }
  }
}

extension UnitKind {
  /// Whether a unit of the kind may stand under none.
  fileprivate var mayBeRoot: Bool {
    switch self {
    case .city, .county, .street, .community, .company, .agency: true
    case .grid, .building, .lane, .estate, .partyBranch, .alliance, .team, .place: false
    }
  }
}

extension ClosedRange<Int> {
  /// Written `50–150`.
  fileprivate var words: String { "\(lowerBound)–\(upperBound)" }
}
