import Noticeboard
import SearchIndex

extension Publication {
  /// What became of the search.
  struct Search {
    var written = Chunk()
    /// What remains to be written.
    var rest: [Edition.File] = []
    /// What lies there already.
    var unchanged: [String] = []
    /// Without their text.
    var units: [SearchUnit] = []
    /// For the next build; nil if not all was kept.
    var kept: ChunkStore.Kept?
    var shards: [[KnownShard]] = []
  }

  /// The index over the finished pages, extracted on all cores; nil if what lies there is not what an
  /// earlier build left.
  ///
  /// Records, which are the most of it, are written at once and forgotten.
  func writeSearch(
    _ plan: consuming SearchPlan, of pages: Chunk
  ) async throws(FileError) -> Search? {
    var plan = plan
    let store = pages.notices.isEmpty || plan.isSmall ? nil : keeping?.chunks
    let folder = store?.open()
    let sources = folder == nil ? [] : await sources(of: plan, pages)
    let known = folder == nil ? nil : earlierIndex(for: plan)
    let all = plan.chunkCount
    let changed = (0..<all).filter { known == nil || known?.kept.chunks[$0].source != sources[$0] }
    guard try giveTexts(to: &plan, around: changed, of: pages) else { return nil }
    try output.makeFolders(of: plan.folders.map { $0 + "/" })
    let used = folder == nil ? nil : store
    let fresh = try await extract(
      changed,
      Extraction(
        plan: plan, sources: sources, store: used,
        // Where much changed, the whole is sooner put together than what changed is found.
        former: changed.count * 4 > all
          ? nil : folder.flatMap { folder in known.map { (folder, $0.kept) } }))
    plan.dropTexts()
    defer { letGo(fresh) }
    if changed.count == all { return await whole(fresh, plan, used) }
    guard let store, let folder, let known else { return nil }
    let revision = SearchRevision(
      known: known.kept, shards: known.shards, store: store, folder: folder)
    return await revised(fresh, plan, revision)
  }

  // MARK: What is as it was

  /// The index of an earlier build, if it was cut into as many parts.
  private func earlierIndex(
    for plan: SearchPlan
  ) -> (kept: ChunkStore.Kept, shards: [[KnownShard]])? {
    guard let index = earlier?.index, index.kept.chunks.count == plan.chunkCount,
      index.kept.keys.count == plan.segmentCount, index.shards.count == plan.segmentCount
    else { return nil }
    return index
  }

  /// Of all that each chunk is extracted from.
  private func sources(of plan: SearchPlan, _ pages: Chunk) async -> [Fingerprint] {
    // Of the pages themselves each would be copied, with all it holds.
    let texts = pages.pages.indices.flatMap { pages.pages[$0].texts }
    return await inChunks(plan.chunkCount, of: 8) { number in
      var bytes = plan.outline(of: number)
      for unit in plan.units(of: number) {
        withUnsafeBytes(of: (texts[unit].high, texts[unit].low)) { bytes += $0 }
      }
      return Fingerprint(of: bytes)
    }
  }

  /// Reads the texts of pages that were kept; false if one is not what it was.
  private func giveTexts(
    to plan: inout SearchPlan, around chunks: [Int], of pages: Chunk
  ) throws(FileError) -> Bool {
    guard let earlier, !pages.kept.isEmpty else { return true }
    let needed = Set(chunks.flatMap(plan.units(of:)))
    var first = 0
    for page in pages.pages {
      let range = first..<first + page.unitCount
      first = range.upperBound
      guard pages.kept.contains(page.path), range.contains(where: needed.contains) else { continue }
      guard let bytes = try earlier.manifest.file(page.path, in: output),
        let units = bytes.withUnsafeBytes({ SearchUnit.reading($0, plan.units[range]) })
      else { return false }
      plan.units.replaceSubrange(range, with: units)
    }
    return true
  }

  // MARK: Extracting

  private struct Extraction: Sendable {
    let plan: SearchPlan
    let sources: [Fingerprint]
    /// Nil if nothing is kept.
    let store: ChunkStore?
    let former: (folder: Folder, kept: ChunkStore.Kept)?
  }

  private struct Fresh: Sendable {
    let number: Int
    let chunk: SearchChunk
    let former: SearchChunk?
    let kept: ChunkStore.Kept.Chunk?
    let written: Chunk
  }

  private func extract(
    _ numbers: [Int], _ extraction: Extraction
  ) async throws(FileError) -> [Fresh] {
    let results = await inChunks(numbers.count, of: 1) { place in
      let number = numbers[place]
      return Swift.Result { () throws(FileError) in
        // It is overwritten where it lies.
        let former = extraction.former.flatMap { folder, kept in
          ChunkStore.read(number, in: folder, as: kept.chunks[number].bytes)
        }
        var chunk = extraction.plan.extract(number)
        let records = chunk.takeRecords().map { Edition.File(path: $0.path, bytes: $0.bytes) }
        try output.unfinished.announce(records.map(\.path))
        let written = try write(records[...])
        let kept = extraction.store?.write(chunk, number, of: extraction.sources[number])
        return Fresh(
          number: number, chunk: chunk, former: former, kept: kept, written: written)
      }
    }
    var fresh: [Fresh] = []
    for result in results { fresh.append(try result.get()) }
    return fresh
  }

  // MARK: Putting together

  /// The index of chunks that were all extracted anew.
  private func whole(
    _ fresh: [Fresh], _ plan: SearchPlan, _ store: ChunkStore?
  ) async -> Search {
    await whole(fresh.map(\.chunk), fresh, plan, store, kept: fresh.map(\.kept))
  }

  private func whole(
    _ chunks: [SearchChunk], _ fresh: [Fresh], _ plan: SearchPlan, _ store: ChunkStore?,
    kept: [ChunkStore.Kept.Chunk?]
  ) async -> Search {
    var search = Search(units: plan.units)
    for item in fresh { search.written.add(item.written) }
    let outcome = await plan.filesOnAllCores(chunks)
    let kept = kept.compactMap(\.self)
    if let store, kept.count == chunks.count {
      let keys = outcome.keys.enumerated().compactMap { store.write($1, segment: $0) }
      if keys.count == outcome.keys.count, let lexicon = store.write(lexicon: outcome.lexicon) {
        search.kept = ChunkStore.Kept(chunks: kept, keys: keys, lexicon: lexicon)
      }
    }
    search.rest = outcome.files.map { Edition.File(path: $0.path, bytes: $0.bytes) }
    search.shards = outcome.shards
    return search
  }

  /// The index of chunks of which some lay there; nil if one cannot be read.
  private func revised(
    _ fresh: [Fresh], _ plan: SearchPlan, _ revision: SearchRevision
  ) async -> Search? {
    let numbers = Set(fresh.map(\.number))
    let unchanged = (0..<plan.chunkCount).filter { !numbers.contains($0) }.flatMap {
      plan.recordPaths(of: $0)
    }
    if let changes = changes(fresh), let result = await revision.result(of: changes, plan) {
      var search = Search(units: plan.units)
      for item in fresh { search.written.add(item.written) }
      search.kept = result.kept
      search.rest = result.outcome.files.map { Edition.File(path: $0.path, bytes: $0.bytes) }
      search.shards = result.outcome.shards
      search.unchanged = unchanged + result.outcome.unchanged
      return search
    }
    let stored = await inChunks(plan.chunkCount, of: 4) { [folder = revision.folder] number in
      numbers.contains(number)
        ? nil
        : ChunkStore.read(number, in: folder, as: revision.known.chunks[number].bytes)
    }
    var (chunks, kept) = (stored, revision.known.chunks.map(Optional.some))
    for item in fresh { (chunks[item.number], kept[item.number]) = (item.chunk, item.kept) }
    let all = chunks.compactMap(\.self)
    guard all.count == plan.chunkCount else { return nil }
    var search = await whole(all, fresh, plan, revision.store, kept: kept)
    search.unchanged = unchanged
    return search
  }

  /// Nil if it is not known what some of them were.
  private func changes(_ fresh: [Fresh]) -> [SearchRevision.Fresh]? {
    let changes = fresh.compactMap { item -> SearchRevision.Fresh? in
      guard let former = item.former, let kept = item.kept else { return nil }
      return SearchRevision.Fresh(
        number: item.number, chunk: item.chunk, former: former, kept: kept)
    }
    return changes.count == fresh.count ? changes : nil
  }
}
