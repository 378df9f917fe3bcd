@testable import Noticeboard

/// What breaks the rules of Rules+Files, and what people then read.
extension RuleRow {
  static let files: [RuleRow] = [
    RuleRow(
      rule: .noSiteFile,
      site: """
        -- site.yaml --
        absent
        """,
      chinese: "site.yaml: 找不到 content/site.yaml；请用 gongshi new site 新建网站，或用 --site 指定网站文件夹",
      english:
        "site.yaml: there is no content/site.yaml; make a site with gongshi new site, or name its folder with --site"
    ),
    RuleRow(
      rule: .unknownFile,
      site: """
        -- ledgers/a.txt --
        甲
        """,
      chinese: "ledgers/a.txt: “ledgers/a.txt”不属于任何一类内容，已忽略；请移到正确的文件夹或删去",
      english:
        "ledgers/a.txt: 'ledgers/a.txt' belongs to no kind of content and was ignored; move or delete it"
    ),
    RuleRow(
      rule: .extensionInCapitals,
      site: """
        -- bulletins/p.MD --
        甲
        """,
      chinese:
        "bulletins/p.MD: “bulletins/p.MD”的扩展名有大写字母，程序不读，里面的内容不会上网站；请把文件名改成 bulletins/p.md",
      english:
        "bulletins/p.MD: 'bulletins/p.MD' has capitals in its extension and is not read; rename it to bulletins/p.md"
    ),
    RuleRow(
      rule: .sheetOfOtherForm,
      site: """
        -- ledgers/m/2026-12.xlsx --
        PK
        """,
      chinese:
        "ledgers/m/2026-12.xlsx: “ledgers/m/2026-12.xlsx”不是 CSV，程序不读，里面的内容不会上网站；请在 WPS 里打开，另存为 CSV（UTF-8），存成 ledgers/m/2026-12.csv，原来的文件移到 inbox/",
      english:
        "ledgers/m/2026-12.xlsx: 'ledgers/m/2026-12.xlsx' is no CSV and is not read; save it from WPS or Excel as CSV (UTF-8) to ledgers/m/2026-12.csv, and move the original to inbox/"
    ),
    RuleRow(
      rule: .textOfOtherForm,
      site: """
        -- bulletins/2026/m.docx --
        PK
        """,
      chinese:
        "bulletins/2026/m.docx: “bulletins/2026/m.docx”不是 .md 文件，程序不读，里面的内容不会上网站；请用记事本新建 bulletins/2026/m.md，把文字贴进去，原来的文件移到 inbox/",
      english:
        "bulletins/2026/m.docx: 'bulletins/2026/m.docx' is no .md file and is not read; make bulletins/2026/m.md in a text editor, paste the text, and move the original to inbox/"
    ),
    RuleRow(
      rule: .yamlCommentAfterValue,
      site: """
        -- pages/a.md --
        ---
        # 首页
        标题: 第1期 # 停水
        标签: [甲#乙, "丙 # 丁"]
        来源: "社区" # 居委会
        ---
        # 好
        """,
      chinese:
        "pages/a.md:3:9: 从“# 停水”起会当作注释，不会显示；要显示，请给整个值加上双引号；是注释，请另起一行写",
      english:
        "pages/a.md:3:9: from '# 停水' on this is a comment and not shown; put quotes around the whole value, or write the comment on a line of its own"
    ),
    RuleRow(
      rule: .yamlCommentAfterValue,
      site: """
        -- pages/a.md --
        ---
        标题: 三号楼
        来源: #3号楼业主
        标签: # 一行一个
          - 甲
          - #乙
        ---
        # 好
        """,
      chinese: """
        pages/a.md:3:5: 从“#3号楼业主”起会当作注释，不会显示；要显示，请给整个值加上双引号；是注释，请另起一行写
        pages/a.md:6:5: 从“#乙”起会当作注释，不会显示；要显示，请给整个值加上双引号；是注释，请另起一行写
        """,
      english: """
        pages/a.md:3:5: from '#3号楼业主' on this is a comment and not shown; put quotes around the whole value, or write the comment on a line of its own
        pages/a.md:6:5: from '#乙' on this is a comment and not shown; put quotes around the whole value, or write the comment on a line of its own
        """),
    RuleRow(
      rule: .noFrontMatter,
      site: """
        -- pages/a.md --
        甲
        """,
      chinese: "pages/a.md:1:1: 文件开头要有两行 --- 夹着的标题等信息",
      english: "pages/a.md:1:1: the file must begin with its keys between two lines of ---"),
    RuleRow(
      rule: .frontMatterOpen,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        """,
      chinese: "pages/a.md:1:1: 第一行的 --- 没有结束，请在信息后面再加一行 ---",
      english:
        "pages/a.md:1:1: the --- of line 1 is never closed; add a second line of --- behind the keys"
    ),
    RuleRow(
      rule: .yamlTooLarge,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦甲*90000⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:1: 这部分有 270009 字节，最多 262144 字节，请把长文移到正文",
      english:
        "pages/a.md:2:1: this part has 270009 bytes; 262144 is the limit, move prose into the body"),
    RuleRow(
      rule: .yamlTooDeep,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦[*40⟧⟦]*40⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:36: 嵌套超过 32 层，请检查方括号和花括号",
      english: "pages/a.md:2:36: nested deeper than 32 levels; check the brackets"),
    RuleRow(
      rule: .yamlControl,
      site: """
        -- pages/a.md --
        ---
        标题: 甲⟦01⟧乙
        ---
        文。
        """,
      chinese: "pages/a.md:2:6: 这里有看不见的控制字符 U+0001，请删去",
      english: "pages/a.md:2:6: there is an invisible control character U+0001 here; delete it"),
    RuleRow(
      rule: .yamlNeedsQuotes,
      site: """
        -- pages/a.md --
        ---
        标题: @甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 值里有“@”，请给整个值加上引号，例如 标题: \"通知: 明天停水\"",
      english: "pages/a.md:2:5: the value holds '@'; put quotes around the whole value"),
    RuleRow(
      rule: .yamlFullWidthColon,
      site: """
        -- pages/a.md --
        ---
        标题：甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:3: 键后面是全角冒号“：”，请改为半角冒号加空格“: ”",
      english: "pages/a.md:2:3: a full-width colon stands behind the key; write ': '"),
    RuleRow(
      rule: .yamlColonWithoutSpace,
      site: """
        -- pages/a.md --
        ---
        标题:甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:3: 冒号后面要有一个空格",
      english: "pages/a.md:2:3: a space must follow the colon"),
    RuleRow(
      rule: .yamlKeyWithoutColon,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        来源
        ---
        文。
        """,
      chinese: "pages/a.md:3:1: 这一行应当写成“键: 值”",
      english: "pages/a.md:3:1: this line must be 'key: value'"),
    RuleRow(
      rule: .yamlTab,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        联系:
        	电话: 1
        ---
        文。
        """,
      chinese: "pages/a.md:4:1: 缩进用了制表符（Tab），请改成空格",
      english: "pages/a.md:4:1: a tab indents this line; use spaces"),
    RuleRow(
      rule: .yamlIndentation,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
          来源: 乙
        ---
        文。
        """,
      chinese: "pages/a.md:3:3: 这一行的缩进与上下行对不齐，请对齐",
      english: "pages/a.md:3:3: this line's indentation does not fit its neighbours; align it"),
    RuleRow(
      rule: .yamlOpenQuote,
      site: """
        -- pages/a.md --
        ---
        标题: "甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 从这里开始的引号没有结束，请补上",
      english: "pages/a.md:2:5: the quote that opens here is never closed; close it"),
    RuleRow(
      rule: .yamlTextAfterValue,
      site: """
        -- pages/a.md --
        ---
        标题: "甲" 乙
        ---
        文。
        """,
      chinese: "pages/a.md:2:9: 引号或括号后面还有文字，请把整个值放进引号",
      english:
        "pages/a.md:2:9: text follows the closing quote or bracket; put the whole value between quotes"
    ),
    RuleRow(
      rule: .yamlUnknownEscape,
      site: """
        -- pages/a.md --
        ---
        标题: "甲\\q"
        ---
        文。
        """,
      chinese: "pages/a.md:2:7: 双引号里的反斜杠用法不对，请改用单引号",
      english: "pages/a.md:2:7: unknown escape in double quotes; use single quotes"),
  ]
}
