import Testing

@testable import Noticeboard

/// What the pages of meetings show, and what a bulletin quotes of them.
struct MeetingPagesTests {
  @Test(arguments: [("", 0), ("起始: 2026-08", 3)])
  func asksForNoMeetingOfAMechanismThatHasNotBegun(_ since: String, _ missed: Int) async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/hui.md --
      ---
      标题: 议事会
      类型: 会议
      周期: 每月
      公开依据: 文件
      \(since)
      ---

      """)
    let text = try site.text(.mechanism("hui", page: 1))
    #expect(text.contains("缺 \(missed)"), "\(text)")
    // Of months gone by it must not sound as if they were still to begin.
    #expect(text.contains("当时未实行") && !text.contains("尚未开始"), "\(text)")
  }

  @Test func asksForASessionWithinItsPeriodThoughTheSheetIsDueLater() async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/hui.md --
      ---
      标题: 党校
      类型: 会议
      周期: 每季
      时限: 季末后10日
      公开依据: 文件
      ---
      -- ledgers/hui/2026-Q3.csv --
      期数,日期,人数
      1,2026-09-13,12

      """)
    let text = try site.text(.mechanism("hui", page: 1))
    #expect(text.contains("2026年第四季度应在2026年12月31日（星期四）前召开"), "\(text)")
    #expect(!text.contains("1月10日（星期日）前召开"), "\(text)")
  }

  /// On the day itself what has been held is no longer the next session.
  @Test(arguments: [("", true), ("36", false)])
  func announcesASessionOfTheDayUntilItWasHeld(_ attendance: String, _ isNext: Bool) async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/hui.md --
      ---
      标题: 议事会
      类型: 会议
      周期: 每月
      公开依据: 文件
      ---
      -- ledgers/hui/2026-11.csv --
      期数,日期,议题,人数
      1,2026-11-20,停车,\(attendance)

      """)
    let text = try site.text(.mechanism("hui", page: 1))
    #expect(text.ranges(of: "停车").count == (isNext ? 2 : 1), "\(text)")
    #expect(text.contains("下一次尚未排定") == !isNext, "\(text)")
    #expect(try site.html(.mechanism("hui", page: 1)).contains("hui.ics") == isNext, "\(text)")
  }

  @Test(arguments: ["临时", "随时", "长期"])
  func showsTheFiguresOfAMeetingWithoutPeriods(_ cycle: String) async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/hui.md --
      ---
      标题: 院坝会
      类型: 会议
      周期: \(cycle)
      公开依据: 文件
      指标: [覆盖率]
      ---
      -- ledgers/hui/2026-11.csv --
      期数,日期,网格,人数
      1,2026-11-13,3-02,12

      """)
    for route in [
      Route.mechanism("hui", page: 1), .period(mechanism: "hui", try Period("2026-11"), page: 1),
    ] {
      let text = try site.text(route)
      #expect(text.contains("召开情况"), "\(text)")
      #expect(text.contains("参加人次 12"), "\(text)")
      #expect(text.contains("网格覆盖率 1/2"), "\(text)")
    }
  }

  private static let decided = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 说事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    ---
    -- ledgers/shuoshi/2026-11.csv --
    编号,事项,说事,公开范围
    7,修灯,11-02,
    8,内部事项,11-02,内部
    -- mechanisms/lihui.md --
    ---
    标题: 例会
    类型: 会议
    公开依据: 文件
    ---
    -- ledgers/lihui/2026-11.csv --
    期数,日期,开始,结束,议题,决定,来源
    1,2026-11-03,19:00,20:30,停车,同意划线三十个;居民说事 7;居民说事 8,议事会记录
    2,2026-11-10,,,路灯,居民说事 7,
    -- bulletins/a.md --
    ---
    标题: 通知
    类型: 公告
    日期: 2026-11-20
    来源: 社区
    状态: 已发布
    ---
    {{例会 本月}}

    """

  @Test func quotesWhatASessionDecidedAndWhenItEnded() async throws {
    let site = try await RenderedSite(Self.decided)
    let text = try site.text(.bulletin("a"))
    #expect(text.contains("期数 日期 开始 结束 议题 决定 状态 来源"), "\(text)")
    #expect(
      text.contains(
        "1 2026-11-03 19:00 20:30 停车 同意划线三十个；居民说事 2026-0007 已召开 议事会记录"), "\(text)")
    #expect(text.contains("2 2026-11-10 路灯 居民说事 2026-0007 已召开"), "\(text)")
    #expect(try site.html(.bulletin("a")).contains("cases/shuoshi/2026-0007.html"))
    let index = try #require(site.site.mechanism("lihui"))
    let twin = OpenData(site: site.site).twin(of: index, try Period("2026-11"))
    #expect(
      twin?.columns.map(\.name) == [
        "period", "seq", "date", "start", "end", "topic", "decisions", "state", "source",
      ])
    let page = try site.text(.mechanism("lihui", page: 1))
    #expect(page.contains("来源：议事会记录"), "\(page)")
  }
}
