import Testing

@testable import Noticeboard

/// What a notice promises to take away after its publicity must be what can be taken away (D34).
struct ExpiryTests {
  private func found(_ keys: String, _ body: String) async -> [String] {
    let site = await RuleSite(
      """
      -- mechanisms/mingdan.md --
      ---
      标题: 低保名单
      类型: 清单
      公开依据: 办法
      涉及个人: 是
      ---
      说明。
      -- ledgers/mingdan/2026-10.csv --
      编号,名称
      1,甲户
      -- media/m.csv --
      -- media/b.pdf --
      -- bulletins/a.md --
      ---
      标题: 名单公示
      类型: 公告
      状态: 已发布
      日期: 2026-11-02
      来源: 社区
      公示期: 5个工作日
      \(keys)
      ---
      \(body)
      """, isToday: false)
    return site.lines(.typedListStays, .chinese)
  }

  @Test(arguments: [
    ("期满后: 移除", "| 编号 | 姓名 |\n|---|---|\n| 1 | 王\\* |"), ("期满后: 脱敏", "| 姓名 |\n|---|\n| 王\\* |"),
    ("期满后: 移除", "- 王\\*\n- 李\\*"), ("期满后: 移除\n附件: [media/m.csv]", "见附件。"),
    ("期满后: 移除\n附件: [media/b.pdf]", "见附件。"),
    ("期满后: 移除", "{{低保名单 2026-10}}\n\n| 姓名 |\n|---|\n| 王\\* |"),
    ("期满后: 移除\n附件: [media/m.csv]", "{{低保名单 2026-10}}"),
  ])
  func refusesAPromiseThatTypedListsBreak(_ keys: String, _ body: String) async {
    #expect(await found(keys, body).count == 1)
  }

  @Test(arguments: [
    ("期满后: 移除", "{{低保名单 2026-10}}"), ("期满后: 移除", "{{低保名单 2026-10}}\n\n- 请勿转发\n- 请勿截屏"),
    ("期满后: 移除\n附件: [media/b.pdf]", "{{低保名单 2026-10}}"), ("期满后: 保留", "| 事项 |\n|---|\n| 修路 |"),
    ("最短: 5个工作日", "| 事项 |\n|---|\n| 修路 |"),
  ])
  func allowsPromisesThatCanBeKept(_ keys: String, _ body: String) async {
    #expect(await found(keys, body) == [])
  }
}
