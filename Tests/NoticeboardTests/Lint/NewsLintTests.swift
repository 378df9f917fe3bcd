import Testing

@testable import Noticeboard

/// A column of news is as new as its latest notice that still stands.
struct NewsLintTests {
  private static func bulletin(_ id: String, _ date: String, _ keys: String) -> String {
    """
    -- bulletins/\(id).md --
    ---
    标题: \(id)
    日期: \(date)
    来源: 社区
    状态: 已发布
    \(keys)
    ---
    文。

    """
  }

  private static let old = bulletin("jiu", "2026-10-02", "类型: 公告")
  private static let new = bulletin("xin", "2026-11-16", "类型: 公告")

  private func found(_ text: String) async -> [String] {
    await RuleSite(text, isToday: true).lines(.columnStale, .chinese)
  }

  @Test(arguments: ["方式: 错误发布", "方式: 过期"])
  func countsNoNoticeThatWasWithdrawn(_ mode: String) async {
    let withdrawal = Self.bulletin(
      "chehui", "2026-11-17", "类型: 撤回\n对应: xin\n\(mode)\n原因: 有误")
    #expect(await found(Self.old + Self.new) == [])
    let lines = await found(Self.old + Self.new + withdrawal)
    #expect(lines.count == 1 && lines[0].hasPrefix("bulletins/jiu.md"), "\(lines)")
    let own = await found(Self.new.replacing("2026-11-16", with: "2026-10-16") + withdrawal)
    #expect(own == [], "\(own)")
  }
}
