@testable import Noticeboard

/// Sentences about templates; MustacheTests and CommandTests show when each is said.
extension SentenceRow {
  static let templates: [SentenceRow] = [
    SentenceRow(
      rule: .stringsUnknownKey, arguments: ["甲"],
      chinese: "界面词语里没有“甲”这个键，不会显示；请改正或删去（只写要改的键，自己模板里的话直接写在模板里）",
      english:
        "the words of the interface have no key '甲', and nothing shows it; correct or remove it (write only the keys that you change, and words of your own templates into the templates)"
    ),
    SentenceRow(
      rule: .templateUnknownName, arguments: ["甲"],
      chinese: "模板里没有“甲”这个变量，可用变量见 gongshi check --templates",
      english: "unknown name '甲'; gongshi check --templates lists what may be used"),
    SentenceRow(
      rule: .templateWrongKind, arguments: ["page", "一组"],
      chinese: "变量“page”是 一组，不能这样用",
      english: "'page' is 一组 and cannot be used like this"),
    SentenceRow(
      rule: .templateUnescaped, arguments: ["甲"],
      chinese: "“甲”是文字，不能用三个花括号输出，请用 {{甲}}",
      english: "'甲' is text and must be escaped; print it with two braces"),
    SentenceRow(
      rule: .templateOutside, arguments: ["甲"],
      chinese: "模板“甲”在模板文件夹之外，不能用，请改正名称",
      english: "template '甲' lies outside the folder of templates; correct the name"),
    SentenceRow(
      rule: .templateMissingPartial, arguments: ["甲"],
      chinese: "找不到模板“甲”，请改正名称",
      english: "there is no template '甲'; correct the name"),
    SentenceRow(
      rule: .templateMissing, arguments: ["甲"],
      chinese: "缺少页面模板“甲”，请放回这个文件",
      english: "the page template '甲' is missing; put it back"),
    SentenceRow(
      rule: .templateUnknownBlock, arguments: ["甲", "layout"],
      chinese: "模板“layout”里没有“甲”这一块，请改正名称",
      english: "template 'layout' has no block '甲'; correct the name"),
    SentenceRow(
      rule: .templateUnclosed, arguments: ["甲"],
      chinese: "“甲”没有结束标签，请补上",
      english: "section '甲' is never closed"),
    SentenceRow(
      rule: .templateUnexpectedClose, arguments: ["甲", "乙"],
      chinese: "结束标签“甲”没有对应的开始（应为“乙”）",
      english: "closing tag '甲' closes nothing (expected '乙')"),
    SentenceRow(
      rule: .templateUnclosedTag, arguments: [],
      chinese: "花括号没有结束，请补上 }}",
      english: "this tag is never closed; add }}"),
    SentenceRow(
      rule: .templateEmptyTag, arguments: [],
      chinese: "花括号里没有内容",
      english: "this tag is empty"),
    SentenceRow(
      rule: .templateBadDelimiters, arguments: [],
      chinese: "更换分隔符的写法不对",
      english: "invalid change of delimiters"),
    SentenceRow(
      rule: .templateNotUTF8, arguments: [],
      chinese: "模板不是 UTF-8 编码，请重新保存",
      english: "the template is not UTF-8; save it again"),
    SentenceRow(
      rule: .templateTooIntricate, arguments: [],
      chinese: "模板相互引用太多，请简化",
      english: "the templates include one another too often; simplify"),
    SentenceRow(
      rule: .staticForeign, arguments: ["static/a.xlsx", "css、js"],
      chinese:
        "“static/a.xlsx”不能发布：static/ 里只能有 css、js；表格、文档和附件请移到 content/media/，文章请写成 content/pages/ 里的 .md，用不着的请删去",
      english:
        "'static/a.xlsx' is not published: static/ holds css、js only; move sheets, documents and attachments to content/media/, write pages as .md in content/pages/, or delete the file"
    ),
    SentenceRow(
      rule: .templateEndless, arguments: ["parts/badge"],
      chinese: "模板“parts/badge”从这里又引用到自己，没有尽头；请去掉这个引用（只有套在当前一项的下级列表里才可以）",
      english:
        "template 'parts/badge' comes back to itself here without end; remove this tag (it may stand only inside a list of the value at hand)"
    ),
    SentenceRow(
      rule: .templateFailed,
      arguments: [
        "units.html", "parts/tree", "嵌套超过 500 层", "nests deeper than 500 levels",
      ],
      chinese: "“units.html”生成不出来：模板“parts/tree”嵌套超过 500 层；请简化模板，或减少这一页上的内容",
      english:
        "'units.html' cannot be made: template 'parts/tree' nests deeper than 500 levels; simplify the template, or put less on the page"
    ),
    SentenceRow(
      rule: .templateFolder, arguments: ["static/site.css"],
      chinese: "“static/site.css”是网站的一个文件，这里却是同名的文件夹，写不出来；请把文件夹改名，要换掉这个文件就放一个同名的文件",
      english:
        "'static/site.css' is a file of the site, and a folder stands here; rename the folder, or put a file here to replace that of the program"
    ),
    SentenceRow(
      rule: .templateUnused, arguments: ["甲"],
      chinese:
        "没有页面用到模板“甲”，它不起作用；要换掉自带的模板，请用那个模板的文件夹和名字；要用在别处，请在模板里写 {{>甲}}；用不着的请删去",
      english:
        "no page uses template '甲', and it does nothing; to replace a built-in one give it that one's folder and name, to use it elsewhere write {{>甲}} into a template, or delete it"
    ),
    SentenceRow(
      rule: .templateLostText, arguments: ["layout"],
      chinese:
        "这里在 {{<layout}} 和 {{/layout}} 之间，又不在任何一块里，不会显示；请移进一块里，例如 {{$main}} 和 {{/main}} 之间，或删去",
      english:
        "this stands between {{<layout}} and {{/layout}} and in none of its blocks, and is not shown; move it into a block, such as between {{$main}} and {{/main}}, or delete it"
    ),
    SentenceRow(
      rule: .templateInline, arguments: ["onclick"],
      chinese:
        "“onclick”不起作用：网页的内容安全策略（CSP）不许直接写在网页里的样式和脚本；请写进 static/ 里的 .css 或 .js 文件，用 class 对应",
      english:
        "'onclick' does nothing: the content security policy of the pages allows no styles or scripts in line; put them into a .css or .js file of static/, and use classes"
    ),
    SentenceRow(
      rule: .templateRemote, arguments: ["https://a.cn/a.css"],
      chinese:
        "“https://a.cn/a.css”在别的网站上，浏览器不会加载：网页的内容安全策略（CSP）只许用本站的文件；请把文件放进 site-templates/static/，用本站的地址",
      english:
        "'https://a.cn/a.css' lies on another site and is not loaded: the content security policy of the pages allows files of this site only; put the file into site-templates/static/ and write its address here"
    ),
    SentenceRow(
      rule: .templateRelative, arguments: ["a.html"],
      chinese:
        "地址“a.html”不是在每一页上都对：网页在不同层的文件夹里；网页的地址请用 {{links.home}} 这样的变量，自己的文件写成 {{links.root}}static/…",
      english:
        "address 'a.html' is not right on every page, since pages lie at different depths; use names such as {{links.home}} for pages, and {{links.root}}static/… for files of your own"
    ),
    SentenceRow(
      rule: .staticMissing, arguments: ["static/a.png"],
      chinese: "没有“static/a.png”这个文件；请放进 site-templates/ 里的同一位置，或改正名称",
      english:
        "there is no file 'static/a.png'; put it there below site-templates/, or correct the name"),
    SentenceRow(
      rule: .cssUnclosed, arguments: ["{", "}"],
      chinese: "从这里开始的“{”没有结束，后面的样式都不起作用；请补上“}”",
      english:
        "the '{' that opens here is never closed, and the styles behind it do nothing; add '}'"),
  ]
}
