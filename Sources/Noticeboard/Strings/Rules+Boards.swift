/// Sentences for the rows of boards.
extension Rule {
  static let boards: [Rule] = [
    subjectOfOtherKind, subjectTwice, noBase, unknownDenominator, noTotal, noPart, typedDiffers,
    noClasses, unknownClass, listNotDeclared, greyIncomplete, greyTooLong, greySoleTrader,
    honourWithoutConsent, winnersDiffer, winnerBelowTop, noSample, metricOfOtherKind,
    starsNotAscending,
  ]

  static let subjectOfOtherKind = Rule(
    "board.subject-of-other-kind", .error,
    "“{0}”是{1}，这张榜只评{2}，请改正对象，或改机制里的“评价对象”",
    "'{0}' is of kind {3}, this board scores subjects of kind {4}; correct the subject, or the"
      + " mechanism's subjects")
  static let subjectTwice = Rule(
    "board.subject-twice", .error, "“{0}”在{1}的榜上出现两次，请只留一行",
    "'{0}' stands twice on the board of {2}; keep one row")
  static let noBase = Rule(
    "board.no-base", .error,
    "“{0}”没有大于 0 的{1}，算不出人均，请在“人数”一栏或 units.csv 里填写",
    "'{0}' has no base above 0 to divide by ({1}); fill the base column, or units.csv")
  static let unknownDenominator = Rule(
    "board.unknown-denominator", .error,
    "分母“{0}”不是这个机制的栏目，请写 人口、户数，或先在“栏目”里声明",
    "denominator '{0}' is no column of this mechanism; write population, households, or declare"
      + " the column")
  static let noTotal = Rule(
    "board.no-total", .error, "“{0}”没有积分，请填写；不计分的榜请写 计量: 不计",
    "'{0}' has no total; fill it, or write measure: none for a board without scores")
  static let noPart = Rule(
    "board.no-part", .error, "“{0}”缺评分项“{1}”，请补上", "'{0}' lacks the part '{1}'; fill it")
  static let typedDiffers = Rule(
    "board.typed-differs", .error,
    "“{0}”的{1}写的是 {2}，按台账计算是 {3}，请核对，或清空这一格由程序计算",
    "{4} of '{0}' is typed as {2} but computed as {3}; check the row, or leave the cell empty")
  static let noClasses = Rule(
    "board.no-classes", .error, "写了等次“{0}”，但机制没有声明“等次”，请先声明",
    "class '{0}' is typed, but the mechanism declares no classes; declare them")
  static let unknownClass = Rule(
    "board.unknown-class", .error, "没有等次“{0}”，请改为其中之一：{1}",
    "there is no class '{0}'; use one of: {1}")
  static let listNotDeclared = Rule(
    "board.list-not-declared", .error, "机制没有声明{0}，请在“榜单”里加上，或清空这一格",
    "the mechanism declares no {1} list; add it to lists, or empty the cell")
  static let greyIncomplete = Rule(
    "board.grey-incomplete", .error, "灰榜上的“{0}”没有写“{1}”，请补上后再公开",
    "'{0}' is on the grey list without '{2}'; fill it before publishing")
  static let greyTooLong = Rule(
    "board.grey-too-long", .error,
    "灰榜上的“{0}”从 {1}{5} 到 {2} 共 {3} 天，超过规定的 {4} 天，请核对“起”和“止”",
    "'{0}' is on the grey list from {1}{6} to {2}, {3} days, longer than the {4} allowed; check"
      + " from and to")
  static let greySoleTrader = Rule(
    "board.grey-sole-trader", .strictWarning,
    "“{0}”是个体工商户，列入灰榜等于点名个人，请核实当地依据，没有就撤下",
    "'{0}' is a sole trader, so a grey list names a person; confirm the local ground, or remove it"
  )
  static let honourWithoutConsent = Rule(
    "board.honour-without-consent", .error,
    "荣誉榜上有个人姓名，但“同意”一栏不是“是”，请征得本人同意，或改用登记编号",
    "a person is named on an honour list without consent; obtain it, or use the register number")
  static let winnersDiffer = Rule(
    "board.winners-differ", .error, "标为“入选”的有 {0} 个，应为 {1} 个，请核对“入选”一栏和“名额”",
    "{0} marked as winners instead of {1}; check the column winner and the key top")
  static let winnerBelowTop = Rule(
    "board.winner-below-top", .error, "“{0}”排第 {1} 名，不在前 {2} 名，不能标为“入选”，请改正",
    "'{0}' has rank {1}, below the first {2}, but is marked as a winner; correct the mark")
  static let noSample = Rule(
    "board.no-sample", .error, "“{0}”没有样本数，请填写调查了多少人（户）",
    "'{0}' has no number of those asked; fill the column n")
  static let metricOfOtherKind = Rule(
    "mechanism.metric-of-other-kind", .error,
    "指标“{0}”用不到这个机制上，请删去，或改用：{1}",
    "metric '{0}' does not belong to this mechanism; remove it, or use one of: {1}")

  static let starsNotAscending = Rule(
    "board.stars-not-ascending", .error,
    "{0} 星从 {1} 分起，{2} 星从 {3} 分起：星多的起点应当更高，请改正",
    "{0} stars begin at {1} and {2} at {3}; more stars must need more, correct them")
}
