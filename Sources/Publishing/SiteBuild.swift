import Noticeboard

/// The build: SourceTree → Records → Site → Edition → Publication.
package struct SiteBuild {
  let options: BuildOptions
  let progress: BuildProgress
  private var watch = Stopwatch()
  private var findings = Findings()
  /// What stands before the text of each bulletin.
  private var heads: [String: Fingerprint] = [:]
  /// The texts of the site, and the numbers of those in which nothing is the matter.
  private var faultless: (texts: FaultlessTexts, numbers: [Int])?

  private init(_ options: BuildOptions, _ progress: BuildProgress) {
    self.options = options
    self.progress = progress
  }

  package static func run(
    _ options: BuildOptions, progress: BuildProgress = BuildProgress()
  ) async -> BuildReport {
    var build = SiteBuild(options, progress)
    var report = await build.run()
    report.timings = build.watch.timings
    return report
  }

  /// The edition of a site, for whoever writes other things than the site; nil while anything stands
  /// against it.
  static func edition(
    _ options: BuildOptions, of content: Folder
  ) async throws(FileError) -> (edition: Edition?, findings: Findings) {
    var build = SiteBuild(options, BuildProgress())
    let (_, edition) = try await build.edition(of: content, nil)
    return (edition, build.findings)
  }

  private mutating func run() async -> BuildReport {
    // Whose work is unfinished there: until the folder is locked, another build's.
    var isOurs = false
    do throws(FileError) {
      guard let output = options.output else { return try await check() }
      let lock = try OutputLock(output)
      defer { withExtendedLifetime(lock) {} }
      isOurs = true
      // Whoever edits while it is built gets what was edited, or is asked to wait.
      for _ in 1...3 {
        if let report = try await write(to: output) { return report }
        findings = Findings()
      }
      throw FileError(.read, options.site + "/content", code: FileError.keepsChanging)
    } catch {
      findings.report(error.diagnostic)
      let isHalfWritten = options.output.map { UnfinishedWork(output: $0).isThere } ?? false
      return BuildReport(
        diagnostics: findings.sorted, outcome: isOurs && isHalfWritten ? .interrupted : .refused)
    }
  }

  private mutating func check() async throws(FileError) -> BuildReport {
    let content = try Folder(options.site + "/content")
    let (site, edition) = try await edition(of: content, nil)
    guard edition != nil else { return refused(site) }
    return BuildReport(
      diagnostics: findings.sorted, outcome: .checked, site: site,
      unpublished: site?.bulletins.unpublished ?? [])
  }

  /// Nil if a source changed meanwhile.
  private mutating func write(to path: String) async throws(FileError) -> BuildReport? {
    let started = SourceStamps.now()
    let output = try OutputFolder(path)
    let content = try Folder(options.site + "/content")
    let stamps = try await SourceStamps.read(options.site)
    watch.lap("stamps")
    let memory = BuildMemory(options, output: path)
    let run = output.unfinished.isThere ? nil : memory.lastRun(in: output)
    if let run {
      let short = try await shortWay(content, output, memory, run, stamps, started: started)
      if let short { return short }
    }
    async let earlier = run.flatMap { memory.output(of: $0, in: output) }
    var (site, edition) = try await edition(of: content, memory)
    guard let ready = edition.take() else {
      return refused(site)
    }
    let unpublished = site?.bulletins.unpublished ?? []
    // What is written needs no more of the site than the edition has; memory is dear from here on.
    site = nil
    guard try await SourceStamps.read(options.site) == stamps else { return nil }
    watch.lap("stamps again")
    let publication = try Publication(
      media: content, output: output, twins: options.twins, progress: progress,
      earlier: await earlier,
      keeping: options.usesCache
        ? Publication.Keeping(heads: heads, chunks: memory.chunks, sources: stamps) : nil)
    let result: Publication.Result
    switch try await publication.write(consume ready, &watch) {
    case .written(let written): result = written
    case .failed(let failures):
      for failure in failures { findings.report(failure.diagnostic) }
      return BuildReport(diagnostics: findings.sorted, outcome: .interrupted)
    // What was believed of the output is untrue; then the whole is made.
    case .untrue: return nil
    }
    let diagnostics = findings.sorted
    if let left = result.output, stamps.isSettled(at: started) {
      remember(result, left, stamps, output, memory, diagnostics, unpublished)
    }
    watch.lap("cache")
    return BuildReport(
      diagnostics: diagnostics, outcome: .written(result.tally), unpublished: unpublished)
  }

  /// What may be done without the whole: nothing, if nothing changed, or some notices.
  private mutating func shortWay(
    _ content: Folder, _ output: OutputFolder, _ memory: BuildMemory, _ run: RememberedRun,
    _ stamps: SourceStamps, started: Int64
  ) async throws(FileError) -> BuildReport? {
    if run.isOf(stamps) {
      return BuildReport(
        diagnostics: run.diagnostics, outcome: .written(run.tally), unpublished: run.unpublished)
    }
    let notices = NoticeBuild(
      options: options, content: content, output: output, memory: memory, run: run,
      stamps: stamps)
    return try await notices.write(settled: stamps.isSettled(at: started), &watch)
  }

  private func remember(
    _ result: Publication.Result, _ left: [UInt8], _ stamps: SourceStamps, _ output: OutputFolder,
    _ memory: BuildMemory, _ diagnostics: [Diagnostic], _ unpublished: [String]
  ) {
    guard let manifest = output.stamp(of: Manifest.path) else { return }
    if let file = memory.faultless { faultless?.texts.remember(faultless?.numbers ?? [], in: file) }
    if let kept = result.notices {
      memory.remember(
        RememberedNotices(
          manifest: manifest, files: stamps.files.sorted { $0.file < $1.file },
          notices: kept.places, index: kept.index, shards: kept.shards,
          units: memory.remember(units: kept.units)))
    }
    let facts = BuildMemory.RunFacts(
      stamps: stamps, folders: result.folders, fileCount: result.fileCount,
      diagnostics: diagnostics, unpublished: unpublished,
      remembered: memory.remember(output: left))
    memory.remember(facts, manifest, in: output)
  }

  /// The site, and the edition if nothing stands against writing it.
  private mutating func edition(
    of content: Folder, _ memory: BuildMemory?
  ) async throws(FileError) -> (Site?, Edition?) {
    let folder = options.site
    async let readLook = Result { () throws(FileError) in try LookReader.read(folder) }
    let (tree, unread) = await SourceTreeReader.read(
      content, SoundPictures(memory?.pictures))
    findings.add(unread)
    watch.lap("read")
    // What refers to a file that nobody could read is no mistake of its author.
    guard !unread.diagnostics.contains(where: { $0.level == .environment }) else {
      return (nil, nil)
    }
    let kept = memory?.faultless
    let texts = kept == nil ? nil : await FaultlessTexts(of: tree)
    async let heads = Self.heads(of: tree)
    let (records, misread) = await RecordsReader.read(
      tree, faultless: kept.flatMap { texts?.known($0) } ?? [])
    self.heads = await heads
    findings.add(misread)
    faultless = texts.flatMap { texts in records.map { (texts, $0.faultless) } }
    watch.lap("parse")
    guard let records else { return (nil, nil) }
    progress.begin(.linking)
    let (site, unlinked) = await SiteLinker.link(records, for: options.occasion)
    findings.add(unlinked)
    watch.lap("link")
    let (look, flaws) = try await readLook.get()
    findings.add(flaws)
    findings.add(look.personalData(records.configuration))
    guard let site else { return (nil, nil) }
    let edition = await Edition(
      site, look, includesStyleguide: options.includesStyleguide)
    findings.add(edition.collisions())
    watch.lap("edition")
    letGo(records)
    let isBlocked = findings.diagnostics.contains { $0.blocks(isStrict: options.isStrict) }
    return (site, isBlocked ? nil : edition)
  }

  private static func heads(of tree: SourceTree) -> [String: Fingerprint] {
    var heads: [String: Fingerprint] = [:]
    for file in tree.files where file.path.hasPrefix("bulletins/") {
      heads[file.path] = file.frontMatter.map { Fingerprint(of: Array($0)) }
    }
    return heads
  }

  private func refused(_ site: Site?) -> BuildReport {
    BuildReport(diagnostics: findings.sorted, outcome: .refused, site: site)
  }
}

extension RememberedRun {
  fileprivate var tally: BuildReport.Tally {
    var tally = BuildReport.Tally()
    tally.unchanged = fileCount
    return tally
  }
}
