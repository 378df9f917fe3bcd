/// Sentences for bulletins: publicity, numbers, signatures, results.
extension Rule {
  static let bulletins: [Rule] = [
    publicityBeforeIssue, calendarMissing, publicityWithoutDays, publicityTooShort,
    publicityEndsOnRestDay, issueNumberTwice, issueNumberGap, objectionIncomplete, subjectLater,
    followUpForFewer,
    resultWithoutPublicity, resultTooEarly, resultMissing, signOffMissing, signOffMissingMild,
    secrecyMissing, secrecyMissingMild, signerTwice, signOffWithoutTime, signOffOrder,
    signOffAfterIssue, quoteWithoutLedger, quoteNeedsMetric, quoteUnknownPart,
    quoteTypedPercentage, publicityRequired, publicityAdvised, periodAhead, subjectIsItself,
    subjectsInCircle,
    resultWithoutHandling, correctionWithoutRestart, quoteNeedsSublist,
    quoteNotClaimable, withdrawnTwice, mergedIntoItself, quoteOfHidden, quoteOutsideBulletin,
    quoteInFrontMatter, quoteTableInSentence, quoteInWrongBraces, quoteUnknownPeriod, quoteEmpty,
    secondResult, periodTwice, typedListStays, withdrawnListQuoted,
    withdrawnWithResult, listWithoutPublicity,
  ]

  static let quoteOfHidden = Rule(
    "quote.of-hidden", .warning,
    "“{0}”不给这里的读者看，这处引用是空的；请公开它，或删去引用",
    "'{0}' is not for this audience, so that nothing stands here; publish it, or remove the quotation"
  )
  static let quoteOutsideBulletin = Rule(
    "quote.outside-bulletin", .error,
    "只有公报和公告的正文能引用台账，这里的 {{{0}}} 不会显示；请删去，或改成链接",
    "only bulletins quote ledgers, {{{0}}} would vanish here; remove it, or write a link")
  static let quoteInFrontMatter = Rule(
    "quote.in-front-matter", .error,
    "只有正文能引用台账，写在这里的 {{{0}}} 会原样印出来；请移到正文里，或直接写出数字",
    "only the text quotes ledgers, {{{0}}} is printed as it stands here; move it into the text, or"
      + " type the figure")
  static let quoteInWrongBraces = Rule(
    "quote.wrong-braces", .warning,
    "“{0}”会原样印出来；要引用台账，请用两个半角花括号：{{{1}}}",
    "'{0}' is printed as it stands; to quote a ledger write {{{1}}}")
  static let quoteUnknownPeriod = Rule(
    "quote.unknown-period", .error,
    "“{0}”不是可用的期间，可写：本期、本周、本月、上月、本季、上季、本年，或 2026、2026-11、2026-Q3、2026-W47、2026-11-20",
    "'{0}' is no period; write 本期, 本周, 本月, 上月, 本季, 上季, 本年, or 2026, 2026-11, 2026-Q3,"
      + " 2026-W47, 2026-11-20")
  static let quoteEmpty = Rule(
    "quote.empty", .error, "花括号里是空的，请写机制、期间和部分，例如 {{居民说事 本月 解决率}}，或删去",
    "there is nothing between the braces; write mechanism, period and part, or remove them")

  static let withdrawnTwice = Rule(
    "bulletin.withdrawn-twice", .error,
    "“{0}”已经由“{1}”撤回，不能再撤回一次；请删去其中一份撤回",
    "'{0}' has been withdrawn by '{1}' and cannot be withdrawn again; remove one of the two")
  static let mergedIntoItself = Rule(
    "bulletin.merged-into-itself", .error,
    "“并入”写的是“{0}”，就是被撤回的那一份或这份撤回自己；请写合并到了另外哪一份",
    "'into' names '{0}', which is what is withdrawn or this withdrawal itself; name the other"
      + " bulletin")

  static let withdrawnListQuoted = Rule(
    "withdrawal.list-quoted-elsewhere", .warning,
    "“{0}”的名单随撤回的公报移除了，“{1}”也引用它，那里现在只写“名单已移除”；要重新公开，请另发一份写了“公示期”的公告（日期不早于撤回），不再公开的，请一并撤回",
    "list '{0}' left the site with what is withdrawn; '{1}' quotes it too and now says that it was"
      + " removed: issue another notice with a publicity period, dated no earlier than this, or"
      + " withdraw those as well"
  )

  static let withdrawnWithResult = Rule(
    "withdrawal.result-stands", .warning,
    "“{0}”是所撤回的公报的结果，还在网站上；请看看里面有没有不该公开的，有就请一并撤回",
    "'{0}' is the result of what is withdrawn, and is still public; look through it, and withdraw it"
      + " as well if it repeats the error")

  static let listWithoutPublicity = Rule(
    "publicity.list-without", .warning,
    "这份名单没有公示，不会自动移除：请发一份写了“公示期”的公告，单独占一行引用 {{{0} {1}}}；不该公开的，请把机制“{0}”的公开范围改为 内部",
    "this list is under no publicity, so nothing ever removes it: issue a notice with a publicity period"
      + " that quotes {{{0} {1}}} on a line of its own, or make the audience of '{0}' internal")

  static let publicityBeforeIssue = Rule(
    "publicity.before-issue", .error, "公示开始 {0} 早于发布日期 {1}，请改正",
    "publicity starts {0}, before the date of issue {1}; correct it")
  static let calendarMissing = Rule(
    "calendar.year-missing", .strictWarning,
    "公示期涉及 {0} 年，但没有当年的放假安排，请补 calendar/{0}.csv",
    "the publicity period touches {0}, whose holidays are unknown; add calendar/{0}.csv")
  static let publicityWithoutDays = Rule(
    "publicity.without-days", .error, "有公示但没有写“公示期”或“公示结束”，请补上，例如 5个工作日",
    "publicity has neither days nor end; give days such as 5个工作日")
  static let publicityTooShort = Rule(
    "publicity.too-short", .error, "公示期只有 {0}，少于 {1}，请改到 {2} 或以后结束",
    "the publicity period counts {0}, fewer than {1}; end it on {2} or later")
  static let publicityEndsOnRestDay = Rule(
    "publicity.ends-on-rest-day", .error, "公示结束 {0} 是休息日，应顺延到 {1}，请改正",
    "publicity ends {0}, a rest day; it moves to {1}, correct it")
  static let issueNumberTwice = Rule(
    "bulletin.number-twice", .error, "期号 {0} 重复，同一系列同一年里每个期号只能用一次",
    "number {0} stands twice in the series and year; use each once")
  static let issueNumberGap = Rule(
    "bulletin.number-gap", .error, "期号不连续：缺第 {0} 期，下一份是第 {1} 期；空号请单列一份并写“空号: 是”",
    "numbers are not continuous: {0} is missing before {1}; keep an entry with void: yes")
  static let objectionIncomplete = Rule(
    "publicity.objection-incomplete", .error, "有公示就要写明异议渠道，缺：{0}；可在 site.yaml 里统一填写",
    "publicity needs an objection channel; missing: {0}; give it here or in site.yaml")
  static let subjectLater = Rule(
    "bulletin.subject-later", .error, "对应的“{0}”日期是 {1}，晚于本文，请核对",
    "'{0}' is dated {1}, after this bulletin; check the dates")
  static let followUpForFewer = Rule(
    "bulletin.follow-up-for-fewer", .error,
    "“{0}”只给“{1}”看，而“{2}”给“{3}”看：看得到后者的人也应看得到前者，请把两份的“公开范围”改成一样",
    "'{0}' is for {4}, but '{2}' is for {5}, whose readers must see both; give them one audience")
  static let resultWithoutPublicity = Rule(
    "result.without-publicity", .error, "“{0}”没有公示，不需要结果；请改正“对应”",
    "'{0}' had no publicity, so it has no result; correct 'of'")
  static let resultTooEarly = Rule(
    "result.too-early", .error, "公示到 {0} 才结束，请在其后发布结果",
    "publicity ends {0}; issue the result after that day")
  static let resultMissing = Rule(
    "result.missing", .warning, "公示已于 {0} 结束，应在 {1} 前发布结果，请补发",
    "publicity ended {0} and its result was due by {1}; issue it")
  static let signOffMissing = Rule(
    "sign-off.missing", .error, "审签不全，缺：{0}；公示和公报须三人审签",
    "sign-off is incomplete, missing: {0}; three must sign")
  static let signOffMissingMild = Rule(
    "sign-off.advised", .warning, "审签不全，缺：{0}；建议补上",
    "sign-off is incomplete, missing: {0}; better add them")
  static let secrecyMissing = Rule(
    "sign-off.no-secrecy-review", .error, "没有写“保密审查: 是”，请审查后补上",
    "secrecy: yes is missing; review, then add it")
  static let secrecyMissingMild = Rule(
    "sign-off.secrecy-advised", .warning, "没有写“保密审查: 是”，建议补上",
    "secrecy: yes is missing; better add it")
  static let signerTwice = Rule(
    "sign-off.signer-twice", .error, "“{0}”签了两次，经办、复核、签发应是三个不同的人或岗位",
    "'{0}' signs twice; drafting, review and issue need three people or posts")
  static let signOffWithoutTime = Rule(
    "sign-off.without-time", .error, "“{0}”没有写时间，请补上，例如 时间: 2026-12-01 09:00",
    "'{0}' has no time; add one such as 2026-12-01 09:00")
  static let signOffOrder = Rule(
    "sign-off.order", .error, "“{0}”的时间 {1} 早于前一环节 {2}，应依次经办、复核、签发",
    "'{0}' at {1} lies before the step ahead of it, {2}; sign in order")
  static let signOffAfterIssue = Rule(
    "sign-off.after-issue", .error, "“{0}”的时间 {1} 晚于发布日期 {2}，请核对",
    "'{0}' at {1} lies after the date of issue {2}; check both")

  static let quoteWithoutLedger = Rule(
    "quote.no-ledger", .error, "“{0}”没有{1}的台账（{2}），请先放入台账或改期间",
    "'{0}' has no ledger for {2}; add it, or quote another period")
  static let quoteNeedsMetric = Rule(
    "quote.needs-metric", .error, "句子里引用“{0}”要写明指标，例如 解决率；整张表请单独占一行",
    "within a sentence '{0}' needs a metric; a whole table stands alone on its line")
  static let quoteTableInSentence = Rule(
    "quote.table-in-sentence", .error,
    "“{1}”的“{0}”是一张表，要单独占一行；句子里只能引用数字：{2}",
    "'{0}' of '{1}' is a table and stands on a line of its own; a sentence can quote a figure: {2}")
  static let quoteUnknownPart = Rule(
    "quote.unknown-part", .error, "“{1}”没有“{0}”这一部分，可用：{2}",
    "'{1}' has no part '{0}'; use one of: {2}")
  static let quoteTypedPercentage = Rule(
    "quote.typed-percentage", .error,
    "这里写的{0}是 {1}，按台账计算是 {2}，请改正或改用引用；是目标，或别的时间、地方的数，请在“{0}”前面写明（目标、上月、去年、全市……）",
    "{0} is typed as {1} but the ledgers give {2}; correct it, or quote it; if it is an aim, or of another time or place, say so before '{0}' (目标, 上月, 去年, 全市 …)"
  )

  static let typedListStays = Rule(
    "publicity.typed-list-stays", .error,
    "写了“期满后: {0}”，但{1}到期不会{0}；请把名单放进台账，在正文里单独一行用 {{机制 期间}} 引用",
    "after_expiry is {2}, but the typed {3} would stay; put the list into a ledger and quote it on a"
      + " line of its own")
  static let publicityRequired = Rule(
    "publicity.required", .error, "“{0}”要求公示，请写“公示期”和“公示开始”",
    "'{0}' must be put under publicity; give days and start")
  static let publicityAdvised = Rule(
    "publicity.advised", .warning, "“{0}”建议公示，请写“公示期”和“公示开始”，不公示请说明",
    "'{0}' is better put under publicity; give days and start, or say why not")
  static let periodAhead = Rule(
    "bulletin.period-ahead", .error, "期间 {0} 在发布日期 {1} 之后才开始，请核对期间",
    "period {0} begins after the date of issue {1}; check the period")
  static let subjectIsItself = Rule(
    "bulletin.subject-is-itself", .error, "“对应”写成了自己，请填要更正、撤回或公布结果的那一份",
    "'of' names this bulletin itself; name the one to which it belongs")
  static let resultWithoutHandling = Rule(
    "result.without-handling", .error, "收到异议 {0} 件，却没有写“处理情况”，请补上",
    "{0} objections were received but 'handling' is missing; say what became of them")
  static let correctionWithoutRestart = Rule(
    "correction.without-restart", .error,
    "“{0}”是公示过的，更正后要重新公示：请写“公示期”，不重新公示就写“重新公示: 否”和“理由”",
    "'{0}' was under publicity, which a correction restarts; give days, or restart: no with a"
      + " reason")
  static let quoteNeedsSublist = Rule(
    "quote.needs-sublist", .error, "“{1}”有几个清单，引用{0}要写明是哪一个：{2}",
    "'{1}' has several sub-lists; say whose {0} is quoted: {2}")
  static let subjectsInCircle = Rule(
    "bulletin.subjects-in-circle", .error, "“对应”绕了一圈又回到自己（经过“{0}”），请改正其中一份的“对应”",
    "'of' leads in a circle back to this bulletin (by way of '{0}'); correct one of them")
  static let quoteNotClaimable = Rule(
    "quote.not-claimable", .error,
    "“{0}”没有写“可认领: 是”，不能引用{1}；请在机制里写上，或换一个指标",
    "'{0}' is not claimable, so its {1} cannot be quoted; write claimable: yes in the mechanism, or"
      + " quote another metric")

  static let secondResult = Rule(
    "result.second", .warning, "“{0}”已经有结果（{1}），页面以这一份为准；前一份写错的，请另发更正",
    "'{0}' already has a result, dated {1}; this one replaces it, but a mistake is better corrected by"
      + " a correction")
  static let periodTwice = Rule(
    "bulletin.period-twice", .warning, "第 {0} 期的期间 {1} 与第 {2} 期相同，请核对期间",
    "issue {0} reports on {1}, as issue {2} does; check the period")
}
