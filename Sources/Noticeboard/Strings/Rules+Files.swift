/// Sentences for what can be wrong with files as such, and with YAML.
extension Rule {
  static let files: [Rule] = [
    noSiteFile, unknownFile, extensionInCapitals, sheetOfOtherForm, textOfOtherForm,
    renamedWorkbook, renamedDocument,
    noFrontMatter, frontMatterOpen, yamlTooLarge, yamlTooDeep,
    yamlControl, yamlNeedsQuotes, yamlFullWidthColon, yamlColonWithoutSpace,
    yamlKeyWithoutColon, yamlCommentAfterValue, yamlTab, yamlIndentation, yamlOpenQuote,
    yamlTextAfterValue,
    yamlUnknownEscape,
    yamlLooseBracket,
    yamlOpenBracket, yamlCommaMissing, yamlDuplicateKey, yamlKeyIsNoText, yamlForbidden,
    yamlSecondDocument, yamlSyntax,
  ]

  static let noSiteFile = Rule(
    "site.missing", .configuration,
    "找不到 content/site.yaml；请用 gongshi new site 新建网站，或用 --site 指定网站文件夹",
    "there is no content/site.yaml; make a site with gongshi new site, or name its folder with --site"
  )
  package static let unknownFile = Rule(
    "file.unknown-place", .warning, "“{0}”不属于任何一类内容，已忽略；请移到正确的文件夹或删去",
    "'{0}' belongs to no kind of content and was ignored; move or delete it")
  static let extensionInCapitals = Rule(
    "file.extension-in-capitals", .error,
    "“{0}”的扩展名有大写字母，程序不读，里面的内容不会上网站；请把文件名改成 {1}",
    "'{0}' has capitals in its extension and is not read; rename it to {1}")
  static let sheetOfOtherForm = Rule(
    "file.sheet-of-other-form", .error,
    "“{0}”不是 CSV，程序不读，里面的内容不会上网站；请在 WPS 里打开，另存为 CSV（UTF-8），存成 {1}，"
      + "原来的文件移到 inbox/",
    "'{0}' is no CSV and is not read; save it from WPS or Excel as CSV (UTF-8) to {1}, and move the"
      + " original to inbox/")
  static let textOfOtherForm = Rule(
    "file.text-of-other-form", .error,
    "“{0}”不是 .md 文件，程序不读，里面的内容不会上网站；请用记事本新建 {1}，把文字贴进去，"
      + "原来的文件移到 inbox/",
    "'{0}' is no .md file and is not read; make {1} in a text editor, paste the text, and move the"
      + " original to inbox/")
  static let renamedWorkbook = Rule(
    "file.renamed-workbook", .error,
    "这是 Excel 或 WPS 的工作簿，只改了扩展名，读不出来；请把扩展名改回 .{0}，在 WPS 里打开，另存为 CSV（UTF-8），"
      + "原来的文件移到 inbox/",
    "this is a workbook of which only the ending was changed, and it cannot be read; name it .{0}"
      + " again, save it from WPS or Excel as CSV (UTF-8), and move the original to inbox/")
  static let renamedDocument = Rule(
    "file.renamed-document", .error,
    "这是 Word 或 WPS 的文档，只改了扩展名，读不出来；请把扩展名改回 .{0}，打开，把文字贴到用记事本新建的文件里，"
      + "原来的文件移到 inbox/",
    "this is a Word or WPS document of which only the ending was changed, and it cannot be read;"
      + " name it .{0} again, paste its text into a file made in a text editor, and move the original"
      + " to inbox/")
  static let noFrontMatter = Rule(
    "front-matter.missing", .error, "文件开头要有两行 --- 夹着的标题等信息",
    "the file must begin with its keys between two lines of ---")
  static let frontMatterOpen = Rule(
    "front-matter.not-closed", .error, "第一行的 --- 没有结束，请在信息后面再加一行 ---",
    "the --- of line 1 is never closed; add a second line of --- behind the keys")
  static let yamlTooLarge = Rule(
    "yaml.too-large", .error, "这部分有 {0} 字节，最多 {1} 字节，请把长文移到正文",
    "this part has {0} bytes; {1} is the limit, move prose into the body")
  static let yamlTooDeep = Rule(
    "yaml.too-deep", .error, "嵌套超过 {0} 层，请检查方括号和花括号",
    "nested deeper than {0} levels; check the brackets")
  static let yamlControl = Rule(
    "yaml.control-character", .error, "这里有看不见的控制字符 {0}，请删去",
    "there is an invisible control character {0} here; delete it")
  static let yamlNeedsQuotes = Rule(
    "yaml.needs-quotes", .error, "值里有“{0}”，请给整个值加上引号，例如 标题: \"通知: 明天停水\"",
    "the value holds '{0}'; put quotes around the whole value")
  static let yamlCommentAfterValue = Rule(
    "yaml.comment-after-value", .warning,
    "从“{0}”起会当作注释，不会显示；要显示，请给整个值加上双引号；是注释，请另起一行写",
    "from '{0}' on this is a comment and not shown; put quotes around the whole value, or write the"
      + " comment on a line of its own")
  static let yamlFullWidthColon = Rule(
    "yaml.full-width-colon", .error, "键后面是全角冒号“：”，请改为半角冒号加空格“: ”",
    "a full-width colon stands behind the key; write ': '")
  static let yamlColonWithoutSpace = Rule(
    "yaml.colon-without-space", .error, "冒号后面要有一个空格", "a space must follow the colon")
  static let yamlKeyWithoutColon = Rule(
    "yaml.key-without-colon", .error, "这一行应当写成“键: 值”", "this line must be 'key: value'")
  static let yamlTab = Rule(
    "yaml.tab", .error, "缩进用了制表符（Tab），请改成空格", "a tab indents this line; use spaces")
  static let yamlIndentation = Rule(
    "yaml.indentation", .error, "这一行的缩进与上下行对不齐，请对齐",
    "this line's indentation does not fit its neighbours; align it")
  static let yamlOpenQuote = Rule(
    "yaml.open-quote", .error, "从这里开始的引号没有结束，请补上",
    "the quote that opens here is never closed; close it")
  static let yamlTextAfterValue = Rule(
    "yaml.text-after-value", .error, "引号或括号后面还有文字，请把整个值放进引号",
    "text follows the closing quote or bracket; put the whole value between quotes")
  static let yamlUnknownEscape = Rule(
    "yaml.unknown-escape", .error, "双引号里的反斜杠用法不对，请改用单引号",
    "unknown escape in double quotes; use single quotes")
  static let yamlLooseBracket = Rule(
    "yaml.loose-bracket", .error, "这里多了一个右括号，请删去",
    "a closing bracket stands here that nothing opened; delete it")
  static let yamlOpenBracket = Rule(
    "yaml.open-bracket", .error,
    "从这里开始的括号没有结束，请补上；括号里的值有“#”的（例如颜色），给它加上引号，否则后面都算注释",
    "the bracket that opens here is never closed; close it, and put quotes around a value with '#',"
      + " which else begins a comment")
  static let yamlCommaMissing = Rule(
    "yaml.comma-missing", .error, "括号里缺少逗号或右括号，请补上",
    "a comma or the closing bracket is missing; add it")
  static let yamlDuplicateKey = Rule(
    "yaml.duplicate-key", .error, "键“{0}”写了两次，请只留一个", "key '{0}' stands twice; keep one")
  static let yamlKeyIsNoText = Rule(
    "yaml.key-is-no-text", .error, "冒号前面应当是一个词，请改正",
    "a word must stand before the colon; correct it")
  static let yamlForbidden = Rule(
    "yaml.forbidden", .error, "这里不能用 YAML 的“{0}”，请直接写出内容",
    "YAML's {0} is not allowed here; write the value itself")
  static let yamlSecondDocument = Rule(
    "yaml.second-document", .error, "这里又出现一行 ---，一个文件只能有一份信息，请删去这一行",
    "a second --- stands here; a file holds one document, delete the line")
  static let yamlSyntax = Rule(
    "yaml.syntax", .error, "YAML 写法有误，请检查这一行：{0}", "invalid YAML, check this line: {0}")
}

/// Sentences for what the file system does not allow.
extension Rule {
  static let fileSystem: [Rule] = [
    unreadableFile, symbolicLink, specialFile, systemRefused, outputBusy, sourcesChange,
    sameAddress,
    pictureUnusable, pictureDamaged, pictureSameName, pictureDrawing, pictureForeign,
    documentForeign, documentDiffers,
  ]

  package static let unreadableFile = Rule(
    "file.unreadable", .environment, "无法读取：{0}；请检查文件权限",
    "cannot be read: {1}; check its permissions")
  package static let pictureUnusable = Rule(
    "media.unusable", .error, "图片不能用：{0}；请换一张或重新另存",
    "the picture cannot be used ({1}); replace it or save it again")
  package static let pictureDamaged = Rule(
    "media.damaged", .warning,
    "图片的数据可能已损坏，会缺一块或者颜色不对；请打开看看，不对就换一张或重新另存",
    "the picture's data seem damaged, so that parts may be missing or of wrong colours; look at it,"
      + " and replace it or save it again if so")
  static let pictureSameName = Rule(
    "media.same-name", .error, "“{0}”与另一张照片自动生成的小图同名，发布时会互相覆盖，请改名",
    "'{0}' has the name of a smaller size that is made of another photo, and one would overwrite the"
      + " other; rename it")
  package static let pictureDrawing = Rule(
    "media.drawing", .privacy, "不能发布 SVG 矢量图（可能含脚本），请另存为 PNG",
    "SVG drawings may hold scripts and are not published; save it as PNG")
  package static let pictureForeign = Rule(
    "media.picture-kind", .privacy, "{0} 图片里的拍摄地点等信息去不掉，不能发布，请另存为 JPG",
    "what a {0} picture says of where it was taken cannot be taken out; save it as JPG")
  package static let documentForeign = Rule(
    "media.document-kind", .privacy, "不能发布这种文件（{0}），里面可能有程序；可以用 {1}",
    "files of this kind ({0}) may hold programs and are not published; use one of {1}")
  package static let documentDiffers = Rule(
    "media.document-differs", .privacy, "文件的内容不是 {0}，不能发布；请用原来的软件重新另存",
    "the file's content is not {0}, so that it is not published; save it again as such")
  package static let systemRefused = Rule(
    "system.refused", .environment, "{0}失败：{1}；请检查路径、权限和磁盘空间",
    "cannot {2}: {3}; check path, permissions and disk space")
  package static let outputBusy = Rule(
    "system.busy", .environment, "另一个 gongshi 正在写入这个文件夹；请等它结束再运行",
    "another gongshi is writing to this folder; run again when it has ended")
  package static let sourcesChange = Rule(
    "system.sources-change", .environment, "文件在生成期间不断被修改；请等改完再运行",
    "files changed all the time while they were read; run again when they are done")
  static let sameAddress = Rule(
    "route.same-address", .error, "与另一个页面的网址相同（{0}），请改标识（文件名）",
    "another page has the same address ({0}); change the id (the file's name)")
  package static let symbolicLink = Rule(
    "file.symbolic-link", .privacy, "这里不能有快捷方式（符号链接），请放真实文件",
    "symbolic links are not followed; put the file itself here")
  package static let specialFile = Rule(
    "file.special", .privacy, "这不是普通文件，请从这个文件夹移走",
    "this is no regular file; move it out of this folder")
}
