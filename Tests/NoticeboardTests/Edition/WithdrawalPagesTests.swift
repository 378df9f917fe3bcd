import Testing

@testable import Noticeboard

/// The page of a withdrawal says itself how and why.
struct WithdrawalPagesTests {
  private static func site(_ keys: String) async throws -> RenderedSite {
    try await RenderedSite(
      """
      -- bulletins/a.md --
      ---
      标题: 停水通知
      类型: 公告
      日期: 2026-11-18
      来源: 社区
      状态: 已发布
      ---
      -- bulletins/c.md --
      ---
      标题: 停水通知（合并）
      类型: 公告
      日期: 2026-11-18
      来源: 社区
      状态: 已发布
      ---
      -- bulletins/b.md --
      ---
      标题: 撤回停水通知
      类型: 撤回
      日期: 2026-11-19
      来源: 社区
      状态: 已发布
      对应: a
      \(keys)
      ---

      """)
  }

  @Test(
    arguments: [
      ("方式: 错误发布\n原因: 误用旧稿甲", "方式 错误发布 原因 误用旧稿甲"),
      ("方式: 过期", "方式 过期"),
      ("方式: 合并\n并入: c", "方式 合并 并入 停水通知（合并）"),
    ])
  func tellsHowAndWhy(_ keys: String, _ facts: String) async throws {
    let text = try await Self.site(keys).text(.bulletin("b"))
    #expect(text.contains("撤回 \(facts)"), "\(text)")
  }

  @Test func leadsToWhatItWasMergedInto() async throws {
    let html = try await Self.site("方式: 合并\n并入: c").html(.bulletin("b"))
    #expect(html.contains("<a href=\"../bulletins/c.html\">停水通知（合并）</a>"), "\(html)")
  }
}
