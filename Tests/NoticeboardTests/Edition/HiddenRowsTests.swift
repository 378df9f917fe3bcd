import Testing

@testable import Noticeboard

/// Rows that an audience may not see are not counted in what it reads either (D36).
struct HiddenRowsTests {
  private static let content = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节:
      - {名称: 说事, 角色: [提出]}
      - {名称: 办事, 角色: [办结]}
    指标: [解决率]
    ---
    -- ledgers/shuoshi/2026-11.csv --
    编号,网格,事项,说事,办事,结果,公开范围
    1,3-02,路灯不亮,11-02,11-05,已修,
    2,3-02,内部事项,11-03,,,内部
    -- mechanisms/ziyuan.md --
    ---
    标题: 资源清单
    类型: 清单
    公开依据: 文件
    ---
    -- ledgers/ziyuan/2026.csv --
    编号,名称,公开范围
    1,会议室一间,
    2,内部资源,内部
    """

  @Test(arguments: [(Audience.public, "在办 1 件", "条目 1"), (.internal, "在办 2 件", "条目 2")])
  func countsOnlyWhatIsShown(audience: Audience, cases: String, entries: String) async throws {
    let edition = try await InlineEdition(Self.content, audience: audience)
    let november = Route.period(
      mechanism: "shuoshi", try #require(Period(year: 2026, month: 11)), page: 1)
    let workflow = try edition.text(november)
    #expect(workflow.contains(cases), "\(workflow)")
    let list = try edition.text(.mechanism("ziyuan", page: 1))
    #expect(list.contains(entries), "\(list)")
    #expect(list.contains("内部资源") == (audience == .internal), "\(list)")
  }
}
