/// Sentences for what can be wrong in the form of a file: keys, values, dates, numbers.
extension Rule {
  static let reading: [Rule] = [
    notAMapping, notAScalar, notAList, commaInList,
    fullWidthKey, unknownKey, keyOfOtherKind, keyTwice,
    missingKey, badWord,
    badInteger, integerOutOfRange, badDecimal, badDate, dayBeyondMonth, sheetDate, dateSpelling,
    badPeriod,
    badTime, badShift, badLimit, badDue, badHours, badSpan, emptyTitle, longTitle, hardTitle,
    titleToFill,
    badIdentifier, identifierMismatch, identifierTwice, futureDate, emptySource, badCreditCode,
    fullWidthCode, badPhone,
  ]

  static let notAMapping = Rule(
    "front-matter.not-a-mapping", .error,
    "这里应当是“键: 值”，一行一个", "this must be 'key: value', one a line")
  static let notAScalar = Rule(
    "front-matter.not-a-scalar", .error,
    "“{0}”应当只有一个值，不是列表或多层内容", "'{1}' takes one value, not a list or a mapping")
  static let notAList = Rule(
    "front-matter.not-a-list", .error,
    "“{0}”应当是列表，写成 [甲, 乙] 或每行一个“- ”", "'{1}' must be a list: [a, b], or '- ' on each line"
  )
  static let commaInList = Rule(
    "front-matter.comma-in-list", .warning,
    "“{0}”里的逗号不隔开各项，这里只算一项；是几项，请用顿号“、”隔开，或写成 [甲, 乙]，逗号用半角",
    "the comma in '{0}' parts nothing, this is one item; write several as [a, b], or with ; between"
  )
  static let fullWidthKey = Rule(
    "front-matter.full-width-key", .warning,
    "键“{0}”含全角字符，已按“{1}”理解，请改为半角",
    "key '{0}' has full-width characters; read as '{1}', please write it so")
  static let unknownKey = Rule(
    "front-matter.unknown-key", .error, "未知的键“{0}”，请删去或改正",
    "unknown key '{0}'; remove or correct it")
  static let keyOfOtherKind = Rule(
    "front-matter.key-of-other-kind", .error,
    "“{0}”只有{1}才用，这里的类型是“{2}”；请删去这一行，或改正“类型”",
    "'{3}' is for kind {4} only, and this is of kind {5}; remove it, or correct the kind")
  static let keyTwice = Rule(
    "front-matter.key-twice", .error,
    "键“{0}”写了两次（中英文算同一个键），请只留一个",
    "key '{0}' stands twice (Chinese and English count as one); keep one")
  static let missingKey = Rule(
    "front-matter.missing-key", .error, "缺少“{0}”，请补上", "'{1}' is missing; add it")
  static let badWord = Rule(
    "value.unknown-word", .error, "“{0}”不是{1}的可用值，可用：{2}",
    "'{0}' is no value of {3}; use one of: {4}")
  static let badInteger = Rule(
    "value.not-an-integer", .error, "{1}“{0}”不是整数，请只填数字",
    "{2} '{0}' is not a whole number; write digits only")
  static let integerOutOfRange = Rule(
    "value.out-of-range", .error, "{1}“{0}”超出范围，应在 {2} 到 {3} 之间",
    "{4} '{0}' is out of range: {2} to {3}")
  static let badDecimal = Rule(
    "value.not-a-number", .error, "{1}“{0}”不是数字，请只填数字和小数点",
    "{2} '{0}' is not a number; write digits and a point only")
  static let badDate = Rule(
    "value.not-a-date", .error, "“{0}”不是有效日期，请写成 2026-11-03 的样子",
    "'{0}' is not a date; write it like 2026-11-03")
  static let dayBeyondMonth = Rule(
    "value.day-beyond-month", .error, "“{0}”不是有效日期，{1}月只有{2}天。",
    "'{0}' is not a date: month {1} has only {2} days.")
  static let sheetDate = Rule(
    "value.sheet-date", .error,
    "日期“{0}”是表格软件改过的写法，请写成 {1}；存 CSV 之前先把整栏的单元格格式设为自定义 yyyy-mm-dd，"
      + "就不会再变",
    "date '{0}' is a sheet program's spelling; write {1}, and give the whole column the cell format"
      + " yyyy-mm-dd before you save, so that it stays")
  static let dateSpelling = Rule(
    "value.date-spelling", .error, "日期“{0}”请写成 {1}", "write the date '{0}' as {1}")
  static let badPeriod = Rule(
    "value.not-a-period", .error,
    "“{0}”不是有效期间，请写成 2026、2026-11、2026-Q3、2026-W47 或 2026-11-20",
    "'{0}' is not a period; write 2026, 2026-11, 2026-Q3, 2026-W47 or 2026-11-20")
  static let badTime = Rule(
    "value.not-a-time", .error, "“{0}”不是时间，请写成 08:30", "'{0}' is not a time; write 08:30")
  static let badShift = Rule(
    "value.not-a-shift", .error, "“{0}”不是班次：请用班次表里的名称，或写成 22:00-08:00",
    "'{0}' is not a shift: use a name of the shift table, or 22:00-08:00")
  static let badLimit = Rule(
    "value.not-a-limit", .error, "“{0}”不是时限，请写成 1个工作日 或 7天",
    "'{0}' is not a limit; write 1个工作日 or 7天")
  static let badDue = Rule(
    "value.not-a-due-rule", .error,
    "“{0}”不是公开时限，请写成 20日、月末、次月5日、季末后10日 或 年后30日",
    "'{0}' is no due rule; write 20日, 月末, 次月5日, 季末后10日 or 年后30日")
  static let badHours = Rule(
    "value.not-opening-hours", .error,
    "“{0}”不是开放时间，请写成 周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00",
    "'{0}' are no opening hours; write 周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00")
  static let badSpan = Rule(
    "value.not-a-span", .error, "“{0}”不是天数，请写成 5个工作日 或 7天",
    "'{0}' is no number of days; write 5个工作日 or 7天")
  static let emptyTitle = Rule(
    "envelope.empty-title", .error, "标题不能为空，请填写", "the title must not be empty; fill it in")
  static let longTitle = Rule(
    "envelope.long-title", .warning, "标题有 {0} 个字，超过 30 个字在微信分享时会被截断，请尽量缩短",
    "the title has {0} characters; beyond 30 it is cut off when shared; shorten it")
  static let hardTitle = Rule(
    "envelope.title-too-long", .error, "标题有 {0} 个字，最多 60 个字，请缩短",
    "the title has {0} characters; 60 is the limit, shorten it")
  static let titleToFill = Rule(
    "envelope.title-to-fill", .warning, "标题还是“{0}”，网站上也会这样显示；请写真实的标题，或先写“状态: 草稿”",
    "the title is still '{0}', and the site will show it so; write the real one, or status: draft")
  static let badIdentifier = Rule(
    "envelope.bad-id", .error,
    "标识“{0}”不合规则：只用小写字母、数字和“-”，以字母或数字开头，最多 64 个字符",
    "id '{0}' must consist of a-z, 0-9 and '-', begin with a letter or digit, 64 characters at most"
  )
  static let identifierMismatch = Rule(
    "envelope.id-differs-from-file", .privacy, "标识“{0}”与文件名“{1}”不一致，请改成一样",
    "id '{0}' differs from the file name '{1}'; make them the same")
  static let identifierTwice = Rule(
    "envelope.id-twice", .error, "标识“{0}”重复，同一类记录里每个标识只能用一次，请改其中一个",
    "id '{0}' stands twice in one kind of record; change one")
  static let futureDate = Rule(
    "envelope.future-date", .strictWarning, "日期 {0} 晚于构建日期 {1}，请核对",
    "date {0} lies after the build date {1}; check it")
  static let emptySource = Rule(
    "envelope.no-source", .warning, "没有写来源，请补上是谁发布的", "no source; say who publishes it")
  static let badCreditCode = Rule(
    "value.bad-credit-code", .error, "统一社会信用代码“{0}”校验不通过，请核对 18 位代码",
    "credit code '{0}' fails its check; compare all 18 characters")
  static let fullWidthCode = Rule(
    "value.full-width-code", .warning, "代码“{0}”含全角字符，已按“{1}”理解，请改为半角",
    "code '{0}' has full-width characters; read as '{1}', please write it so")
  static let badPhone = Rule(
    "value.not-a-phone", .error, "“{0}”不是办公电话，请写成 0566-6022100 或 12319",
    "'{0}' is no office phone; write 0566-6022100 or 12319")
}
