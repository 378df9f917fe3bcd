/// Sentences for cases and for totals in their place.
extension Rule {
  static let workflows: [Rule] = [
    caseNumberTwice, caseValueChanged, caseOutsidePeriod, dayOfOtherYear,
    caseNumberGap, stagesNotAscending,
    blankStage, typedPublication, dueBeforeRaised, solvedWithoutResult, resultWithoutSolved,
    openBeyondLimit, openBeyondLimitSince,
    ratedBeforeSolved, ratedWithoutSolved, mergedIntoUnknown, mergedInCircle, totalsBeyondPool,
    totalsSurveyedBeyondSolved, totalsSatisfiedBeyondSurveyed, totalsCarriedInDiffers,
    totalsRowLost, metricOfLists,
    totalsRowTwice, casesDoNotCarryOn, mergedIntoVoid, caseNumberOfOtherYear,
    caseOfLastYear, caseDateOfOtherYear,
  ]

  static let caseNumberTwice = Rule(
    "case.number-twice", .error,
    "编号 {0} 在这张表里出现两次；是两件事就换一个编号，是同一件事就合成一行",
    "number {0} stands twice in this sheet; give the second case its own number, or make one row")
  static let caseValueChanged = Rule(
    "case.value-changed", .error,
    "{0} 的“{1}”原来是“{2}”，这里成了“{3}”；后面的表只能补填，请改回，或换成另一件事的编号",
    "{1} of {0} was '{2}' and is '{3}' here; a later sheet only adds, so restore it, or use a number of its own"
  )
  static let caseOutsidePeriod = Rule(
    "case.outside-period", .error,
    "{0} 是 {1} 提出的，不在 {2} 这张表的期间里；请移到 {3} 的表，后面的表可以再列；那一期的公报已经发出的，还要发更正",
    "{0} was raised on {1}, outside the period {2} of this sheet; move it to that of {3}; later sheets may repeat it; if that period has been issued, a correction is due as well"
  )
  static let dayOfOtherYear = Rule(
    "sheet.day-of-other-year", .error,
    "这里的日期算成了 {0}，不在 {1} 里：这一周跨年，没写年份的都算文件名的年份；请写全 {2}",
    "this day is {0}, outside {1}: that week lies in two years, and a date without a year is of the"
      + " year in the file's name; write {2}")
  static let caseOfLastYear = Rule(
    "case.of-last-year", .error,
    "{0} 的提出日期算成了 {1}，在 {2} 这张表的期间之后；上一年转来的，编号要写全 {3}，"
      + "日期要写全 {4}（没写年份的都算 {5} 年）",
    "{0} would be raised on {1}, after the period {2} of this sheet; if it came over from last year,"
      + " write its number as {3} and its date as {4} (without a year they are of {5})")
  static let caseDateOfOtherYear = Rule(
    "case.date-of-other-year", .error,
    "{0} 的“{1}”原来是 {2}，这里算成了 {3}：没写年份的算这张表的年份，请写全 {2}",
    "{1} of {0} was {2} and is {3} here, since a date without a year is of the sheet's; write {2}")
  static let caseNumberGap = Rule(
    "case.number-gap", .warning,
    "编号不连续，缺 {0}；请补上，或为它写一行并在“作废”栏写明原因",
    "numbers are not continuous, {0} missing; add it, or a row that says in 'void' why there is none"
  )
  static let stagesNotAscending = Rule(
    "case.stages-not-ascending", .error,
    "{0} 的“{1}”是 {2}，早于“{3}”的 {4}；请核对这两个日期",
    "{0}: '{1}' on {2} lies before '{3}' on {4}; check both dates")
  static let blankStage = Rule(
    "case.blank-stage", .warning,
    "{0} 的“{1}”没有日期，后面的“{2}”却有，按 {3} 已完成计算；请补上日期",
    "{0}: '{1}' has no date although '{2}' has one, so it counts as done on {3}; fill it in")
  static let typedPublication = Rule(
    "case.typed-publication", .error,
    "“{0}”的日期不用填：第一期引用它的公报发布之日就是，请清空这一格",
    "no date for '{0}' here: it is the day of the first bulletin that quotes the case; clear the cell"
  )
  static let dueBeforeRaised = Rule(
    "case.due-before-raised", .error, "{0} 的时限 {1} 早于提出日期 {2}；请核对这两个日期",
    "{0}: due {1} lies before {2}, when it was raised; check both dates")
  static let solvedWithoutResult = Rule(
    "case.solved-without-result", .error,
    "{0} 已于 {1} 办结，却没有写“结果”；请写明办成了什么，没办结就清空日期",
    "{0} was solved on {1} without a result; say what was done, or clear the date")
  static let resultWithoutSolved = Rule(
    "case.result-without-solved", .warning,
    "{0} 写了“结果”，却没有“{1}”的日期，仍算未办结；办结了请补上日期，没有就写进“未办结原因”",
    "{0} has a result but no date of '{1}', so it is still open; fill in the date, or say under "
      + "open_reason how far it is")
  static let openBeyondLimit = Rule(
    "case.open-beyond-limit", .warning,
    "{0} 的“{2}”最迟应在 {1} 完成，已逾期，却没有写“未办结原因”；请写明原因，或补上办理日期",
    "{0}: '{2}' was due by {1} and is overdue without a reason; fill in open_reason, or the date it was done"
  )
  static let openBeyondLimitSince = Rule(
    "case.open-beyond-limit-since", .warning,
    "{0} 的“{2}”最迟应在 {1} 完成，已逾期，却没有写“未办结原因”；请在本期的表里用同一编号再写一行，事项和“{3}”的日期 {4} 照抄，填上未办结原因，或补上办理日期，以前各期的表不用改",
    "{0}: '{2}' was due by {1} and is overdue without a reason; write one more row of that number in the current sheet, copy its matter and the date of '{3}', {4}, and fill in open_reason, or the date it was done; the earlier sheets stay as they are"
  )
  static let ratedBeforeSolved = Rule(
    "case.rated-before-solved", .error,
    "{0} 的评价日期 {1} 早于办结日期 {2}；请核对这两个日期",
    "{0} was rated on {1}, before it was solved on {2}; check both dates")
  static let ratedWithoutSolved = Rule(
    "case.rated-without-solved", .error,
    "{0} 还没有办结，却填了满意度“{1}”；请补上办结日期，或清空满意度",
    "{0} is not solved, yet rated '{1}'; fill in when it was solved, or clear the rating")
  static let mergedIntoUnknown = Rule(
    "case.merged-into-unknown", .error, "{0} 并入的 {1} 不存在；请核对编号",
    "{0} is merged into {1}, which does not exist; check the number")
  static let mergedInCircle = Rule(
    "case.merged-in-circle", .error, "{0} 并来并去又回到了自己；请只留一个方向",
    "{0} is merged into itself in the end; keep one direction")
  static let totalsBeyondPool = Rule(
    "totals.beyond-pool", .error,
    "{0} {1} > 新增 {2} + 上期结转 {3}；请核对这几个数，上期没办结的要写进“上期结转”",
    "{0} {1} > 新增 {2} + 上期结转 {3}; check these figures, what was open before belongs into 上期结转")
  static let totalsSurveyedBeyondSolved = Rule(
    "totals.surveyed-beyond-solved", .error, "已回访 {0} > 已解决 {1}；请核对这两个数",
    "已回访 {0} > 已解决 {1}; check both figures")
  static let totalsSatisfiedBeyondSurveyed = Rule(
    "totals.satisfied-beyond-surveyed", .error, "满意 {0} > 已回访 {1}；请核对这两个数",
    "满意 {0} > 已回访 {1}; check both figures")
  static let totalsCarriedInDiffers = Rule(
    "totals.carried-in-differs", .error,
    "上期结转 {0} ≠ {1}期末未办结 {2}；请核对本期和上期的数",
    "上期结转 {0} ≠ 期末未办结 {2} of {1}; check the figures of both periods")
  static let totalsRowLost = Rule(
    "totals.row-lost", .error,
    "“{0}”在{1}期末还有 {2} 件未办结，这张表里却没有它；请补一行",
    "'{0}' had {2} open at the end of {1} but has no row here; add one")
  static let metricOfLists = Rule(
    "mechanism.metric-of-lists", .error, "指标“{0}”只有清单才有，流程类机制不能用；请删去或换一个",
    "metric '{0}' belongs to lists, not to workflows; remove or replace it")

  static let totalsRowTwice = Rule(
    "totals.row-twice", .error,
    "“{0}”在这张表里有两行，会重复计数；请合成一行，或用“类别”分开",
    "'{0}' has two rows here and would be counted twice; make them one, or tell them apart by category"
  )
  static let casesDoNotCarryOn = Rule(
    "totals.cases-do-not-carry-on", .warning,
    "{0}的汇总数还有 {1} 件未办结，接下来的逐件台账只结转了 {2} 件；请核对，或把未办结的逐件补登",
    "the totals of {3} leave {1} open, but the cases that follow carry in {2}; check both, or add"
      + " those cases")
  static let mergedIntoVoid = Rule(
    "case.merged-into-void", .warning,
    "{0} 并入的 {1} 已作废，这件事就不再计数了；请核对并入的编号",
    "{0} is merged into {1}, which is void, so the matter is counted nowhere; check the number")
  static let caseNumberOfOtherYear = Rule(
    "case.number-of-other-year", .warning,
    "{0} 是 {1} 提出的，编号的年份却是 {2}；请核对编号和日期",
    "{0} was raised on {1}, but its number is of {2}; check both")
}
