import Testing

@testable import Noticeboard

/// What secretaries are used to write into sheets, and what becomes of it.
struct SheetHabitTests {
  private func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(text, isToday: false).findings, .chinese)
  }

  private static func ledger(_ kind: String, _ rows: String) -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 机制
    类型: \(kind)
    公开依据: 文件
    ---
    说明。
    -- ledgers/m/2026.csv --
    \(rows)
    """
  }

  private static let stages =
    "流程\n环节: [{名称: 提事, 角色: [提出]}, {名称: 接办, 角色: [响应]}, {名称: 办结, 角色: [办结]}]"

  // MARK: What the sheet program wrote itself

  private static func failed(_ sign: String) -> String {
    "这里是“\(sign)”，公式出错，没有结果；请在表格里改好公式（多半是引用的格子删了，或除数是零），"
      + "或直接填值，再存 CSV"
  }

  @Test(arguments: ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"])
  func namesOnceACellWhoseFormulaFailed(_ sign: String) async {
    let text = await lines(Self.ledger("清单", "编号,名称,人数\n1,\(sign),3\n2,书桌,\(sign)"))
    #expect(
      text == [
        "ledgers/m/2026.csv:B2: \(Self.failed(sign))",
        "ledgers/m/2026.csv:C3: \(Self.failed(sign))",
      ])
    let required = await lines(Self.ledger("会议", "期数,日期,议题\n1,\(sign),停车"))
    #expect(required == ["ledgers/m/2026.csv:B2: \(Self.failed(sign))"])
    let units = await lines(
      "-- units.csv --\n标识,名称,类型,上级,代码,人口\nqingxi,清溪社区,社区,,3,\(sign)\n")
    #expect(units == ["units.csv:F2: \(Self.failed(sign))"])
    let roster = await lines(
      "-- rosters/sj.md --\n---\n标题: 书记\n---\n-- rosters/sj.csv --\n岗位,姓名,社区\n书记,\(sign),3\n"
    )
    #expect(roster.contains("rosters/sj.csv:B2: \(Self.failed(sign))"), "\(roster)")
  }

  @Test func readsWhatIsKeptAsText() async throws {
    let ledger = Self.ledger("清单", "编号,名称,人数\n'1,'书桌,'11")
    let lines = await lines(ledger)
    #expect(lines.count == 3, "\(lines)")
    #expect(lines.allSatisfy { $0.contains("开头的单引号") }, "\(lines)")
    let text = try await RenderedSite(ledger).text(
      .period(mechanism: "m", try Period("2026"), page: 1))
    #expect(text.contains("书桌") && text.contains("11") && !text.contains("'"), "\(text)")
  }

  @Test(arguments: ["同上", "同前", "〃"])
  func saysOnceThatAUnitIsWrittenAsTheOneAbove(_ word: String) async {
    #expect(
      await lines(Self.ledger("清单", "编号,名称,社区\n1,买灯,3\n2,买菜,\(word)")) == [
        "ledgers/m/2026.csv:C3: 这里写的是“\(word)”，请写出上一行的内容（在 WPS 里选中上一格往下拖）"
      ])
  }

  // MARK: What would be shown as it stands

  @Test func tellsThatASheetProgramTookTheUnitOfAnEntryForADate() async {
    let lines = await lines(Self.ledger("清单", "编号,名称,单位\n1,书桌,3月2日\n2,台灯,3-20\n3,椅子,外聘单位"))
    #expect(
      lines == [
        "ledgers/m/2026.csv:C2: “3月2日”是表格软件把代码当成日期改了；请把这一栏的单元格格式设为“文本”，"
          + "重新填成 3-02，再存 CSV",
        "ledgers/m/2026.csv:C3: “3-20”像是单位的标识，却没有这个单位，网页上会照原样显示；请改正，"
          + "或写单位的名称；是不是“3-02”？",
      ])
  }

  @Test func asksForTheMinutesThatASheetNames() async {
    let lines = await lines(
      Self.ledger("会议", "期数,日期,议题,人数,纪要\n1,2026-01-05,停车,20,jiyao.pdf") + """

        -- media/jiyao.pdf --
        文

        """)
    #expect(
      lines == ["ledgers/m/2026.csv:E2: media/ 里没有“jiyao.pdf”，请放入文件或改正名称"])
  }

  @Test func warnsOfACommentBehindAValueOfTheConfiguration() async {
    let lines = await lines("-- site.yaml --\nname: 清溪社区 # 公开栏\nroot: qingxi\n")
    #expect(
      lines.count == 1 && lines.first?.hasPrefix("site.yaml:1:12: 从“# 公开栏”起") == true, "\(lines)")
  }

  @Test func holdsWrittenTimesOfSignaturesAgainstTheDayOfIssue() async {
    let lines = await lines(
      """
      -- bulletins/a.md --
      ---
      标题: 停水通知
      类型: 公告
      日期: 2026-11-02
      来源: 社区
      状态: 已发布
      审签: [{经办: 甲, 时间: "2026-12-28 07:00"}, {复核: 乙}, {签发: 丙}]
      保密审查: 是
      ---
      明天停水。
      """)
    #expect(
      lines.count == 1 && lines.first?.contains("“经办”的时间 2026-12-28 07:00 晚于发布日期") == true,
      "\(lines)")
  }

  // MARK: All of a row in one run

  @Test func judgesARowOfASessionToItsLastCell() async {
    let rows = "期数,日期,开始,议题,人数\n第三期,1月5日上午,9点,停车,20人"
    #expect(
      await lines(Self.ledger("会议", rows)) == [
        "ledgers/m/2026.csv:A2: 期数“第三期”不是整数，请只填数字",
        "ledgers/m/2026.csv:B2: “1月5日上午”不是有效日期，请写成 2026-11-03 的样子",
        "ledgers/m/2026.csv:C2: “9点”不是时间，请写成 08:30",
        "ledgers/m/2026.csv:E2: 人数“20人”不是整数，请只填数字",
      ])
  }

  @Test func judgesARowOfACaseToItsLastCell() async {
    let rows = "编号,事项,提事,接办,办结,结果\n一,灯坏,某日,01-05,下午,修好"
    #expect(
      await lines(Self.ledger(Self.stages, rows)) == [
        "ledgers/m/2026.csv:A2: 编号“一”看不懂，请写成 17 或 2026-0017",
        "ledgers/m/2026.csv:C2: “某日”不是有效日期，请写成 2026-11-03 的样子",
        "ledgers/m/2026.csv:E2: “下午”不是有效日期，请写成 2026-11-03 的样子",
      ])
  }

  @Test func judgesAScoreWithoutSubjectToItsLastCell() async {
    #expect(
      await lines(Self.ledger("榜单\n评价对象: 单位", "对象,积分,人数\n,80%,三百")) == [
        "ledgers/m/2026.csv:A2: “对象”不能为空，请填写",
        "ledgers/m/2026.csv:B2: 积分“80%”不是数字，请只填数字和小数点",
        "ledgers/m/2026.csv:C2: 人数“三百”不是整数，请只填数字",
      ])
  }

  @Test func judgesARowOfAUnitToItsLastCell() async {
    #expect(
      await lines(
        "-- units.csv --\n标识,名称,类型,代码,户数\nqingxi,清溪社区,社区,3,202\n,第二网格,网格,3-02,104户") == [
          "units.csv:A3: “标识”不能为空，请填写",
          "units.csv:E3: 户数“104户”不是整数，请只填数字",
        ])
  }

  @Test func judgesAShiftToItsLastCell() async {
    let roster = """
      -- rosters/z.md --
      ---
      标题: 值班
      ---
      说明。
      -- rosters/z/2026-11.csv --
      日期,班次,值班人,值班电话
      某日,白班,王*,内线
      """
    #expect(
      await lines(roster) == [
        "rosters/z/2026-11.csv:A2: “某日”不是有效日期，请写成 2026-11-03 的样子",
        "rosters/z/2026-11.csv:B2: “白班”不是班次：请用班次表里的名称，或写成 22:00-08:00",
        "rosters/z/2026-11.csv:D2: “内线”不是办公电话，请写成 0566-6022100 或 12319",
      ])
  }

  // MARK: Rows and cells that say nothing

  @Test(arguments: ["注：截至11月底", "备注 1: 初步统计", "填表人：李某", "※ 含上年结转"])
  func aNoteBeneathATableIsNoEntry(_ note: String) async {
    let found = await RuleSite(
      Self.ledger("清单", "名称,网格\n买灯,3-02\n\(note),"), isToday: false)
    #expect(found.findings.diagnostics.map(\.rule) == [.noteRow])
  }

  @Test(arguments: [
    "梧桐社区（盖章）,,", "2026年11月30日,,", "以下空白,,", "———以下无正文———,,", "单位公章：____,,", ",,二〇二六年十一月三十日",
    "2026年11月,,", "年　月　日,,", "单位（盖章）：,,日期：", "梧桐社区（公章）,,2026.11.30", "日期：11月30日,,",
  ])
  func whatClosesAPaperIsNoEntry(_ row: String) async {
    let found = await RuleSite(
      Self.ledger("清单", "编号,名称,网格\n1,买灯,3-02\n\(row)"), isToday: false)
    #expect(found.findings.diagnostics.map(\.rule) == [.noteRow], "\(found.findings.sorted)")
  }

  @Test(arguments: [
    "2,盖章证明事项,", "2,2026年11月30日,", "公章刻制备案,,", "盖章证明,,", "以下事项请社区盖章的居民携带证件,,",
  ])
  func whatOnlyNamesASealOrADayIsAnEntry(_ row: String) async {
    #expect(
      await lines(Self.ledger("清单", "编号,名称,网格\n1,买灯,3-02\n\(row)")).filter {
        $0.contains("像是表下面的说明")
      } == [])
  }

  @Test func aSheetOfNamesAloneMayEndOnASeal() async {
    #expect(await lines(Self.ledger("清单", "名称,依据\n居住证明,\n介绍信公章,")) == [])
  }

  @Test func aDayThatWasNotFilledYetIsNoNote() async {
    let roster = """
      -- rosters/z.md --
      ---
      标题: 值班
      ---
      说明。
      -- rosters/z/2026-11.csv --
      日期,班次,值班人
      2026-11-01,00:00-24:00,王*
      2026-11-02,,
      """
    #expect(
      await lines(roster).filter { $0.hasPrefix("rosters/z/2026-11.csv:") } == [
        "rosters/z/2026-11.csv:B3: “班次”不能为空，请填写"
      ])
  }

  @Test(arguments: ["备注栏木牌", "说明会两场", "审核", "注册登记：一窗办"])
  func whatOnlyBeginsLikeANoteIsAnEntry(_ title: String) async {
    #expect(await lines(Self.ledger("清单", "名称,网格\n\(title),3-02")) == [])
  }

  @Test(arguments: ["/", "／", "—", "——", "-", "无"])
  func aSignForNothingFillsNoCell(_ sign: String) async {
    let rows =
      "编号,网格,事项,提事,接办,办结,结果,满意度,并入,作废\n"
      + "1,\(sign),灯坏,01-05,01-05,\(sign),\(sign),\(sign),\(sign),\(sign)"
    #expect(await lines(Self.ledger(Self.stages, rows)) == [])
    let held = Self.ledger("会议", "期数,日期,人数,纪要,取消原因\n1,2026-01-05,20,\(sign),\(sign)")
    #expect(await lines(held) == [])
  }

  @Test func aCellThatMustBeFilledIsNotFilledByNone() async {
    #expect(
      await lines(Self.ledger("清单", "编号,名称,收支,金额\n1,买灯,支出,无")) == [
        "ledgers/m/2026.csv:A2: “买灯”写了支出但没有金额，请填写金额"
      ])
  }

  // MARK: Headers

  @Test func aHeaderMayBeSpacedOut() async {
    #expect(
      await lines(Self.ledger("清单", "编 号,名　称,网\u{A0}格,备　注\n1,买灯,3-02,急")) == [])
  }

  @Test func sumsWithoutASurveyNeedNoColumnsForIt() async {
    let rows = "社区,新增,上期结转,已响应,已解决\nqingxi,12,3,15,13"
    #expect(await lines(Self.ledger(Self.stages, rows)) == [])
  }

  @Test(arguments: ["社区", "网格", "单位"])
  func namesMergedUnitsInAnyColumnOfMoney(_ column: String) async {
    let rows = """
      编号,名称,\(column),收支,金额
      14,办公,3-02,支出,10
      15,买菜,,支出,20
      16,买米,,支出,30
      17,修理,3-05,支出,40
      18,油漆,,支出,50
      """
    let found = await RuleSite(Self.ledger("清单", rows), isToday: false)
    #expect(
      found.lines(.mergedCells, .chinese) == [
        "ledgers/m/2026.csv:C3: “\(column)”一栏这里是空的，上面一格是“3-02”，像是拆开的合并单元格；"
          + "是的话，请每一行都填上"
      ])
    #expect(found.lines(.amountWithoutUnit, .chinese) == [])
  }

  @Test func aRowWhoseUnitAnotherColumnNamesHasOne() async {
    let rows = """
      编号,名称,社区,网格
      1,甲,3,
      2,乙,,3-02
      3,丙,,3-05
      4,丁,qingxi,
      """
    #expect(await lines(Self.ledger("清单", rows)) == [])
  }

  @Test func needsOfSomeUnitsAreNoMergedCells() async {
    let rows = "编号,名称,需求单位\n1,甲,3-02\n2,乙,\n3,丙,\n4,丁,3-05"
    #expect(await lines(Self.ledger("清单", rows)) == [])
  }

  @Test func warnsOnceOfMoneyWithoutAUnitAmongOtherMoney() async {
    let rows = """
      编号,名称,社区,网格,收支,金额
      1,拨款,qingxi,,收入,100
      2,买灯,qingxi,,支出,10
      3,买菜,,,支出,20
      4,买米,/,,支出,30
      5,修理,,3-02,支出,5
      6,活动,,,,
      """
    let found = await RuleSite(Self.ledger("清单", rows), isToday: false)
    #expect(
      found.lines(.amountWithoutUnit, .chinese) == [
        "ledgers/m/2026.csv:C4: 有 2 笔没有写单位（C4、C5），都会记在这项机制所属的单位名下；"
          + "请每一行都写上单位，属于它的也写上"
      ])
    #expect(
      found.lines(.amountWithoutUnit, .english) == [
        "ledgers/m/2026.csv:C4: 2 amounts have no unit (C4、C5) and are booked for the mechanism's"
          + " own; fill the unit in every row, also where it is that one"
      ])
    let none = "编号,名称,社区,收支,金额\n1,拨款,,收入,100\n2,买灯,,支出,10"
    #expect(await lines(Self.ledger("清单", none)) == [])
  }

  @Test func aColumnThatIsSparselyFilledIsNoMergedCell() async {
    let rows = "网格,名称\n3-02,甲\n,乙\n3-02,丙\n,丁"
    #expect(await lines(Self.ledger("清单", rows)) == [])
  }

  @Test func namesATabThatSeparates() async {
    #expect(
      await lines(Self.ledger("清单", "编号\t名称\n1\t甲")) == [
        "ledgers/m/2026.csv: 表格用“Tab”分隔，请另存为逗号分隔的 CSV"
      ])
  }
}
