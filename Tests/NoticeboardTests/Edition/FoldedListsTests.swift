import Testing

@testable import Noticeboard

/// Long lists wait under a title with their number; what matters stands outside.
@Suite struct FoldedListsTests {
  private static let grids = (1...5).map { "g\($0),清溪第\($0)网格,网格,qingxi,3-0\($0)" }
  private static let cases = (1...12).map { "\($0),3-01,第\($0)件事,2026-11-01," }
  private static let site = """
    -- site.yaml --
    名称: 清溪社区公示
    根单位: qingxi
    主题: {主色: "#7a1f4f"}
    -- units.csv --
    标识,名称,类型,上级,代码
    qingxi,清溪社区,社区,,3
    \(grids.joined(separator: "\n"))
    -- mechanisms/wudan.md --
    ---
    标题: 五单一公开
    类型: 流程
    周期: 每月
    环节:
      - {名称: 提单, 角色: 提出}
      - {名称: 办结, 角色: 办结}
    指标: [解决率]
    ---
    -- ledgers/wudan/2026-11.csv --
    编号,网格,事项,提单,办结
    \(cases.joined(separator: "\n"))
    -- mechanisms/xinyuan.md --
    ---
    标题: 微心愿
    类型: 清单
    周期: 每月
    时限: 次月5日
    ---
    -- ledgers/xinyuan/2026-10.csv --
    编号,名称
    1,轮椅
    -- mechanisms/chaoshi.md --
    ---
    标题: 爱心超市
    类型: 清单
    周期: 每月
    时限: 次月5日
    ---
    -- ledgers/chaoshi/2026-09.csv --
    编号,名称
    1,毛巾
    """

  private func edition() async throws -> InlineEdition {
    try await InlineEdition(Self.site, asOf: "2026-11-21")
  }

  @Test func foldsTheGridsOfACommunityUnderTheirNumber() async throws {
    let html = try await edition().html(.units)
    #expect(html.contains("<details><summary>网格 5</summary>"), "\(html)")
  }

  @Test func showsTheFirstCasesOfAUnitAndFoldsTheOthers() async throws {
    let html = try await edition().html(.grid("3-01"))
    let fold = try #require(html.firstRange(of: "<summary>其余 4 项</summary>"), "\(html)")
    let parts = [html[..<fold.lowerBound], html[fold.upperBound...]]
    #expect(parts.map { $0.ranges(of: "<li class=\"case ").count } == [8, 4])
  }

  @Test func keepsMissedPeriodsOutsideTheFoldOfTheCatalogue() async throws {
    let html = try await edition().html(.catalog)
    let fold = try #require(html.firstRange(of: "<summary>其余 1 项，各期都按时公开</summary>"), "\(html)")
    let record = try #require(html.firstRange(of: "id=\"h-record\""), "\(html)")
    let missed = html[record.upperBound..<fold.lowerBound]
    #expect(missed.contains("爱心超市") && !missed.contains("微心愿"), "\(missed)")
    #expect(html[fold.upperBound...].contains("微心愿"), "\(html)")
  }

  @Test func drawsTheMarkInTheSitesAccent() async throws {
    let files = try await edition().edition.styleFiles()
    for path in ["static/mark.svg", "static/favicon.svg"] {
      let file = try #require(files.first { $0.path == path }, "\(files.map(\.path))")
      let drawing = String(decoding: file.bytes, as: UTF8.self)
      #expect(drawing.contains("fill=\"#7a1f4f\""), "\(drawing)")
    }
  }
}
