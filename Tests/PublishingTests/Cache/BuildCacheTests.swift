import Glibc
import Noticeboard
import Testing

@testable import Publishing

@Suite struct BuildCacheTests {
  @Test func leavesAllFilesAloneWhenNothingChanged() async throws {
    let site = try EditedSite()
    let first = await site.build(to: "out")
    guard case .written(let made) = first.outcome else {
      Issue.record("\(first.diagnostics)")
      return
    }
    // Young files are not trusted.
    usleep(60_000)
    for _ in 1...2 {
      let again = await site.build(to: "out")
      var expected = BuildReport.Tally()
      expected.unchanged = made.created
      #expect(again.outcome == .written(expected))
      #expect(again.diagnostics == first.diagnostics)
    }
    #expect(await site.build(to: "out").timings.map(\.stage) == ["stamps"])
  }

  @Test func seesEveryEditAsACleanBuildDoes() async throws {
    var site = try EditedSite()
    var dice = Dice(state: 7)
    var written = 0
    // Hundreds where there is time: each step builds twice.
    let steps = getenv("GONGSHI_RANDOM_EDITS").flatMap { Int(String(cString: $0)) } ?? 40
    for step in 1...steps {
      let undo = try site.edit(step, &dice)
      let report = await site.build(to: "out")
      let clean = await site.build(to: "clean-\(step)", usesCache: false)
      #expect(report.diagnostics == clean.diagnostics, "step \(step)")
      #expect(report.unpublished == clean.unpublished, "step \(step)")
      guard case .written = clean.outcome else {
        #expect(report.outcome == .refused, "step \(step)")
        try undo()
        continue
      }
      written += 1
      let (found, expected) = (try site.files(of: "out"), try site.files(of: "clean-\(step)"))
      for path in Set(found.keys).union(expected.keys).sorted() where found[path] != expected[path]
      {
        Issue.record("step \(step): \(path) differs")
      }
    }
    #expect(written * 4 > steps * 3, "only \(written) of \(steps) could be built")
  }

  /// A folder in which nothing is has no files that could change.
  @Test func seesAFolderInWhichNothingIs() async throws {
    let site = try EditedSite()
    usleep(60_000)
    _ = await site.build(to: "out")
    try OutputFolder.make(site.path + "/content/pages/x.md")
    for _ in 1...2 {
      let report = await site.build(to: "out")
      #expect(report.diagnostics.map(\.rule.id).contains("file.unknown-place"))
    }
    rmdir(site.path + "/content/pages/x.md")
    let report = await site.build(to: "out")
    #expect(!report.diagnostics.map(\.rule.id).contains("file.unknown-place"))
  }

  @Test func writesAgainWhatSomebodyRemovedOrPutInThePlaceOfAPage() async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out")
    let made = try site.files(of: "out")
    usleep(60_000)
    _ = await site.build(to: "out")
    let out = site.scratch.path + "/out/"
    #expect(unlink(out + "bulletins/index.html") == 0)
    _ = await site.build(to: "out")
    #expect(try site.files(of: "out") == made, "removed")
    try NewFiles.overwrite(out + "strange.html", with: Array("not ours".utf8))
    #expect(rename(out + "strange.html", out + "duty.html") == 0)
    _ = await site.build(to: "out")
    #expect(try site.files(of: "out") == made, "replaced")
  }

  @Test func trustsNoCompressedTwinAfterABuildThatWasKilled() async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out", twins: [.gzip])
    let made = try site.files(of: "out")
    // The page was written, its twin is of the page before.
    let twin = site.scratch.path + "/out/index.html.gz"
    try NewFiles.overwrite(twin, with: Array("of the page before".utf8))
    try UnfinishedWork(output: site.scratch.path + "/out").announce(["index.html"])
    _ = await site.build(to: "out", twins: [.gzip])
    #expect(try site.files(of: "out") == made)
  }

  @Test func buildsOverAManifestThatIsDamaged() async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out")
    let made = try site.files(of: "out")
    let lines = [
      String(repeating: "a", count: 300), String(repeating: "0", count: 32) + "  pages",
      "index.html/below", "\u{FFFD}",
    ]
    try NewFiles.overwrite(
      site.scratch.path + "/out/build-manifest.txt", with: Array(lines.joined(separator: "\n").utf8)
    )
    let report = await site.build(to: "out")
    guard case .written = report.outcome else {
      Issue.record("\(report)")
      return
    }
    #expect(try site.files(of: "out") == made)
  }

  @Test func remembersWhatWasFoundWithItsLevel() throws {
    let diagnostics = Rule.Level.allCases.map { level in
      Diagnostic(
        Rule("a.b", level, "甲", "a"), at: Location("content/a.md", .text(line: 1, column: 2)),
        ["乙"], suggestion: level == .error ? "丙" : nil,
        related: [Location("content/b.csv", .cell(column: 1, row: 2)), Location("content/c.md")])
    }
    let none = Fingerprint(high: 0, low: 0)
    let run = RememberedRun(
      key: "", sources: none, sourceCount: 0,
      manifest: FileStamp(size: 0, nanoseconds: 0, inode: 0), folders: [], folderStamps: none,
      fileCount: 0, diagnostics: diagnostics, unpublished: [], remembered: none, edited: [])
    let read = try #require(RememberedRun(run.bytes))
    #expect(read.diagnostics == diagnostics)
    #expect(read.diagnostics.map(\.rule.level) == Rule.Level.allCases)
  }

  @Test(arguments: ["", "SQLite format 3\0 and then nonsense", "\0\0\0\0"])
  func doesWithoutADamagedCache(_ damage: String) async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out")
    usleep(60_000)
    _ = await site.build(to: "out")
    try site.write(".gongshi/cache.sqlite", damage)
    let report = await site.build(to: "out")
    guard case .written(let tally) = report.outcome else {
      Issue.record("\(report.diagnostics)")
      return
    }
    #expect((tally.created, tally.overwritten) == (0, 0))
    #expect(await site.build(to: "out").timings.map(\.stage) == ["stamps"])
  }

  @Test func doesNotBelieveAFlippedBit() async throws {
    let site = try EditedSite()
    usleep(60_000)
    _ = await site.build(to: "out")
    let cache = BuildCache(site: site.path)
    var bytes = try #require(cache.read("last run"))
    bytes[bytes.count / 2] ^= 1
    let database = try Database(.readWrite(site.path + "/.gongshi/cache.sqlite"))
    let update = try database.prepare("UPDATE entries SET bytes = ?")
    try update.bind(bytes, at: 1)
    while try update.step() {}
    #expect(cache.read("last run") == nil)
  }

  @Test func anotherBuildOfTheSameOutputIsNoticed() async throws {
    let site = try EditedSite()
    usleep(60_000)
    _ = await site.build(to: "out")
    var other = site
    other.asOf = try Day("2026-11-22")
    _ = await other.build(to: "out", usesCache: false)
    guard case .written(let tally) = await site.build(to: "out").outcome else { return }
    #expect(tally.overwritten > 0)
  }

  @Test func refusesAnOutputThatAnotherBuildWrites() async throws {
    let site = try EditedSite()
    let lock = try OutputLock(site.scratch.path + "/out")
    // What is unfinished is the work of that build, and nothing has gone wrong.
    for files in [[], ["index.html"]] {
      if !files.isEmpty { try UnfinishedWork(output: site.scratch.path + "/out").announce(files) }
      let report = await site.build(to: "out")
      #expect(report.outcome == .refused, "\(files)")
      #expect(report.diagnostics.map(\.rule.id) == ["system.busy"], "\(files)")
    }
    withExtendedLifetime(lock) {}
  }

  @Test func tellsWaitingFromWhatTheDiskRefuses() {
    func rule(_ operation: FileError.Operation, _ code: Int32) -> String {
      FileError(operation, "content", code: code).diagnostic.rule.id
    }
    #expect(rule(.lock, EWOULDBLOCK) == "system.busy")
    #expect(rule(.lock, ENOLCK) == "system.refused")
    #expect(rule(.read, FileError.keepsChanging) == "system.sources-change")
    #expect(rule(.write, ENOSPC) == "system.refused")
  }
}
