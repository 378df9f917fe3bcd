import Foundation
import SearchIndex
import Testing

@testable import Noticeboard

/// What the pages of a site give to the search.
@Suite struct SearchUnitsTests {
  private static let town = """
    -- site.yaml --
    名称: 云岭县社区公示
    根单位: qx
    -- units.csv --
    标识,名称,类型,上级,代码
    qx,清溪社区,社区,,3
    g05,清溪第五网格,网格,qx,3-05
    -- mechanisms/renwu.md --
    ---
    标题: 县委县政府全年重点工作任务清单（社区部分）及办理情况
    类型: 榜单
    周期: 每季
    计量: 总分
    发布方式: 台账
    ---
    -- ledgers/renwu/2026-Q1.csv --
    对象,总分
    3-05,8
    -- ledgers/renwu/2026-Q2.csv --
    对象,总分
    3-05,9
    -- mechanisms/wudan.md --
    ---
    标题: 五单一公开
    类型: 流程
    周期: 每月
    环节:
      - {名称: 提单, 角色: 提出}
      - {名称: 办结, 角色: 办结}
    ---
    -- ledgers/wudan/2026-11.csv --
    编号,网格,事项,提单,办结
    1,3-05,装修垃圾乱倒,2026-11-02,
    2,3-05,装修垃圾乱倒,2026-11-03,
    """

  private func units(_ route: Route, of site: RenderedSite) throws -> [SearchUnit] {
    let html = Array(try site.whole(route).utf8)
    return html.withUnsafeBytes { site.edition.searchUnits(route, page: $0) }
  }

  @Test func aGridIsFoundByItsCodeAsByItsTitle() async throws {
    let found = try units(.grid("3-05"), of: await RenderedSite(Self.town))
    #expect(found.first?.title == "清溪第五网格")
    #expect(found.first?.heading == "3-05")
    #expect(found.first?.entity == .grid)
  }

  @Test func furtherPagesOfAPeriodAreTitledAsTheyShow() async throws {
    let rows = (3...130).map { "\n\($0),3-05,路灯\($0),2026-11-02," }.joined()
    let site = try await RenderedSite(Self.town + rows)
    func titles(_ number: Int) throws -> [String] {
      try units(.period(mechanism: "wudan", Period("2026-11"), page: number), of: site).map(\.title)
    }
    #expect(try titles(1).first == "五单一公开 2026年11月")
    #expect(try titles(2).first == "五单一公开 2026年11月 · 2")
  }

  /// A name that is masked or not on the page is nobody's; whole names lead to their roster first.
  @Test func namesAreFoundWithinOthersButNotWithinALetter() {
    let names = ["欧阳建华", "欧阳", "阳建", "欧阳建国", "阿卜杜", "说", "e", "é", "说。欧"]
    let found = Edition.words(of: names, in: "欧阳建华、买买提·阿卜杜\ncafe\u{301}，欧阳建华说")
    #expect(
      names.filter { found.contains(Substring($0)) } == [
        "欧阳建华", "欧阳", "阳建", "阿卜杜", "说", "é",
      ])
  }

  @Test(arguments: ["全名", "脱敏"]) func aPersonOnDutyIsFoundByNameFirst(names: String) async throws {
    let site = try await RenderedSite(
      Self.town + """

        -- rosters/gangwei.md --
        ---
        标题: 固定岗位
        单位: qx
        姓名显示: \(names)
        ---
        -- rosters/gangwei.csv --
        岗位,姓名,网格,止
        网格长,欧阳建华、买买提·阿卜杜,3-05,
        网格员,欧阳建,3-05,2020-01-01
        -- bulletins/weiwen.md --
        ---
        标题: 欧阳建华慰问老党员
        类型: 公告
        状态: 已发布
        日期: 2026-11-12
        来源: 清溪社区居民委员会
        ---
        欧阳建华上门，欧阳建华说。
        """)
    let routes = [Route.roster("gangwei"), .bulletin("weiwen")]
    let units = try routes.flatMap { try self.units($0, of: site) }
    let people = units.filter { $0.entity == .person }
    #expect(people.map(\.title) == (names == "全名" ? ["欧阳建华", "买买提·阿卜杜"] : []))
    var options = SearchOptions()
    options.smallSiteBytes = -1
    let files = SearchPlan(units, asOf: site.edition.searchDay, options: options).files()
    var reader = try SearchReader { path in files.first { $0.path == path }?.bytes }
    let isWhole = names == "全名"
    let first = try reader.search("欧阳建华").hits.first?.url
    #expect(first == (isWhole ? "rosters/gangwei.html" : "bulletins/weiwen.html"))
    #expect(try reader.search("oyjh").names.first?.entity == (isWhole ? .person : nil))
    // What was left out of the index of a build is read again from the page.
    let html = Array(try site.whole(routes[0]).utf8)
    let roster = try self.units(routes[0], of: site)
    let again = html.withUnsafeBytes { SearchUnit.reading($0, roster[...]) }
    #expect(again?.map(\.title) == roster.map(\.title))
  }

  @Test(arguments: [
    (Route.duty, "值班与名册"), (.catalog, "公开目录"), (.data, "开放数据"), (.verify, "怎样核对"),
  ])
  func pagesThatEverySiteHasAreFound(route: Route, title: String) async throws {
    let site = try await RenderedSite(Self.town)
    #expect(try units(route, of: site).first?.title == title)
  }

  @Test func titlesOfTheWindowTellPeriodsAndCasesApart() async throws {
    let site = try await RenderedSite(Self.town)
    let routes = [
      try Route.period(mechanism: "renwu", Period("2026-Q1"), page: 1),
      try .period(mechanism: "renwu", Period("2026-Q2"), page: 1),
      .caseFile(mechanism: "wudan", CaseNumber(year: 2026, number: 1)),
      .caseFile(mechanism: "wudan", CaseNumber(year: 2026, number: 2)),
    ]
    let titles = try routes.map { route -> String in
      let html = try site.whole(route)
      let start = try #require(html.range(of: "<title>")?.upperBound)
      let end = try #require(html.range(of: "</title>")?.lowerBound)
      return String(html[start..<end])
    }
    #expect(
      titles == [
        "县委县政府全年重点工作任务清单（社… · 2026年第一季度", "县委县政府全年重点工作任务清单（社… · 2026年第二季度",
        "装修垃圾乱倒 · 2026-0001 · 云岭县社区公示", "装修垃圾乱倒 · 2026-0002 · 云岭县社区公示",
      ])
    #expect(titles.allSatisfy { $0.count <= 30 })
  }
}
