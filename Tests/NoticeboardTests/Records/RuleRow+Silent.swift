@testable import Noticeboard

/// Wrong content that was once taken in without a word.
extension RuleRow {
  static let silent: [RuleRow] = [
    RuleRow(
      rule: .calendarOtherYear,
      site: """
        -- calendar/2026.csv --
        日期,名称,类型
        2025-12-31,元旦,休
        2024-10-01,国庆节,休
        2027-01-01,元旦,休
        """,
      chinese: """
        calendar/2026.csv:A3: 日期 2024-10-01 不在 2026 年（上一年只能写十二月的），请改正日期，或放到那一年的文件里
        calendar/2026.csv:A4: 日期 2027-01-01 不在 2026 年（上一年只能写十二月的），请改正日期，或放到那一年的文件里
        """,
      english: """
        calendar/2026.csv:A3: day 2024-10-01 is not in 2026 (of the year before only December may stand here); correct it, or move it to that year's file
        calendar/2026.csv:A4: day 2027-01-01 is not in 2026 (of the year before only December may stand here); correct it, or move it to that year's file
        """),
    RuleRow(
      rule: .keyTwice,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        公示: {公示期: 7天, 公示开始: 2026-11-02}
        公示期: 5个工作日
        期满后: 保留
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:1: 键“公示期”写了两次（中英文算同一个键），请只留一个（另见 bulletins/a.md:6:6）",
      english:
        "bulletins/a.md:7:1: key '公示期' stands twice (Chinese and English count as one); keep one (see also bulletins/a.md:6:6)"
    ),
    RuleRow(
      rule: .typedListStays,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        状态: 已发布
        日期: 2026-11-02
        来源: 社区
        公示期: 5个工作日
        期满后: 移除
        ---
        | 姓名 |
        |---|
        | 王\\* |
        """,
      chinese: "bulletins/a.md:7:6: 写了“期满后: 移除”，但正文里的表格到期不会移除；请把名单放进台账，在正文里单独一行用 {{机制 期间}} 引用",
      english:
        "bulletins/a.md:7:6: after_expiry is remove, but the typed table would stay; put the list into a ledger and quote it on a line of its own"
    ),
    RuleRow(
      rule: .starsNotAscending,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 榜单
        公开依据: 文件
        评价对象: 单位
        星级: {5: 60, 4: 80, 3: 80}
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:6:5: 4 星从 80 分起，3 星从 80 分起：星多的起点应当更高，请改正
        mechanisms/m.md:6:5: 5 星从 60 分起，4 星从 80 分起：星多的起点应当更高，请改正
        """,
      english: """
        mechanisms/m.md:6:5: 4 stars begin at 80 and 3 at 80; more stars must need more, correct them
        mechanisms/m.md:6:5: 5 stars begin at 60 and 4 at 80; more stars must need more, correct them
        """),
    RuleRow(
      rule: .dueOfOtherCycle,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        周期: 每月
        时限: 季末后10日
        ---
        说明。
        -- mechanisms/n.md --
        ---
        标题: 周会
        类型: 会议
        公开依据: 文件
        周期: 每周
        时限: 月末
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:2:1: 时限“季末后10日”比周期“每月”长，应公开的期按时限算，各期的台账不单独计入；请改时限或周期",
      english:
        "mechanisms/m.md:2:1: due '季末后10日' is of longer periods than the cycle monthly, whose own periods are then never counted; change one"
    ),
    RuleRow(
      rule: .boundsReversed,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 会议
        公开依据: 文件
        次数: {最少: 3, 最多: 1}
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:5: “次数”最少 3 次、最多 1 次，请对调或改正",
      english: "mechanisms/m.md:5:5: per_period wants at least 3 and at most 1; correct them"),
    RuleRow(
      rule: .wideCode,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,完成日期,结果,人数,库存
        1,第１批,２０２６－１１－０３,办,１０,1２
        """,
      chinese: """
        ledgers/m/2026.csv:C2: “２０２６－１１－０３”是全角字符，请改为半角“2026-11-03”
        ledgers/m/2026.csv:E2: “１０”是全角字符，请改为半角“10”
        ledgers/m/2026.csv:F2: “1２”是全角字符，请改为半角“12”
        """,
      english: """
        ledgers/m/2026.csv:C2: '２０２６－１１－０３' is written in full-width characters; write '2026-11-03'
        ledgers/m/2026.csv:E2: '１０' is written in full-width characters; write '10'
        ledgers/m/2026.csv:F2: '1２' is written in full-width characters; write '12'
        """),
    RuleRow(
      rule: .fullWidthCode,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,网格,名称
        1,３－02,办
        """,
      chinese: "ledgers/m/2026.csv:B2: 代码“３－02”含全角字符，已按“3-02”理解，请改为半角",
      english:
        "ledgers/m/2026.csv:B2: code '３－02' has full-width characters; read as '3-02', please write it so"
    ),
    RuleRow(
      rule: .invisible,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说⟦E2 80 8B⟧明。
        -- ledgers/m/2026.csv --
        编号,名称
        1,办⟦E2 80 AE⟧事
        """,
      chinese: """
        ledgers/m/2026.csv:B2: 这里有看不见的字符 U+202E，多半是粘贴带进来的，会让人搜不到或看错，请删去
        mechanisms/m.md:6:2: 这里有看不见的字符 U+200B，多半是粘贴带进来的，会让人搜不到或看错，请删去
        """,
      english: """
        ledgers/m/2026.csv:B2: the invisible character U+202E stands here, mostly brought in by pasting; delete it
        mechanisms/m.md:6:2: the invisible character U+200B stands here, mostly brought in by pasting; delete it
        """),
    RuleRow(
      rule: .emptyTitle,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦E2 80 8B E2 80 8B⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题不能为空，请填写",
      english: "pages/a.md:2:5: the title must not be empty; fill it in"),
    RuleRow(
      rule: .noBasis,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: ~
        ---
        说明。
        -- mechanisms/n.md --
        ---
        标题: 甲
        类型: 清单
        公开依据: null
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:2:1: 没有写“公开依据”，请填文件名称或文号
        mechanisms/n.md:2:1: 没有写“公开依据”，请填文件名称或文号
        """,
      english: """
        mechanisms/m.md:2:1: no basis; name the document on which it rests
        mechanisms/n.md:2:1: no basis; name the document on which it rests
        """),
    RuleRow(
      rule: .badInteger,
      site: """
        -- brands/a.md --
        ---
        标题: 甲
        单位: qingxi
        创建: 二〇二四年
        ---
        -- brands/b.md --
        ---
        标题: 乙
        单位: qingxi
        创建: 2024年
        ---
        """,
      chinese: "brands/a.md:4:5: 创建“二〇二四”不是整数，请只填数字",
      english: "brands/a.md:4:5: 创建 '二〇二四' is not a whole number; write digits only"),
    RuleRow(
      rule: .secondResult,
      site: followUps(
        """
        -- bulletins/c.md --
        ---
        标题: 丙
        类型: 结果
        日期: 2026-11-19
        来源: 社区
        状态: 已发布
        对应: a
        收到异议: 2
        处理情况: 已答复
        ---
        文。
        """),
      chinese:
        "bulletins/c.md:2:1: “甲”已经有结果（2026-11-18），页面以这一份为准；前一份写错的，请另发更正（另见 bulletins/b.md:2:1）",
      english:
        "bulletins/c.md:2:1: '甲' already has a result, dated 2026-11-18; this one replaces it, but a mistake is better corrected by a correction (see also bulletins/b.md:2:1)"
    ),
    RuleRow(
      rule: .periodTwice,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 框架
        公开依据: 文件
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公报
        系列: m
        期号: 10
        期间: 2026-10
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公报
        系列: m
        期号: 11
        期间: 2026-10
        日期: 2026-11-18
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/b.md:2:1: 第 11 期的期间 2026-10 与第 10 期相同，请核对期间（另见 bulletins/a.md:2:1）",
      english:
        "bulletins/b.md:2:1: issue 11 reports on 2026-10, as issue 10 does; check the period (see also bulletins/a.md:2:1)"
    ),
  ]

  private static func followUps(_ more: String) -> String {
    """
    -- bulletins/a.md --
    ---
    标题: 甲
    类型: 公告
    日期: 2026-11-02
    来源: 社区
    状态: 已发布
    公示期: 5个工作日
    ---
    文。
    -- bulletins/b.md --
    ---
    标题: 乙
    类型: 结果
    日期: 2026-11-18
    来源: 社区
    状态: 已发布
    对应: a
    收到异议: 0
    ---
    文。

    """ + more
  }
}
