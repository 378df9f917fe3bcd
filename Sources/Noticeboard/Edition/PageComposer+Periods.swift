/// One period of a mechanism, as it ended.
extension PageComposer {
  func periodPage(_ id: String, _ period: Period, page: Int) -> ComposedPage {
    guard let index = shownMechanism(id), site.mechanisms[index].periods.contains(period) else {
      return notFound()
    }
    let extract = MechanismExtract(index, period, in: site, page: page)
    let item = extract.item
    let title = "\(item.title) · \(period.chinese)"
    var view = PeriodPage(
      common: common(
        page == 1 ? title : "\(title) · \(page)", kind: "period",
        crumbs: [
          link(word("label-nav-mechanisms"), .mechanisms),
          link(item.title, .mechanism(item.id, page: 1)),
        ], section: .mechanisms),
      mechanism: mechanismView(extract), period: period.chinese, state: state(of: extract))
    view.publishedIn = publication(of: extract)
    (view.previous, view.next) = neighbours(of: extract)
    view.tables = tables(of: extract)
    guard page == 1 else { return ComposedPage("period", view) }
    switch item.state {
    case .framework(let pillars): view.framework = frameworkView(extract, pillars)
    case .workflow(let caseload): view.workflow = workflowView(extract, caseload)
    case .board(let board): view.board = boardView(extract, board)
    case .list(let list): view.shelf = shelfView(extract, list)
    case .meeting(let meeting): view.meeting = meetingView(extract, meeting)
    }
    return ComposedPage("period", view)
  }

  /// Whether and when the period became public.
  private func state(of extract: MechanismExtract) -> BadgeView {
    guard let period = extract.period else { return badge("label-due") }
    let owed = edition.register.obligations[extract.index]
    if let own = owed.first(where: { $0.period == period })
      ?? owed.first(where: { $0.period.contains(period) })
    {
      return badge(of: own.state)
    }
    let isPublished =
      publication(of: extract) != nil || site.mechanisms[extract.index].isReleasedByLedger
    return isPublished ? badge("label-published", .good) : badge("label-due", .plain)
  }

  private func publication(of extract: MechanismExtract) -> ItemView? {
    guard let period = extract.period else { return nil }
    let owed = edition.register.obligations[extract.index]
    // A ledger may be of a part of what is published as a whole.
    let bulletin =
      extract.item.publication(of: period)?.bulletin
      ?? owed.first { $0.period.contains(period) }?.bulletin
    guard let bulletin, site.shows(site.bulletins.bulletins[bulletin]) else { return nil }
    return bulletinItem(bulletin)
  }

  private func neighbours(of extract: MechanismExtract) -> (LinkView?, LinkView?) {
    let periods = site.begunPeriods(of: extract.item)
    guard let period = extract.period, let place = periods.firstIndex(of: period) else {
      return (nil, nil)
    }
    func neighbour(_ index: Int) -> LinkView? {
      guard periods.indices.contains(index) else { return nil }
      return link(
        periods[index].chinese, .period(mechanism: extract.item.id, periods[index], page: 1))
    }
    return (neighbour(place - 1), neighbour(place + 1))
  }

  /// The period's whole ledger, a hundred rows a page, and the counts side by side.
  private func tables(of extract: MechanismExtract) -> [TableView] {
    guard let period = extract.period else { return [] }
    var tables: [TableView] = []
    if extract.page == 1, case .workflow(let caseload) = extract.item.state {
      tables += comparisons(extract, caseload, period)
    }
    let ledger = edition.tables.table(of: extract.index, period, cutoff: extract.day)
    let isRemoved = site.isRemoved(extract.index, period)
    guard !ledger.columns.isEmpty else { return tables }
    var table = self.table(
      ledger, id: "ledger", rows: extract.rows(of: ledger.rows.count),
      pager: pager(extract.page, of: site.pageCount(of: extract.index, period)) {
        .period(mechanism: extract.item.id, period, page: $0)
      }, csv: csvRoute(of: extract.index, period))
    if isRemoved { table.empty = word("label-rows-removed") }
    tables.append(table)
    return tables
  }
}

extension LinkedMechanism {
  /// Its ledgers are public as soon as they are there; lists and meetings unless said otherwise.
  var isReleasedByLedger: Bool {
    switch mechanism.via {
    case .ledger: true
    case .bulletin: false
    case nil: mechanism.kind == .list || mechanism.kind == .meeting
    }
  }
}
