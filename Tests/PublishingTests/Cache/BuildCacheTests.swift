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
      let undo = try edit(&site, step, &dice)
      let report = await site.build(to: "out")
      let clean = await site.build(to: "clean-\(step)", usesCache: false)
      #expect(report.diagnostics == clean.diagnostics, "step \(step)")
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
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused)
    #expect(report.diagnostics.map(\.rule.id) == ["system.refused"])
    withExtendedLifetime(lock) {}
  }
}

// MARK: - Edits

/// Makes one edit of a random kind; gives what takes it back.
private func edit(_ site: inout EditedSite, _ step: Int, _ dice: inout Dice) throws -> () throws ->
  Void
{
  let prose = [
    "content/bulletins/gongshi-2026-10.md", "content/pages/about.md",
    "content/brands/wutong-linli.md", "content/mechanisms/yishi.md", "content/rosters/zhiban.md",
  ]
  let sheets = [
    "content/ledgers/shuoshi/2026-11.csv", "content/ledgers/xinyuan/2026-11.csv",
    "content/ledgers/hongqi/2026-Q3.csv", "content/rosters/zhiban/2026-11.csv",
    "content/units.csv", "content/calendar/2026.csv",
  ]
  func replace(_ name: String, _ change: (String) -> String) throws -> () throws -> Void {
    let before = try site.text(name)
    try site.write(name, change(before))
    let copy = site
    return { try copy.write(name, before) }
  }
  func newFile(_ name: String, _ text: String) throws -> () throws -> Void {
    try site.write(name, text)
    let path = site.path + "/" + name
    return { unlink(path) }
  }
  switch Int.random(in: 0..<11, using: &dice) {
  case 0, 1:
    return try replace(prose.randomElement(using: &dice) ?? "") { $0 + "\n第\(step)次补充。\n" }
  case 2:
    return try replace(prose.randomElement(using: &dice) ?? "") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("标题: ") ? "标题: 改\(step)" : String(line)
      }.joined(separator: "\n")
    }
  case 3, 4:
    let line = Int.random(in: 1..<100, using: &dice)
    return try replace(sheets.randomElement(using: &dice) ?? "") { text in
      var lines = text.split(separator: "\n").map(String.init)
      guard lines.count > 2 else { return text }
      lines.remove(at: 1 + line % (lines.count - 1))
      return lines.joined(separator: "\n") + "\n"
    }
  case 5:
    return try newFile(
      "content/pages/added-\(step % 5).md", "---\n标题: 新页\(step)\n---\n\n正文\(step)。\n")
  case 6:
    let path = site.path + "/content/pages/added-\(step % 5).md"
    unlink(path)
    return {}
  case 7:
    return try newFile(
      "site-templates/page.mustache",
      "{{<layout}}{{$main}}<h1>{{page.title}}</h1>\(step){{/main}}{{/layout}}\n")
  case 8:
    unlink(site.path + "/site-templates/page.mustache")
    return {}
  case 9:
    site.asOf = try Day("2026-11-2\(step % 10)")
    return {}
  default: return {}
  }
}
