import Tables

/// What follows from a subject's value and rank, held against what was typed.
extension ScoreSheet {
  mutating func standing(
    _ score: Score, rank: (rank: Int, isTied: Bool)?, totalPlaces: Int, valuePlaces: Int
  ) -> Standing {
    let row = score.row
    let value = score.value.map { Self.figure($0, valuePlaces) }
    if board.measure != .none { check(row.typedRank, rank.map { String($0.rank) }, .rank, row) }
    checkValue(row, value)
    let stars = stars(row, score.value)
    let className = className(row, score.value)
    let isWinner =
      if let top = board.top, let rank, board.measure != .none {
        rank.rank <= top
      } else {
        row.isWinner
      }
    let standing = Standing(
      subject: score.subject, unit: units.smallest(of: row.common.units, &findings),
      number: row.number, matter: row.matter, value: value,
      total: score.total.map { Self.figure($0, totalPlaces) }, base: score.base,
      isPerHead: board.measure == .perHead, parts: row.parts, rank: rank?.rank,
      isTied: rank?.isTied ?? false, change: nil,
      stars: stars, className: className, isWinner: isWinner,
      listing: listing(row, score.subject), reason: row.reason, basis: row.basis,
      sample: row.sample, note: row.common.note, source: row.common.source,
      audience: row.common.audience,
      extra: row.common.extra, location: row.common.location)
    checkConsent(standing, row)
    return standing
  }

  private static func figure(_ number: FixedDecimal, _ places: Int) -> Standing.Figure {
    Standing.Figure(number: number, text: number.printed(places: places))
  }

  // MARK: Typed against computed

  private mutating func check(
    _ typed: Cell?, _ computed: String?, _ column: LedgerColumn, _ row: ScoreRow
  ) {
    guard let typed, let computed, typed.text.foldingWidth() != computed else { return }
    findings.report(
      .typedDiffers, at: typed.location, row.subject.text, column.title, typed.text, computed,
      column.rawValue)
  }

  private mutating func checkValue(_ row: ScoreRow, _ value: Standing.Figure?) {
    guard let cell = row.typedValue, let value,
      let typed = cell.decimal(named: FieldName(LedgerColumn.value), &findings),
      typed != value.number
    else { return }
    findings.report(
      .typedDiffers, at: cell.location, row.subject.text, "人均", cell.text, value.text, "value")
  }

  private mutating func stars(_ row: ScoreRow, _ value: FixedDecimal?) -> Standing.Stars? {
    let most = board.stars.first.flatMap { Int($0.name) } ?? 5
    guard let value, !board.stars.isEmpty else {
      guard let typed = row.typedStars else { return nil }
      guard let count = Self.starCount(typed.text), (0...9).contains(count) else {
        findings.report(.badInteger, at: typed.location, typed.text, "星级", "stars")
        return nil
      }
      return Standing.Stars(count: count, most: max(most, count))
    }
    let computed = board.stars.first { value >= $0.least }.flatMap { Int($0.name) } ?? 0
    if let typed = row.typedStars, Self.starCount(typed.text) != computed {
      findings.report(
        .typedDiffers, at: typed.location, row.subject.text, "星级", typed.text, String(computed),
        "stars")
    }
    return Standing.Stars(count: computed, most: most)
  }

  /// `4`, `4星` or `★★★★☆`.
  private static func starCount(_ text: String) -> Int? {
    let folded = text.foldingWidth()
    if folded.allSatisfy({ $0 == "★" || $0 == "☆" }) { return folded.count { $0 == "★" } }
    return Int(folded.hasSuffix("星") ? folded.dropLast() : Substring(folded))
  }

  private mutating func className(_ row: ScoreRow, _ value: FixedDecimal?) -> String? {
    guard case .computed(let thresholds) = board.classes, let value else {
      guard let typed = row.classOfSubject else { return nil }
      let names = board.classes.names
      if let name = names.first(where: { $0 == typed.text || $0 == typed.text.foldingWidth() }) {
        return name
      }
      if names.isEmpty {
        findings.report(.noClasses, at: typed.location, typed.text)
      } else {
        findings.report(
          .unknownClass, at: typed.location, typed.text, names.joined(separator: "、"))
      }
      return nil
    }
    let computed = (thresholds.first { value >= $0.least } ?? thresholds.last)?.name
    check(row.classOfSubject, computed, .classOfSubject, row)
    return computed
  }

  // MARK: Red and grey

  private mutating func listing(_ row: ScoreRow, _ subject: BoardSubject) -> Standing.Listing? {
    guard let list = row.list else { return nil }
    let place = row.common.location
    if list == .grey, board.subjects == .person {
      // A grey list of persons cannot be expressed: it gets no listing at all (D31).
      findings.report(.greyListOfPersons, at: place)
      return nil
    }
    if !board.lists.contains(list) {
      findings.report(.listNotDeclared, at: place, list.title, list.rawValue)
    }
    if let from = row.from, let to = row.to, to.day < from.day {
      findings.report(
        .endBeforeStart, at: to.location, to.day.description, from.day.description,
        related: [from.location])
    } else if list == .grey {
      checkStay(row)
    }
    if list == .grey { checkGrey(row, subject) }
    return Standing.Listing(
      list: list, reason: row.reason, basis: row.basis, from: row.from?.day, to: row.to?.day,
      repair: row.repair)
  }

  private mutating func checkGrey(_ row: ScoreRow, _ subject: BoardSubject) {
    let needed = [
      ("事由", "reason", row.reason.isEmpty), ("依据", "basis", row.basis.isEmpty),
      ("止", "to", row.to == nil), ("修复途径", "repair", row.repair.isEmpty),
    ]
    for (chinese, english, isMissing) in needed where isMissing {
      findings.report(
        .greyIncomplete, at: row.common.location, row.subject.text, chinese, english)
    }
    if let unit = subject.unit,
      units[unit].creditCode.hasPrefix("92") || units[unit].organisation == .soleTrader
    {
      findings.report(.greySoleTrader, at: row.subject.location, row.subject.text)
    }
  }

  /// A grey subject without first day is counted from the period's.
  private mutating func checkStay(_ row: ScoreRow) {
    guard let most = board.greyDays, let to = row.to else { return }
    let from = row.from?.day ?? period.first
    guard to.day - from > most else { return }
    let isTyped = row.from != nil
    findings.report(
      .greyTooLong, at: to.location, row.subject.text, from.description, to.day.description,
      String(to.day - from), String(most), isTyped ? "" : "（没有写“起”，按本期第一天算）",
      isTyped ? "" : " (the first day of the period, as 'from' is empty)")
  }

  // MARK: Honour

  /// A register number has digits; whatever has none is a name.
  private mutating func checkConsent(_ standing: Standing, _ row: ScoreRow) {
    guard case .person(let text) = standing.subject, !row.hasConsent,
      standing.isWinner || standing.listing?.list == .red,
      !text.utf8.contains(where: { (48...57).contains($0) })
    else { return }
    findings.report(.honourWithoutConsent, at: row.subject.location, text)
  }

  mutating func checkWinners(_ scores: [Score], _ standings: [Standing]) {
    guard let top = board.top, let first = scores.first else { return }
    let marked = scores.filter(\.row.isWinner)
    if board.measure == .none || !marked.isEmpty {
      let expected = board.measure == .none ? top : standings.count { $0.isWinner }
      if marked.count != expected {
        findings.report(
          .winnersDiffer, at: Location(path), String(marked.count), String(expected),
          related: [first.row.common.location])
      }
    }
    for (score, standing) in zip(scores, standings)
    where score.row.isWinner && !standing.isWinner {
      findings.report(
        .winnerBelowTop, at: score.row.common.location, score.row.subject.text,
        standing.rank.map(String.init) ?? "—", String(top))
    }
  }

  /// A percentage without the number asked says nothing: where some rows have it, all need it.
  mutating func checkSamples(_ scores: [Score]) {
    guard scores.contains(where: { $0.row.sample != nil }) else { return }
    for score in scores where score.value != nil && (score.row.sample ?? 0) == 0 {
      findings.report(.noSample, at: score.row.common.location, score.row.subject.text)
    }
  }
}
