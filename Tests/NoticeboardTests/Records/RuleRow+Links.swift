@testable import Noticeboard

/// What breaks the rules of Rules+Links, and what people then read.
extension RuleRow {
  static let links: [RuleRow] = [
    RuleRow(
      rule: .unknownReference,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        单位: qinxi
        ---
        文。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        单位: qinxi
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: 找不到单位“qinxi”，请改正，或先建立这条记录；是不是“qingxi”？",
      english:
        "bulletins/a.md:7:5: there is no unit 'qinxi'; correct it, or add the record first; did you mean 'qingxi'?"
    ),
    RuleRow(
      rule: .severalReferences,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,网格
        1,甲,3-02、3-05
        """,
      chinese: "ledgers/m/2026.csv:C2: “3-02、3-05”是几个单位，这里只能写一个；表格里请一行写一个，写成几行",
      english:
        "ledgers/m/2026.csv:C2: '3-02、3-05' names several records of kind unit, but only one may stand here; in a sheet make a row of each"
    ),
    RuleRow(
      rule: .ambiguousReference,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        g1,一网格,grid,qingxi,3-01,100,300
        g2,一网格,grid,qingxi,3-02,100,300
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        单位: 一网格
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: 名为“一网格”的单位有 2 个，请改用标识或代码",
      english: "bulletins/a.md:7:5: 2 records of kind unit are called '一网格'; use the id or the code"
    ),
    RuleRow(
      rule: .noUnits,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        """,
      chinese: "site.yaml: 没有任何单位，请在 content/units.csv 里至少写一个",
      english: "site.yaml: there are no units; write at least one into content/units.csv"),
    RuleRow(
      rule: .unitCycle,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        g1,一网格,grid,g2,3-01,100,300
        g2,二网格,grid,g1,3-01-1,100,300
        """,
      chinese: "units.csv:D3: “一网格”的上级绕回到了自己，请改正“上级”",
      english: "units.csv:D3: '一网格' is its own ancestor; correct its parent"),
    RuleRow(
      rule: .unitsNotNested,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,社区,网格,事项,提单
        1,yuehe,g02,甲,11-02
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        yuehe,月河社区,community,,4,1240,3310
        g02,清溪第二网格,grid,qingxi,3-02,104,300
        """,
      chinese:
        "ledgers/m/2026-11.csv:C2: “清溪第二网格”与“月河社区”不是上下级，请核对这一行的单位（另见 ledgers/m/2026-11.csv:B2）",
      english:
        "ledgers/m/2026-11.csv:C2: '清溪第二网格' and '月河社区' are not above one another; check the units of this row (see also ledgers/m/2026-11.csv:B2)"
    ),
    RuleRow(
      rule: .linkLeavesTree,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        [甲](../../a.md)
        """,
      chinese: "pages/a.md:4:1: 链接“../../a.md”指到了内容文件夹之外，请改正",
      english: "pages/a.md:4:1: link '../../a.md' leaves the content folder; correct it"),
    RuleRow(
      rule: .linkToHidden,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        [甲](../bulletins/a.md)
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 草稿
        ---
        文。
        """,
      chinese: "pages/a.md:4:1: 链接“../bulletins/a.md”指向不公开的内容，已显示为文字，请公开它或去掉链接",
      english:
        "pages/a.md:4:1: link '../bulletins/a.md' leads to what this audience may not see; shown as text; publish it, or drop the link"
    ),
    RuleRow(
      rule: .linkToNothing,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        [甲](b.md)
        """,
      chinese: "pages/a.md:4:1: 链接“b.md”找不到对应的文件，请改正；是不是“pages/a.md”？",
      english:
        "pages/a.md:4:1: link 'b.md' leads to nothing; correct it; did you mean 'pages/a.md'?"),
    RuleRow(
      rule: .anchorToNothing,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        # 乙

        [甲](#丙)
        """,
      chinese: "pages/a.md:6:1: 找不到小标题“#丙”，请改正",
      english: "pages/a.md:6:1: there is no heading '#丙'; correct it"),
    RuleRow(
      rule: .missingMedia,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        附件: [media/a.pdf]
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:6: media/ 里没有“media/a.pdf”，请放入文件或改正名称",
      english: "bulletins/a.md:7:6: media/ holds no 'media/a.pdf'; add the file or correct its name"
    ),
    RuleRow(
      rule: .noDueRule,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        周期: 每月
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:2:1: “机制”有周期但没有写“时限”，不会计入应公开事项，请补上，例如 次月5日",
      english:
        "mechanisms/m.md:2:1: '机制' has a cycle but no due rule, so it is never counted; add one such as 次月5日"
    ),
  ]
}
