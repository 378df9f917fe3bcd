/// What was extracted from some consecutive units of one segment.
package struct SearchChunk: Sendable {
  var runs: [PostingRun] = []
  var records: [SearchFile] = []
  var units: [UnitTraits] = []
  var names: [LexiconName] = []
  /// Of an archive.
  var titles: [ArchiveTitles.Entry] = []
  /// Pairs of characters that stand for pairs of syllables because a page says so.
  var namedSounds: [NamedSound] = []
  /// Code points of the text that fold to another Han character, with that character.
  var variants: [UInt32: UInt32] = [:]
  var recordHash = ContentHash()

  /// What ranking must know of a unit before its record is loaded.
  struct UnitTraits: Sendable, Equatable {
    var date: Int32
    /// Six bits: class of length, or 3 for an entity (2), and the sign of the title's length (4).
    var shape: UInt8
    /// Of a unit whose code is found like its title, the sign of the code's length; else 0.
    var codeLength: UInt8

    init(date: Int32, shape: UInt8, codeLength: UInt8 = 0) {
      self.date = date
      self.shape = shape
      self.codeLength = codeLength
    }

    init(date: Int32, length: Int, titleLength: Int, isEntity: Bool) {
      let lengthClass = isEntity ? 3 : length < 200 ? 0 : length < 600 ? 1 : 2
      self.init(date: date, shape: UInt8(lengthClass | UnitTraits.sign(ofLength: titleLength) << 2))
    }

    /// Four bits that tell a title as long as the query: the length below 8, else its remainder.
    ///
    /// What people type is short, and the longer a query, the fewer titles hold more than it.
    static func sign(ofLength length: Int) -> Int { length < 8 ? length : 8 | length & 7 }

    var lengthClass: Int { Int(shape & 3) }
    var isEntity: Bool { shape & 3 == 3 }
    var titleLength: Int { Int(shape >> 2) }
  }

  /// The records, which are files already and no more needed for the index.
  package mutating func takeRecords() -> [SearchFile] {
    defer { records = [] }
    return records
  }

  struct LexiconName: Sendable, Equatable {
    var name: String
    var initials: [String]
    var url: String
    var entity: SearchEntity?
    var date: Int32
  }

  struct NamedSound: Sendable, Hashable {
    var syllables: UInt32
    var key: UInt64
  }
}

extension SearchPlan {
  /// Folds the units of one chunk and collects their postings and records.
  package func extract(_ index: Int) -> SearchChunk {
    let chunk = chunks[index]
    let segment = segments[chunk.segment]
    var result = SearchChunk()
    var folder = Folder()
    var maker = PostingRunMaker()
    var records = RecordWriter(segment: segment, isSmall: isSmall)
    for id in chunk.ids {
      let unit = units[segment.members[id]]
      let bounds = folder.foldUnit(unit.title, unit.heading, unit.text)
      let strong = unit.isSection ? bounds.title..<bounds.heading : 0..<bounds.heading
      let named = unit.isSection ? strong : 0..<bounds.title
      var traits = SearchChunk.UnitTraits(
        date: unit.date, length: folder.folded.count,
        titleLength: folder.length(named), isEntity: unit.entity != nil)
      if strong != named {
        let length = folder.length(bounds.title..<bounds.heading)
        traits.codeLength = UInt8(SearchChunk.UnitTraits.sign(ofLength: length))
      }
      result.units.append(traits)
      if !isSmall {
        addReserved(unit, segment, id: id, to: &maker)
        maker.add(folder.folded, id: id, strong: strong)
      }
      records.append(unit, traits, id: id)
      result.addNames(of: unit, Array(folder.folded[named]))
      if segment.isArchive {
        result.titles += ArchiveTitles.entries(of: unit, id: id, title: folder.folded[named])
      }
    }
    maker.finish()
    result.runs = maker.runs
    records.finish()
    result.records = records.files
    result.recordHash = records.hash
    result.variants = folder.variants
    return result
  }

  private func addReserved(
    _ unit: SearchUnit, _ segment: Segment, id: Int, to maker: inout PostingRunMaker
  ) {
    for value in unit.facets {
      guard let ordinal = segment.ordinals[value] else { continue }
      maker.add(reserved: PostingKey(value.facet.rawValue, UInt32(ordinal + 1)), id: id)
    }
    if let number = unit.caseNumber, let serial = CaseNumber(written: number)?.serial {
      let key = PostingKey(PostingKey.caseNumbers, serial & PostingKey.mask)
      maker.add(reserved: key, id: id)
    }
  }
}

extension Folder {
  /// Folds the fields of a unit one after another; gives where title and heading end.
  mutating func foldUnit(
    _ title: String, _ heading: String?, _ text: [UInt8]
  ) -> (title: Int, heading: Int) {
    removeAll()
    add(title)
    let titleEnd = folded.count
    if let heading { add(heading) }
    let headingEnd = folded.count
    add(text)
    return (titleEnd, headingEnd)
  }

  /// The length of a field without the wall that sets it off.
  func length(_ field: Range<Int>) -> Int {
    field.isEmpty ? 0 : field.count - (folded[field.lowerBound] == Folder.wall ? 1 : 0)
  }
}

extension SearchChunk {
  mutating func addNames(of unit: SearchUnit, _ folded: [UInt32]) {
    let name = unit.isSection ? unit.heading ?? unit.title : unit.title
    var initials = SoundTable.standard.initials(of: folded)
    if !unit.isSection, let written = unit.pinyin {
      let han = folded.filter(FoldTable.isHan)
      let numbers = SoundTable.standard.numbers(written: written)
      if numbers.count == han.count, !numbers.isEmpty {
        let letters = numbers.map { SoundTable.standard.syllables[$0].prefix(1) }.joined()
        let row = String(letters.prefix(SoundTable.initialsLimit))
        if row.utf8.count > 1, !initials.contains(row) { initials.append(row) }
        for index in han.indices.dropFirst() {
          namedSounds.append(
            NamedSound(
              syllables: UInt32(numbers[index - 1] << 9 | numbers[index]),
              key: PostingKey(han[index - 1], han[index]).packed))
        }
      }
    }
    names.append(
      LexiconName(
        name: name, initials: initials, url: unit.url, entity: unit.entity, date: unit.date))
  }
}
