import CLinux
import Compression
import Mustache
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
  private let hasOldTwins: Bool
  /// What web servers send in place of the files themselves.
  let twins: Set<CompressedTwin>
  let progress: BuildProgress
  /// What stands before the text of each bulletin, and where chunks are kept; nil if nothing is to be
  /// remembered.
  let keeping: (heads: [String: Fingerprint], chunks: ChunkStore)?

  init(
    media: Folder, output: OutputFolder, twins: Set<CompressedTwin>, progress: BuildProgress,
    keeping: (heads: [String: Fingerprint], chunks: ChunkStore)? = nil
  ) throws(FileError) {
    self.media = media
    self.output = output
    self.twins = twins
    self.progress = progress
    self.keeping = keeping
    present = try output.survey()
    hasOldTwins = output.unfinished.isThere
  }

  /// What was written, and the manifest that stands in the output now.
  struct Result: Sendable {
    var tally = BuildReport.Tally()
    var fileCount = 0
    var folders: [String] = []
    /// Nil if nothing can be built but the whole.
    var notices: Kept?
    /// What could not be rendered; then the output stays unfinished.
    var failures: [PageFailure] = []
  }

  /// What the next build needs to take the short way.
  struct Kept: Sendable {
    var places: [NoticePlace]
    var units: RememberedUnits
    var index: ChunkStore.Kept
    var shards: [[KnownShard]]
  }

  /// 1. pages, and what is made of the records beside them · 2. search, from the text of the pages;
  /// the edition is no longer needed then, and what it held serves the search · 3. the rest.
  func write(
    _ edition: consuming Edition, _ watch: inout Stopwatch
  ) async throws(FileError) -> Result {
    let (day, options) = (edition.searchDay, edition.searchOptions)
    var (written, files) = try await writePages(of: consume edition, &watch)
    guard written.failures.isEmpty else { return Result(failures: written.failures) }
    ProcessMemory.giveBack()
    progress.begin(.search)
    let plan = SearchPlan(written.takeUnits(), asOf: day, options: options)
    let search = try await writeSearch(plan, keepsChunks: !written.notices.isEmpty)
    written.add(search.written)
    files += search.rest
    watch.lap("search")
    let paths = files.map(\.path)
    try output.unfinished.announce(paths)
    try makeRoom(for: paths)
    try output.makeFolders(of: paths)
    written.add(try await writeFiles(files))
    let manifest = Manifest(written.lines)
    written.tally.removed = try removeStale(manifest)
    _ = try output.write(
      manifest.bytes, to: Manifest.path, isThere: present.contains(Manifest.path))
    try output.unfinished.end()
    watch.lap("files")
    return Result(
      tally: written.tally, fileCount: manifest.lines.count, folders: manifest.folders,
      notices: search.kept.map { kept in
        let units = RememberedUnits(
          pages: written.pages, units: search.units, phone: options.officePhone)
        return Kept(
          places: written.notices, units: units, index: kept, shards: search.shards)
      })
  }

  /// Writes the pages of all editions; gives the files that are made of the records themselves.
  private func writePages(
    of edition: consuming Edition, _ watch: inout Stopwatch
  ) async throws(FileError) -> (Chunk, [Edition.File]) {
    let edition = edition
    let routes = edition.routes
    let traditional = edition.traditional()
    try output.unfinished.announce(
      routes.map(\.path)
        + (traditional.map { other in other.routes.map { other.folder + $0.path } } ?? []))
    async let others = Self.made(edition)
    try output.makeFolders(of: routes.map(\.path))
    progress.begin(.pages, total: routes.count)
    var written = try await writeEachPage(of: edition)
    if let traditional {
      // Search folds traditional to simplified, so that one index serves both.
      try output.makeFolders(of: traditional.routes.map { traditional.folder + $0.path })
      var pages = try await writeEachPage(of: traditional)
      pages.units = []
      written.add(pages)
      written.notices = []
    }
    watch.lap("pages")
    progress.begin(.finishing)
    var (files, failures) = await others
    written.failures += failures
    files += try await pictures(edition.mediaPaths)
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

  private func pictures(_ paths: [String]) async throws(FileError) -> [Edition.File] {
    let media = media
    let pictures = await inChunks(paths.count, of: 4) { index in
      Swift.Result<[Edition.File], FileError> { () throws(FileError) in
        try MediaWriter.files(of: paths[index], in: media)
      }
    }
    var files: [Edition.File] = []
    for picture in pictures { files += try picture.get() }
    return files
  }

  /// What became of the search.
  private struct Search {
    var written = Chunk()
    /// What remains to be written.
    var rest: [Edition.File] = []
    /// Without their text.
    var units: [SearchUnit] = []
    /// For the next build; nil if not all was kept.
    var kept: ChunkStore.Kept?
    var shards: [[KnownShard]] = []
  }

  /// The index over the finished pages, extracted on all cores.
  ///
  /// Records, which are the most of it, are written at once and forgotten.
  private func writeSearch(
    _ plan: consuming SearchPlan, keepsChunks: Bool
  ) async throws(FileError) -> Search {
    var plan = plan
    let store = keepsChunks && !plan.isSmall ? keeping?.chunks : nil
    let isKept = store?.open() != nil
    try output.makeFolders(of: plan.folders.map { $0 + "/" })
    let whole = plan
    let results = await inChunks(plan.chunkCount, of: 1) { number in
      var chunk = whole.extract(number)
      let records = chunk.takeRecords().map { Edition.File(path: $0.path, bytes: $0.bytes) }
      let written = Swift.Result { () throws(FileError) in
        try output.unfinished.announce(records.map(\.path))
        return try write(records[...])
      }
      return (chunk, written, isKept ? store?.write(chunk, number) : nil)
    }
    plan.dropTexts()
    var search = Search(units: plan.units)
    for result in results { search.written.add(try result.1.get()) }
    let outcome = await plan.filesOnAllCores(results.map(\.0))
    let chunks = results.compactMap(\.2)
    if let store, chunks.count == results.count {
      let keys = outcome.keys.enumerated().compactMap { store.write($1, segment: $0) }
      if keys.count == outcome.keys.count, let lexicon = store.write(lexicon: outcome.lexicon) {
        search.kept = ChunkStore.Kept(chunks: chunks, keys: keys, lexicon: lexicon)
      }
    }
    search.rest = outcome.files.map { Edition.File(path: $0.path, bytes: $0.bytes) }
    search.shards = outcome.shards
    return search
  }

  /// Removes files that an earlier edition of ours wrote, or began to, and this one does not have.
  private func removeStale(_ manifest: Manifest) throws(FileError) -> Int {
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

// MARK: - Writing

extension Publication {
  /// What writing some files gave.
  fileprivate struct Chunk: Sendable {
    var tally = BuildReport.Tally()
    var units: [SearchUnit] = []
    var lines: [Manifest.Line] = []
    var pages: [RememberedUnits.Page] = []
    var notices: [NoticePlace] = []

    mutating func takeUnits() -> [SearchUnit] {
      defer { units = [] }
      return units
    }
    var failures: [PageFailure] = []

    mutating func add(_ other: Chunk) {
      tally.add(other.tally)
      units += other.units
      lines += other.lines
      pages += other.pages
      notices += other.notices
      failures += other.failures
    }
  }

  private func writeEachPage(of edition: Edition) async throws(FileError) -> Chunk {
    try await whole(edition.routes.count, of: 64) { range in
      let part = Swift.Result { () throws(FileError) in
        try writePages(edition.routes[range], of: edition)
      }
      progress.advance(by: range.count)
      return part
    }
  }

  private func writeFiles(_ files: [Edition.File]) async throws(FileError) -> Chunk {
    let own = Set(files.map(\.path).filter(CompressedTwin.isName))
    return try await whole(files.count, of: 16) { range in
      Swift.Result { () throws(FileError) in try write(files[range], besides: own) }
    }
  }

  /// `own` are files of the site itself that have the name of a twin.
  private func write(
    _ files: ArraySlice<Edition.File>, besides own: Set<String> = []
  ) throws(FileError) -> Chunk {
    var chunk = Chunk()
    let compressor = twins.isEmpty ? nil : Compressor()
    for file in files {
      // The closure form of withUnsafeBytes does not carry typed errors.
      let written = file.bytes.withUnsafeBytes { bytes in
        Swift.Result { () throws(FileError) in
          try write(bytes, to: file.path, compressor, besides: own, &chunk)
        }
      }
      try written.get()
    }
    return chunk
  }

  private func whole(
    _ count: Int, of size: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Swift.Result<Chunk, FileError>
  ) async throws(FileError) -> Chunk {
    var whole = Chunk()
    for result in await inParts(count, of: size, body) { whole.add(try result.get()) }
    return whole
  }

  private func writePages(
    _ routes: ArraySlice<Route>, of edition: Edition
  ) throws(FileError) -> Chunk {
    var chunk = Chunk()
    let compressor = twins.isEmpty ? nil : Compressor()
    var buffer = OutputBuffer(capacity: 32_768)
    for route in routes {
      buffer.removeAll(keepingCapacity: true)
      let notice: RenderedNotice?
      do throws(RenderFailure) {
        notice = try edition.render(route, into: &buffer)
      } catch {
        chunk.failures.append(PageFailure(edition.folder + route.path, error))
        continue
      }
      try buffer.withBytes { bytes throws(FileError) in
        let units = edition.searchUnits(route, page: bytes)
        let path = edition.folder + route.path
        if keeping != nil { chunk.remember(units, notice, path, bytes, keeping?.heads ?? [:]) }
        chunk.units += units
        try write(bytes, to: path, compressor, besides: [], &chunk)
      }
    }
    return chunk
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, _ compressor: Compressor?,
    besides own: Set<String>, _ chunk: inout Chunk
  ) throws(FileError) {
    let change = try output.write(bytes, to: path, isThere: present.contains(path))
    chunk.tally.count(change)
    chunk.lines.append(Manifest.Line(path: path, hash: Fingerprint(of: bytes)))
    guard compressor != nil || !present.isEmpty else { return }
    for twin in CompressedTwin.allCases {
      let twinPath = path + twin.suffix
      if own.contains(twinPath) { continue }
      let isThere = present.contains(twinPath)
      if let compressor, twins.contains(twin), CompressedTwin.pays(for: path) {
        if change == .unchanged, isThere, !hasOldTwins { continue }
        _ = try output.write(
          twin.bytes(of: Array(bytes), compressor), to: twinPath, isThere: isThere)
      } else if change != .unchanged || hasOldTwins, isThere {
        // A twin of what stood there before would be served in its place.
        try output.remove(twinPath)
      }
    }
  }
}

extension Publication.Chunk {
  /// Where a page's units and its prose are to be found, should the prose change.
  fileprivate mutating func remember(
    _ units: [SearchUnit], _ notice: RenderedNotice?, _ path: String,
    _ page: UnsafeRawBufferPointer, _ heads: [String: Fingerprint]
  ) {
    if !units.isEmpty { pages.append(RememberedUnits.Page(path: path, unitCount: units.count)) }
    guard let notice, let head = heads[notice.face.source],
      let prose = page.onlyPlace(of: notice.prose)
    else { return }
    notices.append(
      NoticePlace(
        source: notice.face.source, page: path, prose: prose, head: head,
        face: Fingerprint(of: notice.face.bytes), ways: notice.face.ways))
  }
}

extension UnsafeRawBufferPointer {
  /// Where the bytes stand, if they stand there once.
  fileprivate func onlyPlace(of bytes: [UInt8]) -> Range<Int>? {
    guard let start = place(of: bytes, from: 0), place(of: bytes, from: start + 1) == nil else {
      return nil
    }
    return start..<start + bytes.count
  }

  private func place(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { part in
      guard start < count, let text = baseAddress, let bytes = part.baseAddress else { return nil }
      let place = gongshi_place_of(bytes, part.count, text + start, count - start)
      return place < 0 ? nil : start + place
    }
  }
}
