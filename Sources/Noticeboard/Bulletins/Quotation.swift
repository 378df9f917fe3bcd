/// `{{机制 期间 部分}}`: a place where a bulletin quotes a ledger.
struct Quotation: Sendable, Hashable {
  /// What of the ledger is quoted.
  enum Part: Sendable, Hashable {
    case all
    /// 未办结
    case open
    /// 新增, alone on a line: the cases raised in the period.
    case raised
    case red, grey
    /// Entries of one sub-list, by its index.
    case sublist(Int)
    /// A metric or a count by its name, of one sub-list if the mechanism has several.
    case figure(String, sublist: Int?)
  }

  let mechanism: Int
  let period: Period
  let part: Part
  let location: Location

  /// Whether rows of the ledger are shown.
  var isTable: Bool {
    if case .figure = part { return false }
    return true
  }
}

/// Reads quotations by the mechanisms of a site.
struct QuotationReader {
  private let mechanisms: [Mechanism]
  private let directory: RecordDirectory
  /// Periods for which a mechanism has a ledger.
  private let ledgers: [String: [Period]]
  /// The names of the figures that each can be asked for.
  private let figures: [String: Set<String>]
  /// Whether the name of a mechanism may be of several words.
  private let hasLongNames: Bool

  init(mechanisms: [Mechanism], directory: RecordDirectory, ledgers: [String: [Period]]) {
    self.mechanisms = mechanisms
    self.directory = directory
    self.ledgers = ledgers
    figures = Dictionary(
      mechanisms.map { ($0.id, Set(Self.figures(of: $0))) }, uniquingKeysWith: { $1 })
    hasLongNames = mechanisms.contains { ($0.id + $0.title).utf8.contains(UInt8(ascii: " ")) }
  }

  /// Nil if something is wrong, which is then reported.
  func read(
    _ text: String, standsAlone: Bool, in bulletin: LinkedBulletin, at location: Location,
    _ findings: inout Findings
  ) -> Quotation? {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "　" || $0 == "\n" }
      .map(String.init)
    guard !words.isEmpty else {
      findings.report(.quoteEmpty, at: location)
      return nil
    }
    guard let (mechanism, rest) = mechanism(words, at: location, &findings) else { return nil }
    let (period, parts) = period(rest, of: bulletin)
    guard let part = part(parts, of: mechanisms[mechanism], standsAlone, at: location, &findings)
    else { return nil }
    guard hasLedger(mechanisms[mechanism], period) else {
      findings.report(
        .quoteWithoutLedger, at: location, mechanisms[mechanism].title, period.chinese,
        period.description)
      return nil
    }
    return Quotation(
      mechanism: mechanism, period: period, part: part,
      location: location)
  }

  /// A title may hold spaces: the longest run of words that names a mechanism.
  private func mechanism(
    _ words: [String], at location: Location, _ findings: inout Findings
  ) -> (Int, ArraySlice<String>)? {
    for count in stride(from: hasLongNames ? words.count : 1, to: 0, by: -1) {
      let name = words[..<count].joined(separator: " ")
      if case .found(let index) = directory.find(name) { return (index, words[count...]) }
    }
    let reference = Reference(text: words.first ?? "", location: location)
    _ = directory.resolve(reference, as: "机制", &findings)
    return nil
  }

  /// The period that the first word names, seen from the bulletin's own; 本期 if it names none.
  private func period(
    _ words: ArraySlice<String>, of bulletin: LinkedBulletin
  ) -> (Period, ArraySlice<String>) {
    let own = bulletin.period
    guard let word = words.first else { return (own, words) }
    let day = bulletin.vantage
    let rest = words.dropFirst()
    switch word {
    case "本期": return (own, rest)
    case "本月": return (Period(.month, containing: day), rest)
    case "上月": return (Period(.month, containing: day).previous, rest)
    case "本周": return (Period(.week, containing: day), rest)
    case "本季": return (Period(.quarter, containing: day), rest)
    case "上季": return (Period(.quarter, containing: day).previous, rest)
    case "本年": return (Period(.year, containing: day), rest)
    default: break
    }
    // A word that is no period is a part; a wrong one is then reported as such.
    if let period = try? Period(word) { return (period, rest) }
    return (own, words)
  }

  /// A ledger of the period itself, or of periods within it, or the one that holds it; ranks are
  /// of one ledger and never made of several.
  private func hasLedger(_ mechanism: Mechanism, _ period: Period) -> Bool {
    (ledgers[mechanism.id] ?? []).contains {
      mechanism.kind == .board ? $0 == period : $0.contains(period) || period.contains($0)
    }
  }

  private func part(
    _ words: ArraySlice<String>, of mechanism: Mechanism, _ standsAlone: Bool,
    at location: Location, _ findings: inout Findings
  ) -> Quotation.Part? {
    var words = words
    var sublist: Int?
    if case .list(let shelf) = mechanism.form, let word = words.first,
      let index = shelf.sublists.firstIndex(where: { [$0.key, $0.name].contains(word) })
    {
      sublist = index
      words = words.dropFirst()
    }
    guard let word = words.first else {
      if standsAlone { return sublist.map(Quotation.Part.sublist) ?? .all }
      findings.report(.quoteNeedsMetric, at: location, mechanism.title)
      return nil
    }
    // Where nobody may claim, a rate of claims would count what is not offered.
    if case .list(let shelf) = mechanism.form, !shelf.isClaimable, words.count == 1,
      let metric = Metric.parse(word), Self.claimMetrics.contains(metric)
    {
      findings.report(.quoteNotClaimable, at: location, mechanism.title, word)
      return nil
    }
    if words.count == 1, let part = named(word, of: mechanism, sublist, standsAlone) {
      if case .figure(let name, let sublist) = part, case .list(let shelf) = mechanism.form,
        let needed = sublists(of: shelf, neededBy: name, given: sublist)
      {
        findings.report(
          .quoteNeedsSublist, at: location, name, mechanism.title,
          needed.joined(separator: "、"))
        return nil
      }
      return part
    }
    let known = Self.parts(of: mechanism)
    if !standsAlone, words.count == 1, named(word, of: mechanism, sublist, true) != nil {
      let figures = known.filter { named($0, of: mechanism, sublist, false) != nil }
      findings.report(
        .quoteTableInSentence, at: location, word, mechanism.title, figures.joined(separator: "、"))
      return nil
    }
    guard !PeriodWords.isMeant(by: word) || known.contains(word) else {
      findings.report(.quoteUnknownPeriod, at: location, word)
      return nil
    }
    findings.report(
      .quoteUnknownPart, at: location, words.joined(separator: " "), mechanism.title,
      known.joined(separator: "、"), suggestion: Spelling.nearest(to: word, among: known))
    return nil
  }

  /// The sub-lists of which one must be named, or another; nil if the quotation is as it should be.
  ///
  /// Claims and deeds of different sub-lists make no common rate, and only needs can be unmatched.
  private func sublists(
    of shelf: Mechanism.Shelf, neededBy name: String, given sublist: Int?
  ) -> [String]? {
    guard let metric = Metric.parse(name) else { return nil }
    if Self.claimMetrics.contains(metric), sublist == nil, shelf.sublists.count > 1 {
      return shelf.sublists.map(\.name)
    }
    guard metric == .unmatched, let sublist else { return nil }
    let targets = Set(shelf.links.flatMap(\.to))
    let own = shelf.sublists[sublist]
    if targets.contains(own.key) || targets.contains(own.name) { return nil }
    return shelf.sublists.filter { targets.contains($0.key) || targets.contains($0.name) }
      .map(\.name)
  }

  private func named(
    _ word: String, of mechanism: Mechanism, _ sublist: Int?, _ standsAlone: Bool
  ) -> Quotation.Part? {
    if standsAlone {
      switch (word, mechanism.kind) {
      case ("全部", _): return sublist.map(Quotation.Part.sublist) ?? .all
      case ("未办结", .workflow): return .open
      case ("新增", .workflow): return .raised
      case ("红榜", .board): return .red
      case ("灰榜", .board): return .grey
      default: break
      }
    }
    guard figures[mechanism.id]?.contains(word) ?? false else { return nil }
    return .figure(word, sublist: sublist)
  }

  /// Rates that belong to lists to claim from.
  private static let claimMetrics: Set<Metric> = [.claim, .fulfilment]

  /// Names of the figures that a mechanism of that kind can be asked for.
  static func figures(of mechanism: Mechanism) -> [String] {
    let own = mechanism.metrics.map(\.name)
    let counts: [Count]
    let metrics: [Metric]
    switch mechanism.kind {
    case .framework: (counts, metrics) = ([], [])
    case .workflow:
      counts = [
        .raised, .carriedIn, .pool, .responded, .solved, .open, .overdue, .surveyed,
        .satisfied, .published,
      ]
      metrics = [
        .response, .solving, .satisfaction, .survey, .publication, .punctuality, .medianDays,
      ]
    case .board: (counts, metrics) = ([], [.coverage])
    case .list:
      counts = [.entries, .claimed, .done, .expired, .overdue]
      guard case .list(let shelf) = mechanism.form else { return own }
      metrics =
        (shelf.isClaimable ? [.claim, .fulfilment] : []) + (shelf.links.isEmpty ? [] : [.unmatched])
        + [.coverage]
    case .meeting: (counts, metrics) = ([], [.coverage])
    }
    let shared = counts.flatMap(\.chinese) + metrics.flatMap(\.chinese)
    return own + shared.filter { !own.contains($0) }
  }

  /// Everything that may stand as the third word, for suggestions.
  private static func parts(of mechanism: Mechanism) -> [String] {
    let kinds: [String] =
      switch mechanism.form {
      case .workflow: ["全部", "未办结", "新增"]
      case .board: ["全部", "红榜", "灰榜"]
      case .list(let shelf): ["全部"] + shelf.sublists.map(\.name)
      case .meeting, .framework: ["全部"]
      }
    return kinds + figures(of: mechanism).filter { !kinds.contains($0) }
  }
}
