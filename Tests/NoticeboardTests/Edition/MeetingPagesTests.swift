import Testing

@testable import Noticeboard

/// What the pages of meetings show, and what a bulletin quotes of them.
struct MeetingPagesTests {
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
}
