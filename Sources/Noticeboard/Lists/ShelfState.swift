/// What a list holds on a day, of one year so far or of one file.
struct ShelfState: Sendable {
  let day: Day
  private let linkTargets: Set<Int>
  /// All of them, in the order of their first rows.
  let entries: [ShelfEntry]
  /// In the order in which units first have money.
  let accounts: [AccountSheet]

  init(
    day: Day, linkTargets: Set<Int>, entries: [ShelfEntry], accounts: [AccountSheet]
  ) {
    self.day = day
    self.linkTargets = linkTargets
    self.entries = entries
    self.accounts = accounts
  }

  /// What is listed: without what is expired and hidden, unmatched needs on top.
  func shown(sublist: Int? = nil) -> [ShelfEntry] {
    let listed = entries.filter { !$0.isHidden && (sublist == nil || $0.sublist == sublist) }
    return listed.filter(\.isUnmatched) + listed.filter { !$0.isUnmatched }
  }

  subscript(key: ShelfKey) -> ShelfEntry? { entries.first { $0.key == key } }

  /// The figures of one sub-list, or of the whole list.
  func figures(sublist: Int? = nil) -> ShelfFigures {
    var (counted, claimed, done, expired, overdue, unmatched) = (0, 0, 0, 0, 0, 0)
    for entry in entries where sublist == nil || entry.sublist == sublist {
      counted += 1
      if entry.isClaimed { claimed += 1 }
      if entry.state == .done { done += 1 }
      if entry.state == .expired { expired += 1 }
      if entry.isOverdue { overdue += 1 }
      if entry.isUnmatched { unmatched += 1 }
    }
    let isTarget = sublist.map(linkTargets.contains) ?? !linkTargets.isEmpty
    return ShelfFigures(
      entries: counted, claimed: claimed, done: done, expired: expired, overdue: overdue,
      unmatched: isTarget ? unmatched : nil)
  }
}

/// The counts of domain section 2 for entries.
struct ShelfFigures: Sendable, Hashable {
  let entries: Int
  /// Claimed by the day, whether done or not.
  let claimed: Int
  let done: Int
  let expired: Int
  let overdue: Int
  /// Nil where no link points.
  let unmatched: Int?

  func count(_ count: Count) -> Int? {
    switch count {
    case .entries: entries
    case .claimed: claimed
    case .done: done
    case .expired: expired
    case .overdue: overdue
    default: nil
    }
  }

  func ratio(_ metric: Metric) -> Ratio? {
    switch metric {
    case .claim: Ratio(claimed, of: entries)
    case .fulfilment: Ratio(done, of: entries)
    case .unmatched: unmatched.map { Ratio($0, of: entries) }
    default: nil
    }
  }

  /// The figure that a mechanism declares; nil for coverage, which needs the tree.
  func ratio(_ definition: MetricDefinition) -> Ratio? {
    switch definition.formula {
    case .builtIn(let metric): return ratio(metric)
    case .ratio(let numerator, let denominator):
      guard let numerator = count(numerator), let denominator = count(denominator) else {
        return nil
      }
      return Ratio(numerator, of: denominator)
    }
  }
}
