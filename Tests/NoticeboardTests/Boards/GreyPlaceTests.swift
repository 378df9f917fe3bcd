import Testing

@testable import Noticeboard

/// A place on the grey list ends; the rank beside it stays.
struct GreyPlaceTests {
  private func site(on day: String) async throws -> RenderedSite {
    try await RenderedSite(
      """
      -- units.csv --
      标识,名称,类型,上级,代码,户数,人口
      qingxi,清溪社区,community,,3,1240,3310
      wa,安居物业,企业,qingxi,,,
      wb,和顺物业,企业,qingxi,,,
      wc,康城物业,企业,qingxi,,,
      -- mechanisms/wuye.md --
      ---
      标题: 物业红灰榜
      类型: 榜单
      周期: 每年
      公开依据: 文件
      评价对象: 法人
      榜单: [红榜, 灰榜]
      ---
      -- ledgers/wuye/2025.csv --
      对象,积分,榜单,事由,依据,起,止,修复途径,备注
      wa,92,,,,,,,
      wb,71,灰榜,拖欠公共收益,物业考核办法,2026-09-01,2026-12-31,整改后申请,已约谈
      wc,61,,,,,,,

      """, on: day)
  }

  @Test(arguments: ["2026-06-01", "2026-12-02", "2027-01-05"])
  func ranksWhoIsWasOrWillBeOnTheGreyList(_ day: String) async throws {
    let site = try await site(on: day)
    for route in [
      Route.mechanism("wuye", page: 1), .period(mechanism: "wuye", try Period("2025"), page: 1),
    ] {
      let text = try site.text(route)
      let ranks = ["安居物业", "和顺物业", "康城物业"].map { text.contains($0) }
      #expect(ranks == [true, true, true], "\(day) \(route): \(text)")
    }
    let item = site.site.mechanisms[0]
    let table = site.edition.tables.table(
      of: 0, try #require(item.periods.first), cutoff: try Day("2025-12-31"))
    #expect(table.rows.map { $0[0].text } == ["1", "2", "3"])
  }

  @Test func saysNothingOfAPlaceThatHasEnded() async throws {
    let during = try await site(on: "2026-12-02").text(.mechanism("wuye", page: 1))
    #expect(during.contains("拖欠公共收益"), "\(during)")
    let after = try await site(on: "2027-01-05")
    for route in [
      Route.mechanism("wuye", page: 1), .period(mechanism: "wuye", try Period("2025"), page: 1),
      .unit("wb"),
    ] {
      let text = try after.text(route)
      let told = ["拖欠公共收益", "考核办法", "整改后申请", "已约谈", "2026年12月31日"].filter(text.contains)
      #expect(told == [], "\(route): \(text)")
    }
  }

  /// A place is decided when the month is over, so it begins after the month's last day.
  private func month(on day: String) async throws -> RenderedSite {
    try await RenderedSite(
      """
      -- units.csv --
      标识,名称,类型,上级,代码
      qingxi,清溪社区,community,,3
      fj,福建小吃店,企业,qingxi,
      gd,供电所,企业,qingxi,
      -- mechanisms/shanghu.md --
      ---
      标题: 商户榜
      类型: 榜单
      周期: 每月
      公开依据: 文件
      评价对象: 法人
      榜单: [红榜, 灰榜]
      ---
      -- ledgers/shanghu/2026-10.csv --
      对象,积分,榜单,事由,依据,起,止,修复途径
      fj,90,红榜,卫生好,办法,,,
      gd,50,灰榜,占道,条例第三条,2026-11-05,2026-12-31,整改后申请
      -- bulletins/early.md --
      ---
      标题: 十月商户榜初稿
      类型: 公告
      状态: 已发布
      日期: 2026-11-04
      期间: 2026-10
      来源: 社区
      ---
      {{商户榜 本月}}

      {{商户榜 本月 灰榜}}
      -- bulletins/issue.md --
      ---
      标题: 十月商户榜
      类型: 公告
      状态: 已发布
      日期: 2026-11-05
      期间: 2026-10
      来源: 社区
      ---
      {{商户榜 本月}}

      {{商户榜 本月 灰榜}}

      """, on: day)
  }

  private static let told = ["供电所", "占道", "条例第三条", "2026年12月31日"]

  @Test func listsWhoWasPutThereWhenThePeriodWasOver() async throws {
    let period = Route.period(mechanism: "shanghu", try Period("2026-10"), page: 1)
    let open = try await month(on: "2026-11-10")
    for route in [Route.mechanism("shanghu", page: 1), period] {
      let text = try open.text(route)
      #expect(Self.told.filter(text.contains) == Self.told, "\(route): \(text)")
    }
    let issue = try open.text(.bulletin("issue"))
    // Once in the whole table, once in the grey list.
    #expect(issue.ranges(of: "条例第三条").count == 2, "\(issue)")
    #expect(issue.contains("2026-12-31"), "\(issue)")
    #expect(try open.html(.bulletin("issue")).contains("data/shanghu/2026-10.csv"))
  }

  @Test func saysNothingOfAPlaceThatHadNotBegunWhenTheBulletinWasIssued() async throws {
    let open = try await month(on: "2026-11-10")
    let early = try open.text(.bulletin("early"))
    #expect(!early.contains("条例第三条") && early.contains("供电所"), "\(early)")
    // Its table is not that of the file, which knows the place.
    #expect(try !open.html(.bulletin("early")).contains("data/shanghu/2026-10.csv"))
    let before = try await month(on: "2026-11-04")
    let page = try before.text(.period(mechanism: "shanghu", try Period("2026-10"), page: 1))
    #expect(!page.contains("条例第三条"), "\(page)")
    let after = try await month(on: "2027-01-01")
    let issue = try after.text(.bulletin("issue"))
    #expect(!issue.contains("条例第三条"), "\(issue)")
  }
}
