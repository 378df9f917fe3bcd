import Noticeboard
import SearchIndex

/// Edition → Publication: renders every page on all cores and writes what changed.
struct Publication {
  /// Where the files of `media/` lie.
  let media: Folder
  let output: OutputFolder
  /// What lay in the output before.
  let present: Set<String>
  /// A build that was cut short may have left twins of what stood there before.
  let hasOldTwins: Bool
  /// What web servers send in place of the files themselves.
  let twins: Set<CompressedTwin>
  let progress: BuildProgress
  /// As the build before left it; nil if that is not known.
  let earlier: EarlierOutput?
  /// What the build before wrote, if it made twins: nothing else tells ours from those of others.
  let former: Manifest?
  /// Nil if nothing is to be remembered.
  let keeping: Keeping?

  init(
    media: Folder, output: OutputFolder, twins: Set<CompressedTwin>, progress: BuildProgress,
    earlier: EarlierOutput? = nil,
    keeping: Keeping? = nil
  ) throws(FileError) {
    self.media = media
    self.output = output
    self.twins = twins
    self.progress = progress
    self.earlier = earlier
    self.keeping = keeping
    present = try output.survey()
    hasOldTwins = output.unfinished.isThere
    if let earlier {
      former = earlier.manifest
    } else {
      let bytes = try present.contains(Manifest.path) ? output.read(Manifest.path) ?? [] : []
      former = Manifest.tellsOfTwins(bytes) ? Manifest(bytes) : nil
    }
  }

  /// What is remembered beside the output itself.
  struct Keeping: Sendable {
    /// What stands before the text of each bulletin.
    let heads: [String: Fingerprint]
    /// Where chunks are kept.
    let chunks: ChunkStore
    let sources: SourceStamps
  }

  /// What was written, and the manifest that stands in the output now.
  struct Result: Sendable {
    let tally: BuildReport.Tally
    let fileCount: Int
    let folders: [String]
    /// A `RememberedOutput`; nil if nothing is to be remembered.
    let output: [UInt8]?
    /// Nil if nothing can be built but the whole.
    let notices: Kept?
  }

  /// How writing ended; unless all was written, the output stays unfinished.
  enum Outcome: Sendable {
    case written(Result)
    /// Some pages could not be rendered.
    case failed([PageFailure])
    /// What lies there is not what the build before left.
    case untrue
  }

  /// What the next build needs to take the short way.
  struct Kept: Sendable {
    let places: NoticeList
    /// `RememberedUnits`.
    let units: [UInt8]
    let index: ChunkStore.Kept
    let shards: [[KnownShard]]
  }

  /// 1. pages, and what is made of the records beside them · 2. search, from the text of the pages;
  /// the edition is no longer needed then, and what it held serves the search · 3. the rest.
  func write(
    _ edition: consuming Edition, _ watch: inout Stopwatch
  ) async throws(FileError) -> Outcome {
    let (day, options) = (edition.searchDay, edition.searchOptions)
    var (written, files) = try await writePages(of: edition, &watch)
    guard written.failures.isEmpty else { return .failed(written.failures) }
    progress.begin(.search)
    let units = written.takeUnits()
    let textBytes = keeping.map { _ in written.textBytes }
    letGo(consume edition)
    let plan = SearchPlan(units, textBytes: textBytes, asOf: day, options: options)
    guard let search = try await writeSearch(plan, of: written),
      search.unchanged.allSatisfy({ written.keep($0, of: earlier, among: present) })
    else { return .untrue }
    written.add(search.written)
    files += search.rest
    watch.lap("search")
    progress.begin(.finishing)
    let (pages, pictures, places) = written.takeRemembered()
    async let left = keeping.map { _ in RememberedOutput(pages, pictures).bytes }
    async let notices = kept(of: search, pages, places, phone: options.officePhone)
    let manifest = try await finish(&written, files)
    watch.lap("files")
    let result = await Result(
      tally: written.tally, fileCount: manifest.lines.count, folders: manifest.folders,
      output: left, notices: notices)
    letGo((consume written, search, manifest, files))
    return .written(result)
  }

  private func kept(
    of search: Search, _ pages: [RememberedOutput.Page], _ notices: [NoticePlace], phone: String
  ) -> Kept? {
    search.kept.map { index in
      Kept(
        places: NoticeList(notices),
        units: RememberedUnits(pages: pages, units: search.units, phone: phone).bytes,
        index: index, shards: search.shards)
    }
  }

  /// Writes what remains, and the list of all; removes what is not in it.
  private func finish(
    _ written: inout Chunk, _ files: [Edition.File]
  ) async throws(FileError) -> Manifest {
    let paths = files.map(\.path)
    try output.unfinished.announce(paths)
    try makeRoom(for: paths)
    try output.makeFolders(of: paths)
    written.add(try await writeFiles(files))
    let manifest = Manifest(written.lines, twins: twins)
    written.tally.removed = try removeStale(manifest)
    _ = try output.write(
      manifest.bytes, to: Manifest.path, isThere: present.contains(Manifest.path))
    try output.unfinished.end()
    return manifest
  }

  /// Writes the pages of all editions; gives the files that are made of the records themselves.
  private func writePages(
    of edition: Edition, _ watch: inout Stopwatch
  ) async throws(FileError) -> (Chunk, [Edition.File]) {
    let traditional = edition.traditional()
    let more = traditional.map { other in other.paths.map { other.folder + $0 } } ?? []
    try output.unfinished.announce(edition.paths + more)
    async let others = Self.made(edition)
    try output.makeFolders(of: edition.paths)
    progress.begin(.pages, total: edition.routes.count + (traditional?.routes.count ?? 0))
    var written = try await writeEachPage(of: edition)
    if let traditional {
      try output.makeFolders(of: more)
      written.add(try await writeEachPage(of: traditional))
      written.notices = []
    }
    watch.lap("pages")
    progress.begin(.data)
    let (files, failures) = await others
    written.failures += failures
    written.add(try await writePictures(edition.mediaPaths))
    watch.lap("data")
    return (written, files)
  }

  /// Every file that is no page, the database among them.
  private static func made(_ edition: Edition) -> (files: [Edition.File], [PageFailure]) {
    let database: [UInt8]
    do {
      database = try OpenDataWriter.bytes(of: edition.openTables)
    } catch {
      preconditionFailure("checked tables failed: \(error)")
    }
    do throws(PageFailure) {
      let files = try edition.files()
      return (files + [Edition.File(path: "data/site.sqlite", bytes: database)], [])
    } catch {
      return ([], [error])
    }
  }

  /// Removes files that an earlier edition of ours wrote, or began to, and this one does not have.
  private func removeStale(_ manifest: Manifest) throws(FileError) -> Int {
    guard !present.isEmpty else { return 0 }
    let kept = Set(manifest.lines.map(\.path))
    var removed = 0
    for path in try earlierPaths().subtracting(kept) {
      try output.remove(path)
      for twin in CompressedTwin.allCases where !kept.contains(path + twin.suffix) {
        try output.remove(path + twin.suffix)
      }
      output.removeEmptyFolders(above: path)
      removed += 1
    }
    return removed
  }
}
