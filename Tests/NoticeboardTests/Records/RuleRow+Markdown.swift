@testable import Noticeboard

/// What breaks the rules of Rules+Markdown, and what people then read.
extension RuleRow {
  static let markdown: [RuleRow] = [
    RuleRow(
      rule: .textTooLarge,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦甲乙丙丁戊己庚。
        *50000⟧
        """,
      chinese: "pages/a.md:4:1: 正文有 1250001 字节，最多 1048576 字节，请拆成几篇",
      english: "pages/a.md:4:1: the text has 1250001 bytes; 1048576 is the limit, split it"),
    RuleRow(
      rule: .lineTooLong,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦甲*30000⟧
        """,
      chinese: "pages/a.md:4:1: 这一行有 90000 字节，最多 65536 字节，请分段",
      english: "pages/a.md:4:1: this line has 90000 bytes; 65536 is the limit, break it"),
    RuleRow(
      rule: .markdownTooDeep,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦>*40⟧ 甲
        """,
      chinese: "pages/a.md:4:1: 列表或引用嵌套超过 32 层，请减少层次",
      english: "pages/a.md:4:1: lists or quotes are nested deeper than 32 levels; use fewer"),
    RuleRow(
      rule: .tableTooWide,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦|a*70⟧|
        ⟦|-*70⟧|
        """,
      chinese: "pages/a.md:5:1: 正文里的表格有 70 栏，最多 64 栏，请改用台账",
      english: "pages/a.md:5:1: this table has 70 columns; 64 is the limit, use a ledger"),
    RuleRow(
      rule: .tableTooLarge,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦|a*60⟧|
        ⟦|-*60⟧|
        ⟦|a|
        *400⟧
        """,
      chinese: "pages/a.md:339:1: 正文里的表格超过 20000 格，请改用台账",
      english: "pages/a.md:339:1: the tables here have more than 20000 cells; use a ledger"),
    RuleRow(
      rule: .tooManyTableRules,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦:-
        *4000⟧
        """,
      chinese: "pages/a.md:3348:1: 正文里像表格的行太多，请把表格之间用文字隔开",
      english: "pages/a.md:3348:1: too many lines look like tables; separate them with text"),
    RuleRow(
      rule: .tooManyBrackets,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦[*1100⟧
        """,
      chinese: "pages/a.md:4:1: 一段里的方括号超过 1000 个，请分段",
      english: "pages/a.md:4:1: one block has more than 1000 brackets; break it"),
    RuleRow(
      rule: .tooManyAngleBrackets,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦<*1100⟧
        """,
      chinese: "pages/a.md:4:1: 一段里的“<”超过 1000 个，请分段",
      english: "pages/a.md:4:1: one block has more than 1000 signs '<'; break it"),
    RuleRow(
      rule: .tooManyReferences,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦[a]: b

        *600⟧
        """,
      chinese: "pages/a.md:1204:1: 链接定义太多（上限 500），请直接写链接",
      english: "pages/a.md:1204:1: too many link definitions (limit 500); write links in place"),
    RuleRow(
      rule: .outputTooLarge,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        [a]: https://a.cn/⟦x*2000⟧

        ⟦[a]
        *100⟧
        """,
      chinese: "pages/a.md:4:1: 正文展开后超过 113956 字节，请缩短",
      english: "pages/a.md:4:1: the text grows beyond 113956 bytes; shorten it"),
    RuleRow(
      rule: .refusedLink,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        [甲](javascript:a)
        """,
      chinese: "pages/a.md:4:1: 链接“javascript:a”不安全，已显示为文字；可用 http、https、mailto、tel 或本站文件",
      english:
        "pages/a.md:4:1: link 'javascript:a' is not allowed and is shown as text; use http, https, mailto, tel or a file of the site"
    ),
    RuleRow(
      rule: .refusedImage,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ![甲](https://a.cn/a.png)
        """,
      chinese: "pages/a.md:4:1: 图片“https://a.cn/a.png”不在本站，请把文件放进 media/ 再引用",
      english:
        "pages/a.md:4:1: picture 'https://a.cn/a.png' is not of this site; put the file into media/"
    ),
    RuleRow(
      rule: .openPlaceholder,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        本月 {{解决率
        """,
      chinese: "bulletins/a.md:8:4: “{{” 后面没有 “}}”，请补上",
      english: "bulletins/a.md:8:4: '{{' is never closed; add '}}'"),
    RuleRow(
      rule: .rawHTML,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        甲<br>乙
        """,
      chinese: "pages/a.md:4:2: HTML 标签按文字显示，请改用 Markdown 写法",
      english: "pages/a.md:4:2: HTML tags are shown as text; use Markdown"),
    RuleRow(
      rule: .controlCharacter,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        甲⟦E2 80 AE⟧乙
        """,
      chinese: "pages/a.md:4:2: 这里有看不见的控制字符 U+202E，已显示出来，请删去",
      english:
        "pages/a.md:4:2: there is an invisible control character U+202E, now shown; delete it"),
    RuleRow(
      rule: .itemAfterBreak,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        如下：
        1、甲
        """,
      chinese: "pages/a.md:5:1: “1、”看起来是列表的一项，已另起一行；建议写成列表",
      english:
        "pages/a.md:5:1: '1、' looks like a list item and was put on a line of its own; make it a list"
    ),
  ]
}
