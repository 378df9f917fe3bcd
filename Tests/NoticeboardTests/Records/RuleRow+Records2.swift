@testable import Noticeboard

/// What breaks the rules of Rules+Records, and what people then read.
extension RuleRow {
  static let records2: [RuleRow] = [
    RuleRow(
      rule: .raisedNotFirst,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 评单, 角色: [办结]}, {名称: 提单, 角色: [提出]}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:5: 角色“提出”只能有一个，而且必须在第一个环节",
      english: "mechanisms/m.md:5:5: give the role raised exactly once, to the first stage"),
    RuleRow(
      rule: .solvedNotOnce,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:5: 角色“办结”必须正好一个，现在有 0 个，请只给一个环节",
      english: "mechanisms/m.md:5:5: give the role solved exactly once, not 0 times"),
    RuleRow(
      rule: .stageTwice,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}, {名称: 评单}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:5: 环节“评单”出现两次，请改名",
      english: "mechanisms/m.md:5:5: stage '评单' stands twice; rename one"),
    RuleRow(
      rule: .unknownSublist,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        清单: [{名称: 需求}]
        关联: {项目: [需求]}
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:6:6: 没有名为“项目”的清单，请改正或在机制里声明",
      english: "mechanisms/m.md:6:6: there is no sub-list '项目'; correct it or declare it"),
    RuleRow(
      rule: .columnClash,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目: [{名称: 备注}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:11: 栏目“备注”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键",
      english:
        "mechanisms/m.md:5:11: column '备注' clashes with a base column, a stage, a part or a computed column; choose another name or key"
    ),
    RuleRow(
      rule: .unmaskedWithoutReason,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目: [{名称: 联系人, 类型: 姓名, 脱敏: 不脱敏}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:28: 不脱敏的栏目必须写明“理由”和“审核”人",
      english: "mechanisms/m.md:5:28: a column without mask needs a reason and a reviewer"),
    RuleRow(
      rule: .greyListOfPersons,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 榜单
        公开依据: 文件
        评价对象: 个人
        榜单: [灰榜]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:6:5: 灰榜只能列单位，不能列个人，请去掉“灰榜”或改评价对象",
      english: "mechanisms/m.md:6:5: a grey list may hold organisations only, never persons"),
    RuleRow(
      rule: .weightsNotHundred,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 榜单
        公开依据: 文件
        评价对象: 单位
        评分项: [{名称: 日常, 权重: 30}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:6:6: 各评分项的权重合计为 30，应当正好是 100",
      english: "mechanisms/m.md:6:6: the weights of all parts make 30; they must make 100"),
    RuleRow(
      rule: .moneyDecimals,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,金额
        1,甲,1.234
        """,
      chinese: "ledgers/m/2026-11.csv:C2: 金额“1.234”的小数超过两位，请精确到分",
      english:
        "ledgers/m/2026-11.csv:C2: amount '1.234' has more than two decimals; round it to two"),
    RuleRow(
      rule: .badCaseNumber,
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
        编号,事项,提单
        甲,路灯,11-02
        """,
      chinese: "ledgers/m/2026-11.csv:A2: 编号“甲”看不懂，请写成 17 或 2026-0017",
      english: "ledgers/m/2026-11.csv:A2: number '甲' is unreadable; write 17 or 2026-0017"),
    RuleRow(
      rule: .ambiguousDate,
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
        编号,事项,提单
        1,路灯,11.3
        """,
      chinese: "ledgers/m/2026-11.csv:C2: “11.3”是数字，分不清是11月3日还是11月30日，请写成 2026-11-03 的样子",
      english:
        "ledgers/m/2026-11.csv:C2: '11.3' is a number that may mean 11月3日 or 11月30日; write it like 2026-11-03"
    ),
    RuleRow(
      rule: .dateWithoutYear,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:4:5: 日期“11-02”没有年份，请写成 2026-11-03 的样子",
      english: "bulletins/a.md:4:5: date '11-02' has no year; write it like 2026-11-03"),
    RuleRow(
      rule: .noSuchMonth,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-13-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:4:5: “2026-13-02”不是有效日期，没有13月，请改正",
      english: "bulletins/a.md:4:5: '2026-13-02' is not a date: there is no month 13; correct it"),
    RuleRow(
      rule: .ledgerOfFramework,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称
        1,甲
        """,
      chinese: "ledgers/m/2026-11.csv: “机制”是框架，没有台账，请把表放到具体机制下",
      english:
        "ledgers/m/2026-11.csv: '机制' is a framework and has no ledger; put the sheet under one of its mechanisms"
    ),
    RuleRow(
      rule: .unknownLedgerFolder,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/mm/2026-11.csv --
        编号,名称
        1,甲
        """,
      chinese: "ledgers/mm/2026-11.csv: 台账文件夹“mm”没有对应的机制，请在 mechanisms/ 里建立；是不是“m”？",
      english:
        "ledgers/mm/2026-11.csv: ledger folder 'mm' has no mechanism; add mechanisms/mm.md; did you mean 'm'?"
    ),
    RuleRow(
      rule: .unknownRosterFolder,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/rr.csv --
        岗位,姓名
        楼栋长,王*
        """,
      chinese: "rosters/rr.csv: 排班表“rr”没有说明文件，请建立 rosters/rr.md；是不是“r”？",
      english:
        "rosters/rr.csv: the sheet's roster 'rr' is unknown; add rosters/rr.md; did you mean 'r'?"),
  ]
}
