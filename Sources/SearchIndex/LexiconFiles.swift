/// Names that people find by the first letters of their sounds: titles, headings and entities.
struct LexiconEntry: Equatable {
  var initials: String
  var name: String
  var url: String
  var entity: SearchEntity?
  /// How many pages have the name; an entity has it for itself.
  var count = 1
}

enum LexiconFiles {
  /// One entry for each row of initials of each name; of equal names the entity, then the newest, which
  /// tells how many there are.
  static func entries(_ names: [SearchChunk.LexiconName]) -> [LexiconEntry] {
    // Chinese texts are dear to hash, and most are there once.
    var chosen = Dictionary<String, Int>(minimumCapacity: names.count)
    var others: [String: Int] = [:]
    var pages: [String: Substring] = [:]
    for place in names.indices {
      let name = names[place].name
      guard let other = chosen.updateValue(place, forKey: name) else { continue }
      // The parts of a page follow one another, and may have one heading.
      let page = SearchUnit.pageAddress(names[place].url)
      let former = pages.updateValue(page, forKey: name)
      if former ?? SearchUnit.pageAddress(names[other].url) != page {
        others[name, default: 0] += 1
      }
      if rank(names[other]) >= rank(names[place]) { chosen[name] = other }
    }
    // Entries are dear to move and to compare: numbers of their letters tell nearly all.
    var order: [(letters: UInt128, place: Int, row: Int)] = []
    order.reserveCapacity(chosen.count)
    for place in chosen.values {
      for row in names[place].initials.indices {
        order.append((letters(of: names[place].initials[row]), place, row))
      }
    }
    order.sort { one, other in
      if one.letters != other.letters { return one.letters < other.letters }
      let (name, otherName) = (names[one.place], names[other.place])
      return precedes(
        (name.initials[one.row], name.name), (otherName.initials[other.row], otherName.name))
    }
    return order.map { entry in
      let name = names[entry.place]
      return LexiconEntry(
        initials: name.initials[entry.row], name: name.name, url: name.url, entity: name.entity,
        count: name.entity == nil && !others.isEmpty ? 1 + others[name.name, default: 0] : 1)
    }
  }

  /// The first sixteen bytes as a number that sorts as they do.
  private static func letters(of initials: String) -> UInt128 {
    var letters: UInt128 = 0
    var room = 128
    for byte in initials.utf8.prefix(16) {
      room -= 8
      letters |= UInt128(byte) << room
    }
    return letters
  }

  private static func rank(_ name: SearchChunk.LexiconName) -> (Int, Int32, String) {
    (name.entity == nil ? 0 : 1, name.date, name.url)
  }

  private static func precedes(
    _ one: (initials: String, name: String), _ other: (initials: String, name: String)
  ) -> Bool {
    if one.initials != other.initials {
      return one.initials.utf8.lexicographicallyPrecedes(other.initials.utf8)
    }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }

  /// Shards of lines, and the list of their first initials.
  static func files(_ names: [SearchChunk.LexiconName]) -> [SearchFile] {
    let entries = entries(names)
    var runs: [Range<Int>] = []
    for index in entries.indices {
      if let last = runs.last, entries[last.lowerBound].initials == entries[index].initials {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let lines = entries.map(line)
    let starts = ListCutter.starts(
      weights: runs.map { $0.reduce(0) { $0 + lines[$1].count } },
      hashes: runs.map { run in
        var hash = ContentHash()
        hash.add(Array(entries[run.lowerBound].initials.utf8))
        return hash.value
      }, low: 6_000, high: 14_000)
    var files: [SearchFile] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : runs.count
      let range = runs[start].lowerBound..<runs[end - 1].upperBound
      let payload = Array(lines[range].joined(separator: Array("\\n".utf8)))
      let name = shardName(entries[range.lowerBound].initials)
      files.append(ScriptFile(name: name, check: "", payload: payload).wrapped())
    }
    let firsts = starts.map { entries[runs[$0].lowerBound].initials }.joined(separator: " ")
    let index = ScriptFile(name: "names", check: "", payload: Array(firsts.utf8))
    return files + [index.wrapped()]
  }

  static func shardName(_ initials: String) -> String { "n-" + initials }

  private static func line(_ entry: LexiconEntry) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(entry.name.utf8.count + entry.url.utf8.count + 24)
    line += entry.initials.utf8
    func add(_ field: String) {
      line.append(0x5C)
      line.append(0x74)
      ScriptFile.escape(field, into: &line)
    }
    add(entry.name.replacingBreaks())
    add(entry.url)
    add(entry.entity.map { String($0.rawValue) } ?? "")
    if entry.count > 1 { add(String(entry.count)) }
    return line
  }

  /// Reads the lines of a shard; lines that are none are left out.
  static func read(_ payload: [UInt8]) -> [LexiconEntry] {
    payload.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard 4...5 ~= fields.count else { return nil }
      return LexiconEntry(
        initials: fields[0], name: fields[1], url: fields[2],
        entity: fields[3].first.flatMap(SearchEntity.init(rawValue:)),
        count: fields.dropFirst(4).first.flatMap { Int($0) } ?? 1)
    }
  }
}
