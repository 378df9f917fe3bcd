/// A roster whose rows stand at their units and on the line of time.
struct LinkedRoster: Sendable {
  @Boxed var record: Roster
  /// The unit whose roster it is.
  let home: UnitID
  /// The dated shifts of all months, by their start, then as the files have them.
  let shifts: [DutyShift]
  /// The rows of the sheet of standing posts, in its order.
  let standing: [StandingPost]
  /// Where each run of days of one mode begins, ascending.
  let modes: [DutyMode]
  /// Posts that somebody holds of whom the readers may not know.
  let withheldPosts: Set<String>
  /// The numbers of its rows as they are shown: a few, of which each stands in hundreds of rows.
  private let phones: [String: ShownPhone]

  var id: String { record.id }
  var title: String { record.envelope.title }

  /// What the sheet says of a shift.
  func row(_ shift: DutyShift) -> Roster.Shift {
    record.months[shift.month].shifts[shift.row]
  }

  /// What the sheet says of a standing post.
  func row(_ post: StandingPost) -> Roster.Standing { record.standing[post.row] }

  /// An office's number; a private mobile only where the roster says why.
  func shownPhone(_ text: String) -> ShownPhone? {
    phones[text] ?? ShownPhone(text, isPublic: !record.phonePublicReason.isEmpty)
  }

  /// From the first start to the last end of all shifts.
  var span: Range<Instant>? {
    guard let first = shifts.first, let end = shifts.lazy.map(\.interval.upperBound).max()
    else { return nil }
    return first.interval.lowerBound..<end
  }
}

/// A dated shift as a half-open stretch of time: the minute of change belongs to the next.
struct DutyShift: Sendable, Hashable {
  let interval: Range<Instant>
  let unit: UnitID
  /// The unit that sends the people (派出单位).
  let organisation: UnitID?
  let month: Int
  let row: Int
}

/// A number as a roster shows it.
struct ShownPhone: Sendable {
  let text: String
  /// The address of a number that stands there whole.
  let url: String?

  /// Nil where there is no number.
  init?(_ phone: String, isPublic: Bool) {
    guard !phone.isEmpty, let text = isPublic ? phone : Mask.phone.masked(phone) else {
      return nil
    }
    self.text = text
    url = Self.url(of: text)
  }

  static func url(of text: String) -> String? {
    text.holds(UInt8(ascii: "*")) ? nil : telephone(text)
  }
}

/// A standing post at its unit.
struct StandingPost: Sendable, Hashable {
  let unit: UnitID
  let organisation: UnitID?
  let row: Int
}

/// A mode and the first day of the run of days on which it is active.
struct DutyMode: Sendable, Hashable {
  let mode: RosterMode
  let since: Day
}

// MARK: - Questions

extension LinkedRoster {
  /// The shifts that begin on a day, a night's shift on the day of its evening.
  func shifts(on day: Day) -> ArraySlice<DutyShift> {
    let first = firstShift(startingFrom: Instant(startOf: day))
    return shifts[first..<firstShift(startingFrom: Instant(startOf: day + 1))]
  }

  /// The mode of a day and since when; nil before the first shift.
  func mode(on day: Day) -> DutyMode? { modes.last { $0.since <= day } }

  private func firstShift(startingFrom instant: Instant) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].interval.lowerBound < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - Linking

extension LinkedRoster {
  /// Links a roster and judges it as of a day.
  ///
  /// Rosters are shown as far as they go, whatever the day is.
  static func link(
    _ record: Roster, units: UnitTree, configuration: SiteConfiguration, asOf: Day
  ) -> (roster: LinkedRoster, findings: Findings) {
    var findings = Findings()
    let roster = LinkedRoster(record, withheld: [], units, &findings)
    DutyCheck(roster: roster, asOf: asOf).report(&findings)
    StaffingCheck(roster: roster, units: units, configuration: configuration, asOf: asOf)
      .report(&findings)
    return (roster, findings)
  }

  /// Only the rows that do not stand for a unit of which the readers may not know (D36).
  func restricted(to readers: Readership) -> LinkedRoster {
    func isHidden(_ unit: UnitID) -> Bool { unit != home && !readers.reads(.public, of: unit) }
    let hiddenShifts = Set(shifts.filter { isHidden($0.unit) })
    let hiddenPosts = standing.filter { isHidden($0.unit) }
    if hiddenShifts.isEmpty, hiddenPosts.isEmpty { return self }
    var record = record
    for month in record.months.indices {
      let rows = Set(hiddenShifts.lazy.filter { $0.month == month }.map(\.row))
      record.months[month].shifts = record.months[month].shifts.enumerated()
        .filter { !rows.contains($0.offset) }.map(\.element)
    }
    let rows = Set(hiddenPosts.map(\.row))
    record.standing = record.standing.enumerated().filter { !rows.contains($0.offset) }
      .map(\.element)
    // What is wrong with the rows has been said.
    var findings = Findings()
    return LinkedRoster(
      record, withheld: Set(hiddenPosts.map { row($0).post }), readers.units, &findings)
  }

  private init(
    _ record: Roster, withheld: Set<String>, _ units: UnitTree, _ findings: inout Findings
  ) {
    withheldPosts = withheld
    let home = units.home(of: record.envelope, &findings)
    _record = Boxed(wrappedValue: record)
    self.home = home
    var shifts: [DutyShift] = []
    shifts.reserveCapacity(record.months.reduce(0) { $0 + $1.shifts.count })
    for (month, sheet) in record.months.enumerated() {
      for (row, shift) in sheet.shifts.enumerated() {
        shifts.append(
          DutyShift(
            interval: shift.hours.interval(on: shift.date),
            unit: shift.common.unit(in: units, &findings) ?? home,
            organisation: shift.common.sender(in: units, &findings), month: month, row: row))
      }
    }
    shifts.sort { left, right in
      (left.interval.lowerBound, left.month, left.row)
        < (right.interval.lowerBound, right.month, right.row)
    }
    self.shifts = shifts
    standing = record.standing.enumerated().map { row, post in
      StandingPost(
        unit: post.common.unit(in: units, &findings) ?? home,
        organisation: post.common.sender(in: units, &findings), row: row)
    }
    modes = Self.modes(of: record, &findings)
    phones = Self.phones(of: record)
  }

  private static func phones(of record: Roster) -> [String: ShownPhone] {
    let isPublic = !record.phonePublicReason.isEmpty
    var phones: [String: ShownPhone] = [:]
    var last = ""
    func add(_ phone: String) {
      guard phone != last else { return }
      last = phone
      if phones[phone] == nil { phones[phone] = ShownPhone(phone, isPublic: isPublic) }
    }
    for sheet in record.months { for shift in sheet.shifts { add(shift.phone) } }
    for post in record.standing { add(post.phone) }
    return phones
  }

  /// Runs of days of one mode; on a day with two, which is a mistake, the emergency counts.
  private static func modes(of record: Roster, _ findings: inout Findings) -> [DutyMode] {
    var days: [Day: (mode: RosterMode, location: Location, isReported: Bool)] = [:]
    for shift in record.months.lazy.flatMap(\.shifts) {
      guard let known = days[shift.date] else {
        days[shift.date] = (shift.mode, shift.common.location, false)
        continue
      }
      guard known.mode != shift.mode, !known.isReported else { continue }
      findings.report(
        .twoModes, at: shift.common.location, shift.date.description, related: [known.location])
      days[shift.date] = (.emergency, known.location, true)
    }
    var runs: [DutyMode] = []
    for (day, entry) in days.sorted(by: { $0.key < $1.key })
    where runs.last?.mode != entry.mode {
      runs.append(DutyMode(mode: entry.mode, since: day))
    }
    return runs
  }
}

extension RosterCommon {
  fileprivate func unit(in tree: UnitTree, _ findings: inout Findings) -> UnitID? {
    guard !units.isEmpty else { return nil }
    return tree.smallest(of: units.map { UnitCell(kind: nil, reference: $0) }, &findings)
  }

  fileprivate func sender(in tree: UnitTree, _ findings: inout Findings) -> UnitID? {
    organisation.flatMap { tree.resolve($0, &findings) }
  }
}
