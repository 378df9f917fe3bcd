/// Sentences for the names of files.
extension Rule {
  static let fileNames: [Rule] = [
    pathTooLong, nameTwice, pathLeavesTree, reservedName, nameEndsBadly, nameWithSign,
    mediaNameNotPlain, nameNotUTF8, pictureTooSmall, pictureTooHeavy,
  ]

  package static let nameNotUTF8 = Rule(
    "file.name-not-utf8", .error, "文件名“{0}”不是 UTF-8 编码，多半来自旧的压缩包，请重新命名",
    "the name '{0}' is not UTF-8, as from an old archive; rename it")
  static let pathTooLong = Rule(
    "file.path-too-long", .error, "路径有 {0} 字节，最多 {1} 字节，请缩短文件名或少套几层文件夹",
    "the path has {0} bytes, {1} is the limit; shorten names or use fewer folders")
  static let nameTwice = Rule(
    "file.name-twice", .error, "“{0}”与另一个文件只差大小写或写法，U 盘和 Windows 上会互相覆盖，请改名",
    "'{0}' differs from another file only in case or composition and would overwrite it on USB"
      + " sticks; rename one")
  static let pathLeavesTree = Rule(
    "file.leaves-tree", .privacy, "文件名“{0}”含有跳出文件夹的写法，请改名",
    "the name '{0}' would leave its folder; rename it")
  static let reservedName = Rule(
    "file.reserved-name", .error, "“{0}”是 Windows 的保留名，U 盘上放不下，请改名",
    "'{0}' is a name that Windows reserves; rename it")
  static let nameEndsBadly = Rule(
    "file.name-ends-badly", .error, "文件名“{0}”以空格或句点开头或结尾，Windows 上打不开，请改名",
    "the name '{0}' begins or ends with a space, or ends with a point; rename it")
  static let nameWithSign = Rule(
    "file.name-with-sign", .error, "文件名“{0}”里的“{1}”在 Windows 和 U 盘上不能用，请改名",
    "the name '{0}' has '{1}', which Windows and USB sticks do not allow; rename it")
  static let mediaNameNotPlain = Rule(
    "media.name-not-plain", .warning,
    "“{0}”建议只用小写字母、数字、“-”“_”“.”，有些手机和旧浏览器打不开别的名字，请改名",
    "'{0}' should be small letters, digits, '-', '_' and '.' only, which every browser opens;"
      + " rename it")
  static let pictureTooSmall = Rule(
    "media.too-small", .warning, "图片只有 {0} 像素，看不见内容，请换一张",
    "the picture has {0} pixels and shows nothing; choose another")
  static let pictureTooHeavy = Rule(
    "media.too-heavy", .warning, "图片有 {0} KB，手机上打开慢；请另存为 JPEG，会自动缩小",
    "the picture has {0} KB, which is slow on a phone; save it as JPEG, of which smaller sizes are made"
  )
}

/// Sentences for slips of Chinese text (D63).
extension Rule {
  static let prose: [Rule] = [
    weekdayInText, impossibleDate, noSuchMonthInText, itemCount, amountsDiffer, unpaired,
    phraseTwice, markTwice, term, wideCode, ditto, formulaError, keptAsText, invisible,
    lostCharacter,
  ]

  static let weekdayInText = Rule(
    "text.weekday", .error, "{0}（{3}）是{1}，这里写的是{2}，请核对日期",
    "{0} ({3}) is {1}, the text says {2}; check the date")
  static let impossibleDate = Rule(
    "text.impossible-date", .error, "“{0}”不是有效日期，{1}月只有{2}天，请改正",
    "'{0}' is not a date: month {1} has only {2} days; correct it")
  static let noSuchMonthInText = Rule(
    "text.no-such-month", .error, "“{0}”不是有效日期，没有{1}月，请改正",
    "'{0}' is not a date: there is no month {1}; correct it")
  static let itemCount = Rule(
    "text.item-count", .error, "这里写的是“{0}”，下面却有 {1} 行，请核对",
    "the text says '{0}', but {1} rows follow; check both")
  static let amountsDiffer = Rule(
    "text.amounts-differ", .error, "大写“{0}”是 {1}，小写是 {2}，请核对",
    "the amount in words, '{0}', is {1}, in figures {2}; check both")
  static let unpaired = Rule(
    "text.unpaired", .warning, "“{0}”没有成对，请补上另一半或删去",
    "'{0}' has no partner; add it, or delete this one")
  static let phraseTwice = Rule(
    "text.phrase-twice", .warning, "“{0}”连写了两次，请删去一个",
    "'{0}' stands twice in a row; delete one")
  static let markTwice = Rule(
    "text.mark-twice", .warning, "标点“{0}”重复，请只留一个", "the mark '{0}' is doubled; keep one")
  static let term = Rule(
    "text.term", .warning, "“{0}”应写作“{1}”{2}，请改正", "'{0}' should be '{1}'{2}; correct it")
  static let ditto = Rule(
    "sheet.ditto", .error, "这里写的是“{0}”，请写出上一行的内容（在 WPS 里选中上一格往下拖）",
    "'{0}' stands here; write what the row above says (fill it down)")
  static let formulaError = Rule(
    "sheet.formula-error", .error,
    "这里是“{0}”，公式出错，没有结果；请在表格里改好公式（多半是引用的格子删了，或除数是零），或直接填值，再存 CSV",
    "'{0}' stands here: the formula has no result; mend it in the spreadsheet, or type the value,"
      + " and save as CSV again")
  static let keptAsText = Rule(
    "sheet.kept-as-text", .warning, "“{0}”开头的单引号是表格软件用来标明文本的，已不读，请删去",
    "the apostrophe that begins {0} is a spreadsheet's mark of text and is not read; delete it")
  static let wideCode = Rule(
    "text.wide-code", .warning, "“{0}”是全角字符，请改为半角“{1}”",
    "'{0}' is written in full-width characters; write '{1}'")
  static let invisible = Rule(
    "text.invisible-character", .warning,
    "这里有看不见的字符 {0}，多半是粘贴带进来的，会让人搜不到或看错，请删去",
    "the invisible character {0} stands here, mostly brought in by pasting; delete it")
  static let lostCharacter = Rule(
    "text.lost-character", .error,
    "这里有 {0} 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
    "{0} characters were lost here when the text was converted ('�'); type them again")
}

/// Sentences for pictures, news columns and what the footer still lacks.
extension Rule {
  static let pages: [Rule] = [facesNotStated, columnStale, columnsStale, placeholderValue]

  static let facesNotStated = Rule(
    "media.faces-not-stated", .error,
    "图片“{0}”没有写“人脸”，请写 无人像、已同意 或 已打码",
    "picture '{0}' does not say who is on it; write faces: none, consented or blurred")
  static let columnStale = Rule(
    "news.stale", .warning, "“{0}”栏最后一条是 {1}，已超过两周没有更新，请发布新消息",
    "the latest item of '{0}' is of {1}, more than two weeks ago; publish something new")
  static let columnsStale = Rule(
    "news.many-stale", .strictWarning,
    "“{0}”栏最后一条是 {1}，这样两周没有更新的栏目有 {2} 个，请尽快更新或合并栏目",
    "the latest item of '{0}' is of {1}; {2} columns are older than two weeks, update or merge them"
  )
  static let placeholderValue = Rule(
    "site.placeholder", .configuration,
    "“{0}”还是占位的“{1}”，面向互联网的网站要写真实内容，请改正，没有就删去这一行",
    "{0} still holds the placeholder '{1}'; write the real value, or delete the line")
}
