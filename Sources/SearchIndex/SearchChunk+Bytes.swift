/// A chunk as bytes, for a build that extracts anew only what changed. Its records are not kept: they
/// are files already.
extension SearchChunk {
  package var bytes: [UInt8] {
    var writer = ChunkWriter()
    writer.write([recordHash.value])
    writer.write(recordCounts.map { UInt32($0) })
    for run in runs {
      writer.write(run.keys)
      writer.write(run.starts)
      writer.write(run.postings)
    }
    writer.write([UInt64]())
    writer.write(units.map(\.date))
    writer.write(units.map(\.shape))
    let pairs = variants.sorted { $0.key < $1.key }
    writer.write(pairs.map(\.key))
    writer.write(pairs.map(\.value))
    writer.write(namedSounds.map(\.syllables))
    writer.write(namedSounds.map(\.key))
    writer.write(names.map(\.date))
    writer.write(names.map { $0.entity?.rawValue.asciiValue ?? 0 })
    writer.write(names.map { UInt8($0.initials.count) })
    writer.write(texts: names.flatMap { [$0.name, $0.url] + $0.initials })
    return writer.bytes
  }

  /// Nil if the bytes are no chunk.
  package init?(bytes: UnsafeRawBufferPointer) {
    var reader = ChunkReader(bytes: bytes)
    guard let hash = reader.numbers(UInt64.self)?.first,
      let counts = reader.numbers(UInt32.self)
    else { return nil }
    recordHash = ContentHash(value: hash)
    recordCounts = counts.map { Int($0) }
    while let keys = reader.numbers(UInt64.self), !keys.isEmpty {
      guard let starts = reader.numbers(UInt32.self), let postings = reader.numbers(UInt32.self),
        let run = PostingRun(keys: keys, starts: starts, postings: postings)
      else { return nil }
      runs.append(run)
    }
    guard let dates = reader.numbers(Int32.self), let shapes = reader.numbers(UInt8.self),
      dates.count == shapes.count, let variantKeys = reader.numbers(UInt32.self),
      let variantValues = reader.numbers(UInt32.self), variantKeys.count == variantValues.count,
      let syllables = reader.numbers(UInt32.self), let soundKeys = reader.numbers(UInt64.self),
      syllables.count == soundKeys.count, let names = reader.names()
    else { return nil }
    units = zip(dates, shapes).map { UnitTraits(date: $0, shape: $1) }
    variants = Dictionary(zip(variantKeys, variantValues), uniquingKeysWith: { first, _ in first })
    namedSounds = zip(syllables, soundKeys).map { NamedSound(syllables: $0, key: $1) }
    self.names = names
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

private struct ChunkReader {
  let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func numbers<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number]? {
    let head = MemoryLayout<Int>.size
    guard place + head <= bytes.count else { return nil }
    let count = bytes.loadUnaligned(fromByteOffset: place, as: Int.self)
    let rest = bytes.count - place - head
    guard count >= 0, count <= rest / MemoryLayout<Number>.stride else { return nil }
    let range = place + head..<place + head + count * MemoryLayout<Number>.stride
    place = range.upperBound
    return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[range]))
      filled = count
    }
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
