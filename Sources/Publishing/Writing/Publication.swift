import Mustache
import Noticeboard
import SearchIndex

/// Edition → Publication: renders every page on all cores and writes what changed.
enum Publication {
  /// The list of our own files with their hashes; what is not in it, others put there.
  static let manifestPath = "build-manifest.txt"

  static func write(
    _ edition: Edition, media: Folder, to output: OutputFolder
  ) async throws(FileError) -> BuildReport.Tally {
    var files = try made(edition)
    let routes = edition.routes
    let mediaPaths = edition.mediaPaths
    let pictures = await inChunks(mediaPaths.count, of: 4) { index in
      Result<[Edition.File], FileError> { () throws(FileError) in
        try MediaWriter.files(of: mediaPaths[index], in: media)
      }
    }
    for picture in pictures { files += try picture.get() }
    var paths = routes.map(\.path) + files.map(\.path)
    try output.makeFolders(of: paths)
    var (tally, units) = try await writePages(edition, routes, output)
    if let traditional = edition.traditional() {
      // Search folds traditional to simplified, so that one index serves both.
      let pages = traditional.routes.map { traditional.folder + $0.path }
      try output.makeFolders(of: pages)
      tally.add(try await writePages(traditional, traditional.routes, output).0)
      paths += pages
    }
    let search = await searchFiles(units, edition)
    try output.makeFolders(of: search.map(\.path))
    paths += search.map(\.path)
    for file in search { tally.count(try output.write(file.bytes, to: file.path)) }
    for file in files { tally.count(try output.write(file.bytes, to: file.path)) }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    tally.removed = try removeStale(paths, output)
    let manifest = Array(paths.map { $0 + "\n" }.joined().utf8)
    _ = try output.write(manifest, to: manifestPath)
    return tally
  }

  /// Every file that is no page, the database among them.
  private static func made(_ edition: Edition) throws(FileError) -> [Edition.File] {
    do {
      let database = try OpenDataWriter.bytes(of: edition.openTables)
      return try edition.files() + [Edition.File(path: "data/site.sqlite", bytes: database)]
    } catch {
      preconditionFailure("checked templates and tables failed: \(error)")
    }
  }

  private static func writePages(
    _ edition: Edition, _ routes: [Route], _ output: OutputFolder
  ) async throws(FileError) -> (BuildReport.Tally, [SearchUnit]) {
    let size = 64
    let starts = Array(stride(from: 0, to: routes.count, by: size))
    let results = await inChunks(starts.count, of: 1) { number in
      writeChunk(edition, routes[starts[number]..<min(starts[number] + size, routes.count)], output)
    }
    var tally = BuildReport.Tally()
    var units: [SearchUnit] = []
    for result in results {
      let chunk = try result.get()
      tally.add(chunk.tally)
      units += chunk.units
    }
    return (tally, units)
  }

  /// What writing some pages gave.
  private struct Chunk: Sendable {
    var tally = BuildReport.Tally()
    var units: [SearchUnit] = []
  }

  /// The index over the finished pages, extracted on all cores.
  private static func searchFiles(_ units: [SearchUnit], _ edition: Edition) async -> [SearchFile] {
    let plan = SearchPlan(units, asOf: edition.searchDay, options: edition.searchOptions)
    let chunks = await inChunks(plan.chunkCount, of: 1) { plan.extract($0) }
    return plan.files(chunks)
  }

  private static func writeChunk(
    _ edition: Edition, _ routes: ArraySlice<Route>, _ output: OutputFolder
  ) -> Result<Chunk, FileError> {
    var chunk = Chunk()
    var buffer = OutputBuffer(capacity: 32_768)
    for route in routes {
      buffer.removeAll(keepingCapacity: true)
      do {
        try edition.render(route, into: &buffer)
      } catch {
        preconditionFailure("a checked template failed for \(route.path): \(error)")
      }
      let change = buffer.withBytes { bytes -> Result<OutputFolder.Change, FileError> in
        if let unit = edition.searchUnit(route, page: bytes) { chunk.units.append(unit) }
        do throws(FileError) {
          return .success(try output.write(bytes, to: edition.folder + route.path))
        } catch {
          return .failure(error)
        }
      }
      switch change {
      case .success(let change): chunk.tally.count(change)
      case .failure(let error): return .failure(error)
      }
    }
    return .success(chunk)
  }

  /// Removes files that an earlier edition of ours wrote and this one does not have.
  private static func removeStale(
    _ paths: [String], _ output: OutputFolder
  ) throws(FileError) -> Int {
    guard let manifest = try output.read(manifestPath) else { return 0 }
    let present = Set(paths)
    var removed = 0
    for line in String(decoding: manifest, as: UTF8.self).split(separator: "\n")
    where !present.contains(String(line)) {
      try output.remove(String(line))
      output.removeEmptyFolders(above: String(line))
      removed += 1
    }
    return removed
  }
}
