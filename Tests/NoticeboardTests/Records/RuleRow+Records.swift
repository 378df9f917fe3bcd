@testable import Noticeboard

/// What breaks the rules of Rules+Records, and what people then read.
extension RuleRow {
  static let records: [RuleRow] = [
    RuleRow(
      rule: .gridWithoutCode,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        g1,一网格,grid,qingxi,,100,300
        """,
      chinese: "units.csv:E3: 网格“一网格”没有代码，请填写，例如 3-02",
      english: "units.csv:E3: grid '一网格' has no code; give one such as 3-02"),
    RuleRow(
      rule: .codeBecameDate,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码
        qingxi,清溪社区,社区,,3
        g02,清溪第二网格,网格,qingxi,3月2日
        """,
      chinese:
        "units.csv:E3: “3月2日”是表格软件把代码当成日期改了；请把这一栏的单元格格式设为“文本”，重新填成 3-02，再存 CSV",
      english:
        "units.csv:E3: '3月2日' is a code that a sheet program took for a date; give the column the cell format text, type 3-02 again, and save"
    ),
    RuleRow(
      rule: .badCode,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,community,,3,1240,3310
        g1,一网格,grid,qingxi,3-一,100,300
        """,
      chinese: "units.csv:E3: 代码“3-一”不合规则：用数字和字母，各级之间用“-”，例如 3-02",
      english:
        "units.csv:E3: code '3-一' must be digits and letters, levels joined by '-', such as 3-02"),
    RuleRow(
      rule: .logoWithoutAlternative,
      site: """
        -- brands/b.md --
        ---
        标题: 品牌
        品牌标志: media/b.png
        ---
        故事。
        """,
      chinese: "brands/b.md:3:7: 有品牌标志但没有“标志说明”，请用一句话说明图上是什么",
      english: "brands/b.md:3:7: there is a logo but no logo_alt; say in a sentence what it shows"),
    RuleRow(
      rule: .calendarDayTwice,
      site: """
        -- calendar/2026.csv --
        日期,名称,类型
        2026-10-01,国庆节,休
        2026-10-01,国庆节,休
        """,
      chinese: "calendar/2026.csv:A3: 日期 2026-10-01 在放假表里出现两次，请只留一行（另见 calendar/2026.csv:A2）",
      english:
        "calendar/2026.csv:A3: day 2026-10-01 stands twice in the calendar; keep one row (see also calendar/2026.csv:A2)"
    ),
    RuleRow(
      rule: .badCalendarName,
      site: """
        -- calendar/今年.csv --
        日期,名称,类型
        2026-10-01,国庆节,休
        """,
      chinese: "calendar/今年.csv: 放假表的文件名应当是年份，例如 calendar/2026.csv，不是“今年”",
      english:
        "calendar/今年.csv: a calendar file is named by its year, such as calendar/2026.csv, not '今年'"
    ),
    RuleRow(
      rule: .phonePublicWithoutReason,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        公开手机: 是
        ---
        说明。
        """,
      chinese: "rosters/r.md:3:7: 公开手机号必须写明理由，例如 公开手机: 夜间值守专用手机，本人同意",
      english: "rosters/r.md:3:7: showing mobile numbers needs a reason in place of a bare yes"),
    RuleRow(
      rule: .badStaffingNorm,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        配备标准: 若干
        ---
        说明。
        """,
      chinese: "rosters/r.md:3:7: 配备标准“若干”看不懂，请写成 1+1+N 或 80-100户",
      english: "rosters/r.md:3:7: staffing norm '若干' is unreadable; write 1+1+N or 80-100户"),
    RuleRow(
      rule: .rosterDateOutsideMonth,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r/2026-11.csv --
        日期,班次,值班人
        2026-12-01,08:00-18:00,王*
        """,
      chinese: "rosters/r/2026-11.csv:A2: 日期 2026-12-01 不在 2026-11 这个月的文件里，请移到对应月份",
      english:
        "rosters/r/2026-11.csv:A2: date 2026-12-01 does not belong into the file of 2026-11; move the row"
    ),
    RuleRow(
      rule: .weekdayDiffers,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r/2026-11.csv --
        日期,星期,班次,值班人
        2026-11-21,五,08:00-18:00,王*
        """,
      chinese: "rosters/r/2026-11.csv:B2: 2026-11-21 是星期六，表里写的是“五”，请核对日期",
      english: "rosters/r/2026-11.csv:B2: 2026-11-21 is 星期六, the sheet says '五'; check the date"),
    RuleRow(
      rule: .datedColumnInStanding,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r.csv --
        岗位,日期,姓名
        楼栋长,2026-11-01,王*
        """,
      chinese: "rosters/r.csv:A1: 固定岗位的表里不能有“日期”一栏；按日排班请放到 rosters/<标识>/<月份>.csv",
      english:
        "rosters/r.csv:A1: a sheet of standing posts has no column '日期'; dated shifts go to rosters/<id>/<month>.csv"
    ),
    RuleRow(
      rule: .postWithoutHolder,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r.csv --
        岗位,姓名
        楼栋长,
        """,
      chinese: "rosters/r.csv:B2: 岗位“楼栋长”既没有姓名也没有人数，请填一项",
      english: "rosters/r.csv:B2: post '楼栋长' has neither holder nor headcount; fill one"),
    RuleRow(
      rule: .headcountDiffers,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r.csv --
        岗位,姓名,人数
        队员,张三、李四,5
        组长,王五,1
        保洁,,12
        替补,待定,2
        """,
      chinese:
        "rosters/r.csv:C2: 岗位“队员”写了 2 个姓名，“人数”却是 5；写了姓名的只按姓名数，这个数不会显示：请改成一致；没写姓名的人另写一行，别的数（如联系多少户）写进“职责”",
      english:
        "rosters/r.csv:C2: post '队员' names 2 and says a headcount of 5; where there are names they are what counts, and the number is not shown: make them agree, give those without names a row of their own, and write other numbers (such as households) under duty"
    ),
    RuleRow(
      rule: .endBeforeStart,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r.csv --
        岗位,姓名,起,止
        楼栋长,王*,2026-11-02,2026-11-01
        """,
      chinese: "rosters/r.csv:D2: 结束日期 2026-11-01 早于开始日期 2026-11-02，请核对",
      english: "rosters/r.csv:D2: end 2026-11-01 lies before start 2026-11-02; check both"),
    RuleRow(
      rule: .rosterNotAMonth,
      site: """
        -- rosters/r.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/r/2026.csv --
        日期,班次,值班人
        2026-11-21,08:00-18:00,王*
        """,
      chinese: "rosters/r/2026.csv: 按日排班的文件名应当是月份，例如 2026-11.csv，不是“2026”",
      english:
        "rosters/r/2026.csv: a sheet of shifts is named by its month, such as 2026-11.csv, not '2026'"
    ),
    RuleRow(
      rule: .noBasis,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:2:1: 没有写“公开依据”，请填文件名称或文号",
      english: "mechanisms/m.md:2:1: no basis; name the document on which it rests"),
    RuleRow(
      rule: .emptyPillar,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 组织联建}]
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:5:11: 支柱“组织联建”下面没有机制，请补上或说明",
      english: "mechanisms/m.md:5:11: pillar '组织联建' has no mechanism; add one"),
    RuleRow(
      rule: .noStages,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        ---
        说明。
        """,
      chinese: "mechanisms/m.md:2:1: 流程类机制要写“环节”，第一环节的角色是“提出”",
      english: "mechanisms/m.md:2:1: a workflow needs stages; the first has the role raised"),
  ]
}
