/// The units of an archive by their whole title, and cases by their number.
///
/// They are asked beside the newest segment, so that who types a title finds its page, however old it is,
/// without the lists of an archive. They lie in files by a hash; a query reads one.
struct ArchiveTitles {
  private let fileCount: Int
  /// Entries of each file, ascending.
  private var lists: [[Entry]]

  /// A unit under what it can be looked up by.
  struct Entry: Sendable, Equatable {
    var hash: UInt32
    var id: UInt32
  }

  init(_ entries: [Entry], unitCount: Int) {
    fileCount = ArchiveTitles.fileCount(unitCount)
    lists = [[Entry]](repeating: [], count: fileCount)
    // The newest first.
    for entry in entries.sorted(by: { ($0.hash, $1.id) < ($1.hash, $0.id) }) {
      let file = Int(entry.hash) % fileCount
      if entry == lists[file].last || isFull(lists[file], entry.hash) { continue }
      lists[file].append(entry)
    }
  }

  /// Of what stands under one title the newest; a title of all pages would make a file of them all.
  private static let limit = 16

  private func isFull(_ list: [Entry], _ hash: UInt32) -> Bool {
    list.count >= ArchiveTitles.limit && list[list.count - ArchiveTitles.limit].hash == hash
  }

  /// A power of two: some two hundred units to a file.
  static func fileCount(_ units: Int) -> Int {
    var count = 1
    while count * 256 < units { count *= 2 }
    return count
  }

  /// For each entry how far its hash, without what the file tells, lies from the one before, and its id.
  func files(_ segment: String) -> [SearchFile] {
    lists.enumerated().map { number, list in
      var line: [UInt8] = []
      var previous = 0
      for entry in list {
        let rest = Int(entry.hash) / fileCount
        Base64.append(rest - previous, to: &line)
        Base64.append(Int(entry.id), to: &line)
        previous = rest
      }
      let name = ArchiveTitles.fileName(segment, number)
      return ScriptFile(name: name, check: "", payload: line).wrapped()
    }
  }

  private static func fileName(_ segment: String, _ number: Int) -> String {
    "\(segment)/t\(number)"
  }

  /// Where the units of a query may stand, out of so many units.
  static func fileName(_ segment: String, of query: SearchQuery, units: Int) -> String {
    fileName(segment, Int(hash(of: query)) % fileCount(units))
  }

  /// The ids under the whole of a query in the payload of its file, newest first.
  static func read(_ payload: [UInt8], _ query: SearchQuery, units: Int) -> [Int] {
    let wanted = Int(hash(of: query)) / fileCount(units)
    var (index, rest) = (0, 0)
    var ids: [Int] = []
    while index < payload.count {
      rest += Base64.number(payload, &index)
      let id = Base64.number(payload, &index)
      if rest == wanted, id < units { ids.append(id) }
    }
    return ids
  }

  private static func hash(of query: SearchQuery) -> UInt32 {
    query.caseNumber.map { hash(of: $0.year, $0.serial) } ?? hash(of: query.folded[...])
  }

  /// What a unit is looked up by: its title, and a case also by its number with and without the year.
  static func entries(of unit: SearchUnit, id: Int, title: ArraySlice<UInt32>) -> [Entry] {
    // The headings of one page are those of many.
    if unit.isSection { return [] }
    var hashes = title.isEmpty ? [] : [hash(of: title)]
    if let number = unit.caseNumber.flatMap(CaseNumber.init(written:)) {
      hashes.append(hash(of: nil, number.serial))
      if number.year != nil { hashes.append(hash(of: number.year, number.serial)) }
    }
    return hashes.map { Entry(hash: $0, id: UInt32(id)) }
  }

  private static func hash(of year: UInt32?, _ serial: UInt32) -> UInt32 {
    TextHash.value("\(year.map(String.init) ?? "")#\(serial)".utf16)
  }

  private static func hash(of folded: ArraySlice<UInt32>) -> UInt32 {
    TextHash.value(FoldTable.text(Array(folded)).utf16)
  }
}
