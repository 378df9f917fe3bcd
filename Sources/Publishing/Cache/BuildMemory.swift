import Noticeboard

/// What this build may believe of the one before, and leaves for the next.
struct BuildMemory: Sendable {
  let chunks: ChunkStore
  private let cache: BuildCache
  private let noticesFile: KeptFile
  private let unitsFile: KeptFile
  private let key: String
  private let isUsed: Bool

  private static let run = "last run"

  init(_ options: BuildOptions, output: String) {
    cache = BuildCache(site: options.site)
    chunks = ChunkStore(site: options.site)
    noticesFile = KeptFile("notices", site: options.site)
    unitsFile = KeptFile("units", site: options.site)
    isUsed = options.usesCache
    let occasion = options.occasion
    key = [
      BuildCache.program, output, occasion.asOf.description, occasion.isToday ? "today" : "given",
      occasion.audience.rawValue, options.isStrict ? "strict" : "lenient",
      options.twins.map(\.rawValue).sorted().joined(separator: ","),
      options.includesStyleguide ? "styleguide" : "",
    ].joined(separator: "\n")
  }

  /// The last build, if it was one like this and its output lies there as it left it.
  func lastRun(in output: OutputFolder) -> RememberedRun? {
    guard isUsed, let bytes = cache.read(Self.run), let run = RememberedRun(bytes),
      run.key == key, run.manifest == output.stamp(of: Manifest.path),
      run.folderStamps == output.stamps(of: run.folders)
    else { return nil }
    return run
  }

  /// What it knew of its notices, and of what the search may find.
  func notices(
    of run: RememberedRun
  ) async -> (notices: RememberedNotices, units: RememberedUnits)? {
    async let units = units()
    guard let bytes = noticesFile.read(), let notices = RememberedNotices(bytes),
      notices.manifest == run.manifest, let known = await units,
      known.fingerprint == notices.units
    else { return nil }
    return (notices, known.units)
  }

  private func units() -> (units: RememberedUnits, fingerprint: Fingerprint)? {
    guard let bytes = unitsFile.read(), let units = RememberedUnits(bytes) else {
      return nil
    }
    return (units, Fingerprint(of: bytes))
  }

  func remember(_ run: RunFacts, _ manifest: FileStamp, in output: OutputFolder) {
    let known = RememberedRun(
      key: key, sources: run.stamps.sum, sourceCount: run.stamps.count, manifest: manifest,
      folders: run.folders, folderStamps: output.stamps(of: run.folders),
      fileCount: run.fileCount, diagnostics: run.diagnostics, unpublished: run.unpublished)
    cache.write(Self.run, known.bytes)
  }

  /// What a build has to say of itself.
  struct RunFacts {
    var stamps: SourceStamps
    var folders: [String]
    var fileCount: Int
    var diagnostics: [Diagnostic]
    var unpublished: [String]
  }

  func remember(_ notices: RememberedNotices) { noticesFile.write(notices.bytes) }

  /// Gives the fingerprint by which `RememberedNotices` know them.
  func remember(_ units: RememberedUnits) -> Fingerprint {
    let bytes = units.bytes
    unitsFile.write(bytes)
    return Fingerprint(of: bytes)
  }
}
