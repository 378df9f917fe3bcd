@testable import Noticeboard

/// What breaks the rules of Rules+Sheets, and what people then read.
extension RuleRow {
  static let sheets2: [RuleRow] = [
    RuleRow(
      rule: .emptyFile,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        """,
      chinese: "ledgers/m/2026-11.csv: 表格是空的，至少要有表头一行",
      english: "ledgers/m/2026-11.csv: the sheet is empty; it needs a header row"),
    RuleRow(
      rule: .textAfterQuote,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称
        1,"甲"乙
        """,
      chinese: "ledgers/m/2026-11.csv:B2: 右引号后面还有文字；格内的引号要写成两个 \"\"",
      english:
        "ledgers/m/2026-11.csv:B2: text follows the closing quote; a quote within a cell is written twice"
    ),
    RuleRow(
      rule: .furtherProblems,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称⟦
        1,甲,乙*2000⟧
        """,
      chinese: "ledgers/m/2026-11.csv: 这张表还有 1000 处类似问题没有列出，请先改正上面的",
      english:
        "ledgers/m/2026-11.csv: 1000 more problems of this sheet are not listed; mend those above first"
    ),
  ]
}
