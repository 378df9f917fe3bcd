import Tables

/// A row of a list with its names resolved; later rows of the same number are merged into it.
///
/// It is in many hands, and a list may have a million: what it holds is shared, not copied.
struct ShelfRow: Sendable {
  @Boxed private var resolved: Resolved

  var row: EntryRow { resolved.row }
  var key: ShelfKey? { resolved.key }
  var sublist: Int? { resolved.sublist }
  var unit: UnitID? { resolved.unit }
  var provider: Participant? { resolved.provider }
  var owner: Participant? { resolved.owner }
  var needUnit: Participant? { resolved.needUnit }
  var claimer: Participant? { resolved.claimer }
  /// The files in which it stands, ascending.
  var periods: [Period] { resolved.periods }

  /// `periods` is the one of its file, shared by all its rows.
  init(
    _ box: Boxed<EntryRow>, in periods: [Period], shelf: borrowing Mechanism.Shelf,
    units: borrowing UnitTree, _ findings: inout Findings
  ) {
    let row = box.wrappedValue
    let sublist =
      if let cell = row.sublist {
        shelf.sublists.firstIndex { [$0.key, $0.name].contains(cell.text) }
      } else {
        shelf.sublists.count == 1 ? 0 : nil
      }
    // 需求单位 may be text; a column that names its kind never is.
    var cells: [UnitCell] = []
    for cell in row.common.units {
      if cell.kind == nil, units.find(cell.reference.text) == nil { continue }
      cells.append(cell)
    }
    _resolved = Boxed(
      wrappedValue: Resolved(
        row: box, key: row.number.isEmpty ? nil : Self.key(row.number, year: periods[0].year),
        sublist: sublist, unit: units.smallest(of: cells, &findings),
        provider: Participant.named(row.provider, in: units),
        owner: Participant.named(row.owner, in: units),
        needUnit: Participant.named(row.needUnit, in: units),
        claimer: Participant.named(row.claimer, in: units), periods: periods))
  }

  /// `017` is `17`; letters and hyphens stay.
  static func key(_ number: String, year: Int) -> ShelfKey {
    let folded = number.foldingWidth()
    let isNumber = folded.utf8.count <= 18 && folded.utf8.allSatisfy { (48...57).contains($0) }
    return ShelfKey(year: year, number: isNumber ? Int(folded).map(String.init) ?? folded : folded)
  }

  /// Takes over what a later file says; the days of what has happened stay.
  mutating func merge(_ later: ShelfRow) {
    var merged = resolved
    merged.merge(later.resolved)
    resolved = merged
  }

  typealias DateColumn = (path: WritableKeyPath<EntryRow, DatedCell?>, column: LedgerColumn)

  /// What has happened never changes once given.
  static var pastDates: [DateColumn] { [(\.claimed, .claimed), (\.done, .done)] }

  /// None of them lies before the claim.
  static var datesAfterClaim: [DateColumn] {
    [(\.due, .due), (\.done, .done), (\.validTo, .validTo)]
  }

  /// Whether a number stands in more than one of the rows, which is seen at once where they ascend.
  static func repeatNumbers(_ rows: [ShelfRow]) -> Bool {
    var keys: [ShelfKey] = []
    keys.reserveCapacity(rows.count)
    for place in rows.indices { if let key = rows[place].key { keys.append(key) } }
    let ascend = keys.indices.dropFirst().allSatisfy { place in
      let (earlier, later) = (keys[place - 1], keys[place])
      return earlier.year == later.year
        ? earlier.number < later.number : earlier.year < later.year
    }
    return !ascend && Set(keys).count < keys.count
  }

  /// Rows of one number as one, where the first stands; rows without number as they are.
  static func merged(_ rows: [ShelfRow]) -> [ShelfRow] {
    var result: [ShelfRow] = []
    var places: [ShelfKey: Int] = [:]
    for row in rows {
      if let key = row.key, let place = places[key] {
        result[place].merge(row)
      } else {
        if let key = row.key { places[key] = result.count }
        result.append(row)
      }
    }
    return result
  }

  // MARK: As seen on a day

  /// The state of an entry of a claimable list; elsewhere only what is done or expired.
  ///
  /// A claim outlives `valid_to`: what was promised and not done stays in sight.
  func state(on day: Day, isClaimable: Bool) -> ShelfEntry.State? {
    if let done = row.done?.day, done <= day { return .done }
    if let claimed = row.claimed?.day, claimed <= day { return .claimed }
    if isExpired(on: day) { return .expired }
    return isClaimable ? .open : nil
  }

  func isExpired(on day: Day) -> Bool { row.validTo.map { $0.day < day } ?? false }

  func isOverdue(on day: Day) -> Bool {
    guard let due = row.due?.day, due < day else { return false }
    return row.done.map { $0.day > day } ?? true
  }
}

/// What a row of a list says, and whom its names mean.
private struct Resolved: Sendable {
  @Boxed var row: EntryRow
  let key: ShelfKey?
  let sublist: Int?
  var unit: UnitID?
  var provider: Participant?
  var owner: Participant?
  var needUnit: Participant?
  var claimer: Participant?
  var periods: [Period]

  init(
    row: Boxed<EntryRow>, key: ShelfKey?, sublist: Int?, unit: UnitID?, provider: Participant?,
    owner: Participant?, needUnit: Participant?, claimer: Participant?, periods: [Period]
  ) {
    _row = row
    (self.key, self.sublist, self.unit, self.periods) = (key, sublist, unit, periods)
    (self.provider, self.owner) = (provider, owner)
    (self.needUnit, self.claimer) = (needUnit, claimer)
  }

  mutating func merge(_ later: Resolved) {
    var row = self.row
    let more = later.row
    func text(_ path: WritableKeyPath<EntryRow, String>, _ mark: EntryRow.Revoked = []) {
      let isRevoked = !more.revoked.isDisjoint(with: mark)
      if isRevoked || !more[keyPath: path].isEmpty { row[keyPath: path] = more[keyPath: path] }
    }
    func value<Value>(_ path: WritableKeyPath<EntryRow, Value?>) {
      row[keyPath: path] = more[keyPath: path] ?? row[keyPath: path]
    }
    for path in [\EntryRow.common.title, \.result, \.approval] { text(path) }
    text(\.common.note, .note)
    text(\.common.source, .source)
    text(\.materials, .materials)
    text(\.basis, .basis)
    for path in [\EntryRow.points, \.stock, \.amount] { value(path) }
    value(\.direction)
    value(\.typedBalance)
    value(\.persons)
    // What is to come is put off and renewed.
    for path in [\EntryRow.due, \.validTo] { value(path) }
    for date in ShelfRow.pastDates {
      row[keyPath: date.path] = row[keyPath: date.path] ?? more[keyPath: date.path]
    }
    if !more.answers.isEmpty { row.answers = more.answers }
    // A later row that says nothing must not make public what was not.
    row.common.audience = max(row.common.audience, more.common.audience)
    for (index, cell) in more.common.extra.enumerated() where !cell.text.isEmpty {
      row.common.extra[index] = cell
    }
    self.row = row
    unit = later.unit ?? unit
    provider = later.provider ?? provider
    owner = later.owner ?? owner
    needUnit = later.needUnit ?? needUnit
    claimer = later.claimer ?? claimer
    periods += later.periods
  }
}
