@testable import Noticeboard

/// What breaks the rules of Rules+Reading, and what people then read.
extension RuleRow {
  static let reading: [RuleRow] = [
    RuleRow(
      rule: .notAMapping,
      site: """
        -- pages/a.md --
        ---
        - 甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:1: 这里应当是“键: 值”，一行一个",
      english: "pages/a.md:2:1: this must be 'key: value', one a line"),
    RuleRow(
      rule: .notAScalar,
      site: """
        -- pages/a.md --
        ---
        标题: [甲]
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: “标题”应当只有一个值，不是列表或多层内容",
      english: "pages/a.md:2:5: 'title' takes one value, not a list or a mapping"),
    RuleRow(
      rule: .notAList,
      site: """
        -- brands/b.md --
        ---
        标题: 品牌
        服务: 修鞋
        ---
        故事。
        """,
      chinese: "brands/b.md:3:5: “服务”应当是列表，写成 [甲, 乙] 或每行一个“- ”",
      english: "brands/b.md:3:5: 'services' must be a list: [a, b], or '- ' on each line"),
    RuleRow(
      rule: .commaInList,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        标签: [停车，电梯]
        ---
        文。
        """,
      chinese: "pages/a.md:3:6: “停车，电梯”里的逗号不隔开各项，这里只算一项；是几项，请用顿号“、”隔开，"
        + "或写成 [甲, 乙]，逗号用半角",
      english:
        "pages/a.md:3:6: the comma in '停车，电梯' parts nothing, this is one item; write several as"
        + " [a, b], or with ; between"),
    RuleRow(
      rule: .fullWidthKey,
      site: """
        -- pages/a.md --
        ---
        ｔitle: 甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:1: 键“ｔitle”含全角字符，已按“title”理解，请改为半角",
      english:
        "pages/a.md:2:1: key 'ｔitle' has full-width characters; read as 'title', please write it so"
    ),
    RuleRow(
      rule: .unknownKey,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        来原: 社区
        ---
        文。
        """,
      chinese: "pages/a.md:3:1: 未知的键“来原”，请删去或改正；是不是“来源”？",
      english: "pages/a.md:3:1: unknown key '来原'; remove or correct it; did you mean '来源'?"),
    RuleRow(
      rule: .keyTwice,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        title: 乙
        ---
        文。
        """,
      chinese: "pages/a.md:3:1: 键“title”写了两次（中英文算同一个键），请只留一个（另见 pages/a.md:2:1）",
      english:
        "pages/a.md:3:1: key 'title' stands twice (Chinese and English count as one); keep one (see also pages/a.md:2:1)"
    ),
    RuleRow(
      rule: .missingKey,
      site: """
        -- pages/a.md --
        ---
        来源: 社区
        ---
        文。
        """,
      chinese: "pages/a.md:2:1: 缺少“标题”，请补上",
      english: "pages/a.md:2:1: 'title' is missing; add it"),
    RuleRow(
      rule: .badWord,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公高
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:3:5: “公高”不是类型的可用值，可用：公报、公告、结果、更正、撤回；是不是“公报”？",
      english:
        "bulletins/a.md:3:5: '公高' is no value of kind; use one of: issue, notice, result, correction, withdrawal; did you mean '公报'?"
    ),
    RuleRow(
      rule: .badInteger,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        期号: 十
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: 期号“十”不是整数，请只填数字",
      english: "bulletins/a.md:7:5: number '十' is not a whole number; write digits only"),
    RuleRow(
      rule: .integerOutOfRange,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        期号: 10000
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: 期号“10000”超出范围，应在 1 到 9999 之间",
      english: "bulletins/a.md:7:5: number '10000' is out of range: 1 to 9999"),
    RuleRow(
      rule: .badDecimal,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        最低时长: 很多
        ---
        说明。
        """,
      chinese: "rosters/r.md:3:7: 最低时长“很多”不是数字，请只填数字和小数点",
      english: "rosters/r.md:3:7: min_hours '很多' is not a number; write digits and a point only"),
    RuleRow(
      rule: .badDate,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 昨天
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:4:5: “昨天”不是有效日期，请写成 2026-11-03 的样子",
      english: "bulletins/a.md:4:5: '昨天' is not a date; write it like 2026-11-03"),
    RuleRow(
      rule: .dayBeyondMonth,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-31
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:4:5: “2026-11-31”不是有效日期，11月只有30天。",
      english: "bulletins/a.md:4:5: '2026-11-31' is not a date: month 11 has only 30 days."),
    RuleRow(
      rule: .dateSpelling,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026年11月3日
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese:
        "bulletins/a.md:4:5: 日期“2026年11月3日”请写成 2026-11-03",
      english:
        "bulletins/a.md:4:5: write the date '2026年11月3日' as 2026-11-03"
    ),
    RuleRow(
      rule: .sheetDate,
      site: """
        -- calendar/2026.csv --
        日期,名称,类型
        2026/10/1,国庆节,休
        """,
      chinese:
        "calendar/2026.csv:A2: 日期“2026/10/1”是表格软件改过的写法，请写成 2026-10-01；存 CSV 之前先把整栏的单元格格式设为自定义 yyyy-mm-dd，就不会再变",
      english:
        "calendar/2026.csv:A2: date '2026/10/1' is a sheet program's spelling; write 2026-10-01, and give the whole column the cell format yyyy-mm-dd before you save, so that it stays"
    ),
    RuleRow(
      rule: .badPeriod,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        期间: 冬天
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:5: “冬天”不是有效期间，请写成 2026、2026-11、2026-Q3、2026-W47 或 2026-11-20",
      english:
        "bulletins/a.md:7:5: '冬天' is not a period; write 2026, 2026-11, 2026-Q3, 2026-W47 or 2026-11-20"
    ),
    RuleRow(
      rule: .badTime,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 会议
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        期数,日期,开始
        1,2026-11-03,早上
        """,
      chinese: "ledgers/m/2026-11.csv:C2: “早上”不是时间，请写成 08:30",
      english: "ledgers/m/2026-11.csv:C2: '早上' is not a time; write 08:30"),
  ]
}
