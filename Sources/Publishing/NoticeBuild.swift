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
    let place: NoticePlace
    let bytes: [UInt8]
  }

  /// Nil if the whole must be built.
  func write(settled: Bool, _ watch: inout Stopwatch) async throws(FileError) -> BuildReport? {
    guard options.twins.isEmpty else { return nil }
    guard let notices = memory.notices(of: run), let changed = notices.changed(in: stamps),
      changed.count <= Self.limit, let places = places(changed, notices)
    else { return nil }
    async let lines = Result { () throws(FileError) in
      Manifest(try output.read(Manifest.path) ?? [])
    }
    guard let units = memory.units(of: notices) else { return nil }
    async let plan = SearchPlan(
      knownUnits: units.units, asOf: options.occasion.asOf.number, phone: units.phone)
    guard let manifest = try await lines.get(), let pages = try await pages(places, manifest)
    else { return nil }
    watch.lap("notices")
    let revision = NoticeSearch(
      units: units, output: output, manifest: manifest, store: memory.chunks)
    let edited = pages.map { ($0.place.page, $0.bytes) }
    guard
      let search = try await revision.result(
        of: Dictionary(edited, uniquingKeysWith: { first, _ in first }), await plan,
        since: notices)
    else { return nil }
    watch.lap("search")
    let files = edited.map { SearchFile(path: $0, bytes: $1) } + search.outcome.files
    let (tally, written) = try write(
      files, besides: search.outcome.unchanged, over: manifest)
    watch.lap("files")
    if settled { remember(pages, search, written, notices) }
    watch.lap("cache")
    return BuildReport(
      diagnostics: run.diagnostics, outcome: .written(tally), unpublished: run.unpublished)
  }

  private func remember(
    _ pages: [Page], _ search: NoticeSearch.Result, _ written: Manifest,
    _ before: RememberedNotices
  ) {
    guard let stamp = output.stamp(of: Manifest.path) else { return }
    var notices = before
    for page in pages { notices.notices.replace(page.place) }
    notices.index = search.kept
    notices.manifest = stamp
    notices.shards = search.outcome.shards
    notices.files = stamps.files.sorted { $0.file < $1.file }
    memory.remember(notices)
    let edited = Set(run.edited + pages.map(\.place.page))
    memory.remember(
      BuildMemory.RunFacts(
        stamps: stamps, folders: written.folders, fileCount: written.lines.count,
        diagnostics: run.diagnostics, unpublished: run.unpublished, remembered: run.remembered,
        edited: edited.sorted { $0.isBeforeByBytes($1) }), stamp, in: output)
  }

  // MARK: Pages

  /// Where the changed sources stand; nil unless each of them is a notice of mere prose.
  private func places(_ changed: Set<UInt64>, _ notices: RememberedNotices) -> [NoticePlace]? {
    var places: [NoticePlace] = []
    for path in stamps.paths(of: changed) {
      guard let place = content.relative(path).flatMap({ notices.notices[$0] }) else { return nil }
      places.append(place)
    }
    return places
  }

  /// Their pages; nil unless each of them has the face it had.
  private func pages(
    _ places: [NoticePlace], _ manifest: Manifest
  ) async throws(FileError) -> [Page]? {
    var basis: [SourceTree.File] = []
    for path in NoticeFace.basis where content.stamp(of: path) != nil {
      basis.append(SourceTree.File(path: path, bytes: try content.read(path)))
    }
    var pages: [Page] = []
    for place in places {
      guard let page = try await page(place, basis, manifest) else { return nil }
      pages.append(page)
    }
    return pages
  }

  private func page(
    _ place: NoticePlace, _ basis: [SourceTree.File], _ manifest: Manifest
  ) async throws(FileError) -> Page? {
    let file = SourceTree.File(path: place.source, bytes: try content.read(place.source))
    guard let head = file.frontMatter, Fingerprint(of: Array(head)) == place.head,
      let revision = await NoticeRevision.read(file, basis: basis, ways: place.ways),
      Fingerprint(of: revision.face) == place.face, revision.isFound(as: run.diagnostics),
      let before = try manifest.file(place.page, in: output), place.prose.upperBound <= before.count
    else { return nil }
    var place = place
    let bytes =
      before[..<place.prose.lowerBound] + revision.prose + before[place.prose.upperBound...]
    let start = place.prose.lowerBound
    place.prose = start..<start + revision.prose.count
    return Page(place: place, bytes: Array(bytes))
  }

  // MARK: Writing

  private func write(
    _ files: [SearchFile], besides unchanged: [String], over manifest: Manifest
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
    let made = Set(files.map(\.path) + unchanged)
    let before = manifest.lines.map(\.path).filter { SearchFile.isIndex($0) }
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
