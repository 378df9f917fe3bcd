@testable import Noticeboard

/// What breaks the rules of Rules+Markdown, and what people then read.
extension RuleRow {
  static let markdown2: [RuleRow] = [
    RuleRow(
      rule: .skippedHeading,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        # 甲

        ### 乙
        """,
      chinese: "pages/a.md:6:1: 标题从 2 级跳到 4 级，请逐级使用",
      english: "pages/a.md:6:1: the headings jump from level 2 to 4; use every level"),
    RuleRow(
      rule: .cellsBeyondHeader,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        | 社区 | 电话 |
        |---|---|
        | 清溪 | 0566-6022100 |
        | 三凤 | 0566-6022101 | 三凤路6号 |
        """,
      chinese: "pages/a.md:7:1: 表格的这一行有 3 格，表头只有 2 格，多出的不会显示；请补上表头，格里的竖线写成 \\|",
      english:
        "pages/a.md:7:1: this row has 3 cells under 2 headings, and those beyond are not shown; add headings, and write \\| for a bar inside a cell"
    ),
    RuleRow(
      rule: .clauseAfterBreak,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        （一）甲
        （二）乙
        二、丙

        （三）丁
        """,
      chinese: """
        pages/a.md:5:1: “（二）”另起了一行，但与上一行还是一段；请在两段之间空一行
        pages/a.md:6:1: “二、”另起了一行，但与上一行还是一段；请在两段之间空一行
        """,
      english: """
        pages/a.md:5:1: '（二）' was put on a line of its own, but belongs to the paragraph above; leave an empty line between them
        pages/a.md:6:1: '二、' was put on a line of its own, but belongs to the paragraph above; leave an empty line between them
        """
    ),
    RuleRow(
      rule: .indentedText,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        通知如下：

            各位居民：
            明天停水。

            请提前储水。

        - 甲

        \t\t乙

        ```
            代码
        ```

        甲

            make docs
        """,
      chinese: """
        pages/a.md:6:5: 这一段行首有四个以上的空格或制表符（Tab），会当成代码、照原样逐字显示；请删去行首的空白，确实是代码的，写在两行 ``` 之间
        pages/a.md:13:2: 这一段行首有四个以上的空格或制表符（Tab），会当成代码、照原样逐字显示；请删去行首的空白，确实是代码的，写在两行 ``` 之间
        """,
      english: """
        pages/a.md:6:5: the blanks at the start of the line make this a block of code, shown as it is typed; delete them, or put what is code between lines of ```
        pages/a.md:13:2: the blanks at the start of the line make this a block of code, shown as it is typed; delete them, or put what is code between lines of ```
        """
    ),
    RuleRow(
      rule: .footnote,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        甲[^1]，乙[^注]，丙[^1]，\\[^2]，`[^3]`。

        [^1]: 无空格
        [^注]: 有 空格
        """,
      chinese: """
        pages/a.md:4:2: “[^1]”是脚注的写法，这里不支持，会照原样显示在网页上；请把注的内容用括号写在正文里
        pages/a.md:4:8: “[^注]”是脚注的写法，这里不支持，会照原样显示在网页上；请把注的内容用括号写在正文里
        """,
      english: """
        pages/a.md:4:2: '[^1]' is a footnote, which is not supported and is shown as it is typed; write the note in brackets in the text
        pages/a.md:4:8: '[^注]' is a footnote, which is not supported and is shown as it is typed; write the note in brackets in the text
        """
    ),
    RuleRow(
      rule: .furtherTextProblems,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        ⟦<b> a

        *300⟧
        """,
      chinese: "pages/a.md:402:1: 这里之后还有 100 处问题没有列出，请先改正上面的",
      english:
        "pages/a.md:402:1: 100 more problems behind this place are not listed; mend those above first"
    ),
  ]
}
