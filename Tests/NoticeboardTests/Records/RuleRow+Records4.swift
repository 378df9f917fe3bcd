@testable import Noticeboard

/// Masks, values and keys of a mechanism's own columns.
extension RuleRow {
  static let records4: [RuleRow] = [
    RuleRow(
      rule: .unknownMask,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目:
          - {键: p, 名称: 户主, 类型: 文字, 脱敏: 姓名}
          - {键: q, 名称: 代办人, 类型: 姓名, 脱敏: 不脱}
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:6:32: “脱敏”只能写“无”，不能写“姓名”；要脱敏，请把“类型”写成姓名、电话、地址等，脱敏随类型而来
        mechanisms/m.md:7:33: “脱敏”只能写“无”，不能写“不脱”；要脱敏，请把“类型”写成姓名、电话、地址等，脱敏随类型而来；是不是“不脱敏”？
        """,
      english: """
        mechanisms/m.md:6:32: mask takes none only, not '姓名'; to mask a column give it a type such as name, phone or address, which brings its mask
        mechanisms/m.md:7:33: mask takes none only, not '不脱'; to mask a column give it a type such as name, phone or address, which brings its mask; did you mean '不脱敏'?
        """),
    RuleRow(
      rule: .valuesOfOtherType,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目: [{键: p, 名称: 户主, 类型: 姓名, 取值: [甲, 乙]}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:33: “户主”的类型是“姓名”，只有“选项”才用“取值”；请把类型改为 选项，或删去“取值”",
      english:
        "mechanisms/m.md:5:33: column '户主' is of type name, but only enum takes values; change the type, or remove values"
    ),
    RuleRow(
      rule: .choiceWithoutValues,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目: [{键: p, 名称: 方式, 类型: 选项}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:17: “方式”是选项，却没有写可以选什么，请补上，例如 取值: [甲, 乙]",
      english:
        "mechanisms/m.md:5:17: column '方式' is an enum without values; add them, such as values: [a, b]"
    ),
    RuleRow(
      rule: .columnClash,
      site: """
        -- mechanisms/a.md --
        ---
        标题: 甲
        类型: 清单
        公开依据: 文件
        栏目: [{键: state, 名称: 状况}, {键: period, 名称: 学期}]
        ---
        说明。
        -- mechanisms/b.md --
        ---
        标题: 乙
        类型: 榜单
        公开依据: 文件
        评价对象: 单位
        评分项: [{键: s, 名称: 服务, 权重: 100}]
        栏目: [{键: change, 名称: 变动}, {名称: 服务}]
        ---
        说明。
        -- mechanisms/c.md --
        ---
        标题: 丙
        类型: 流程
        公开依据: 文件
        环节: [{键: take, 名称: 吹哨, 角色: [提出]}, {名称: 销号, 角色: [办结]}]
        栏目: [{键: take, 名称: 接单人}]
        ---
        说明。
        """,
      chinese: """
        mechanisms/a.md:5:21: 栏目“state”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键
        mechanisms/a.md:5:42: 栏目“period”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键
        mechanisms/b.md:7:22: 栏目“change”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键
        mechanisms/b.md:7:32: 栏目“服务”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键
        mechanisms/c.md:6:20: 栏目“take”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键
        """,
      english: """
        mechanisms/a.md:5:21: column 'state' clashes with a base column, a stage, a part or a computed column; choose another name or key
        mechanisms/a.md:5:42: column 'period' clashes with a base column, a stage, a part or a computed column; choose another name or key
        mechanisms/b.md:7:22: column 'change' clashes with a base column, a stage, a part or a computed column; choose another name or key
        mechanisms/b.md:7:32: column '服务' clashes with a base column, a stage, a part or a computed column; choose another name or key
        mechanisms/c.md:6:20: column 'take' clashes with a base column, a stage, a part or a computed column; choose another name or key
        """),
    RuleRow(
      rule: .columnOfUnitIDs,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 设施
        类型: 清单
        公开依据: 文件
        栏目: [{键: keeper, 名称: 管护单位}]
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,管护单位
        1,灯,qingxi
        2,椅,
        """,
      chinese: "mechanisms/m.md:5:22: 栏目“管护单位”里全是单位标识（如“qingxi”），居民看到的就是标识；请在这个栏目写 类型: 单位",
      english:
        "mechanisms/m.md:5:22: column '管护单位' holds nothing but ids of units, such as 'qingxi', and shows them as they are; give it type: unit"
    ),
    RuleRow(
      rule: .textLikeAnID,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 心愿
        类型: 清单
        公开依据: 文件
        可认领: 是
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,提供单位,认领单位,认领日期
        1,灯,县供电公司,qingxy,11-02
        2,椅,12345,qingxi,11-02
        """,
      chinese:
        "ledgers/m/2026.csv:D2: “qingxy”像是单位的标识，却没有这个单位，网页上会照原样显示；请改正，或写单位的名称；是不是“qingxi”？",
      english:
        "ledgers/m/2026.csv:D2: 'qingxy' looks like the id of a unit, but there is none, so it is shown as it stands; correct it, or write the unit's name; did you mean 'qingxi'?"
    ),
    RuleRow(
      rule: .rowAfterEnd,
      site: RuleRow.merged + """
        -- ledgers/m/2026-11.csv --
        对象,积分
        g02,5
        """,
      chinese:
        "ledgers/m/2026-11.csv:A2: “清溪第二网格”已于 2026-10-15 停用，并入“清溪第五网格”，这一行却是 2026-11 的；"
        + "请改为接续的单位，或核对 units.csv 的“停用”",
      english:
        "ledgers/m/2026-11.csv:A2: '清溪第二网格' ended on 2026-10-15 (merged into '清溪第五网格'), but this"
        + " row is of 2026-11; name the unit that came after, or check until in units.csv"),
    RuleRow(
      rule: .rowBeforeStart,
      site: RuleRow.merged + """
        -- ledgers/m/2026-09.csv --
        对象,积分
        g05,5
        """,
      chinese:
        "ledgers/m/2026-09.csv:A2: “清溪第五网格”从 2026-10-01 起用，这一行却是 2026-09 的；"
        + "请核对单位，或改 units.csv 的“起用”",
      english:
        "ledgers/m/2026-09.csv:A2: '清溪第五网格' begins on 2026-10-01, but this row is of 2026-09; check"
        + " the unit, or since in units.csv"),
    RuleRow(
      rule: .postOfEndedUnit,
      site: RuleRow.merged + """
        -- rosters/r.md --
        ---
        标题: 网格员
        ---
        -- rosters/r.csv --
        岗位,姓名,网格
        网格员,王*,g02
        """,
      chinese:
        "rosters/r.csv:A2: “清溪第二网格”已于 2026-10-15 停用，并入“清溪第五网格”，这里还有它的网格员；"
        + "请移到接续的单位，或填“止”",
      english:
        "rosters/r.csv:A2: '清溪第二网格' ended on 2026-10-15 (merged into '清溪第五网格'), and this is"
        + " still a 网格员 of it; move the post to the unit that came after, or fill 'to'"),
    RuleRow(
      rule: .doubtfulName,
      site: """
        -- rosters/louzhang.md --
        ---
        标题: 楼栋长
        ---
        -- rosters/louzhang.csv --
        岗位,姓名
        楼栋长,王小明和李大强
        """,
      chinese:
        "rosters/louzhang.csv:B2: 这里不像是一个人的姓名，网站上会显示成“王*****强”；几个人请用顿号隔开；换了班的写来值班的人，例如 张三（代李四）；是一组人的，固定岗位把姓名空着、填“人数”，值班表写各人的姓名",
      english:
        "rosters/louzhang.csv:B2: this is hardly the name of one person and would be shown as '王*****强'; put 、 between several, write who comes after a swap as 张三（代李四）, and for a group leave the name of a standing post empty and give its headcount, or name its people"
    ),
  ]

  private static let merged = """
    -- units.csv --
    标识,名称,类型,上级,代码,起用,停用,并入
    qingxi,清溪社区,社区,,3,,,
    g02,清溪第二网格,网格,qingxi,3-02,,2026-10-15,g05
    g05,清溪第五网格,网格,qingxi,3-05,2026-10-01,,
    -- mechanisms/m.md --
    ---
    标题: 积分榜
    类型: 榜单
    公开依据: 文件
    评价对象: 单位
    ---
    说明。

    """
}
