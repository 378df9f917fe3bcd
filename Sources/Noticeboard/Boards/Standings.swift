/// A board's ranking for one period.
struct Standings: Sendable {
  struct ClassCount: Sendable, Hashable {
    let name: String
    let count: Int
    let isHidden: Bool
  }

  let period: Period
  /// Declared, best first.
  let classes: [String]
  let hiddenClassNames: [String]
  /// By rank, of equals in order of code, else of id; without those of hidden classes.
  var standings: [Standing]
  /// Of hidden classes: ranked and counted, but never named.
  private(set) var unnamed: [Standing]
  /// Scored, but not for these readers.
  private var withheld: Set<BoardSubject> = []

  init(
    period: Period, classes: [String], hiddenClassNames: [String],
    standings: [Standing], unnamed: [Standing]
  ) {
    self.period = period
    self.classes = classes
    self.hiddenClassNames = hiddenClassNames
    self.standings = standings
    self.unnamed = unnamed
  }

  /// The ranking as the readers may see it (D36).
  ///
  /// Who is not for it takes no rank, since a gap would say that somebody stands there, and is
  /// counted in no class. Winners stay those of the whole board.
  func restricted(to readers: Readership) -> Standings {
    var result = self
    result.standings.removeAll { !readers.reads($0) }
    result.unnamed.removeAll { !readers.reads($0) }
    let shown = result.standings + result.unnamed
    guard shown.count < standings.count + unnamed.count else { return self }
    result.withheld = Set((standings + unnamed).map(\.subject)).subtracting(shown.map(\.subject))
    let before = shown.compactMap(\.rank)
    let closed = Dictionary(
      zip(before, competitionRanks(of: before, order: .low)),
      uniquingKeysWith: { first, _ in first })
    let counts = Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
    for index in result.standings.indices {
      guard let rank = result.standings[index].rank else { continue }
      result.standings[index].rank = closed[rank]
      result.standings[index].isTied = (counts[rank] ?? 0) > 1
    }
    return result
  }

  /// Every declared class with its number of subjects, best first.
  var classCounts: [ClassCount] {
    classes.map { name in
      let count =
        standings.count { $0.className == name } + unnamed.count { $0.className == name }
      return ClassCount(
        name: name, count: count, isHidden: hiddenClassNames.contains(name))
    }
  }

  /// Scored, but not named on a page.
  var hidden: Set<BoardSubject> { withheld.union(unnamed.map(\.subject)) }

  /// Classes of which only the number is shown.
  var hiddenClasses: [ClassCount] { classCounts.filter(\.isHidden) }

  subscript(subject: BoardSubject) -> Standing? {
    standings.first { $0.subject == subject }
  }

  var winners: [Standing] { standings.filter(\.isWinner) }

  /// The same ranking, with each subject's way from an earlier one.
  func compared(
    with previous: Standings, isReorganised: (UnitID) -> Bool
  ) -> Standings {
    var ranks: [BoardSubject: Int?] = [:]
    for standing in previous.standings { ranks[standing.subject] = standing.rank }
    let hidden = previous.hidden
    var result = self
    for index in result.standings.indices {
      let standing = result.standings[index]
      guard let rank = standing.rank else { continue }
      result.standings[index].change =
        if let unit = standing.subject.unit, isReorganised(unit) {
          .notComparable
        } else if hidden.contains(standing.subject) {
          // An arrow would give away the place that was not shown.
          nil
        } else if let before = ranks[standing.subject] {
          before.map { RankChange(from: $0, to: rank) }
        } else {
          .new
        }
    }
    return result
  }
}
