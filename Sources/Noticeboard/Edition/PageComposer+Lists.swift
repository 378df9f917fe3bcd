/// Lists: a shelf of entries with who took them, and what nobody has taken yet.
extension PageComposer {
  func shelfView(_ extract: MechanismExtract, _ list: LinkedList) -> ShelfView {
    guard let period = extract.period else {
      return ShelfView(caption: word("label-none-this-period"))
    }
    let shelf = Shelf(
      extract: extract, list: list,
      shown: site.shownShelf(
        of: extract.index, list, extract.isOnePeriod ? period : nil, on: extract.day))
    let year = Period(.year, containing: period.first)
    var view = ShelfView(caption: caption(extract.isOnePeriod ? period : year, extract.day))
    view.groups = groups(of: shelf)
    // The pages that go on with a long table have nothing but its rows.
    guard extract.page == 1 else { return view }
    view.figures = figures(of: shelf)
    view.balance = balance(of: shelf)
    view.states = filterStates(of: shelf)
    return view
  }

  /// What a page shows of a list.
  struct Shelf {
    let extract: MechanismExtract
    let list: LinkedList
    let shown: ShownShelf

    var state: ShelfState { shown.state }
  }

  // MARK: Figures

  private func figures(of shelf: Shelf) -> [FigureView] {
    let item = shelf.extract.item
    var definitions = item.mechanism.metrics
    if definitions.isEmpty, shelf.list.shelf.isClaimable {
      definitions = [Metric.claim, .fulfilment].map {
        MetricDefinition(
          name: $0.title, formula: .builtIn($0), location: item.mechanism.envelope.location)
      }
    }
    var views: [FigureView] = []
    let counted = counted(shelf)
    for sublist in shelf.shown.groups.map(\.sublist) {
      let figures = counted.figures(sublist: sublist)
      let prefix = sublist.map { shelf.list.shelf.sublists[$0].name + " " } ?? ""
      for definition in definitions {
        if definition.formula == .builtIn(.unmatched) {
          if let count = figures.unmatched { views.append(number(prefix + definition.name, count)) }
        } else if let ratio = figures.ratio(definition) {
          views.append(
            figure(prefix + definition.name, ratio, minimum: minimumSample(item)))
        }
      }
    }
    if views.isEmpty { views.append(number(Count.entries.title, counted.entries.count)) }
    let all = counted.figures()
    if all.overdue > 0 { views.append(number(Count.overdue.title, all.overdue)) }
    // Rates count them, but the shelf below does not show them.
    if shelf.list.shelf.hidesExpired, all.expired > 0 {
      var expired = number(
        Count.expired.title, all.expired, note: word("label-expired-not-listed"))
      expired.spoken += "，\(word("label-expired-not-listed"))"
      views.append(expired)
    }
    views += coverage(shelf.extract, shelf.extract.period)
    guard shelf.extract.isOnePeriod, let period = shelf.extract.period else { return views }
    return views.map { countedOverYear($0, to: period) }
  }

  /// Rates and counts are taken over the year so far, also beside the rows of one file.
  private func counted(_ shelf: Shelf) -> ShelfState {
    guard shelf.extract.isOnePeriod, let period = shelf.extract.period else { return shelf.state }
    return shelf.list.state(year: period.year, on: shelf.extract.day)
  }

  /// Says so where the figure of a list stands under the name of a shorter period.
  func countedOverYear(_ figure: FigureView, to period: Period) -> FigureView {
    guard period.kind != .year else { return figure }
    let span = word("label-year-so-far", ["year": String(period.year)])
    var figure = figure
    figure.note = [span, figure.note].compactMap(\.self).joined(separator: "，")
    figure.spoken += "，\(span)"
    return figure
  }

  /// How many units of the kind that takes part have at least one, with those that have none; if
  /// the mechanism says so.
  func coverage(_ extract: MechanismExtract, _ period: Period?) -> [FigureView] {
    let item = extract.item
    guard item.mechanism.declaresCoverage, let period,
      let coverage = site.coverage(of: item, period, on: extract.day)
    else { return [] }
    var view = self.coverage(
      "\(coverage.kind.title)\(Metric.coverage.title)", coverage.ratio,
      minimum: minimumSample(item))
    let missing = coverage.uncovered.compactMap(shownTitle)
    if !missing.isEmpty {
      let names = missing.prefix(10).joined(separator: "、")
      view.note = word(
        missing.count > 10 ? "label-uncovered-more" : "label-uncovered",
        ["names": names, "n": String(missing.count)])
    }
    return [view]
  }

  // MARK: Groups

  private func groups(of shelf: Shelf) -> [ShelfGroupView] {
    let isRemoved = shelf.extract.period.map { site.isRemoved(shelf.extract.index, $0) } ?? false
    return shelf.shown.groups.enumerated().compactMap { number, group in
      // The ledger below has the same rows, or says that they are gone.
      if shelf.extract.isOnePeriod, group.columns != nil || isRemoved { return nil }
      let name =
        group.sublist.map { shelf.list.shelf.sublists[$0].name } ?? shelf.extract.item.title
      var view = ShelfGroupView(
        id: "g\(number + 1)", title: name,
        count: word("label-entries", ["n": String(group.entries.count)]))
      if group.unmatched > 0 {
        view.unmatched = word("label-unmatched", ["n": String(group.unmatched)])
      }
      if group.entries.isEmpty {
        view.empty = word(isRemoved ? "label-rows-removed" : "label-none-this-period")
      }
      if let columns = group.columns {
        view.table = table(of: group, columns, shelf, id: "t\(number + 1)", name)
      } else if shelf.extract.page == 1 {
        view.entries = zip(group.entries, group.places).map { entryView($0, at: $1, shelf) }
      }
      return view
    }
  }

  private func table(
    of group: ShownShelf.Group, _ columns: FilledColumns, _ shelf: Shelf, id: String,
    _ title: String
  ) -> TableView {
    let item = shelf.extract.item
    let rows = shelf.extract.rows(of: group.entries.count)
    let ledger = edition.tables.entryTable(
      group.entries[rows], item, shelf.list, title, namesSublist: false, columns)
    var view = table(
      ledger, id: id,
      pager: pager(shelf.extract.page, of: site.pageCount(of: shelf.extract.index)) {
        .mechanism(item.id, page: $0)
      }, csv: csvRoute(of: shelf))
    // The shelf itself has the field that filters.
    view.filterable = false
    for (index, row) in zip(view.rows.indices, rows) {
      let entry = group.entries[row]
      view.rows[index].id = entry.anchor(at: group.places[row])
      view.rows[index].key = entry.filterKey
    }
    return view
  }

  /// The year so far is one file only where the year has no other.
  private func csvRoute(of shelf: Shelf) -> Route? {
    guard let period = shelf.extract.period else { return nil }
    let files = shelf.list.periods.filter { $0.year == period.year && $0.first <= asOf }
    guard shelf.extract.isOnePeriod || files == [period] else { return nil }
    return csvRoute(of: shelf.extract.index, period, asShownOn: shelf.extract.day)
  }

  private func entryView(_ entry: ShelfEntry, at place: Int, _ shelf: Shelf) -> EntryView {
    var view = EntryView(
      id: entry.anchor(at: place), key: entry.filterKey, number: entry.number.nonEmpty,
      title: entry.title)
    view.state = entry.state.map {
      badge("label-entry-\($0)", Tone(rawValue: entry.tone?.rawValue ?? "") ?? .plain)
    }
    if entry.isOverdue, let due = entry.due {
      view.late = BadgeView(
        text: word("label-overdue", ["n": String(shelf.state.day - due)]),
        tone: Tone.red.rawValue)
    }
    view.facts = facts(of: entry, shelf.extract.item)
    view.matches = (entry.answers + entry.answeredBy).compactMap { shelf.shown[$0] }.map {
      LinkView(
        title: [$0.number, $0.title].filter { !$0.isEmpty }.joined(separator: " "),
        url: url(route, anchor: $0.anchor ?? "e"))
    }
    view.points = entry.points.map { word("label-points", ["n": $0.description]) }
    return view
  }

  private func facts(of entry: ShelfEntry, _ item: LinkedMechanism) -> [FactView] {
    let tables = edition.tables
    func who(_ column: LedgerColumn, _ cell: LedgerTable.Cell) -> FactView? {
      fact(column.title, cell.text, url: cell.route.map { url($0) })
    }
    let needUnit = entry.unit.map { tables.unit($0) } ?? tables.participant(entry.needUnit)
    return [
      who(.unit, needUnit), who(.provider, tables.participant(entry.provider)),
      who(.owner, tables.participant(entry.owner)),
      who(.claimer, tables.participant(entry.claimer)),
      dayFact(LedgerColumn.claimed.title, entry.claimed),
      dayFact(LedgerColumn.due.title, entry.due), dayFact(LedgerColumn.done.title, entry.done),
      fact(LedgerColumn.result.title, entry.result),
      fact(LedgerColumn.stock.title, entry.stock?.description),
      dayFact(LedgerColumn.validTo.title, entry.validTo),
      fact(LedgerColumn.persons.title, entry.persons.map(String.init)),
      fact(LedgerColumn.materials.title, entry.materials),
      fact(LedgerColumn.basis.title, entry.basis),
      fact(LedgerColumn.approval.title, entry.approval),
    ].compactMap { $0 } + extraFacts(entry.extra, item)
      + [
        fact(LedgerColumn.note.title, entry.note), fact(LedgerColumn.source.title, entry.source),
      ].compactMap { $0 }
  }

  // MARK: Filter

  /// All, and how many stand in each state; none for what nobody claims.
  private func filterStates(of shelf: Shelf) -> [FilterStateView] {
    let entries = shelf.shown.entries
    guard shelf.list.shelf.isClaimable, !entries.isEmpty else { return [] }
    let all = FilterStateView(
      key: "all", title: word("label-entry-all"), count: String(entries.count), checked: true)
    let hidesExpired = shelf.list.shelf.hidesExpired
    return [all]
      + ShelfEntry.State.allCases.filter { $0 != .expired || !hidesExpired }.map { state in
        FilterStateView(
          key: "\(state)", title: word("label-entry-\(state)"),
          count: String(entries.count { $0.state == state }))
      }
  }

  // MARK: Money

  private func balance(of shelf: Shelf) -> BalanceView? {
    var accounts = shelf.state.accounts
    guard !accounts.isEmpty else { return nil }
    var opening = MoneyDirection.opening.title
    // A part of a year begins with what was left of the part before.
    if shelf.extract.isOnePeriod, shelf.extract.period?.kind != .year {
      opening = word("label-opening-balance")
      for index in accounts.indices { accounts[index].opening = accounts[index].openingBalance }
    }
    let sums: [(String, FixedDecimal)] = [
      (opening, accounts.reduce(.zero) { $0 + $1.opening }),
      (MoneyDirection.budget.title, accounts.reduce(.zero) { $0 + ($1.budget ?? .zero) }),
      (MoneyDirection.in.title, accounts.reduce(.zero) { $0 + $1.income }),
      (MoneyDirection.out.title, accounts.reduce(.zero) { $0 + $1.spending }),
      (LedgerColumn.balance.title, accounts.reduce(.zero) { $0 + $1.balance }),
    ]
    return BalanceView(
      caption: word("label-money"),
      figures: sums.enumerated().filter { $0.offset > 1 || $0.element.1 != .zero }.map {
        let (name, sum) = $0.element
        let text = word("label-yuan", ["n": sum.money])
        return FigureView(label: name, value: text, spoken: "\(name) \(text)")
      },
      table: accountTable(accounts, names: sums.map(\.0)), note: floors(shelf.list.shelf))
  }

  private func accountTable(_ accounts: [AccountSheet], names: [String]) -> TableView {
    let tables = edition.tables
    return TableView(
      id: "accounts", caption: word("label-accounts"),
      columns: [ColumnView(name: LedgerColumn.unit.title, align: "start")]
        + names.map { ColumnView(name: $0, align: "end") },
      rows: accounts.sorted {
        site.units.ranks[$0.unit.index] < site.units.ranks[$1.unit.index]
      }.map { account in
        let unit = tables.unit(account.unit)
        let sums: [FixedDecimal?] = [
          account.opening, account.budget, account.income, account.spending, account.balance,
        ]
        return RowView(
          cells: [
            CellView(
              text: unit.text.nonEmpty ?? "—", url: unit.route.map { url($0) }, align: "start",
              head: true)
          ] + sums.map { CellView(text: $0?.money ?? "—", align: "end") })
      }, wide: true)
  }

  /// What each unit must be granted at least: `最低经费：县 150000.00 元`.
  private func floors(_ shelf: Mechanism.Shelf) -> String? {
    let floors = shelf.floors.map {
      "\($0.scope) \(word("label-yuan", ["n": $0.amount.money]))"
    }
    return floors.isEmpty ? nil : word("label-floors", ["text": floors.joined(separator: "，")])
  }
}

extension ShelfEntry {
  /// What the filter without scripts is made of.
  var filterKey: String { state.map { "\($0)" } ?? "plain" }

  /// `e-p-03`; nil without a number.
  var anchor: String? {
    guard let key else { return nil }
    guard key.number.isASCII else {
      return "e-" + key.number.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    }
    // Most numbers are of ASCII, and a long list has many.
    return String(atMost: 2 + key.number.utf8.count) { text in
      text.sign("e-")
      for byte in key.number.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.add(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          text.add(byte)
        default: text.add(UInt8(ascii: "-"))
        }
      }
    }
  }

  /// Where it stands on its page, so that needs and projects can point at each other.
  func anchor(at place: Int) -> String { anchor ?? "e-row\(place + 1)" }
}
