import Noticeboard
import SearchIndex

/// The short way of a build: some notices got other prose, and nothing else changed.
///
/// It writes their pages and what the search knows of them, without reading any other source. Whatever
/// is not plainly so is left to the whole build.
struct NoticeBuild {
  let options: BuildOptions
  let content: Folder
  let output: OutputFolder
  let memory: BuildMemory
  /// The build before.
  let run: RememberedRun
  let stamps: SourceStamps

  /// More are quicker done by the whole build.
  private static let limit = 32

  /// A page that was written before, with its new prose.
  private struct Page {
    /// Its number among the notices.
    let notice: Int
    let place: NoticePlace
    let bytes: [UInt8]
  }

  /// Nil if the whole must be built.
  func write(settled: Bool, _ watch: inout Stopwatch) async throws(FileError) -> BuildReport? {
    guard options.twins.isEmpty, let known = await memory.notices(of: run) else { return nil }
    var notices = known.notices
    guard let changed = notices.changed(in: stamps), changed.count <= Self.limit,
      let manifest = Manifest(try output.read(Manifest.path) ?? []),
      let pages = try await pages(changed, notices, manifest)
    else { return nil }
    watch.lap("notices")
    guard let search = try await search(pages, notices, known.units, manifest) else { return nil }
    watch.lap("search")
    let files = pages.map { SearchFile(path: $0.place.page, bytes: $0.bytes) } + search.files
    let (tally, written) = try write(files, insteadOf: search.formerRecords, over: manifest)
    watch.lap("files")
    if settled, let stamp = output.stamp(of: Manifest.path) {
      for page in pages { notices.notices[page.notice] = page.place }
      for (number, chunk) in search.chunks { notices.chunks[number] = chunk }
      notices.manifest = stamp
      notices.files = stamps.files.sorted { $0.file < $1.file }
      memory.remember(notices)
      memory.remember(
        BuildMemory.RunFacts(
          stamps: stamps, fileCount: written.lines.count, diagnostics: run.diagnostics), stamp)
    }
    watch.lap("cache")
    return BuildReport(diagnostics: run.diagnostics, outcome: .written(tally))
  }

  // MARK: Pages

  /// The pages of the changed sources; nil unless each of them is a notice with the face it had.
  private func pages(
    _ changed: Set<UInt64>, _ notices: RememberedNotices, _ manifest: Manifest
  ) async throws(FileError) -> [Page]? {
    var basis: [SourceTree.File] = []
    for path in NoticeFace.basis where content.stamp(of: path) != nil {
      basis.append(SourceTree.File(path: path, bytes: try content.read(path)))
    }
    var pages: [Page] = []
    for (number, place) in notices.notices.enumerated()
    where changed.contains(SourceStamps.number(of: "content/" + place.source, in: options.site)) {
      guard let page = try await page(number, place, basis, manifest) else { return nil }
      pages.append(page)
    }
    return pages.count == changed.count ? pages : nil
  }

  private func page(
    _ number: Int, _ place: NoticePlace, _ basis: [SourceTree.File], _ manifest: Manifest
  ) async throws(FileError) -> Page? {
    let file = SourceTree.File(path: place.source, bytes: try content.read(place.source))
    guard let head = file.frontMatter, Fingerprint(of: Array(head)) == place.head,
      let revision = await NoticeRevision.read(file, basis: basis, ways: place.ways),
      Fingerprint(of: revision.face) == place.face, revision.isFound(as: run.diagnostics),
      let before = try written(place.page, manifest), place.prose.upperBound <= before.count
    else { return nil }
    var place = place
    let bytes =
      before[..<place.prose.lowerBound] + revision.prose + before[place.prose.upperBound...]
    let start = place.prose.lowerBound
    place.prose = start..<start + revision.prose.count
    return Page(notice: number, place: place, bytes: Array(bytes))
  }

  /// A file of the output, if it is as it was written.
  private func written(_ path: String, _ manifest: Manifest) throws(FileError) -> [UInt8]? {
    guard let bytes = try output.read(path), manifest.hash(of: path) == Fingerprint(of: bytes)
    else { return nil }
    return bytes
  }

  // MARK: Search

  private struct Search {
    var files: [SearchFile]
    /// Where the records lay of the chunks that are other than before.
    var formerRecords: [String]
    var chunks: [Int: Fingerprint]
  }

  private struct Part {
    var chunk: SearchChunk
    var kept: Fingerprint
    var formerRecords: [String] = []
  }

  /// Nil if it cannot be made of what is known.
  private func search(
    _ pages: [Page], _ notices: RememberedNotices, _ remembered: RememberedUnits,
    _ manifest: Manifest
  ) async throws(FileError) -> Search? {
    var plan = SearchPlan(
      knownUnits: remembered.units, asOf: options.occasion.asOf.number, phone: remembered.phone)
    guard plan.chunkCount == notices.chunks.count, let folder = memory.chunks.open() else {
      return nil
    }
    let edited = Dictionary(
      pages.map { ($0.place.page, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let firsts = remembered.firstUnits
    var affected: Set<Int> = []
    for (page, first) in zip(remembered.pages, firsts) where edited[page.path] != nil {
      for unit in first..<first + page.unitCount {
        guard let chunk = plan.chunk(of: unit) else { return nil }
        affected.insert(chunk)
      }
    }
    let neighbours = Set(affected.flatMap(plan.units(of:)))
    for (page, first) in zip(remembered.pages, firsts) {
      let range = first..<first + page.unitCount
      guard range.contains(where: neighbours.contains) else { continue }
      var bytes = edited[page.path]
      if bytes == nil { bytes = try written(page.path, manifest) }
      guard let bytes,
        let units = bytes.withUnsafeBytes({ SearchUnit.reading($0, plan.units[range]) })
      else { return nil }
      plan.units.replaceSubrange(range, with: units)
    }
    let (ready, store, known, changed) = (plan, memory.chunks, notices.chunks, affected)
    let parts = await inChunks(plan.chunkCount, of: 1) { number -> Part? in
      guard let former = ChunkStore.read(number, in: folder, as: known[number]) else { return nil }
      guard changed.contains(number) else { return Part(chunk: former, kept: known[number]) }
      let chunk = ready.extract(number)
      return store.write(chunk.bytes, number).map {
        Part(chunk: chunk, kept: $0, formerRecords: ready.recordPaths(of: number, former))
      }
    }
    let usable = parts.compactMap(\.self)
    guard usable.count == parts.count else { return nil }
    return Search(
      files: await plan.filesOnAllCores(usable.map(\.chunk)),
      formerRecords: usable.flatMap(\.formerRecords),
      chunks: Dictionary(uniqueKeysWithValues: affected.map { ($0, usable[$0].kept) }))
  }

  // MARK: Writing

  private func write(
    _ files: [SearchFile], insteadOf former: [String], over manifest: Manifest
  ) throws(FileError) -> (BuildReport.Tally, Manifest) {
    var tally = BuildReport.Tally()
    var lines = manifest.lines
    let fingerprints = files.map { Fingerprint(of: $0.bytes) }
    let places = files.map { manifest.place(of: $0.path) }
    let changed = files.indices.filter { index in
      places[index].map { lines[$0].hash != fingerprints[index] } ?? true
    }
    try output.unfinished.announce(changed.map { files[$0].path })
    try output.makeFolders(of: changed.map { files[$0].path })
    for index in changed {
      let path = files[index].path
      tally.count(
        try output.write(files[index].bytes, to: path, isThere: places[index] != nil))
      for twin in CompressedTwin.allCases { try output.remove(path + twin.suffix) }
      let line = Manifest.Line(path: path, hash: fingerprints[index])
      if let place = places[index] { lines[place] = line } else { lines.append(line) }
    }
    let made = Set(files.map(\.path))
    let before = manifest.lines.map(\.path).filter { SearchFile.isIndex($0) } + former
    let stale = Set(before).subtracting(made)
    for path in stale {
      try output.remove(path)
      output.removeEmptyFolders(above: path)
    }
    tally.removed = stale.count
    let result = Manifest(stale.isEmpty ? lines : lines.filter { !stale.contains($0.path) })
    tally.unchanged = result.lines.count - tally.created - tally.overwritten
    _ = try output.write(result.bytes, to: Manifest.path, isThere: true)
    try output.unfinished.end()
    return (tally, result)
  }
}
