extension SearchPlan {
  /// All files of the index from the results of `extract`, in the order of the chunks.
  func files(_ extracted: [SearchChunk]) -> [SearchFile] {
    let lists = lists(of: extracted)
    let shards = segmentShards(lists.map(\.table))
    return files(
      extracted,
      made: zip(shards, lists).map { segment, lists in
        (0..<segment.count).map { segment.shard($0, of: lists) }
      },
      lexicon: isSmall ? [] : LexiconFiles.files(extracted.flatMap(\.names)),
      common: SharedFiles(self, shards.map(\.keys), extracted))
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
    let lists = await listsOnAllCores(of: extracted)
    let shards = segmentShards(lists.map(\.table))
    return await outcome(extracted, shards, lists, lexicon: lexicon)
  }

  /// An index that differs from an earlier one of the same units in some lists.
  package struct Revision: Sendable {
    /// As they are now, segment by segment.
    var keys: [SegmentKeys]
    var changes: [SegmentKeys.Changes]
    /// As they were.
    var shards: [[KnownShard]]
    /// As it was, and is; nil if names are others.
    var lexicon: [SearchFile]?

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
    let lists = await listsOnAllCores(of: extracted)
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
    async let common = SharedFiles(self, shards.map(\.keys), extracted)
    var made: [[SegmentShards.Shard]] = []
    for (number, segment) in shards.enumerated() {
      made.append(await Self.made(segment, lists[number]) { known?.unchanged($0, in: number) })
    }
    return await Outcome(
      files: files(extracted, made: made, lexicon: lexicon, common: common),
      shards: made.map { $0.map(\.known) },
      unchanged: zip(shards, made).flatMap { segment, made in
        made.filter { $0.file == nil }.map(segment.path)
      }, keys: shards.map(\.keys), lexicon: lexicon)
  }

  private static func made(
    _ segment: SegmentShards, _ lists: SegmentIndex,
    unless isKnown: @escaping @Sendable (KnownShard) -> KnownShard?
  ) async -> [SegmentShards.Shard] {
    let starts = Array(stride(from: 0, to: segment.count, by: 64))
    return await inParallel(starts.count) { number in
      (starts[number]..<min(starts[number] + 64, segment.count)).map {
        segment.shard($0, of: lists, unless: isKnown)
      }
    }.flatMap(\.self)
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

  private func listsOnAllCores(of extracted: [SearchChunk]) async -> [SegmentIndex] {
    if isSmall { return [] }
    var lists: [SegmentIndex] = []
    for segment in segments.indices {
      lists.append(
        await SegmentIndex.onAllCores(
          own(extracted, segment), unitCount: segments[segment].members.count))
    }
    return lists
  }

  private func own(_ extracted: [SearchChunk], _ segment: Int) -> [SearchChunk] {
    chunks.indices.filter { chunks[$0].segment == segment }.map { extracted[$0] }
  }

  private func files(
    _ extracted: [SearchChunk], made: [[SegmentShards.Shard]], lexicon: [SearchFile],
    common shared: SharedFiles
  ) -> [SearchFile] {
    var files = extracted.flatMap(\.records)
    var parts: [SegmentFiles] = []
    if !isSmall {
      for segment in segments.indices {
        let part = SegmentFiles(segments[segment], own(extracted, segment), made[segment])
        files += part.files
        parts.append(part)
      }
    } else if units.isEmpty {
      let check = ContentHash().text(3)
      files.append(ScriptFile(name: "all", check: check, payload: []).wrapped())
    }
    var hash = ContentHash()
    for part in parts { hash.add(Array(part.version.utf8)) }
    for chunk in extracted where isSmall { hash.add(chunk.recordHash.value) }
    var common = lexicon + shared.files
    if segments.count > 1 { common.append(filterFile()) }
    for file in common { hash.add(file.bytes) }
    files += common
    for (segment, part) in zip(segments, parts).dropLast() {
      let lines = Array(part.directory.joined(separator: Array("\\n".utf8)))
      let name = "\(segment.name)/directory"
      files.append(ScriptFile(name: name, check: part.version, payload: lines).wrapped())
    }
    files.append(manifest(parts, shared, extracted, hash))
    return files
  }

  /// Extracts and joins on this thread.
  package func files() -> [SearchFile] {
    files(chunks.indices.map(extract))
  }

  /// Writes format, day, mode, units, files of sounds (of a small site the sign of its records), phone and
  /// pairs of letters; variants; segments, newest first, an
  /// archive with the first key of each page of its directory; and the newest's directory.
  private func manifest(
    _ parts: [SegmentFiles], _ shared: SharedFiles, _ extracted: [SearchChunk],
    _ content: ContentHash
  ) -> SearchFile {
    let mode = isSmall ? "small" : "index"
    let records = (extracted.first?.recordHash ?? ContentHash()).text(3)
    let fields = [
      "\(SearchPlan.format)", "\(asOf)", mode, "\(units.count)",
      isSmall ? records : "\(shared.soundFileCount)", "",
    ]
    var head: [UInt8] = Array(fields.joined(separator: "\\t").utf8)
    ScriptFile.escape(options.officePhone.replacingBreaks(), into: &head)
    // A small site has all words at hand: each may be asked for as it stands.
    head += Array("\\t\(isSmall ? "" : shared.letters.line)".utf8)
    var variants = Variants(ofFrequent: shared.segments.map(\.frequencies))
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

  static let format = 14

  /// The values of all segments together, for those who choose among them.
  private func filterFile() -> SearchFile {
    var counts: [SearchFacetValue: Int] = [:]
    for segment in segments { counts.merge(segment.pageCounts, uniquingKeysWith: +) }
    let payload = SegmentFiles.filters(counts)
    return ScriptFile(name: "filters", check: "", payload: payload).wrapped()
  }
}
