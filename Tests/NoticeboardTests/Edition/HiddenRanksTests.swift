import Testing

@testable import Noticeboard

/// Rows of a board that an audience may not see leave no gap in the ranks it reads (D36).
struct HiddenRanksTests {
  private static let content = """
    -- units.csv --
    标识,名称,类型,上级,代码,人口
    qingxi,清溪社区,community,,3,1240
    g1,第一网格,grid,qingxi,3-01,100
    g2,第二网格,grid,qingxi,3-02,100
    g3,第三网格,grid,qingxi,3-03,100
    g4,第四网格,grid,qingxi,3-04,100
    -- mechanisms/hongqi.md --
    ---
    标题: 红旗网格
    类型: 榜单
    公开依据: 文件
    评价对象: 单位
    名额: 2
    等次: [A, C]
    ---
    -- ledgers/hongqi/2026-10.csv --
    对象,积分,等次,公开范围
    3-01,70,A,内部
    3-02,60,A,
    3-03,80,A,
    -- ledgers/hongqi/2026-11.csv --
    对象,积分,等次,公开范围
    3-01,70,A,
    3-02,90,A,内部
    3-03,60,A,
    3-04,50,C,内部
    -- bulletins/yi.md --
    ---
    标题: 通报
    类型: 公告
    状态: 已发布
    日期: 2026-11-03
    来源: 社区
    ---
    {{红旗网格 2026-10}}
    """

  /// Classes have whole words for names as often as letters.
  @Test func namesClassesAsTheirMechanismDoes() async throws {
    let content = Self.content
      .replacing("等次: [A, C]", with: "等次: {优秀: 80, 整改: 0}")
      .replacing("对象,积分,等次,公开范围", with: "对象,积分,备注,公开范围")
    let text = try await InlineEdition(content).text(.mechanism("hongqi", page: 1))
    #expect(text.contains("80 分起为“优秀”，0 分起为“整改”"), "\(text)")
    #expect(text.contains("“整改”等次 2 家，按规定不公布名称"), "\(text)")
  }

  /// A bulletin's table without the lowest class would read as the whole board.
  @Test func countsTheClassThatAQuotedBoardDoesNotName() async throws {
    let content = Self.content
      .replacing("等次: [A, C]", with: "等次: {优秀: 75, 整改: 0}")
      .replacing("对象,积分,等次,公开范围", with: "对象,积分,备注,公开范围")
    let text = try await InlineEdition(content).text(.bulletin("yi"))
    #expect(text.contains("第三网格") && !text.contains("第二网格"), "\(text)")
    #expect(text.contains("“整改”等次 1 家，按规定不公布名称"), "\(text)")
  }

  private func board(_ audience: Audience) async throws -> Standings {
    let edition = try await InlineEdition(Self.content, audience: audience).edition
    let item = try #require(edition.site.mechanisms.first)
    guard case .board(let board) = item.state else { throw StandingBench.WrongKind() }
    let november = try #require(Period(year: 2026, month: 11))
    return try #require(item.standings(for: november, board))
  }

  @Test func ranksWithinWhatIsShown() async throws {
    let seen = try await board(.public)
    #expect(seen.standings.compactMap(\.rank) == [1, 2])
    #expect(seen.classCounts.map(\.count) == [2, 0])
    // The first was withheld before, so an arrow or "new" would speak of what was not shown; the
    // other was first of those shown.
    #expect(seen.standings.map { $0.change?.chinese } == [nil, "▼1"])
    // Who wins is decided on the whole board: 第二网格 and 第一网格.
    #expect(seen.standings.map(\.isWinner) == [true, false])
  }

  @Test func ranksAllForThoseWhoSeeAll() async throws {
    let seen = try await board(.internal)
    #expect(seen.standings.compactMap(\.rank) == [1, 2, 3])
    #expect(seen.classCounts.map(\.count) == [3, 1])
    #expect(seen.standings.map { $0.change?.chinese } == ["▲2", "平", "▼2"])
  }

  @Test func printsRanksWithoutAGap() async throws {
    let edition = try await InlineEdition(Self.content)
    let text = try edition.text(.mechanism("hongqi", page: 1))
    #expect(text.contains("第一网格") && !text.contains("第二网格"), "\(text)")
    #expect(!text.contains("C 类") && !text.contains("C类"), "\(text)")
  }
}
