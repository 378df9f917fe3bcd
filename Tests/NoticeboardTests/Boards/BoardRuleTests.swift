import Testing

@testable import Noticeboard

/// Every rule over the rows of a board, with its sentences.
struct BoardRuleTests {
  private func findings(
    _ front: String, _ rows: String, period: String = "2026-Q3",
    brands: KeyValuePairs<String, String> = [:]
  ) async throws -> Findings {
    try await StandingBench(
      "标题: 榜, 类型: board, \(front)", ledgers: [period: rows], brands: brands
    ).board().findings
  }

  @Test func refusesSubjectsOfAnotherKind() async throws {
    expectFindings(
      try await findings("评价对象: unit", "对象,积分\n县供电公司,5\n3-1,4"),
      [
        "ledgers/m/2026-Q3.csv:A2: “县供电公司”是企业，这张榜只评单位，请改正对象，或改机制里的“评价对象”":
          "'县供电公司' is of kind company, this board scores subjects of kind unit; correct the"
          + " subject, or the mechanism's subjects",
        "ledgers/m/2026-Q3.csv:A3: 找不到单位“3-1”，请改正，或先建立这条记录":
          "there is no unit '3-1'; correct it, or add the record first",
      ])
  }

  @Test(arguments: ["unit", "company"])
  func takesAnAgencyAsAUnitAndAsALegalPerson(subjects: String) async throws {
    let bench = try await StandingBench(
      "标题: 榜, 类型: board, 评价对象: \(subjects)", ledgers: ["2026-Q3": "对象,积分\n县住建局,5"],
      units: ["housing,县住建局,agency,qingxi,,,,,,,,"])
    let (board, findings) = try bench.board()
    #expect(InlineSite.lines(findings, .chinese) == [])
    #expect(board.periods.count == 1)
  }

  @Test func refusesASubjectTwice() async throws {
    expectFindings(
      try await findings("评价对象: unit", "对象,积分\n3-01,5\n第一网格,4"),
      [
        "ledgers/m/2026-Q3.csv:A3: “第一网格”在2026年第三季度的榜上出现两次，请只留一行"
          + "（另见 ledgers/m/2026-Q3.csv:A2）":
          "'第一网格' stands twice on the board of 2026-Q3; keep one row"
          + " (see also ledgers/m/2026-Q3.csv:A2)"
      ])
  }

  @Test func refusesABaseOfZeroOrNone() async throws {
    expectFindings(
      try await findings("评价对象: unit, 计量: per-head", "对象,积分,人数\n3-01,5,0\nqingxi,4,"),
      [
        "ledgers/m/2026-Q3.csv:A2: “3-01”没有大于 0 的人口，算不出人均，请在“人数”一栏或 units.csv 里填写":
          "'3-01' has no base above 0 to divide by (人口); fill the base column, or units.csv",
        "ledgers/m/2026-Q3.csv:A3: “qingxi”没有大于 0 的人口，算不出人均，请在“人数”一栏或 units.csv 里填写":
          "'qingxi' has no base above 0 to divide by (人口); fill the base column, or units.csv",
      ])
  }

  @Test func refusesADenominatorThatIsNoColumn() async throws {
    expectFindings(
      try await findings("评价对象: unit, 计量: per-head, 分母: 楼栋数", "对象,积分,人数\n3-01,5,4"),
      [
        "mechanisms/m.md:2:1: 分母“楼栋数”不是这个机制的栏目，请写 人口、户数，或先在“栏目”里声明":
          "denominator '楼栋数' is no column of this mechanism; write population, households, or"
          + " declare the column"
      ])
  }

  @Test func refusesMissingTotalsAndParts() async throws {
    expectFindings(
      try await findings("评价对象: unit", "对象,积分\n3-01,"),
      [
        "ledgers/m/2026-Q3.csv:A2: “3-01”没有积分，请填写；不计分的榜请写 计量: 不计":
          "'3-01' has no total; fill it, or write measure: none for a board without scores"
      ])
    expectFindings(
      try await findings(
        "评价对象: unit, 计量: weighted, 评分项: [{名称: 甲, 权重: 40}, {名称: 乙, 权重: 60}]",
        "对象,甲,乙\n3-01,5,"),
      [
        "ledgers/m/2026-Q3.csv:A2: “3-01”缺评分项“乙”，请补上": "'3-01' lacks the part '乙'; fill it"
      ])
  }

  @Test func namesBothNumbersWhereATypedOneDiffers() async throws {
    expectFindings(
      try await findings(
        "评价对象: unit, 计量: weighted, 评分项: [{名称: 甲, 权重: 40}, {名称: 乙, 权重: 60}], "
          + "星级: {5: 90, 4: 80}, 等次: {A: 90, B: 0}, 不公开等次: 无",
        "对象,甲,乙,总分,名次,人均,星级,等次\n3-01,80,90,87,2,86.5,5,A"),
      [
        "ledgers/m/2026-Q3.csv:A2: “3-01”的总分写的是 87，按台账计算是 86，请核对，或清空这一格由程序计算":
          "total of '3-01' is typed as 87 but computed as 86; check the row, or leave the cell empty",
        "ledgers/m/2026-Q3.csv:E2: “3-01”的名次写的是 2，按台账计算是 1，请核对，或清空这一格由程序计算":
          "rank of '3-01' is typed as 2 but computed as 1; check the row, or leave the cell empty",
        "ledgers/m/2026-Q3.csv:F2: “3-01”的人均写的是 86.5，按台账计算是 86.00，请核对，或清空这一格由程序计算":
          "value of '3-01' is typed as 86.5 but computed as 86.00; check the row, or leave the cell"
          + " empty",
        "ledgers/m/2026-Q3.csv:G2: “3-01”的星级写的是 5，按台账计算是 4，请核对，或清空这一格由程序计算":
          "stars of '3-01' is typed as 5 but computed as 4; check the row, or leave the cell empty",
        "ledgers/m/2026-Q3.csv:H2: “3-01”的等次写的是 A，按台账计算是 B，请核对，或清空这一格由程序计算":
          "class of '3-01' is typed as A but computed as B; check the row, or leave the cell empty",
      ])
  }

  @Test func acceptsTypedFiguresThatAgree() async throws {
    let found = try await findings(
      "评价对象: unit, 计量: per-head", "对象,积分,人数,名次,人均\n3-01,1260,412,1,3.06\n3-03,1070,400,2,2.68")
    #expect(StandingBench.lines(found, .chinese) == [])
  }

  @Test func refusesUndeclaredClassesAndLists() async throws {
    expectFindings(
      try await findings("评价对象: unit", "对象,积分,等次\n3-01,5,A"),
      [
        "ledgers/m/2026-Q3.csv:C2: 写了等次“A”，但机制没有声明“等次”，请先声明":
          "class 'A' is typed, but the mechanism declares no classes; declare them"
      ])
    expectFindings(
      try await findings("评价对象: unit, 计量: none, 等次: [A, B, C]", "对象,等次,榜单\n3-01,D,红榜"),
      [
        "ledgers/m/2026-Q3.csv:A2: 机制没有声明红榜，请在“榜单”里加上，或清空这一格":
          "the mechanism declares no red list; add it to lists, or empty the cell",
        "ledgers/m/2026-Q3.csv:B2: 没有等次“D”，请改为其中之一：A、B、C":
          "there is no class 'D'; use one of: A、B、C",
      ])
  }

  private static let lists = "评价对象: company, 计量: none, 榜单: [red, grey], 灰榜天数: 30"

  @Test func asksForWhatAGreyListNeeds() async throws {
    let place = "ledgers/m/2026-11.csv:A2: 灰榜上的“县供电公司”没有写"
    expectFindings(
      try await findings(Self.lists, "对象,榜单\n县供电公司,灰榜", period: "2026-11"),
      [
        "\(place)“事由”，请补上后再公开":
          "'县供电公司' is on the grey list without 'reason'; fill it before publishing",
        "\(place)“依据”，请补上后再公开":
          "'县供电公司' is on the grey list without 'basis'; fill it before publishing",
        "\(place)“修复途径”，请补上后再公开":
          "'县供电公司' is on the grey list without 'repair'; fill it before publishing",
        "\(place)“止”，请补上后再公开":
          "'县供电公司' is on the grey list without 'to'; fill it before publishing",
      ])
  }

  @Test func boundsTheStayOnAGreyListAndDoubtsSoleTraders() async throws {
    expectFindings(
      try await findings(
        Self.lists,
        """
        对象,榜单,事由,依据,起,止,修复途径
        小张面馆,灰榜,欠费,国办发〔2020〕49号,11-01,2026-12-02,缴清
        县供电公司,灰榜,欠费,国办发〔2020〕49号,11-20,11-10,缴清
        """, period: "2026-11"),
      [
        "ledgers/m/2026-11.csv:A2: “小张面馆”是个体工商户，列入灰榜等于点名个人，请核实当地依据，没有就撤下":
          "'小张面馆' is a sole trader, so a grey list names a person; confirm the local ground, or"
          + " remove it",
        "ledgers/m/2026-11.csv:F2: 灰榜上的“小张面馆”从 2026-11-01 到 2026-12-02 共 31 天，"
          + "超过规定的 30 天，请核对“起”和“止”":
          "'小张面馆' is on the grey list from 2026-11-01 to 2026-12-02, 31 days, longer than the 30"
          + " allowed; check from and to",
        "ledgers/m/2026-11.csv:F3: 结束日期 2026-11-10 早于开始日期 2026-11-20，请核对"
          + "（另见 ledgers/m/2026-11.csv:E3）":
          "end 2026-11-10 lies before start 2026-11-20; check both"
          + " (see also ledgers/m/2026-11.csv:E3)",
      ])
    #expect(Rule.greySoleTrader.level == .strictWarning)
  }

  @Test func namesTheFirstDayThatIsMissingOnAGreyList() async throws {
    expectFindings(
      try await findings(
        Self.lists,
        """
        对象,榜单,事由,依据,起,止,修复途径
        县供电公司,灰榜,欠费,国办发〔2020〕49号,,2026-12-02,缴清
        """, period: "2026-11"),
      [
        "ledgers/m/2026-11.csv:F2: 灰榜上的“县供电公司”从 2026-11-01（没有写“起”，按本期第一天算） 到 2026-12-02 共 31 天，"
          + "超过规定的 30 天，请核对“起”和“止”":
          "'县供电公司' is on the grey list from 2026-11-01 (the first day of the period, as 'from' is"
          + " empty) to 2026-12-02, 31 days, longer than the 30 allowed; check from and to"
      ])
  }

  @Test func cannotExpressAGreyListOfPersons() async throws {
    let bench = try await StandingBench(
      "标题: 榜, 类型: board, 评价对象: person, 计量: none, 榜单: [red]",
      ledgers: ["2026-11": "对象,榜单,事由,依据,止,修复途径\n0017,灰榜,甲,乙,11-30,丙"])
    let (board, findings) = try bench.board()
    expectFindings(
      findings,
      [
        "ledgers/m/2026-11.csv:A2: 灰榜只能列单位，不能列个人，请去掉“灰榜”或改评价对象":
          "a grey list may hold organisations only, never persons"
      ])
    #expect(findings.sorted.map(\.level) == [.privacy])
    #expect(board.rankings[0].standings.map { $0.listing == nil } == [true])
  }

  @Test func keepsNamesAwayFromGreyLists() async throws {
    let found = try await findings(
      "评价对象: company, 计量: none, 榜单: [grey], 栏目: [{名称: 负责人, 类型: name}]", "对象,负责人\n县供电公司,王*")
    #expect(found.sorted.map(\.rule.id) == ["privacy.black-list-of-persons"])
    #expect(found.sorted.map(\.location.path) == ["mechanisms/m.md"])
  }

  @Test func asksForConsentBeforeNamingAPersonWithHonour() async throws {
    expectFindings(
      try await findings(
        "评价对象: person, 名额: 2", "对象,积分,同意\n王*明,90,\n李*,80,是\n0017,70,\n赵*,60,"),
      [
        "ledgers/m/2026-Q3.csv:A2: 荣誉榜上有个人姓名，但“同意”一栏不是“是”，请征得本人同意，或改用登记编号":
          "a person is named on an honour list without consent; obtain it, or use the register"
          + " number"
      ])
  }

  @Test func countsMarkedWinners() async throws {
    expectFindings(
      try await findings(
        "评价对象: brand, 计量: none, 名额: 2", "对象,入选\na,是\nb,否", brands: ["a": "甲", "b": "乙"]),
      [
        "ledgers/m/2026-Q3.csv: 标为“入选”的有 1 个，应为 2 个，请核对“入选”一栏和“名额”"
          + "（另见 ledgers/m/2026-Q3.csv:A2）":
          "1 marked as winners instead of 2; check the column winner and the key top"
          + " (see also ledgers/m/2026-Q3.csv:A2)"
      ])
    expectFindings(
      try await findings("评价对象: unit, 名额: 1", "对象,积分,入选\n3-01,5,否\n3-02,4,是"),
      [
        "ledgers/m/2026-Q3.csv:A3: “3-02”排第 2 名，不在前 1 名，不能标为“入选”，请改正":
          "'3-02' has rank 2, below the first 1, but is marked as a winner; correct the mark"
      ])
  }

  @Test func asksForTheNumberOfThoseAsked() async throws {
    expectFindings(
      try await findings("评价对象: unit, 小数: 1", "对象,总分,样本数\n3-01,50.2,120\n3-02,91.4,"),
      [
        "ledgers/m/2026-Q3.csv:A3: “3-02”没有样本数，请填写调查了多少人（户）":
          "'3-02' has no number of those asked; fill the column n"
      ])
  }

  @Test func refusesMetricsOfOtherKinds() async throws {
    expectFindings(
      try await findings("评价对象: unit, 指标: [覆盖率, 解决率]", "对象,积分\n3-01,5"),
      [
        "mechanisms/m.md:2:52: 指标“解决率”用不到这个机制上，请删去，或改用：覆盖率":
          "metric '解决率' does not belong to this mechanism; remove it, or use one of: 覆盖率"
      ])
  }

  @Test func givesEveryRuleAnIdOfItsOwn() {
    let rules = Rule.boards + Rule.lists + Rule.meetings
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(!rule.chinese.isEmpty && !rule.english.isEmpty, "\(rule.id)")
    }
  }
}
