/// The pages of a segment whose text is cut into parts: the ids of each, the page's beginning last.
///
/// A page is one result, and several words of a query may stand in different parts of it.
struct PartedPages: Sendable, Equatable {
  private(set) var ranges: [Range<Int>] = []

  /// `members` are indices of units in the order of their ids: the parts of a page follow one another.
  init(_ members: [Int], _ units: [SearchUnit]) {
    var start: Int?
    for (id, member) in members.enumerated() {
      let former = start.map { units[members[$0]].pageAddress }
      if units[member].isSection {
        if former != units[member].pageAddress { start = id }
      } else {
        // A person leads to the page of a roster, and is no part of it.
        if let start, units[member].entity != .person, former == units[member].url[...] {
          ranges.append(start..<id + 1)
        }
        start = nil
      }
    }
  }

  /// Nil if the line, or what it says of so many units, is damaged.
  init?(line: [UInt8], count: Int) {
    var index = 0
    var end = 0
    while index < line.count {
      let start = end + Base64.number(line, &index)
      end = start + Base64.number(line, &index) + 2
      guard end <= count else { return nil }
      ranges.append(start..<end)
    }
  }

  /// For each page how many units lie before its parts and how many parts it has more than two; nil if
  /// there is none.
  var line: [UInt8]? {
    guard !ranges.isEmpty else { return nil }
    var line: [UInt8] = []
    var end = 0
    for range in ranges {
      Base64.append(range.lowerBound - end, to: &line)
      Base64.append(range.count - 2, to: &line)
      end = range.upperBound
    }
    return line
  }

  /// The parts of the page that begins in a unit.
  func parts(_ id: Int) -> Range<Int>? { ranges.first { $0.last == id } }
}

extension SearchUnit {
  /// Without the anchor of a section.
  var pageAddress: Substring { Self.pageAddress(url) }

  static func pageAddress(_ url: String) -> Substring {
    url[..<(url.utf8.firstIndex(of: 0x23) ?? url.endIndex)]
  }
}

extension SegmentReader {
  /// The record of the part that holds the most terms, and how many were read; no record where all parts
  /// together do not hold all.
  ///
  /// Read is the part that may hold the most, with the best of those that may hold the rest; then, while
  /// a term is missing, the slots that were left out are asked, and two, four and so on of the others read.
  mutating func record(
    of parts: Range<Int>, _ portion: Portion, _ query: SearchQuery
  ) throws(SearchIndexError) -> (record: SearchRecord?, reads: Int) {
    var held = portion.held
    var order = SegmentReader.order(parts, held)
    var missing = Array(held.indices)
    var best: (record: SearchRecord, count: Int)?
    var asked = SegmentReader.covering(order, held)
    var known: Set<Int> = []
    var size = 1
    while !asked.isEmpty {
      known.formUnion(asked)
      for id in asked {
        let record = try record(id)
        let found = SearchReader.found(portion.terms, in: record)
        if found.count > best?.count ?? 0 { best = (record, found.count) }
        missing.removeAll { found.contains($0) }
      }
      if missing.isEmpty { return (best?.record, known.count) }
      if size == 1 {
        held = try tally(query, portion.readings, .more).terms
        order = SegmentReader.order(parts, held)
      }
      size *= 2
      let useful = order.filter { id in
        !known.contains(id) && missing.contains { held[$0].scores[id] > 0 }
      }
      asked = Array(useful.prefix(size))
    }
    return (nil, known.count)
  }

  /// The first of some parts, and for each term that it lacks the first that may hold it.
  private static func covering(_ order: [Int], _ held: [Tally]) -> [Int] {
    var parts: [Int] = []
    for term in held {
      let first = order.first.flatMap { term.scores[$0] > 0 ? $0 : nil }
      guard let part = first ?? order.first(where: { term.scores[$0] > 0 }) else { continue }
      if !parts.contains(part) { parts.append(part) }
    }
    // The first one holds something, or it would not be among them.
    return order.prefix(1) + parts.filter { $0 != order.first }
  }

  /// Those that may hold a term, first those that may hold the most; a piece of a longer number counts for
  /// half.
  private static func order(_ parts: Range<Int>, _ held: [Tally]) -> [Int] {
    let all = parts.map { id in
      let holding = held.filter { $0.scores[id] > 0 }
      return (
        id: id, count: holding.reduce(0) { $0 + ($1.isPiece[id] ? 1 : 2) },
        score: holding.reduce(0) { $0 + $1.scores[id] }
      )
    }
    return all.filter { $0.count > 0 }.sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      return one.score != other.score ? one.score > other.score : one.id > other.id
    }.map(\.id)
  }
}
