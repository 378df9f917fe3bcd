import SearchIndex

/// What a build knew of notices of mere prose, for the next one that finds only some of them changed.
struct RememberedNotices: Sendable {
  /// Of the build's output: another build's output is another story.
  var manifest: FileStamp
  /// All sources, by number.
  var files: [SourceStamps.Mark]
  var notices: NoticeList
  /// What was kept of the search.
  var index: ChunkStore.Kept
  /// The posting files, segment by segment.
  var shards: [[KnownShard]]
  /// Of the search units.
  let units: Fingerprint

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(manifest)
    writer.write(files) { writer, mark in
      writer.write(Int(truncatingIfNeeded: mark.file))
      writer.write(Int(truncatingIfNeeded: mark.state))
    }
    writer.write(notices.bytes)
    writer.write(index.chunks) { writer, chunk in
      writer.write(chunk.bytes)
      writer.write(chunk.source.map { [$0] } ?? []) { $0.write($1) }
    }
    writer.write(index.keys) { $0.write($1) }
    writer.write(index.lexicon)
    writer.write(shards) { $0.write($1) { $0.write($1) } }
    writer.write(units)
    return writer.bytes
  }

  init(
    manifest: FileStamp, files: [SourceStamps.Mark], notices: NoticeList,
    index: ChunkStore.Kept, shards: [[KnownShard]], units: Fingerprint
  ) {
    self.manifest = manifest
    self.files = files
    self.notices = notices
    self.index = index
    self.shards = shards
    self.units = units
  }

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let manifest = reader.stamp(),
      let files = reader.list({ reader -> SourceStamps.Mark? in
        guard let file = reader.number(), let state = reader.number() else { return nil }
        return SourceStamps.Mark(
          file: UInt64(truncatingIfNeeded: file), state: UInt64(truncatingIfNeeded: state))
      }), let notices = reader.byteList().map({ NoticeList(bytes: $0) }),
      let chunks = reader.list({ $0.chunk() }), let keys = reader.list({ $0.fingerprint() }),
      let lexicon = reader.fingerprint(),
      let shards = reader.list({ $0.list { $0.shard() } }), let units = reader.fingerprint(),
      reader.isAtEnd
    else { return nil }
    self.init(
      manifest: manifest, files: files, notices: notices,
      index: ChunkStore.Kept(chunks: chunks, keys: keys, lexicon: lexicon), shards: shards,
      units: units)
  }

  /// The sources that changed; nil if any is new or gone.
  func changed(in stamps: SourceStamps) -> Set<UInt64>? {
    guard stamps.files.count == files.count else { return nil }
    var changed: Set<UInt64> = []
    let present = stamps.files.sorted { $0.file < $1.file }
    for (before, now) in zip(files, present) {
      guard before.file == now.file else { return nil }
      if before.state != now.state { changed.insert(now.file) }
    }
    return changed
  }
}

/// What the search may find but for the text, page by page.
struct RememberedUnits: Sendable {
  struct Page: Sendable, Equatable {
    let path: String
    let unitCount: Int
  }

  let pages: [Page]
  let units: [SearchUnit]
  /// What is said when nothing is found.
  let phone: String

  /// The first unit of each page.
  var firstUnits: [Int] {
    var next = 0
    return pages.map { page in
      defer { next += page.unitCount }
      return next
    }
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(phone)
    writer.write(pages) { writer, page in
      writer.write(page.path)
      writer.write(page.unitCount)
    }
    writer.write(units) { writer, unit in
      writer.write(unit.url)
      writer.write(unit.title)
      writer.write(unit.heading)
      writer.write(Int(unit.date))
      writer.write(unit.facets) { writer, facet in
        writer.write(Int(facet.facet.rawValue))
        writer.write(facet.value)
      }
      writer.write(unit.entity.map { String($0.rawValue) })
      writer.write(unit.caseNumber)
      writer.write(unit.pinyin)
    }
    return writer.bytes
  }

  init(pages: [RememberedOutput.Page], units: [SearchUnit], phone: String) {
    let found = pages.filter { $0.unitCount > 0 }
    self.init(
      pages: found.map { Page(path: $0.path, unitCount: $0.unitCount) }, units: units, phone: phone)
  }

  private init(pages: [Page], units: [SearchUnit], phone: String) {
    self.pages = pages
    self.units = units
    self.phone = phone
  }

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let phone = reader.text(),
      let pages = reader.list({ reader -> Page? in
        guard let path = reader.text(), let count = reader.number(), count >= 0 else { return nil }
        return Page(path: path, unitCount: count)
      }), let units = reader.list({ $0.unit() }), reader.isAtEnd,
      pages.reduce(0, { $0 + $1.unitCount }) == units.count
    else { return nil }
    self.init(pages: pages, units: units, phone: phone)
  }
}

extension ByteWriter {
  mutating func write(_ stamp: FileStamp) {
    write(stamp.size)
    write(stamp.nanoseconds)
    write(stamp.inode)
  }

  fileprivate mutating func write(_ shard: KnownShard) {
    for number in [shard.name, shard.firstKey, shard.lastKey, shard.digest] {
      write(Int(truncatingIfNeeded: number))
    }
    write(shard.keyCount)
  }

  mutating func write(_ text: String?) { write(text.map { [$0] } ?? []) { $0.write($1) } }
}

extension ByteReader {
  mutating func stamp() -> FileStamp? {
    guard let size = number(), let nanoseconds = number(), let inode = number() else { return nil }
    return FileStamp(size: size, nanoseconds: nanoseconds, inode: inode)
  }

  fileprivate mutating func chunk() -> ChunkStore.Kept.Chunk? {
    guard let bytes = fingerprint(), let source = list({ $0.fingerprint() }) else { return nil }
    return ChunkStore.Kept.Chunk(bytes: bytes, source: source.first)
  }

  fileprivate mutating func shard() -> KnownShard? {
    guard let name = number(), let firstKey = number(), let lastKey = number(),
      let digest = number(), let keyCount = number()
    else { return nil }
    return KnownShard(
      name: UInt64(truncatingIfNeeded: name), firstKey: UInt64(truncatingIfNeeded: firstKey),
      lastKey: UInt64(truncatingIfNeeded: lastKey), keyCount: keyCount,
      digest: UInt64(truncatingIfNeeded: digest))
  }

  /// A text that may be absent.
  mutating func optionalText() -> String?? {
    guard let texts = list({ $0.text() }), texts.count <= 1 else { return nil }
    return .some(texts.first)
  }

  fileprivate mutating func unit() -> SearchUnit? {
    guard let url = text(), let title = text(), let heading = optionalText(), let date = number(),
      let facets = list({ reader -> SearchFacetValue? in
        guard let raw = reader.number(), let number = UInt32(exactly: raw),
          let facet = SearchFacet(rawValue: number), let value = reader.text()
        else { return nil }
        return SearchFacetValue(facet, value)
      }), let entity = optionalText(), let caseNumber = optionalText(), let pinyin = optionalText(),
      let day = Int32(exactly: date)
    else { return nil }
    return SearchUnit(
      url: url, title: title, heading: heading, date: day, facets: facets, text: [],
      entity: entity?.first.flatMap(SearchEntity.init(rawValue:)), caseNumber: caseNumber,
      pinyin: pinyin)
  }
}
