/// The counts of workflows side by side and through time.
extension PageComposer {
  /// The one table of a workflow's page: the totals where nothing else exists, else the first
  /// grouping that divides the cases.
  func overview(
    _ extract: MechanismExtract, _ caseload: Caseload, _ period: Period, hasOnlyTotals: Bool
  ) -> TableView? {
    if hasOnlyTotals {
      if extract.isOnePeriod { return nil }
      let ledger = edition.tables.table(of: extract.index, period, cutoff: extract.day)
      return table(ledger, id: "totals", csv: csvRoute(of: extract.index, period))
    }
    guard !extract.isOnePeriod, caseload.totals(in: period).isEmpty else { return nil }
    let shown = site.shownCaseload(caseload, extract.caseloadQuestion)
    return shown.tables.indices.lazy.compactMap { division($0, caseload, shown, period) }.first
  }

  /// By category, unit and department, as far as they divide the cases.
  func comparisons(
    _ extract: MechanismExtract, _ caseload: Caseload, _ period: Period
  ) -> [TableView] {
    guard caseload.totals(in: period).isEmpty else { return [] }
    let shown = site.shownCaseload(caseload, extract.caseloadQuestion)
    return shown.tables.indices.compactMap { division($0, caseload, shown, period) }
  }

  /// Nil if all cases say the same, or nothing.
  private func division(
    _ number: Int, _ caseload: Caseload, _ shown: ShownCaseload, _ period: Period
  ) -> TableView? {
    let counts = shown.tables[number].value
    guard counts.rows.contains(where: { $0.key != .rest }), counts.rows.count > 1 else {
      return nil
    }
    return comparison(
      counts, caseload, id: "by\(number + 1)",
      caption: word(ShownCaseload.groupings[number].label, ["period": period.chinese]))
  }

  private func comparison(
    _ counts: CountsTable, _ caseload: Caseload, id: String, caption: String
  ) -> TableView {
    let columns = [Count.raised, .carriedIn, .solved, .open]
    return TableView(
      id: id, caption: caption,
      columns: [ColumnView(name: word("label-group"), align: "start")]
        + columns.map { ColumnView(name: $0.title, align: "end") }
        + [ColumnView(name: Metric.solving.title, align: "end")],
      rows: counts.rows.map { row in
        RowView(
          cells: [groupCell(row)]
            + columns.map { CellView(text: row.counts[$0].map(String.init) ?? "—", align: "end") }
            + [
              CellView(
                text: caseload.figure(named: Metric.solving.title, row.counts)?.text,
                align: "end")
            ])
      }, wide: true)
  }

  private func groupCell(_ row: CountsTable.Row) -> CellView {
    switch row.key {
    case .unit(let unit):
      let cell = edition.tables.unit(unit)
      return CellView(
        text: cell.text.nonEmpty ?? "—", url: cell.route.map { url($0) }, align: "start",
        head: true)
    case .words(let text): return CellView(text: text, align: "start", head: true)
    case .rest: return CellView(text: word("label-group-rest"), align: "start", head: true)
    }
  }

  // MARK: Through time

  /// The solving rate of the last twelve periods; the solved cases where a period has too few for
  /// a percentage.
  func trend(_ extract: MechanismExtract, _ item: LinkedMechanism) -> LineView? {
    guard let period = extract.period else { return nil }
    let counted = edition.register.trends[extract.index].filter {
      $0.period <= period && $0.period.kind == period.kind
    }.suffix(12)
    guard counted.count > 1 else { return nil }
    let hasRates = counted.allSatisfy { $0.counts.pool >= max(1, minimumSample(item)) }
    let points = counted.map { point($0, hasRates: hasRates) }
    let name = hasRates ? Metric.solving.title : Count.solved.title
    let chart = LineChart(
      points, width: 300, height: 100, least: .zero,
      most: hasRates ? FixedDecimal(100) : max(points.map(\.value).max() ?? .zero, FixedDecimal(2)))
    let spoken = points.map { "\($0.label) \($0.text)" }.joined(separator: "，")
    return LineView(
      id: "trend", caption: word("label-trend", ["name": name]), spoken: "\(name)：\(spoken)",
      points: chart.path, area: "0,100 \(chart.path) 300,100", dots: chart.dots,
      marks: chart.marks { hasRates ? "\($0)%" : $0.description }, labels: chart.labels,
      table: trendTable(Array(counted), item, caption: word("label-trend", ["name": name])))
  }

  private func point(
    _ counted: MechanismRegister.Counted, hasRates: Bool
  ) -> LineChart.Point {
    let ratio = Ratio(counted.counts.solved, of: counted.counts.pool)
    guard hasRates, let percentage = ratio.percentage, let percent = ratio.percent else {
      return LineChart.Point(
        label: counted.period.shortChinese, value: FixedDecimal(counted.counts.solved),
        text: String(counted.counts.solved))
    }
    return LineChart.Point(label: counted.period.shortChinese, value: percentage, text: percent)
  }

  private func trendTable(
    _ counted: [MechanismRegister.Counted], _ item: LinkedMechanism, caption: String
  ) -> TableView {
    let columns = [Count.raised, .carriedIn, .solved, .open]
    return TableView(
      id: "trend-table", caption: caption,
      columns: [ColumnView(name: word("label-period"), align: "start")]
        + columns.map { ColumnView(name: $0.title, align: "end") }
        + [ColumnView(name: Metric.solving.title, align: "end")],
      rows: counted.map { counted in
        let ratio = Ratio(counted.counts.solved, of: counted.counts.pool)
        return RowView(
          cells: [
            CellView(
              text: counted.period.chinese,
              url: url(.period(mechanism: item.id, counted.period, page: 1)), align: "start",
              head: true)
          ]
            + columns.map {
              CellView(text: counted.counts[$0].map(String.init) ?? "—", align: "end")
            }
            + [CellView(text: ratio.printed(minimum: minimumSample(item)), align: "end")])
      })
  }
}

extension CountsTable.Grouping {
  fileprivate var label: String {
    switch self {
    case .category: "label-by-category"
    case .channel: "label-by-channel"
    case .department: "label-by-department"
    case .units(let kind): "label-by-\(kind.rawValue)"
    }
  }
}
