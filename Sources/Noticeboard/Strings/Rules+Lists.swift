/// Sentences for the entries of lists.
extension Rule {
  static let lists: [Rule] = [
    numberTwice, titleChanged, moneyReplaced, dateChanged, claimedWithoutClaimer, doneWithoutClaim,
    doneWithoutResult, dateAhead, beforeClaim, noPoints, negativeStock, stillListed, unknownNumber,
    numberOfOtherList, withoutNeed, notAdmitted, countDiffers, amountWithoutDirection,
    directionWithoutAmount, balanceDiffers, belowFloor, nameInClaimableList, blackListOfPersons,
    negativeAmount, unknownFloor, carriedOverDiffers, carriedOverMissing, unfinishedLeftBehind,
    standingLeftBehind, withoutName, amountWithoutUnit, claimerWithoutDay, resultWithoutDone,
  ]

  static let numberTwice = Rule(
    "list.number-twice", .error, "编号“{0}”在{1}年用了两次，同一年各清单不能重号，请改其中一个",
    "number '{0}' is used twice in {1}; numbers are unique over all sub-lists of a year, change"
      + " one")
  static let withoutName = Rule(
    "list.without-name", .warning,
    "这一行没有名称，网页上只有一条空的；请填写名称，不是一条就删去这一行",
    "this row has no name and makes an empty entry; fill the column title, or delete the row if it"
      + " is none")
  static let titleChanged = Rule(
    "list.title-changed", .warning,
    "编号“{0}”在前面的表里是“{1}”，这里是“{2}”；同一编号算同一条，后写的代替先写的：是另一条，请换一个编号",
    "number '{0}' was '{1}' in an earlier sheet and is '{2}' here; rows of one number are one entry,"
      + " and the later replaces the earlier: renumber it if it is another")
  static let moneyReplaced = Rule(
    "list.money-replaced", .error,
    "编号“{0}”在前面的表里是“{1}”，这里是“{2}”；同一编号算同一笔，前面的一笔会不见，结余就错了：是另一笔，请换一个编号（一年里接着往下编），是更正，请改前面那一行",
    "number '{0}' was '{1}' in an earlier sheet and is '{2}' here; rows of one number are one entry, and the earlier money would be gone: renumber it if it is another, or correct the earlier row"
  )
  static let dateChanged = Rule(
    "list.date-changed", .error,
    "“{0}”的{1}原来是 {2}，这里变成 {3}；已经公开的日期不能改，请改回，或只补空着的日期",
    "{4} of '{0}' was {2} and is {3} here; a date once given stays, restore it")
  static let claimedWithoutClaimer = Rule(
    "list.claimed-without-claimer", .error, "“{0}”有认领日期但没有认领单位，请填写由谁认领",
    "'{0}' is claimed by nobody; fill the claimer")
  static let claimerWithoutDay = Rule(
    "list.claimer-without-day", .warning,
    "“{0}”写了认领单位，没有认领日期，仍算待认领；认领了请补上日期",
    "'{0}' has a claimer but no date of the claim, so it counts as not claimed; fill in the date")
  static let resultWithoutDone = Rule(
    "list.result-without-done", .warning,
    "“{0}”写了“结果”，没有完成日期，仍算没有完成；完成了请补上日期，还没有就写进“备注”",
    "'{0}' has a result but no date on which it was done, so it counts as not done; fill in the date,"
      + " or say under note how far it is")
  static let doneWithoutClaim = Rule(
    "list.done-without-claim", .error, "“{0}”有完成日期但没有认领日期，请补上何时认领",
    "'{0}' is done but was never claimed; fill the date of the claim")
  static let doneWithoutResult = Rule(
    "list.done-without-result", .error, "“{0}”有完成日期但没有结果，请用一句话写明做成了什么",
    "'{0}' is done without a result; say in a sentence what was done")
  static let dateAhead = Rule(
    "list.date-ahead", .strictWarning, "“{0}”的日期 {1} 还没有到，请核对，或到时再填",
    "date {1} of '{0}' lies ahead; check it, or fill it when it has come")
  static let beforeClaim = Rule(
    "list.before-claim", .error, "“{0}”的{1} {2} 早于认领日期 {3}，请核对两个日期",
    "{4} {2} of '{0}' lies before its claim on {3}; check both dates")
  static let noPoints = Rule(
    "list.no-points", .error, "“{0}”的积分是 {1}，应当大于 0，请改正；扣分项请写明“依据”",
    "points of '{0}' are {1} and must be above 0; correct them, or name the basis of a deduction")
  static let negativeStock = Rule(
    "list.negative-stock", .error, "“{0}”的库存是 {1}，不能小于 0，请盘点后改正",
    "stock of '{0}' is {1} and cannot be below 0; correct it")
  static let stillListed = Rule(
    "list.still-listed", .warning,
    "“{0}”的有效期 {1} 已过，页面上仍然列着；续期的，请在本期的表里用同一编号再写一行、填新的有效期至；不再有的，请删去这一行，或设 过期隐藏: 是",
    "'{0}' was valid to {1} and is still listed; renew it by a row of the same number with a new"
      + " valid_to in the current sheet, remove the row, or set hide_expired")
  static let unknownNumber = Rule(
    "list.unknown-number", .error, "“对应”里的编号“{0}”找不到，请改正，或先登记这一条",
    "number '{0}' in the column for is unknown; correct it, or add that entry first")
  static let numberOfOtherList = Rule(
    "list.number-of-other-list", .error, "“对应”里的“{0}”在{1}里，这里只能对应{2}，请改正",
    "'{0}' in the column for stands in {1}, but must be of {2}; correct it")
  static let withoutNeed = Rule(
    "list.without-need", .error, "“{0}”没有对应的{1}，请在“对应”一栏填它的编号",
    "'{0}' answers no entry of {1}; fill the column for with its number")
  static let notAdmitted = Rule(
    "list.not-admitted", .error, "“{0}”是新增事项，没有准入文号，请填写批准准入的文号，或撤下",
    "'{0}' is new and has no approval; fill the number of the approval, or remove it")
  static let countDiffers = Rule(
    "list.count-differs", .error, "{0}应有 {2} 条，现有 {1} 条，请补齐或删去，或改机制里的“条数”",
    "{0} has {1} entries instead of {2}; add or remove rows, or change count in the mechanism")
  static let amountWithoutDirection = Rule(
    "list.amount-without-direction", .error,
    "“{0}”有金额但没有写“收支”，请填 收入、支出、预算 或 上年结转",
    "'{0}' has an amount without direction; fill in, out, budget or opening")
  static let amountWithoutUnit = Rule(
    "list.amount-without-unit", .warning,
    "有 {0} 笔没有写单位（{1}），都会记在这项机制所属的单位名下；请每一行都写上单位，属于它的也写上",
    "{0} amounts have no unit ({1}) and are booked for the mechanism's own; fill the unit in every"
      + " row, also where it is that one")
  static let directionWithoutAmount = Rule(
    "list.direction-without-amount", .error, "“{0}”写了{1}但没有金额，请填写金额",
    "'{0}' is marked {2} without an amount; fill it")
  static let balanceDiffers = Rule(
    "list.balance-differs", .error,
    "结余写的是 {0}，按 上年结转 + 收入 − 支出 计算是 {1}，请核对，或清空这一格由程序计算",
    "balance is typed as {0}, but opening + in − out makes {1}; check the rows, or leave the cell"
      + " empty")
  static let belowFloor = Rule(
    "list.below-floor", .warning,
    "“{0}”{1}年的经费 {2} 元低于最低标准 {3} 元（{4}），请核对；标准变了，就改机制的“最低经费”",
    "money of '{0}' in {1} is {2}, below the floor of {3} for {4}; check it, or floors in the"
      + " mechanism if they changed")
  static let nameInClaimableList = Rule(
    "list.name-in-claimable", .privacy,
    "认领清单只写编号和类别，不能有居民姓名：请删去栏目“{0}”，或把它的公开范围设为 内部",
    "a list to claim from carries no resident's name: remove column '{0}', or make its audience"
      + " internal")
  static let blackListOfPersons = Rule(
    "privacy.black-list-of-persons", .privacy,
    "这里提到“{0}”，而表里有姓名栏：不能公布自然人的灰榜、黑榜、失信名单或曝光台，请删去姓名栏",
    "'{0}' names a grey or black list, and the sheet has a column of names: such lists of persons"
      + " are never published; remove that column")

  static let negativeAmount = Rule(
    "list.negative-amount", .error,
    "“{0}”的{1} {2} 元小于 0，请写成正数；冲减的，改记为相反的收支",
    "{3} {2} of '{0}' is below 0; write it above 0, and a reversal as the opposite direction")
  static let unknownFloor = Rule(
    "list.unknown-floor", .warning,
    "最低经费写给“{0}”，既不是单位类型，也没有单位有这个标签，所以从不起作用；请改正",
    "floors are set for '{0}', which is no kind of unit and no unit's tag, so they never apply;"
      + " correct that")
  static let carriedOverDiffers = Rule(
    "list.carried-over-differs", .error,
    "“{0}”的上年结转 {1} 元 ≠ {2}年的结余 {3} 元；请改正上年结转，或核对{2}年的收支",
    "'{0}' carries over {1}, but its balance of {2} is {3}; correct the opening, or check the rows"
      + " of {2}")
  static let carriedOverMissing = Rule(
    "list.carried-over-missing", .warning,
    "“{0}”{1}年结余 {2} 元，{3}年的表里没有它的上年结转，这笔钱就不见了；请补一行“上年结转”，"
      + "已经上缴或收回的，请在{1}年记一笔支出",
    "'{0}' had a balance of {2} in {1}, and no sheet of {3} carries it over, so it is gone; add a"
      + " row of opening, or if it was handed back, a row of out in {1}")
  static let unfinishedLeftBehind = Rule(
    "list.unfinished-left-behind", .warning,
    "{0}年还没有办完的有 {1} 条不在{2}年的表里（{3}）；网页只列{2}年的，它们就看不到了：请用原来的编号抄到{2}年的表里，"
      + "不再办的，在{0}年的表里填“有效期至”",
    "{1} entries of {0} that are not done are in no sheet of {2} ({3}); the page shows {2} only, so"
      + " they are out of sight: copy them into a sheet of {2} under their numbers, or if they are"
      + " given up, fill valid_to in the sheet of {0}")
  static let standingLeftBehind = Rule(
    "list.standing-left-behind", .warning,
    "{0}年的有 {1} 条不在{2}年的表里（{3}）；网页只列{2}年的，每年的表要写全：请补齐，已经取消的，在{0}年的表里填“有效期至”",
    "{1} entries of {0} are in no sheet of {2} ({3}); the page shows {2} only, so each year needs"
      + " all of them: add them, or if they are repealed, fill valid_to in the sheet of {0}")
}
