import Testing

@testable import Noticeboard

/// What a sheet program does to a file that it only opened and saved.
struct SheetProgramTests {
  private func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(text, isToday: false).findings, .chinese)
  }

  private func said(_ place: String, _ code: String, _ meant: String) -> String {
    "\(place): “\(code)”是表格软件把代码当成日期改了；请把这一栏的单元格格式设为“文本”，重新填成 \(meant)，再存 CSV"
  }

  @Test func saysOnceThatACodeBecameADate() async {
    #expect(
      await lines(
        """
        -- units.csv --
        标识,名称,类型,上级,代码,户数
        qingxi,清溪社区,社区,,3,202
        g02,清溪第二网格,网格,qingxi,3月2日,104
        g05,清溪第五网格,网格,qingxi,2026/3/5,98
        """) == [said("units.csv:E3", "3月2日", "3-02"), said("units.csv:E4", "2026/3/5", "3-05")])
  }

  @Test func findsTheCodeThatARowMeant() async {
    #expect(
      await lines(
        """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,网格
        1,甲,3月2日
        """) == [said("ledgers/m/2026.csv:C2", "3月2日", "3-02")])
  }

  @Test func asksOnceForTheTitleRowToGo() async {
    #expect(
      await lines(
        """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        2026年清单,,,
        编号,名称,网格,备注
        1,甲,3-02,
        """) == ["ledgers/m/2026.csv:A1: 第一行像是标题，不是表头；请把表头上面的标题行删去，让表头在第 1 行"])
  }

  private static func money(_ rows: String) -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 机制
    类型: 清单
    公开依据: 文件
    ---
    说明。
    -- ledgers/m/2026.csv --
    \(rows)
    """
  }

  @Test(arguments: [
    "秋浦社区11月经费,,,,单位：元,", "秋浦社区11月经费,,,,单位,元", "秋浦社区,11月,经费,表,单位：元,第1页",
    "秋浦社区11月经费,单位：元", "秋浦社区11月经费", "秋浦社区11月经费,,,,单位：元,\n填报人：王*,,,,2026-11-30,",
  ])
  func asksOnceForATitleRowOfSeveralCellsToGo(_ title: String) async {
    let rows = "编 号,名称,社区,收支,金额,备注\n1,拨款,qingxi,收入,100,\n2,买灯,qingxi,支出,10,急"
    #expect(
      await lines(Self.money("\(title)\n\(rows)")) == [
        "ledgers/m/2026.csv:A1: 第一行像是标题，不是表头；请把表头上面的标题行删去，让表头在第 1 行"
      ])
  }

  @Test func takesAHeaderWithAnEmptyCellForAHeader() async {
    #expect(
      await lines(Self.money("编号,名称,,\n甲,名称,急,3\n乙,买灯,慢,4")) == [
        "ledgers/m/2026.csv:C1: 这一栏有内容但没有表头，请补上表头（另见 ledgers/m/2026.csv:C2）",
        "ledgers/m/2026.csv:D1: 这一栏有内容但没有表头，请补上表头（另见 ledgers/m/2026.csv:D2）",
      ])
  }

  @Test func letsWordsOfHeadersStandInTheListOfWords() async {
    #expect(await lines("-- lint/terms.csv --\n错,对,说明\n名称,标题,公文里\n") == [])
  }

  @Test func asksForAMonthOnlyWhereOnlyAMonthWillDo() async {
    #expect(
      await lines(
        """
        -- rosters/z.md --
        ---
        标题: 值班
        ---
        说明。
        -- rosters/z/11月.csv --
        日期,班次,值班人
        2026-11-20,00:00-24:00,王*
        """) == ["rosters/z/11月.csv: 按日排班的文件名应当是月份，例如 2026-11.csv，不是“11月”"])
  }

  @Test func saysOfATextInUTF16WhatItSaysOfASheet() async {
    #expect(
      await lines("-- pages/a.md --\n⟦FF FE 2D 00 2D 00 2D 00 0A 00⟧") == [
        "pages/a.md: 文件是 UTF-16 编码（Unicode），请另存为 UTF-8：表格存成“CSV UTF-8”，文章在记事本“另存为”里选编码 UTF-8"
      ])
  }

  @Test func refusesCharactersThatWereLost() async {
    #expect(
      await lines(
        """
        -- site.yaml --
        name: 清⟦EF BF BD⟧社区
        root: qingxi
        -- pages/a.md --
        ---
        标题: 关于⟦EF BF BD⟧站
        ---
        好。
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,名称,备注
        1,修⟦EF BF BD⟧⟦EF BF BD⟧灯,⟦EF BF BD⟧
        """) == [
          "ledgers/m/2026.csv:B2: 这里有 2 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
          "ledgers/m/2026.csv:C2: 这里有 1 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
          "pages/a.md:2:7: 这里有 1 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
          "site.yaml:1:8: 这里有 1 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
        ])
  }
}
