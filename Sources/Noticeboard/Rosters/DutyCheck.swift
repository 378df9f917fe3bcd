/// What can be wrong with the dated shifts of a roster: gaps, overlaps, an end in sight.
struct DutyCheck {
  let roster: LinkedRoster
  let asOf: Day

  /// Days before a month at which its sheet should be there.
  private static let notice = 3

  func report(_ findings: inout Findings) {
    guard let span = roster.span else { return }
    reportShiftsWithoutHolder(&findings)
    reportGaps(in: span, &findings)
    reportOverlaps(&findings)
    reportRepeats(&findings)
    reportEnd(of: span, &findings)
    reportMissingMonth(&findings)
  }

  private func location(_ shift: DutyShift) -> Location { roster.row(shift).common.location }

  private func reportShiftsWithoutHolder(_ findings: inout Findings) {
    for shift in roster.shifts {
      let row = roster.row(shift)
      guard row.holder.isEmpty else { continue }
      findings.report(
        .shiftWithoutHolder, at: row.common.location, row.post, shift.interval.words)
    }
  }

  // MARK: Gaps

  /// Every required post is held at each moment of duty between the roster's first start and last
  /// end.
  ///
  /// A roster without a table of posts is one post. A row without holder has been reported, and
  /// is no gap besides; one that says 公休 or 空缺 holds no required post.
  private func reportGaps(in span: Range<Instant>, _ findings: inout Findings) {
    let hours = DutyHours(of: roster)
    if roster.record.posts.isEmpty {
      for gap in gaps(between: roster.shifts, span, hours) {
        findings.report(
          .nobodyOnDuty, at: gap.location, gap.time.lowerBound.description,
          gap.time.upperBound.description, related: gap.related)
      }
      return
    }
    let required = roster.record.posts.filter(\.isRequired)
    guard !required.isEmpty else { return }
    let byPost = shiftsByPost()
    for post in required {
      let held = (byPost[post.name] ?? []).filter { !isVacant(roster.row($0).holder) }
      for gap in gaps(between: held, span, hours) {
        findings.report(
          .requiredPostGap, at: gap.location, post.name, gap.time.lowerBound.description,
          gap.time.upperBound.description, related: gap.related)
      }
    }
  }

  private func isVacant(_ holder: String) -> Bool {
    !PersonName.isPlain(holder) && NamedPeople.isNobody(holder)
  }

  /// Those that follow one another mostly have one post.
  private func shiftsByPost() -> [String: [DutyShift]] {
    var result: [String: [DutyShift]] = [:]
    var rest = roster.shifts[...]
    while let first = rest.first {
      let post = roster.row(first).post
      let run = rest.prefix { roster.row($0).post == post }
      result[post, default: []] += run
      rest = rest[run.endIndex...]
    }
    return result
  }

  private struct Gap {
    let time: Range<Instant>
    /// The shift after which nobody follows.
    let location: Location
    /// The shift that ends the gap.
    let related: [Location]
  }

  private func gaps(
    between shifts: [DutyShift], _ span: Range<Instant>, _ hours: DutyHours
  ) -> [Gap] {
    gaps(between: shifts, span).flatMap { gap in
      hours.parts(of: gap.time).map {
        Gap(time: $0, location: gap.location, related: gap.related)
      }
    }
  }

  private func gaps(between shifts: [DutyShift], _ span: Range<Instant>) -> [Gap] {
    var result: [Gap] = []
    var covered = span.lowerBound
    var last = roster.shifts[0]
    for shift in shifts {
      if shift.interval.lowerBound > covered {
        result.append(
          Gap(
            time: covered..<shift.interval.lowerBound, location: location(last),
            related: [location(shift)]))
      }
      guard shift.interval.upperBound > covered else { continue }
      covered = shift.interval.upperBound
      last = shift
    }
    if covered < span.upperBound {
      result.append(
        Gap(time: covered..<span.upperBound, location: location(last), related: []))
    }
    return result
  }

  // MARK: Overlaps

  private struct PostAtUnit: Hashable {
    let post: String
    let unit: UnitID

    func hash(into hasher: inout Hasher) {
      hasher.combine(unit)
      hasher.combine(bytesOf: post)
    }
  }

  /// The shift that ends last, and the one that ends last of those with another holder.
  ///
  /// With these two, one pass finds an overlap of every shift that has one.
  private struct Running {
    typealias Item = (end: Instant, holder: String, shift: DutyShift)
    var longest: Item
    var other: Item?

    /// Takes the next shift; returns one of another holder that lasts longer than until it begins.
    mutating func take(_ next: Item) -> DutyShift? {
      let start = next.shift.interval.lowerBound
      if next.holder == longest.holder {
        if next.end > longest.end { longest = next }
        guard let other, other.end > start else { return nil }
        return other.shift
      }
      let earlier = longest.end > start ? longest.shift : nil
      if next.end > longest.end {
        other = longest
        longest = next
      } else if other.map({ next.end > $0.end }) ?? true {
        other = next
      }
      return earlier
    }
  }

  private func reportOverlaps(_ findings: inout Findings) {
    let shared = Set(roster.record.posts.lazy.filter(\.allowsSeveral).map(\.name))
    var running: [Running] = []
    var places: [PostAtUnit: Int] = [:]
    for shift in roster.shifts {
      let row = roster.row(shift)
      guard !row.holder.isEmpty, !shared.contains(row.post) else { continue }
      let item = (end: shift.interval.upperBound, holder: row.holder, shift: shift)
      let key = PostAtUnit(post: row.post, unit: shift.unit)
      guard let place = places[key] else {
        places[key] = running.count
        running.append(Running(longest: item))
        continue
      }
      if let earlier = running[place].take(item) {
        findings.report(
          .overlappingShifts, at: row.common.location, row.post, shift.interval.words,
          related: [location(earlier)])
      }
    }
  }

  private struct Duty: Hashable {
    let place: PostAtUnit
    let interval: Range<Instant>
    let holder: String

    func hash(into hasher: inout Hasher) {
      hasher.combine(place)
      hasher.combine(interval)
      hasher.combine(bytesOf: holder)
    }
  }

  /// A row that was pasted twice would stand twice on the page, and its hours would count twice.
  private func reportRepeats(_ findings: inout Findings) {
    let shared = Set(roster.record.posts.lazy.filter(\.allowsSeveral).map(\.name))
    var first: [Duty: Location] = [:]
    let shifts = roster.shifts
    for (place, shift) in shifts.enumerated() {
      // They are sorted by their start: what is repeated stands beside it.
      let start = shift.interval.lowerBound
      guard
        place > 0 && shifts[place - 1].interval.lowerBound == start
          || place + 1 < shifts.count && shifts[place + 1].interval.lowerBound == start
      else { continue }
      let row = roster.row(shift)
      guard !row.holder.isEmpty, !shared.contains(row.post) else { continue }
      let duty = Duty(
        place: PostAtUnit(post: row.post, unit: shift.unit), interval: shift.interval,
        holder: row.holder)
      guard let earlier = first[duty] else {
        first[duty] = row.common.location
        continue
      }
      findings.report(
        .shiftTwice, at: row.common.location, row.post, shift.interval.words, related: [earlier])
    }
  }

  // MARK: The end

  /// Past the last shift the page says 暂无排班.
  private func reportEnd(of span: Range<Instant>, _ findings: inout Findings) {
    let day = Instant(startOf: asOf)..<Instant(startOf: asOf + 1)
    guard span.lowerBound < day.upperBound, span.upperBound < day.upperBound,
      let last = roster.shifts.last(where: { $0.interval.upperBound == span.upperBound })
    else { return }
    findings.report(.rosterEnded, at: location(last), span.upperBound.description)
  }

  private func reportMissingMonth(_ findings: inout Findings) {
    let next = Period(.month, containing: asOf).next
    guard asOf >= next.first - Self.notice, let last = roster.record.months.last,
      !roster.record.months.contains(where: { $0.period == next && !$0.shifts.isEmpty })
    else { return }
    findings.report(
      .nextMonthMissing, at: Location(last.path), next.chinese, String(next.first - asOf),
      "rosters/\(roster.id)/\(next).csv")
  }
}

extension Hasher {
  /// As a word it would take longer: Chinese ones are brought to one form of Unicode first.
  fileprivate mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Range<Instant> {
  /// `2026-11-20 22:00–2026-11-21 08:00`, the same in both languages.
  var words: String { "\(lowerBound)–\(upperBound)" }
}
