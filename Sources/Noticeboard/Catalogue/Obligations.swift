/// What a mechanism owes the public: one of its periods, due on a day.
package struct Obligation: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    /// A ledger has no date of publication: it is there.
    case published(on: Day?)
    case late(on: Day)
    case missing
    /// Still ahead.
    case pending
  }

  package let mechanism: Int
  package let period: Period
  package let due: Day
  package let state: State
  /// The bulletin that published it, by its index.
  let bulletin: Int?

  /// Published in time, or still ahead.
  var isKept: Bool {
    switch state {
    case .published, .pending: true
    case .late, .missing: false
    }
  }

  package var isPublished: Bool {
    switch state {
    case .published, .late: true
    case .missing, .pending: false
    }
  }
}

/// Everything that should be public, by the month in which it is due (domain section 2).
package struct Obligations: Sendable {
  /// By due day, then by mechanism.
  let all: [Obligation]

  package func due(in month: Period) -> [Obligation] { all.filter { month.contains($0.due) } }

  func of(mechanism: Int) -> [Obligation] { all.filter { $0.mechanism == mechanism } }

  /// How many were published by their day, of those whose day has passed or that are published.
  static func onTime(_ obligations: some Sequence<Obligation>) -> (Int, of: Int) {
    let settled = obligations.filter { $0.state != .pending }
    return (settled.count { if case .published = $0.state { true } else { false } }, settled.count)
  }

  /// Such as `本月应公开 9 项，已公开 6 项，缺 2 项，待公开 1 项`.
  package static func sentence(_ obligations: [Obligation]) -> String {
    let published = obligations.count(where: \.isPublished)
    let missing = obligations.count { $0.state == .missing }
    let pending = obligations.count { $0.state == .pending }
    let tail = pending > 0 ? "，待公开 \(pending) 项" : ""
    return "本月应公开 \(obligations.count) 项，已公开 \(published) 项，缺 \(missing) 项" + tail
  }
}

/// Computes what is owed, from the due rules of mechanisms and what was published when.
struct ObligationReader {
  private let mechanisms: [LinkedMechanism]
  private let board: BulletinBoard
  private let calendar: WorkingCalendar
  private let asOf: Day
  private let audience: Audience
  /// The first bulletin of a series, and the first for each of its periods.
  private var firstOfSeries: [Int: Int] = [:]
  private var firstOfPeriod: [SeriesPeriod: Issue] = [:]

  private struct Issue {
    let day: Day
    /// The bulletin itself, or what it was merged into since.
    let bulletin: Int
  }

  private struct SeriesPeriod: Hashable {
    let series: Int
    let period: Period
  }

  init(
    mechanisms: [LinkedMechanism], board: BulletinBoard, calendar: WorkingCalendar, asOf: Day,
    audience: Audience
  ) {
    self.mechanisms = mechanisms
    self.board = board
    self.calendar = calendar
    self.asOf = asOf
    self.audience = audience
    for (index, item) in board.bulletins.enumerated() where isShown(item) {
      guard let series = item.series, let standing = item.standing(at: index, in: board),
        isShown(board.bulletins[standing])
      else { continue }
      let key = SeriesPeriod(series: series, period: item.period)
      if firstOfSeries[series] == nil { firstOfSeries[series] = index }
      if firstOfPeriod[key] == nil { firstOfPeriod[key] = Issue(day: item.day, bulletin: standing) }
    }
  }

  func read(_ findings: inout Findings) -> Obligations {
    var all: [Obligation] = []
    for index in mechanisms.indices {
      let mechanism = mechanisms[index].mechanism
      let counted = mechanism.cycle.flatMap { cycle in
        cycle.periodKind.flatMap { $0 <= .month ? (cycle, $0) : nil }
      }
      guard let due = mechanism.due else {
        if counted != nil {
          findings.report(.noDueRule, at: mechanism.envelope.location, mechanism.title)
        }
        continue
      }
      if let (cycle, kind) = counted, !due.fits(kind) {
        findings.report(
          .dueOfOtherCycle, at: mechanism.envelope.location, due.description, cycle.chinese,
          cycle.rawValue)
      }
      all += obligations(of: index)
    }
    all.sort { ($0.due, $0.mechanism, $0.period) < ($1.due, $1.mechanism, $1.period) }
    return Obligations(all: all)
  }

  /// From the first period that counts to the last whose due day lies in the month of the site's day.
  private func obligations(of index: Int) -> [Obligation] {
    let mechanism = mechanisms[index].mechanism
    guard let due = mechanism.due else { return [] }
    let cycle = mechanism.cycle?.periodKind
    let kind = cycle.flatMap { due.fits($0) ? $0 : nil } ?? due.ownPeriodKind
    guard let first = firstPeriod(of: index) else { return [] }
    let rest = mechanism.restDay ?? due.defaultRestDay(isMeeting: mechanism.kind == .meeting)
    let end = Period(.month, containing: asOf).last
    var result: [Obligation] = []
    var period = Period(kind, containing: first.first)
    while true {
      let day = due.due(for: period, rest: rest, calendar: calendar)
      if day > end || period.first > end { break }
      result.append(obligation(index, period, due: day))
      period = period.next
    }
    return result
  }

  /// `since`, else the first period with a ledger, else the first bulletin of the series.
  private func firstPeriod(of index: Int) -> Period? {
    let item = mechanisms[index]
    return item.mechanism.since ?? item.periods.first
      ?? firstOfSeries[index].map { board.bulletins[$0].period }
  }

  private func isShown(_ bulletin: LinkedBulletin) -> Bool {
    bulletin.isIssued && bulletin.bulletin.envelope.audience <= audience
  }

  private func obligation(_ index: Int, _ period: Period, due: Day) -> Obligation {
    let release = release(of: index, period)
    let state: Obligation.State =
      switch release {
      case .some(let release) where release.isDated && release.day > due: .late(on: release.day)
      case .some(let release): .published(on: release.isDated ? release.day : nil)
      case nil: due < asOf ? .missing : .pending
      }
    return Obligation(
      mechanism: index, period: period, due: due, state: state, bulletin: release?.bulletin)
  }

  private struct Release {
    let day: Day
    let bulletin: Int?
    /// Ledgers have no date of publication: they are there or they are missing, never late.
    let isDated: Bool
  }

  private func release(of index: Int, _ period: Period) -> Release? {
    let item = mechanisms[index]
    if let issue = firstOfPeriod[SeriesPeriod(series: index, period: period)] {
      return Release(day: issue.day, bulletin: issue.bulletin, isDated: true)
    }
    if case .meeting(let meeting) = item.state {
      return meeting.publicationDay(of: period, on: asOf).map {
        Release(day: $0, bulletin: nil, isDated: true)
      }
    }
    let via = item.mechanism.via ?? (item.mechanism.kind == .list ? .ledger : .bulletin)
    switch via {
    case .ledger:
      guard item.periods.contains(where: { period.contains($0) && $0.first <= asOf }) else {
        return nil
      }
      return Release(day: asOf, bulletin: nil, isDated: false)
    case .bulletin:
      return item.publication(of: period).map {
        Release(day: $0.day, bulletin: $0.bulletin, isDated: true)
      }
    }
  }
}
