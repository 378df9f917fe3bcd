/// Writes the documents of a segment, a few to a file: what results show and are verified against.
struct RecordWriter {
  let segment: SearchPlan.Segment
  let isSmall: Bool
  private(set) var files: [SearchFile] = []
  private(set) var hash = ContentHash()
  private var payload = PackedText()
  private var numbers: [UInt8] = []
  /// The first unit of the file at hand, and how many it holds.
  private var first = 0
  private var count = 0

  init(segment: SearchPlan.Segment, isSmall: Bool) {
    self.segment = segment
    self.isSmall = isSmall
  }

  mutating func append(_ unit: SearchUnit, _ traits: SearchChunk.UnitTraits, id: Int) {
    if !isSmall, id % segment.recordUnits == 0 { finish() }
    if count == 0 { first = id } else { payload.separate(0x1E) }
    count += 1
    numbers.removeAll(keepingCapacity: true)
    numbers.append(Base64.alphabet[Int(traits.shape)])
    Base64.append(signed: Int(traits.date), to: &numbers)
    numbers.withUnsafeBufferPointer { payload.append($0) }
    add(unit.url)
    add(unit.title)
    add(unit.heading ?? "")
    payload.separate(0x1F)
    for (index, facet) in unit.facets.enumerated() {
      if index > 0 { payload.separate(0x1D) }
      payload.append(String(facet.facet.rawValue))
      payload.append(facet.value)
    }
    add(unit.entity.map { String($0.rawValue) } ?? "")
    add(unit.caseNumber ?? "")
    add(unit.isSection ? "" : unit.pinyin ?? "")
    payload.separate(0x1F)
    unit.text.withUnsafeBufferPointer { payload.append($0) }
  }

  private mutating func add(_ field: String) {
    payload.separate(0x1F)
    payload.append(field)
  }

  mutating func finish() {
    guard count > 0 else { return }
    let name = isSmall ? "all" : RecordWriter.name(segment: segment.name, first: first)
    hash.add(payload.bytes)
    // The manifest of a small site repeats the sign.
    let check = isSmall ? hash.text(3) : ""
    files.append(ScriptFile(name: name, check: check, payload: payload.bytes).wrapped())
    payload.removeAll()
    count = 0
  }

  /// Files of records are named by their first unit.
  static func name(segment: String, first: Int) -> String { "\(segment)/r\(first)" }
}

/// A document as it comes back from a record file.
struct SearchRecord {
  var traits: SearchChunk.UnitTraits
  var url: String
  var title: String
  var heading: String?
  var facets: [SearchFacetValue]
  var entity: SearchEntity?
  var caseNumber: String?
  var pinyin: String?
  var text: [UInt8]

  /// The documents of one file; nil when it is damaged.
  static func read(_ payload: [UInt8]) -> [SearchRecord]? {
    if payload.isEmpty { return [] }
    var records: [SearchRecord] = []
    for bytes in PackedText.unpack(payload).split(separator: 0x1E, omittingEmptySubsequences: false)
    {
      guard let record = SearchRecord(bytes) else { return nil }
      records.append(record)
    }
    return records
  }

  private init?(_ bytes: ArraySlice<UInt8>) {
    let fields = bytes.split(separator: 0x1F, omittingEmptySubsequences: false)
    guard fields.count == 9, let shape = fields[0].first else { return nil }
    func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
    func optional(_ index: Int) -> String? { fields[index].isEmpty ? nil : text(index) }
    var place = 1
    let folded = Base64.number(Array(fields[0]), &place)
    let date = folded & 1 == 1 ? -(folded + 1) / 2 : folded / 2
    traits = SearchChunk.UnitTraits(
      date: Int32(truncatingIfNeeded: date), shape: UInt8(Base64.digit(shape)))
    url = text(1)
    title = text(2)
    heading = optional(3)
    facets = fields[4].split(separator: 0x1D).compactMap { item in
      guard let first = item.first, let facet = SearchFacet(rawValue: UInt32(first) &- 0x30) else {
        return nil
      }
      return SearchFacetValue(facet, String(decoding: item.dropFirst(), as: UTF8.self))
    }
    entity = fields[5].first.flatMap { SearchEntity(rawValue: Character(Unicode.Scalar($0))) }
    caseNumber = optional(6)
    pinyin = optional(7)
    self.text = Array(fields[8])
  }
}
