@testable import Noticeboard

/// What breaks the rules of Rules+Files, and what people then read.
extension RuleRow {
  static let files2: [RuleRow] = [
    RuleRow(
      rule: .renamedWorkbook,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        PK⟦03 04 14 00⟧
        -- ledgers/m/2026-12.csv --
        ⟦D0 CF 11 E0 A1 B1⟧
        """,
      chinese: """
        ledgers/m/2026-11.csv: 这是 Excel 或 WPS 的工作簿，只改了扩展名，读不出来；请把扩展名改回 .xlsx，在 WPS 里打开，另存为 CSV（UTF-8），原来的文件移到 inbox/
        ledgers/m/2026-12.csv: 这是 Excel 或 WPS 的工作簿，只改了扩展名，读不出来；请把扩展名改回 .xls，在 WPS 里打开，另存为 CSV（UTF-8），原来的文件移到 inbox/
        """,
      english: """
        ledgers/m/2026-11.csv: this is a workbook of which only the ending was changed, and it cannot be read; name it .xlsx again, save it from WPS or Excel as CSV (UTF-8), and move the original to inbox/
        ledgers/m/2026-12.csv: this is a workbook of which only the ending was changed, and it cannot be read; name it .xls again, save it from WPS or Excel as CSV (UTF-8), and move the original to inbox/
        """
    ),
    RuleRow(
      rule: .renamedDocument,
      site: """
        -- pages/a.md --
        PK⟦03 04 14 00⟧
        """,
      chinese:
        "pages/a.md: 这是 Word 或 WPS 的文档，只改了扩展名，读不出来；请把扩展名改回 .docx，打开，把文字贴到用记事本新建的文件里，原来的文件移到 inbox/",
      english:
        "pages/a.md: this is a Word or WPS document of which only the ending was changed, and it cannot be read; name it .docx again, paste its text into a file made in a text editor, and move the original to inbox/"
    ),
    RuleRow(
      rule: .yamlLooseBracket,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        标签: ]
        ---
        文。
        """,
      chinese: "pages/a.md:3:5: 这里多了一个右括号，请删去",
      english: "pages/a.md:3:5: a closing bracket stands here that nothing opened; delete it"),
    RuleRow(
      rule: .yamlOpenBracket,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        标签: [甲, 乙
        ---
        文。
        """,
      chinese: "pages/a.md:3:5: 从这里开始的括号没有结束，请补上；括号里的值有“#”的（例如颜色），给它加上引号，否则后面都算注释",
      english:
        "pages/a.md:3:5: the bracket that opens here is never closed; close it, and put quotes"
        + " around a value with '#', which else begins a comment"),
    RuleRow(
      rule: .yamlCommaMissing,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        标签: ["甲" "乙"]
        ---
        文。
        """,
      chinese: "pages/a.md:3:10: 括号里缺少逗号或右括号，请补上（另见 pages/a.md:3:5）",
      english:
        "pages/a.md:3:10: a comma or the closing bracket is missing; add it (see also pages/a.md:3:5)"
    ),
    RuleRow(
      rule: .yamlDuplicateKey,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        标题: 乙
        ---
        文。
        """,
      chinese: "pages/a.md:3:1: 键“标题”写了两次，请只留一个（另见 pages/a.md:2:1）",
      english: "pages/a.md:3:1: key '标题' stands twice; keep one (see also pages/a.md:2:1)"),
    RuleRow(
      rule: .yamlKeyIsNoText,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        [甲]: 乙
        ---
        文。
        """,
      chinese: "pages/a.md:3:1: 冒号前面应当是一个词，请改正",
      english: "pages/a.md:3:1: a word must stand before the colon; correct it"),
    RuleRow(
      rule: .yamlForbidden,
      site: """
        -- pages/a.md --
        ---
        标题: &a 甲
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 这里不能用 YAML 的“&”，请直接写出内容",
      english: "pages/a.md:2:5: YAML's & is not allowed here; write the value itself"),
    RuleRow(
      rule: .yamlSecondDocument,
      site: """
        -- site.yaml --
        name: 甲
        ---
        root: qingxi
        """,
      chinese: "site.yaml:2:1: 这里又出现一行 ---，一个文件只能有一份信息，请删去这一行",
      english: "site.yaml:2:1: a second --- stands here; a file holds one document, delete the line"
    ),
    RuleRow(
      rule: .yamlSyntax,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        %b: 1
        ? ? a
        ---
        文。
        """,
      chinese:
        "pages/a.md:3:3: YAML 写法有误，请检查这一行：while scanning a directive: found unexpected non-alphabetical character",
      english:
        "pages/a.md:3:3: invalid YAML, check this line: while scanning a directive: found unexpected non-alphabetical character"
    ),
    RuleRow(
      rule: .pathTooLong,
      site: """
        -- media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png --
        """,
      chinese:
        "media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png: 路径有 250 字节，最多 240 字节，请缩短文件名或少套几层文件夹",
      english:
        "media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png: the path has 250 bytes, 240 is the limit; shorten names or use fewer folders"
    ),
    RuleRow(
      rule: .nameTwice,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        文。
        -- pages/A.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/a.md: “pages/a.md”与另一个文件只差大小写或写法，U 盘和 Windows 上会互相覆盖，请改名（另见 pages/A.md）",
      english:
        "pages/a.md: 'pages/a.md' differs from another file only in case or composition and would overwrite it on USB sticks; rename one (see also pages/A.md)"
    ),
    RuleRow(
      rule: .pathLeavesTree,
      site: """
        -- pages/%2e%2E/a.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/%2e%2E: 文件名“%2e%2E”含有跳出文件夹的写法，请改名",
      english: "pages/%2e%2E: the name '%2e%2E' would leave its folder; rename it"),
    RuleRow(
      rule: .reservedName,
      site: """
        -- pages/aux.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/aux.md: “aux.md”是 Windows 的保留名，U 盘上放不下，请改名",
      english: "pages/aux.md: 'aux.md' is a name that Windows reserves; rename it"),
    RuleRow(
      rule: .nameEndsBadly,
      site: """
        -- pages/a./b.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/a.: 文件名“a.”以空格或句点开头或结尾，Windows 上打不开，请改名",
      english:
        "pages/a.: the name 'a.' begins or ends with a space, or ends with a point; rename it"),
    RuleRow(
      rule: .nameWithSign,
      site: """
        -- pages/a:b.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/a:b.md: 文件名“a:b.md”里的“:”在 Windows 和 U 盘上不能用，请改名",
      english:
        "pages/a:b.md: the name 'a:b.md' has ':', which Windows and USB sticks do not allow; rename it"
    ),
    RuleRow(
      rule: .mediaNameNotPlain,
      site: """
        -- media/图 1.PNG --
        """,
      chinese: "media/图 1.PNG: “media/图 1.PNG”建议只用小写字母、数字、“-”“_”“.”，有些手机和旧浏览器打不开别的名字，请改名",
      english:
        "media/图 1.PNG: 'media/图 1.PNG' should be small letters, digits, '-', '_' and '.' only, which every browser opens; rename it"
    ),
  ]
}
