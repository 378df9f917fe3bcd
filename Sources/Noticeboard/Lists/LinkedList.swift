/// A mechanism of kind list with all its files, linked.
struct LinkedList: Sendable {
  let mechanism: Mechanism
  let shelf: Mechanism.Shelf
  /// Of its files, ascending.
  let periods: [Period]
  /// The day for which the site is built.
  let asOf: Day
  /// The unit to which rows without a unit belong.
  let home: UnitID
  /// All rows of all files, in order.
  let rows: [ShelfRow]
  /// Whether an entry stands in more than one row; of most lists each is one.
  let repeatsNumbers: Bool
  /// What the numbers of `for` mean: for each year, and the latest earlier one that has them.
  private let years: Late<[ShelfKey: [Int]]>
  let linkTargets: Set<Int>
  private let states = Recent<StateQuestion, ShelfState>(8)
  private let answers = Recent<Day, [ShelfKey: Answered]>(4)

  /// The entries that answer another, as they are on a day.
  struct Answered: Sendable {
    var by: [ShelfKey] = []
    /// One of them is done.
    var isDone = false
  }

  private struct StateQuestion: Hashable {
    let year: Int
    let period: Period?
    let day: Day
  }

  /// Links a list's ledgers, which are sorted by period, and judges its rows.
  static func link(
    _ mechanism: Mechanism, _ shelf: Mechanism.Shelf, ledgers: [Ledger], units: UnitTree,
    asOf: Day, asOfIsToday: Bool
  ) -> (list: LinkedList, findings: Findings) {
    var findings = Findings()
    var rows: [ShelfRow] = []
    for ledger in ledgers {
      guard case .entries(let own) = ledger.rows else { continue }
      let periods = [ledger.period]
      rows.reserveCapacity(rows.count + own.count)
      for row in own {
        rows.append(ShelfRow(row, in: periods, shelf: shelf, units: units, &findings))
      }
    }
    let list = LinkedList(
      mechanism: mechanism, shelf: shelf, periods: ledgers.map(\.period), asOf: asOf,
      home: mechanism.envelope.unit.flatMap { units.find($0.text) } ?? units.root, rows: rows)
    var check = ShelfCheck(list: list, units: units, asOfIsToday: asOfIsToday, findings: findings)
    check.check(ledgers)
    return (list, check.findings)
  }

  private init(
    mechanism: Mechanism, shelf: Mechanism.Shelf, periods: [Period], asOf: Day, home: UnitID,
    rows: [ShelfRow]
  ) {
    self.mechanism = mechanism
    self.shelf = shelf
    self.periods = periods
    self.asOf = asOf
    self.home = home
    self.rows = rows
    repeatsNumbers = ShelfRow.repeatNumbers(rows)
    years = Late {
      var years: [ShelfKey: [Int]] = [:]
      for key in rows.lazy.compactMap(\.key) {
        years[ShelfKey(year: 0, number: key.number), default: []].append(key.year)
      }
      return years
    }
    linkTargets = Set(
      shelf.links.flatMap(\.to).compactMap { word in
        shelf.sublists.firstIndex { [$0.key, $0.name].contains(word) }
      })
  }

  /// Only the rows that the readers may see: what nobody may see is not counted either (D36).
  func restricted(to readers: Readership) -> LinkedList {
    func isRead(_ row: ShelfRow) -> Bool { readers.reads(row.row.common.audience, of: row.unit) }
    if rows.indices.allSatisfy({ isRead(rows[$0]) }) { return self }
    // What a later file adds to a hidden entry would stand there as one of its own.
    var hidden: Set<ShelfKey> = []
    var seen: Set<ShelfKey> = []
    for row in rows {
      guard let key = row.key else { continue }
      let isFirst = seen.insert(key).inserted
      if !readers.reads(isFirst ? row.row.common.audience : .public, of: row.unit) {
        hidden.insert(key)
      }
    }
    return LinkedList(
      mechanism: mechanism, shelf: shelf, periods: periods, asOf: asOf, home: home,
      rows: rows.filter { isRead($0) && !($0.key.map(hidden.contains) ?? false) })
  }

  /// The years of its files, ascending.
  var fileYears: [Int] { Set(periods.map(\.year)).sorted() }

  /// The latest year with a file that has begun on a day.
  func latestYear(on day: Day) -> Int? {
    periods.filter { $0.first <= day }.map(\.year).max()
  }

  // MARK: What it holds

  /// The year so far: what the mechanism's page shows.
  func state(year: Int, on day: Day) -> ShelfState {
    states.answer(StateQuestion(year: year, period: nil, day: day)) {
      state(chosen { isSeen($0, year, day) }, of: nil, on: day)
    }
  }

  /// The rows of one file, with what earlier files of the year say of them.
  func state(period: Period, on day: Day) -> ShelfState {
    // The only file of a year holds what the year does.
    if periods.filter({ $0.year == period.year }) == [period] {
      return state(year: period.year, on: day)
    }
    return states.answer(StateQuestion(year: period.year, period: period, day: day)) {
      state(
        chosen { isSeen($0, period.year, day) && $0 <= period }, of: period, on: day)
    }
  }

  /// The rows of a period's file, or of a year's files where the period is longer than theirs.
  func state(in period: Period, on day: Day) -> ShelfState {
    periods.contains(period)
      ? state(period: period, on: day) : state(year: period.year, on: day)
  }

  /// No more entries than this are shown of a period.
  func mostEntries(in period: Period, on day: Day) -> Int {
    let last = periods.contains(period) ? period : nil
    return rows.indices.count { place in
      let first = rows[place].periods[0]
      return isSeen(first, period.year, day) && (last.map { first <= $0 } ?? true)
    }
  }

  /// Whether a row that first stands in the file of that period counts.
  private func isSeen(_ first: Period, _ year: Int, _ day: Day) -> Bool {
    first.year == year && first.first <= day
  }

  /// The rows whose first file is of a chosen period; a long list is mostly chosen whole, and not copied.
  private func chosen(_ isChosen: (Period) -> Bool) -> [ShelfRow] {
    rows.indices.allSatisfy { isChosen(rows[$0].periods[0]) }
      ? rows : rows.filter { isChosen($0.periods[0]) }
  }

  /// Entries from some of its rows.
  func merged(_ rows: [ShelfRow]) -> [ShelfRow] { repeatsNumbers ? ShelfRow.merged(rows) : rows }

  private func state(_ seen: [ShelfRow], of period: Period?, on day: Day) -> ShelfState {
    let merged = merged(seen)
    let answering = answers.answer(day) { self.answering(on: day) }
    var accounts = Accounts()
    var own = Accounts()
    var entries: [ShelfEntry] = []
    entries.reserveCapacity(merged.count)
    for place in merged.indices {
      let unit = merged[place].unit ?? home
      let balance = accounts.enter(merged[place], unit: unit)
      if let period, !merged[place].periods.contains(period) { continue }
      _ = own.enter(merged[place], unit: unit)
      let answered = answering.isEmpty ? nil : merged[place].key.flatMap { answering[$0] }
      entries.append(
        ShelfEntry(
          merged[place], in: self, balance: balance, answered: answered ?? Answered(), on: day))
    }
    return ShelfState(
      day: day, linkTargets: linkTargets, entries: entries,
      accounts: accounts.sheets(withSumsOf: own))
  }

  private func answering(on day: Day) -> [ShelfKey: Answered] {
    var result: [ShelfKey: Answered] = [:]
    guard rows.indices.contains(where: { !rows[$0].row.answers.isEmpty }) else { return result }
    for row in merged(chosen { $0.first <= day }) {
      guard let key = row.key else { continue }
      let isDone = row.row.done.map { $0.day <= day } ?? false
      for answer in answers(of: row) {
        if result[answer]?.by.contains(key) != true {
          result[answer, default: Answered()].by.append(key)
        }
        if isDone { result[answer]?.isDone = true }
      }
    }
    return result
  }

  /// What those say of an entry that answer it.
  func answered(_ row: ShelfRow, on day: Day) -> Answered {
    row.key.flatMap { answers.answer(day) { answering(on: day) }[$0] } ?? Answered()
  }

  /// Whether nobody claims an entry by itself, since others answer it.
  func isTakenUp(_ row: ShelfRow, by answered: Answered, on day: Day) -> Bool {
    guard shelf.isClaimable, !answered.by.isEmpty, row.sublist.map(linkTargets.contains) ?? false
    else { return false }
    let own = row.state(on: day, isClaimable: true)
    return own == .open || own == .expired
  }

  /// The state of an entry: its own, or what has become of it through those that answer it.
  func state(of row: ShelfRow, _ answered: Answered, on day: Day) -> ShelfEntry.State? {
    guard isTakenUp(row, by: answered, on: day) else {
      return row.state(on: day, isClaimable: shelf.isClaimable)
    }
    return answered.isDone ? .done : .claimed
  }

  /// The entries whose numbers a row names in 对应.
  func answers(of row: ShelfRow) -> [ShelfKey] {
    row.row.answers.compactMap { target(of: $0.text, year: row.periods[0].year) }
  }

  /// The entry of that number in the year, else in the latest year before.
  func target(of number: String, year: Int) -> ShelfKey? {
    let number = ShelfRow.key(number, year: 0)
    let found = years.value[number]?.filter { $0 <= year }.max()
    return found.map { ShelfKey(year: $0, number: number.number) }
  }
}
