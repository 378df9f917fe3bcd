@testable import Noticeboard

/// What breaks the rules of Rules+Sheets, and what people then read.
extension RuleRow {
  static let sheets: [RuleRow] = [
    RuleRow(
      rule: .unknownColumn,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名字
        1,甲
        """,
      chinese: "ledgers/m/2026-11.csv:B1: 未知的栏目“名字”，请改正表头，或在机制的“栏目”里声明；是不是“名称”？",
      english:
        "ledgers/m/2026-11.csv:B1: unknown column '名字'; correct the header, or declare it in the mechanism's columns; did you mean '名称'?"
    ),
    RuleRow(
      rule: .noSuchColumn,
      site: """
        -- units.csv --
        标识,名称,类型,网格长
        qingxi,清溪社区,社区,王*
        """,
      chinese: "units.csv:D1: 这种表没有“网格长”一栏，请改正表头，或删去这一栏",
      english:
        "units.csv:D1: a sheet of this kind has no column '网格长'; correct the header, or delete the column"
    ),
    RuleRow(
      rule: .titleAboveHeader,
      site: """
        -- units.csv --
        清溪社区单位表,,,
        填表人：王*,,,
        标识,名称,类型,代码
        qingxi,清溪社区,社区,3
        """,
      chinese: "units.csv:A1: 第一行像是标题，不是表头；请把表头上面的标题行删去，让表头在第 1 行",
      english:
        "units.csv:A1: the first row looks like a title and not like a header; delete the rows above the header"
    ),
    RuleRow(
      rule: .columnTwice,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,no
        1,甲,2
        """,
      chinese: "ledgers/m/2026-11.csv:C1: 栏目“no”出现两次（中英文算同一栏），请只留一栏（另见 ledgers/m/2026-11.csv:A1）",
      english:
        "ledgers/m/2026-11.csv:C1: column 'no' stands twice (Chinese and English count as one); keep one (see also ledgers/m/2026-11.csv:A1)"
    ),
    RuleRow(
      rule: .missingColumn,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,提单
        1,11-02
        """,
      chinese: "ledgers/m/2026-11.csv:A1: 表头缺少“事项”一栏，请补上",
      english: "ledgers/m/2026-11.csv:A1: the header lacks the column '事项'; add it"),
    RuleRow(
      rule: .emptyCell,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,事项,提单
        1,,11-02
        """,
      chinese: "ledgers/m/2026-11.csv:B2: “事项”不能为空，请填写",
      english: "ledgers/m/2026-11.csv:B2: '事项' must not be empty; fill it in"),
    RuleRow(
      rule: .totalsRow,
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
        1,甲
        合计,1
        """,
      chinese: "ledgers/m/2026-11.csv:A3: 这里不要写“合计”行：合计由程序计算，请删去这一行",
      english: "ledgers/m/2026-11.csv:A3: no '合计' row here: totals are computed; delete the row"),
    RuleRow(
      rule: .raggedRow,
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
        1,甲,乙
        """,
      chinese: "ledgers/m/2026-11.csv:C2: 这一行有 3 格，表头有 2 格，请检查逗号和引号",
      english:
        "ledgers/m/2026-11.csv:C2: this row has 3 cells, the header 2; check commas and quotes"),
    RuleRow(
      rule: .openQuote,
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
        1,"甲
        """,
      chinese: "ledgers/m/2026-11.csv:B2: 从这里开始的双引号没有结束，请补上结尾的 \"",
      english:
        "ledgers/m/2026-11.csv:B2: the quote that opens here is never closed; add the closing \""),
    RuleRow(
      rule: .duplicateHeader,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,名称
        1,甲,乙
        """,
      chinese: "ledgers/m/2026-11.csv:C1: 表头“名称”出现两次，请改名或删去一栏（另见 ledgers/m/2026-11.csv:B1）",
      english:
        "ledgers/m/2026-11.csv:C1: header '名称' stands twice; rename or remove one (see also ledgers/m/2026-11.csv:B1)"
    ),
    RuleRow(
      rule: .emptyHeader,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,
        1,甲,乙
        """,
      chinese: "ledgers/m/2026-11.csv:C1: 这一栏有内容但没有表头，请补上表头（另见 ledgers/m/2026-11.csv:C2）",
      english:
        "ledgers/m/2026-11.csv:C1: this column has content but no header; name it (see also ledgers/m/2026-11.csv:C2)"
    ),
    RuleRow(
      rule: .tooManyColumns,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号⟦,*256⟧
        1
        """,
      chinese: "ledgers/m/2026-11.csv:IW1: 表格有 257 栏，最多 256 栏，请删去空栏或分成几张表",
      english: "ledgers/m/2026-11.csv:IW1: the sheet has 257 columns, 256 is the limit; split it"),
    RuleRow(
      rule: .fieldTooLong,
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
        1,⟦a*65537⟧
        """,
      chinese: "ledgers/m/2026-11.csv:B2: 这一格有 65537 字节，最多 65536 字节，请把长文放到正文或附件",
      english:
        "ledgers/m/2026-11.csv:B2: this cell has 65537 bytes, 65536 is the limit; move it into an attachment"
    ),
    RuleRow(
      rule: .otherDelimiter,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号;名称
        1;甲
        """,
      chinese: "ledgers/m/2026-11.csv: 表格用“;”分隔，请另存为逗号分隔的 CSV",
      english:
        "ledgers/m/2026-11.csv: the sheet is separated by ';'; save it as comma-separated CSV"),
    RuleRow(
      rule: .gb18030,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        ⟦B1 E0 BA C5⟧,⟦C3 FB B3 C6⟧
        1,⟦BC D7⟧
        """,
      chinese: "ledgers/m/2026-11.csv: 文件是 GB18030（GBK）编码，已自动转换；建议另存为 UTF-8",
      english:
        "ledgers/m/2026-11.csv: the file is GB18030 (GBK) and was converted; better save it as UTF-8"
    ),
    RuleRow(
      rule: .utf16,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        ⟦FF FE 16 7F⟧
        """,
      chinese:
        "ledgers/m/2026-11.csv: 文件是 UTF-16 编码（Unicode），请另存为 UTF-8：表格存成“CSV UTF-8”，文章在记事本“另存为”里选编码 UTF-8",
      english:
        "ledgers/m/2026-11.csv: the file is UTF-16; save it as UTF-8 (a sheet as CSV UTF-8)"),
    RuleRow(
      rule: .badEncoding,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        好⟦FF⟧
        """,
      chinese: "pages/a.md:4:1: 第 24 个字节不是有效的 UTF-8，请用 UTF-8 重新保存",
      english: "pages/a.md:4:1: byte 24 is not valid UTF-8; save the file as UTF-8"),
    RuleRow(
      rule: .nulByte,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        好⟦00⟧
        """,
      chinese: "pages/a.md:4:1: 第 24 个字节是空字符（NUL），这不是文本文件，请重新导出",
      english: "pages/a.md:4:1: byte 24 is NUL: this is no text file; export it again"),
  ]
}
