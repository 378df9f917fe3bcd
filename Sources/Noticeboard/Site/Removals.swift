/// Ledgers about natural persons whose publicity has ended, or was withdrawn: their rows leave every
/// page (D34).
struct Removals: Sendable, Equatable {
  /// The first day without them, by `<mechanism>/<period>`.
  private var days: [String: Day] = [:]
  /// Those that are under publicity, or stay after it, where others are gone.
  private var standing: Set<String> = []

  init() {}

  init(of site: Site, withdrawn: WithdrawnLists) {
    func remove(_ list: PersonsList, on day: Day) {
      let name = Self.name(list, in: site)
      days[name] = days[name].map { min($0, day) } ?? day
    }
    for index in site.quotations.indices where !site.quotations[index].isEmpty {
      let item = site.bulletins.bulletins[index]
      guard item.isIssued, !item.isGone(in: site) else { continue }
      if let day = item.removalDay(in: site), day <= site.asOf {
        for list in site.personsLists(of: index) { remove(list, on: day) }
      } else if item.publicity != nil, site.shows(item) {
        standing.formUnion(site.personsLists(of: index).map { Self.name($0, in: site) })
      }
    }
    for (list, day) in withdrawn.days { remove(list, on: day) }
    standing = days.isEmpty ? [] : standing.filter { days[$0] == nil }
  }

  private static func name(_ list: PersonsList, in site: Site) -> String {
    name(site.mechanisms[list.mechanism].id, list.period)
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
    let periods = entry.periods
    guard periods.count > 1 else { return hold(entry.location) }
    let mechanism = String(Self.ledger(of: entry.location).prefix { $0 != "/" })
    let names = periods.map { Self.name(mechanism, $0) }
    // Put under publicity again with a later list, it stands as long as that does.
    if let last = names.last, standing.contains(last) { return false }
    return names.contains { days[$0] != nil }
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
  /// Whether it has begun is judged on the day of telling, which is the site's unless a bulletin
  /// told it. After its last day a place on the grey list leaves every page, also those of periods
  /// gone by.
  func shown(_ standing: Standing, on day: Day, toldOn telling: Day? = nil) -> Standing? {
    guard shows(standing) else { return nil }
    guard let listing = standing.listing else { return standing }
    let isShown =
      listing.isShown(on: day, toldOn: telling ?? asOf)
      && (listing.list == .red || listing.lasts(until: asOf))
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
