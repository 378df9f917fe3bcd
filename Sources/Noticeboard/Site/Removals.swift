/// Ledgers about natural persons whose publicity has ended, or was withdrawn: their rows leave every
/// page (D34).
struct Removals: Sendable, Equatable {
  /// The first day without them, by `<mechanism>/<period>`.
  private var days: [String: Day] = [:]

  init() {}

  init(of site: Site) {
    var withdrawn: [String: Day] = [:]
    var standing: Set<String> = []
    for index in site.quotations.indices where !site.quotations[index].isEmpty {
      let item = site.bulletins.bulletins[index]
      guard item.isIssued else { continue }
      let names = Self.lists(of: index, in: site)
      if item.isGone(in: site), let withdrawal = item.withdrawal {
        let day = site.bulletins.bulletins[withdrawal].day
        for name in names { withdrawn[name] = withdrawn[name].map { min($0, day) } ?? day }
        continue
      }
      standing.formUnion(names)
      guard let day = item.removalDay(in: site), day <= site.asOf else { continue }
      for name in names { days[name] = days[name].map { min($0, day) } ?? day }
    }
    // What was published by mistake is gone at once, unless it has been published again.
    for (name, day) in withdrawn where !standing.contains(name) { days[name] = day }
  }

  /// The ledgers about persons of which a bulletin shows the rows.
  private static func lists(of bulletin: Int, in site: Site) -> [String] {
    site.quotations[bulletin].compactMap(\.self).flatMap { quotation -> [String] in
      let mechanism = site.mechanisms[quotation.mechanism]
      guard quotation.isTable, mechanism.mechanism.isAboutPersons else { return [] }
      return mechanism.periods.filter(quotation.period.touches).map { name(mechanism.id, $0) }
    }
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
  fileprivate func touches(_ other: Period) -> Bool { contains(other) || other.contains(self) }
}

/// Which rows may be seen: the one place that knows audiences and removals.
extension Site {
  /// Whether the rows of that ledger have been removed after their publicity.
  func isRemoved(_ mechanism: Int, _ period: Period) -> Bool {
    removals.day(mechanisms[mechanism].id, period) != nil
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
