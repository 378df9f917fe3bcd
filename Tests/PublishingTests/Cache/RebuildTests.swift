import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// Builds over an output of which pages and search index are remembered.
@Suite struct RebuildTests {
  @Test(arguments: [
    ("a case", "ledgers/shuoshi/2026-11.csv", "快递柜占用通道", "龘靐占用通道"),
    ("a row more", "ledgers/shuoshi/2026-11.csv", "9,电话", "10,电话,1-01,路灯,11-18,,,,,,\n9,电话"),
    ("who is on duty", "rosters/zhiban/2026-11.csv", "王*", "赵*"),
    ("a value of the search's filters", "units.csv", "第一网格", "头号网格"),
    (
      "a title and a day", "bulletins/tongzhi-8.md", "8号通知\n类型: notice\n日期: 2026-09",
      "8号\n类型: notice\n日期: 2026-01"
    ),
    ("traditional pages", "site.yaml", "场景: 内网", "场景: 内网\n版本: [简体, 繁体]"),
  ])
  func writesWhatACleanBuildWrites(
    after what: String, in name: String, _ before: String, _ text: String
  ) async throws {
    let site = try await EditedSite.withNotices()
    try site.replace("content/" + name, before, with: text)
    try await site.expectEqualToCleanBuild(isShort: false, "\(what)")
    // What this build remembers must be as true as what the first one did.
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-02,780", with: "1-02,781")
    try site.replace("content/" + name, text, with: before)
    try await site.expectEqualToCleanBuild(isShort: false, "\(what), taken back")
  }

  @Test func writesWhatACleanBuildWritesAfterFilesCameAndWent() async throws {
    let site = try await EditedSite.withNotices()
    let notice = try site.text(EditedSite.notice(5))
    try site.write(EditedSite.notice(151), notice.replacing("第5号", with: "第151号"))
    try await site.expectEqualToCleanBuild(isShort: false, "a notice more")
    #expect(unlink(site.path + "/" + EditedSite.notice(77)) == 0)
    try await site.expectEqualToCleanBuild(isShort: false, "one less")
    try site.write(
      "site-templates/page.mustache",
      "{{<layout}}{{$main}}<h1>{{page.title}}</h1>一样{{/main}}{{/layout}}\n")
    try await site.expectEqualToCleanBuild(isShort: false, "a template of its own")
    #expect(unlink(site.path + "/site-templates/page.mustache") == 0)
    try await site.expectEqualToCleanBuild(isShort: false, "no template of its own")
  }

  /// What the short way wrote is not what was remembered of the page.
  @Test func seesProseThatWasTakenBackAfterAShortBuild() async throws {
    let site = try await EditedSite.withNotices()
    try site.replace(EditedSite.notice(8), "。\n\n见", with: "。谢谢。\n\n见")
    try await site.expectEqualToCleanBuild(isShort: true, "a sentence more")
    try site.replace(EditedSite.notice(8), "。谢谢。\n\n见", with: "。\n\n见")
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,875", with: "1-01,876")
    try await site.expectEqualToCleanBuild(isShort: false, "taken back, with a score")
    try site.replace(EditedSite.notice(8), "。\n\n见", with: "。多谢。\n\n见")
    try await site.expectEqualToCleanBuild(isShort: true, "another sentence")
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,876", with: "1-01,877")
    try await site.expectEqualToCleanBuild(isShort: false, "another score")
  }

  @Test func writesWhatACleanBuildWritesAfterManyEdits() async throws {
    var site = try await EditedSite.withNotices()
    var dice = Dice(state: 23)
    let steps = getenv("GONGSHI_RANDOM_EDITS").flatMap { Int(String(cString: $0)) } ?? 6
    for step in 1...steps {
      var undo: [() throws -> Void] = []
      for part in 0...Int.random(in: 0...2, using: &dice) {
        undo.append(try site.edit(step * 3 + part, &dice))
      }
      usleep(30_000)
      if case .written = await site.build(to: "out").outcome {
        _ = await site.build(to: "clean", usesCache: false)
        let (found, expected) = (try site.files(of: "out"), try site.files(of: "clean"))
        let different = Set(found.keys).union(expected.keys).sorted().filter {
          found[$0] != expected[$0]
        }
        #expect(different == [], "step \(step)")
      } else {
        for step in undo.reversed() { try step() }
      }
    }
  }

  /// Texts in which nothing was found are not searched again, as long as the same is looked for.
  @Test func findsInOldTextsWhatIsLookedForNow() async throws {
    let site = try await EditedSite.withNotices()
    try site.replace(EditedSite.notice(8), "。\n\n见", with: "。公示期自2026-11-05起，２０２６年。\n\n见")
    try await site.expectEqualToCleanBuild(isShort: false, "a slip")
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,875", with: "1-01,876")
    try await site.expectEqualToCleanBuild(isShort: false, "a slip that is told again")
    try site.write("content/lint/terms.csv", "错,对,说明\n井盖,窨井盖,行业用语\n")
    try await site.expectEqualToCleanBuild(isShort: false, "a word to look for")
    let report = await site.build(to: "out")
    #expect(report.diagnostics.count { $0.rule.id == "text.term" } > 100)
    try site.replace(
      "content/site.yaml", "0566-6033100\n  地址: 梧桐路8号社区服务中心\n",
      with: "0566-6033108\n  地址: 梧桐路8号社区服务中心\n")
    try await site.expectEqualToCleanBuild(isShort: false, "other declared numbers")
  }

  /// Nobody can see from outside that a page was not read but by what was done to it in secret.
  @Test func doesNotReadPagesThatItWouldWriteTheSame() async throws {
    let site = try await EditedSite.withNotices()
    try site.spoil("404.html", keepingTime: true)
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,875", with: "1-01,876")
    _ = await site.build(to: "out")
    #expect(try site.isSpoilt("404.html"))
  }

  /// The search reads what stands beside a page that changed, here by its day; then it is found out.
  @Test func writesAgainWhatItReadsAndDoesNotRecognise() async throws {
    let site = try await EditedSite.withNotices()
    try site.spoil("bulletins/tongzhi-8.html", keepingTime: true)
    try site.replace(EditedSite.notice(17), "标题: 第17号通知", with: "标题: 第17号通告")
    try await site.expectEqualToCleanBuild(isShort: false, "a page changed in secret")
  }

  @Test func writesAgainAPageThatSomebodyEdited() async throws {
    let site = try await EditedSite.withNotices()
    try site.spoil("bulletins/tongzhi-8.html", keepingTime: false)
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,875", with: "1-01,876")
    try await site.expectEqualToCleanBuild(isShort: false, "overwritten in place")
  }

  @Test(arguments: [
    ".gongshi/output", ".gongshi/notices", ".gongshi/search/1", ".gongshi/search/keys-0",
  ])
  func doesWithoutWhatSomebodyDamaged(_ path: String) async throws {
    let site = try await EditedSite.withNotices()
    try site.write(path, "damaged")
    try site.replace("content/ledgers/hongqi/2026-Q3.csv", "1-01,875", with: "1-01,876")
    try await site.expectEqualToCleanBuild(isShort: false, "\(path)")
  }
}
