import Testing

@testable import Noticeboard

/// A list of residents that no publicity ends would stay public for good (D34).
struct LastingListTests {
  private func found(
    _ keys: String = "涉及个人: 是", column: String = "{键: person, 名称: 姓名}",
    rows: String = "编号,名称,姓名\n1,助学,王*", with bulletins: String = ""
  ) async -> [String] {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 资助
      类型: 清单
      公开依据: 文件
      栏目: [\(column)]
      \(keys)
      ---
      说明。
      -- ledgers/m/2026-10.csv --
      \(rows)
      -- ledgers/m/2026-12.csv --
      编号,名称,姓名
      2,助学,李*

      """ + bulletins, isToday: false)
    return site.findings.sorted.filter { $0.rule == .listWithoutPublicity }
      .map { "\($0.location)" }
  }

  private static func notice(_ keys: String, _ body: String) -> String {
    """
    -- bulletins/a.md --
    ---
    标题: 名单
    类型: 公告
    日期: 2026-11-02
    来源: 社区
    \(keys)
    ---
    \(body)

    """
  }

  /// December's has not begun.
  @Test(arguments: [
    "", notice("状态: 已发布", "{{资助 2026-10}}"),
    notice("状态: 已发布\n公示期: 5个工作日", "共 {{资助 2026-10 条目}} 户。"),
    notice("状态: 已发布\n公示期: 5个工作日", "名单见社区公示栏。"),
  ])
  func warnsOfAListWithoutPublicity(_ bulletins: String) async {
    #expect(await found(with: bulletins) == ["ledgers/m/2026-10.csv"])
  }

  @Test(arguments: [
    notice("状态: 已发布\n公示期: 5个工作日", "{{资助 2026-10}}"), notice("公示期: 5个工作日", "{{资助 2026-10}}"),
    notice("状态: 已发布\n公示期: 5个工作日\n期满后: 保留", "{{资助 2026}}"),
  ])
  func saysNothingWhereADraftOrAnIssuedBulletinBeginsIt(_ bulletins: String) async {
    #expect(await found(with: bulletins) == [])
  }

  /// Staff in a column of names, lists for others, and lists of benefits without anybody's name.
  @Test(arguments: [
    ("涉及个人: 否", "{键: person, 名称: 姓名}", "编号,名称,姓名\n1,助学,王*"),
    ("涉及个人: 是\n公开范围: 内部", "{键: person, 名称: 姓名}", "编号,名称,姓名\n1,助学,王*"),
    ("涉及个人: 是", "{键: person, 名称: 姓名, 公开范围: 内部}", "编号,名称,姓名\n1,助学,王*"),
    ("涉及个人: 是", "{键: person, 名称: 姓名}", "编号,名称,姓名\n1,助学,"),
    ("涉及个人: 是", "{键: person, 名称: 姓名}", "编号,名称,姓名,公开范围\n1,助学,王*,内部"),
  ])
  func saysNothingWhereNobodyIsNamed(_ keys: String, _ column: String, _ rows: String) async {
    #expect(await found(keys, column: column, rows: rows) == [])
  }

  @Test func saysNothingOfAListThatWasWithdrawn() async {
    let withdrawal = """
      -- bulletins/b.md --
      ---
      标题: 撤回
      类型: 撤回
      状态: 已发布
      日期: 2026-11-03
      来源: 社区
      对应: a
      方式: 错误发布
      原因: 有误
      ---
      撤回。
      """
    #expect(await found(with: Self.notice("状态: 已发布", "{{资助 2026-10}}") + withdrawal) == [])
  }
}
