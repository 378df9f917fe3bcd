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
    RuleRow(
      rule: .noteRow,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,网格
        1,甲,3-02
        注：截至11月底,,
        """,
      chinese: "ledgers/m/2026.csv:A3: “注：截至11月底”像是表下面的说明：每一行都会当作一条记录，请删去这一行；居民该知道的，写进机制或公报的正文",
      english:
        "ledgers/m/2026.csv:A3: '注：截至11月底' looks like a note beneath the table, where every row is a record; delete the row, and tell residents in the text of the mechanism or bulletin"
    ),
    RuleRow(
      rule: .bracketInHeader,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称（全称）
        1,甲
        """,
      chinese: "ledgers/m/2026.csv:B1: 表头“名称（全称）”请只写“名称”，括号里的字不读",
      english:
        "ledgers/m/2026.csv:B1: write '名称' in place of '名称（全称）'; what stands in brackets is not read"
    ),
    RuleRow(
      rule: .headerNotInYuan,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,收支,金额(万元)
        1,甲,支出,1.26
        """,
      chinese: "ledgers/m/2026.csv:D1: 表头“金额(万元)”请只写“金额”；金额都以元计，这一栏的数先换算成元",
      english:
        "ledgers/m/2026.csv:D1: write '金额' in place of '金额(万元)'; amounts are in yuan, so convert those of this column first"
    ),
    RuleRow(
      rule: .mergedCells,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        网格,编号,名称
        3-02,1,甲
        ,2,乙
        3-05,3,丙
        ,4,丁
        """,
      chinese: "ledgers/m/2026.csv:A3: “网格”一栏这里是空的，上面一格是“3-02”，像是拆开的合并单元格；是的话，请每一行都填上",
      english:
        "ledgers/m/2026.csv:A3: '网格' is empty here beneath '3-02', as a merged cell leaves it; if it was one, fill in every row"
    ),
    RuleRow(
      rule: .noRows,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-08.csv --
        编号,名称
        -- ledgers/m/2026-09.csv --
        编号,名称
        1,甲
        2,乙
        -- ledgers/m/2026-10.csv --
        编号,名称
        -- ledgers/m/2026-12.csv --
        编号,名称
        """,
      chinese:
        "ledgers/m/2026-10.csv: 这张表只有表头，一行也没有，2026-09 的有 2 行；误删了的，请补回来，本期确实没有的，不用理会（另见 ledgers/m/2026-09.csv）",
      english:
        "ledgers/m/2026-10.csv: the sheet has a header and no rows, that of 2026-09 has 2; put back what was deleted by mistake, or leave it if the period has none (see also ledgers/m/2026-09.csv)"
    ),
  ]
}
