/// Opens an index and answers as the browser does: the same hits in the same order.
package struct SearchReader {
  package let asOf: Int32
  package let officePhone: String
  /// Changes with every change of the index.
  package let build: String
  /// Newest first.
  private var segments: [SegmentReader] = []
  private let files: IndexFiles

  /// `read` gives the bytes of a file by its path relative to the root of the site.
  package init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    var files = IndexFiles(read: read)
    var manifest = try files.script("manifest")
    var lines = IndexFiles.lines(manifest.payload)
    var head = try SearchReader.head(lines)
    if head[2] == "small" {
      let rebuilt = try SearchReader.indexed(files, head)
      files = IndexFiles(read: { rebuilt[$0] })
      manifest = try files.script("manifest")
      lines = IndexFiles.lines(manifest.payload)
      head = try SearchReader.head(lines)
    }
    self.files = files
    build = manifest.check
    asOf = Int32(head[1]) ?? 0
    officePhone = head[4]
    let count = Int(String(decoding: lines[2], as: UTF8.self)) ?? 0
    guard lines.count >= 3 + count else { throw .damaged(path: "search/manifest.js") }
    for place in 0..<count {
      let line = lines[3 + place]
      let name = String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self)
      let directory =
        place == 0 ? Array(lines[(3 + count)...]) : try files.lines("\(name)/directory")
      segments.append(try SegmentReader(head: line, directory: directory, files: files))
    }
  }

  private static func head(_ lines: [[UInt8]]) throws(SearchIndexError) -> [String] {
    let fields = lines[0].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let format = fields.first, Int(format) == SearchPlan.format else {
      throw .format(fields.first ?? "")
    }
    guard fields.count == 5, lines.count >= 3 else {
      throw .damaged(path: "search/manifest.js")
    }
    return fields
  }

  /// A small site has no index: this makes the one that it would have.
  private static func indexed(
    _ files: IndexFiles, _ head: [String]
  ) throws(SearchIndexError) -> [String: [UInt8]] {
    guard let records = SearchRecord.read(try files.script("all").payload) else {
      throw .damaged(path: "search/all.js")
    }
    var options = SearchOptions()
    options.smallSiteBytes = -1
    options.officePhone = head[4]
    let plan = SearchPlan(
      records.map(SearchUnit.init), asOf: Int32(head[1]) ?? 0, options: options)
    return Dictionary(plan.files().map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// Every value that results can be narrowed by, with the number of units; in order.
  package var filters: [(value: SearchFacetValue, count: Int)] {
    var counts: [SearchFacetValue: Int] = [:]
    for segment in segments {
      for label in segment.labels { counts[label.value, default: 0] += label.count }
    }
    return counts.map { ($0.key, $0.value) }.sorted { one, other in
      if one.0.facet != other.0.facet { return one.0.facet.rawValue < other.0.facet.rawValue }
      return one.0.value.utf8.lexicographicallyPrecedes(other.0.value.utf8)
    }
  }

  /// The best `limit` results, and what to try when there is none.
  package mutating func search(
    _ text: String, filters: [SearchFacetValue] = [], order: SearchOrder = .relevance,
    limit: Int = 10
  ) throws(SearchIndexError) -> SearchAnswer {
    let query = SearchQuery(text)
    var answer = try answer(query, filters, order, limit)
    if let term = query.terms.first, query.terms.count == 1, !term.isQuoted {
      answer.names = try names(term.folded)
    }
    if answer.total == 0, !query.terms.isEmpty {
      answer.suggestions = try suggestions(for: query, filters)
      answer.near = try near(query, filters)
    }
    return answer
  }

  private mutating func answer(
    _ query: SearchQuery, _ filters: [SearchFacetValue], _ order: SearchOrder, _ limit: Int
  ) throws(SearchIndexError) -> SearchAnswer {
    var answer = SearchAnswer()
    for place in segments.indices {
      var readings: [[TermReading]] = []
      for term in query.terms { readings.append(try segments[place].readings(of: term)) }
      let candidates =
        readings.isEmpty
        ? try segments[place].browse(filters)
        : try segments[place].candidates(
          query, readings: readings, filters: filters, asOf: asOf, byDate: order == .date)
      let terms = readings.map { $0.map(\.matcher) }
      var open = candidates.count
      for candidate in candidates where answer.hits.count < limit {
        open -= 1
        let record = try segments[place].record(candidate.id)
        guard SearchReader.holds(record, terms, query.caseNumber) else { continue }
        answer.hits.append(SearchHit(record, terms))
        answer.total += 1
      }
      answer.total += open
      let isExact = query.caseNumber == nil && query.terms.allSatisfy(\.isExact)
      if open > 0, !isExact { answer.isCounted = false }
    }
    return answer
  }

  static func holds(_ record: SearchRecord, _ terms: [[Matcher]], _ number: CaseNumber?) -> Bool {
    if let number, let written = record.caseNumber.flatMap(CaseNumber.init(written:)),
      written.serial == number.serial,
      number.year == nil || written.year == nil || number.year == written.year
    {
      return true
    }
    var folder = Folder()
    _ = folder.foldUnit(record.title, record.heading, record.text)
    return terms.allSatisfy { $0.contains { $0.match(in: folder.folded, from: 0) != nil } }
  }

  /// Names that begin with these initials: entities first, then the shortest.
  private func names(_ letters: [UInt32]) throws(SearchIndexError) -> [SearchName] {
    guard 2...SoundTable.initialsLimit ~= letters.count, letters.allSatisfy({ $0 < 0x80 }),
      letters.contains(where: { $0 >= 0x61 })
    else { return [] }
    let wanted = SearchPlan.text(letters)
    let text = String(decoding: try files.script("names").payload, as: UTF8.self)
    let firsts = text.split(separator: " ").map(String.init)
    let start = firsts.lastIndex { !wanted.utf8.lexicographicallyPrecedes($0.utf8) } ?? 0
    var found: [LexiconEntry] = []
    for first in firsts[min(start, firsts.count)...].prefix(SearchReader.nameShards) {
      if !first.hasPrefix(wanted) && wanted.utf8.lexicographicallyPrecedes(first.utf8) { break }
      let entries = LexiconFiles.read(try files.script(LexiconFiles.shardName(first)).payload)
      found += entries.filter { $0.initials.hasPrefix(wanted) }
    }
    let order = found.indices.sorted { one, other in
      let (a, b) = (found[one], found[other])
      if (a.entity == nil) != (b.entity == nil) { return a.entity != nil }
      return a.initials.utf8.count != b.initials.utf8.count
        ? a.initials.utf8.count < b.initials.utf8.count : one < other
    }
    var names: [SearchName] = []
    for entry in order.map({ found[$0] }) where names.count < SearchReader.nameLimit {
      let name = SearchName(name: entry.name, url: entry.url, entity: entry.entity)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  static let nameLimit = 8
  static let nameShards = 4
}

extension SearchReader {
  /// Terms left out, terms that sound the same, and parts of terms, each only if it is there.
  private mutating func suggestions(
    for query: SearchQuery, _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> [SearchSuggestion] {
    var found: [SearchSuggestion] = []
    guard !segments.isEmpty else { return [] }
    var sounding: [SearchQuery.Term] = []
    for term in query.terms {
      let other = try segments[0].sameSound(term.folded)
      sounding.append(SearchQuery.Term(folded: other ?? term.folded, isQuoted: term.isQuoted))
    }
    if sounding != query.terms, try isThere(sounding, filters) {
      found.append(.sameSound(SearchReader.text(sounding)))
    }
    if query.terms.count > 1 {
      for place in query.terms.indices {
        var fewer = query.terms
        fewer.remove(at: place)
        if try isThere(fewer, filters) { found.append(.fewerTerms(SearchReader.text(fewer))) }
      }
    }
    for term in query.terms where term.folded.count > 2 {
      for part in try segments[0].parts(of: term.folded) {
        let suggestion = SearchSuggestion.part(SearchReader.text([part]))
        if !found.contains(suggestion), try isThere([part], filters) { found.append(suggestion) }
      }
    }
    return Array(found.prefix(SearchReader.suggestionLimit))
  }

  static let suggestionLimit = 4
  static let nearLimit = 5

  private static func text(_ terms: [SearchQuery.Term]) -> String {
    terms.map { SearchPlan.text($0.folded) }.joined(separator: " ")
  }

  private mutating func isThere(
    _ terms: [SearchQuery.Term], _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> Bool {
    !(try answer(SearchQuery(terms: terms), filters, .relevance, 1)).hits.isEmpty
  }

  /// The units of the newest segment that hold at least 70 % of the keys.
  private mutating func near(
    _ query: SearchQuery, _ filters: [SearchFacetValue]
  ) throws(SearchIndexError) -> [SearchHit] {
    guard !segments.isEmpty else { return [] }
    var keys: [PostingKey] = []
    for key in query.terms.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    guard keys.count >= 3, filters.isEmpty else { return [] }
    var counts = [Int](repeating: 0, count: segments[0].unitCount)
    for key in keys {
      for posting in try segments[0].postings(key) { counts[Int(posting >> 2)] += 1 }
    }
    let best = counts.indices.filter { counts[$0] * 10 >= keys.count * 7 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 > $1 }
    let terms = keys.map { key in
      [Matcher.literal(key.second == 0 ? [key.first] : [key.first, key.second])]
    }
    var hits: [SearchHit] = []
    for id in best.prefix(SearchReader.nearLimit) {
      hits.append(SearchHit(try segments[0].record(id), terms))
    }
    return hits
  }
}

extension SegmentReader {
  /// The most frequent pairs that sound like the term's, chained; nil when that is no other term.
  mutating func sameSound(_ term: [UInt32]) throws(SearchIndexError) -> [UInt32]? {
    guard 2...12 ~= term.count, term.allSatisfy(FoldTable.isHan) else { return nil }
    let table = SoundTable.standard
    // For each character that may stand at a place: the best chain that ends in it.
    var chains: [UInt32: (score: Int, chain: [UInt32])] = [:]
    for place in term.indices.dropFirst() {
      var next: [UInt32: (score: Int, chain: [UInt32])] = [:]
      for one in table.readings(of: term[place - 1]) {
        for two in table.readings(of: term[place]) {
          for (index, key) in try pairs(Int(one), Int(two)).prefix(64).enumerated() {
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

  /// The longest pieces of a term, from left to right, that some unit may hold.
  mutating func parts(of term: [UInt32]) throws(SearchIndexError) -> [SearchQuery.Term] {
    var parts: [SearchQuery.Term] = []
    var start = 0
    while start + 1 < term.count {
      var held: Set<UInt32>?
      var end = start
      while end + 1 < term.count, term[end] != Folder.gap, term[end + 1] != Folder.gap {
        let ids = Set(try postings(PostingKey(term[end], term[end + 1])).map { $0 >> 2 })
        let both = held.map { $0.intersection(ids) } ?? ids
        if both.isEmpty { break }
        held = both
        end += 1
      }
      if end > start { parts.append(.init(folded: Array(term[start...end]), isQuoted: false)) }
      start = max(end, start + 1)
    }
    return parts
  }
}

extension SearchHit {
  init(_ record: SearchRecord, _ terms: [[Matcher]]) {
    self.init(
      url: record.url, title: Snippet.marked(record.title, terms),
      heading: record.heading.map { Snippet.marked($0, terms) },
      snippet: Snippet.cut(record.text, terms), date: record.traits.date, facets: record.facets,
      entity: record.entity, caseNumber: record.caseNumber)
  }
}

extension SearchUnit {
  init(_ record: SearchRecord) {
    self.init(
      url: record.url, title: record.title, heading: record.heading, date: record.traits.date,
      facets: record.facets, text: record.text, entity: record.entity,
      caseNumber: record.caseNumber, pinyin: record.pinyin)
  }
}
