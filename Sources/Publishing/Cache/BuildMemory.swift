import Noticeboard

/// What this build may believe of the one before, and leaves for the next.
struct BuildMemory: Sendable {
  let chunks: ChunkStore
  /// Where the texts stand in which nothing was the matter; nil if nothing is to be believed.
  let faultless: KeptFile?
  /// Where the photos stand that can be painted.
  let pictures: KeptFile?
  private let cache: BuildCache
  private let noticesFile: KeptFile
  private let unitsFile: KeptFile
  private let outputFile: KeptFile
  private let key: String
  private let isUsed: Bool

  private static let run = "last run"

  init(_ options: BuildOptions, output: String) {
    cache = BuildCache(site: options.site)
    chunks = ChunkStore(site: options.site)
    noticesFile = KeptFile("notices", site: options.site)
    unitsFile = KeptFile("units", site: options.site)
    outputFile = KeptFile("output", site: options.site)
    isUsed = options.usesCache
    faultless = isUsed ? KeptFile("faultless", site: options.site) : nil
    pictures = isUsed ? KeptFile("pictures", site: options.site) : nil
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

  /// What it knew of its notices and of the search index.
  func notices(of run: RememberedRun) -> RememberedNotices? {
    guard let bytes = noticesFile.read(), let notices = RememberedNotices(bytes),
      notices.manifest == run.manifest
    else { return nil }
    return notices
  }

  /// What may be found, as its notices knew it.
  func units(of notices: RememberedNotices) -> RememberedUnits? {
    guard let bytes = unitsFile.read(), Fingerprint(of: bytes) == notices.units else { return nil }
    return RememberedUnits(bytes)
  }

  /// What it left in the output; nil if that cannot be told.
  func output(of run: RememberedRun, in output: OutputFolder) -> EarlierOutput? {
    guard let bytes = outputFile.read(), Fingerprint(of: bytes) == run.remembered,
      let remembered = RememberedOutput(bytes),
      // What cannot be read is written again.
      let manifest = try? output.read(Manifest.path).flatMap({ Manifest($0) })
    else { return nil }
    let notices = notices(of: run)
    return EarlierOutput(
      manifest, remembered, edited: Set(run.edited),
      index: notices.map { ($0.index, $0.shards) })
  }

  func remember(_ run: RunFacts, _ manifest: FileStamp, in output: OutputFolder) {
    let known = RememberedRun(
      key: key, sources: run.stamps.sum, sourceCount: run.stamps.count, manifest: manifest,
      folders: run.folders, folderStamps: output.stamps(of: run.folders),
      fileCount: run.fileCount, diagnostics: run.diagnostics, unpublished: run.unpublished,
      remembered: run.remembered, edited: run.edited)
    cache.write(Self.run, known.bytes)
  }

  /// What a build has to say of itself.
  struct RunFacts {
    let stamps: SourceStamps
    let folders: [String]
    let fileCount: Int
    let diagnostics: [Diagnostic]
    let unpublished: [String]
    let remembered: Fingerprint
    var edited: [String] = []
  }

  func remember(_ notices: RememberedNotices) { noticesFile.write(notices.bytes) }

  /// Takes `RememberedUnits`; gives the fingerprint by which `RememberedNotices` know them.
  func remember(units bytes: [UInt8]) -> Fingerprint {
    unitsFile.write(bytes)
    return Fingerprint(of: bytes)
  }

  /// Takes a `RememberedOutput`; gives the fingerprint by which a run knows it.
  func remember(output bytes: [UInt8]) -> Fingerprint {
    outputFile.write(bytes)
    return Fingerprint(of: bytes)
  }
}
