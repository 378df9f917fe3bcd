@testable import Noticeboard

/// What breaks the rules of Rules+Reading, and what people then read.
extension RuleRow {
  static let reading2: [RuleRow] = [
    RuleRow(
      rule: .badShift,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r/2026-11.csv --
        日期,班次,值班人
        2026-11-02,白天,王*
        """,
      chinese: "rosters/r/2026-11.csv:B2: “白天”不是班次：请用班次表里的名称，或写成 22:00-08:00",
      english:
        "rosters/r/2026-11.csv:B2: '白天' is not a shift: use a name of the shift table, or 22:00-08:00"
    ),
    RuleRow(
      rule: .badLimit,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结], 时限: 很快}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:49: “很快”不是时限，请写成 1个工作日 或 7天",
      english: "mechanisms/m.md:5:49: '很快' is not a limit; write 1个工作日 or 7天"),
    RuleRow(
      rule: .badDue,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        时限: 随便
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:5: “随便”不是公开时限，请写成 20日、月末、次月5日、季末后10日 或 年后30日",
      english: "mechanisms/m.md:5:5: '随便' is no due rule; write 20日, 月末, 次月5日, 季末后10日 or 年后30日"),
    RuleRow(
      rule: .badHours,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口,开放时间
        qingxi,清溪社区,community,,3,1240,3310,
        g1,一网格,grid,qingxi,3-01,100,300,白天
        """,
      chinese: "units.csv:H3: “白天”不是开放时间，请写成 周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00",
      english:
        "units.csv:H3: '白天' are no opening hours; write 周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00"
    ),
    RuleRow(
      rule: .badSpan,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 很久
        ---
        文。
        """,
      chinese: "bulletins/a.md:8:6: “很久”不是天数，请写成 5个工作日 或 7天",
      english: "bulletins/a.md:8:6: '很久' is no number of days; write 5个工作日 or 7天"),
    RuleRow(
      rule: .emptyTitle,
      site: """
        -- pages/a.md --
        ---
        标题: ""
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题不能为空，请填写",
      english: "pages/a.md:2:5: the title must not be empty; fill it in"),
    RuleRow(
      rule: .longTitle,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦甲乙丙*11⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题有 33 个字，超过 30 个字在微信分享时会被截断，请尽量缩短",
      english:
        "pages/a.md:2:5: the title has 33 characters; beyond 30 it is cut off when shared; shorten it"
    ),
    RuleRow(
      rule: .hardTitle,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦甲乙丙*21⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题有 63 个字，最多 60 个字，请缩短",
      english: "pages/a.md:2:5: the title has 63 characters; 60 is the limit, shorten it"),
    RuleRow(
      rule: .badIdentifier,
      site: """
        -- bulletins/通知.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/通知.md: 标识“通知”不合规则：只用小写字母、数字和“-”，以字母或数字开头，最多 64 个字符",
      english:
        "bulletins/通知.md: id '通知' must consist of a-z, 0-9 and '-', begin with a letter or digit, 64 characters at most"
    ),
    RuleRow(
      rule: .identifierMismatch,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        标识: b
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: 标识“b”与文件名“a”不一致，请改成一样",
      english: "bulletins/a.md:7:5: id 'b' differs from the file name 'a'; make them the same"),
    RuleRow(
      rule: .identifierTwice,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        -- bulletins/x/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/x/a.md:2:1: 标识“a”重复，同一类记录里每个标识只能用一次，请改其中一个（另见 bulletins/a.md:2:1）",
      english:
        "bulletins/x/a.md:2:1: id 'a' stands twice in one kind of record; change one (see also bulletins/a.md:2:1)"
    ),
    RuleRow(
      rule: .futureDate,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-30
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 日期 2026-11-30 晚于构建日期 2026-11-21，请核对",
      english: "bulletins/a.md:2:1: date 2026-11-30 lies after the build date 2026-11-21; check it",
      isToday: true),
    RuleRow(
      rule: .emptySource,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 没有写来源，请补上是谁发布的",
      english: "bulletins/a.md:2:1: no source; say who publishes it"),
    RuleRow(
      rule: .badCreditCode,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口,统一社会信用代码
        qingxi,清溪社区,community,,3,1240,3310,
        co,某公司,company,qingxi,,,,91999999MA00000078
        """,
      chinese: "units.csv:H3: 统一社会信用代码“91999999MA00000078”校验不通过，请核对 18 位代码",
      english:
        "units.csv:H3: credit code '91999999MA00000078' fails its check; compare all 18 characters"),
    RuleRow(
      rule: .fullWidthCode,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        g1,一网格,grid,qingxi,３-０１,100,300
        """,
      chinese: "units.csv:E3: 代码“３-０１”含全角字符，已按“3-01”理解，请改为半角",
      english:
        "units.csv:E3: code '３-０１' has full-width characters; read as '3-01', please write it so"),
    RuleRow(
      rule: .badPhone,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口,电话
        qingxi,清溪社区,community,,3,1240,3310,
        g1,一网格,grid,qingxi,3-01,100,300,12
        """,
      chinese: "units.csv:H3: “12”不是办公电话，请写成 0566-6022100 或 12319",
      english: "units.csv:H3: '12' is no office phone; write 0566-6022100 or 12319"),
  ]
}
