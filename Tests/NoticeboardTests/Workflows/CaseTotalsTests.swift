import Testing

@testable import Noticeboard

struct CaseTotalsTests {
  static let header = "网格,新增,上期结转,已响应,已解决,已回访,满意"
  static let ledgers = """
    -- ledgers/wudan/2026-10.csv --
    \(header)
    3-02,100,0,100,90,80,76
    3-05,20,0,18,16,3,3

    -- ledgers/wudan/2026-11.csv --
    \(header)
    3-02,50,10,60,60,40,39
    3-05,10,4,14,11,4,2

    """

  @Test func printsRatesWithTheirOrigin() async throws {
    let site = try await InlineCases(Self.ledgers)
    #expect(site.lines() == [])
    #expect(
      try site.printed("2026-11") == [
        "响应率 100%（74/74，含上期结转 14 件，据汇总数）",
        "解决率 95.9%（71/74，含上期结转 14 件，据汇总数）", "满意度 93.2%（41/44，据汇总数）",
        "回访率 62.0%（44/71，据汇总数）", "公开率 —", "按时办结率 —", "中位天数 —",
      ])
  }

  @Test func sumsPeriodsWithoutCountingTwice() async throws {
    let site = try await InlineCases(Self.ledgers)
    let year = try site.counts("2026")
    #expect([year.raised, year.carriedIn, year.solved, year.open] == [180, 0, 177, 3])
    #expect(year.responded == nil)
    #expect(year.isFromTotals)
    #expect(site.caseload.figure(named: "响应率", year)?.text == "—")
  }

  @Test func countsOneGrid() async throws {
    let site = try await InlineCases(Self.ledgers)
    let grid = try #require(site.caseload.units.find("3-05"))
    let counts = try site.counts("2026-10", of: CaseScope(unit: grid))
    #expect([counts.raised, counts.solved, counts.open] == [20, 16, 4])
    #expect(site.caseload.figure(named: "满意度", counts)?.text == "3/3（据汇总数）")
    let table = site.caseload.table(
      by: .units(.grid), in: try Period("2026-11"), asOf: try Day("2026-11-30"))
    #expect(table.rows.map(\.counts.pool) == [60, 14])
  }

  @Test func comparesWithTheCasesOfThePeriodBefore() async throws {
    let site = try await InlineCases(
      """
      -- ledgers/wudan/2026-10.csv --
      编号,网格,事项,提单,接单,未办结原因
      1,3-02,甲,10-30,10-30,等待采购

      -- ledgers/wudan/2026-11.csv --
      \(Self.header)
      3-02,5,2,5,5,0,0
      """)
    #expect(site.findings.diagnostics.map(\.rule.id) == ["totals.carried-in-differs"])
    #expect(site.findings.diagnostics.first?.arguments == ["2", "2026年10月", "1"])
  }

  @Test func hasNoTotalsBeforeThePeriodBegins() async throws {
    let site = try await InlineCases(Self.ledgers)
    #expect(try site.counts("2026-11", asOf: "2026-10-31") == WorkflowCounts())
    #expect(try site.counts("2026", asOf: "2026-10-31").raised == 120)
  }

  /// The three figures of the report that do not reconcile: as totals they are refused.
  @Test func refusesMoreSolvedThanThereWere() async throws {
    let site = try await InlineCases(
      """
      -- ledgers/wudan/2026.csv --
      类别,新增,上期结转,已响应,已解决,已回访,满意
      群众哨,445,0,445,690,0,0
      社区哨,83,0,83,0,0,0
      """)
    #expect(
      site.lines() == [
        "ledgers/wudan/2026.csv:A2: 已解决 690 > 新增 445 + 上期结转 0；请核对这几个数，上期没办结的要写进“上期结转”"
      ])
    let reconciled = try await InlineCases(
      """
      -- ledgers/wudan/2026.csv --
      类别,新增,上期结转,已响应,已解决,已回访,满意
      群众哨,445,245,445,690,0,0
      """)
    #expect(reconciled.lines() == [])
    #expect(
      try reconciled.printed("2026")[1] == "解决率 100%（690/690，含上期结转 245 件，据汇总数）")
  }
}
