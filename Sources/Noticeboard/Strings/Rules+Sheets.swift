/// Sentences for what can be wrong in the form of a sheet.
extension Rule {
  static let sheets: [Rule] = [
    unknownColumn, noSuchColumn, titleAboveHeader, columnTwice, missingColumn, emptyCell, totalsRow,
    noteRow, bracketInHeader, headerNotInYuan, mergedCells,
    raggedRow, openQuote,
    duplicateHeader, emptyHeader, tooManyColumns, fieldTooLong, otherDelimiter, gb18030, utf16,
    badEncoding, badGB18030, nulByte, sheetControlCharacter, emptyFile, fileTooLarge,
    textAfterQuote,
    noRows, furtherProblems,
  ]

  static let unknownColumn = Rule(
    "sheet.unknown-column", .error, "未知的栏目“{0}”，请改正表头，或在机制的“栏目”里声明",
    "unknown column '{0}'; correct the header, or declare it in the mechanism's columns")
  static let noSuchColumn = Rule(
    "sheet.no-such-column", .error, "这种表没有“{0}”一栏，请改正表头，或删去这一栏",
    "a sheet of this kind has no column '{0}'; correct the header, or delete the column")
  static let titleAboveHeader = Rule(
    "sheet.title-above-header", .error,
    "第一行像是标题，不是表头；请把表头上面的标题行删去，让表头在第 1 行",
    "the first row looks like a title and not like a header; delete the rows above the header")
  static let bracketInHeader = Rule(
    "sheet.bracket-in-header", .error, "表头“{0}”请只写“{1}”，括号里的字不读",
    "write '{1}' in place of '{0}'; what stands in brackets is not read")
  static let headerNotInYuan = Rule(
    "sheet.header-not-in-yuan", .error,
    "表头“{0}”请只写“{1}”；金额都以元计，这一栏的数先换算成元",
    "write '{1}' in place of '{0}'; amounts are in yuan, so convert those of this column first")
  static let columnTwice = Rule(
    "sheet.column-twice", .error, "栏目“{0}”出现两次（中英文算同一栏），请只留一栏",
    "column '{0}' stands twice (Chinese and English count as one); keep one")
  static let missingColumn = Rule(
    "sheet.missing-column", .error, "表头缺少“{0}”一栏，请补上",
    "the header lacks the column '{0}'; add it")
  static let emptyCell = Rule(
    "sheet.empty-cell", .error, "“{0}”不能为空，请填写", "'{0}' must not be empty; fill it in")
  static let totalsRow = Rule(
    "sheet.totals-row", .error, "这里不要写“{0}”行：合计由程序计算，请删去这一行",
    "no '{0}' row here: totals are computed; delete the row")
  static let noteRow = Rule(
    "sheet.note-row", .error,
    "“{0}”像是表下面的说明：每一行都会当作一条记录，请删去这一行；居民该知道的，写进机制或公报的正文",
    "'{0}' looks like a note beneath the table, where every row is a record; delete the row, and "
      + "tell residents in the text of the mechanism or bulletin")
  static let mergedCells = Rule(
    "sheet.merged-cells", .warning,
    "“{0}”一栏这里是空的，上面一格是“{1}”，像是拆开的合并单元格；是的话，请每一行都填上",
    "'{0}' is empty here beneath '{1}', as a merged cell leaves it; if it was one, fill in every row"
  )
  static let raggedRow = Rule(
    "sheet.ragged-row", .error, "这一行有 {0} 格，表头有 {1} 格，请检查逗号和引号",
    "this row has {0} cells, the header {1}; check commas and quotes")
  static let openQuote = Rule(
    "sheet.open-quote", .error, "从这里开始的双引号没有结束，请补上结尾的 \"",
    "the quote that opens here is never closed; add the closing \"")
  static let duplicateHeader = Rule(
    "sheet.header-twice", .error, "表头“{0}”出现两次，请改名或删去一栏",
    "header '{0}' stands twice; rename or remove one")
  static let emptyHeader = Rule(
    "sheet.empty-header", .error, "这一栏有内容但没有表头，请补上表头",
    "this column has content but no header; name it")
  static let tooManyColumns = Rule(
    "sheet.too-many-columns", .error, "表格有 {0} 栏，最多 {1} 栏，请删去空栏或分成几张表",
    "the sheet has {0} columns, {1} is the limit; split it")
  static let fieldTooLong = Rule(
    "sheet.field-too-long", .error, "这一格有 {0} 字节，最多 {1} 字节，请把长文放到正文或附件",
    "this cell has {0} bytes, {1} is the limit; move it into an attachment")
  static let otherDelimiter = Rule(
    "sheet.other-delimiter", .warning, "表格用“{0}”分隔，请另存为逗号分隔的 CSV",
    "the sheet is separated by '{0}'; save it as comma-separated CSV")
  static let gb18030 = Rule(
    "sheet.gb18030", .warning, "文件是 GB18030（GBK）编码，已自动转换；建议另存为 UTF-8",
    "the file is GB18030 (GBK) and was converted; better save it as UTF-8")
  static let utf16 = Rule(
    "sheet.utf16", .error,
    "文件是 UTF-16 编码（Unicode），请另存为 UTF-8：表格存成“CSV UTF-8”，文章在记事本“另存为”里选编码 UTF-8",
    "the file is UTF-16; save it as UTF-8 (a sheet as CSV UTF-8)")
  static let badEncoding = Rule(
    "file.bad-encoding", .error, "第 {0} 个字节不是有效的 UTF-8，请用 UTF-8 重新保存",
    "byte {0} is not valid UTF-8; save the file as UTF-8")
  static let badGB18030 = Rule(
    "file.bad-gb18030", .error,
    "文件像是 GB18030（GBK）编码，但第 {0} 个字节读不出来，请用 UTF-8 重新保存",
    "the file looks like GB18030 (GBK), but byte {0} cannot be read; save the file as UTF-8")
  static let sheetControlCharacter = Rule(
    "sheet.control-character", .error, "这一格里有看不见的控制字符 {0}，请删去，或重新输入这一格",
    "this cell holds the invisible control character {0}; delete it, or type the cell again")
  static let nulByte = Rule(
    "file.nul-byte", .error, "第 {0} 个字节是空字符（NUL），这不是文本文件，请重新导出",
    "byte {0} is NUL: this is no text file; export it again")
  static let emptyFile = Rule(
    "sheet.empty", .error, "表格是空的，至少要有表头一行", "the sheet is empty; it needs a header row")
  static let noRows = Rule(
    "sheet.no-rows", .warning,
    "这张表只有表头，一行也没有，{0} 的有 {1} 行；误删了的，请补回来，本期确实没有的，不用理会",
    "the sheet has a header and no rows, that of {0} has {1}; put back what was deleted by mistake,"
      + " or leave it if the period has none")
  static let fileTooLarge = Rule(
    "file.too-large", .error, "文件有 {0} 字节，太大了，请拆成几个文件",
    "the file has {0} bytes, which is too large; split it")
  static let textAfterQuote = Rule(
    "sheet.text-after-quote", .error, "右引号后面还有文字；格内的引号要写成两个 \"\"",
    "text follows the closing quote; a quote within a cell is written twice")
  static let furtherProblems = Rule(
    "sheet.further-problems", .error, "这张表还有 {0} 处类似问题没有列出，请先改正上面的",
    "{0} more problems of this sheet are not listed; mend those above first")
}
