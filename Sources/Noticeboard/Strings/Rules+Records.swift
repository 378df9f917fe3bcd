/// Sentences for what can be wrong in one record alone.
extension Rule {
  static let records: [Rule] = [
    gridWithoutCode, badCode, codeBecameDate,
    logoWithoutAlternative, calendarDayTwice, calendarOtherYear,
    badCalendarName, boundsReversed,
    phonePublicWithoutReason, badStaffingNorm, rosterDateOutsideMonth,
    weekdayDiffers, datedColumnInStanding, postWithoutHolder, headcountDiffers, endBeforeStart,
    rosterNotAMonth,
    noBasis, emptyPillar, noStages, raisedNotFirst, solvedNotOnce, stageTwice, unknownSublist,
    columnClash, unmaskedWithoutReason, unknownMask, valuesOfOtherType, choiceWithoutValues,
    greyListOfPersons, weightsNotHundred, moneyDecimals,
    badCaseNumber, ambiguousDate, dateWithoutYear, noSuchMonth, ledgerOfFramework,
    unknownLedgerFolder, unknownRosterFolder, typedStatus, restartWithoutReason,
    imageWithoutAlternative, badBaseURL, badTimezone, badColour, badRange,
  ]

  static let gridWithoutCode = Rule(
    "unit.grid-without-code", .error, "网格“{0}”没有代码，请填写，例如 3-02",
    "grid '{0}' has no code; give one such as 3-02")
  static let badCode = Rule(
    "unit.bad-code", .error, "代码“{0}”不合规则：用数字和字母，各级之间用“-”，例如 3-02",
    "code '{0}' must be digits and letters, levels joined by '-', such as 3-02")
  static let codeBecameDate = Rule(
    "unit.code-became-date", .error,
    "“{0}”是表格软件把代码当成日期改了；请把这一栏的单元格格式设为“文本”，重新填成 {1}，再存 CSV",
    "'{0}' is a code that a sheet program took for a date; give the column the cell format text,"
      + " type {1} again, and save")
  static let logoWithoutAlternative = Rule(
    "brand.logo-without-alt", .error, "有品牌标志但没有“标志说明”，请用一句话说明图上是什么",
    "there is a logo but no logo_alt; say in a sentence what it shows")
  static let calendarDayTwice = Rule(
    "calendar.day-twice", .error, "日期 {0} 在放假表里出现两次，请只留一行",
    "day {0} stands twice in the calendar; keep one row")
  static let calendarOtherYear = Rule(
    "calendar.other-year", .error,
    "日期 {0} 不在 {1} 年（上一年只能写十二月的），请改正日期，或放到那一年的文件里",
    "day {0} is not in {1} (of the year before only December may stand here); correct it, or move it"
      + " to that year's file")
  static let boundsReversed = Rule(
    "mechanism.bounds-reversed", .error, "“次数”最少 {0} 次、最多 {1} 次，请对调或改正",
    "per_period wants at least {0} and at most {1}; correct them")
  static let badCalendarName = Rule(
    "calendar.bad-name", .error, "放假表的文件名应当是年份，例如 calendar/2026.csv，不是“{0}”",
    "a calendar file is named by its year, such as calendar/2026.csv, not '{0}'")
  static let phonePublicWithoutReason = Rule(
    "roster.phone-public-without-reason", .error,
    "公开手机号必须写明理由，例如 公开手机: 夜间值守专用手机，本人同意",
    "showing mobile numbers needs a reason in place of a bare yes")
  static let badStaffingNorm = Rule(
    "roster.bad-norm", .error, "配备标准“{0}”看不懂，请写成 1+1+N 或 80-100户",
    "staffing norm '{0}' is unreadable; write 1+1+N or 80-100户")
  static let rosterDateOutsideMonth = Rule(
    "roster.date-outside-month", .error, "日期 {0} 不在 {1} 这个月的文件里，请移到对应月份",
    "date {0} does not belong into the file of {1}; move the row")
  static let weekdayDiffers = Rule(
    "roster.weekday-differs", .warning, "{0} 是{1}，表里写的是“{2}”，请核对日期",
    "{0} is {1}, the sheet says '{2}'; check the date")
  static let datedColumnInStanding = Rule(
    "roster.dated-column", .error, "固定岗位的表里不能有“{0}”一栏；按日排班请放到 rosters/<标识>/<月份>.csv",
    "a sheet of standing posts has no column '{0}'; dated shifts go to rosters/<id>/<month>.csv")
  static let postWithoutHolder = Rule(
    "roster.post-without-holder", .error, "岗位“{0}”既没有姓名也没有人数，请填一项",
    "post '{0}' has neither holder nor headcount; fill one")
  static let headcountDiffers = Rule(
    "roster.headcount-differs", .warning,
    "岗位“{0}”写了 {1} 个姓名，“人数”却是 {2}；写了姓名的只按姓名数，这个数不会显示：请改成一致；没写姓名的人另写一行，别的数（如联系多少户）写进“职责”",
    "post '{0}' names {1} and says a headcount of {2}; where there are names they are what counts, and"
      + " the number is not shown: make them agree, give those without names a row of their own, and"
      + " write other numbers (such as households) under duty")
  static let endBeforeStart = Rule(
    "value.end-before-start", .error, "结束日期 {0} 早于开始日期 {1}，请核对",
    "end {0} lies before start {1}; check both")
  static let rosterNotAMonth = Rule(
    "roster.not-a-month", .error, "按日排班的文件名应当是月份，例如 2026-11.csv，不是“{0}”",
    "a sheet of shifts is named by its month, such as 2026-11.csv, not '{0}'")
  static let noBasis = Rule(
    "mechanism.no-basis", .warning, "没有写“公开依据”，请填文件名称或文号",
    "no basis; name the document on which it rests")
  static let emptyPillar = Rule(
    "mechanism.empty-pillar", .warning, "支柱“{0}”下面没有机制，请补上或说明",
    "pillar '{0}' has no mechanism; add one")
  static let noStages = Rule(
    "mechanism.no-stages", .error, "流程类机制要写“环节”，第一环节的角色是“提出”",
    "a workflow needs stages; the first has the role raised")
  static let raisedNotFirst = Rule(
    "mechanism.raised-not-first", .error, "角色“提出”只能有一个，而且必须在第一个环节",
    "give the role raised exactly once, to the first stage")
  static let solvedNotOnce = Rule(
    "mechanism.solved-not-once", .error, "角色“办结”必须正好一个，现在有 {0} 个，请只给一个环节",
    "give the role solved exactly once, not {0} times")
  static let stageTwice = Rule(
    "mechanism.stage-twice", .error, "环节“{0}”出现两次，请改名", "stage '{0}' stands twice; rename one")
  static let unknownSublist = Rule(
    "list.unknown-sublist", .error, "没有名为“{0}”的清单，请改正或在机制里声明",
    "there is no sub-list '{0}'; correct it or declare it")
  static let columnClash = Rule(
    "mechanism.column-clash", .error, "栏目“{0}”与基本栏目、环节、评分项或程序计算的栏目重名，请换一个名称或键",
    "column '{0}' clashes with a base column, a stage, a part or a computed column; choose another"
      + " name or key")
  static let unknownMask = Rule(
    "mechanism.unknown-mask", .error,
    "“脱敏”只能写“无”，不能写“{0}”；要脱敏，请把“类型”写成姓名、电话、地址等，脱敏随类型而来",
    "mask takes none only, not '{0}'; to mask a column give it a type such as name, phone or"
      + " address, which brings its mask")
  static let valuesOfOtherType = Rule(
    "mechanism.values-of-other-type", .error,
    "“{0}”的类型是“{1}”，只有“选项”才用“取值”；请把类型改为 选项，或删去“取值”",
    "column '{0}' is of type {2}, but only enum takes values; change the type, or remove values")
  static let choiceWithoutValues = Rule(
    "mechanism.choice-without-values", .error,
    "“{0}”是选项，却没有写可以选什么，请补上，例如 取值: [甲, 乙]",
    "column '{0}' is an enum without values; add them, such as values: [a, b]")
  static let unmaskedWithoutReason = Rule(
    "mechanism.unmasked-without-reason", .privacy, "不脱敏的栏目必须写明“理由”和“审核”人",
    "a column without mask needs a reason and a reviewer")
  static let greyListOfPersons = Rule(
    "board.grey-list-of-persons", .privacy, "灰榜只能列单位，不能列个人，请去掉“灰榜”或改评价对象",
    "a grey list may hold organisations only, never persons")
  static let weightsNotHundred = Rule(
    "board.weights-not-hundred", .error, "各评分项的权重合计为 {0}，应当正好是 100",
    "the weights of all parts make {0}; they must make 100")
  static let moneyDecimals = Rule(
    "value.money-decimals", .error, "金额“{0}”的小数超过两位，请精确到分",
    "amount '{0}' has more than two decimals; round it to two")
  static let badCaseNumber = Rule(
    "value.not-a-case-number", .error, "编号“{0}”看不懂，请写成 17 或 2026-0017",
    "number '{0}' is unreadable; write 17 or 2026-0017")
  static let ambiguousDate = Rule(
    "value.ambiguous-date", .error, "“{0}”是数字，分不清是{1}还是{2}，请写成 2026-11-03 的样子",
    "'{0}' is a number that may mean {1} or {2}; write it like 2026-11-03")
  static let dateWithoutYear = Rule(
    "value.date-without-year", .error, "日期“{0}”没有年份，请写成 2026-11-03 的样子",
    "date '{0}' has no year; write it like 2026-11-03")
  static let noSuchMonth = Rule(
    "value.no-such-month", .error, "“{0}”不是有效日期，没有{1}月，请改正",
    "'{0}' is not a date: there is no month {1}; correct it")
  static let ledgerOfFramework = Rule(
    "ledger.of-framework", .error, "“{0}”是框架，没有台账，请把表放到具体机制下",
    "'{0}' is a framework and has no ledger; put the sheet under one of its mechanisms")
  static let unknownLedgerFolder = Rule(
    "ledger.unknown-mechanism", .error, "台账文件夹“{0}”没有对应的机制，请在 mechanisms/ 里建立",
    "ledger folder '{0}' has no mechanism; add mechanisms/{0}.md")
  static let unknownRosterFolder = Rule(
    "roster.unknown", .error, "排班表“{0}”没有说明文件，请建立 rosters/{0}.md",
    "the sheet's roster '{0}' is unknown; add rosters/{0}.md")
  static let typedStatus = Rule(
    "bulletin.typed-status", .error, "状态“{0}”不能手写，请另发更正或撤回",
    "status '{0}' cannot be typed; issue a correction or a withdrawal")
  static let restartWithoutReason = Rule(
    "bulletin.restart-without-reason", .error, "更正后不重新公示，必须写明“理由”",
    "restart: no needs a reason")
  static let imageWithoutAlternative = Rule(
    "media.without-alt", .error, "图片“{0}”没有说明，请用一句话写明图上是什么",
    "picture '{0}' has no alternative text; say what it shows")
  static let badBaseURL = Rule(
    "site.bad-base-url", .configuration, "网址“{0}”应当以 https:// 或 http:// 开头，不含空格",
    "base_url '{0}' must begin with https:// or http:// and hold no spaces")
  static let badTimezone = Rule(
    "site.bad-timezone", .configuration, "时区只能是 Asia/Shanghai，不是“{0}”，请改正或删去这一行",
    "the time zone is always Asia/Shanghai, not '{0}'; correct or delete it")
  static let badColour = Rule(
    "site.bad-colour", .configuration,
    "主色“{0}”应当写成 #rrggbb，外面加引号，例如 \"#a61b1b\"；不加引号，# 后面的字在 YAML 里是注释，主色就是空的",
    "accent '{0}' must be written #rrggbb in quotes, such as \"#a61b1b\"; without them YAML takes # and"
      + " what follows for a comment, and the accent is empty")
  static let badRange = Rule(
    "site.bad-range", .configuration, "“{0}”应当是两个数，小的在前，例如 [80, 100]",
    "'{0}' must be two numbers, the smaller first, such as [80, 100]")
}
