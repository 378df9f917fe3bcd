import Testing

@testable import Noticeboard

/// A board without scores shows whom it names and how it judged them, and no empty columns.
struct UnscoredBoardTests {
  private func site(_ rows: String) async throws -> RenderedSite {
    try await RenderedSite(
      """
      -- mechanisms/shuangqiang.md --
      ---
      标题: 双强社区
      类型: 榜单
      周期: 每年
      公开依据: 文件
      评价对象: 单位
      计量: 不计
      等次: [A双强型, B达标型, C提升型]
      榜单: [红榜]
      ---
      -- ledgers/shuangqiang/2026.csv --
      \(rows)

      """)
  }

  private static let own = Route.mechanism("shuangqiang", page: 1)

  @Test func namesSubjectsWithClassAndListOnly() async throws {
    let site = try await site(
      "对象,等次,榜单,事由,依据\n3-02,A双强型,红榜,连续三年达标,办法\n3-05,B达标型,,,")
    let html = try site.html(Self.own)
    let start = try #require(html.firstRange(of: "<table"), "\(html)")
    let end = try #require(html.firstRange(of: "</table>"), "\(html)")
    let table = String(html[start.lowerBound..<end.upperBound])
    let told = ["名次", "得分", "变化", "—", "class=\"bar\""].filter { table.contains($0) }
    #expect(told == [], "\(table)")
    let shown = ["清溪第二网格", "A双强型", "红榜", "清溪第五网格", "B达标型"].filter { table.contains($0) }
    #expect(shown.count == 5, "\(table)")
    let period = try Period("2026")
    let ledger = site.edition.tables.table(of: 0, period, cutoff: site.site.asOf)
    #expect(ledger.columns.map(\.name) == ["对象", "等次", "榜单", "事由", "依据"])
  }

  @Test func keepsRanksThatWereTyped() async throws {
    let site = try await site("对象,名次,等次\n3-02,2,A双强型\n3-05,1,A双强型")
    let text = try site.text(Self.own)
    #expect(text.contains("名次 对象 1 清溪第五网格 A双强型 2 清溪第二网格 A双强型"), "\(text)")
  }

  @Test func doesNotRepeatWhoOnlyStandsOnAList() async throws {
    let site = try await site("对象,榜单,事由,依据\n3-02,红榜,连续三年达标,办法")
    let html = try site.html(Self.own)
    #expect(!html.contains("place-0") && html.contains("清溪第二网格"), "\(html)")
  }
}
