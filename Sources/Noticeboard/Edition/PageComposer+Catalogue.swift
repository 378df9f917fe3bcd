/// 公开目录: what should be public this month, and is or is not.
extension PageComposer {
  func cataloguePage() -> ComposedPage {
    let month = Period(.month, containing: asOf)
    let due = shownObligations(in: month)
    let published = due.count(where: \.isPublished)
    let (onTime, settled) = Obligations.onTime(due)
    let records = records()
    let kept = records.filter(\.isKept).map(\.strip)
    return ComposedPage(
      "catalog",
      CatalogPage(
        common: common(word("foot-catalog"), kind: "catalog"), month: month.chinese,
        sentence: Obligations.sentence(due),
        figures: [
          figure(word("label-published-share"), Ratio(published, of: due.count), minimum: 1),
          figure(word("label-on-time-share"), Ratio(onTime, of: settled), minimum: 1),
        ],
        due: due.map(row), dueCount: "\(due.count)", missing: missing(),
        results: pendingResults(), record: records.filter { !$0.isKept }.map(\.strip), kept: kept,
        keptTitle: kept.isEmpty ? nil : word("label-record-kept", ["n": "\(kept.count)"]),
        matters: [matters()], mattersCount: "\(shownMechanisms.count)",
        corrections: corrections()))
  }

  /// What is owed by mechanisms that this audience may see.
  func shownObligations(in month: Period) -> [Obligation] {
    site.obligations.due(in: month).filter(isShown)
  }

  private func isShown(_ obligation: Obligation) -> Bool {
    site.shows(site.mechanisms[obligation.mechanism].mechanism.envelope)
  }

  /// Nothing published and past due: of each mechanism the latest twelve, and how many went before.
  private func missing() -> [CatalogRowView] {
    let missing = site.obligations.all.filter { $0.state == .missing && isShown($0) }
      .sorted { ($1.due, $0.mechanism) < ($0.due, $1.mechanism) }
    var counts: [Int: Int] = [:]
    for obligation in missing { counts[obligation.mechanism, default: 0] += 1 }
    var shown: [Int: Int] = [:]
    return missing.compactMap { obligation in
      let place = shown[obligation.mechanism, default: 0]
      guard place < Self.periodsShown else { return nil }
      shown[obligation.mechanism] = place + 1
      var row = row(obligation)
      let earlier = (counts[obligation.mechanism] ?? 0) - Self.periodsShown
      if place == Self.periodsShown - 1, earlier > 0 {
        row.note = word("catalog-missing-earlier", ["n": String(earlier)])
      }
      return row
    }
  }

  private static let periodsShown = 12

  private func row(_ obligation: Obligation) -> CatalogRowView {
    let item = site.mechanisms[obligation.mechanism]
    let (key, tone): (String, Tone) =
      switch obligation.state {
      case .published: ("label-published", .good)
      case .late: ("label-published-late", .warn)
      case .missing: ("label-missing", .red)
      case .pending: ("label-due", .plain)
      }
    return CatalogRowView(
      title: "\(item.title) · \(obligation.period.chinese)",
      url: url(.mechanism(item.id, page: 1)), unit: nearestShownLink(item.unit).title,
      due: obligation.due.chineseWithoutYear, dueISO: obligation.due.description,
      state: badge(key, tone), published: obligation.bulletin.map(bulletinLink),
      note: item.mechanism.catalogue.content.nonEmpty)
  }

  /// Publicity periods that have ended without a result (D8).
  private func pendingResults() -> [ItemView] {
    edition.bulletinOrder.newestFirst.compactMap { index in
      let item = site.bulletins.bulletins[index]
      guard let period = item.publicity, period.end < asOf, item.result == nil else { return nil }
      if case .correction = item.bulletin.form,
        item.subject.flatMap({ site.bulletins.bulletins[$0].result }) != nil
      {
        return nil
      }
      guard site.bulletins.publicity(of: index)?.carriedBy == index else { return nil }
      let due = site.configuration.resultWithin.due(from: period.end, calendar: site.calendar)
      return self.item(
        item.title, .bulletin(item.id), day: period.end,
        badge: due < asOf ? badge("label-missing", .red) : badge("label-due"),
        note: word("label-due-by", ["date": due.chineseWithoutYear]))
    }
  }

  /// The last twelve periods of every mechanism that owes any.
  ///
  /// Kept: published each time, or not yet due.
  private func records() -> [(strip: StripView, isKept: Bool)] {
    site.mechanisms.indices.compactMap { index in
      let owed = site.obligations.of(mechanism: index).suffix(Self.periodsShown)
      let item = site.mechanisms[index]
      guard !owed.isEmpty, site.shows(item.mechanism.envelope) else { return nil }
      var strip = obligationStrip(item.title, owed)
      strip.url = url(.mechanism(item.id, page: 1))
      return (strip, owed.allSatisfy(\.isKept))
    }
  }

  private var shownMechanisms: [LinkedMechanism] {
    site.mechanisms.filter { site.shows($0.mechanism.envelope) }
  }

  /// One line a mechanism of the catalogue of open matters.
  private func matters() -> TableView {
    let columns: [LedgerTable.Column] = [
      .init("title", word("label-matter")), .init("content", word("label-matter-content")),
      .init("actor", word("label-matter-actor")), .init("basis", word("label-matter-basis")),
      .init("cycle", word("label-matter-cycle")), .init("due", word("label-matter-due")),
      .init("channel", word("label-matter-channel")), .init("target", word("label-matter-target")),
      .init("method", word("label-matter-method")), .init("level", word("label-matter-level")),
    ]
    let rows = shownMechanisms.map { item -> [LedgerTable.Cell] in
      let line = item.mechanism.catalogue
      return [LedgerTable.Cell(item.title, .mechanism(item.id, page: 1))]
        + [
          line.content, line.actor, line.basis, item.mechanism.cycle?.chinese ?? "",
          item.mechanism.due?.description ?? "", line.channel, line.target, line.method,
          line.level,
        ].map { LedgerTable.Cell($0) }
    }
    let table = LedgerTable(word("catalog-matters"), columns, rows).withoutEmptyColumns()
    return self.table(table, id: "matters")
  }

  private func corrections() -> [ItemView] {
    edition.bulletinOrder.newestFirst
      .filter { site.bulletins.bulletins[$0].bulletin.kind == .correction }.map(bulletinItem)
  }
}
