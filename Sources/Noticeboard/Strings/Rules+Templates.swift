/// Sentences for templates and the words of the interface.
extension Rule {
  static let templates: [Rule] = [
    stringsUnknownKey, templateUnknownName, templateWrongKind, templateUnescaped,
    templateOutside, templateMissingPartial, templateMissing, templateUnknownBlock,
    templateUnclosed,
    templateUnexpectedClose, templateUnclosedTag, templateEmptyTag, templateBadDelimiters,
    templateNotUTF8, templateTooIntricate, templateEndless, templateFailed, templateFolder,
    staticForeign, templateUnused, templateLostText, templateInline, templateRemote,
    templateRelative, staticMissing, cssUnclosed,
  ]

  static let stringsUnknownKey = Rule(
    "strings.unknown-key", .error,
    "界面词语里没有“{0}”这个键，不会显示；请改正或删去（只写要改的键，自己模板里的话直接写在模板里）",
    "the words of the interface have no key '{0}', and nothing shows it; correct or remove it (write only"
      + " the keys that you change, and words of your own templates into the templates)")
  static let templateUnknownName = Rule(
    "template.unknown-name", .error, "模板里没有“{0}”这个变量，可用变量见 gongshi check --templates",
    "unknown name '{0}'; gongshi check --templates lists what may be used")
  static let templateWrongKind = Rule(
    "template.wrong-kind", .error, "变量“{0}”是 {1}，不能这样用", "'{0}' is {1} and cannot be used like this"
  )
  static let templateUnescaped = Rule(
    "template.unescaped", .privacy, "“{0}”是文字，不能用三个花括号输出，请用 {{{0}}}",
    "'{0}' is text and must be escaped; print it with two braces")
  static let templateOutside = Rule(
    "template.outside", .privacy, "模板“{0}”在模板文件夹之外，不能用，请改正名称",
    "template '{0}' lies outside the folder of templates; correct the name")
  static let templateMissingPartial = Rule(
    "template.missing-partial", .error, "找不到模板“{0}”，请改正名称",
    "there is no template '{0}'; correct the name")
  static let templateMissing = Rule(
    "template.missing", .error, "缺少页面模板“{0}”，请放回这个文件",
    "the page template '{0}' is missing; put it back")
  static let templateUnknownBlock = Rule(
    "template.unknown-block", .error, "模板“{1}”里没有“{0}”这一块，请改正名称",
    "template '{1}' has no block '{0}'; correct the name")
  static let templateUnclosed = Rule(
    "template.unclosed-section", .error, "“{0}”没有结束标签，请补上", "section '{0}' is never closed")
  static let templateUnexpectedClose = Rule(
    "template.unexpected-close", .error, "结束标签“{0}”没有对应的开始（应为“{1}”）",
    "closing tag '{0}' closes nothing (expected '{1}')")
  static let templateUnclosedTag = Rule(
    "template.unclosed-tag", .error, "花括号没有结束，请补上 }}", "this tag is never closed; add }}")
  static let templateEmptyTag = Rule(
    "template.empty-tag", .error, "花括号里没有内容", "this tag is empty")
  static let templateBadDelimiters = Rule(
    "template.bad-delimiters", .error, "更换分隔符的写法不对", "invalid change of delimiters")
  static let templateNotUTF8 = Rule(
    "template.not-utf8", .error, "模板不是 UTF-8 编码，请重新保存", "the template is not UTF-8; save it again")
  static let templateTooIntricate = Rule(
    "template.too-intricate", .error, "模板相互引用太多，请简化",
    "the templates include one another too often; simplify")
  static let templateFailed = Rule(
    "template.failed", .error, "“{0}”生成不出来：模板“{1}”{2}；请简化模板，或减少这一页上的内容",
    "'{0}' cannot be made: template '{1}' {3}; simplify the template, or put less on the page")
  static let templateFolder = Rule(
    "template.folder-for-file", .error,
    "“{0}”是网站的一个文件，这里却是同名的文件夹，写不出来；请把文件夹改名，要换掉这个文件就放一个同名的文件",
    "'{0}' is a file of the site, and a folder stands here; rename the folder, or put a file here"
      + " to replace that of the program")
  package static let staticForeign = Rule(
    "template.static-kind", .error,
    "“{0}”不能发布：static/ 里只能有 {1}；表格、文档和附件请移到 content/media/，文章请写成 content/pages/"
      + " 里的 .md，用不着的请删去",
    "'{0}' is not published: static/ holds {1} only; move sheets, documents and attachments to"
      + " content/media/, write pages as .md in content/pages/, or delete the file")
  static let templateEndless = Rule(
    "template.endless", .error,
    "模板“{0}”从这里又引用到自己，没有尽头；请去掉这个引用（只有套在当前一项的下级列表里才可以）",
    "template '{0}' comes back to itself here without end; remove this tag (it may stand only inside"
      + " a list of the value at hand)")
  static let templateUnused = Rule(
    "template.unused", .warning,
    "没有页面用到模板“{0}”，它不起作用；要换掉自带的模板，请用那个模板的文件夹和名字；要用在别处，请在模板里写 {{>{0}}}；用不着的请删去",
    "no page uses template '{0}', and it does nothing; to replace a built-in one give it that one's folder"
      + " and name, to use it elsewhere write {{>{0}}} into a template, or delete it")
  static let templateLostText = Rule(
    "template.lost-text", .warning,
    "这里在 {{<{0}}} 和 {{/{0}}} 之间，又不在任何一块里，不会显示；请移进一块里，例如 {{$main}} 和 {{/main}} 之间，或删去",
    "this stands between {{<{0}}} and {{/{0}}} and in none of its blocks, and is not shown; move it into a"
      + " block, such as between {{$main}} and {{/main}}, or delete it")
  static let templateInline = Rule(
    "template.inline-code", .warning,
    "“{0}”不起作用：网页的内容安全策略（CSP）不许直接写在网页里的样式和脚本；请写进 static/ 里的 .css 或 .js 文件，用 class 对应",
    "'{0}' does nothing: the content security policy of the pages allows no styles or scripts in line; put"
      + " them into a .css or .js file of static/, and use classes")
  static let templateRemote = Rule(
    "template.remote", .warning,
    "“{0}”在别的网站上，浏览器不会加载：网页的内容安全策略（CSP）只许用本站的文件；请把文件放进 site-templates/static/，用本站的地址",
    "'{0}' lies on another site and is not loaded: the content security policy of the pages allows files of"
      + " this site only; put the file into site-templates/static/ and write its address here")
  static let templateRelative = Rule(
    "template.relative-address", .warning,
    "地址“{0}”不是在每一页上都对：网页在不同层的文件夹里；网页的地址请用 {{links.home}} 这样的变量，自己的文件写成 {{links.root}}static/…",
    "address '{0}' is not right on every page, since pages lie at different depths; use names such as"
      + " {{links.home}} for pages, and {{links.root}}static/… for files of your own")
  static let staticMissing = Rule(
    "template.static-missing", .warning,
    "没有“{0}”这个文件；请放进 site-templates/ 里的同一位置，或改正名称",
    "there is no file '{0}'; put it there below site-templates/, or correct the name")
  static let cssUnclosed = Rule(
    "template.css-unclosed", .warning,
    "从这里开始的“{0}”没有结束，后面的样式都不起作用；请补上“{1}”",
    "the '{0}' that opens here is never closed, and the styles behind it do nothing; add '{1}'")
}
