import Markdown
import Mustache

/// The mechanisms: all of them as cards, and the page of each.
extension PageComposer {
  func mechanismsPage() -> ComposedPage {
    let shown = site.mechanisms.indices.filter {
      site.shows(site.mechanisms[$0].mechanism.envelope)
    }
    let groups = MechanismKind.allCases.compactMap { kind -> MechanismGroupView? in
      let own = shown.filter { site.mechanisms[$0].mechanism.kind == kind }
      guard !own.isEmpty else { return nil }
      return MechanismGroupView(
        id: kind.rawValue, title: word("label-group-\(kind.rawValue)"),
        text: word("label-group-\(kind.rawValue)-text", ["n": String(own.count)]),
        mechanisms: own.map(mechanismCard))
    }
    return ComposedPage(
      "mechanisms",
      MechanismsPage(
        common: common(word("label-nav-mechanisms"), kind: "mechanisms"), groups: groups))
  }

  func mechanismPage(_ id: String, page: Int) -> ComposedPage {
    guard let index = shownMechanism(id) else { return notFound() }
    let extract = MechanismExtract(index, in: site, page: page)
    let item = extract.item
    var view = MechanismPage(
      common: common(
        page == 1 ? item.title : "\(item.title) · \(page)", kind: "mechanism",
        description: Beginning.of(item.mechanism.explanation, 120),
        crumbs: [link(word("label-nav-mechanisms"), .mechanisms)], section: .mechanisms),
      mechanism: mechanismView(extract))
    switch item.state {
    case .framework(let pillars): view.framework = frameworkView(extract, pillars)
    case .workflow(let caseload): view.workflow = workflowView(extract, caseload)
    case .board(let board): view.board = boardView(extract, board)
    case .list(let list): view.shelf = shelfView(extract, list)
    case .meeting(let meeting): view.meeting = meetingView(extract, meeting)
    }
    return ComposedPage("mechanism", view)
  }

  /// The index of a mechanism that this audience may see.
  func shownMechanism(_ id: String) -> Int? {
    guard let index = site.mechanism(id), site.mechanisms[index].id == id,
      site.shows(site.mechanisms[index].mechanism.envelope)
    else { return nil }
    return index
  }

  // MARK: Head

  func mechanismView(_ extract: MechanismExtract) -> MechanismView {
    let item = extract.item
    let (lead, body) = explanation(of: item.mechanism)
    let kind = item.mechanism.kind
    var view = MechanismView(
      title: item.title, url: url(.mechanism(item.id, page: 1)), kind: kind.rawValue,
      badge: badge("label-kind-\(kind.rawValue)", .accent), unit: nearestShownLink(item.unit),
      lead: lead, body: body)
    view.facts = facts(of: extract)
    view.catalogue = catalogueLine(of: item.mechanism)
    view.parents = edition.register.parents[extract.index].map {
      link(site.mechanisms[$0].title, .mechanism(site.mechanisms[$0].id, page: 1))
    }
    view.periods = site.begunPeriods(of: item).suffix(36).reversed().map { period in
      NavItemView(
        title: period.chinese, url: url(.period(mechanism: item.id, period, page: 1)),
        current: extract.isOnePeriod && period == extract.period)
    }
    let owed = edition.register.obligations[extract.index]
    if !owed.isEmpty {
      view.record = obligationStrip(word("label-record"), owed.suffix(12))
    }
    view.downloads = downloads(of: extract)
    return view
  }

  /// A single plain paragraph is the lead; anything longer is prose of its own.
  private func explanation(of mechanism: Mechanism) -> (lead: String?, body: HTML?) {
    let document = mechanism.explanation
    let isPlain = document.links.isEmpty && document.outline.isEmpty
    let lines = document.plainText.split { $0 == 0x0A || $0 == 0x0D }.count
    if isPlain, document.plainText.count <= 600, lines == 1 {
      return (Beginning.of(document, 200).nonEmpty, nil)
    }
    return (nil, html(document, in: mechanism.envelope.location.path))
  }

  private func facts(of extract: MechanismExtract) -> [FactView] {
    let mechanism = extract.item.mechanism
    let next = nextDue(extract)
    return [
      fact(word("label-fact-cycle"), mechanism.cycle?.chinese),
      fact(word("label-fact-due"), mechanism.due?.description),
      next.map {
        FactView(
          label: word("label-fact-next-due"),
          text: word(
            "label-next-due", ["date": $0.due.chineseWithWeekday, "period": $0.period.chinese]),
          iso: $0.due.description)
      },
      fact(word("label-fact-basis"), mechanism.catalogue.basis),
    ].compactMap { $0 }
  }

  private func catalogueLine(of mechanism: Mechanism) -> [FactView] {
    let line = mechanism.catalogue
    return [
      fact(MechanismKey.actor.chinese[0], line.actor),
      fact(MechanismKey.channel.chinese[0], line.channel),
      fact(MechanismKey.target.chinese[0], line.target),
      fact(MechanismKey.method.chinese[0], line.method),
      fact(MechanismKey.level.chinese[0], line.level),
      fact(MechanismKey.content.chinese[0], line.content),
    ].compactMap { $0 }
  }

  /// The first period that is not public yet and whose day has not passed.
  private func nextDue(_ extract: MechanismExtract) -> (due: Day, period: Period)? {
    let mechanism = extract.item.mechanism
    guard let due = mechanism.due else { return nil }
    let owed = edition.register.obligations[extract.index]
    if let pending = owed.first(where: { $0.state == .pending }) {
      return (pending.due, pending.period)
    }
    let cycle = mechanism.cycle?.periodKind
    let kind = cycle.flatMap { due.fits($0) ? $0 : nil } ?? due.ownPeriodKind
    let rest = mechanism.restDay ?? due.defaultRestDay(isMeeting: mechanism.kind == .meeting)
    var period = owed.last?.period.next ?? Period(kind, containing: asOf)
    while due.due(for: period, rest: rest, calendar: site.calendar) < asOf { period = period.next }
    return (due.due(for: period, rest: rest, calendar: site.calendar), period)
  }

  private func downloads(of extract: MechanismExtract) -> [DownloadView] {
    let periods =
      extract.isOnePeriod
      ? extract.period.map { [$0] } ?? []
      : site.begunPeriods(of: extract.item).suffix(12).reversed()
    return periods.compactMap { period in
      csvRoute(of: extract.index, period).map {
        DownloadView(
          title: word("label-download-csv", ["title": "\(extract.item.title) \(period.chinese)"]),
          url: url($0))
      }
    }
  }

  // MARK: Cards

  func mechanismCard(_ index: Int) -> MechanismCardView {
    let item = site.mechanisms[index]
    let latest = edition.register.obligations[index].last
    return MechanismCardView(
      title: item.title, url: url(.mechanism(item.id, page: 1)),
      text: Beginning.of(item.mechanism.explanation, 48).nonEmpty,
      cycle: item.mechanism.cycle?.chinese ?? item.mechanism.kind.title,
      state: latest.map { badge(of: $0.state) }, figure: cardFigure(index))
  }

  func badge(of state: Obligation.State) -> BadgeView {
    switch state {
    case .published: badge("label-published", .good)
    case .late: badge("label-published-late", .warn)
    case .missing: badge("label-missing", .red)
    case .pending: badge("label-due", .plain)
    }
  }

  /// The one figure that tells most of a mechanism.
  func cardFigure(_ index: Int) -> FigureView? {
    let item = site.mechanisms[index]
    switch item.state {
    case .framework(let pillars):
      let count = Set(pillars.flatMap(\.mechanisms)).count
      return count > 0 ? number(word("label-figure-mechanisms"), count) : nil
    case .workflow(let caseload):
      guard let counts = edition.register.trends[index].last?.counts else { return nil }
      return caseload.figure(named: Metric.solving.title, counts).map { figure($0) }
    case .board(let board):
      guard let latest = board.latest(on: asOf) else { return nil }
      let count = latest.standings.count { site.shown($0, on: asOf) != nil }
      return count > 0 ? number(word("label-figure-subjects"), count) : nil
    case .list(let list):
      guard let year = list.latestYear(on: asOf) else { return nil }
      let figures = list.state(year: year, on: asOf).figures()
      // Rates are taken for each sub-list, never over several.
      guard list.shelf.isClaimable, list.shelf.sublists.count < 2,
        let ratio = figures.ratio(.claim)
      else {
        return number(Count.entries.title, figures.entries)
      }
      return figure(
        Metric.claim.title, ratio, minimum: minimumSample(item))
    case .meeting(let meeting):
      let year = Period(.year, containing: asOf)
      return number(
        word("label-figure-held"),
        meeting.sessions.count { year.contains($0.date) && $0.isHeld(on: asOf) })
    }
  }

  func minimumSample(_ item: LinkedMechanism) -> Int {
    item.mechanism.minimumSample ?? site.configuration.minimumSample
  }

  func number(_ label: String, _ count: Int, note: String? = nil) -> FigureView {
    FigureView(label: label, value: String(count), note: note, spoken: "\(label) \(count)")
  }

  // MARK: Frameworks

  func frameworkView(_ extract: MechanismExtract, _ pillars: [LinkedPillar]) -> FrameworkView {
    let views = pillars.enumerated().map { offset, pillar in
      PillarView(
        number: String(offset + 1), title: pillar.pillar.title, text: pillar.pillar.text.nonEmpty,
        mechanisms: pillar.mechanisms.filter {
          site.shows(site.mechanisms[$0].mechanism.envelope)
        }.map(mechanismCard))
    }
    let children = Set(pillars.flatMap(\.mechanisms)).sorted().filter {
      site.shows(site.mechanisms[$0].mechanism.envelope)
    }
    var figures: [FigureView] = []
    if !pillars.isEmpty { figures.append(number(word("label-figure-pillars"), pillars.count)) }
    if !children.isEmpty {
      figures.append(number(word("label-figure-mechanisms"), children.count))
    }
    figures += openCases(children).map { [number(word("label-figure-open"), $0)] } ?? []
    let issues = site.bulletins.bulletins.count {
      $0.series == extract.index && site.shows($0)
    }
    if issues > 0 { figures.append(number(word("label-figure-issues"), issues)) }
    return FrameworkView(pillars: views, figures: figures)
  }

  /// What is in hand now in the workflows of a framework.
  private func openCases(_ children: [Int]) -> Int? {
    let open = children.compactMap(openCount)
    return open.isEmpty ? nil : open.reduce(0, +)
  }

  /// What is open on the site's day, or what the newest totals left; the same wherever it is told.
  func openCount(of index: Int) -> Int? {
    guard case .workflow(let caseload) = site.mechanisms[index].state,
      let newest = edition.register.trends[index].last?.counts
    else { return nil }
    return newest.isFromTotals
      ? newest.open : caseload.open(on: asOf).count { $0.audience <= site.audience }
  }
}
