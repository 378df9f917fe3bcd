import Noticeboard
import SearchIndex

/// The search after the text of some pages changed, made of what the build before kept.
struct SearchRevision {
  let known: RememberedNotices
  let units: RememberedUnits
  let chunks: ChunkStore
  let output: OutputFolder
  let manifest: Manifest

  struct Result {
    var outcome: SearchPlan.Outcome
    /// Where the records lay of the chunks that are other than before.
    var formerRecords: [String]
    var kept: ChunkStore.Kept
  }

  /// A chunk that was extracted anew.
  private struct Fresh {
    var number: Int
    var chunk: SearchChunk
    var former: SearchChunk
    var kept: Fingerprint
  }

  /// Nil if it cannot be made of what is known.
  func result(
    of edited: [String: [UInt8]], _ whole: SearchPlan
  ) async throws(FileError) -> Result? {
    guard let folder = chunks.open() else { return nil }
    var kept = known.index
    async let basis = basis(in: folder)
    var plan = whole
    guard plan.chunkCount == kept.chunks.count, let affected = affected(edited, plan),
      try read(edited, around: affected, into: &plan),
      let fresh = await extract(affected, plan, folder), var basis = await basis
    else { return nil }
    var changes = [SegmentKeys.Changes](repeating: [:], count: plan.segmentCount)
    for item in fresh {
      // Prose lends no names; if it did, others might come to stand where these are.
      guard item.chunk.hasNames(of: item.former) else { return nil }
      kept.chunks[item.number] = item.kept
      changes[plan.segment(of: item.number)]
        .merge(item.chunk.changes(since: item.former), uniquingKeysWith: +)
    }
    for segment in basis.keys.indices where !changes[segment].isEmpty {
      guard let keys = basis.keys[segment].applying(changes[segment]),
        let fingerprint = chunks.write(keys, segment: segment)
      else { return nil }
      basis.keys[segment] = keys
      kept.keys[segment] = fingerprint
    }
    let revision = SearchPlan.Revision(
      keys: basis.keys, changes: changes, shards: known.shards, lexicon: basis.lexicon)
    let stored = kept.chunks
    let outcome = await plan.files(revising: revision) { ranges in
      await limited(to: ranges, fresh, whole, folder, stored)
    }
    return outcome.map { outcome in
      Result(
        outcome: outcome,
        formerRecords: fresh.flatMap { plan.recordPaths(of: $0.number, $0.former) }, kept: kept)
    }
  }

  /// What holds for the whole index, as it was.
  private func basis(
    in folder: Folder
  ) -> (keys: [SegmentKeys], lexicon: [SearchFile])? {
    let keys = known.index.keys.enumerated().compactMap {
      ChunkStore.readKeys(segment: $0, in: folder, as: $1)
    }
    guard keys.count == known.index.keys.count,
      let lexicon = ChunkStore.readLexicon(in: folder, as: known.index.lexicon)
    else { return nil }
    return (keys, lexicon)
  }

  /// All chunks with the lists of some keys.
  private func limited(
    to ranges: [[ClosedRange<UInt64>]], _ fresh: [Fresh], _ plan: SearchPlan, _ folder: Folder,
    _ stored: [Fingerprint]
  ) async -> [SearchChunk]? {
    let parts = await inParts(stored.count, of: 8) { range in
      // One buffer for several files: fresh memory is dearer than reading.
      var buffer: [UInt8] = []
      return range.map { number -> SearchChunk? in
        let ranges = ranges[plan.segment(of: number)]
        if let item = fresh.first(where: { $0.number == number }) {
          return item.chunk.limited(to: ranges)
        }
        return ChunkStore.read(
          number, in: folder, as: stored[number], lists: ranges, through: &buffer)
      }
    }
    let chunks = parts.joined().compactMap(\.self)
    return chunks.count == stored.count ? chunks : nil
  }

  /// The chunks in which the edited pages stand.
  private func affected(_ edited: [String: [UInt8]], _ plan: SearchPlan) -> [Int]? {
    var affected: Set<Int> = []
    for (page, first) in zip(units.pages, units.firstUnits) where edited[page.path] != nil {
      for unit in first..<first + page.unitCount {
        guard let chunk = plan.chunk(of: unit) else { return nil }
        affected.insert(chunk)
      }
    }
    return affected.sorted()
  }

  /// Gives the units of some chunks their text; false if a page is not what it was.
  private func read(
    _ edited: [String: [UInt8]], around chunks: [Int], into plan: inout SearchPlan
  ) throws(FileError) -> Bool {
    let needed = Set(chunks.flatMap(plan.units(of:)))
    for (page, first) in zip(units.pages, units.firstUnits) {
      let range = first..<first + page.unitCount
      guard range.contains(where: needed.contains) else { continue }
      var bytes = edited[page.path]
      if bytes == nil { bytes = try manifest.file(page.path, in: output) }
      guard let bytes,
        let units = bytes.withUnsafeBytes({ SearchUnit.reading($0, plan.units[range]) })
      else { return false }
      plan.units.replaceSubrange(range, with: units)
    }
    return true
  }

  private func extract(
    _ numbers: [Int], _ plan: SearchPlan, _ folder: Folder
  ) async -> [Fresh]? {
    let store = chunks
    let known = known.index.chunks
    let fresh = await inChunks(numbers.count, of: 1) { place -> Fresh? in
      let number = numbers[place]
      // It is overwritten where it lies.
      guard let former = ChunkStore.read(number, in: folder, as: known[number]) else { return nil }
      let chunk = plan.extract(number)
      return store.write(chunk, number).map {
        Fresh(number: number, chunk: chunk, former: former, kept: $0)
      }
    }
    let kept = fresh.compactMap(\.self)
    return kept.count == fresh.count ? kept : nil
  }
}
