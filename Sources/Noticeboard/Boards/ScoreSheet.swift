import Tables

/// One ledger of a board on its way from typed rows to a ranking.
struct ScoreSheet {
  let mechanism: Mechanism
  let board: Mechanism.Board
  let period: Period
  let path: String
  let units: UnitTree
  let brands: [Brand]
  let directory: RecordDirectory
  var findings = Findings()

  /// A row whose subject is known, with its sums.
  struct Score {
    let row: ScoreRow
    let subject: BoardSubject
    var total: FixedDecimal?
    var base: Int?
    var value: FixedDecimal?
  }

  /// 1. subjects · 2. sums · 3. ranks · 4. what follows from them · 5. order and hidden classes
  mutating func standings(_ rows: [ScoreRow]) -> Standings {
    var scores = subjects(of: rows)
    let totalPlaces = places(of: rows)
    for index in scores.indices { compute(&scores[index], totalPlaces) }
    let valuePlaces = board.measure == .total ? totalPlaces : board.decimals
    let ranks = ranks(of: scores)
    var standings = zip(scores, ranks).map { score, rank in
      standing(score, rank: rank, totalPlaces: totalPlaces, valuePlaces: valuePlaces)
    }
    checkWinners(scores, standings)
    checkSamples(scores)
    standings.sort { precedes($0, $1) }
    let hiddenClasses = board.hiddenClasses
    let isHidden = { (standing: Standing) in
      standing.className.map(hiddenClasses.contains) ?? false
    }
    return Standings(
      period: period, classes: board.classes.names, hiddenClassNames: hiddenClasses,
      standings: standings.filter { !isHidden($0) }, unnamed: standings.filter(isHidden))
  }

  // MARK: Subjects

  private mutating func subjects(of rows: [ScoreRow]) -> [Score] {
    var first: [BoardSubject: Location] = [:]
    var scores: [Score] = []
    for row in rows {
      guard let subject = subject(of: row.subject) else { continue }
      if let other = first[subject] {
        findings.report(
          .subjectTwice, at: row.subject.location, row.subject.text, period.chinese,
          period.description, related: [other])
        continue
      }
      first[subject] = row.subject.location
      scores.append(Score(row: row, subject: subject))
    }
    return scores
  }

  private mutating func subject(of reference: Reference) -> BoardSubject? {
    switch board.subjects {
    case .person: return .person(reference.text.foldingWidth())
    case .brand: return directory.resolve(reference, as: "品牌", &findings).map(BoardSubject.brand)
    case .unit, .company:
      guard let unit = units.resolve(reference, &findings) else { return nil }
      let kind = units[unit].kind
      // An agency is a unit that reports (双报到) and a legal person that is listed (红灰榜).
      let isCompany = board.subjects == .company
      guard kind == .agency || (kind == .company) == isCompany else {
        findings.report(
          .subjectOfOtherKind, at: reference.location, reference.text, kind.title,
          board.subjects.title, kind.rawValue, board.subjects.rawValue)
        return nil
      }
      return isCompany ? .company(unit) : .unit(unit)
    }
  }

  // MARK: Sums

  /// Whole numbers stay whole with measure `total`, when all of the column are.
  private func places(of rows: [ScoreRow]) -> Int {
    guard board.measure == .total || board.measure == .perHead else { return board.decimals }
    let totals = rows.map { weighted($0) ?? $0.total }
    return totals.allSatisfy { $0?.isWhole ?? true } ? 0 : board.decimals
  }

  /// The weighted sum of a row's parts, if the board has parts and all are there.
  private func weighted(_ row: ScoreRow) -> FixedDecimal? {
    guard !board.parts.isEmpty else { return nil }
    let parts = zip(row.parts, board.parts).compactMap { value, part in
      value.map { (value: $0, percent: part.weight) }
    }
    return parts.count == board.parts.count ? FixedDecimal.weighted(parts) : nil
  }

  private mutating func compute(_ score: inout Score, _ totalPlaces: Int) {
    score.base = base(of: score)
    score.total = total(of: score.row)
    switch board.measure {
    case .none: score.value = nil
    case .total: score.value = score.total?.rounded(places: totalPlaces)
    case .weighted: score.value = score.total?.rounded(places: board.decimals)
    case .perHead:
      if let total = score.total, let base = score.base {
        score.value = total.divided(by: FixedDecimal(base), places: board.decimals)
      }
    }
  }

  private mutating func total(of row: ScoreRow) -> FixedDecimal? {
    let place = row.common.location
    if let sum = weighted(row) {
      if let typed = row.total, typed != sum, typed != sum.rounded(places: board.decimals) {
        findings.report(
          .typedDiffers, at: place, row.subject.text, "总分", typed.description, sum.description,
          "total")
      }
      return sum
    }
    if board.measure != .none, !board.parts.isEmpty {
      for (value, part) in zip(row.parts, board.parts) where value == nil {
        findings.report(.noPart, at: place, row.subject.text, part.name)
      }
      return nil
    }
    if row.total == nil, board.measure != .none, row.list == nil {
      findings.report(.noTotal, at: place, row.subject.text)
    }
    return row.total
  }

  private mutating func base(of score: Score) -> Int? {
    let row = score.row
    guard board.measure == .perHead, row.list == nil || row.total != nil else { return row.base }
    let unit = score.subject.unit.map { units[$0] }
    let (found, name): (Int?, String) =
      switch board.per {
      case .population: (row.base ?? unit?.population, "人口")
      case .households: (row.base ?? unit?.households, "户数")
      case .column(let name): (columnValue(name, row), name)
      }
    if let found, found > 0 { return found }
    findings.report(.noBase, at: row.common.location, row.subject.text, name)
    return nil
  }

  private func columnValue(_ name: String, _ row: ScoreRow) -> Int? {
    guard let index = Self.column(name, of: mechanism) else { return row.base }
    return Int(row.extra(index)?.foldingWidth() ?? "")
  }

  private static func column(_ name: String, of mechanism: Mechanism) -> Int? {
    mechanism.columns.firstIndex { $0.key == name || $0.name == name }
  }

  /// A denominator that is no column would leave every value without a base.
  static func checkDenominator(
    _ mechanism: Mechanism, _ board: Mechanism.Board, _ findings: inout Findings
  ) {
    guard case .column(let name) = board.per, column(name, of: mechanism) == nil,
      !LedgerColumn.base.chinese.contains(name), name != LedgerColumn.base.rawValue
    else { return }
    findings.report(.unknownDenominator, at: mechanism.envelope.location, name)
  }

  // MARK: Order

  /// Ranks of those that have a value; with measure `none` the typed ones stand.
  private mutating func ranks(of scores: [Score]) -> [(rank: Int, isTied: Bool)?] {
    var result = [(rank: Int, isTied: Bool)?](repeating: nil, count: scores.count)
    var ranked: [(index: Int, rank: Int)] = []
    if board.measure == .none {
      for (index, score) in scores.enumerated() {
        let typed = score.row.typedRank?.integer(
          in: 1...99_999, named: FieldName(LedgerColumn.rank), &findings)
        if let typed { ranked.append((index, typed)) }
      }
    } else {
      let valued = scores.enumerated().compactMap { index, score in
        score.value.map { (index: index, value: $0) }
      }
      let ranks = competitionRanks(of: valued.map(\.value), order: board.order)
      ranked = zip(valued, ranks).map { ($0.index, $1) }
    }
    var counts: [Int: Int] = [:]
    for place in ranked { counts[place.rank, default: 0] += 1 }
    for place in ranked { result[place.index] = (place.rank, (counts[place.rank] ?? 0) > 1) }
    return result
  }

  /// By rank; ties, and those without one, in order of code, else of id.
  private func precedes(_ left: Standing, _ right: Standing) -> Bool {
    if left.rank != right.rank { return (left.rank ?? .max) < (right.rank ?? .max) }
    let (a, b) = (name(of: left.subject), name(of: right.subject))
    switch (a.code, b.code) {
    case (let x?, let y?) where x != y: return UnitTree.codePrecedes(x, y)
    case (.some, nil): return true
    case (nil, .some): return false
    default: return a.id < b.id
    }
  }

  private func name(of subject: BoardSubject) -> (code: String?, id: String) {
    switch subject {
    case .unit(let unit), .company(let unit): (units[unit].code, units[unit].id)
    case .brand(let index): (nil, brands[index].id)
    case .person(let text): (text, text)
    }
  }
}

extension ScoreRow {
  /// The text of an extra column, if it is filled.
  fileprivate func extra(_ index: Int) -> String? {
    common.extra.indices.contains(index) ? common.extra[index].text : nil
  }
}
