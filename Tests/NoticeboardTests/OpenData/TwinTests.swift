import Testing

@testable import Noticeboard

/// A download under a table is that table.
struct TwinTests {
  private static let workflow = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: workflow
    环节: [{名称: 说事, 角色: [raised]}, {key: done, 名称: 办结, 角色: [solved]}]
    ---
    -- ledgers/shuoshi/2026-06.csv --
    编号,事项,说事,办结,结果
    1,修灯,06-02,06-05,已修
    2,修路,06-20,2026-07-05,已修

    """

  private static func rows(_ table: OpenTable?) -> [[String]] {
    (table?.rows ?? []).map { row in
      row.map { value in
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): number.description
        case .none: ""
        }
      }
    }
  }

  @Test func holdsTheCasesAsTheyStoodAtThePeriodsEnd() async throws {
    let site = try await RenderedSite(Self.workflow).site
    let index = try #require(site.mechanism("shuoshi"))
    let period = try Period("2026-06")
    let twin = OpenData(site: site).twin(of: index, period)
    let page = LedgerTables(site: site).table(of: index, period, cutoff: site.lastDay(of: period))
    #expect(
      Self.rows(twin).map { $0.dropFirst().joined(separator: ",") }
        == page.rows.map { $0.map(\.text).joined(separator: ",") })
    #expect(
      Self.rows(twin) == [
        ["2026-06", "2026-0001", "", "修灯", "2026-06-02", "2026-06-05", "已办结", "已修"],
        ["2026-06", "2026-0002", "", "修路", "2026-06-20", "", "待响应", ""],
      ])
    let ledger = OpenData(site: site).tables().first { $0.name == "ledger_shuoshi" }
    #expect(Self.rows(ledger) == Self.rows(twin))
  }

  @Test func standsUnderAnIssuedTableOnlyIfItIsTheSame() async throws {
    func issue(_ cutoff: String) -> String {
      """
      -- bulletins/a.md --
      ---
      标题: 六月
      类型: 公报
      期间: 2026-06
      日期: 2026-07-10
      截止: \(cutoff)
      来源: 社区
      状态: 已发布
      ---
      {{居民说事 本月}}

      """
    }
    for (cutoff, isOffered) in [
      ("2026-06-30", true), ("2026-06-25", true), ("2026-06-03", false), ("2026-07-10", true),
    ] {
      let site = try await RenderedSite(Self.workflow + issue(cutoff))
      let html = try site.html(.bulletin("a"))
      #expect(html.contains("data/shuoshi/2026-06.csv") == isOffered, "\(cutoff)")
    }
  }

  private static let list = """
    -- mechanisms/xinyuan.md --
    ---
    标题: 微心愿
    类型: list
    可认领: 是
    最小样本: 2
    ---
    -- ledgers/xinyuan/2026-08.csv --
    编号,名称,认领单位,认领日期
    1,书桌,供电公司,08-02
    2,书包,供电公司,08-02
    -- ledgers/xinyuan/2026-09.csv --
    编号,名称,认领单位,认领日期
    3,台灯,供电公司,09-02
    4,棉被,,
    -- bulletins/a.md --
    ---
    标题: 九月
    类型: 公报
    期间: 2026-09
    日期: 2026-10-01
    来源: 社区
    状态: 已发布
    ---
    认领率 {{微心愿 本月 认领率}}。

    {{微心愿 本月 认领率}}

    """

  /// Rates of lists are taken over the year so far, under one name everywhere.
  @Test func aPeriodsPageTellsTheRateOfTheYearSoFar() async throws {
    let site = try await RenderedSite(Self.list)
    let issue = try site.text(.bulletin("a"))
    #expect(issue.contains("认领率 75.0%（3/4）。"), "\(issue)")
    #expect(issue.contains("认领率 75.0% 3/4 2026年累计"), "\(issue)")
    let period = try site.text(.period(mechanism: "xinyuan", try Period("2026-09"), page: 1))
    #expect(period.contains("认领率 75.0% 3/4 2026年累计"), "\(period)")
    let august = try site.text(.period(mechanism: "xinyuan", try Period("2026-08"), page: 1))
    #expect(august.contains("认领率 100% 2/2 2026年累计"), "\(august)")
    let own = try site.text(.mechanism("xinyuan", page: 1))
    #expect(own.contains("认领率 75.0% 3/4") && !own.contains("累计"), "\(own)")
  }
}
