/// Boards: who stands where, what moved, and by which formula.
extension PageComposer {
  func boardView(_ extract: MechanismExtract, _ board: LinkedBoard) -> BoardView {
    let item = extract.item
    guard let period = extract.period, let ranking = ranking(extract, period, board) else {
      return BoardView(
        caption: item.title, formula: formula(board.board), note: note(board.board))
    }
    let (shown, ranked) = (ranking.shown, ranking.ranked)
    var view = BoardView(
      caption: caption(period, extract.cutoff), formula: formula(board.board),
      note: note(board.board), hasPlaces: ranking.hasPlaces)
    if board.board.measure == .perHead {
      view.baseHead = "\(LedgerColumn.total.title) ÷ \(denominator(board.board))"
    }
    // Without scores nothing moves.
    if board.board.measure != .none {
      view.valueHead = board.valueName
      view.changeHead = previousPeriod(of: item, board, before: period).map {
        word("label-change-head", ["period": $0.chinese])
      }
    }
    view.ranks = ranked[extract.rows(of: ranked.count)].map {
      rank($0, extract, board, ranking)
    }
    view.lists = board.board.lists.map { boardList($0, shown) }
    view.hidden = hidden(ranking.standings, board.board, isEmpty: shown.isEmpty)
    if !extract.isOnePeriod, needsTable(extract, board, ranked.count) {
      view.table = boardTable(extract, period)
    }
    if extract.page == 1 { view.figures = coverage(extract, period) }
    if site.isRemoved(extract.index, period) { view.hidden = word("label-rows-removed") }
    return view
  }

  private func ranking(
    _ extract: MechanismExtract, _ period: Period, _ board: LinkedBoard
  ) -> ShownRanking? {
    let question = Site.TableQuestion(
      mechanism: extract.index, period: period, cutoff: extract.day)
    return site.shownRankings.answer(
      question, isWorthKeeping: { ($0?.ranked.count ?? 0) > Self.rowsPerPage }
    ) { ShownRanking(extract.item, board, period, on: extract.day, in: site) }
  }

  private func previousPeriod(
    of item: LinkedMechanism, _ board: LinkedBoard, before period: Period
  ) -> Period? {
    let isFree = (item.mechanism.via ?? .bulletin) == .ledger
    return board.previousPeriod(before: period) { isFree || item.publications[$0] != nil }
  }

  /// Parts, columns of its own, or more than one page of rows.
  private func needsTable(
    _ extract: MechanismExtract, _ board: LinkedBoard, _ count: Int
  ) -> Bool {
    !board.board.parts.isEmpty || !extract.item.mechanism.columns.isEmpty
      || count > Self.rowsPerPage
  }

  private func boardTable(_ extract: MechanismExtract, _ period: Period) -> TableView {
    let ledger = edition.tables.table(of: extract.index, period, cutoff: extract.day)
    return table(
      ledger, id: "parts", rows: extract.rows(of: ledger.rows.count),
      pager: pager(extract.page, of: site.pageCount(of: extract.index)) {
        .mechanism(extract.item.id, page: $0)
      }, csv: csvRoute(of: extract.index, period, asShownOn: extract.day))
  }

  // MARK: Formula

  private func denominator(_ board: Mechanism.Board) -> String {
    switch board.per {
    case .population: UnitKey.population.chinese[0]
    case .households: UnitKey.households.chinese[0]
    case .column(let name): name
    }
  }

  /// How values are made and ordered: `积分 ÷ 人口，保留 2 位小数，从高到低排名`.
  func formula(_ board: Mechanism.Board) -> String {
    let rounding = word("label-decimals", ["n": String(board.decimals)])
    let order = word(board.order == .high ? "label-order-high" : "label-order-low")
    switch board.measure {
    case .perHead:
      return "\(LedgerColumn.total.title) ÷ \(denominator(board))，\(rounding)，\(order)"
    case .weighted:
      let parts = board.parts.map { "\($0.name) × \($0.weight)%" }.joined(separator: " + ")
      return "\(parts)，\(rounding)，\(order)"
    case .total: return word("label-formula-total", ["order": order])
    case .none: return word("label-formula-none")
    }
  }

  /// How many win, and from which value stars and classes are given.
  private func note(_ board: Mechanism.Board) -> String? {
    var notes: [String] = []
    if let top = board.top { notes.append(word("label-top", ["n": String(top)])) }
    if !board.stars.isEmpty {
      let steps = board.stars.map {
        word("label-star-from", ["n": $0.name, "value": $0.least.description])
      }
      notes.append(steps.joined(separator: "，"))
    }
    if case .computed(let thresholds) = board.classes {
      let steps = thresholds.map {
        word("label-class-from", ["class": $0.name, "value": $0.least.description])
      }
      notes.append(steps.joined(separator: "，"))
    }
    return notes.joined(separator: "；").nonEmpty
  }

  /// What is not named: the lowest classes, and persons whose scores this audience may not see.
  func hidden(
    _ standings: Standings, _ board: Mechanism.Board, isEmpty: Bool
  ) -> String? {
    let isPersonal = board.subjects == .person
    var notes = standings.hiddenClasses.filter { $0.count > 0 }.map { group in
      word(
        isPersonal ? "label-hidden-class-persons" : "label-hidden-class",
        ["class": group.name, "n": String(group.count)])
    }
    if isPersonal, isEmpty { notes.append(word("label-hidden-persons")) }
    return notes.joined(separator: "；").nonEmpty
  }

  // MARK: Ranks

  private func rank(
    _ standing: Standing, _ extract: MechanismExtract, _ board: LinkedBoard,
    _ ranking: ShownRanking
  ) -> RankView {
    let subject = edition.tables.subject(standing.subject)
    let isMeasured = board.board.measure != .none
    var view = RankView(
      rank: ranking.hasPlaces ? standing.rank.map(String.init) ?? "—" : nil,
      place: standing.rank.flatMap { (1...3).contains($0) ? String($0) : nil } ?? "0",
      tie: standing.isTied, title: subject.text.nonEmpty ?? "—",
      url: subject.route.map { url($0) }, grid: gridCode(standing.subject),
      value: isMeasured ? standing.value?.text ?? "—" : nil, base: base(of: standing),
      share: barShare(standing.value?.number ?? .zero, of: ranking.most), changeTone: "same")
    if let change = standing.change {
      view.change = change.chinese
      (view.changeTone, view.changeSpoken) = spoken(change)
    }
    if let stars = standing.stars {
      let empty = max(0, stars.most - stars.count)
      view.stars =
        String(repeating: "★", count: stars.count) + String(repeating: "☆", count: empty)
      view.starsSpoken = word(
        "label-stars", ["n": String(stars.count), "max": String(stars.most)])
    }
    view.grade = standing.className.map { BadgeView(text: $0, tone: Tone.plain.rawValue) }
    if !isMeasured {
      view.list = standing.listing.map { BadgeView(text: $0.list.title, tone: $0.list.tone) }
    }
    view.spark = spark(of: standing, extract)
    view.winner = standing.isWinner
    return view
  }

  private func gridCode(_ subject: BoardSubject) -> String? {
    guard let unit = subject.unit, site.units[unit].kind == .grid else { return nil }
    return site.units[unit].code
  }

  private func base(of standing: Standing) -> String? {
    formula(of: standing) ?? standing.sample.map { word("label-sample", ["n": String($0)]) }
  }

  private func spoken(_ change: RankChange) -> (tone: String, text: String) {
    switch change {
    case .up(let places): ("up", word("label-up", ["n": String(places)]))
    case .down(let places): ("down", word("label-down", ["n": String(places)]))
    case .unchanged: ("same", word("label-same"))
    case .new: ("new", word("label-new"))
    case .notComparable: ("same", word("label-not-comparable"))
    }
  }

  private func spark(of standing: Standing, _ extract: MechanismExtract) -> SparkView? {
    guard let period = extract.period else { return nil }
    let history = edition.register.histories[extract.index][standing.subject] ?? []
    let points = history.filter { $0.period <= period && $0.period.kind == period.kind }
      .suffix(8).compactMap { point in
        point.value.map {
          LineChart.Point(label: point.period.shortChinese, value: $0.number, text: $0.text)
        }
      }
    let spoken = points.map { "\($0.label) \($0.text)" }.joined(separator: "，")
    return SparkView(points, spoken: spoken)
  }

  // MARK: Red and grey

  private func boardList(_ list: HonourList, _ standings: [Standing]) -> BoardListView {
    let listed = standings.filter { $0.listing?.list == list }
    return BoardListView(
      title: list.title, tone: list.tone,
      text: word("label-list-\(list.rawValue)"), entries: listed.compactMap(boardEntry),
      empty: listed.isEmpty ? word("label-none-this-period") : nil)
  }

  private func boardEntry(_ standing: Standing) -> BoardEntryView? {
    guard let listing = standing.listing else { return nil }
    let subject = edition.tables.subject(standing.subject)
    let code = standing.subject.unit.map { site.units[$0].creditCode } ?? ""
    return BoardEntryView(
      title: subject.text.nonEmpty ?? "—", url: subject.route.map { url($0) },
      facts: [
        fact(UnitKey.creditCode.chinese[0], code),
        fact(LedgerColumn.reason.title, listing.reason),
        fact(LedgerColumn.basis.title, listing.basis),
        dayFact(LedgerColumn.from.title, listing.from), dayFact(LedgerColumn.to.title, listing.to),
        fact(LedgerColumn.repair.title, listing.repair),
      ].compactMap { $0 })
  }

  func dayFact(_ label: String, _ day: Day?) -> FactView? {
    day.map { FactView(label: label, text: $0.chinese, iso: $0.description) }
  }
}

extension HonourList {
  fileprivate var tone: String { (self == .red ? PageComposer.Tone.red : .muted).rawValue }
}
