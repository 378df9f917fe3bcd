import Noticeboard
import SearchIndex

/// The search after some of its chunks changed, made of what the build before kept.
struct SearchRevision {
  let known: ChunkStore.Kept
  /// The posting files as they were.
  let shards: [[KnownShard]]
  let store: ChunkStore
  /// Where the chunks lie.
  let folder: Folder

  /// A chunk that was extracted anew, and as it was.
  struct Fresh: Sendable {
    let number: Int
    let chunk: SearchChunk
    let former: SearchChunk
    let kept: ChunkStore.Kept.Chunk
  }

  struct Result {
    let outcome: SearchPlan.Outcome
    let kept: ChunkStore.Kept
  }

  /// Nil if it cannot be made of what is known.
  func result(of fresh: [Fresh], _ plan: SearchPlan) async -> Result? {
    var kept = known
    // Others may come to stand where changed names stood.
    let keepsNames = fresh.allSatisfy { $0.chunk.hasNames(of: $0.former) }
    let lexicon = keepsNames ? ChunkStore.readLexicon(in: folder, as: known.lexicon) : nil
    guard plan.chunkCount == kept.chunks.count, var keys = keys(), keys.count == plan.segmentCount,
      keepsNames == (lexicon != nil)
    else { return nil }
    var changes = [SegmentKeys.Changes](repeating: [:], count: plan.segmentCount)
    for item in fresh {
      kept.chunks[item.number] = item.kept
      changes[plan.segment(of: item.number)]
        .merge(
          item.chunk.changes(since: item.former, firstID: plan.firstID(of: item.number)),
          uniquingKeysWith: +)
    }
    for segment in keys.indices where !changes[segment].isEmpty {
      guard let changed = keys[segment].applying(changes[segment]),
        let fingerprint = store.write(changed, segment: segment)
      else { return nil }
      keys[segment] = changed
      kept.keys[segment] = fingerprint
    }
    let revision = SearchPlan.Revision(
      keys: keys, changes: changes, shards: shards, lexicon: lexicon)
    let stored = kept.chunks
    let outcome = await plan.files(revising: revision) { ranges in
      await limited(to: ranges, fresh, plan, stored, names: !keepsNames)
    }
    guard let outcome else { return nil }
    if !keepsNames {
      guard let fingerprint = store.write(lexicon: outcome.lexicon) else { return nil }
      kept.lexicon = fingerprint
    }
    return Result(outcome: outcome, kept: kept)
  }

  private func keys() -> [SegmentKeys]? {
    let keys = known.keys.enumerated().compactMap {
      ChunkStore.readKeys(segment: $0, in: folder, as: $1)
    }
    return keys.count == known.keys.count ? keys : nil
  }

  /// All chunks with the lists of some keys, and their names if asked for.
  private func limited(
    to ranges: [[ClosedRange<UInt64>]], _ fresh: [Fresh], _ plan: SearchPlan,
    _ stored: [ChunkStore.Kept.Chunk], names: Bool
  ) async -> [SearchChunk]? {
    let parts = await inParts(stored.count, of: 8) { [folder] range in
      // One buffer for several files: fresh memory is dearer than reading.
      var buffer: [UInt8] = []
      return range.map { number -> SearchChunk? in
        let ranges = ranges[plan.segment(of: number)]
        if let item = fresh.first(where: { $0.number == number }) {
          return item.chunk.limited(to: ranges, names: names)
        }
        return ChunkStore.read(
          number, in: folder, as: stored[number].bytes, lists: ranges, names: names,
          through: &buffer)
      }
    }
    let chunks = parts.joined().compactMap(\.self)
    return chunks.count == stored.count ? chunks : nil
  }
}
