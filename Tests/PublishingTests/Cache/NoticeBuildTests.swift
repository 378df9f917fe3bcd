import Glibc
import Testing

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
