import Testing

@testable import Noticeboard

/// A case is a matter and no person: its row leaves with the publicity only if it names one (D34).
struct NamedCasesTests {
  private static func content(_ keys: String, _ sheet: String) -> String {
    """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 说事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    指标: [解决率]
    \(keys)
    ---
    -- ledgers/shuoshi/2026-10.csv --
    \(sheet)
    -- bulletins/gs.md --
    ---
    标题: 十月公示
    类型: 公告
    状态: 已发布
    日期: 2026-11-02
    来源: 社区
    公示期: 5个工作日
    ---
    {{居民说事 2026-10}}

    """
  }

  private static let column = "栏目: [{名称: 承办人姓名}]"
  private static let hidden = "栏目: [{名称: 承办人姓名, 公开范围: 内部}]"
  private static let named = "编号,事项,说事,承办人姓名\n1,路灯不亮,10-12,龘建明"
  private static let unnamed = "编号,事项,说事,承办人姓名\n1,路灯不亮,10-12,"
  private static let without = "编号,事项,说事\n1,路灯不亮,10-12"

  @Test(arguments: [
    (hidden, named, Audience.public), (column, unnamed, .public), (column, without, .public),
    (column + "\n涉及个人: 否", named, .public), (hidden + "\n涉及个人: 否", named, .internal),
    (column, "编号,事项,说事,承办人姓名,公开范围\n1,路灯不亮,10-12,,\n2,停车,10-13,龘建明,内部", .public),
  ])
  func staysWhereNobodyIsNamed(
    _ keys: String, _ sheet: String, _ audience: Audience
  ) async throws {
    let site = try await RenderedSite(
      Self.content(keys, sheet), on: "2026-11-20", for: audience)
    for route in [Self.october, .bulletin("gs"), Self.first] {
      let text = try site.text(route)
      #expect(
        text.contains("路灯不亮") && !text.contains("名单已移除"),
        "\(keys) \(sheet) \(route.path): \(text)")
    }
    let index = try #require(site.site.mechanism("shuoshi"))
    let period = try Period("2026-10")
    #expect(site.site.offersData(site.site.mechanisms[index], period), "\(keys)")
  }

  @Test(arguments: [
    (column, named, Audience.public), (hidden, named, .internal),
    ("涉及个人: 是", without, .public),
  ])
  func leavesWhereTheReaderReadsAName(
    _ keys: String, _ sheet: String, _ audience: Audience
  ) async throws {
    let site = try await RenderedSite(
      Self.content(keys, sheet), on: "2026-11-20", for: audience)
    for route in [Self.october, .bulletin("gs"), Self.first] {
      let text = try site.text(route)
      #expect(
        text.contains("名单已移除") && !text.contains("龘") && !text.contains("路灯不亮"),
        "\(keys) \(sheet) \(route.path): \(text)")
    }
  }

  /// October's case is counted in November's rate, and open there, but its list is gone.
  @Test func saysHowManyTheFiguresCountThatAreNotListed() async throws {
    let sheet = """
      编号,事项,说事,办结,结果,承办人姓名
      1,路灯不亮,10-12,11-10,已修,龘建明
      2,停车,10-13,,,龗大海
      -- ledgers/shuoshi/2026-11.csv --
      编号,事项,说事,办结,结果
      3,修路,11-03,11-05,已修
      -- bulletins/b.md --
      ---
      标题: 十一月公报
      类型: 公报
      状态: 已发布
      日期: 2026-11-20
      来源: 社区
      期间: 2026-11
      ---
      {{居民说事 2026-11}}
      """
    let site = try await RenderedSite(
      Self.content(Self.column, sheet), on: "2026-11-20")
    let month = try Period("2026-11")
    let page = try site.text(.period(mechanism: "shuoshi", month, page: 1))
    for words in [
      "解决率 2/3", "未办结 1 件", "本期办结 2 件 2026-0003 修路", "2 条已随名单移除，不再列出",
    ] { #expect(page.contains(words), "“\(words)” is not in: \(page)") }
    #expect(!page.contains("没有未办结的事项") && !page.contains("路灯不亮"), "\(page)")
    let text = try site.text(.bulletin("b"))
    #expect(text.contains("2026-0003 修路") && !text.contains("停车"), "\(text)")
    #expect(text.contains("2 条已随名单移除，不再列出"), "\(text)")
  }

  /// What was named in October is named in November's table as well, whatever its sheet has.
  @Test func isNamedInTheTablesOfLaterPeriods() async throws {
    let november = "-- ledgers/shuoshi/2026-11.csv --\n编号,事项,说事\n1,路灯不亮,10-12\n"
    let site = try await RenderedSite(
      november + Self.content(Self.column, Self.named), on: "2026-12-20")
    let index = try #require(site.site.mechanism("shuoshi"))
    let periods = site.site.mechanisms[index].periodsAboutPersons.sorted()
    #expect(periods.map(\.description) == ["2026-10", "2026-11"])
  }

  /// A list of persons stays one where its mechanism says no, and after the sheet that says so.
  @Test func keepsTheSafeSideOfLists() async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/bf.md --
      ---
      标题: 帮扶
      类型: 清单
      公开依据: 文件
      涉及个人: 否
      栏目: [{名称: 姓名, 公开范围: 内部}]
      ---
      -- ledgers/bf/2026-09.csv --
      编号,名称
      1,助学
      -- ledgers/bf/2026-10.csv --
      编号,名称,姓名
      2,助学,
      -- ledgers/bf/2026-11.csv --
      编号,名称
      2,助学

      """, on: "2026-11-20")
    let index = try #require(site.site.mechanism("bf"))
    let periods = site.site.mechanisms[index].periodsAboutPersons.sorted()
    #expect(periods.map(\.description) == ["2026-10", "2026-11"])
  }

  private static let october = Route.period(
    mechanism: "shuoshi", Period(.month, containing: Day(validYear: 2026, month: 10, day: 1)),
    page: 1)
  private static let first = Route.caseFile(
    mechanism: "shuoshi", CaseNumber(year: 2026, number: 1))
}
