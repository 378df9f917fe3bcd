import Testing

@testable import Noticeboard

/// An entry expires on a day, and what tells of an earlier day still has it.
struct ExpiredEntriesTests {
  private static let wishes = """
    -- mechanisms/xinyuan.md --
    ---
    标题: 心愿
    类型: 清单
    公开依据: 文件
    可认领: 是
    指标: [认领率]
    ---
    -- ledgers/xinyuan/2026-10.csv --
    编号,名称,认领单位,认领日期,有效期至
    1,书桌,供电公司,10-05,
    2,台灯,供电公司,10-05,
    3,轮椅,供电公司,10-05,
    4,磨刀,,,2026-11-10
    -- ledgers/xinyuan/2026-11.csv --
    编号,名称
    5,修锁

    """

  private static func notice(_ lines: String, _ date: String) -> String {
    """
    -- bulletins/a.md --
    ---
    标题: 通知
    类型: 公告
    日期: \(date)
    来源: 社区
    状态: 已发布
    ---
    \(lines)

    """
  }

  private func site(
    _ lines: String = "说明。", dated date: String = "2026-11-02"
  ) async throws -> RenderedSite {
    try await RenderedSite(Self.wishes + Self.notice(lines, date), on: "2026-11-30")
  }

  @Test func quotesAPeriodWithWhatWasValidAtItsEnd() async throws {
    let text = try await site("共 {{心愿 2026-10 条目}} 条。\n\n{{心愿 2026-10}}")
      .text(.bulletin("a"))
    #expect(text.contains("共 4 条。"), "\(text)")
    #expect(text.contains("4 磨刀 ") && text.contains("2026-11-10"), "\(text)")
    #expect(!text.contains("已过期"), "\(text)")
  }

  /// Figures go on counting what the table no longer lists.
  @Test func saysHowManyATableLeavesOut() async throws {
    let text = try await site("共 {{心愿 本年 条目}} 条。\n\n{{心愿 本年}}", dated: "2026-11-20")
      .text(.bulletin("a"))
    #expect(text.contains("共 5 条。") && !text.contains("磨刀"), "\(text)")
    #expect(text.contains("另有 1 条已过期，不再列出"), "\(text)")
  }

  @Test func showsAPeriodAsItWasAtItsEnd() async throws {
    let text = try await site()
      .text(.period(mechanism: "xinyuan", try Period("2026-10"), page: 1))
    for words in ["3/4", "全部 4", "待认领 1", "磨刀"] { #expect(text.contains(words), "\(text)") }
    #expect(!text.contains("已过期"), "\(text)")
  }

  @Test func addsUpOnTheShelfOfToday() async throws {
    let text = try await site().text(.mechanism("xinyuan", page: 1))
    for words in ["3/5", "已过期 1 不再列出", "全部 4", "待认领 1", "已认领 3"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!text.contains("磨刀") && !text.contains("已过期 0"), "\(text)")
  }
}
