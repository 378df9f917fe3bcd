/// The rules over the rows of a list, judged on whole rows.
struct ShelfCheck {
  let list: LinkedList
  let units: UnitTree
  let asOfIsToday: Bool
  var findings: Findings

  private var shelf: Mechanism.Shelf { list.shelf }

  mutating func check(_ ledgers: [Ledger]) {
    checkMetrics()
    PersonsOnLists.check(list, &findings)
    checkRepeatedNumbers()
    let merged = list.merged(list.rows)
    // Some lists have other columns in place of names.
    let hasNames = merged.indices.contains { !merged[$0].row.common.title.isEmpty }
    // By place: a row of a long list is not copied to be looked at.
    for place in merged.indices {
      if hasNames { checkName(merged[place]) }
      checkClaim(merged[place])
      checkOrder(merged[place])
      checkGoods(merged[place])
    }
    checkLinks(merged)
    checkAdmission(merged)
    checkCounts(merged, ledgers)
    checkNewYear(merged, ledgers)
    checkMoney(merged)
  }

  private mutating func checkMetrics() {
    var metrics: Set<Metric> = [.coverage]
    if shelf.isClaimable { metrics.formUnion([.claim, .fulfilment]) }
    if !shelf.links.isEmpty { metrics.insert(.unmatched) }
    MetricsCheck.metrics(
      of: list.mechanism, counts: [.entries, .claimed, .done, .expired, .overdue],
      metrics: metrics, &findings)
  }

  // MARK: Numbers

  /// A number stands once in a file and in one sub-list; a later file keeps its dates.
  private mutating func checkRepeatedNumbers() {
    guard list.repeatsNumbers else { return }
    var seen: [ShelfKey: ShelfRow] = [:]
    for row in list.rows {
      guard let key = row.key else { continue }
      guard var earlier = seen[key] else {
        seen[key] = row
        continue
      }
      if earlier.periods.last == row.periods[0] || earlier.sublist != row.sublist {
        findings.report(
          .numberTwice, at: row.row.common.location, row.row.number, String(key.year),
          related: [earlier.row.common.location])
        // It is another entry: that its title and its dates differ is no mistake besides.
        continue
      }
      if !isMoneyReplaced(row, earlier) { checkTitle(row, earlier) }
      for date in ShelfRow.pastDates {
        guard let was = earlier.row[keyPath: date.path], let now = row.row[keyPath: date.path],
          was.day != now.day
        else { continue }
        findings.report(
          .dateChanged, at: now.location, earlier.longName, date.column.title, was.day.description,
          now.day.description, date.column.rawValue, related: [was.location])
      }
      earlier.merge(row)
      seen[key] = earlier
    }
  }

  /// Where each month's numbers begin at 1, the entries of the months before would be replaced, and
  /// what they cost with them.
  private mutating func checkTitle(_ row: ShelfRow, _ earlier: ShelfRow) {
    let (was, now) = (earlier.row.common.title, row.row.common.title)
    guard !was.isEmpty, !now.isEmpty, was != now else { return }
    findings.report(
      .titleChanged, at: row.row.common.location, row.row.number, was, now,
      related: [earlier.row.common.location])
  }

  // MARK: One entry

  /// What a column of the mechanism's own says may stand for a name.
  private mutating func checkName(_ row: ShelfRow) {
    let common = row.row.common
    guard common.title.isEmpty, common.extra.allSatisfy(\.text.isEmpty) else { return }
    findings.report(.withoutName, at: common.location)
  }

  private mutating func checkClaim(_ row: ShelfRow) {
    let name = row.name
    if let claimed = row.row.claimed, row.claimer == nil {
      findings.report(.claimedWithoutClaimer, at: claimed.location, name)
    }
    if let done = row.row.done {
      if shelf.isClaimable, row.row.claimed == nil {
        findings.report(.doneWithoutClaim, at: done.location, name)
      }
      if row.row.result.isEmpty { findings.report(.doneWithoutResult, at: done.location, name) }
    }
    if shelf.isClaimable {
      if let claimer = row.row.claimer, row.row.claimed == nil, row.row.done == nil {
        findings.report(.claimerWithoutDay, at: claimer.location, name)
      }
      if !row.row.result.isEmpty, row.row.done == nil {
        findings.report(.resultWithoutDone, at: row.row.common.location, name)
      }
    }
    for dated in [row.row.claimed, row.row.done] {
      guard asOfIsToday, let dated, dated.day > list.asOf else { continue }
      findings.report(.dateAhead, at: dated.location, name, dated.day.description)
    }
  }

  /// claimed ≤ due, claimed ≤ done, claimed ≤ valid_to.
  private mutating func checkOrder(_ row: ShelfRow) {
    guard let claimed = row.row.claimed else { return }
    for date in ShelfRow.datesAfterClaim {
      guard let later = row.row[keyPath: date.path], later.day < claimed.day else { continue }
      findings.report(
        .beforeClaim, at: later.location, row.name, date.column.title, later.day.description,
        claimed.day.description, date.column.rawValue, related: [claimed.location])
    }
  }

  private mutating func checkGoods(_ row: ShelfRow) {
    let place = row.row.common.location
    if let points = row.row.points, points <= .zero {
      // A catalogue of merits and faults has deductions; each of them names its ground.
      let isDeduction = points < .zero && !row.row.basis.isEmpty && row.row.stock == nil
      if !isDeduction { findings.report(.noPoints, at: place, row.name, points.description) }
    }
    if let stock = row.row.stock, stock < .zero {
      findings.report(.negativeStock, at: place, row.name, stock.description)
    }
    if !shelf.hidesExpired, let validTo = row.row.validTo, row.isExpired(on: list.asOf),
      list.state(of: row, list.answered(row, on: list.asOf), on: list.asOf) == .expired
    {
      findings.report(.stillListed, at: validTo.location, row.longName, validTo.day.description)
    }
  }

  // MARK: Between entries

  /// Every number of 对应 is known; an entry that links answers one of the first sub-list named.
  private mutating func checkLinks(_ merged: [ShelfRow]) {
    let hasAnswers = merged.indices.contains { !merged[$0].row.answers.isEmpty }
    guard hasAnswers || !shelf.links.isEmpty else { return }
    var sublists: [ShelfKey: Int] = [:]
    for row in merged { if let key = row.key { sublists[key] = row.sublist } }
    for row in merged {
      let year = row.periods[0].year
      let link = row.sublist.flatMap { sublist in
        shelf.links.first { index(of: $0.from) == sublist }
      }
      let allowed = link.map { Set($0.to.compactMap(index(of:))) }
      var answered: Set<Int> = []
      for answer in row.row.answers {
        guard let key = list.target(of: answer.text, year: year) else {
          findings.report(.unknownNumber, at: answer.location, answer.text)
          continue
        }
        guard let target = sublists[key] else { continue }
        answered.insert(target)
        if let link, let allowed, !allowed.contains(target) {
          findings.report(
            .numberOfOtherList, at: answer.location, answer.text,
            shelf.sublists[target].name, link.to.joined(separator: "、"))
        }
      }
      if let link, let needed = link.to.first, let index = index(of: needed),
        !answered.contains(index)
      {
        findings.report(
          .withoutNeed, at: row.row.common.location, row.name, shelf.sublists[index].name)
      }
    }
  }

  private func index(of sublist: String) -> Int? {
    shelf.sublists.firstIndex { [$0.key, $0.name].contains(sublist) }
  }

  /// What the first file holds was there before, and so was an entry that stood in an earlier year
  /// under its number: neither is new.
  private mutating func checkAdmission(_ merged: [ShelfRow]) {
    guard shelf.isAdmissionControlled, let first = list.periods.first else { return }
    var admitted = Set(merged.filter { $0.periods[0] == first }.compactMap { $0.key?.number })
    for row in merged where row.periods[0] != first {
      if let key = row.key, admitted.contains(key.number) { continue }
      if let key = row.key { admitted.insert(key.number) }
      if row.row.approval.isEmpty {
        findings.report(.notAdmitted, at: row.row.common.location, row.name)
      }
    }
  }

  /// The latest year's entries, merged, are as many as the mechanism says.
  private mutating func checkCounts(_ merged: [ShelfRow], _ ledgers: [Ledger]) {
    guard shelf.sublists.contains(where: { $0.count != nil }),
      let latest = ledgers.last(where: { $0.period.year == list.fileYears.last })
    else { return }
    let present = merged.filter { $0.periods[0].year == latest.period.year }
    for (index, sublist) in shelf.sublists.enumerated() {
      guard let count = sublist.count else { continue }
      let found = present.count { $0.sublist == index }
      if found != count {
        findings.report(
          .countDiffers, at: Location(latest.path), sublist.name, String(found), String(count),
          related: [sublist.location])
      }
    }
  }
}

extension ShelfRow {
  /// What a message calls it: its number, else its title.
  var name: String { row.number.isEmpty ? row.common.title : row.number }

  /// Where a sheet may be one of long ago: number and title.
  var longName: String {
    [row.number, row.common.title].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
