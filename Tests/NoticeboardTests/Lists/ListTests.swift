import Testing

@testable import Noticeboard

struct ListTests {
  static let threeLists =
    "标题: 三个清单, 类型: list, 可认领: 是, "
    + "清单: [{key: need, name: 需求}, {key: resource, name: 资源}, {key: project, name: 项目}], "
    + "关联: {项目: [需求, 资源]}, 指标: [认领率, 兑现率, 未匹配]"

  static let march = """
    编号,清单,名称,提供单位,认领单位,认领日期,时限,完成日期,结果,对应
    N-11,需求,楼道照明,,,,,,,
    N-12,需求,停车位,,,,,,,
    R-04,资源,灯具 50 只,县供电公司,,,,,,
    P-03,项目,楼道照明改造,,县供电公司,2026-03-02,2026-06-30,,,N-11;R-04
    P-04,项目,照明巡检,,,,,,,N-11
    """

  static let may = """
    编号,清单,完成日期,结果,库存
    P-03,项目,2026-05-20,已更换 42 盏,
    """

  private func threeLists(asOf: String = "2026-11-21") async throws -> (LinkedList, StandingBench) {
    let bench = try await StandingBench(
      Self.threeLists, ledgers: ["2026-03": Self.march, "2026-05": Self.may])
    let (list, findings) = try bench.list(asOf: asOf)
    #expect(StandingBench.lines(findings, .chinese) == [])
    return (list, bench)
  }

  @Test func mergesTheFilesOfAYearByNumber() async throws {
    let (list, bench) = try await threeLists()
    let state = list.state(year: 2026, on: try Day("2026-11-21"))
    let entry = try #require(state[ShelfKey(year: 2026, number: "P-03")])
    #expect(state.entries.count == 5)
    #expect(entry.title == "楼道照明改造")
    #expect(entry.claimer == .unit(try bench.unit("power")))
    #expect(entry.claimed?.description == "2026-03-02")
    #expect(entry.done?.description == "2026-05-20")
    #expect(entry.result == "已更换 42 盏")
    #expect(entry.state == .done)
    #expect(entry.answers.map(\.number) == ["N-11", "R-04"])
    #expect(
      state[ShelfKey(year: 2026, number: "N-11")]?.answeredBy.map(\.number) == ["P-03", "P-04"])
  }

  /// What was out of stock in October and is there again.
  @Test(arguments: [
    ("编号,名称,库存,依据,备注\n1,洗衣液,80,,", "", "办法"), ("编号,名称,库存,依据,备注\n1,洗衣液,80,,无", "", "办法"),
    ("编号,名称,库存\n1,洗衣液,80", "缺货", "办法"), ("编号,名称,库存,依据,备注\n1,洗衣液,80,—,限购", "限购", ""),
  ])
  func tellsTheRemarkOfTheLatestSheetThatHasTheColumn(
    sheet: String, note: String, basis: String
  ) async throws {
    let october = "编号,名称,库存,依据,备注\n1,洗衣液,0,办法,缺货"
    let bench = try await StandingBench(
      "标题: 爱心超市, 类型: list", ledgers: ["2026-10": october, "2026-11": sheet])
    let list = try bench.list(asOf: "2026-11-21").list
    let day = try Day("2026-11-21")
    let now = try #require(list.state(period: try Period("2026-11"), on: day).entries.first)
    #expect(
      [now.note, now.basis, now.stock?.description ?? ""] == [note, basis, "80"], "\(sheet)")
    let then = try #require(list.state(period: try Period("2026-10"), on: day).entries.first)
    #expect([then.note, then.basis] == ["缺货", "办法"], "\(sheet)")
  }

  @Test(arguments: [
    ("2026-02-28", 0, [ShelfEntry.State](), false),
    ("2026-03-01", 5, [.claimed, .open, .claimed, .open, .open], false),
    ("2026-03-02", 5, [.claimed, .open, .claimed, .claimed, .open], false),
    ("2026-05-19", 5, [.claimed, .open, .claimed, .claimed, .open], false),
    ("2026-05-20", 5, [.done, .open, .done, .done, .open], false),
  ])
  func showsTheStateOfADay(
    day: String, count: Int, states: [ShelfEntry.State], isOverdue: Bool
  ) async throws {
    let (list, _) = try await threeLists()
    let state = list.state(year: 2026, on: try Day(day))
    #expect(state.entries.count == count)
    #expect(state.entries.compactMap(\.state) == states)
    #expect(state.entries.contains(where: \.isOverdue) == isOverdue)
    let isDone = state.entries.contains { $0.done != nil }
    #expect(state.entries.contains { !$0.result.isEmpty } == isDone)
    #expect(state.entries.contains { $0.claimer != nil } == (day >= "2026-03-02"))
  }

  @Test func isOverdueAfterTheDueDayUntilDone() async throws {
    let bench = try await StandingBench(
      "标题: 微心愿, 类型: list, 可认领: 是",
      ledgers: [
        "2026": "编号,名称,认领单位,认领日期,时限,完成日期,结果\n1,书桌,县供电公司,03-02,06-30,07-05,已送达"
      ])
    let list = try bench.list(asOf: "2026-11-21").list
    func entry(_ day: String) throws -> ShelfEntry {
      try #require(list.state(year: 2026, on: try Day(day)).entries.first)
    }
    #expect(try !entry("2026-06-30").isOverdue)
    #expect(try entry("2026-07-01").isOverdue)
    #expect(try entry("2026-07-01").state == .claimed)
    #expect(try !entry("2026-07-05").isOverdue)
  }

  @Test func countsEachSublist() async throws {
    let (list, _) = try await threeLists()
    let state = list.state(year: 2026, on: try Day("2026-11-21"))
    let projects = state.figures(sublist: 2)
    #expect(projects.ratio(.claim)?.fraction == "1/2")
    #expect(projects.ratio(.fulfilment)?.fraction == "1/2")
    #expect(projects.unmatched == nil)
    let needs = state.figures(sublist: 0)
    #expect([needs.entries, needs.claimed, needs.done, needs.expired] == [2, 1, 1, 0])
    #expect(needs.unmatched == 1)
    #expect(state.figures().unmatched == 1)
    #expect(state.figures().entries == 5)
    let definitions = list.mechanism.metrics.map { needs.ratio($0)?.fraction }
    #expect(definitions == ["1/2", "1/2", "1/2"])
  }

  /// Dates of its own stay; what is out of date and was taken up in time stays in sight.
  @Test func takesANeedForMetWithWhatAnswersIt() async throws {
    let bench = try await StandingBench(
      Self.threeLists,
      ledgers: [
        "2026": """
        编号,清单,名称,认领单位,认领日期,时限,有效期至,完成日期,结果,对应
        N-1,需求,照明,,,2026-04-30,,,,
        N-2,需求,停车,县供电公司,2026-03-02,,,,,
        N-3,需求,晾衣,,,,2026-05-01,,,
        N-4,需求,磨刀,,,,2026-05-01,,,
        P-1,项目,改造,县供电公司,2026-03-02,,,2026-05-20,已换,N-1;N-2
        P-2,项目,增设,,,,,,,N-3
        """
      ])
    let list = try bench.list(asOf: "2026-11-21").list
    func needs(_ day: String) throws -> [ShelfEntry] {
      list.state(year: 2026, on: try Day(day)).entries.filter { $0.sublist == 0 }
    }
    #expect(try needs("2026-05-19").map(\.state) == [.claimed, .claimed, .claimed, .expired])
    #expect(try needs("2026-05-19").map(\.isOverdue) == [true, false, false, false])
    #expect(try needs("2026-05-20").map(\.state) == [.done, .claimed, .claimed, .expired])
    #expect(try needs("2026-05-20").map(\.isOverdue) == [false, false, false, false])
    let figures = list.state(year: 2026, on: try Day("2026-05-20")).figures(sublist: 0)
    #expect([figures.claimed, figures.done, figures.expired] == [3, 1, 1])
  }

  @Test func putsUnmatchedNeedsOnTop() async throws {
    let (list, _) = try await threeLists()
    let state = list.state(year: 2026, on: try Day("2026-11-21"))
    #expect(state.shown(sublist: 0).map(\.number) == ["N-12", "N-11"])
    #expect(state.entries.filter(\.isUnmatched).map(\.number) == ["N-12"])
  }

  @Test func showsTheRowsOfOneFile() async throws {
    let (list, _) = try await threeLists()
    let day = try Day("2026-11-21")
    #expect(list.state(period: try Period("2026-03"), on: day).entries.count == 5)
    let may = list.state(period: try Period("2026-05"), on: day)
    #expect(may.entries.map(\.title) == ["楼道照明改造"])
    #expect(may.entries.map(\.state) == [.done])
    let march = list.state(period: try Period("2026-03"), on: day)
    #expect(march[ShelfKey(year: 2026, number: "P-03")]?.state == .claimed)
  }

  @Test func hidesWhatIsExpired() async throws {
    let front = "标题: 信易+, 类型: list"
    let rows = "编号,名称,积分,有效期至\n1,免押金,800,2026-06-30\n2,优惠停车,700,2026-12-31"
    let hidden = try await StandingBench(front, ledgers: ["2026": rows])
    let (list, findings) = try hidden.list(asOf: "2026-11-21")
    #expect(StandingBench.lines(findings, .chinese) == [])
    let state = list.state(year: 2026, on: try Day("2026-11-21"))
    #expect(state.entries.map(\.state) == [.expired, nil])
    #expect(state.shown().map(\.number) == ["2"])
    #expect(state.figures().expired == 1)
    #expect(
      try hidden.list(asOf: "2026-06-30").list.state(year: 2026, on: Day("2026-06-30"))
        .shown().count == 2)
    let shown = try await StandingBench(front + ", 过期隐藏: 否", ledgers: ["2026": rows])
    let (all, warnings) = try shown.list(asOf: "2026-11-21")
    #expect(all.state(year: 2026, on: try Day("2026-11-21")).shown().count == 2)
    expectFindings(
      warnings,
      [
        "ledgers/m/2026.csv:D2: “1 免押金”的有效期 2026-06-30 已过，页面上仍然列着；续期的，"
          + "请在本期的表里用同一编号再写一行、填新的有效期至；不再有的，请删去这一行，或设 过期隐藏: 是":
          "'1 免押金' was valid to 2026-06-30 and is still listed; renew it by a row of the same"
          + " number with a new valid_to in the current sheet, remove the row, or set hide_expired"
      ])
    #expect(warnings.sorted.map(\.level) == [.warning])
  }

  /// A renewal counts from its period on; a page of the period before tells what was said there.
  @Test func followsARenewalFromItsPeriodOn() async throws {
    let bench = try await StandingBench(
      "标题: 信易+, 类型: list, 过期隐藏: 否",
      ledgers: [
        "2026-09": "编号,名称,有效期至,时限\n1,免押金,2026-10-31,2026-09-20",
        "2026-11": "编号,名称,有效期至,时限\n1,免押金,2026-12-31,2026-11-30",
      ])
    let (list, findings) = try bench.list(asOf: "2026-11-21")
    #expect(StandingBench.lines(findings, .chinese) == [])
    func entry(_ period: String, _ day: String) throws -> ShelfEntry {
      let period = try Period(period)
      return try #require(list.state(in: period, on: try Day(day)).entries.first)
    }
    let now = try entry("2026-11", "2026-11-21")
    #expect([now.validTo, now.due].map { $0?.description } == ["2026-12-31", "2026-11-30"])
    #expect(now.state == nil && !now.isOverdue, "\(now)")
    let then = try entry("2026-09", "2026-11-21")
    #expect([then.validTo, then.due].map { $0?.description } == ["2026-10-31", "2026-09-20"])
    // What a bulletin of October quotes of the year.
    let quoted = try entry("2026", "2026-10-31")
    #expect(quoted.validTo?.description == "2026-10-31")
  }

  @Test func sumsMoneyForEachUnitAndYear() async throws {
    let bench = try await StandingBench(
      "标题: 经费, 类型: list, 最低经费: {社区: 200000, 省级试点: 250000}",
      ledgers: [
        "2025":
          "编号,名称,单位,金额,收支,结余\n1,拨款,qingxi,900,收入,900\n2,慰问,qingxi,799.50,支出,100.50",
        "2026-01": """
        编号,名称,单位,金额,收支,结余
        1,结转,qingxi,100.50,上年结转,100.5
        2,拨款,qingxi,1000,收入,1100.50
        3,拨款,3-01,50,收入,50
        """,
        "2026-02": "编号,名称,单位,金额,收支,结余\n4,慰问,qingxi,300.25,支出,800.25\n5,预算,qingxi,240000,预算,",
      ],
      units: ["south,南山社区,community,qingxi,9,,,,省级试点,,,"])
    let (list, findings) = try bench.list(asOf: "2026-11-21")
    expectFindings(
      findings,
      [
        "ledgers/m/2025.csv:A2: “清溪社区”2025年的经费 900.00 元低于最低标准 200000.00 元（社区），请核对；"
          + "标准变了，就改机制的“最低经费”":
          "money of '清溪社区' in 2025 is 900.00, below the floor of 200000.00 for 社区; check it, or"
          + " floors in the mechanism if they changed"
      ])
    let year = list.state(year: 2026, on: try Day("2026-11-21"))
    #expect(
      year.entries.map { $0.balance?.money ?? "" } == [
        "100.50", "1100.50", "50.00", "800.25", "800.25",
      ])
    let account = try #require(year.accounts.first)
    #expect(account.unit == (try bench.unit("qingxi")))
    #expect(account.opening.money == "100.50")
    #expect(account.income.money == "1000.00")
    #expect(account.spending.money == "300.25")
    #expect(account.budget?.money == "240000.00")
    #expect(account.balance.money == "800.25")
    let february = list.state(period: try Period("2026-02"), on: try Day("2026-11-21"))
    #expect(february.accounts.map(\.spending.money) == ["300.25", "0.00"])
    #expect(february.accounts.map(\.income.money) == ["0.00", "0.00"])
    #expect(february.accounts.map(\.balance.money) == ["800.25", "50.00"])
  }

  @Test func namesTheBudgetThatIsBelowTheFloor() async throws {
    let header = "编号,名称,单位,金额,收支"
    let findings = try await StandingBench(
      "标题: 经费, 类型: list, 最低经费: {社区: 200000}",
      ledgers: [
        "2026-09": "\(header)\n1,拨款,qingxi,900,收入\n2,预算,qingxi,150000,预算",
        "2026-11": "\(header)\n3,慰问,qingxi,100,支出",
      ]
    ).list(asOf: "2026-11-21").findings
    #expect(findings.sorted.map(\.location.description) == ["ledgers/m/2026-09.csv:A3"])
  }

  @Test func countsUnitsOnceAndNamesThoseWithout() async throws {
    let bench = try await StandingBench(
      "标题: 小红站, 类型: list",
      ledgers: ["2026": "编号,名称,网格\n1,甲站,3-01\n2,乙站,3-01\n3,丙站,3-02-1"],
      units: [
        "g21,第二网格一单元,grid,g2,3-02-1,,,,,,,",
        "old,旧网格,grid,qingxi,3-09,,,,,,2026-01-31,",
      ])
    let list = try bench.list(asOf: "2026-11-21").list
    let state = list.state(year: 2026, on: try Day("2026-11-21"))
    func coverage(includesSubunits: Bool) throws -> Coverage {
      Coverage(
        of: .grid, having: state.entries.compactMap(\.unit), in: bench.units,
        below: bench.units.root, on: try Day("2026-11-21"), includesSubunits: includesSubunits)
    }
    let grids = try coverage(includesSubunits: false)
    #expect(grids.ratio.fraction == "2/4")
    #expect(grids.uncovered.map { bench.units[$0].code ?? "" } == ["3-03", "3-04"])
    let all = try coverage(includesSubunits: true)
    #expect(all.ratio.fraction == "3/5")
    #expect(Coverage.commonestKind(of: state.entries.compactMap(\.unit), in: bench.units) == .grid)
    #expect(Coverage.commonestKind(of: [], in: bench.units) == nil)
  }

  @Test func printsTheCoverageOfTheSeed() {
    #expect(Ratio(629, of: 798).percent == "78.8%")
  }
}
