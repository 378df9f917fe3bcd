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
