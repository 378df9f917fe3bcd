/// One way to read a term: slots that must all be held.
struct TermReading {
  var slots: [KeySlot]
  /// The same with only the frequent keys of each slot, which are asked first.
  var frequent: [KeySlot]
  var matcher: Matcher
  /// Tells where the number at its head begins.
  var start: PostingKey?
  /// Whether letters may stand somewhere as they are.
  var mayStand = true

  init(slots: [KeySlot], frequent: [KeySlot]? = nil, matcher: Matcher) {
    self.slots = slots
    self.frequent = frequent ?? slots
    self.matcher = matcher
  }

  var onlyFrequent: TermReading { TermReading(slots: frequent, matcher: matcher) }
}

/// A unit that may be a result, as ranked before its record is read.
struct Candidate {
  var id: Int
  /// The place of the archive that has it under the whole query; nil in the segment that is asked.
  var archive: Int?
  var rank: Int
  var score: Int
}

extension IndexFiles {
  /// The literal reading and, of Latin letters, the readings as pinyin that occur here.
  func readings(of term: SearchQuery.Term) throws(SearchIndexError) -> [TermReading] {
    var readings = [
      TermReading(slots: term.slots, matcher: .literal(term.folded))
    ]
    readings[0].start = NumberStart.key(ofTerm: term.folded)
    guard term.isLatin else { return readings }
    readings[0].mayStand = letters?.mayHold(term.folded) ?? true
    for split in SoundTable.standard.splits(term.folded) where split.count >= 2 {
      var lists: [SoundList] = []
      for index in split.indices.dropFirst() {
        let list = try pairs(split[index - 1], split[index])
        if list.pairs.isEmpty { break }
        lists.append(list)
      }
      guard lists.count == split.count - 1 else { continue }
      readings.append(
        TermReading(
          slots: lists.enumerated().map { KeySlot($0, $1.pairs) },
          frequent: lists.enumerated().map { KeySlot($0, Array($1.pairs.prefix($1.frequent))) },
          matcher: .sounds(lists.map { Set($0.pairs.map(\.packed)) })))
    }
    return readings
  }
}

extension SegmentReader {
  /// The units that may hold all terms and pass the filters, best first, in the portions that are read
  /// one after another.
  ///
  /// Of letters the likely readings come first: as they stand, if they may, and the fewest syllables, in
  /// frequent pairs. All readings follow, unless the order is by date; their portion holds what the first one does, too.
  mutating func candidates(
    _ query: SearchQuery, readings: [[TermReading]], filters: [SearchFacetValue], asOf: Int32,
    byDate: Bool
  ) throws(SearchIndexError) -> [Portion] {
    var all = Portion(readings: readings)
    try rank(&all, query, filters: filters, asOf: asOf, byDate: byDate)
    guard readings.contains(where: { $0.count > 1 }), !byDate else { return [all] }
    var likely = Portion(
      readings: readings.map { term in
        guard term.count > 1 else { return term }
        return (term[0].mayStand ? [term[0]] : []) + [term[1].onlyFrequent]
      })
    likely.terms = readings.map { $0.prefix(2).map(\.matcher) }
    try rank(&likely, query, filters: filters, asOf: asOf, byDate: false)
    return [likely, all]
  }

  /// Candidates with the readings that gave them.
  struct Portion {
    var readings: [[TermReading]]
    /// What verifies each term.
    var terms: [[Matcher]]
    var candidates: [Candidate]
    /// Which units may hold each term.
    var held: [Tally] = []
    /// Slots that were left out should be asked before records are read.
    var isUnsure = false

    init(readings: [[TermReading]], candidates: [Candidate] = []) {
      self.readings = readings
      self.candidates = candidates
      terms = readings.map { $0.map(\.matcher) }
    }

    /// Puts others in behind all that are of their rank or a better one.
    mutating func insert(_ others: [Candidate]) {
      guard let rank = others.first?.rank else { return }
      let place = candidates.firstIndex { $0.rank < rank } ?? candidates.endIndex
      candidates.insert(contentsOf: others, at: place)
    }
  }

  /// Leaves the candidates of which slots that were not asked before do not tell that they are none.
  mutating func narrow(_ portion: inout Portion, _ query: SearchQuery) throws(SearchIndexError) {
    let tally = try tally(query, portion.readings, .more)
    portion.held = tally.terms
    portion.candidates.removeAll {
      $0.archive == nil && $0.rank != Ranking.caseClass && tally.scores[$0.id] == 0
    }
  }

  /// Fills a portion.
  private mutating func rank(
    _ portion: inout Portion, _ query: SearchQuery, filters: [SearchFacetValue], asOf: Int32,
    byDate: Bool
  ) throws(SearchIndexError) {
    let allowed = try allowed(filters)
    let tally = try tally(query, portion.readings, .few)
    portion.isUnsure = tally.isUnsure
    portion.held = tally.terms
    var result: [Candidate] = []
    for id in 0..<unitCount where tally.scores[id] > 0 && allowed?[id] ?? true {
      result.append(tally.candidate(id, traits[id], asOf: asOf))
    }
    if let number = query.caseNumber {
      result = try adding(number, to: result, allowed: allowed)
    }
    portion.candidates = result.sorted { one, other in
      if byDate { return one.id > other.id }
      if one.rank != other.rank { return one.rank > other.rank }
      return one.score != other.score ? one.score > other.score : one.id > other.id
    }
  }

  mutating func tally(
    _ query: SearchQuery, _ readings: [[TermReading]], _ choice: SlotChoice
  ) throws(SearchIndexError) -> Tally {
    var tally = Tally(unitCount: unitCount)
    for (place, term) in readings.enumerated() {
      var termTally = Tally(unitCount: unitCount)
      for reading in term {
        let isTitle = readings.count == 1 || reading.matcher == .literal(query.terms[place].folded)
        let wanted = readings.count == 1 ? reading.titleLength : query.folded.count
        let length = isTitle ? SearchChunk.UnitTraits.sign(ofLength: wanted) : -1
        termTally.merge(try add(reading, choice), titleLength: length)
      }
      tally.intersect(termTally)
    }
    tally.rank(traits)
    tally.gather(partedPages)
    return tally
  }

  /// Cases with the number come before all else.
  private mutating func adding(
    _ number: CaseNumber, to candidates: [Candidate], allowed: [Bool]?
  ) throws(SearchIndexError) -> [Candidate] {
    let key = PostingKey(PostingKey.caseNumbers, number.serial & PostingKey.mask)
    let cases = try postings(key).map(\.id).filter { allowed?[$0] ?? true }
    let known = Set(cases)
    return candidates.filter { !known.contains($0.id) }
      + cases.map { Candidate(id: $0, rank: Ranking.caseClass, score: 0) }
  }

  /// Units by date that pass filters alone.
  mutating func browse(_ filters: [SearchFacetValue]) throws(SearchIndexError) -> [Candidate] {
    guard var allowed = try allowed(filters) else { return [] }
    for id in partedPages.ranges.flatMap({ $0.dropLast() }) { allowed[id] = false }
    return (0..<unitCount).reversed().filter { allowed[$0] }
      .map { Candidate(id: $0, rank: 0, score: 0) }
  }

  /// Values of one facet widen, different facets narrow; nil without filters.
  private mutating func allowed(
    _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> [Bool]? {
    guard !filters.isEmpty else { return nil }
    var allowed = [Bool](repeating: true, count: unitCount)
    for facet in SearchFacet.allCases {
      let values = filters.filter { $0.facet == facet }
      if values.isEmpty { continue }
      var held = [Bool](repeating: false, count: unitCount)
      for value in values {
        for posting in try postings(value) { held[posting.id] = true }
      }
      for id in 0..<unitCount where !held[id] { allowed[id] = false }
    }
    return allowed
  }

  /// Scores of the units that hold every slot of a reading.
  private mutating func add(
    _ reading: TermReading, _ choice: SlotChoice
  ) throws(SearchIndexError) -> Tally {
    var tally = Tally(unitCount: unitCount)
    var starts = [UInt8](repeating: Places.all, count: unitCount)
    var met = [UInt8](repeating: 0, count: unitCount)
    let (slots, isShort) = try chosen(reading.slots, choice)
    for (number, slot) in slots.enumerated() {
      var best = [UInt32](repeating: 0, count: unitCount)
      var held = [UInt8](repeating: 0, count: unitCount)
      for key in slot.keys {
        for posting in try postings(key) {
          best[posting.id] = max(best[posting.id], posting.occurrence + 1)
          held[posting.id] |=
            isSmall ? Places.all : Places.turned(posting.places, back: slot.place)
          if posting.occurrence == Occurrence.strong {
            tally.titleLengths[posting.id] = posting.titleLength
          }
        }
      }
      let rarity = Ranking.rarity(best.count { $0 > 0 }, of: unitCount)
      for id in 0..<unitCount {
        if best[id] > 0, met[id] == UInt8(number) { met[id] += 1 }
        starts[id] &= held[id]
        if starts[id] == 0 || number > 0 && tally.scores[id] == 0 {
          tally.scores[id] = 0
        } else {
          let length = traits[id].lengthClass
          tally.scores[id] += rarity * Ranking.saturation[Int(best[id] - 1) * 4 + length]
          tally.isStrong[id] =
            (number == 0 || tally.isStrong[id]) && best[id] == Occurrence.strong + 1
        }
      }
    }
    tally.isUnsure = slots.count < reading.slots.count && tally.isUnsure(met, slots.count, isShort)
    try markPieces(reading, starts, &tally)
    return tally
  }

  /// Where the number at the head of a term is a piece of a longer one.
  private mutating func markPieces(
    _ reading: TermReading, _ starts: [UInt8], _ tally: inout Tally
  ) throws(SearchIndexError) {
    // In an archive it costs more than it is worth.
    guard let start = reading.start, !isArchive else { return }
    tally.isPiece = [Bool](repeating: true, count: unitCount)
    for posting in try postings(start) where posting.places & starts[posting.id] != 0 {
      tally.isPiece[posting.id] = false
    }
  }
}

extension TermReading {
  var titleLength: Int {
    switch matcher {
    case .literal(let term): term.count
    case .sounds(let pairs): pairs.count + 1
    }
  }
}
