@testable import Noticeboard

/// What only one kind of record has, and what people read where it stands in another.
extension RuleRow {
  static let kinds: [RuleRow] = [
    RuleRow(
      rule: .keyOfOtherKind,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        环节: [{名称: 提单}]
        次数: {min: 1}
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: b
        重新公示: 否
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公报
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        位置: 第一段
        into: a
        ---
        文。
        -- bulletins/c.md --
        ---
        标题: 丙
        类型: 撤回
        日期: 2026-11-03
        来源: 社区
        状态: 已发布
        对应: a
        方式: 错误发布
        原因: 写错
        公示期: 5个工作日
        收到异议: 3
        ---
        文。
        """,
      chinese: """
        bulletins/a.md:7:1: “对应”只有结果、更正、撤回才用，这里的类型是“公告”；请删去这一行，或改正“类型”
        bulletins/a.md:8:1: “重新公示”只有更正才用，这里的类型是“公告”；请删去这一行，或改正“类型”
        bulletins/b.md:7:1: “位置”只有更正才用，这里的类型是“公报”；请删去这一行，或改正“类型”
        bulletins/b.md:8:1: “并入”只有撤回才用，这里的类型是“公报”；请删去这一行，或改正“类型”
        bulletins/c.md:10:1: “公示期”只有公报、公告、更正才用，这里的类型是“撤回”；请删去这一行，或改正“类型”
        bulletins/c.md:11:1: “收到异议”只有结果才用，这里的类型是“撤回”；请删去这一行，或改正“类型”
        mechanisms/m.md:5:1: “环节”只有流程才用，这里的类型是“清单”；请删去这一行，或改正“类型”
        mechanisms/m.md:6:1: “次数”只有会议才用，这里的类型是“清单”；请删去这一行，或改正“类型”
        """,
      english: """
        bulletins/a.md:7:1: 'of' is for kind result, correction, withdrawal only, and this is of kind notice; remove it, or correct the kind
        bulletins/a.md:8:1: 'restart' is for kind correction only, and this is of kind notice; remove it, or correct the kind
        bulletins/b.md:7:1: 'where' is for kind correction only, and this is of kind issue; remove it, or correct the kind
        bulletins/b.md:8:1: 'into' is for kind withdrawal only, and this is of kind issue; remove it, or correct the kind
        bulletins/c.md:10:1: 'days' is for kind issue, notice, correction only, and this is of kind withdrawal; remove it, or correct the kind
        bulletins/c.md:11:1: 'objections' is for kind result only, and this is of kind withdrawal; remove it, or correct the kind
        mechanisms/m.md:5:1: 'stages' is for kind workflow only, and this is of kind list; remove it, or correct the kind
        mechanisms/m.md:6:1: 'per_period' is for kind meeting only, and this is of kind list; remove it, or correct the kind
        """),
    RuleRow(
      rule: .unknownKey,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        清单: [{名称: 需求, 权重: 3}]
        栏目: [{名称: 说明, 条数: 3}]
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:5:15: 未知的键“权重”，请删去或改正
        mechanisms/m.md:6:15: 未知的键“条数”，请删去或改正
        """,
      english: """
        mechanisms/m.md:5:15: unknown key '权重'; remove or correct it
        mechanisms/m.md:6:15: unknown key '条数'; remove or correct it
        """),
    RuleRow(
      rule: .quoteNotClaimable,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称
        1,甲
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        本年 {{机制 本年 认领率}}，{{机制 本年 fulfilment_rate}}。
        """,
      chinese: """
        bulletins/a.md:8:4: “机制”没有写“可认领: 是”，不能引用认领率；请在机制里写上，或换一个指标
        bulletins/a.md:8:18: “机制”没有写“可认领: 是”，不能引用fulfilment_rate；请在机制里写上，或换一个指标
        """,
      english: """
        bulletins/a.md:8:4: '机制' is not claimable, so its 认领率 cannot be quoted; write claimable: yes in the mechanism, or quote another metric
        bulletins/a.md:8:18: '机制' is not claimable, so its fulfilment_rate cannot be quoted; write claimable: yes in the mechanism, or quote another metric
        """),
    RuleRow(
      rule: .metricOfOtherKind,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        指标: [认领率, 兑现率]
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称
        1,甲
        """,
      chinese: """
        mechanisms/m.md:5:6: 指标“认领率”用不到这个机制上，请删去，或改用：覆盖率、逾期、条目、已认领、已完成、已过期
        mechanisms/m.md:5:11: 指标“兑现率”用不到这个机制上，请删去，或改用：覆盖率、逾期、条目、已认领、已完成、已过期
        """,
      english: """
        mechanisms/m.md:5:6: metric '认领率' does not belong to this mechanism; remove it, or use one of: 覆盖率、逾期、条目、已认领、已完成、已过期
        mechanisms/m.md:5:11: metric '兑现率' does not belong to this mechanism; remove it, or use one of: 覆盖率、逾期、条目、已认领、已完成、已过期
        """),
    RuleRow(
      rule: .titleToFill,
      site: """
        -- pages/a.md --
        ---
        标题: 请填写名称
        ---
        文。
        -- pages/b.md --
        ---
        标题: 请填写名称
        状态: 草稿
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题还是“请填写名称”，网站上也会这样显示；请写真实的标题，或先写“状态: 草稿”",
      english:
        "pages/a.md:2:5: the title is still '请填写名称', and the site will show it so; write the real one, or status: draft"
    ),
  ]
}
