/// What is known of each unit while terms are added up.
struct Tally {
  /// 0 where something is missing.
  var scores: [Int]
  /// All of it stands in the title or heading.
  var isStrong: [Bool]
  /// All of it stands there, and the title is as long.
  var isTitle: [Bool]
  /// The number at the head of a term is found as a piece of a longer one only.
  var isPiece: [Bool]
  /// Modulo 16, of titles in which something stands.
  var titleLengths: [Int]
  var ranks: [Int]
  /// Slots were left out that should be asked before records are read.
  var isUnsure = false
  /// What was added up.
  private(set) var terms: [Tally] = []

  init(unitCount: Int) {
    scores = [Int](repeating: 0, count: unitCount)
    isStrong = [Bool](repeating: false, count: unitCount)
    isTitle = isStrong
    isPiece = isStrong
    titleLengths = scores
    ranks = scores
  }

  /// Whether many units hold the slots that were asked apart, since then as many may do so without its
  /// showing, or the list that was held to be short is not.
  func isUnsure(_ met: [UInt8], _ asked: Int, _ isShort: Bool) -> Bool {
    var (together, apart) = (0, 0)
    for (id, count) in met.enumerated() where count == UInt8(asked) {
      if scores[id] > 0 { together += 1 } else { apart += 1 }
    }
    return together > 12 && apart * 2 > together || together > 40 && isShort
  }

  /// Takes the better of two readings of a term.
  mutating func merge(_ other: Tally, titleLength: Int) {
    isUnsure = isUnsure || other.isUnsure
    for id in scores.indices where other.scores[id] > 0 {
      scores[id] = max(scores[id], other.scores[id])
      isPiece[id] = other.isPiece[id]
      guard other.isStrong[id] else { continue }
      isStrong[id] = true
      if other.titleLengths[id] == titleLength { isTitle[id] = true }
    }
  }

  /// Keeps what holds both.
  mutating func intersect(_ other: Tally) {
    isUnsure = isUnsure || other.isUnsure
    let isFirst = terms.isEmpty
    terms.append(other)
    for id in scores.indices {
      if isFirst {
        scores[id] = other.scores[id]
        isStrong[id] = other.isStrong[id]
        isTitle[id] = other.isTitle[id]
        isPiece[id] = other.isPiece[id]
      } else {
        let holds = scores[id] > 0 && other.scores[id] > 0
        scores[id] = holds ? scores[id] + other.scores[id] : 0
        isStrong[id] = isStrong[id] && other.isStrong[id]
        isTitle[id] = isTitle[id] && other.isTitle[id]
        isPiece[id] = isPiece[id] || other.isPiece[id]
      }
    }
  }

  /// Sets the classes of what holds all.
  mutating func rank(_ traits: [SearchChunk.UnitTraits]) {
    for id in scores.indices where scores[id] > 0 {
      let isEntity = traits[id].isEntity
      ranks[id] =
        isPiece[id]
        ? Ranking.pieceClass
        : isTitle[id]
          ? (isEntity ? Ranking.entityTitleClass : Ranking.titleClass)
          : isStrong[id] ? (isEntity ? Ranking.entityClass : Ranking.inTitleClass) : 0
    }
  }

  /// Gives each page in parts what its best part has, under the number of its beginning; where no part
  /// holds all terms, what several have together.
  mutating func gather(_ pages: PartedPages) {
    for parts in pages.ranges {
      let best = parts.filter { scores[$0] > 0 }.max {
        ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : scores[$0] < scores[$1]
      }
      let (rank, score) = best.map { (ranks[$0], scores[$0]) } ?? spread(over: parts)
      for id in parts { scores[id] = 0 }
      ranks[parts.upperBound - 1] = rank
      scores[parts.upperBound - 1] = score
    }
  }

  private func spread(over parts: Range<Int>) -> (rank: Int, score: Int) {
    var result = (rank: 0, score: 0)
    for term in terms {
      let held = parts.filter { term.scores[$0] > 0 }
      guard let best = held.map({ term.scores[$0] }).max() else { return (0, 0) }
      result.score += best
      if held.allSatisfy({ term.isPiece[$0] }) { result.rank = Ranking.pieceClass }
    }
    return result
  }

  func candidate(_ id: Int, _ traits: SearchChunk.UnitTraits, asOf: Int32) -> Candidate {
    let score = scores[id] * Ranking.recency(traits.date, asOf: asOf) / 256
    return Candidate(id: id, rank: ranks[id], score: score)
  }
}
