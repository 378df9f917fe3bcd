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
    var number: Int
    var chunk: SearchChunk
    var former: SearchChunk
    var kept: ChunkStore.Kept.Chunk
  }

  struct Result {
    var outcome: SearchPlan.Outcome
    var kept: ChunkStore.Kept
  }

  /// Nil if it cannot be made of what is known.
  func result(of fresh: [Fresh], _ plan: SearchPlan) async -> Result? {
    var kept = known
    guard plan.chunkCount == kept.chunks.count, var keys = keys(), keys.count == plan.segmentCount,
      let lexicon = ChunkStore.readLexicon(in: folder, as: known.lexicon)
    else { return nil }
    var changes = [SegmentKeys.Changes](repeating: [:], count: plan.segmentCount)
    for item in fresh {
      // Prose lends no names; if it did, others might come to stand where these are.
      guard item.chunk.hasNames(of: item.former) else { return nil }
      kept.chunks[item.number] = item.kept
      changes[plan.segment(of: item.number)]
        .merge(item.chunk.changes(since: item.former), uniquingKeysWith: +)
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
      await limited(to: ranges, fresh, plan, stored)
    }
    return outcome.map { Result(outcome: $0, kept: kept) }
  }

  private func keys() -> [SegmentKeys]? {
    let keys = known.keys.enumerated().compactMap {
      ChunkStore.readKeys(segment: $0, in: folder, as: $1)
    }
    return keys.count == known.keys.count ? keys : nil
  }

  /// All chunks with the lists of some keys.
  private func limited(
    to ranges: [[ClosedRange<UInt64>]], _ fresh: [Fresh], _ plan: SearchPlan,
    _ stored: [ChunkStore.Kept.Chunk]
  ) async -> [SearchChunk]? {
    let parts = await inParts(stored.count, of: 8) { [folder] range in
      // One buffer for several files: fresh memory is dearer than reading.
      var buffer: [UInt8] = []
      return range.map { number -> SearchChunk? in
        let ranges = ranges[plan.segment(of: number)]
        if let item = fresh.first(where: { $0.number == number }) {
          return item.chunk.limited(to: ranges)
        }
        return ChunkStore.read(
          number, in: folder, as: stored[number].bytes, lists: ranges, through: &buffer)
      }
    }
    let chunks = parts.joined().compactMap(\.self)
    return chunks.count == stored.count ? chunks : nil
  }
}
