import Testing

@testable import Noticeboard

/// Where the people of a dated roster are sent, by whom and to do what.
struct PatrolPagesTests {
  private static let content = """
    -- rosters/zb.md --
    ---
    标题: 夜间巡逻
    班次表: {全天: "08:00-08:00"}
    岗位表: [{名称: 巡逻员, 可多人: 是}]
    ---
    -- rosters/zb/2026-11.csv --
    日期,班次,岗位,值班人,网格,派出单位,职责,备注
    2026-11-20,全天,巡逻员,王*,3-02,qingxi,查楼道,带手电
    2026-11-20,全天,巡逻员,李*平,3-05,,,
    2026-11-21,全天,巡逻员,赵*英,,,,

    """

  private static let first = "王* 巡逻员 · 清溪第二网格 · 清溪社区 · 查楼道 · 带手电"

  @Test func tellsTheShiftsOfTwoGridsApart() async throws {
    let site = try await RenderedSite(Self.content)
    for route in [Route.roster("zb"), .duty] {
      let text = try site.text(route)
      #expect(text.contains(Self.first), "\(text)")
      #expect(text.contains("李*平 巡逻员 · 清溪第五网格"), "\(text)")
      // The roster's own unit goes without saying.
      #expect(text.contains("赵*英 巡逻员 11月") || text.contains("赵*英 巡逻员 加入"), "\(text)")
    }
    let month = try site.text(.rosterMonth("zb", try Period("2026-11")))
    #expect(month.contains("王* 清溪第二网格 · 清溪社区 · 查楼道 · 带手电"), "\(month)")
    #expect(month.contains("李*平 清溪第五网格"), "\(month)")
  }

  @Test func showsOnAGridsPageItsOwnShifts() async throws {
    let text = try await RenderedSite(Self.content).text(.grid("3-02"))
    #expect(text.contains("夜间巡逻"), "\(text)")
    #expect(text.contains("王* 巡逻员 · 清溪社区 · 查楼道 · 带手电"), "\(text)")
    #expect(!text.contains("李*平") && !text.contains("赵*英"), "\(text)")
  }
}
