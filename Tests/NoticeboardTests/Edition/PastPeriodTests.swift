import Testing

@testable import Noticeboard

/// What a notice quotes of a period gone by ends with that period, in sentences and in tables.
struct PastPeriodTests {
  private static func notice(_ lines: String) -> String {
    """
    -- bulletins/a.md --
    ---
    标题: 通知
    类型: 公告
    日期: 2026-11-20
    来源: 社区
    状态: 已发布
    ---
    \(lines)

    """
  }

  private static let wishes = """
    -- mechanisms/xinyuan.md --
    ---
    标题: 心愿
    类型: 清单
    公开依据: 文件
    可认领: 是
    最小样本: 1
    指标: [认领率, 覆盖率]
    ---
    -- ledgers/xinyuan/2026-09.csv --
    编号,名称,网格,认领单位,认领日期
    1,书桌,3-02,供电公司,2026-11-05
    -- ledgers/xinyuan/2026-11.csv --
    编号,名称,网格,认领单位,认领日期
    2,台灯,3-05,,

    """

  @Test func countsOfAListOnlyWhatItHeldThen() async throws {
    let site = try await RenderedSite(
      Self.wishes
        + Self.notice(
          """
          {{心愿 2026-09 条目}} 条，认领 {{心愿 2026-09 认领率}}，覆盖 {{心愿 2026-09 覆盖率}}；\
          到本月 {{心愿 本月 条目}} 条，认领 {{心愿 本月 认领率}}。

          {{心愿 2026-09}}
          """))
    let text = try site.text(.bulletin("a"))
    #expect(text.contains("1 条，认领 0%（0/1），覆盖 50.0%（1/2）；到本月 2 条，认领 50.0%（1/2）。"), "\(text)")
    #expect(text.contains("待认领") && !text.contains("供电公司"), "\(text)")
    let page = try site.text(.period(mechanism: "xinyuan", try Period("2026-09"), page: 1))
    #expect(page.contains("认领率 0% 0/1"), "\(page)")
  }

  private static let cases = """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 提事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    指标: [解决率, 公开率]
    ---
    -- ledgers/shuoshi/2026-09.csv --
    编号,事项,提事,办结,结果
    1,修灯,09-20,2026-10-05,已修

    """

  @Test func showsACaseAsItsSentenceCountsIt() async throws {
    let site = try await RenderedSite(
      Self.cases + Self.notice("解决率 {{居民说事 2026-09 解决率}}。\n\n{{居民说事 2026-09}}"))
    let text = try site.text(.bulletin("a"))
    #expect(text.contains("解决率 0/1。"), "\(text)")
    #expect(text.contains("修灯") && text.contains("待响应") && !text.contains("已修"), "\(text)")
    // The table is that of the period's page, and its download.
    #expect(try site.html(.bulletin("a")).contains("data/shuoshi/2026-09.csv"))
    // So nobody has read there yet that it was solved.
    let index = try #require(site.site.mechanism("shuoshi"))
    guard case .workflow(let caseload) = site.site.mechanisms[index].state else { return }
    #expect(caseload.publications.isEmpty)
  }

  @Test func showsAGreyListAsOfTheNotice() async throws {
    let site = try await RenderedSite(
      """
      -- units.csv --
      标识,名称,类型,上级,代码
      qingxi,清溪社区,社区,,3
      wuye,安居物业,企业,qingxi,
      -- mechanisms/wuye.md --
      ---
      标题: 红灰榜
      类型: 榜单
      公开依据: 文件
      评价对象: 法人
      榜单: [红榜, 灰榜]
      ---
      -- ledgers/wuye/2025.csv --
      对象,积分,榜单,事由,依据,起,止,修复途径
      wuye,60,灰榜,拒不整改,办法,2026-09-01,2026-12-31,整改
      """ + "\n" + Self.notice("{{红灰榜 2025 灰榜}}"))
    #expect(try site.text(.bulletin("a")).contains("安居物业"))
  }
}
