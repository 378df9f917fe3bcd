extension SearchPlan {
  /// All files of the index from the results of `extract`, in the order of the chunks.
  package func files(_ extracted: [SearchChunk]) -> [SearchFile] {
    let lists = lists(of: extracted)
    let shards = segmentShards(lists.map(\.table))
    return files(
      extracted, shards,
      made: zip(shards, lists).map { segment, lists in
        (0..<segment.count).map { segment.shard($0, of: lists) }
      },
      lexicon: isSmall ? [] : LexiconFiles.files(extracted.flatMap(\.names)))
  }

  /// What there is to be written.
  package struct Outcome: Sendable {
    package var files: [SearchFile]
    /// All posting files, segment by segment.
    package var shards: [[KnownShard]]
    /// Those that lie there already.
    package var unchanged: [String]
    /// Segment by segment.
    package var keys: [SegmentKeys]
    /// The names by their initials.
    package var lexicon: [SearchFile]
  }

  /// The same on all cores.
  package func filesOnAllCores(_ extracted: [SearchChunk]) async -> Outcome {
    async let lexicon = isSmall ? [] : LexiconFiles.files(extracted.flatMap(\.names))
    let lists = lists(of: extracted)
    let shards = segmentShards(lists.map(\.table))
    return await outcome(extracted, shards, lists, lexicon: await lexicon)
  }

  /// An index that differs from an earlier one of the same units in some lists.
  package struct Revision: Sendable {
    /// As they are now, segment by segment.
    package var keys: [SegmentKeys]
    package var changes: [SegmentKeys.Changes]
    /// As they were.
    package var shards: [[KnownShard]]
    /// As it was, and is; nil if names are others.
    package var lexicon: [SearchFile]?

    package init(
      keys: [SegmentKeys], changes: [SegmentKeys.Changes], shards: [[KnownShard]],
      lexicon: [SearchFile]?
    ) {
      (self.keys, self.changes, self.shards, self.lexicon) = (keys, changes, shards, lexicon)
    }
  }

  /// The same without the posting files that do not change.
  ///
  /// `chunks` is asked once for all chunks, with the lists of some ranges of keys, by segment. Nil if it
  /// has not all of them.
  package func files(
    revising revision: Revision,
    _ chunks: ([[ClosedRange<UInt64>]]) async -> [SearchChunk]?
  ) async -> Outcome? {
    let shards = segmentShards(revision.keys)
    let known = KnownShards(
      shards: revision.shards, changedKeys: revision.changes.map { Array($0.keys) })
    let needed = shards.enumerated().map { number, segment in
      (0..<segment.count).map(segment.outline).filter { known.unchanged($0, in: number) == nil }
    }
    let ranges = needed.map { $0.map { $0.firstKey...$0.lastKey } }
    guard let extracted = await chunks(ranges), extracted.count == chunkCount else { return nil }
    let lists = lists(of: extracted)
    // What was kept tells how many keys there are; what was read may be something else.
    for (lists, needed) in zip(lists, needed) {
      guard lists.keys.count == needed.reduce(0, { $0 + $1.keyCount }) else { return nil }
    }
    let lexicon = revision.lexicon ?? LexiconFiles.files(extracted.flatMap(\.names))
    return await outcome(extracted, shards, lists, lexicon: lexicon, knowing: known)
  }

  private func outcome(
    _ extracted: [SearchChunk], _ shards: [SegmentShards], _ lists: [SegmentIndex],
    lexicon: [SearchFile], knowing known: KnownShards? = nil
  ) async -> Outcome {
    var made: [[SegmentShards.Shard]] = []
    for (number, segment) in shards.enumerated() {
      made.append(await Self.made(segment, lists[number]) { known?.unchanged($0, in: number) })
    }
    return Outcome(
      files: files(extracted, shards, made: made, lexicon: lexicon),
      shards: made.map { $0.map(\.known) },
      unchanged: zip(shards, made).flatMap { segment, made in
        made.filter { $0.file == nil }.map(segment.path)
      }, keys: shards.map(\.keys), lexicon: lexicon)
  }

  private static func made(
    _ segment: SegmentShards, _ lists: SegmentIndex,
    unless isKnown: @escaping @Sendable (KnownShard) -> KnownShard?
  ) async -> [SegmentShards.Shard] {
    await withTaskGroup(of: (Int, [SegmentShards.Shard]).self) { group in
      let starts = Array(stride(from: 0, to: segment.count, by: 64))
      for (number, start) in starts.enumerated() {
        group.addTask {
          let places = start..<min(start + 64, segment.count)
          return (number, places.map { segment.shard($0, of: lists, unless: isKnown) })
        }
      }
      var parts = [[SegmentShards.Shard]](repeating: [], count: starts.count)
      for await (number, part) in group { parts[number] = part }
      return parts.flatMap(\.self)
    }
  }

  private func segmentShards(_ keys: [SegmentKeys]) -> [SegmentShards] {
    zip(segments, keys).map { SegmentShards($0, $1) }
  }

  private func lists(of extracted: [SearchChunk]) -> [SegmentIndex] {
    if isSmall { return [] }
    return segments.indices.map {
      SegmentIndex(own(extracted, $0), unitCount: segments[$0].members.count)
    }
  }

  private func own(_ extracted: [SearchChunk], _ segment: Int) -> [SearchChunk] {
    chunks.indices.filter { chunks[$0].segment == segment }.map { extracted[$0] }
  }

  private func files(
    _ extracted: [SearchChunk], _ shards: [SegmentShards], made: [[SegmentShards.Shard]],
    lexicon: [SearchFile]
  ) -> [SearchFile] {
    var files = extracted.flatMap(\.records)
    var parts: [SegmentFiles] = []
    var characters: Set<UInt32> = []
    if !isSmall {
      for segment in segments.indices {
        let part = SegmentFiles(
          segments[segment], own(extracted, segment), shards[segment].keys, made[segment])
        files += part.files
        characters.formUnion(part.frequencies.keys)
        parts.append(part)
      }
    } else {
      characters = SearchPlan.characters(of: units)
      if units.isEmpty {
        files.append(ScriptFile(name: "all", check: "", payload: []).wrapped())
      }
    }
    var hash = ContentHash()
    for part in parts { hash.add(Array(part.version.utf8)) }
    for chunk in extracted where isSmall { hash.add(chunk.recordHash.value) }
    var common: [SearchFile] = []
    var soundFileCount = 1
    if !isSmall {
      common += lexicon
      let sounds = SearchPlan.soundPairs(parts, extracted.flatMap(\.namedSounds))
      soundFileCount = sounds.fileCount
      common += sounds.files()
    }
    common.append(SearchPlan.classFile(characters))
    common.append(SearchPlan.soundFile(characters))
    if segments.count > 1 { common.append(filterFile()) }
    for file in common { hash.add(file.bytes) }
    files += common
    for (segment, part) in zip(segments, parts).dropLast() {
      let lines = Array(part.directory.joined(separator: Array("\\n".utf8)))
      let name = "\(segment.name)/directory"
      files.append(ScriptFile(name: name, check: part.version, payload: lines).wrapped())
    }
    files.append(manifest(parts, extracted, soundFileCount, hash))
    return files
  }

  /// Extracts and joins on this thread.
  package func files() -> [SearchFile] {
    files(chunks.indices.map(extract))
  }

  /// Writes format, day, mode, units, files of sounds and phone; variants; segments, newest first, an
  /// archive with the first key of each page of its directory; and the newest's directory.
  private func manifest(
    _ parts: [SegmentFiles], _ extracted: [SearchChunk], _ soundFileCount: Int,
    _ content: ContentHash
  ) -> SearchFile {
    let mode = isSmall ? "small" : "index"
    let fields = [
      "\(SearchPlan.format)", "\(asOf)", mode, "\(units.count)", "\(soundFileCount)", "",
    ]
    var head: [UInt8] = Array(fields.joined(separator: "\\t").utf8)
    ScriptFile.escape(options.officePhone.replacingBreaks(), into: &head)
    var variants = Variants(ofFrequent: parts.map(\.frequencies))
    for chunk in extracted { variants.add(chunk.variants) }
    var lines = [head, variants.line, Array(String(parts.count).utf8)]
    for (segment, part) in zip(segments, parts).reversed() {
      let count = segment.members.count
      var line = Array("\(segment.name)\\t\(count)\\t\(part.version)".utf8)
      if segment.isArchive { line += Array("\\t".utf8) + part.pageKeys }
      lines.append(line)
    }
    lines += parts.last?.directory ?? []
    var hash = content
    for line in lines { hash.add(line) }
    return ScriptFile(
      name: "manifest", check: hash.text(8),
      payload: Array(lines.joined(separator: Array("\\n".utf8)))
    ).wrapped()
  }

  static let format = 8

  /// The pairs of all segments, merged.
  private static func soundPairs(
    _ parts: [SegmentFiles], _ named: [SearchChunk.NamedSound]
  ) -> SoundPairs {
    var keys: [UInt64] = []
    var counts: [Int] = []
    for part in parts {
      if keys.isEmpty {
        (keys, counts) = (part.pairs, part.counts)
        continue
      }
      var merged: [UInt64] = []
      var sums: [Int] = []
      var (one, other) = (0, 0)
      while one < keys.count || other < part.pairs.count {
        let a = one < keys.count ? keys[one] : .max
        let b = other < part.pairs.count ? part.pairs[other] : .max
        merged.append(min(a, b))
        sums.append((a <= b ? counts[one] : 0) + (b <= a ? part.counts[other] : 0))
        if a <= b { one += 1 }
        if b <= a { other += 1 }
      }
      (keys, counts) = (merged, sums)
    }
    return SoundPairs(keys: keys, counts: counts, named: named)
  }

  /// The values of all segments together, for those who choose among them.
  private func filterFile() -> SearchFile {
    var counts: [SearchFacetValue: Int] = [:]
    for segment in segments { counts.merge(segment.pageCounts, uniquingKeysWith: +) }
    let payload = SegmentFiles.filters(counts)
    return ScriptFile(name: "filters", check: "", payload: payload).wrapped()
  }

  private static func classFile(_ characters: Set<UInt32>) -> SearchFile {
    let classes = FoldTable.classes.filter { characters.contains($0[0]) }
    let payload = Array(classes.map(SearchPlan.text).joined(separator: " ").utf8)
    return ScriptFile(name: "classes", check: "", payload: payload).wrapped()
  }

  private static func soundFile(_ characters: Set<UInt32>) -> SearchFile {
    let common = Set(FoldTable.scalars(of: UnicodeTables.common))
    let words = FoldTable.scalars(of: UnicodeTables.sounds).split(separator: 0x20).map { word in
      SearchPlan.text(word.filter { $0 < 0x80 || characters.contains($0) || common.contains($0) })
    }
    let kept = words.filter { $0.unicodeScalars.contains { !$0.isASCII } }
    let lines = kept.joined(separator: " ")
    return ScriptFile(name: "sounds", check: "", payload: Array(lines.utf8)).wrapped()
  }

  static func characters(of units: [SearchUnit]) -> Set<UInt32> {
    var folder = Folder()
    var characters: Set<UInt32> = []
    for unit in units {
      _ = folder.foldUnit(unit.title, unit.heading, unit.text)
      characters.formUnion(folder.folded)
    }
    return characters
  }

  static func text(_ characters: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for character in characters {
      if let scalar = Unicode.Scalar(character) { view.append(scalar) }
    }
    return String(view)
  }
}
