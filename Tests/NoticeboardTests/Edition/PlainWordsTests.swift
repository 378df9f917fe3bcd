import Testing

@testable import Noticeboard

/// Values that pages print as people say them, and only where somebody wrote them.
struct PlainWordsTests {
  private static func workflow(_ header: String, _ row: String) -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 说事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    栏目: [{键: hot, 名称: 热线转办, 类型: 是否}]
    ---
    -- ledgers/m/2026-11.csv --
    编号,事项,说事,办结,结果,满意度,\(header)
    1,修灯,11-02,11-05,已修,满意,\(row)

    """
  }

  @Test(arguments: [("√", "是"), ("1", "是"), ("是", "是"), ("×", "否"), ("否", "否")])
  func printsYesAndNoAsWords(_ typed: String, _ word: String) async throws {
    let site = try await RenderedSite(Self.workflow("热线转办", typed))
    let page = try site.text(.caseFile(mechanism: "m", CaseNumber(year: 2026, number: 1)))
    #expect(page.contains("热线转办 \(word)"), "\(page)")
    let table = try site.text(.period(mechanism: "m", try Period("2026-11"), page: 1))
    #expect(table.contains("已修 满意 \(word)"), "\(table)")
  }

  @Test(arguments: [("", false), ("11-08", true)])
  func tellsTheDayOfTheAnswerOnlyIfItWasWritten(_ day: String, isTold: Bool) async throws {
    let site = try await RenderedSite(Self.workflow("回访日期", day))
    let page = try site.text(.caseFile(mechanism: "m", CaseNumber(year: 2026, number: 1)))
    #expect(page.contains("满意"), "\(page)")
    #expect(page.contains("回访日期 2026年11月8日") == isTold, "\(page)")
    #expect(page.contains("回访日期") == isTold, "\(page)")
  }

  @Test func callsFewUnitsNoSample() async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 院坝会
      类型: 会议
      公开依据: 文件
      指标: [覆盖率]
      ---
      -- ledgers/m/2026-11.csv --
      期数,日期,网格
      1,2026-11-13,3-02
      2,2026-11-14,3-05
      -- bulletins/a.md --
      ---
      标题: 通知
      类型: 公告
      日期: 2026-11-20
      来源: 社区
      状态: 已发布
      ---
      {{院坝会 本月 覆盖率}}

      """)
    for route in [Route.mechanism("m", page: 1), .bulletin("a")] {
      let text = try site.text(route)
      #expect(text.contains("覆盖率 2/2"), "\(text)")
      #expect(!text.contains("样本"), "\(text)")
    }
  }
}
