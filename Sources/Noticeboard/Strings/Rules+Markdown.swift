/// Sentences for what can be wrong in the prose of a file.
extension Rule {
  static let markdown: [Rule] = [
    textTooLarge, lineTooLong, markdownTooDeep, tableTooWide, tableTooLarge, tooManyTableRules,
    tooManyBrackets,
    tooManyAngleBrackets, tooManyReferences, outputTooLarge, cellsBeyondHeader, refusedLink,
    refusedImage, openPlaceholder, rawHTML, controlCharacter, footnote, itemAfterBreak,
    clauseAfterBreak,
    indentedText, skippedHeading,
    furtherTextProblems,
  ]

  static let textTooLarge = Rule(
    "markdown.too-large", .error, "正文有 {0} 字节，最多 {1} 字节，请拆成几篇",
    "the text has {0} bytes; {1} is the limit, split it")
  static let lineTooLong = Rule(
    "markdown.line-too-long", .error, "这一行有 {0} 字节，最多 {1} 字节，请分段",
    "this line has {0} bytes; {1} is the limit, break it")
  static let markdownTooDeep = Rule(
    "markdown.too-deep", .error, "列表或引用嵌套超过 {0} 层，请减少层次",
    "lists or quotes are nested deeper than {0} levels; use fewer")
  static let tableTooWide = Rule(
    "markdown.table-too-wide", .error, "正文里的表格有 {0} 栏，最多 {1} 栏，请改用台账",
    "this table has {0} columns; {1} is the limit, use a ledger")
  static let tableTooLarge = Rule(
    "markdown.table-too-large", .error, "正文里的表格超过 {0} 格，请改用台账",
    "the tables here have more than {0} cells; use a ledger")
  static let tooManyTableRules = Rule(
    "markdown.too-many-table-rules", .error, "正文里像表格的行太多，请把表格之间用文字隔开",
    "too many lines look like tables; separate them with text")
  static let tooManyBrackets = Rule(
    "markdown.too-many-brackets", .error, "一段里的方括号超过 {0} 个，请分段",
    "one block has more than {0} brackets; break it")
  static let tooManyAngleBrackets = Rule(
    "markdown.too-many-angle-brackets", .error, "一段里的“<”超过 {0} 个，请分段",
    "one block has more than {0} signs '<'; break it")
  static let tooManyReferences = Rule(
    "markdown.too-many-references", .error, "链接定义太多（上限 {0}），请直接写链接",
    "too many link definitions (limit {0}); write links in place")
  static let outputTooLarge = Rule(
    "markdown.output-too-large", .error, "正文展开后超过 {0} 字节，请缩短",
    "the text grows beyond {0} bytes; shorten it")
  static let cellsBeyondHeader = Rule(
    "markdown.cells-beyond-header", .error,
    "表格的这一行有 {0} 格，表头只有 {1} 格，多出的不会显示；请补上表头，格里的竖线写成 \\|",
    "this row has {0} cells under {1} headings, and those beyond are not shown; add headings, and"
      + " write \\| for a bar inside a cell")
  static let refusedLink = Rule(
    "markdown.refused-link", .warning, "链接“{0}”不安全，已显示为文字；可用 http、https、mailto、tel 或本站文件",
    "link '{0}' is not allowed and is shown as text; use http, https, mailto, tel or a file of the site"
  )
  static let refusedImage = Rule(
    "markdown.refused-image", .error, "图片“{0}”不在本站，请把文件放进 media/ 再引用",
    "picture '{0}' is not of this site; put the file into media/")
  static let openPlaceholder = Rule(
    "quote.not-closed", .error, "“{{” 后面没有 “}}”，请补上", "'{{' is never closed; add '}}'")
  static let rawHTML = Rule(
    "markdown.raw-html", .warning, "HTML 标签按文字显示，请改用 Markdown 写法",
    "HTML tags are shown as text; use Markdown")
  static let controlCharacter = Rule(
    "markdown.control-character", .warning, "这里有看不见的控制字符 {0}，已显示出来，请删去",
    "there is an invisible control character {0}, now shown; delete it")
  static let footnote = Rule(
    "markdown.footnote", .warning,
    "“{0}”是脚注的写法，这里不支持，会照原样显示在网页上；请把注的内容用括号写在正文里",
    "'{0}' is a footnote, which is not supported and is shown as it is typed; write the note in"
      + " brackets in the text")
  static let itemAfterBreak = Rule(
    "markdown.item-after-break", .warning, "“{0}”看起来是列表的一项，已另起一行；建议写成列表",
    "'{0}' looks like a list item and was put on a line of its own; make it a list")
  static let clauseAfterBreak = Rule(
    "markdown.clause-after-break", .warning,
    "“{0}”另起了一行，但与上一行还是一段；请在两段之间空一行",
    "'{0}' was put on a line of its own, but belongs to the paragraph above; leave an empty line"
      + " between them")
  static let indentedText = Rule(
    "markdown.indented-text", .warning,
    "这一段行首有四个以上的空格或制表符（Tab），会当成代码、照原样逐字显示；请删去行首的空白，"
      + "确实是代码的，写在两行 ``` 之间",
    "the blanks at the start of the line make this a block of code, shown as it is typed; delete"
      + " them, or put what is code between lines of ```")
  static let skippedHeading = Rule(
    "markdown.skipped-heading", .warning, "标题从 {0} 级跳到 {1} 级，请逐级使用",
    "the headings jump from level {0} to {1}; use every level")
  static let furtherTextProblems = Rule(
    "markdown.further-problems", .warning, "这里之后还有 {0} 处问题没有列出，请先改正上面的",
    "{0} more problems behind this place are not listed; mend those above first")
}
