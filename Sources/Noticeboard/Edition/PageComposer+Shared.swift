import Mustache

/// Views that pages of every kind share.
extension PageComposer {
  // MARK: Figures

  /// A computed figure with its numerator and denominator beside it.
  func figure(_ figure: Figure, of mechanism: LinkedMechanism? = nil) -> FigureView {
    let label = figure.name
    let address = mechanism.map { url(.mechanism($0.id, page: 1)) }
    switch figure.value {
    case .ratio(let ratio) where Metric.parse(figure.name) == .coverage:
      return coverage(label, ratio, minimum: figure.minimum, url: address)
    case .ratio(let ratio):
      return self.figure(
        label, ratio, minimum: figure.minimum, carriedIn: figure.carriedIn,
        fromTotals: figure.isFromTotals, url: address)
    case .number(let number):
      return FigureView(
        label: label, value: String(number), spoken: "\(label) \(number)", url: address)
    case .days, .none, .unknown:
      let suffix = if case .days = figure.value { " 天" } else { "" }
      return FigureView(
        label: label, value: figure.text + suffix, spoken: "\(label) \(figure.text)\(suffix)",
        url: address)
    }
  }

  /// A rate: the percentage with its fraction, or the fraction alone if the sample is small.
  func figure(
    _ label: String, _ ratio: Ratio, minimum: Int, carriedIn: Int = 0, fromTotals: Bool = false,
    url: String? = nil
  ) -> FigureView {
    guard ratio.denominator > 0 else {
      let none = word("label-none-this-period")
      return FigureView(label: label, value: none, spoken: "\(label) \(none)", url: url)
    }
    var notes = carriedIn > 0 ? [word("label-carried", ["n": String(carriedIn)])] : []
    if fromTotals { notes.append(word("label-from-totals")) }
    guard ratio.denominator >= minimum, let percent = ratio.percent else {
      let note = word("label-small-sample", ["n": String(minimum)])
      // Who hears the page is told of the carried-in cases as well as who sees it.
      let spoken = ([ratio.fraction] + notes + [note]).joined(separator: "，")
      return FigureView(
        label: label, value: ratio.fraction, fraction: notes.joined(separator: "，").nonEmpty,
        note: note, spoken: "\(label) \(spoken)", url: url)
    }
    let fraction = ([ratio.fraction] + notes).joined(separator: "，")
    return FigureView(
      label: label, value: percent, fraction: fraction,
      dial: ratio.percentage.map { "\($0.printed(places: 1)) 100" },
      spoken: "\(label) \(percent)（\(fraction)）", url: url)
  }

  /// How many of the units there are: no sample, however few they are.
  func coverage(_ label: String, _ ratio: Ratio, minimum: Int, url: String? = nil) -> FigureView {
    var view = figure(label, ratio, minimum: minimum, url: url)
    guard view.dial == nil, ratio.denominator > 0 else { return view }
    view.note = nil
    view.spoken = "\(label) \(view.value)"
    return view
  }

  // MARK: Tables

  /// At most so many rows stand on a page.
  static let rowsPerPage = 100

  /// A ledger's table; `rows` chooses those of one page.
  func table(
    _ table: LedgerTable, id: String, rows: Range<Int>? = nil, pager: PagerView? = nil,
    csv: Route? = nil, note: String? = nil
  ) -> TableView {
    // By their places, and without a list of their own: each row would be counted on the way.
    let chosen = rows?.clamped(to: table.rows.indices) ?? table.rows.indices
    let isNumbered = chosen.allSatisfy {
      table.rows[$0].isEmpty || isCode(table.rows[$0][0].text)
    }
    let expired =
      table.expired > 0 ? word("label-expired-rows", ["n": String(table.expired)]) : nil
    let removed =
      table.removed > 0 ? word("label-removed-rows", ["n": String(table.removed)]) : nil
    let notes = [note, expired, removed].compactMap(\.self).joined(separator: "；")
    return TableView(
      id: id, caption: table.title,
      columns: table.columns.enumerated().map { column(table.rows, chosen, at: $0, $1) },
      rows: chosen.map { row in
        // Counted once: pages on all cores have the same rows.
        let cells = table.rows[row]
        return RowView(
          cells: (0..<min(cells.count, table.columns.count)).map { place in
            cell(at: place, of: cells, table.columns, isNumbered: isNumbered)
          })
      },
      empty: table.rows.isEmpty
        ? word(table.removed > 0 ? "label-rows-removed" : "label-none-this-period") : nil,
      note: notes.nonEmpty,
      csv: csv.map { url($0) }, pager: pager, wide: table.columns.count > 5,
      filterable: chosen.count > 20)
  }

  /// A column of sentences asks for room, or its rows grow tall and narrow on a phone.
  private func column(
    _ rows: [[LedgerTable.Cell]], _ chosen: Range<Int>, at index: Int,
    _ column: LedgerTable.Column
  ) -> ColumnView {
    let isLong =
      column.alignment == .start
      && chosen.contains { rows[$0][index].text.hasMoreCharacters(than: 14) }
    return ColumnView(name: column.name, align: isLong ? "long" : column.alignment.rawValue)
  }

  /// Whether a cell is a number of the register (`2026-0003`), which no line may break.
  private func isCode(_ text: String) -> Bool {
    text.utf8.count <= 12 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f }
  }

  /// By its place: pages have more cells than anything else, and each would be copied on the way.
  private func cell(
    at place: Int, of row: [LedgerTable.Cell], _ columns: [LedgerTable.Column], isNumbered: Bool
  ) -> CellView {
    let (text, route, alignment) = (row[place].text, row[place].route, columns[place].alignment)
    let badge = text.isEmpty ? nil : row[place].tone
    let picture = route.flatMap { thumbnail($0, columns[place].name) }
    let isWhole = place == 0 && isNumbered && alignment == .start
    return CellView(
      text: badge != nil || picture != nil ? nil : text.nonEmpty, html: picture,
      url: route.map { url($0) },
      badge: badge.map { BadgeView(text: text, tone: $0.rawValue) },
      align: isWhole ? "code" : alignment.rawValue, head: place == 0)
  }

  /// A picture that stands in a cell, small; the cell leads to the whole of it.
  private func thumbnail(_ route: Route, _ column: String) -> HTML? {
    guard !isOnPaper, case .file(let path) = route, let width = site.media[path]?.width,
      let height = site.media[path]?.height
    else { return nil }
    var view = picture(at: path, column)
    view.srcset = nil
    if width > Self.thumbnailWidth {
      view.width = String(Self.thumbnailWidth)
      view.height = String(max(1, height * Self.thumbnailWidth / width))
    }
    return HTML(bytes: edition.rendered("parts/photo", view))
  }

  private static let thumbnailWidth = 160

  /// `第 2 页，共 5 页` with the pages before and after; nil if there is one page only.
  ///
  /// Of an index page with every page, so that none is further than three clicks away.
  func pager(
    _ page: Int, of total: Int, listsAll: Bool = false, _ route: (Int) -> Route
  ) -> PagerView? {
    guard total > 1 else { return nil }
    func link(_ number: Int) -> LinkView? {
      guard (1...total).contains(number) else { return nil }
      return self.link(
        word("label-page-of", ["n": String(number), "total": String(total)]), route(number))
    }
    return PagerView(
      text: word("label-page-of", ["n": String(page), "total": String(total)]),
      previous: link(page - 1),
      pages: listsAll && total > 2
        ? (1...total).map {
          NavItemView(title: String($0), url: url(route($0)), current: $0 == page)
        } : [],
      next: link(page + 1))
  }

  // MARK: Dates and people

  func item(
    _ title: String, _ route: Route, day: Day? = nil, badge: BadgeView? = nil, note: String? = nil
  ) -> ItemView {
    ItemView(
      title: title, url: url(route), badge: badge, date: day.map(moment), note: note)
  }

  func bulletinItem(_ index: Int) -> ItemView {
    let item = site.bulletins.bulletins[index]
    return self.item(
      item.title, .bulletin(item.id), day: item.day,
      badge: badge(item.bulletin.kind.label, tone(of: item.bulletin.kind)))
  }

  func tone(of kind: BulletinKind) -> Tone {
    switch kind {
    case .issue, .result: .accent
    case .notice: .plain
    case .correction: .warn
    case .withdrawal: .muted
    }
  }

  func fact(_ label: String, _ text: String?, url: String? = nil) -> FactView? {
    guard let text, !text.isEmpty else { return nil }
    return FactView(label: label, text: text, url: url)
  }

  func fact(_ label: String, unit: UnitID) -> FactView {
    FactView(label: label, text: site.units[unit].title, url: url(unitRoute(unit)))
  }
}

extension BulletinKind {
  /// The key of its name in the tables of strings, not put together for each item of each list.
  var label: String {
    switch self {
    case .issue: "label-kind-issue"
    case .notice: "label-kind-notice"
    case .result: "label-kind-result"
    case .correction: "label-kind-correction"
    case .withdrawal: "label-kind-withdrawal"
    }
  }
}
