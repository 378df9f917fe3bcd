import Tables

/// Records → Site: links, checks and computes.
///
/// 1. units · 2. mechanisms with their ledgers · 3. bulletins · 4. what they quote, and so what
/// was published when · 5. links in prose.
package struct SiteLinker {
  /// For whom and for which day a site is built.
  package struct Occasion: Sendable, Hashable {
    package let asOf: Day
    /// The day was not given: then what is dated later is a mistake.
    package let isToday: Bool
    package let audience: Audience

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
  private let sources: LinkSources
  private let known: LinkedParts

  private var readership: Readership {
    Readership(occasion.audience, units, brands: records.brands)
  }

  /// Nil if nothing can be linked: without units nothing has a place.
  package static func link(
    _ records: Records, for occasion: Occasion
  ) async -> (site: Site?, findings: Findings) {
    var parts = LinkedParts()
    return await link(records, for: occasion, remembering: &parts)
  }

  /// Links only what may differ from what was linked before.
  package static func link(
    _ records: Records, for occasion: Occasion, remembering parts: inout LinkedParts
  ) async -> (site: Site?, findings: Findings) {
    let (site, findings) = await linked(records, for: occasion, remembering: &parts)
    var misread = records.misread
    misread.take(findings)
    return (site, misread.sparing(findings))
  }

  private static func linked(
    _ records: Records, for occasion: Occasion, remembering parts: inout LinkedParts
  ) async -> (site: Site?, findings: Findings) {
    var findings = Findings()
    guard
      let units = UnitTree.link(
        records.units, root: records.configuration.root, &findings)
    else { return (nil, findings) }
    var records = records
    records.mechanisms.sort { $0.id < $1.id }
    records.brands.sort { $0.id < $1.id }
    let sources = LinkSources(records.sources)
    let linker = SiteLinker(
      records: records, occasion: occasion, units: units.hiding(from: occasion.audience),
      mechanismDirectory: RecordDirectory(records.mechanisms.map(\.envelope)),
      ledgers: Dictionary(grouping: records.ledgers, by: \.mechanism),
      sources: sources, known: parts.of(occasion, sources))
    parts = LinkedParts(occasion, sources)
    let site = await linker.site(&findings, &parts)
    return (site, findings)
  }

  /// What needs nothing of one another runs side by side; what is found is added in a fixed order.
  private func site(_ findings: inout Findings, _ parts: inout LinkedParts) async -> Site {
    async let unitFindings = checkUnits()
    async let linkedRosters = LinkedParts.Kept.of(sources.rosters, unless: known.rosters) {
      await self.rosters()
    }
    async let linkedMechanisms = inChunks(records.mechanisms.count, of: 1) { kept($0) }
    let bulletins = await self.bulletins()
    findings.add(await unitFindings)
    parts.mechanisms = await linkedMechanisms
    parts.bulletins = bulletins
    let (board, quotations) = (bulletins.value.board, bulletins.value.quotations)
    var mechanisms = mechanisms(parts.mechanisms.map(\.value), &findings)
    checkMechanismReferences(&findings)
    findings.add(bulletins.value.findings)
    PublicationRecord(board: board, quotations: quotations, audience: occasion.audience)
      .apply(to: &mechanisms)
    let rosters = await linkedRosters
    parts.rosters = rosters
    findings.add(rosters.value.findings)
    let brands = brands(mechanisms, parts.mechanisms.map(\.value.board), &findings)
    let obligations = ObligationReader(
      mechanisms: mechanisms, board: board, calendar: records.calendar, asOf: occasion.asOf,
      audience: occasion.audience
    ).read(&findings)
    let site = Site(
      configuration: records.configuration, calendar: records.calendar, asOf: occasion.asOf,
      audience: occasion.audience, units: units, mechanisms: mechanisms, bulletins: board,
      quotations: quotations, rosters: rosters.value.rosters, brands: brands,
      vacancies: rosters.value.vacancies,
      obligations: obligations, pages: records.pages.sorted(byPath: \.path),
      media: MediaIndex(files: [], published: []), mechanismDirectory: mechanismDirectory,
      links: LinkTargets())
    return await completed(site, &findings, &parts)
  }

  /// The site with what only the whole of it tells: removals, media, routes, links in prose.
  private func completed(
    _ whole: Site, _ findings: inout Findings, _ parts: inout LinkedParts
  ) async -> Site {
    findings.add(await TypedFigureCheck.check(whole))
    findings.add(PictureLint.check(whole.bulletins, records.media))
    if occasion.isToday {
      findings.add(NewsLint.check(whole.bulletins, records, asOf: occasion.asOf))
    }
    var site = whole
    let withdrawn = WithdrawnLists(of: site)
    site.removals = Removals(of: site, withdrawn: withdrawn)
    findings.add(withdrawn.findings(in: site))
    findings.add(LastingLists.check(site, ledgers))
    let known = site
    async let media = MediaReader.read(known, records.media, ledgers)
    async let linking = LinkCheck.sources(of: known)
    site.pageCounts = await pageCounts(of: known, parts)
    (parts.removals, parts.pageCounts) = (site.removals, site.pageCounts)
    site.routes = RouteList.routes(of: site)
    let links = await LinkCheck.result(
      of: site, records.media, from: await linking, unless: self.known.links)
    let (index, missing) = await media
    findings.add(missing)
    findings.add(links.findings)
    site.media = index
    site.links = links.targets
    parts.links = links
    return site
  }

  // MARK: What may be known

  private func bulletins() async -> LinkedParts.Kept<LinkedParts.Bulletins> {
    let facts = records.ledgers.map {
      LinkedParts.LedgerFact(
        mechanism: $0.mechanism, period: $0.period, holdsMoney: $0.holdsMoney)
    }
    let earlier = known.bulletins.flatMap { $0.value.ledgers == facts ? $0 : nil }
    return await LinkedParts.Kept.of(sources.bulletins, unless: earlier) {
      var linker = BulletinLinker(
        records: records, units: units, mechanisms: mechanismDirectory, asOf: occasion.asOf,
        asOfIsToday: occasion.isToday)
      let board = await linker.link()
      var (quotations, findings) = await quotations(of: board)
      await linker.checkWhatIsQuoted(in: board, quotations)
      findings.add(linker.findings)
      return LinkedParts.Bulletins(
        ledgers: facts, board: board, quotations: quotations, findings: findings)
    }
  }

  private func kept(_ index: Int) -> LinkedParts.Kept<LinkedParts.Mechanism> {
    let sources = sources.ledgers(of: records.mechanisms[index].id)
    if known.mechanisms.indices.contains(index),
      known.mechanisms[index].sources.hasSameFiles(as: sources)
    {
      return known.mechanisms[index]
    }
    return LinkedParts.Kept(sources: sources, value: linked(index))
  }

  /// To know how many pages a long table fills takes the longest of all addresses.
  private func pageCounts(of site: Site, _ parts: LinkedParts) async -> [PageCounts] {
    let earlier = known.removals == site.removals ? known : LinkedParts()
    var counts = [PageCounts](repeating: PageCounts(), count: site.mechanisms.count)
    var open: [PageCounts.Question] = []
    for index in counts.indices {
      if earlier.pageCounts.indices.contains(index),
        earlier.mechanisms[index].sources.hasSameFiles(as: parts.mechanisms[index].sources)
      {
        counts[index] = earlier.pageCounts[index]
      } else {
        open += PageCounts.questions(of: index, in: site)
      }
    }
    // One list may have more rows than all others together.
    let questions = open
    let answers = await inChunks(questions.count, of: 1) {
      PageCounts.answer(questions[$0], in: site)
    }
    for (question, pages) in zip(questions, answers) {
      if let period = question.period {
        counts[question.mechanism].periods[period] = pages
      } else {
        counts[question.mechanism].own = pages
      }
    }
    return counts
  }

  private func checkUnits() -> Findings {
    let detector = Detector(asOf: occasion.asOf)
    return UnitCheck.check(
      units, configuration: records.configuration, asOf: occasion.asOf,
      namesRoom: { address in
        detector.findings(in: address).contains { $0.kind == .room }
          || AddressParts.namesFlat(Array(address.foldingWidth()))
      })
  }

  /// A register may say to which mechanism it belongs; bulletins are checked by their own linker.
  private func checkMechanismReferences(_ findings: inout Findings) {
    let envelopes =
      records.units.map(\.envelope) + records.brands.map(\.envelope)
      + records.rosters.map(\.envelope) + records.pages.map(\.envelope)
    for reference in envelopes.compactMap(\.mechanism) {
      _ = mechanismDirectory.resolve(reference, as: "机制", &findings)
    }
  }

  /// What sessions decided on may stand in any mechanism: all of them must be linked before.
  private func mechanisms(
    _ parts: [LinkedParts.Mechanism], _ findings: inout Findings
  ) -> [LinkedMechanism] {
    for part in parts { findings.add(part.findings) }
    var numbers: [Int: DecisionReader.Numbers] = [:]
    for (index, part) in parts.enumerated() { numbers[index] = part.numbers }
    let reader = DecisionReader(
      mechanisms: records.mechanisms, directory: mechanismDirectory, numbers: numbers)
    var mechanisms = parts.map(\.mechanism)
    for index in mechanisms.indices {
      guard case .meeting(let meeting) = mechanisms[index].state else { continue }
      let isDeciding = meeting.sessions.contains { !$0.decided.isEmpty }
      let decided =
        isDeciding
        ? meeting.deciding { session in
          session.decided.flatMap { reader.read($0, year: session.date.year, &findings) }
        } : meeting
      mechanisms[index].state = .meeting(decided.restricted(to: readership))
    }
    return mechanisms
  }

  // MARK: Rosters and brands

  private func rosters() async -> LinkedParts.Rosters {
    let sorted = records.rosters.sorted { $0.id < $1.id }
    let parts = await inChunks(sorted.count, of: 4) { index in
      LinkedRoster.link(
        sorted[index], units: units, configuration: records.configuration, asOf: occasion.asOf)
    }
    let rosters = parts.map(\.roster)
    var findings = Findings()
    for part in parts { findings.add(part.findings) }
    let vacancies = Vacancy.all(
      in: units, rosters: rosters, configuration: records.configuration, asOf: occasion.asOf)
    findings.add(
      UnitCheck.report(vacancies, in: units, rosters: rosters, asOf: occasion.asOf))
    return LinkedParts.Rosters(
      rosters: rosters.map { $0.restricted(to: readership) }, vacancies: vacancies,
      findings: findings)
  }

  private func brands(
    _ mechanisms: [LinkedMechanism], _ boards: [LinkedBoard?], _ findings: inout Findings
  ) -> LinkedBrands {
    let (brands, more) = LinkedBrands.link(
      records.brands, units: units, mechanisms: records.mechanisms,
      directory: mechanismDirectory, configuration: records.configuration, asOf: occasion.asOf)
    findings.add(more)
    findings.add(
      brands.honourProblems { award, year in
        guard case .found(let index) = mechanismDirectory.find(award),
          let board = boards[index],
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

  private func linked(_ index: Int) -> LinkedParts.Mechanism {
    let mechanism = records.mechanisms[index]
    let own = ledgers[mechanism.id] ?? []
    var findings = Findings()
    let values = ColumnValues(mechanism: mechanism, ledgers: own)
    values.checkUnits(units, &findings)
    values.checkTexts(units, &findings)
    NamedUnits(ledgers: own).check(units, &findings)
    findings.add(AbsentUnits.check(mechanism, own, units))
    findings.add(EmptiedSheets.check(own, asOf: occasion.asOf))
    var part = LinkedParts.Mechanism(
      mechanism: LinkedMechanism(
        mechanism: mechanism, unit: units.home(of: mechanism.envelope, &findings),
        state: .framework([]), periods: own.map(\.period), publications: [:]))
    part.findings = findings
    link(own, to: &part)
    part.mechanism.periodsAboutPersons = PeriodsAboutPersons.of(
      part.mechanism, own, for: occasion.audience)
    return part
  }

  private func link(_ ledgers: [Ledger], to part: inout LinkedParts.Mechanism) {
    let mechanism = part.mechanism.mechanism
    switch mechanism.form {
    case .framework(let framework):
      part.mechanism.state = .framework(pillars(framework, &part.findings))
    case .workflow:
      guard
        let (caseload, more) = Caseload.link(
          mechanism, ledgers, units: units, calendar: records.calendar,
          configuration: records.configuration, asOf: occasion.asOf,
          asOfIsToday: occasion.isToday)
      else { return }
      part.findings.add(more)
      PersonsOnLists.check(mechanism, ledgers.flatMap(\.commonRows), &part.findings)
      part.numbers = .cases(caseload)
      part.mechanism.state = .workflow(caseload.restricted(to: readership))
    case .board(let board):
      let (linked, more) = LinkedBoard.link(
        mechanism, board, ledgers: ledgers, units: units, brands: records.brands)
      part.findings.add(more)
      part.board = linked
      part.mechanism.state = .board(linked.restricted(to: readership))
    case .list(let shelf):
      let (linked, more) = LinkedList.link(
        mechanism, shelf, ledgers: ledgers, units: units, asOf: occasion.asOf,
        asOfIsToday: occasion.isToday)
      part.findings.add(more)
      part.numbers = .entries(linked)
      part.mechanism.state = .list(linked.restricted(to: readership))
    case .meeting(let meeting):
      let (linked, more) = LinkedMeeting.link(
        mechanism, meeting, ledgers: ledgers, units: units, calendar: records.calendar,
        asOf: occasion.asOf, asOfIsToday: occasion.isToday)
      part.findings.add(more)
      part.mechanism.state = .meeting(linked)
    }
  }

  private func pillars(
    _ framework: Mechanism.Framework, _ findings: inout Findings
  ) -> [LinkedPillar] {
    framework.pillars.map { pillar in
      LinkedPillar(
        pillar: pillar,
        mechanisms: pillar.mechanisms.compactMap {
          mechanismDirectory.resolve($0, as: "机制", &findings)
        })
    }
  }
}
