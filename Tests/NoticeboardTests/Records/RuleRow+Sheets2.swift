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
      rule: .badGB18030,
      site: """
        -- pages/a.md --
        ---
        ⟦B1 EA CC E2⟧: ⟦B9 AB CA BE B9 AB CA BE⟧
        ---
        ⟦B9 AB CA BE B9 AB CA BE FF⟧
        -- lint/terms.csv --
        ⟦B4 ED⟧,⟦B6 D4⟧
        ⟦BD D8 D6 B9⟧,⟦BD D8 D6 C1 FF⟧
        """,
      chinese: """
        lint/terms.csv:2:1: 文件像是 GB18030（GBK）编码，但第 16 个字节读不出来，请用 UTF-8 重新保存
        pages/a.md:4:1: 文件像是 GB18030（GBK）编码，但第 32 个字节读不出来，请用 UTF-8 重新保存
        """,
      english: """
        lint/terms.csv:2:1: the file looks like GB18030 (GBK), but byte 16 cannot be read; save the file as UTF-8
        pages/a.md:4:1: the file looks like GB18030 (GBK), but byte 32 cannot be read; save the file as UTF-8
        """),
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
