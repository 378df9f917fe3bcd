import Noticeboard
import SearchIndex

/// The search after the text of some pages changed, made of what the build before kept.
struct SearchRevision {
  let known: RememberedNotices
  let units: RememberedUnits
  let chunks: ChunkStore
  let output: OutputFolder
  let manifest: Manifest
  let asOf: Day

  struct Result {
    var outcome: SearchPlan.Outcome
    /// Where the records lay of the chunks that are other than before.
    var formerRecords: [String]
    /// What was kept of those.
    var chunks: [Int: Fingerprint]
  }

  /// A chunk that was extracted anew.
  private struct Fresh {
    var number: Int
    var chunk: SearchChunk
    var kept: Fingerprint
  }

  /// Nil if it cannot be made of what is known.
  func result(of edited: [String: [UInt8]]) async throws(FileError) -> Result? {
    guard let folder = chunks.open() else { return nil }
    let fingerprints = known.chunks
    async let stored = inChunks(fingerprints.count, of: 1) { number in
      ChunkStore.read(number, in: folder, as: fingerprints[number])
    }
    var plan = SearchPlan(knownUnits: units.units, asOf: asOf.number, phone: units.phone)
    guard plan.chunkCount == fingerprints.count, let affected = affected(edited, plan),
      try read(edited, around: affected, into: &plan)
    else { return nil }
    let former = await stored
    var whole = former.compactMap(\.self)
    guard whole.count == former.count, let fresh = await extract(affected, plan) else { return nil }
    var changedKeys = [[UInt64]](repeating: [], count: plan.segmentCount)
    var records: [String] = []
    for item in fresh {
      let before = whole[item.number]
      changedKeys[plan.segment(of: item.number)] += item.chunk.changedKeys(since: before)
      records += plan.recordPaths(of: item.number, before)
      whole[item.number] = item.chunk
    }
    let shards = KnownShards(shards: known.shards, changedKeys: changedKeys)
    return Result(
      outcome: await plan.filesOnAllCores(whole, knowing: shards), formerRecords: records,
      chunks: Dictionary(uniqueKeysWithValues: fresh.map { ($0.number, $0.kept) }))
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

  private func extract(_ numbers: [Int], _ plan: SearchPlan) async -> [Fresh]? {
    let store = chunks
    let fresh = await inChunks(numbers.count, of: 1) { place -> Fresh? in
      let chunk = plan.extract(numbers[place])
      return store.write(chunk.bytes, numbers[place]).map {
        Fresh(number: numbers[place], chunk: chunk, kept: $0)
      }
    }
    let kept = fresh.compactMap(\.self)
    return kept.count == fresh.count ? kept : nil
  }
}
