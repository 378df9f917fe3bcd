/// A chunk as bytes, for a build that extracts anew only what changed. Its records are not kept: they
/// are files already.
extension SearchChunk {
  package var bytes: [UInt8] {
    var writer = ChunkWriter()
    writer.write([recordHash.value])
    writer.write(units.map(\.date))
    writer.write(units.map(\.shape))
    writer.write(units.map(\.codeLength))
    let pairs = variants.sorted { $0.key < $1.key }
    writer.write(pairs.map(\.key))
    writer.write(pairs.map(\.value))
    writer.write(namedSounds.map(\.syllables))
    writer.write(namedSounds.map(\.key))
    writer.write(titles.map(\.hash))
    writer.write(titles.map(\.id))
    writer.write(names.map(\.date))
    writer.write(names.map { $0.entity?.rawValue.asciiValue ?? 0 })
    writer.write(names.map { UInt8($0.initials.count) })
    writer.write(texts: names.flatMap { [$0.name, $0.url] + $0.initials })
    for run in runs {
      writer.write(run.keys)
      writer.write(run.starts)
      writer.write(Array(run.postings.words))
    }
    return writer.bytes
  }

  /// Nil if the bytes are no chunk.
  ///
  /// With `ranges` of keys, ascending, only their lists are read.
  package init?(
    bytes: UnsafeRawBufferPointer, lists ranges: [ClosedRange<UInt64>]? = nil, names: Bool = true
  ) {
    var reader = ChunkReader(bytes: bytes)
    guard let hash = reader.numbers(UInt64.self)?.first else { return nil }
    recordHash = ContentHash(value: hash)
    guard let dates = reader.numbers(Int32.self), let shapes = reader.numbers(UInt8.self),
      let codeLengths = reader.numbers(UInt8.self), dates.count == shapes.count,
      dates.count == codeLengths.count, let variantKeys = reader.numbers(UInt32.self),
      let variantValues = reader.numbers(UInt32.self), variantKeys.count == variantValues.count,
      let syllables = reader.numbers(UInt32.self), let soundKeys = reader.numbers(UInt64.self),
      syllables.count == soundKeys.count, let hashes = reader.numbers(UInt32.self),
      let ids = reader.numbers(UInt32.self), hashes.count == ids.count
    else { return nil }
    titles = zip(hashes, ids).map { ArchiveTitles.Entry(hash: $0, id: $1) }
    if names {
      guard let names = reader.names() else { return nil }
      self.names = names
    } else if !reader.passNames() {
      return nil
    }
    while !reader.isAtEnd {
      guard let run = ranges.map({ reader.run(of: $0) }) ?? reader.run() else { return nil }
      runs.append(run)
    }
    units = dates.indices.map {
      UnitTraits(date: dates[$0], shape: shapes[$0], codeLength: codeLengths[$0])
    }
    variants = Dictionary(zip(variantKeys, variantValues), uniquingKeysWith: { first, _ in first })
    namedSounds = zip(syllables, soundKeys).map { NamedSound(syllables: $0, key: $1) }
  }

  /// The chunk with the lists of some ranges of keys, ascending, and its records.
  package func limited(to ranges: [ClosedRange<UInt64>], names: Bool) -> SearchChunk? {
    var chunk = bytes.withUnsafeBytes { SearchChunk(bytes: $0, lists: ranges, names: names) }
    chunk?.records = records
    return chunk
  }
}

/// Lists one after the other, each behind its length.
private struct ChunkWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Number: BitwiseCopyable>(_ numbers: [Number]) {
    withUnsafeBytes(of: numbers.count) { bytes += $0 }
    numbers.withUnsafeBytes { bytes += $0 }
  }

  mutating func write(texts: [String]) {
    write(texts.map { UInt32($0.utf8.count) })
    write(texts.flatMap { Array($0.utf8) })
  }
}

/// Numbers as they were written, of which only those are copied that are asked for.
private struct StoredList<Number: BitwiseCopyable>: RandomAccessCollection {
  let bytes: UnsafeRawBufferPointer
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Number {
    bytes.loadUnaligned(fromByteOffset: place * MemoryLayout<Number>.stride, as: Number.self)
  }

  func copy(_ range: Range<Int>) -> [Number] {
    let stride = MemoryLayout<Number>.stride
    let part = bytes[range.lowerBound * stride..<range.upperBound * stride]
    return [Number](unsafeUninitializedCapacity: range.count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      filled = range.count
    }
  }
}

private struct ChunkReader {
  let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func list<Number: BitwiseCopyable>(_ type: Number.Type) -> StoredList<Number>? {
    let head = MemoryLayout<Int>.size
    guard place + head <= bytes.count else { return nil }
    let count = bytes.loadUnaligned(fromByteOffset: place, as: Int.self)
    let rest = bytes.count - place - head
    guard count >= 0, count <= rest / MemoryLayout<Number>.stride else { return nil }
    let range = place + head..<place + head + count * MemoryLayout<Number>.stride
    place = range.upperBound
    return StoredList(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]), count: count)
  }

  mutating func numbers<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number]? {
    list(type).map { $0.copy(0..<$0.count) }
  }

  mutating func run() -> PostingRun? {
    guard let keys = numbers(UInt64.self), let starts = numbers(UInt32.self),
      let postings = numbers(UInt32.self)
    else { return nil }
    return PostingRun(keys: keys, starts: starts, postings: postings)
  }

  /// The run with the lists of some keys alone.
  mutating func run(of ranges: [ClosedRange<UInt64>]) -> PostingRun? {
    guard let keys = list(UInt64.self), let starts = list(UInt32.self),
      let postings = list(UInt32.self), starts.count == keys.count + 1
    else { return nil }
    var chosen: (keys: [UInt64], starts: [UInt32], postings: [UInt32]) = ([], [0], [])
    for range in ranges {
      var place = keys.firstPlace(from: range.lowerBound)
      while place < keys.count, keys[place] <= range.upperBound {
        let (start, end) = (Int(starts[place]), Int(starts[place + 1]))
        guard start <= end, end <= postings.count else { return nil }
        chosen.keys.append(keys[place])
        chosen.postings += postings.copy(start..<end)
        chosen.starts.append(UInt32(chosen.postings.count))
        place += 1
      }
    }
    return PostingRun(keys: chosen.keys, starts: chosen.starts, postings: chosen.postings)
  }

  mutating func passNames() -> Bool {
    list(Int32.self) != nil && list(UInt8.self) != nil && list(UInt8.self) != nil
      && list(UInt32.self) != nil && list(UInt8.self) != nil
  }

  mutating func texts() -> [String]? {
    guard let lengths = numbers(UInt32.self), let bytes = numbers(UInt8.self) else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(lengths.count)
    var start = 0
    for length in lengths {
      let end = start + Int(length)
      guard end <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return texts
  }

  mutating func names() -> [SearchChunk.LexiconName]? {
    guard let dates = numbers(Int32.self), let entities = numbers(UInt8.self),
      let initials = numbers(UInt8.self), let texts = texts(),
      dates.count == entities.count, dates.count == initials.count,
      texts.count == initials.reduce(2 * initials.count, { $0 + Int($1) })
    else { return nil }
    var place = 0
    return dates.indices.map { index in
      let end = place + 2 + Int(initials[index])
      defer { place = end }
      return SearchChunk.LexiconName(
        name: texts[place], initials: Array(texts[(place + 2)..<end]), url: texts[place + 1],
        entity: entities[index] == 0
          ? nil : SearchEntity(rawValue: Character(Unicode.Scalar(entities[index]))),
        date: dates[index])
    }
  }
}
