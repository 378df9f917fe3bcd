@testable import Noticeboard

/// Wrong content that was once taken in without a word.
extension RuleRow {
  static let silent: [RuleRow] = [
    RuleRow(
      rule: .wideCode,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,完成日期,结果,人数,库存
        1,第１批,２０２６－１１－０３,办,１０,1２
        """,
      chinese: """
        ledgers/m/2026.csv:C2: “２０２６－１１－０３”是全角字符，请改为半角“2026-11-03”
        ledgers/m/2026.csv:E2: “１０”是全角字符，请改为半角“10”
        ledgers/m/2026.csv:F2: “1２”是全角字符，请改为半角“12”
        """,
      english: """
        ledgers/m/2026.csv:C2: '２０２６－１１－０３' is written in full-width characters; write '2026-11-03'
        ledgers/m/2026.csv:E2: '１０' is written in full-width characters; write '10'
        ledgers/m/2026.csv:F2: '1２' is written in full-width characters; write '12'
        """),
    RuleRow(
      rule: .fullWidthCode,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,网格,名称
        1,３－02,办
        """,
      chinese: "ledgers/m/2026.csv:B2: 代码“３－02”含全角字符，已按“3-02”理解，请改为半角",
      english:
        "ledgers/m/2026.csv:B2: code '３－02' has full-width characters; read as '3-02', please write it so"
    ),
    RuleRow(
      rule: .invisible,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说⟦E2 80 8B⟧明。
        -- ledgers/m/2026.csv --
        编号,名称
        1,办⟦E2 80 AE⟧事
        """,
      chinese: """
        ledgers/m/2026.csv:B2: 这里有看不见的字符 U+202E，多半是粘贴带进来的，会让人搜不到或看错，请删去
        mechanisms/m.md:6:2: 这里有看不见的字符 U+200B，多半是粘贴带进来的，会让人搜不到或看错，请删去
        """,
      english: """
        ledgers/m/2026.csv:B2: the invisible character U+202E stands here, mostly brought in by pasting; delete it
        mechanisms/m.md:6:2: the invisible character U+200B stands here, mostly brought in by pasting; delete it
        """),
    RuleRow(
      rule: .emptyTitle,
      site: """
        -- pages/a.md --
        ---
        标题: ⟦E2 80 8B E2 80 8B⟧
        ---
        文。
        """,
      chinese: "pages/a.md:2:5: 标题不能为空，请填写",
      english: "pages/a.md:2:5: the title must not be empty; fill it in"),
    RuleRow(
      rule: .noBasis,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: ~
        ---
        说明。
        -- mechanisms/n.md --
        ---
        标题: 甲
        类型: 清单
        公开依据: null
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:2:1: 没有写“公开依据”，请填文件名称或文号
        mechanisms/n.md:2:1: 没有写“公开依据”，请填文件名称或文号
        """,
      english: """
        mechanisms/m.md:2:1: no basis; name the document on which it rests
        mechanisms/n.md:2:1: no basis; name the document on which it rests
        """),
    RuleRow(
      rule: .badInteger,
      site: """
        -- brands/a.md --
        ---
        标题: 甲
        单位: qingxi
        创建: 二〇二四年
        ---
        -- brands/b.md --
        ---
        标题: 乙
        单位: qingxi
        创建: 2024年
        ---
        """,
      chinese: "brands/a.md:4:5: 创建“二〇二四”不是整数，请只填数字",
      english: "brands/a.md:4:5: 创建 '二〇二四' is not a whole number; write digits only"),
  ]
}
