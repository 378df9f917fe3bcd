extension SearchReader {
  /// Terms left out, terms that sound the same, and parts of terms, each only if it is there.
  mutating func suggestions(
    for query: SearchQuery, _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> [SearchSuggestion] {
    var found: [SearchSuggestion] = []
    guard !segments.isEmpty else { return [] }
    var sounding: [SearchQuery.Term] = []
    for term in query.terms {
      let other = try files.sameSound(term.folded)
      sounding.append(SearchQuery.Term(folded: other ?? term.folded, isQuoted: term.isQuoted))
    }
    if sounding != query.terms, try isThere(sounding, filters) {
      found.append(.sameSound(SearchReader.text(sounding)))
    }
    // Syllables typed apart: ting che, xi'an.
    let letters = query.terms.flatMap { $0.folded + [Folder.gap] }.dropLast()
    if letters.contains(Folder.gap),
      letters.allSatisfy({ $0 == Folder.gap || 0x61...0x7A ~= $0 })
    {
      let joined = SearchQuery.Term(folded: letters.filter { $0 != Folder.gap }, isQuoted: false)
      if try isThere([joined], filters) { found.append(.sameSound(SearchReader.text([joined]))) }
    }
    if query.terms.count > 1 {
      for place in query.terms.indices {
        var fewer = query.terms
        fewer.remove(at: place)
        let text = SearchReader.text(fewer)
        if !found.contains(where: { $0.text == text }), try isThere(fewer, filters) {
          found.append(.fewerTerms(text))
        }
      }
    }
    for term in query.terms where term.folded.count > 2 {
      let parts = try segments[0].parts(of: term.folded)
      // Words typed together that stand apart: 柳堤停水.
      if query.terms.count == 1, parts.count > 1, try isThere(parts, filters) {
        found.append(.part(SearchReader.text(parts)))
      }
      for part in parts {
        let text = SearchReader.text([part])
        if !found.contains(where: { $0.text == text }), try isThere([part], filters) {
          found.append(.part(text))
        }
      }
    }
    return Array(found.prefix(SearchReader.suggestionLimit))
  }

  static let suggestionLimit = 4
  static let nearLimit = 5

  /// As it can be asked again: white space would part a term at its breaks, 3-02.
  private static func text(_ terms: [SearchQuery.Term]) -> String {
    terms.map { term in
      let whole = FoldTable.text(term.folded.map { $0 == Folder.gap ? 0x2D : $0 })
      return term.isQuoted ? "\"\(whole)\"" : whole
    }.joined(separator: " ")
  }

  private mutating func isThere(
    _ terms: [SearchQuery.Term], _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> Bool {
    let query = SearchQuery(terms: terms)
    let patience = SearchReader.patience(query, 1)
    return !(try answer(query, filters, .relevance, 1, patience: patience)).hits.isEmpty
  }

  /// The units of the newest segment that hold at least 70 % of the keys.
  mutating func near(
    _ query: SearchQuery, _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> [SearchHit] {
    guard !segments.isEmpty else { return [] }
    var keys: [PostingKey] = []
    for key in query.terms.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    guard keys.count >= 3, filters.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: segments[0].unitCount)
    for key in keys {
      for posting in try segments[0].postings(key) { counts[posting.id] += 1 }
    }
    let best = counts.indices.filter { counts[$0] * 10 >= keys.count * 7 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 > $1 }
    let terms = keys.map { key in
      [Matcher.literal([key.first, key.second])]
    }
    var hits: [SearchHit] = []
    var pages: Set<Substring> = []
    for id in best.prefix(SearchReader.nearLimit) {
      let record = try segments[0].record(id)
      // Of a page in parts the nearest.
      if pages.insert(record.url.prefix { $0 != "#" }).inserted {
        hits.append(SearchHit(record, terms))
      }
    }
    return hits
  }
}

extension IndexFiles {
  /// The most frequent pairs that sound like the term's, chained; nil when that is no other term.
  func sameSound(_ term: [UInt32]) throws(SearchIndexError) -> [UInt32]? {
    guard 2...12 ~= term.count, term.allSatisfy(FoldTable.isHan) else { return nil }
    let table = SoundTable.standard
    // For each character that may stand at a place: the best chain that ends in it.
    var chains: [UInt32: (score: Int, chain: [UInt32])] = [:]
    for place in term.indices.dropFirst() {
      var next: [UInt32: (score: Int, chain: [UInt32])] = [:]
      for one in table.readings(of: term[place - 1]) {
        for two in table.readings(of: term[place]) {
          for (index, key) in try pairs(Int(one), Int(two)).pairs.prefix(64).enumerated() {
            let start = chains[key.first]
            if place > 1 && start == nil { continue }
            let same = (key.first == term[place - 1] ? 1 : 0) + (key.second == term[place] ? 1 : 0)
            let score = (start?.score ?? 0) + 64 - index + same * 40
            let chain = (start?.chain ?? [key.first]) + [key.second]
            if next[key.second].map({ score > $0.score }) ?? true {
              next[key.second] = (score, chain)
            }
          }
        }
      }
      chains = next
    }
    let best = chains.max {
      $0.value.score != $1.value.score ? $0.value.score < $1.value.score : $0.key > $1.key
    }
    return best.flatMap { $0.value.chain == term ? nil : $0.value.chain }
  }
}

extension SegmentReader {
  /// The longest pieces of a term, from left to right, that some unit may hold.
  mutating func parts(of term: [UInt32]) throws(SearchIndexError) -> [SearchQuery.Term] {
    var parts: [SearchQuery.Term] = []
    var start = 0
    while start + 1 < term.count {
      var held: Set<Int>?
      var end = start
      while end + 1 < term.count, term[end] != Folder.gap, term[end + 1] != Folder.gap {
        let ids = Set(try postings(PostingKey(term[end], term[end + 1])).map { $0.id })
        let both = held.map { $0.intersection(ids) } ?? ids
        if both.isEmpty { break }
        held = both
        end += 1
      }
      // Two letters or digits are on any page.
      if end - start > 1 || end > start && FoldTable.isHan(term[end]) {
        parts.append(.init(folded: Array(term[start...end]), isQuoted: false))
      }
      start = max(end, start + 1)
    }
    return parts
  }
}
