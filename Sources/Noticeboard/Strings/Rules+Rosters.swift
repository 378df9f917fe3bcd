/// Sentences for rosters, once their rows stand at their units and on the line of time.
extension Rule {
  static let rosters: [Rule] = [
    shiftWithoutHolder, nobodyOnDuty, requiredPostGap, overlappingShifts, shiftTwice, twoModes,
    rosterEnded, nextMonthMissing, requiredPostVacant, gridNotStaffed, householdsPerHolder,
    hoursBelowMinimum, postOfEndedUnit, doubtfulName,
  ]

  static let postOfEndedUnit = Rule(
    "roster.post-of-ended-unit", .warning,
    "“{0}”已于 {1} 停用{2}，这里还有它的{3}；请移到接续的单位，或填“止”",
    "'{0}' ended on {1}{4}, and this is still a {3} of it; move the post to the unit that came"
      + " after, or fill 'to'")

  static let doubtfulName = Rule(
    "roster.doubtful-name", .warning,
    "这里不像是一个人的姓名，网站上会显示成“{0}”；几个人请用顿号隔开；换了班的写来值班的人，例如 张三（代李四）；是一组人的，固定岗位把姓名空着、填“人数”，"
      + "值班表写各人的姓名",
    "this is hardly the name of one person and would be shown as '{0}'; put 、 between several, write who"
      + " comes after a swap as 张三（代李四）, and for a group leave the name of a standing post empty"
      + " and give its headcount, or name its people")

  static let shiftWithoutHolder = Rule(
    "roster.shift-without-holder", .error, "岗位“{0}”在 {1} 没有值班人，请填写姓名",
    "post '{0}' has no holder for {1}; fill in who is on duty")
  static let nobodyOnDuty = Rule(
    "roster.nobody-on-duty", .error, "从 {0} 到 {1} 暂无排班，请补上这段时间的班次",
    "nobody is on duty from {0} to {1}; add the shifts in between")
  static let requiredPostGap = Rule(
    "roster.required-post-gap", .error,
    "必岗“{0}”从 {1} 到 {2} 暂无排班，请补上班次，或在岗位表里去掉“必岗”",
    "the required post '{0}' is empty from {1} to {2}; add shifts, or make it not required")
  static let overlappingShifts = Rule(
    "roster.overlap", .error,
    "岗位“{0}”的 {1} 与另一班重叠，值班人不同；请改时段，或在岗位表写“可多人: 是”",
    "post '{0}': {1} overlaps a shift of another holder; change the hours, or allow several")
  static let shiftTwice = Rule(
    "roster.shift-twice", .error,
    "岗位“{0}”的 {1} 由同一人值班，写了两遍；请删去一行，是两个人就在岗位表写“可多人: 是”",
    "post '{0}': {1} stands twice with one holder; delete a row, or allow several if they are two")
  static let twoModes = Rule(
    "roster.two-modes", .error, "{0} 这一天既有平时又有应急，一天只能有一种模式，请统一",
    "{0} is both normal and emergency; a day has one mode, make its rows agree")
  static let rosterEnded = Rule(
    "roster.ended", .warning, "最后一班到 {0} 为止，之后暂无排班，请排后面的班",
    "the last shift ends {0} and nobody follows; add the shifts to come")
  static let nextMonthMissing = Rule(
    "roster.next-month-missing", .warning, "离{0}还有 {1} 天，还没有下月排班，请建立 {2}",
    "{0} begins in {1} days and has no roster yet; add {2}")
  static let requiredPostVacant = Rule(
    "roster.required-post-vacant", .error,
    "必岗“{0}”没有人担任，请补上一行，或在岗位表里去掉“必岗”",
    "nobody holds the required post '{0}'; add a row, or make it not required")
  static let gridNotStaffed = Rule(
    "roster.grid-not-staffed", .error,
    "网格“{0}”按 1+1+N 应当正好有一名{1}，现有 {2} 名，请核对这张表",
    "by 1+1+N grid '{0}' must have exactly one {1}, not {2}; correct the sheet")
  static let householdsPerHolder = Rule(
    "roster.households-per-holder", .warning,
    "“{0}”{1} 户配{2} {3} 人，标准是每人 {4} 户，请核对户数或调整人数",
    "'{0}' has {1} households for {3} of post {2}; the norm is {4} each, check both numbers")
  static let hoursBelowMinimum = Rule(
    "roster.hours-below-minimum", .warning,
    "“{0}”{1} 年服务 {2} 小时，不足 {3} 小时，请补记时长或提醒本人",
    "'{0}' served {2} hours in {1}, fewer than {3}; add the missing hours or remind them")
}
