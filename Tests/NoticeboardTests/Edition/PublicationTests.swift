import Testing

@testable import Noticeboard

/// When a period counts as public, and what the record of it says.
struct PublicationTests {
  private static let mechanism = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: workflow
    周期: monthly
    时限: 次月5日
    环节: [{名称: 说事, 角色: [raised]}, {名称: 办结, 角色: [solved]}]
    ---
    -- ledgers/shuoshi/2026-07.csv --
    编号,事项,说事,办结,结果
    1,修灯,07-02,07-05,已修
    -- ledgers/shuoshi/2026-08.csv --
    编号,事项,说事,办结,结果
    2,修路,08-02,08-05,已修
    -- ledgers/shuoshi/2026-09.csv --
    编号,事项,说事,办结,结果
    3,修桥,09-02,09-05,已修

    """

  private static func bulletin(_ id: String, _ date: String, _ text: String) -> String {
    """
    -- bulletins/\(id).md --
    ---
    标题: \(id)
    类型: 公告
    日期: \(date)
    来源: 社区
    状态: 已发布
    ---
    \(text)

    """
  }

  private static func states(
    _ text: String, _ cycle: String = "周期: monthly\n时限: 次月5日"
  ) async throws -> [String] {
    let head = mechanism.split(separator: "周期: monthly\n时限: 次月5日").joined(separator: cycle)
    let site = try await RenderedSite(head + text).site
    return site.obligations.all.filter { $0.period.last < (try? Day("2026-10-01")) ?? site.asOf }
      .map { "\($0.period) \($0.state)" }
  }

  @Test func aFigureOfTheYearPublishesNoMonth() async throws {
    let states = try await Self.states(
      Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}")
        + Self.bulletin("b", "2026-10-12", "全年解决率 {{居民说事 本年 解决率}}，上季 {{居民说事 上季 解决率}}。"))
    #expect(
      states == [
        "2026-07 published(on: Optional(2026-08-03))", "2026-08 missing", "2026-09 missing",
      ])
  }

  @Test func aQuarterIsPublicWhenItIsQuoted() async throws {
    let quarterly = "周期: quarterly\n时限: 季末后10日"
    #expect(
      try await Self.states(Self.bulletin("a", "2026-10-09", "{{居民说事 上季 解决率}}"), quarterly)
        == ["2026-Q3 published(on: Optional(2026-10-09))"])
    // One of its months is not the quarter.
    #expect(
      try await Self.states(Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}"), quarterly)
        == ["2026-Q3 missing"])
  }

  @Test func aQuarterIsPublicWhenAllItsMonthsAre() async throws {
    let states = try await Self.states(
      Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}")
        + Self.bulletin("b", "2026-09-03", "{{居民说事 2026-08}}")
        + Self.bulletin("c", "2026-10-08", "{{居民说事 2026-09}}"),
      "周期: quarterly\n时限: 季末后10日")
    #expect(states == ["2026-Q3 published(on: Optional(2026-10-08))"])
  }

  @Test func theRecordCountsOnlyWhatWasOnTime() async throws {
    let site = try await RenderedSite(
      Self.mechanism + Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}")
        + Self.bulletin("b", "2026-10-03", "{{居民说事 2026-08}}"), on: "2026-10-20")
    let text = try site.text(.catalog)
    #expect(text.contains("居民说事 按时 1/3 ✓ 7月 2026年7月：已公开 △ 8月 2026年8月：迟公开 × 9月"), "\(text)")
    let own = try site.text(.mechanism("shuoshi", page: 1))
    #expect(own.contains("公开记录 按时 1/3 ✓ 7月"), "\(own)")
  }

  private static func withdrawal(_ keys: String) -> String {
    """
    -- bulletins/w.md --
    ---
    标题: 撤回
    类型: 撤回
    日期: 2026-10-10
    来源: 社区
    状态: 已发布
    对应: a
    \(keys)
    ---

    """ + bulletin("b", "2026-10-09", "{{居民说事 2026-07}}")
  }

  @Test(arguments: [
    ("方式: 合并\n并入: b", "published(on: Optional(2026-08-03))"),
    ("方式: 过期", "published(on: Optional(2026-08-03))"),
    ("方式: 错误发布\n原因: 有误", "late(on: 2026-10-09)"),
  ])
  func onlyAMistakeIsNotPublished(_ keys: String, _ state: String) async throws {
    let states = try await Self.states(
      Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}") + Self.withdrawal(keys))
    #expect(states.first == "2026-07 \(state)", "\(states)")
  }

  @Test(arguments: [
    ("方式: 合并\n并入: b", "a</a> <span class=\"badge plain\">公告</span> <small>已合并</small>"),
    ("方式: 错误发布\n原因: 有误", "a</a> <span class=\"badge plain\">公告</span> <small>已撤回</small>"),
    ("方式: 过期", "a</a> <span class=\"badge plain\">公告</span></span>"),
  ])
  func aCaseSaysWhichOfItsBulletinsAreGone(_ keys: String, _ item: String) async throws {
    let site = try await RenderedSite(
      Self.mechanism + Self.bulletin("a", "2026-08-03", "{{居民说事 2026-07}}")
        + Self.withdrawal(keys))
    let route = try #require(site.edition.routes.first { $0.path.hasSuffix("/2026-0001.html") })
    let html = try site.html(route)
    #expect(html.contains(item), "\(html.split(separator: "登载的公报").last ?? "")")
    let month = try site.html(.period(mechanism: "shuoshi", try Period("2026-07"), page: 1))
    #expect(keys.contains("过期") || month.contains("bulletins/b.html"), "\(keys)")
  }
}
