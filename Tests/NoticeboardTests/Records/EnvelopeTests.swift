import Testing

@testable import Noticeboard

/// What every record carries, judged wherever it stands.
struct EnvelopeTests {
  @Test func namesAMechanismThatIsNotThere() async {
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 甲
      机制: nosuch
      ---
      文。
      """, isToday: true)
    #expect(
      site.lines(.unknownReference, .chinese)
        == ["pages/a.md:3:5: 找不到机制“nosuch”，请改正，或先建立这条记录"],
      "\(InlineSite.lines(site.findings, .chinese))")
  }

  @Test func refusesALanguageThatIsNoTag() async {
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 甲
      语言: 中文
      ---
      文。
      """, isToday: true)
    #expect(
      site.lines(.badWord, .english)
        == ["pages/a.md:3:5: '中文' is no value of lang; use one of: zh-CN, zh-TW, en"],
      "\(InlineSite.lines(site.findings, .english))")
  }

  @Test func refusesAStageNamedLikeAColumn() async {
    let site = await RuleSite(
      """
      -- mechanisms/a.md --
      ---
      标题: 甲
      类型: 流程
      公开依据: 文
      环节:
        - {名称: 提单, 角色: [提出]}
        - {名称: 结果, 角色: [办结]}
      ---
      文。
      """, isToday: true)
    #expect(site.lines(.columnClash, .chinese).count == 1, "\(site.findings.sorted)")
  }
}
