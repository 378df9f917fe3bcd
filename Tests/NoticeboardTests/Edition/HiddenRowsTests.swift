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

  private static let party = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    周期: 每月
    时限: 次月5日
    公开依据: 文件
    环节:
      - {名称: 说事, 角色: [提出]}
      - {名称: 办事, 角色: [办结]}
    ---
    -- ledgers/shuoshi/2026-10.csv --
    编号,网格,事项,说事,办事,结果
    1,3-02,路灯不亮,10-02,10-05,已修
    -- bulletins/dangnei.md --
    ---
    标题: 党内通报
    类型: 公告
    状态: 已发布
    公开范围: 党内
    日期: 2026-11-03
    ---
    {{居民说事 2026-10}}
    """

  @Test(arguments: [(Audience.public, false), (.party, true)])
  func countsABulletinForOthersAsNoPublication(audience: Audience, isShown: Bool) async throws {
    let edition = try await InlineEdition(Self.party, asOf: "2026-11-21", audience: audience)
    for route in [Route.catalog, .mechanism("shuoshi", page: 1)] {
      let html = try edition.html(route)
      #expect(html.contains("dangnei") == isShown, "\(html)")
    }
    let text = try edition.text(.catalog)
    #expect(text.contains(isShown ? "已公开 1 项" : "已公开 0 项"), "\(text)")
  }

  @Test func refusesACorrectionForFewerReaders() async throws {
    let inline = try await InlineSite(
      """
      -- bulletins/tongzhi.md --
      ---
      标题: 通知
      类型: 公告
      状态: 已发布
      日期: 2026-11-03
      ---
      -- bulletins/chehui.md --
      ---
      标题: 撤回通知
      类型: 撤回
      状态: 已发布
      公开范围: 党内
      日期: 2026-11-04
      对应: tongzhi
      方式: 错误发布
      ---
      """)
    let (_, findings) = await SiteLinker.link(
      inline.records,
      for: .init(asOf: try Day("2026-11-20"), isToday: false, audience: .public))
    let lines = InlineSite.lines(findings, .chinese)
    #expect(
      lines.contains(
        "bulletins/chehui.md:2:1: “撤回通知”只给“党内”看，而“通知”给“公开”看：看得到后者的人也应看得到前者，"
          + "请把两份的“公开范围”改成一样"), "\(lines)")
  }

  /// Nobody reads of it, but the month was not missed.
  @Test func countsASessionForOthersAsHeld() async throws {
    let edition = try await InlineEdition(
      """
      -- mechanisms/zhibo.md --
      ---
      标题: 云端直播
      类型: 会议
      周期: 每月
      时限: 月末
      公开依据: 文件
      ---
      -- ledgers/zhibo/2026-10.csv --
      期数,日期,议题,公开范围
      1,2026-10-08,群众工作,党内
      """, asOf: "2026-11-21")
    let text = try edition.text(.mechanism("zhibo", page: 1))
    #expect(text.contains("2026年10月：已召开") && !text.contains("群众工作"), "\(text)")
  }
}
