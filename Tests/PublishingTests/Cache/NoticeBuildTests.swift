import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// Whether a build took the short way.
extension BuildReport {
  fileprivate var isShort: Bool {
    timings.contains { $0.stage == "notices" } && !timings.contains { $0.stage == "parse" }
  }
}

extension EditedSite {
  /// With enough notices that the search has an index.
  fileprivate static func withNotices() async throws -> EditedSite {
    let site = try EditedSite()
    var dice = Dice(state: 11)
    for number in 1...150 {
      try site.write(
        notice(number),
        """
        ---
        标题: 第\(number)号通知
        类型: notice
        日期: 2026-\(number % 9 + 1 < 10 ? "0" : "")\(number % 9 + 1)-1\(number % 10)
        状态: published
        审签: [{经办: 社区文书}, {复核: 社区副书记}, {签发: 社区党委书记}]
        保密审查: 是
        ---
        \(prose(&dice, 40))

        ## 安排

        \(prose(&dice, 360))

        见[议事会](/mechanisms/yishi.md)和[小标题](#安排)。

        """)
    }
    // Young files are not trusted.
    usleep(60_000)
    _ = await site.build(to: "out")
    return site
  }

  static func notice(_ number: Int) -> String { "content/bulletins/tongzhi-\(number).md" }

  private static func prose(_ dice: inout Dice, _ sentences: Int) -> String {
    let words = ["楼道", "灯光", "停车", "居民", "网格", "周末", "广场", "修补", "井盖", "雨水", "早市", "长者"]
    return (0..<sentences).map { _ in
      // A word twice in a row would be warned of.
      words.shuffled(using: &dice).prefix(4).joined() + "。"
    }.joined()
  }

  fileprivate func replace(_ name: String, _ before: String, with after: String) throws {
    let text = try text(name)
    try #require(text.contains(before), "“\(before)” is not in \(name)")
    try write(name, text.replacing(before, with: after, maxReplacements: 1))
  }

  /// Builds, and compares with a build that remembers nothing.
  fileprivate func expectEqualToCleanBuild(
    isShort: Bool, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    usleep(30_000)
    let report = await build(to: "out")
    let clean = await build(to: "clean", usesCache: false)
    #expect(report.isShort == isShort, comment, sourceLocation: sourceLocation)
    #expect(report.diagnostics == clean.diagnostics, comment, sourceLocation: sourceLocation)
    guard case .written = clean.outcome else {
      #expect(report.outcome == clean.outcome, comment, sourceLocation: sourceLocation)
      return
    }
    let (found, expected) = (try files(of: "out"), try files(of: "clean"))
    let different = Set(found.keys).union(expected.keys).sorted().filter {
      found[$0] != expected[$0]
    }
    #expect(different == [], comment, sourceLocation: sourceLocation)
    usleep(60_000)
  }
}

@Suite struct NoticeBuildTests {
  @Test func writesWhatACleanBuildWritesAfterProseWasEdited() async throws {
    let site = try await EditedSite.withNotices()
    #expect(try site.text(".gongshi/.gitignore") == "*\n")
    func text(_ number: Int) throws -> String { try site.text(EditedSite.notice(number)) }
    try site.write(EditedSite.notice(7), text(7).replacing("。\n\n见", with: "。请相互转告。\n\n见"))
    try await site.expectEqualToCleanBuild(isShort: true, "a sentence more")
    try site.write(
      EditedSite.notice(7), text(7).replacing("请相互转告。", with: "龘靐齉爩，**tel 12319**。\n\n- 二\n- 三"))
    try await site.expectEqualToCleanBuild(isShort: true, "words that no page had")
    try site.write(EditedSite.notice(9), text(9).replacing("井盖", with: ""))
    try site.write(EditedSite.notice(140), text(140).replacing("雨水", with: "积水"))
    try await site.expectEqualToCleanBuild(isShort: false, "the beginning is shown elsewhere")
    try site.write(EditedSite.notice(9), text(9).replacing("。\n\n见", with: "。谢谢。\n\n见"))
    try site.write(EditedSite.notice(140), text(140).replacing("。\n\n见", with: "。\n\n\n\n见"))
    try await site.expectEqualToCleanBuild(isShort: true, "two at once, one of them in vain")
    try site.write(EditedSite.notice(7), text(7).replacing("龘靐齉爩", with: "大家"))
    try await site.expectEqualToCleanBuild(isShort: true, "words that no page has any more")
  }

  @Test(arguments: [
    ("标题: 第8号通知", "标题: 第8号通告"), ("## 安排", "## 办法"), ("#安排", "#2-安排"),
    ("(/mechanisms/yishi.md)", "(/brands/wutong-linli.md)"), ("见[议事会]", "见 {{居民议事会 本年}} [议事会]"),
    ("见[议事会]", "满意率 93.7%。见[议事会]"), ("见[议事会]", "电话 13812345678。见[议事会]"),
    ("见[议事会]", "见[没有](/mechanisms/meiyou.md)[议事会]"),
  ])
  func buildsTheWholeWhereMoreThanProseChanged(_ before: String, _ after: String) async throws {
    let site = try await EditedSite.withNotices()
    try site.replace(EditedSite.notice(8), before, with: after)
    try await site.expectEqualToCleanBuild(isShort: false, "\(before) → \(after)")
  }

  @Test func buildsTheWholeWhereAnotherSourceChangedToo() async throws {
    let site = try await EditedSite.withNotices()
    try site.replace(EditedSite.notice(8), "。\n\n见", with: "。谢谢。\n\n见")
    try site.replace("content/site.yaml", "\n", with: "\n\n")
    try await site.expectEqualToCleanBuild(isShort: false, "site.yaml")
    try site.replace(EditedSite.notice(8), "谢谢", with: "多谢")
    try site.write("content/pages/added.md", "---\n标题: 新页\n---\n正文。\n")
    try await site.expectEqualToCleanBuild(isShort: false, "a new page")
  }

  /// What was remembered, and what lies in the output, is believed only if it is as it was left.
  @Test(arguments: [
    ".gongshi/search/0", ".gongshi/search/1", ".gongshi/search/keys-0", ".gongshi/search/lexicon",
    ".gongshi/notices", ".gongshi/units", "../out/bulletins/tongzhi-8.html",
  ])
  func doesNotBuildUponWhatSomebodyChanged(_ path: String) async throws {
    let site = try await EditedSite.withNotices()
    try site.replace(EditedSite.notice(8), "。\n\n见", with: "。谢谢。\n\n见")
    try site.write(path, "damaged")
    try await site.expectEqualToCleanBuild(isShort: false, "\(path)")
  }
}
