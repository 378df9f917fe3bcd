import Testing

@testable import Noticeboard

/// The worked example of the reference, section 2.
struct WorkedExampleTests {
  static let ledgers = """
    -- ledgers/wudan/2026-10.csv --
    编号,网格,事项,提单,接单,评单,结果,满意度
    11,3-02,甲,10-02,10-03,10-30,已办,满意
    12,3-02,乙,10-08,10-09,,,
    13,3-05,丙,10-20,,,,
    14,3-05,丁,10-28,10-29,,,

    -- ledgers/wudan/2026-11.csv --
    编号,网格,事项,提单,接单,评单,结果,满意度
    2026-0012,,乙,10-08,,11-05,已办,满意
    13,,丙,10-20,11-02,,,
    14,,丁,10-28,,11-20,已办,未回访
    17,3-02,戊,11-02,11-02,11-18,已办,满意
    18,3-05,己,11-03,11-03,,,
    19,3-02,庚,11-12,11-13,11-27,已办,不满意
    20,3-05,辛,11-25,,,,
    21,3-02,壬,11-28,12-01,12-03,已办,基本满意
    """

  @Test func countsNovember() async throws {
    let counts = try await InlineCases(Self.ledgers).counts("2026-11")
    #expect(counts.raised == 5)
    #expect(counts.carriedIn == 3)
    #expect(counts.pool == 8)
    #expect(counts.responded == 6)
    #expect(counts.solved == 4)
    #expect(counts.surveyed == 3)
    #expect(counts.satisfied == 2)
    #expect(counts.open == 4)
    #expect(counts.medianDays?.description == "19.5")
    #expect(!counts.isFromTotals)
  }

  @Test func printsNovember() async throws {
    let site = try await InlineCases(Self.ledgers)
    #expect(
      try site.printed("2026-11") == [
        "响应率 75.0%（6/8，含上期结转 3 件）", "解决率 50.0%（4/8，含上期结转 3 件）",
        "满意度 2/3", "回访率 3/4", "公开率 0/4", "按时办结率 0/4", "中位天数 19.5",
      ])
  }

  @Test func printsDecember() async throws {
    let site = try await InlineCases(Self.ledgers)
    let counts = try site.counts("2026-12")
    #expect(counts.raised == 0)
    #expect(counts.carriedIn == 4)
    #expect(counts.open == 3)
    #expect(
      try site.printed("2026-12") == [
        "响应率 3/4（含上期结转 4 件）", "解决率 1/4（含上期结转 4 件）", "满意度 1/1", "回访率 1/1",
        "公开率 0/1", "按时办结率 1/1", "中位天数 5.0",
      ])
  }

  @Test func carriesTheOpenOfEveryMonthIntoTheNext() async throws {
    let site = try await InlineCases(Self.ledgers)
    let months = try ["2026-10", "2026-11", "2026-12"].map { try site.counts($0) }
    #expect(months.map(\.open) == [3, 4, 3])
    #expect(months.map(\.carriedIn) == [0, 3, 4])
    let year = try site.counts("2026")
    #expect([year.raised, year.carriedIn, year.solved, year.open] == [9, 0, 6, 3])
  }

  @Test func listsThePoolAndTheOpen() async throws {
    let caseload = try await InlineCases(Self.ledgers).caseload
    let november = try Period("2026-11")
    let end = november.last
    #expect(
      caseload.pool(in: november, asOf: end).map(\.number.number) == [
        12, 13, 14, 17, 18, 19, 20, 21,
      ])
    #expect(
      caseload.raisedCases(in: november, asOf: end).map(\.number.number) == [17, 18, 19, 20, 21])
    #expect(caseload.open(on: end).map(\.number.number) == [13, 18, 20, 21])
    #expect(caseload.pool(in: november, asOf: november.first - 1).isEmpty)
  }

  @Test func namesTheGapAndTheOverdueOnly() async throws {
    let lines = try await InlineCases(Self.ledgers).lines()
    #expect(
      lines == [
        "ledgers/wudan/2026-11.csv:A3: 2026-0013 的“评单”最迟应在 2026-11-09 完成，已逾期，却没有写“未办结原因”；请写明原因，或补上办理日期",
        "ledgers/wudan/2026-11.csv:A5: 编号不连续，缺 2026-0015–2026-0016；请补上，或为它写一行并在“作废”栏写明原因",
        "ledgers/wudan/2026-11.csv:A6: 2026-0018 的“评单”最迟应在 2026-11-10 完成，已逾期，却没有写“未办结原因”；请写明原因，或补上办理日期",
        "ledgers/wudan/2026-11.csv:A8: 2026-0020 的“接单”最迟应在 2026-11-26 完成，已逾期，却没有写“未办结原因”；请写明原因，或补上办理日期",
      ])
  }

  @Test func seesOnlyWhatWasThereOnAnEarlierDay() async throws {
    let site = try await InlineCases(Self.ledgers, asOf: "2026-11-19")
    let counts = try site.counts("2026-11", asOf: "2026-11-19")
    #expect([counts.raised, counts.carriedIn, counts.solved, counts.open] == [3, 3, 2, 4])
    #expect(counts.responded == 6)
    #expect(counts.surveyed == 2)
    let case14 = try site.seen(14, on: "2026-11-19")
    #expect(case14.state == .inProgress)
    #expect(case14.stages.map { $0?.description } == ["2026-10-28", "2026-10-29", nil, nil])
    #expect(case14.result.isEmpty)
    #expect(case14.satisfaction == nil)
    let case20 = try #require(site.caseload[CaseNumber(year: 2026, number: 20)])
    #expect(site.caseload.seen(case20, on: try Day("2026-11-19")) == nil)
    #expect(try site.counts("2026-12", asOf: "2026-11-19") == WorkflowCounts())
  }

  @Test func countsPublicationsUpToTheDayOfTheBuild() async throws {
    let site = try await InlineCases(Self.ledgers)
    let number = CaseNumber(year: 2026, number: 17)
    let published = site.caseload.publishing([number: try Day("2026-12-01")])
    let counts = published.counts(in: try Period("2026-11"), asOf: try Day("2026-11-30"))
    #expect(counts.published == 1)
    #expect(published.figure(named: "公开率", counts)?.text == "1/4")
    let record = try #require(published[number])
    let before = try #require(published.seen(record, on: try Day("2026-11-30")))
    let after = try #require(published.seen(record, on: try Day("2026-12-01")))
    #expect(before.state == .solved)
    #expect(before.stages[3] == nil)
    #expect(after.state == .published)
    #expect(after.stages[3] == (try Day("2026-12-01")))
  }

  @Test func quotesCountsAndMetricsByName() async throws {
    let site = try await InlineCases(Self.ledgers)
    let counts = try site.counts("2026-11")
    let names = ["新增", "上期结转", "在办总数", "已响应", "已解决", "期末未办结", "已回访", "满意", "逾期"]
    #expect(
      names.map { site.caseload.figure(named: $0, counts)?.text } == [
        "5", "3", "8", "6", "4", "4", "3", "2", "3",
      ])
    #expect(site.caseload.figure(named: "solving_rate", counts)?.text == "50.0%（4/8，含上期结转 3 件）")
    #expect(site.caseload.figure(named: "认领率", counts) == nil)
    #expect(site.caseload.figure(named: "条目", counts) == nil)
  }

  @Test func countsByUnitAndCategory() async throws {
    let site = try await InlineCases(Self.ledgers)
    let table = site.caseload.table(
      by: .units(.grid), in: try Period("2026-11"), asOf: try Day("2026-11-30"))
    let grid = try #require(site.caseload.units.find("3-05"))
    #expect(
      table.rows.map(\.key) == [.unit(try #require(site.caseload.units.find("3-02"))), .unit(grid)])
    #expect(table.rows.map(\.counts.pool) == [4, 4])
    #expect(table.rows.map(\.counts.solved) == [3, 1])
    #expect(try site.counts("2026-11", of: CaseScope(unit: grid)).open == 3)
    #expect(try site.counts("2026-11", of: CaseScope(category: "环境")).pool == 0)
  }
}
