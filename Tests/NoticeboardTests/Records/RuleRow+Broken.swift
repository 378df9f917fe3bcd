@testable import Noticeboard

/// Content that is broken in ways that nobody means, and what people read.
extension RuleRow {
  static let broken: [RuleRow] = [
    RuleRow(
      rule: .sheetControlCharacter,
      site: """
        -- units.csv --
        标识,名称,类型,上级
        qingxi,清溪⟦1B⟧社区,community,
        g1,网⟦0B⟧格⟦7F⟧,team,qingxi
        """,
      chinese: """
        units.csv:B2: 这一格里有看不见的控制字符 U+001B，请删去，或重新输入这一格
        units.csv:B3: 这一格里有看不见的控制字符 U+000B，请删去，或重新输入这一格
        units.csv:B3: 这一格里有看不见的控制字符 U+007F，请删去，或重新输入这一格
        """,
      english: """
        units.csv:B2: this cell holds the invisible control character U+001B; delete it, or type the cell again
        units.csv:B3: this cell holds the invisible control character U+000B; delete it, or type the cell again
        units.csv:B3: this cell holds the invisible control character U+007F; delete it, or type the cell again
        """),
    RuleRow(
      rule: .yamlControl,
      site: #"""
        -- pages/a.md --
        ---
        标题: "甲\0乙"
        ---
        文。
        """#,
      chinese: "pages/a.md:2:5: 这里有看不见的控制字符 U+0000，请删去",
      english: "pages/a.md:2:5: there is an invisible control character U+0000 here; delete it"),
    RuleRow(
      rule: .unitTooDeep,
      site: "-- units.csv --\n标识,名称,类型,上级\nqingxi,清溪社区,community,\n"
        + (1...45).map { "t\($0),队\($0),team,\($0 == 1 ? "qingxi" : "t\($0 - 1)")" }
        .joined(separator: "\n"),
      chinese: """
        units.csv:D23: “队21”上面已有 20 层单位，太多了，请核对“上级”
        units.csv:D44: “队42”上面已有 20 层单位，太多了，请核对“上级”
        """,
      english: """
        units.csv:D23: '队21' has 20 levels of units above it, which is too many; check its parent
        units.csv:D44: '队42' has 20 levels of units above it, which is too many; check its parent
        """),
    RuleRow(
      rule: .subjectsInCircle,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 撤回
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: b
        方式: 错误发布
        原因: 错
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 撤回
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: a
        方式: 错误发布
        原因: 错
        ---
        文。
        """,
      chinese: """
        bulletins/a.md:2:1: “对应”绕了一圈又回到自己（经过“乙”），请改正其中一份的“对应”
        bulletins/b.md:2:1: “对应”绕了一圈又回到自己（经过“甲”），请改正其中一份的“对应”
        """,
      english: """
        bulletins/a.md:2:1: 'of' leads in a circle back to this bulletin (by way of '乙'); correct one of them
        bulletins/b.md:2:1: 'of' leads in a circle back to this bulletin (by way of '甲'); correct one of them
        """),
    RuleRow(
      rule: .badPeriod,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 会议
        公开依据: 文件
        周期: 每日
        起始: 0001-01-01
        次数: {min: 1}
        ---
        说明。
        """,
      chinese:
        "mechanisms/m.md:6:5: “0001-01-01”不是有效期间，请写成 2026、2026-11、2026-Q3、2026-W47 或 2026-11-20",
      english:
        "mechanisms/m.md:6:5: '0001-01-01' is not a period; write 2026, 2026-11, 2026-Q3, 2026-W47 or 2026-11-20"
    ),
    RuleRow(
      rule: .fullWidthKey,
      site: """
        -- units.csv --
        ｉｄ,名称,类型,上级
        qingxi,清溪社区,community,
        """,
      chinese: "units.csv:A1: 键“ｉｄ”含全角字符，已按“id”理解，请改为半角",
      english: "units.csv:A1: key 'ｉｄ' has full-width characters; read as 'id', please write it so"),
    RuleRow(
      rule: .publicityEndsOnRestDay,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示结束: 2026-11-07
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示结束 2026-11-07 是休息日，应顺延到 2026-11-09，请改正",
      english:
        "bulletins/a.md:7:7: publicity ends 2026-11-07, a rest day; it moves to 2026-11-09, correct it"
    ),
  ]
}
