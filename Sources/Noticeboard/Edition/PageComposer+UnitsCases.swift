/// Cases, rates and ranks of one unit.
extension PageComposer {
  // MARK: Cases

  /// A case among those of several mechanisms: its mechanism stands where its stage would.
  func unitCaseRow(_ place: UnitIndex.Place, at unit: UnitID) -> CaseRowView? {
    let item = site.mechanisms[place.mechanism]
    guard case .workflow(let caseload) = item.state,
      let seen = caseload.seen(caseload.cases[place.record], on: asOf)
    else { return nil }
    let record = seen.record
    let elsewhere = record.unit.flatMap { $0 != unit && isShown($0) ? $0 : nil }
    return CaseRowView(
      number: record.number.description, title: record.title,
      url: url(.caseFile(mechanism: item.id, record.number)), key: seen.state.rowKey,
      unit: elsewhere.map { site.units[$0].title } ?? item.title,
      raised: record.raised.day.chineseWithoutYear, raisedISO: record.raised.day.description,
      state: badge("label-case-\(seen.state.rowKey)", tone(of: seen.state)), late: late(seen),
      reason: seen.openReason.nonEmpty, days: days(of: seen),
      stage: elsewhere == nil ? nil : item.title)
  }

  private func late(_ seen: CaseOnDay) -> BadgeView? {
    guard seen.isOverdue, let due = seen.next?.due else { return nil }
    return BadgeView(
      text: word("label-overdue", ["n": "\(asOf - due)"]), tone: Tone.red.rawValue)
  }

  private func days(of seen: CaseOnDay) -> String? {
    if seen.state.isOpen {
      return word("label-days-open", ["n": "\(asOf - seen.record.raised.day)"])
    }
    return seen.record.daysToSolve.map { word("label-days", ["n": "\($0)"]) }
  }

  private func tone(of state: CaseState) -> Tone {
    switch state {
    case .waiting: .warn
    case .inProgress: .accent
    case .solved, .published: .good
    case .merged, .void: .muted
    }
  }

  // MARK: Rates of this month

  private static let figuresOfUnit = 4

  /// The solving rates of the workflows with most cases at the unit, for the month of the site's day.
  func caseFigures(of id: UnitID) -> [FigureView] {
    let entry = edition.unitIndex[id]
    let month = Period(.month, containing: asOf)
    let mechanisms = Set((entry.cases + entry.totals).map(\.mechanism)).sorted()
    guard !mechanisms.isEmpty else { return [] }
    let cases = Dictionary(grouping: entry.cases, by: \.mechanism)
    let totals = Dictionary(grouping: entry.totals, by: \.mechanism)
    var found: [(pool: Int, index: Int, figure: Figure)] = []
    for index in mechanisms {
      guard case .workflow(let caseload) = site.mechanisms[index].state else { continue }
      let counts = caseload.counts(
        of: (cases[index] ?? []).lazy.map { caseload.cases[$0.record] },
        (totals[index] ?? []).map { caseload.totals[$0.record] }, in: month, asOf: asOf)
      guard counts.pool > 0,
        let figure = caseload.figure(named: Metric.solving.rawValue, counts)
      else { continue }
      found.append((counts.pool, index, figure))
    }
    found.sort { ($1.pool, $0.index) < ($0.pool, $1.index) }
    return found.prefix(Self.figuresOfUnit).map { item in
      var view = figure(item.figure, of: site.mechanisms[item.index])
      // Without its month it would be read against the bulletin's, which is of another.
      let title = site.mechanisms[item.index].title
      view.label = word(
        "label-figure-of-month",
        ["title": title, "month": month.chinese, "label": view.label])
      view.spoken = "\(title) \(month.chinese) \(view.spoken)"
      return view
    }
  }

  // MARK: Ranks

  func standing(_ rank: UnitIndex.Rank) -> StandingView {
    let item = site.mechanisms[rank.mechanism]
    let standing = rank.standing
    return StandingView(
      title: item.title, url: url(.mechanism(item.id, page: 1)), period: rank.period.chinese,
      rank: place(of: standing), value: value(of: standing, item),
      change: standing.change?.chinese, changeTone: standing.change?.rowTone ?? "same",
      changeSpoken: standing.change.map(spoken), formula: formula(of: standing))
  }

  private func place(of standing: Standing) -> String {
    if let rank = standing.rank { return word("label-rank", ["n": "\(rank)"]) }
    if let list = standing.listing?.list { return list.title }
    if let name = standing.className { return name }
    return standing.isWinner ? word("board-winner") : word("label-listed")
  }

  private func value(of standing: Standing, _ item: LinkedMechanism) -> String {
    var parts: [String] = []
    if let value = standing.value, case .board(let board) = item.state {
      parts.append("\(board.valueName) \(value.text)")
    }
    if let stars = standing.stars {
      parts.append(word("label-stars", ["n": "\(stars.count)", "max": "\(stars.most)"]))
    }
    if let name = standing.className, standing.rank != nil { parts.append(name) }
    if standing.isTied { parts.append(word("board-tie")) }
    return parts.joined(separator: " · ")
  }

  /// Such as `1260 ÷ 412`.
  func formula(of standing: Standing) -> String? {
    guard standing.isPerHead, let base = standing.base, let total = standing.total else {
      return nil
    }
    return "\(total.text) ÷ \(base)"
  }

  private func spoken(_ change: RankChange) -> String {
    switch change {
    case .up(let places): word("label-up", ["n": "\(places)"])
    case .down(let places): word("label-down", ["n": "\(places)"])
    case .unchanged: word("label-same")
    case .new: word("label-new")
    case .notComparable: word("label-not-comparable")
    }
  }
}

extension CaseState {
  /// What the row's class and its label are called.
  var rowKey: String {
    switch self {
    case .waiting: "waiting"
    case .inProgress: "working"
    case .solved: "solved"
    case .published: "published"
    case .merged: "merged"
    case .void: "void"
    }
  }
}

extension RankChange {
  var rowTone: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .unchanged, .notComparable: "same"
    case .new: "new"
    }
  }
}
