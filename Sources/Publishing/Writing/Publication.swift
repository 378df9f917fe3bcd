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
  /// What web servers send in place of the files themselves.
  let twins: Set<CompressedTwin>
  let progress: BuildProgress

  init(
    media: Folder, output: OutputFolder, twins: Set<CompressedTwin>, progress: BuildProgress
  ) throws(FileError) {
    self.media = media
    self.output = output
    self.twins = twins
    self.progress = progress
    present = try output.survey()
  }

  /// What was written, and the manifest that stands in the output now.
  struct Result: Sendable {
    var tally = BuildReport.Tally()
    var fileCount = 0
    /// What could not be rendered; then the output stays unfinished.
    var failures: [PageFailure] = []
  }

  /// 1. pages, and what is made of the records beside them · 2. search, from the text of the pages;
  /// the edition is no longer needed then, and what it held serves the search · 3. the rest.
  func write(
    _ edition: consuming Edition, _ watch: inout Stopwatch
  ) async throws(FileError) -> Result {
    let (day, options) = (edition.searchDay, edition.searchOptions)
    var (written, files) = try await writePages(of: consume edition, &watch)
    guard written.failures.isEmpty else { return Result(failures: written.failures) }
    progress.begin(.search)
    let search = await Self.searchFiles(written.units, day, options)
    written.units = []
    files += search.map { Edition.File(path: $0.path, bytes: $0.bytes) }
    watch.lap("search")
    try output.unfinished.announce(files.map(\.path))
    try output.makeFolders(of: files.map(\.path))
    written.add(try await writeFiles(files))
    let manifest = Manifest(written.lines)
    written.tally.removed = try removeStale(manifest)
    _ = try output.write(
      manifest.bytes, to: Manifest.path, isThere: present.contains(Manifest.path))
    try output.unfinished.end()
    watch.lap("files")
    return Result(tally: written.tally, fileCount: manifest.lines.count)
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

  /// The index over the finished pages, extracted on all cores.
  private static func searchFiles(
    _ units: [SearchUnit], _ day: Int32, _ options: SearchOptions
  ) async -> [SearchFile] {
    let plan = SearchPlan(units, asOf: day, options: options)
    let chunks = await inChunks(plan.chunkCount, of: 1) { plan.extract($0) }
    return plan.files(chunks)
  }

  /// Removes files that an earlier edition of ours wrote, or began to, and this one does not have.
  private func removeStale(_ manifest: Manifest) throws(FileError) -> Int {
    let earlier = try (output.read(Manifest.path) ?? []) + UnfinishedWork.bytes(in: output)
    let kept = Set(manifest.lines.map(\.path))
    var removed = 0
    for path in Set(Manifest.paths(in: earlier)).subtracting(kept) {
      try output.remove(path)
      for twin in CompressedTwin.allCases { try output.remove(path + twin.suffix) }
      output.removeEmptyFolders(above: path)
      removed += 1
    }
    return removed
  }
}

// MARK: - Writing

extension Publication {
  /// What writing some files gave.
  private struct Chunk: Sendable {
    var tally = BuildReport.Tally()
    var units: [SearchUnit] = []
    var lines: [Manifest.Line] = []
    var failures: [PageFailure] = []

    mutating func add(_ other: Chunk) {
      tally.add(other.tally)
      units += other.units
      lines += other.lines
      failures += other.failures
    }
  }

  private func writeEachPage(of edition: Edition) async throws(FileError) -> Chunk {
    try await inParts(edition.routes.count, of: 64) { range in
      let part = Swift.Result { () throws(FileError) in
        try writePages(edition.routes[range], of: edition)
      }
      progress.advance(by: range.count)
      return part
    }
  }

  private func writeFiles(_ files: [Edition.File]) async throws(FileError) -> Chunk {
    try await inParts(files.count, of: 16) { range in
      Swift.Result { () throws(FileError) in
        var chunk = Chunk()
        let compressor = twins.isEmpty ? nil : Compressor()
        for file in files[range] {
          // The closure form of withUnsafeBytes does not carry typed errors.
          let written = file.bytes.withUnsafeBytes { bytes in
            Swift.Result { () throws(FileError) in
              try write(bytes, to: file.path, compressor, &chunk)
            }
          }
          try written.get()
        }
        return chunk
      }
    }
  }

  private func inParts(
    _ count: Int, of size: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Swift.Result<Chunk, FileError>
  ) async throws(FileError) -> Chunk {
    let starts = Array(stride(from: 0, to: count, by: size))
    let results = await inChunks(starts.count, of: 1) { number in
      body(starts[number]..<min(starts[number] + size, count))
    }
    var whole = Chunk()
    for result in results { whole.add(try result.get()) }
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
      do throws(RenderFailure) {
        try edition.render(route, into: &buffer)
      } catch {
        chunk.failures.append(PageFailure(edition.folder + route.path, error))
        continue
      }
      try buffer.withBytes { bytes throws(FileError) in
        chunk.units += edition.searchUnits(route, page: bytes)
        try write(bytes, to: edition.folder + route.path, compressor, &chunk)
      }
    }
    return chunk
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, _ compressor: Compressor?,
    _ chunk: inout Chunk
  ) throws(FileError) {
    let change = try output.write(bytes, to: path, isThere: present.contains(path))
    chunk.tally.count(change)
    chunk.lines.append(Manifest.Line(path: path, hash: Fingerprint(of: bytes)))
    guard compressor != nil || !present.isEmpty else { return }
    for twin in CompressedTwin.allCases {
      let twinPath = path + twin.suffix
      let isThere = present.contains(twinPath)
      if let compressor, twins.contains(twin), CompressedTwin.pays(for: path) {
        if change == .unchanged, isThere { continue }
        _ = try output.write(
          twin.bytes(of: Array(bytes), compressor), to: twinPath, isThere: isThere)
      } else if change != .unchanged, isThere {
        // A twin of what stood there before would be served in its place.
        try output.remove(twinPath)
      }
    }
  }
}
