/// Opens an index and answers as the browser does: the same hits in the same order.
package struct SearchReader {
  let asOf: Int32
  package let officePhone: String
  /// Newest first.
  var segments: [SegmentReader] = []
  let files: IndexFiles

  /// `read` gives the bytes of a file by its path relative to the root of the site.
  package init(_ read: @escaping (String) -> [UInt8]?) throws(SearchIndexError) {
    var files = IndexFiles(read: read)
    var manifest = try files.script("manifest")
    var lines = IndexFiles.lines(manifest.payload)
    var head = try SearchReader.head(lines)
    let isSmall = head[2] == "small"
    if isSmall {
      let rebuilt = try SearchReader.indexed(files, head)
      files = IndexFiles(read: { rebuilt[$0] })
      manifest = try files.script("manifest")
      lines = IndexFiles.lines(manifest.payload)
      head = try SearchReader.head(lines)
    }
    files.soundFileCount = max(1, Int(head[4]) ?? 1)
    files.letters = LetterPairs(line: head[6])
    self.files = files
    asOf = Int32(head[1]) ?? 0
    officePhone = head[5]
    guard let count = Int(String(decoding: lines[2], as: UTF8.self)), count >= 0,
      count <= lines.count - 3
    else { throw .damaged(path: "search/manifest.js") }
    for place in 0..<count {
      let line = lines[3 + place]
      let name = String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self)
      let directory =
        place == 0 ? Array(lines[(3 + count)...]) : try files.lines("\(name)/directory")
      var segment = try SegmentReader(
        head: line, directory: directory, files: files, newest: segments.first)
      segment.isSmall = isSmall
      segments.append(segment)
    }
  }

  private static func head(_ lines: [[UInt8]]) throws(SearchIndexError) -> [String] {
    let fields = lines[0].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let format = fields.first, Int(format) == SearchPlan.format else {
      throw .format(fields.first ?? "")
    }
    guard fields.count == 7, lines.count >= 3 else {
      throw .damaged(path: "search/manifest.js")
    }
    return fields
  }

  /// A small site has no index: this makes the one that it would have.
  private static func indexed(
    _ files: IndexFiles, _ head: [String]
  ) throws(SearchIndexError) -> [String: [UInt8]] {
    let file = try files.script("all")
    guard file.check == head[4] else { throw .mixed(path: "search/all.js") }
    guard let records = SearchRecord.read(file.payload), records.count == Int(head[3]) else {
      throw .damaged(path: "search/all.js")
    }
    var options = SearchOptions()
    options.smallSiteBytes = -1
    options.officePhone = head[5]
    // Of one address the later units come first.
    let plan = SearchPlan(
      records.reversed().map(SearchUnit.init), asOf: Int32(head[1]) ?? 0, options: options)
    return Dictionary(plan.files().map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// Every value that results can be narrowed by, with the number of pages; in order.
  mutating func filters() throws(SearchIndexError) -> [(
    value: SearchFacetValue, count: Int
  )] {
    var counts: [SearchFacetValue: Int] = [:]
    for place in segments.indices {
      for label in try segments[place].labels() { counts[label.value, default: 0] += label.count }
    }
    return counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The best `limit` results, and what to try when there is none.
  ///
  /// Where many candidates are none a browser stops early, to save bytes; who is patient gets all that he
  /// asked for.
  package mutating func search(
    _ text: String, filters: [SearchFacetValue] = [], order: SearchOrder = .relevance,
    limit: Int = 10, isPatient: Bool = false
  ) throws(SearchIndexError) -> SearchAnswer {
    let query = SearchQuery(text)
    let patience = isPatient ? .max : SearchReader.patience(query, limit)
    var answer = try answer(query, filters, order, limit, patience: patience)
    if let term = query.terms.first, query.terms.count == 1, !term.isQuoted {
      answer.names = try names(term.folded)
    }
    if answer.total == 0, !query.terms.isEmpty {
      answer.suggestions = try suggestions(for: query, filters)
      answer.near = try near(query, filters)
    }
    return answer
  }

  mutating func answer(
    _ query: SearchQuery, _ filters: [SearchFacetValue], _ order: SearchOrder, _ limit: Int,
    patience: Int
  ) throws(SearchIndexError) -> SearchAnswer {
    var answer = SearchAnswer()
    var readings: [[TermReading]] = []
    for term in query.terms { readings.append(try files.readings(of: term)) }
    var effort = Effort()
    // Pages that hold the code of a grid as the end of a longer number alone hardly ever do.
    let isCode = NumberStart.isCode(query.folded)
    var likely = 0
    let isExact = query.caseNumber == nil && query.terms.allSatisfy(\.isExact)
    let titled = filters.isEmpty && order == .relevance ? try titled(query) : []
    for place in segments.indices {
      let portions =
        readings.isEmpty
        ? [SegmentReader.Portion(readings: [], candidates: try segments[place].browse(filters))]
        : try segments[place].candidates(
          query, readings: readings, filters: filters, asOf: asOf, byDate: order == .date)
      // What one portion showed to be none may be a result of the next.
      var known = Set(titled.filter { $0.archive == place }.map(\.id))
      for (turn, var portion) in portions.enumerated() {
        portion.candidates.removeAll { known.contains($0.id) }
        if place == 0, turn == 0 { portion.insert(titled) }
        // An archive's lists are few, and far more units hold them than hold what is asked for.
        if patience == .max, place > 0 {
          try segments[place].narrow(&portion, query)
        }
        known.formUnion(
          try take(&portion, place, query, limit, patience, &effort, into: &answer))
        known.formUnion(portion.candidates.filter { $0.archive == nil }.map(\.id))
        answer.total += portion.candidates.count
        likely += portion.candidates.count { $0.rank > Ranking.pieceClass || !isCode }
        if !portion.candidates.isEmpty, !isExact { answer.isCounted = false }
      }
    }
    let found = answer.hits.count
    answer.total += found
    // As many of the others are supposed to be results as were of those that were read.
    answer.supposed =
      answer.isCounted
      ? answer.total : found + (likely * (found + 1) + effort.candidates) / (effort.candidates + 1)
    return answer
  }

  /// What archives have under the whole query: it stands beside what the newest has under it.
  private func titled(_ query: SearchQuery) throws(SearchIndexError) -> [Candidate] {
    let rank = query.caseNumber == nil ? Ranking.titleClass : Ranking.caseClass
    var found: [Candidate] = []
    for place in segments.indices {
      found += try segments[place].titled(query)
        .map { Candidate(id: $0, archive: place, rank: rank, score: 0) }
    }
    return found
  }

  /// What a search has cost; of a page in parts several records may be read.
  private struct Effort {
    var candidates = 0
    var reads = 0
  }

  /// Reads the records of a portion's candidates until there are as many results as wanted; gives the ids
  /// of those found.
  private mutating func take(
    _ portion: inout SegmentReader.Portion, _ place: Int, _ query: SearchQuery, _ limit: Int,
    _ patience: Int, _ effort: inout Effort, into answer: inout SearchAnswer
  ) throws(SearchIndexError) -> [Int] {
    var failures = portion.isUnsure ? SearchReader.doubt : 0
    var isNarrowed = false
    // What was read before all pairs were asked tells nothing of what is left.
    var (readBefore, foundBefore) = (0, 0)
    var found: [Int] = []
    while answer.hits.count < limit, !portion.candidates.isEmpty,
      effort.reads < patience || answer.hits.isEmpty
    {
      if failures >= SearchReader.doubt, !isNarrowed {
        isNarrowed = true
        try segments[place].narrow(&portion, query)
        (readBefore, foundBefore) = (effort.reads, answer.hits.count)
        continue
      }
      let size = SearchReader.batch(
        limit - answer.hits.count, effort.reads - readBefore, answer.hits.count - foundBefore)
      for candidate in portion.candidates.prefix(size)
      where answer.hits.count < limit && (effort.reads < patience || answer.hits.isEmpty) {
        portion.candidates.removeFirst()
        let (record, reads) = try verified(candidate, portion, place, query)
        effort.candidates += 1
        effort.reads += reads
        if let record {
          answer.hits.append(SearchHit(record, portion.terms))
          if candidate.archive == nil { found.append(candidate.id) }
        } else if candidate.archive == nil {
          failures += reads
        }
      }
    }
    return found
  }

  /// The record of a candidate, of a page in parts the one that holds most; nil if it is no result.
  private mutating func verified(
    _ candidate: Candidate, _ portion: SegmentReader.Portion, _ place: Int, _ query: SearchQuery
  ) throws(SearchIndexError) -> (record: SearchRecord?, reads: Int) {
    if candidate.archive == nil, candidate.rank != Ranking.caseClass, !portion.held.isEmpty,
      let parts = segments[place].partedPages.parts(candidate.id)
    {
      return try segments[place].record(of: parts, portion, query)
    }
    let record = try segments[candidate.archive ?? place].record(candidate.id)
    return (SearchReader.holds(record, portion.terms, query.caseNumber) ? record : nil, 1)
  }

  /// After so many that were none, the slots that were left out are asked.
  private static let doubt = 4

  /// How many records are asked for at once: where many turned out to be none, more.
  private static func batch(_ missing: Int, _ tried: Int, _ found: Int) -> Int {
    let most = 16
    return missing >= most
      ? missing : max(missing, min(most, (missing * (tried + 1) + found) / (found + 1)))
  }

  /// How many records are read for so many results when something was found already.
  ///
  /// The rest is left for those who ask for more. Whoever asks for a case by its number has it then.
  static func patience(_ query: SearchQuery, _ limit: Int) -> Int {
    limit < 1_000 ? limit * (query.caseNumber == nil ? 3 : 2) : .max
  }

  static func holds(_ record: SearchRecord, _ terms: [[Matcher]], _ number: CaseNumber?) -> Bool {
    if let number, let written = record.caseNumber.flatMap(CaseNumber.init(written:)),
      written.serial == number.serial,
      number.year == nil || written.year == nil || number.year == written.year
    {
      return true
    }
    return found(terms, in: record).count == terms.count
  }

  /// The places of the terms that a record holds.
  static func found(_ terms: [[Matcher]], in record: SearchRecord) -> [Int] {
    var folder = Folder()
    _ = folder.foldUnit(record.title, record.heading, record.text)
    return terms.indices.filter { term in
      terms[term].contains { $0.match(in: folder.folded, from: 0) != nil }
    }
  }

  /// Names that begin with these initials: entities first, then the shortest.
  private func names(_ letters: [UInt32]) throws(SearchIndexError) -> [SearchName] {
    guard 2...SoundTable.initialsLimit ~= letters.count, letters.allSatisfy({ $0 < 0x80 }),
      letters.contains(where: { $0 >= 0x61 })
    else { return [] }
    let wanted = FoldTable.text(letters)
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
    for entry in order.map({ found[$0] }) {
      let name = SearchName(
        name: entry.name, url: entry.url, entity: entry.entity, count: entry.count)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  static let nameShards = 4
}

extension SearchHit {
  init(_ record: SearchRecord, _ terms: [[Matcher]]) {
    self.init(
      url: record.url, title: Snippet.marked(record.title, terms),
      heading: record.heading.map { Snippet.marked($0, terms) },
      snippet: Snippet.cut(record.text, terms), date: record.traits.date)
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
