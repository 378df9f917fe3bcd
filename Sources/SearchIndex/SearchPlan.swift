/// The order of the units, their segments and chunks: all that must be known before work is shared.
///
/// `extract` may be called for the chunks from any threads, in any order; `files` puts the results
/// together. The bytes depend on the units, the day and the options alone.
package struct SearchPlan: Sendable {
  package var units: [SearchUnit]
  let asOf: Int32
  let options: SearchOptions
  let segments: [Segment]
  let chunks: [Chunk]
  /// All records in one file and no index.
  package let isSmall: Bool

  struct Segment: Sendable {
    var name: String
    /// Indices of `units`, oldest first; the place in this list is the id.
    var members: [Int]
    /// Asked when the newest has nothing, or on request.
    var isArchive: Bool
    /// The place of each value among those of its facet that occur here.
    var ordinals: [SearchFacetValue: Int]
    /// On how many pages each stands, however many units those are cut into.
    var pageCounts: [SearchFacetValue: Int]
    var partedPages: PartedPages
  }

  struct Chunk: Sendable {
    var segment: Int
    var ids: Range<Int>
  }

  /// `textBytes` says how much text there is, where not every unit has its own at hand.
  package init(
    _ units: [SearchUnit], textBytes: Int? = nil, asOf: Int32,
    options: SearchOptions = SearchOptions()
  ) {
    self.units = units
    self.asOf = asOf
    self.options = options
    let textBytes = textBytes ?? units.reduce(0) { $0 + $1.text.count }
    let small = textBytes <= options.smallSiteBytes
    isSmall = small
    let order = SearchPlan.order(of: units)
    let parts = small ? [order] : SearchPlan.parts(order, units, options)
    let segments = parts.enumerated().map { place, members in
      let name = parts.count == 1 ? "all" : SearchPlan.name(place, parts, units)
      let isArchive = place < parts.count - 1
      return Segment(name, members, isArchive: isArchive, units)
    }
    self.segments = segments
    let size = small ? max(1, units.count) : max(16, options.chunkUnits / 16 * 16)
    chunks = segments.indices.flatMap { segment in
      stride(from: 0, to: parts[segment].count, by: size).map { first in
        Chunk(segment: segment, ids: first..<min(first + size, parts[segment].count))
      }
    }
  }

  /// The plan of an index that was made before, of units whose text is not at hand.
  package init(knownUnits units: [SearchUnit], asOf: Int32, phone: String) {
    var options = SearchOptions()
    options.officePhone = phone
    // It was no small one.
    self.init(units, textBytes: .max, asOf: asOf, options: options)
  }

  /// The chunk in which a unit is extracted.
  package func chunk(of unit: Int) -> Int? {
    chunks.firstIndex { chunk in
      segments[chunk.segment].members[chunk.ids].contains(unit)
    }
  }

  /// The paths of a chunk's records.
  package func recordPaths(of chunk: Int) -> [String] {
    let (segment, ids) = (segments[chunks[chunk].segment], chunks[chunk].ids)
    return stride(from: ids.lowerBound, to: ids.upperBound, by: segment.recordUnits).map {
      "search/\(RecordWriter.name(segment: segment.name, first: $0)).js"
    }
  }

  /// The number of a chunk's first unit in its segment.
  package func firstID(of chunk: Int) -> Int { chunks[chunk].ids.lowerBound }

  /// The segment that a chunk belongs to.
  package func segment(of chunk: Int) -> Int { chunks[chunk].segment }

  package var segmentCount: Int { segments.count }

  /// The units that a chunk is extracted from.
  package func units(of chunk: Int) -> [Int] {
    Array(segments[chunks[chunk].segment].members[chunks[chunk].ids])
  }

  /// Lets go of what is no more needed when all chunks are extracted.
  package mutating func dropTexts() {
    guard !isSmall else { return }
    for index in units.indices { units[index].text = [] }
  }

  /// The folders of its files.
  package var folders: [String] { ["search"] + segments.map { "search/\($0.name)" } }

  /// How many results of `extract` the whole needs.
  package var chunkCount: Int { chunks.count }

  /// Oldest first; on one day the last address first, so that results in falling order of ids
  /// are the newest first and ties stand by address; the parts of a page beside one another.
  private static func order(of units: [SearchUnit]) -> [Int] {
    // A unit is dear to copy.
    let addresses = units.map {
      (date: $0.date, page: $0.pageAddress, isPart: $0.entity != .person, url: $0.url)
    }
    return units.indices.sorted { one, other in
      let (a, b) = (addresses[one], addresses[other])
      if a.date != b.date { return a.date < b.date }
      if a.page != b.page { return a.page > b.page }
      if a.isPart != b.isPart { return b.isPart }
      return a.url != b.url ? a.url > b.url : one > other
    }
  }

  /// Archives, and last what is asked first: what has no day and the newest of the rest.
  ///
  /// What has no day has the lowest ids there, so that a new page, which gets the last, does not shift them.
  private static func parts(
    _ order: [Int], _ units: [SearchUnit], _ options: SearchOptions
  ) -> [[Int]] {
    // Postings hold numbers of 18 bits.
    let limit = min(options.segmentUnits, 1 << 18)
    guard order.count > limit else { return [order] }
    let undated = order.filter { units[$0].date == SearchUnit.undated }
    let dated = order.filter { units[$0].date != SearchUnit.undated }
    let room = limit - undated.count
    let newest = room > 0 ? newest(dated, units, limit, room: room) : 0
    let archives = periods(dated.dropLast(newest), units, min(options.archiveUnits, 1 << 18))
    return archives + [undated + dated.suffix(newest)]
  }

  /// How many of the newest units there is room for, in whole months.
  ///
  /// Of a month that is too large for it there are whole parts, and one at least: the border moves seldom,
  /// since then nearly all of an archive is written anew.
  private static func newest(
    _ order: [Int], _ units: [SearchUnit], _ limit: Int, room: Int
  ) -> Int {
    var count = 0
    func add(_ sizes: some Collection<Int>) {
      for size in sizes.reversed() {
        guard count + size <= room else { return }
        count += size
      }
    }
    let months = runs(order) { CivilDate(days: units[$0].date).monthNumber }
    add(months.map(\.count))
    if count > 0 { return count }
    let size = max(1, limit / 8)
    let parts = stride(from: 0, to: months.last?.count ?? 0, by: size)
      .map { min(size, (months.last?.count ?? 0) - $0) }
    add(parts)
    return max(count, parts.last ?? 0)
  }

  /// Whole years as long as they fit into one segment, else months, else parts of a month.
  ///
  /// Cuts are found from the oldest unit on, so that new units leave all segments but the last.
  private static func periods(
    _ order: ArraySlice<Int>, _ units: [SearchUnit], _ limit: Int
  ) -> [[Int]] {
    guard order.count > limit else { return order.isEmpty ? [] : [Array(order)] }
    var segments: [[Int]] = []
    var current: [Int] = []
    func add(_ run: [Int], finer: (([Int]) -> [[Int]])?) {
      if current.count + run.count <= limit {
        current += run
        return
      }
      if !current.isEmpty { segments.append(current) }
      current = []
      if run.count <= limit {
        current = run
      } else if let finer {
        for part in finer(run) { add(part, finer: nil) }
      } else {
        for first in stride(from: 0, to: run.count, by: limit) {
          if !current.isEmpty { segments.append(current) }
          current = Array(run[first..<min(first + limit, run.count)])
        }
      }
    }
    let dates = units.map { CivilDate(days: $0.date) }
    for year in runs(order, by: { dates[$0].year }) {
      add(year) { runs($0, by: { dates[$0].month }) }
    }
    if !current.isEmpty { segments.append(current) }
    return segments
  }

  private static func runs(_ members: some Sequence<Int>, by key: (Int) -> Int) -> [[Int]] {
    var result: [[Int]] = []
    for member in members {
      if let last = result.last?.last, key(last) == key(member) {
        result[result.count - 1].append(member)
      } else {
        result.append([member])
      }
    }
    return result
  }

  /// The first day's month, with a number when several segments begin in one month.
  private static func name(_ place: Int, _ parts: [[Int]], _ units: [SearchUnit]) -> String {
    func month(_ place: Int) -> String {
      let dated = parts[place].first { units[$0].date != SearchUnit.undated }
      guard let first = dated ?? parts[place].first else { return "empty" }
      let date = CivilDate(days: units[first].date)
      return "\(date.year)-\(date.month < 10 ? "0" : "")\(date.month)"
    }
    let name = month(place)
    let before = (0..<place).count { month($0) == name }
    return before == 0 ? name : "\(name)-\(before + 1)"
  }
}

extension SearchPlan.Segment {
  init(
    _ name: String, _ members: [Int], isArchive: Bool, _ units: [SearchUnit]
  ) {
    var counts: [SearchFacetValue: Int] = [:]
    var page: Substring?
    for member in members {
      let facets = units[member].facets
      // The units of a page follow one another.
      let former = page
      page = units[member].pageAddress
      let isNew = page != former
      // A set costs more than a look at the few that most have.
      let isLong = facets.count > 32
      let values = isLong ? Array(Set(facets)) : facets
      for (place, value) in values.enumerated()
      where isLong || !values[..<place].contains(value) {
        counts[value, default: 0] += isNew ? 1 : 0
      }
    }
    var ordinals: [SearchFacetValue: Int] = [:]
    var places: [SearchFacet: Int] = [:]
    for value in counts.keys.sorted() {
      ordinals[value] = places[value.facet, default: 0]
      places[value.facet, default: 0] += 1
    }
    self.init(
      name: name, members: members, isArchive: isArchive, ordinals: ordinals, pageCounts: counts,
      partedPages: PartedPages(members, units))
  }

  /// How many units a file of records holds.
  ///
  /// More make fewer files, and each result dearer to show.
  var recordUnits: Int { isArchive ? SearchPlan.Segment.archivedUnits : 1 }
  static let archivedUnits = 4
}

/// Year and month of a day number.
struct CivilDate {
  var year: Int
  var month: Int

  var monthNumber: Int { year * 12 + month }

  init(days: Int32) {
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
