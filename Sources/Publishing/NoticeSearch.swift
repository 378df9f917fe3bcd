import Noticeboard
import SearchIndex

/// The search after the prose of some pages was edited.
struct NoticeSearch {
  let units: RememberedUnits
  let output: OutputFolder
  let manifest: Manifest
  let store: ChunkStore

  struct Result {
    let outcome: SearchPlan.Outcome
    /// Where the records lay of the chunks that are other than before.
    let kept: ChunkStore.Kept
  }

  /// Nil if it cannot be made of what is known.
  func result(
    of edited: [String: [UInt8]], _ whole: SearchPlan, since known: RememberedNotices
  ) async throws(FileError) -> Result? {
    guard let folder = store.open() else { return nil }
    var plan = whole
    guard plan.chunkCount == known.index.chunks.count, let affected = affected(edited, plan),
      try read(edited, around: affected, into: &plan),
      let fresh = await extract(affected, plan, known.index, folder)
    else { return nil }
    let revision = SearchRevision(
      known: known.index, shards: known.shards, store: store, folder: folder)
    return await revision.result(of: fresh, plan).map { result in
      Result(outcome: result.outcome, kept: result.kept)
    }
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
    _ numbers: [Int], _ plan: SearchPlan, _ known: ChunkStore.Kept, _ folder: Folder
  ) async -> [SearchRevision.Fresh]? {
    let store = store
    let fresh = await inChunks(numbers.count, of: 1) { place -> SearchRevision.Fresh? in
      let number = numbers[place]
      // It is overwritten where it lies.
      guard let former = ChunkStore.read(number, in: folder, as: known.chunks[number].bytes) else {
        return nil
      }
      let chunk = plan.extract(number)
      return store.write(chunk, number).map {
        SearchRevision.Fresh(number: number, chunk: chunk, former: former, kept: $0)
      }
    }
    let kept = fresh.compactMap(\.self)
    return kept.count == fresh.count ? kept : nil
  }
}
