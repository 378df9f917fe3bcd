import Testing

@testable import Noticeboard

/// Content that cannot be published is named by its file, all of it in one run.
struct BadContentTests {
  @Test func namesTheFileWhoseAddressIsTaken() async throws {
    let site = try await RenderedSite(
      """
      -- brands/index.md --
      ---
      标题: 索引
      ---
      -- bulletins/2026.md --
      ---
      标题: 年报
      类型: 公告
      状态: 已发布
      日期: 2026-11-02
      ---
      """)
    #expect(
      InlineSite.lines(site.edition.collisions(), .chinese) == [
        "brands/index.md:2:1: 与另一个页面的网址相同（brands/index.html），请改标识（文件名）",
        "bulletins/2026.md:2:1: 与另一个页面的网址相同（bulletins/2026.html），请改标识（文件名）",
      ])
  }

  @Test func namesALogoThatIsMissingAndHasNoDescription() async throws {
    let lines = try await Self.findings(
      """
      -- brands/qingquan.md --
      ---
      标题: 清泉
      品牌标志: media/none.png
      ---
      """)
    let expected = [
      "brands/qingquan.md:3:7: 有品牌标志但没有“标志说明”，请用一句话说明图上是什么",
      "brands/qingquan.md:3:7: media/ 里没有“media/none.png”，请放入文件或改正名称",
    ]
    for line in expected { #expect(lines.contains(line), "\(lines)") }
  }

  @Test func wantsADescriptionOfEveryPictureInText() async throws {
    let lines = try await Self.findings(
      """
      -- media/a.png --
      x
      -- pages/about.md --
      ---
      标题: 关于
      ---
      ![](../media/a.png) ![门口](../media/a.png)
      """)
    let without = lines.filter { $0.contains("没有说明") }
    #expect(
      without == ["pages/about.md:4:1: 图片“../media/a.png”没有说明，请用一句话写明图上是什么"],
      "\(lines)")
  }

  private static func findings(_ text: String) async throws -> [String] {
    let inline = try await InlineSite(text)
    var findings = inline.findings
    let (_, more) = await SiteLinker.link(
      inline.records,
      for: .init(asOf: try Day("2026-11-20"), isToday: false, audience: .public))
    findings.add(more)
    return InlineSite.lines(findings, .chinese)
  }
}
