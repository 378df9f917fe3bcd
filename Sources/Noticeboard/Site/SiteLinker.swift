import Markdown

/// Records → Site: links, checks and computes.
///
/// 1. units · 2. mechanisms with their ledgers · 3. bulletins · 4. what they quote, and so what
/// was published when · 5. links in prose.
package struct SiteLinker {
  /// For whom and for which day a site is built.
  package struct Occasion: Sendable, Hashable {
    package var asOf: Day
    /// The day was not given: then what is dated later is a mistake.
    package var isToday: Bool
    package var audience: Audience

    package init(asOf: Day, isToday: Bool, audience: Audience) {
      self.asOf = asOf
      self.isToday = isToday
      self.audience = audience
    }
  }

  let records: Records
  let occasion: Occasion
  let units: UnitTree
  let mechanismDirectory: RecordDirectory
  let ledgers: [String: [Ledger]]
  var findings: Findings
  /// Whole, also where the audience sees fewer rows: rules are judged on these.
  private var boards: [String: LinkedBoard] = [:]
  /// Whole too, until it is known what sessions decided on.
  private var numbers: [Int: DecisionReader.Numbers] = [:]

  /// Nil if nothing can be linked: without units nothing has a place.
  package static func link(
    _ records: Records, for occasion: Occasion
  ) -> (site: Site?, findings: Findings) {
    var findings = Findings()
    guard
      let units = UnitTree.link(
        records.units, root: records.configuration.root, &findings)
    else { return (nil, findings) }
    var records = records
    records.mechanisms.sort { $0.id < $1.id }
    records.brands.sort { $0.id < $1.id }
    var linker = SiteLinker(
      records: records, occasion: occasion, units: units,
      mechanismDirectory: RecordDirectory(records.mechanisms.map(\.envelope)),
      ledgers: Dictionary(grouping: records.ledgers, by: \.mechanism), findings: findings)
    let site = linker.site()
    return (site, linker.findings)
  }

  private mutating func site() -> Site {
    let detector = Detector(asOf: occasion.asOf)
    findings.add(
      UnitCheck.check(
        units, configuration: records.configuration, asOf: occasion.asOf,
        namesRoom: { address in
          detector.findings(in: address).contains { $0.kind == .room }
        }))
    var mechanisms = records.mechanisms.indices.map { linked($0) }
    linkDecisions(&mechanisms)
    checkMechanismReferences()
    var bulletinLinker = BulletinLinker(
      records: records, units: units, mechanisms: mechanismDirectory, asOf: occasion.asOf,
      asOfIsToday: occasion.isToday)
    let board = bulletinLinker.link()
    let quotations = quotations(of: board)
    bulletinLinker.checkWhatIsQuoted(in: board, quotations)
    findings.add(bulletinLinker.findings)
    PublicationRecord(board: board, quotations: quotations, audience: occasion.audience)
      .apply(to: &mechanisms)
    let (rosters, vacancies) = rosters()
    let brands = brands(mechanisms)
    let obligations = ObligationReader(
      mechanisms: mechanisms, board: board, calendar: records.calendar, asOf: occasion.asOf,
      audience: occasion.audience
    ).read(&findings)
    var site = Site(
      configuration: records.configuration, calendar: records.calendar, asOf: occasion.asOf,
      audience: occasion.audience, units: units, mechanisms: mechanisms, bulletins: board,
      quotations: quotations, rosters: rosters, brands: brands, vacancies: vacancies,
      obligations: obligations, pages: records.pages.sorted { $0.path < $1.path },
      media: MediaIndex(files: [], published: []), mechanismDirectory: mechanismDirectory,
      links: LinkTargets())
    findings.add(TypedFigureCheck.check(site))
    findings.add(PictureLint.check(board, records.media))
    if occasion.isToday { findings.add(NewsLint.check(board, records, asOf: occasion.asOf)) }
    site.removals = Removals(of: site)
    let (media, missing) = MediaReader.read(site, records.media, ledgers)
    findings.add(missing)
    site.media = media
    site.routes = RouteList.routes(of: site)
    site.links = LinkCheck.targets(of: site, records, &findings)
    return site
  }

  /// A register may say to which mechanism it belongs; bulletins are checked by their own linker.
  private mutating func checkMechanismReferences() {
    let envelopes =
      records.units.map(\.envelope) + records.brands.map(\.envelope)
      + records.rosters.map(\.envelope) + records.pages.map(\.envelope)
    for reference in envelopes.compactMap(\.mechanism) {
      _ = mechanismDirectory.resolve(reference, as: "机制", &findings)
    }
  }

  /// What sessions decided on may stand in any mechanism: all of them must be linked before.
  private mutating func linkDecisions(_ mechanisms: inout [LinkedMechanism]) {
    let reader = DecisionReader(
      mechanisms: records.mechanisms, directory: mechanismDirectory, numbers: numbers)
    numbers = [:]
    for index in mechanisms.indices {
      guard case .meeting(let meeting) = mechanisms[index].state,
        meeting.sessions.contains(where: { !$0.decided.isEmpty })
      else { continue }
      mechanisms[index].state = .meeting(
        meeting.deciding { session in
          session.decided.map { reader.read($0, year: session.date.year, &findings) }
        })
    }
  }

  // MARK: Rosters and brands

  private mutating func rosters() -> ([LinkedRoster], [Vacancy]) {
    let (rosters, more) = LinkedRoster.link(
      records.rosters.sorted { $0.id < $1.id }, units: units,
      configuration: records.configuration, asOf: occasion.asOf)
    findings.add(more)
    let vacancies = Vacancy.all(
      in: units, rosters: rosters, configuration: records.configuration, asOf: occasion.asOf)
    findings.add(
      UnitCheck.report(vacancies, in: units, rosters: rosters, asOf: occasion.asOf))
    return (rosters, vacancies)
  }

  private mutating func brands(_ mechanisms: [LinkedMechanism]) -> LinkedBrands {
    let (brands, more) = LinkedBrands.link(
      records.brands, units: units, mechanisms: records.mechanisms,
      directory: mechanismDirectory, configuration: records.configuration, asOf: occasion.asOf)
    findings.add(more)
    findings.add(
      brands.honourProblems { award, year in
        guard case .found(let index) = mechanismDirectory.find(award),
          let board = boards[mechanisms[index].id],
          board.periods.contains(where: { $0.year == year })
        else { return nil }
        return Set(
          board.winners(inYear: year).compactMap { standing in
            guard case .brand(let brand) = standing.subject else { return nil }
            return brands.brands[brand].id
          })
      })
    return brands
  }

  // MARK: Mechanisms

  private mutating func linked(_ index: Int) -> LinkedMechanism {
    let mechanism = records.mechanisms[index]
    let own = ledgers[mechanism.id] ?? []
    ColumnValues(mechanism: mechanism, ledgers: own).checkUnits(units, &findings)
    return LinkedMechanism(
      mechanism: mechanism, unit: units.home(of: mechanism.envelope, &findings),
      state: state(of: index, own), periods: own.map(\.period), publications: [:])
  }

  private mutating func state(
    of index: Int, _ ledgers: [Ledger]
  ) -> LinkedMechanism.State {
    let mechanism = records.mechanisms[index]
    switch mechanism.form {
    case .framework(let framework): return .framework(pillars(framework))
    case .workflow:
      if let (caseload, more) = Caseload.link(
        mechanism, ledgers, units: units, calendar: records.calendar,
        configuration: records.configuration, asOf: occasion.asOf, asOfIsToday: occasion.isToday)
      {
        findings.add(more)
        PersonsOnLists.check(mechanism, ledgers.flatMap(\.commonRows), &findings)
        numbers[index] = .cases(caseload)
        return .workflow(caseload.restricted(to: occasion.audience))
      }
      return .framework([])
    case .board(let board):
      let (linked, more) = LinkedBoard.link(
        mechanism, board, ledgers: ledgers, units: units, brands: records.brands)
      findings.add(more)
      boards[mechanism.id] = linked
      return .board(linked.restricted(to: occasion.audience))
    case .list(let shelf):
      let (linked, more) = LinkedList.link(
        mechanism, shelf, ledgers: ledgers, units: units, asOf: occasion.asOf,
        asOfIsToday: occasion.isToday)
      findings.add(more)
      numbers[index] = .entries(linked)
      return .list(linked.restricted(to: occasion.audience))
    case .meeting(let meeting):
      let (linked, more) = LinkedMeeting.link(
        mechanism, meeting, ledgers: ledgers, units: units, calendar: records.calendar,
        asOf: occasion.asOf, asOfIsToday: occasion.isToday)
      findings.add(more)
      return .meeting(linked)
    }
  }

  private mutating func pillars(_ framework: Mechanism.Framework) -> [LinkedPillar] {
    framework.pillars.map { pillar in
      LinkedPillar(
        pillar: pillar,
        mechanisms: pillar.mechanisms.compactMap {
          mechanismDirectory.resolve($0, as: "机制", &findings)
        })
    }
  }

  // MARK: Quotations

  /// A draft of next month's issue quotes ledgers that are still to come: that must not keep
  /// everything else from being published.
  private mutating func report(_ found: Findings, of bulletin: Bulletin) {
    for diagnostic in found.diagnostics {
      let isEarly = diagnostic.rule == .quoteWithoutLedger && bulletin.envelope.status != .published
      findings.report(
        Diagnostic(
          diagnostic.rule, at: diagnostic.location, diagnostic.arguments,
          suggestion: diagnostic.suggestion, related: diagnostic.related,
          level: isEarly ? .warning : diagnostic.level))
    }
  }

  /// Where readers see the bulletin but not the mechanism, the place of the quotation stays empty.
  private func reportHidden(
    _ quotation: Quotation, in bulletin: Bulletin, _ findings: inout Findings
  ) {
    let mechanism = records.mechanisms[quotation.mechanism].envelope
    guard bulletin.envelope.audience <= occasion.audience,
      mechanism.audience > occasion.audience || mechanism.status != .published
    else { return }
    findings.report(.quoteOfHidden, at: quotation.location, mechanism.title)
  }

  private mutating func quotations(of board: BulletinBoard) -> [[Quotation?]] {
    let reader = QuotationReader(
      mechanisms: records.mechanisms, directory: mechanismDirectory,
      ledgers: ledgers.mapValues { $0.map(\.period) })
    return board.bulletins.map { item in
      item.bulletin.body.placeholders.map { placeholder in
        let path = item.bulletin.envelope.location.path
        let place = Location.Place.text(
          line: placeholder.position.line, column: placeholder.position.column)
        var found = Findings()
        let quotation = reader.read(
          placeholder.content, standsAlone: placeholder.standsAlone, in: item,
          at: Location(path, place), &found)
        if let quotation { reportHidden(quotation, in: item.bulletin, &found) }
        report(found, of: item.bulletin)
        return quotation
      }
    }
  }
}
