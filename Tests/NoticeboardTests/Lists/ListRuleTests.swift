import Testing

@testable import Noticeboard

/// Every rule over the entries of a list, with its sentences.
struct ListRuleTests {
  private func findings(
    _ front: String, _ ledgers: KeyValuePairs<String, String>, isToday: Bool = true
  ) async throws -> Findings {
    try await StandingBench("标题: 清单, 类型: list\(front)", ledgers: ledgers)
      .list(asOf: "2026-11-21", isToday: isToday).findings
  }

  @Test func refusesANumberTwiceInAYear() async throws {
    let lists = ", 清单: [{名称: 甲}, {名称: 乙}]"
    expectFindings(
      try await findings(
        lists,
        [
          "2025": "编号,清单,名称\n1,甲,旧", "2026-01": "编号,清单,名称\n1,甲,一\n01,乙,二",
          "2026-02": "编号,清单,名称\n1,甲,一",
        ]),
      [
        "ledgers/m/2026-01.csv:A3: 编号“01”在2026年用了两次，同一年各清单不能重号，请改其中一个"
          + "（另见 ledgers/m/2026-01.csv:A2）":
          "number '01' is used twice in 2026; numbers are unique over all sub-lists of a year,"
          + " change one (see also ledgers/m/2026-01.csv:A2)"
      ])
  }

  /// Where November's sheet begins at 1 again, October's entries would go without a word.
  @Test func warnsOfANumberThatIsAnotherEntryInALaterSheet() async throws {
    let found = try await findings(
      "",
      [
        "2026-10": "编号,名称,社区\n1,慰问,qingxi\n2,书架,qingxi",
        "2026-11": "编号,名称,社区\n1,路灯,qingxi\n2,,qingxi",
      ])
    expectFindings(
      found,
      [
        "ledgers/m/2026-11.csv:A2: 编号“1”在前面的表里是“慰问”，这里是“路灯”；同一编号算同一条，"
          + "后写的代替先写的：是另一条，请换一个编号（另见 ledgers/m/2026-10.csv:A2）":
          "number '1' was '慰问' in an earlier sheet and is '路灯' here; rows of one number are one"
          + " entry, and the later replaces the earlier: renumber it if it is another (see also"
          + " ledgers/m/2026-10.csv:A2)"
      ])
    #expect(found.sorted.map(\.level) == [.warning])
  }

  @Test(arguments: [
    ("1,路灯,支出,600", "路灯 支出 600.00"), ("1,慰问,支出,800", "慰问 支出 800.00"),
    ("1,慰问,收入,600", "慰问 收入 600.00"), ("1,,支出,700", "支出 700.00"),
  ])
  func refusesANumberUnderWhichOtherMoneyStandsInALaterSheet(_ row: String, _ now: String)
    async throws
  {
    let header = "编号,名称,收支,金额"
    let found = try await findings(
      "", ["2026-10": "\(header)\n1,慰问,支出,600", "2026-11": "\(header)\n\(row)"])
    let lines = StandingBench.lines(found, .chinese)
    #expect(
      lines.count == 1
        && lines.first?.contains("编号“1”在前面的表里是“慰问 支出 600.00”，这里是“\(now)”") == true, "\(lines)")
    #expect(found.sorted.map(\.level) == [.error])
  }

  @Test(arguments: ["1,慰问,支出,600", "1,,支出,600", "1,慰问,,"])
  func letsMoneyStandAgainUnderItsNumber(_ row: String) async throws {
    let header = "编号,名称,收支,金额"
    let found = try await findings(
      "", ["2026-10": "\(header)\n1,慰问,支出,600", "2026-11": "\(header)\n\(row)"])
    #expect(StandingBench.lines(found, .chinese) == [])
  }

  @Test func keepsDatesOnceGivenAndNamesBothCells() async throws {
    expectFindings(
      try await findings(
        "",
        [
          "2026-03": "编号,名称,认领单位,认领日期,库存\n1,甲,县供电公司,03-02,5",
          "2026-04": "编号,名称,认领日期,库存\n1,甲,03-05,4",
        ]),
      [
        "ledgers/m/2026-04.csv:C2: “1 甲”的认领日期原来是 2026-03-02，这里变成 2026-03-05；"
          + "已经公开的日期不能改，请改回，或只补空着的日期（另见 ledgers/m/2026-03.csv:D2）":
          "claimed of '1 甲' was 2026-03-02 and is 2026-03-05 here; a date once given stays, restore"
          + " it (see also ledgers/m/2026-03.csv:D2)"
      ])
  }

  @Test func refusesGoodsWithoutPointsOrBelowZeroStock() async throws {
    expectFindings(
      try await findings("", ["2026": "编号,名称,积分,库存\n1,香皂,0,5\n2,大米,30,-1\n3,油,-3,1"]),
      [
        "ledgers/m/2026.csv:A2: “1”的积分是 0，应当大于 0，请改正；扣分项请写明“依据”":
          "points of '1' are 0 and must be above 0; correct them, or name the basis of a deduction",
        "ledgers/m/2026.csv:A3: “2”的库存是 -1，不能小于 0，请盘点后改正":
          "stock of '2' is -1 and cannot be below 0; correct it",
        "ledgers/m/2026.csv:A4: “3”的积分是 -3，应当大于 0，请改正；扣分项请写明“依据”":
          "points of '3' are -3 and must be above 0; correct them, or name the basis of a deduction",
      ])
  }

  @Test func allowsDeductionsThatNameTheirGround() async throws {
    let found = try await findings(
      "", ["2026": "编号,名称,积分,依据\n1,献血,20,目录第三条\n2,毁绿种菜,-10,目录第九条"])
    #expect(StandingBench.lines(found, .chinese) == [])
  }

  private static let links =
    ", 清单: [{名称: 需求}, {名称: 资源}, {名称: 项目}], 关联: {项目: [需求, 资源]}"

  @Test func asksForANeedBehindEachProject() async throws {
    expectFindings(
      try await findings(
        Self.links,
        [
          "2026":
            "编号,清单,名称,对应\nN-1,需求,灯,\nR-1,资源,灯具,\nP-1,项目,改造,R-1;N-9\nP-2,项目,巡检,N-1、P-1"
        ]),
      [
        "ledgers/m/2026.csv:A4: “P-1”没有对应的需求，请在“对应”一栏填它的编号":
          "'P-1' answers no entry of 需求; fill the column for with its number",
        "ledgers/m/2026.csv:D4: “对应”里的编号“N-9”找不到，请改正，或先登记这一条":
          "number 'N-9' in the column for is unknown; correct it, or add that entry first",
        "ledgers/m/2026.csv:D5: “对应”里的“P-1”在项目里，这里只能对应需求、资源，请改正":
          "'P-1' in the column for stands in 项目, but must be of 需求、资源; correct it",
      ])
  }

  @Test func answersANeedOfAnEarlierYear() async throws {
    let bench = try await StandingBench(
      "标题: 清单, 类型: list\(Self.links)",
      ledgers: ["2025": "编号,清单,名称\nN-1,需求,灯", "2026": "编号,清单,名称,对应\nP-1,项目,改造,N-1"])
    let (list, findings) = try bench.list(asOf: "2026-11-21")
    #expect(StandingBench.lines(findings, .chinese) == [])
    func unmatched(on day: String) throws -> Int? {
      list.state(year: 2025, on: try Day(day)).figures().unmatched
    }
    #expect(try unmatched(on: "2026-11-21") == 0)
    #expect(try unmatched(on: "2025-12-31") == 1)
  }

  @Test func asksForTheApprovalOfNewEntries() async throws {
    expectFindings(
      try await findings(
        ", 准入: 是",
        [
          "2025": "编号,名称,准入文号\n1,开具证明,池办〔2020〕1号",
          "2026": "编号,名称,准入文号\n1,开具证明,\n2,登记宠物,",
        ]),
      [
        "ledgers/m/2026.csv:A3: “2”是新增事项，没有准入文号，请填写批准准入的文号，或撤下":
          "'2' is new and has no approval; fill the number of the approval, or remove it"
      ])
  }

  @Test func takesTheFirstFileForWhatWasThereBefore() async throws {
    expectFindings(
      try await findings(
        ", 准入: 是",
        [
          "2026-01": "编号,名称,准入文号\n1,开具证明,\n2,登记户口,",
          "2026-02": "编号,名称,准入文号\n1,开具证明,\n3,登记宠物,\n4,登记车位,池办〔2026〕1号",
        ]),
      [
        "ledgers/m/2026-02.csv:A3: “3”是新增事项，没有准入文号，请填写批准准入的文号，或撤下":
          "'3' is new and has no approval; fill the number of the approval, or remove it"
      ])
  }

  @Test func refusesAmountsBelowZeroButForADebtCarriedOver() async throws {
    expectFindings(
      try await findings(
        "", ["2026": "编号,名称,金额,收支\n1,结转,-20,上年结转\n2,拨款,-100,收入\n3,退回,-0.5,支出"]),
      [
        "ledgers/m/2026.csv:A3: “拨款”的收入 -100.00 元小于 0，请写成正数；冲减的，改记为相反的收支":
          "in -100.00 of '拨款' is below 0; write it above 0, and a reversal as the opposite direction",
        "ledgers/m/2026.csv:A4: “退回”的支出 -0.50 元小于 0，请写成正数；冲减的，改记为相反的收支":
          "out -0.50 of '退回' is below 0; write it above 0, and a reversal as the opposite direction",
      ])
  }

  @Test func namesFloorsOfWhichNoneFitsAUnit() async throws {
    let rows: KeyValuePairs = ["2026": "编号,名称,金额,收支\n1,拨款,100,收入"]
    let some = try await findings(", 最低经费: {市辖区: 100, 社区: 10}", rows)
    #expect(StandingBench.lines(some, .chinese) == [])
    let found = try await findings(", 最低经费: {特困户: 100}", rows)
    expectFindings(
      found,
      [
        "mechanisms/m.md:2:1: 最低经费写给“特困户”，既不是单位类型，也没有单位有这个标签，所以从不起作用；请改正":
          "floors are set for '特困户', which is no kind of unit and no unit's tag, so they never apply;"
          + " correct that"
      ])
    #expect(found.sorted.map(\.level) == [.warning])
  }

  @Test func countsTheMergedEntriesOfTheLatestYear() async throws {
    let front = ", 清单: [{key: duty, name: 依法履职事项, 条数: 2}, {key: seal, name: 盖章事项, 条数: 1}]"
    expectFindings(
      try await findings(
        front,
        [
          "2025": "编号,清单,名称\n1,duty,甲",
          "2026-01": "编号,清单,名称\n1,依法履职事项,甲\n2,盖章事项,乙",
          "2026-02": "编号,清单,名称\n1,duty,甲\n3,seal,丙",
        ]),
      [
        "ledgers/m/2026-02.csv: 依法履职事项应有 2 条，现有 1 条，请补齐或删去，或改机制里的“条数”"
          + "（另见 mechanisms/m.md:2:53）":
          "依法履职事项 has 1 entries instead of 2; add or remove rows, or change count in the"
          + " mechanism (see also mechanisms/m.md:2:53)",
        "ledgers/m/2026-02.csv: 盖章事项应有 1 条，现有 2 条，请补齐或删去，或改机制里的“条数”"
          + "（另见 mechanisms/m.md:2:87）":
          "盖章事项 has 2 entries instead of 1; add or remove rows, or change count in the mechanism"
          + " (see also mechanisms/m.md:2:87)",
      ])
  }

  @Test func namesBothBalances() async throws {
    expectFindings(
      try await findings(
        "",
        [
          "2026":
            "编号,名称,金额,收支,结余\n1,拨款,100,收入,100\n2,慰问,30,支出,80\n3,印刷,5,,\n4,退款,,收入,"
        ]),
      [
        "ledgers/m/2026.csv:E3: 结余写的是 80，按 上年结转 + 收入 − 支出 计算是 70.00，请核对，"
          + "或清空这一格由程序计算":
          "balance is typed as 80, but opening + in − out makes 70.00; check the rows, or leave the"
          + " cell empty",
        "ledgers/m/2026.csv:A4: “印刷”有金额但没有写“收支”，请填 收入、支出、预算 或 上年结转":
          "'印刷' has an amount without direction; fill in, out, budget or opening",
        "ledgers/m/2026.csv:A5: “退款”写了收入但没有金额，请填写金额":
          "'退款' is marked in without an amount; fill it",
      ])
  }

  /// The closing balance of a year is what the next begins with, also where it is a debt.
  @Test func comparesWhatIsCarriedOverWithTheYearBefore() async throws {
    let header = "编号,名称,单位,收支,金额"
    let found = try await findings(
      "",
      [
        "2026-11": """
        \(header)
        1,拨款,qingxi,收入,6000
        2,拨款,3-01,收入,70
        3,修灯,3-02,支出,5
        4,预算,3-04,预算,9
        """,
        "2026-12":
          "\(header)\n5,修路,qingxi,支出,654.83\n6,拨款,3-03,收入,8\n7,修井,3-03,支出,8",
        "2027-01":
          "\(header)\n1,结转,qingxi,上年结转,5000\n2,结转,3-02,上年结转,-5\n3,结转,3-04,上年结转,2",
        "2027-02": "\(header)\n4,结转,qingxi,上年结转,300.17",
      ])
    expectFindings(
      found,
      [
        "ledgers/m/2027-01.csv: “第一网格”2026年结余 70.00 元，2027年的表里没有它的上年结转，这笔钱就不见了；"
          + "请补一行“上年结转”，已经上缴或收回的，请在2026年记一笔支出":
          "'第一网格' had a balance of 70.00 in 2026, and no sheet of 2027 carries it over, so it is"
          + " gone; add a row of opening, or if it was handed back, a row of out in 2026",
        "ledgers/m/2027-01.csv:A2: “清溪社区”的上年结转 5300.17 元 ≠ 2026年的结余 5345.17 元；"
          + "请改正上年结转，或核对2026年的收支":
          "'清溪社区' carries over 5300.17, but its balance of 2026 is 5345.17; correct the opening,"
          + " or check the rows of 2026",
      ])
    #expect(found.sorted.map(\.level) == [.warning, .error])
  }

  @Test(arguments: [
    ("2026", "1,款,3-02,收入,9", "1,转,3-02,上年结转,4\n2,转,3-02,上年结转,5"),
    // A year without a sheet lies between.
    ("2025", "1,款,3-02,收入,9", "1,转,3-02,上年结转,4"),
    // The heir of a grid that ended has its money.
    ("2026", "1,款,3-09,收入,9\n2,款,3-02,收入,1", "1,转,3-02,上年结转,10"),
  ])
  func acceptsWhatIsCarriedOver(_ year: String, _ before: String, _ after: String) async throws {
    let header = "编号,名称,单位,收支,金额\n"
    let found = try await StandingBench(
      "标题: 清单, 类型: list", ledgers: [year: header + before, "2027": header + after],
      units: ["old,旧网格,grid,qingxi,3-09,,,,,,2026-10-31,g2"]
    ).list(asOf: "2027-11-21").findings
    #expect(StandingBench.lines(found, .chinese) == [])
  }

  @Test func keepsNamesOutOfListsToClaimFrom() async throws {
    let found = try await findings(
      ", 可认领: 是, 栏目: [{名称: 联系人, 类型: name}]", ["2026": "编号,名称\n1,书桌"])
    expectFindings(
      found,
      [
        "mechanisms/m.md:2:48: 认领清单只写编号和类别，不能有居民姓名：请删去栏目“联系人”，"
          + "或把它的公开范围设为 内部":
          "a list to claim from carries no resident's name: remove column '联系人', or make its"
          + " audience internal"
      ])
    #expect(found.sorted.map(\.level) == [.privacy])
    let inside = try await findings(
      ", 可认领: 是, 栏目: [{名称: 联系人, 类型: name, 公开范围: 内部}]", ["2026": "编号,名称\n1,书桌"])
    #expect(StandingBench.lines(inside, .chinese) == [])
  }

  @Test func refusesBlackListsOfPersonsInAnyDisguise() async throws {
    let column = "栏目: [{名称: 姓名, 类型: name}, {名称: 类别, 类型: enum, 取值: [灰榜]}]"
    let found = try await findings(
      ", 清单: [{名称: 失信人员}, {名称: 模范}], \(column)",
      ["2026": "编号,清单,名称,姓名,类别\n1,模范,甲,王*,灰榜"])
    expectFindings(
      found,
      [
        "ledgers/m/2026.csv:E2: 这里提到“灰榜”，而表里有姓名栏：不能公布自然人的灰榜、黑榜、失信名单或曝光台，请删去姓名栏":
          "'灰榜' names a grey or black list, and the sheet has a column of names: such lists of"
          + " persons are never published; remove that column",
        "mechanisms/m.md:2:40: 这里提到“失信”，而表里有姓名栏：不能公布自然人的灰榜、黑榜、失信名单或曝光台，请删去姓名栏":
          "'失信' names a grey or black list, and the sheet has a column of names: such lists of"
          + " persons are never published; remove that column",
        "mechanisms/m.md:2:88: 这里提到“灰榜”，而表里有姓名栏：不能公布自然人的灰榜、黑榜、失信名单或曝光台，请删去姓名栏":
          "'灰榜' names a grey or black list, and the sheet has a column of names: such lists of"
          + " persons are never published; remove that column",
      ])
    #expect(found.sorted.map(\.level) == [.privacy, .privacy, .privacy])
  }
}
