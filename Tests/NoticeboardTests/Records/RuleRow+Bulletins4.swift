@testable import Noticeboard

/// What a withdrawal leaves behind, and lists of persons that nothing ever takes away.
extension RuleRow {
  private static let list = """
    -- mechanisms/m.md --
    ---
    标题: 资助
    类型: 清单
    公开依据: 文件
    涉及个人: 是
    栏目: [{键: person, 名称: 姓名}]
    ---
    说明。
    -- ledgers/m/2026-11.csv --
    编号,名称,姓名
    1,助学,欧阳*华

    """

  private static func bulletin(_ id: String, _ keys: String, _ body: String) -> String {
    """
    -- bulletins/\(id).md --
    ---
    来源: 社区
    状态: 已发布
    \(keys)
    ---
    \(body)

    """
  }

  private static let withdrawal = bulletin(
    "b", "标题: 撤回\n类型: 撤回\n日期: 2026-11-18\n对应: a\n方式: 错误发布\n原因: 有误", "撤回。")

  static let bulletins4: [RuleRow] = [
    RuleRow(
      rule: .withdrawnListQuoted,
      site: list
        + bulletin("a", "标题: 名单\n类型: 公告\n日期: 2026-11-16\n公示期: 7天", "{{资助 2026-11}}")
        + bulletin("c", "标题: 公报\n类型: 公告\n日期: 2026-11-17", "{{资助 2026-11}}")
        + bulletin("d", "标题: 数\n类型: 公告\n日期: 2026-11-17", "{{资助 2026-11 条目}}") + withdrawal,
      chinese:
        "bulletins/b.md:2:1: “资助 2026-11”的名单随撤回的公报移除了，“公报”也引用它，那里现在只写“名单已移除”；要重新公开，请另发一份写了“公示期”的公告（日期不早于撤回），不再公开的，请一并撤回（另见 bulletins/c.md:2:1）",
      english:
        "bulletins/b.md:2:1: list '资助 2026-11' left the site with what is withdrawn; '公报' quotes it too and now says that it was removed: issue another notice with a publicity period, dated no earlier than this, or withdraw those as well (see also bulletins/c.md:2:1)"
    ),
    RuleRow(
      rule: .withdrawnWithResult,
      site: bulletin("a", "标题: 方案\n类型: 公告\n日期: 2026-11-02\n公示期: 7天", "文。")
        + bulletin(
          "c", "标题: 方案的结果\n类型: 结果\n日期: 2026-11-12\n对应: a\n收到异议: 0", "文。") + withdrawal,
      chinese:
        "bulletins/b.md:2:1: “方案的结果”是所撤回的公报的结果，还在网站上；请看看里面有没有不该公开的，有就请一并撤回（另见 bulletins/c.md:2:1）",
      english:
        "bulletins/b.md:2:1: '方案的结果' is the result of what is withdrawn, and is still public; look through it, and withdraw it as well if it repeats the error (see also bulletins/c.md:2:1)"
    ),
    RuleRow(
      rule: .quoteTableInSentence,
      site: list
        + bulletin(
          "a", "标题: 名单\n类型: 公告\n日期: 2026-11-16\n公示期: 7天", "{{资助 2026-11}}\n\n共 {{资助 2026-11 全部}}。"),
      chinese: "bulletins/a.md:11:3: “资助”的“全部”是一张表，要单独占一行；句子里只能引用数字：条目、总数、已认领、已完成、已兑现、已过期、逾期、覆盖率",
      english:
        "bulletins/a.md:11:3: '全部' of '资助' is a table and stands on a line of its own; a sentence can quote a figure: 条目、总数、已认领、已完成、已兑现、已过期、逾期、覆盖率"
    ),
    RuleRow(
      rule: .listWithoutPublicity,
      site: list + bulletin("a", "标题: 消息\n类型: 公告\n日期: 2026-11-16", "{{资助 2026-11}}"),
      chinese:
        "ledgers/m/2026-11.csv: 这份名单没有公示，不会自动移除：请发一份写了“公示期”的公告，单独占一行引用 {{资助 2026-11}}；不该公开的，请把机制“资助”的公开范围改为 内部",
      english:
        "ledgers/m/2026-11.csv: this list is under no publicity, so nothing ever removes it: issue a notice with a publicity period that quotes {{资助 2026-11}} on a line of its own, or make the audience of '资助' internal"
    ),
  ]
}
