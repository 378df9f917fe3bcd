/// Ledgers about natural persons whose publicity has ended, or was withdrawn: their rows leave every
/// page (D34).
struct Removals: Sendable, Equatable {
  /// The first day without them, by `<mechanism>/<period>`.
  private var days: [String: Day] = [:]

  init() {}

  init(of site: Site, withdrawn: WithdrawnLists) {
    func remove(_ list: PersonsList, on day: Day) {
      let name = Self.name(site.mechanisms[list.mechanism].id, list.period)
      days[name] = days[name].map { min($0, day) } ?? day
    }
    for index in site.quotations.indices where !site.quotations[index].isEmpty {
      let item = site.bulletins.bulletins[index]
      guard item.isIssued, !item.isGone(in: site), let day = item.removalDay(in: site),
        day <= site.asOf
      else { continue }
      for list in site.personsLists(of: index) { remove(list, on: day) }
    }
    for (list, day) in withdrawn.days { remove(list, on: day) }
  }

  private static func name(_ mechanism: String, _ period: Period) -> String {
    "\(mechanism)/\(period)".lowercased()
  }

  /// The first day without the rows of that ledger; nil if they are still there.
  func day(_ mechanism: String, _ period: Period) -> Day? {
    days.isEmpty ? nil : days[Self.name(mechanism, period)]
  }

  /// Whether a row stands in a ledger whose rows are gone.
  func hold(_ location: Location) -> Bool {
    guard !days.isEmpty else { return false }
    return days[Self.ledger(of: location).lowercased()] != nil
  }

  /// Whether one of the rows of which an entry is made does.
  func hold(_ entry: ShelfEntry) -> Bool {
    guard !days.isEmpty else { return false }
    if hold(entry.location) { return true }
    let later = entry.periods.dropFirst()
    guard !later.isEmpty else { return false }
    let mechanism = String(Self.ledger(of: entry.location).prefix { $0 != "/" })
    return later.contains { day(mechanism, $0) != nil }
  }

  /// The last two parts of the path without extension, as bytes: every row of every ledger asks.
  private static func ledger(of location: Location) -> Substring {
    let path = location.path.utf8
    let slash = UInt8(ascii: "/")
    let folder = path.lastIndex(of: slash).map { path[..<$0] } ?? path[...]
    let start = folder.lastIndex(of: slash).map { path.index(after: $0) } ?? path.startIndex
    return Substring(path[start...].prefix { $0 != UInt8(ascii: ".") })
  }
}

extension Period {
  /// Whether one of the two lies in the other.
  func touches(_ other: Period) -> Bool { contains(other) || other.contains(self) }
}

/// Which rows may be seen: the one place that knows audiences and removals.
extension Site {
  /// Whether the rows of that ledger have been removed after their publicity.
  func isRemoved(_ mechanism: Int, _ period: Period) -> Bool {
    removals.day(mechanisms[mechanism].id, period) != nil
  }

  /// Whether a quoted table is made of nothing but ledgers whose rows have been removed.
  func isRemoved(_ quotation: Quotation, cutoff: Day) -> Bool {
    if isRemoved(quotation.mechanism, quotation.period) { return true }
    let day = lastDay(of: quotation, cutoff: cutoff)
    let periods = mechanisms[quotation.mechanism].periods.filter {
      quotation.period.touches($0) && $0.first <= day
    }
    return !periods.isEmpty && periods.allSatisfy { isRemoved(quotation.mechanism, $0) }
  }

  func shows(_ record: Case) -> Bool {
    record.audience <= audience && !record.appearances.contains { removals.hold($0.location) }
  }

  func shows(_ standing: Standing) -> Bool { shows(standing.audience, standing.location) }

  /// What may be seen of a standing on a day: a place on a list from its first to its last day, a rank always.
  ///
  /// After its last day a place on the grey list leaves every page, also those of periods gone by.
  func shown(_ standing: Standing, on day: Day) -> Standing? {
    guard shows(standing) else { return nil }
    guard let listing = standing.listing else { return standing }
    let isShown = listing.isShown(on: day) && (listing.list == .red || listing.isShown(on: asOf))
    return isShown ? standing : standing.unlisted()
  }

  /// What earlier files say of an entry goes with it, and so does what later ones add.
  func shows(_ entry: ShelfEntry) -> Bool {
    entry.audience <= audience && !removals.hold(entry)
  }

  func shows(_ session: Session) -> Bool { shows(session.audience, session.location) }

  private func shows(_ rowAudience: Audience, _ location: Location) -> Bool {
    rowAudience <= audience && !removals.hold(location)
  }
}
