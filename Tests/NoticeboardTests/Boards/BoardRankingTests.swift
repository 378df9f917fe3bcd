import Testing

@testable import Noticeboard

/// The vectors of domain section 2 for boards.
struct BoardRankingTests {
  static let redFlag =
    "标题: 红旗网格, 类型: board, 周期: quarterly, 时限: 季末后10日, 评价对象: unit, 计量: per-head, "
    + "分母: population, 小数: 2, 排序: high"

  static let thirdQuarter = """
    对象,积分,人数
    3-04,805,322
    3-02,918,300
    3-01,1260,412
    3-03,1070,400
    """

  /// Gives the grids the ranks that they have before: 2, 1, 5, 3.
  static let secondQuarter = """
    对象,积分,人数
    3-01,90,10
    3-02,100,10
    3-03,60,10
    3-04,80,10
    qingxi,70,10
    """

  private func linked() async throws -> (LinkedBoard, StandingBench) {
    let bench = try await StandingBench(
      Self.redFlag, ledgers: ["2026-Q3": Self.thirdQuarter, "2026-Q2": Self.secondQuarter])
    let (board, findings) = try bench.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    return (board, bench)
  }

  @Test func ranksByThePrintedValueAndSortsTiesByCode() async throws {
    let (board, bench) = try await linked()
    let period = try Period("2026-Q3")
    let standings = try #require(board.standings(for: period)).standings
    let codes = standings.map { $0.subject.unit.map { bench.units[$0].code ?? "" } ?? "" }
    #expect(codes == ["3-01", "3-02", "3-03", "3-04"])
    #expect(standings.map { $0.value?.text ?? "" } == ["3.06", "3.06", "2.68", "2.50"])
    #expect(standings.map { $0.rank ?? 0 } == [1, 1, 3, 4])
    #expect(standings.map(\.isTied) == [true, true, false, false])
    #expect(standings.map { $0.base ?? 0 } == [412, 300, 400, 322])
    #expect(standings.map { $0.total?.text ?? "" } == ["1260", "918", "1070", "805"])
    #expect(standings.allSatisfy { $0.change == nil })
  }

  @Test func showsTheWayFromThePreviousPublishedPeriod() async throws {
    let (board, _) = try await linked()
    let period = try Period("2026-Q3")
    let previous = board.previousPeriod(before: period)
    #expect(previous?.description == "2026-Q2")
    let standings = try #require(board.standings(for: period, previousPublished: previous))
    #expect(standings.standings.map { $0.change?.chinese ?? "" } == ["▲1", "平", "▲2", "▼1"])
    #expect(board.previousPeriod(before: period) { _ in false } == nil)
  }

  @Test func takesTheBaseFromTheRegisterWithoutTheColumn() async throws {
    let bench = try await StandingBench(
      Self.redFlag, ledgers: ["2026-Q3": "对象,积分\n3-03,1070\n3-01,1260"])
    let (board, findings) = try bench.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    let standings = try #require(board.standings(for: try Period("2026-Q3"))).standings
    #expect(standings.map { $0.value?.text ?? "" } == ["3.06", "2.68"])
  }

  @Test func dividesByHouseholdsOrAColumn() async throws {
    let households = try await StandingBench(
      "标题: 户均, 类型: board, 评价对象: unit, 计量: per-head, 分母: 户数",
      ledgers: ["2026-Q3": "对象,积分\n3-02,208"])
    let first = try households.board().board.rankings[0].standings[0]
    #expect(first.value?.text == "2.00")
    let column = try await StandingBench(
      "标题: 党员均分, 类型: board, 评价对象: unit, 计量: per-head, 分母: 党员数, "
        + "栏目: [{名称: 党员数, 类型: int}]",
      ledgers: ["2026-Q3": "对象,积分,党员数\n3-02,50,8"])
    #expect(try column.board().board.rankings[0].standings[0].value?.text == "6.25")
  }

  @Test func weighsPartsAndTakesStarsAndClassesFromThePrintedValue() async throws {
    let bench = try await StandingBench(
      "标题: 物业星级, 类型: board, 评价对象: company, 计量: weighted, "
        + "评分项: [{名称: 业主, 权重: 30}, {名称: 社区, 权重: 30}, {名称: 主管部门, 权重: 40}], "
        + "星级: {5: 90, 4: 80, 3: 70, 2: 60, 1: 0}, 等次: {A: 90, B: 70, C: 0}, 不公开等次: 无",
      ledgers: ["2026": "对象,业主,社区,主管部门,总分,星级,等次\n县供电公司,88,90,84.5,87.2,★★★★,B"])
    let (board, findings) = try bench.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    let standing = board.rankings[0].standings[0]
    #expect(standing.value == Standing.Figure(number: try FixedDecimal("87.2"), text: "87.20"))
    #expect(standing.stars == Standing.Stars(count: 4, most: 5))
    #expect(standing.className == "B")
  }

  @Test func printsWholeTotalsWholeOnlyWhenAllAre() async throws {
    let front = "标题: 积分榜, 类型: board, 评价对象: unit, 小数: 1"
    let whole = try await StandingBench(front, ledgers: ["2026-11": "对象,积分\n3-01,83.0\n3-02,90"])
    #expect(try whole.board().board.rankings[0].standings.map { $0.value?.text } == ["90", "83"])
    let mixed = try await StandingBench(front, ledgers: ["2026-11": "对象,积分\n3-01,83.5\n3-02,90"])
    #expect(
      try mixed.board().board.rankings[0].standings.map { $0.value?.text } == ["90.0", "83.5"])
  }

  @Test func ranksLowValuesFirstIfAsked() async throws {
    let bench = try await StandingBench(
      "标题: 投诉, 类型: board, 评价对象: unit, 排序: low",
      ledgers: ["2026-11": "对象,积分\n3-01,8\n3-02,3"])
    let standings = try bench.board().board.rankings[0].standings
    #expect(standings.map { $0.total?.text ?? "" } == ["3", "8"])
    #expect(standings.map { $0.rank ?? 0 } == [1, 2])
  }

  @Test func showsHiddenClassesAsACountOnly() async throws {
    let bench = try await StandingBench(
      "标题: ABC 分类, 类型: board, 评价对象: unit, 计量: none, 等次: [A, B, C]",
      ledgers: [
        "2025": "对象,等次\n3-01,C\n3-02,A\n3-03,B",
        "2026": "对象,等次\n3-01,A\n3-02,C\n3-03,C\n3-04,B",
      ])
    let (board, findings) = try bench.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    let standings = try #require(board.rankings.last)
    #expect(standings.standings.map { $0.className ?? "" } == ["A", "B"])
    #expect(standings.hiddenClasses == [.init(name: "C", count: 2, isHidden: true)])
    #expect(standings.classCounts.map(\.count) == [1, 1, 2])
    let hidden = BoardSubject.unit(try bench.unit("3-02"))
    #expect(standings[hidden] == nil)
  }

  @Test func doesNotGiveAwayThePlaceOfAHiddenClass() async throws {
    let bench = try await StandingBench(
      "标题: 分类, 类型: board, 评价对象: unit, 等次: {A: 60, B: 0}",
      ledgers: ["2026-Q1": "对象,积分\n3-01,90\n3-02,10", "2026-Q2": "对象,积分\n3-01,80\n3-02,95"])
    let board = try bench.board().board
    let standings = board.standings(
      for: try Period("2026-Q2"), previousPublished: try Period("2026-Q1"))
    #expect(standings?.standings.map(\.change) == [nil, .down(1)])
  }

  @Test func marksNewAndReorganisedSubjects() async throws {
    let bench = try await StandingBench(
      "标题: 积分榜, 类型: board, 评价对象: unit",
      ledgers: [
        "2026-Q1": "对象,积分\n3-01,50\n3-02,40\n3-05,30",
        "2026-Q2": "对象,积分\n3-01,50\n3-02,40\n3-03,30\n3-04,20",
        "2026-Q3": "对象,积分\n3-01,50\n3-02,40",
      ],
      units: ["g5,第五网格,grid,qingxi,3-05,100,30,,,,2026-03-31,第二网格"])
    let board = try bench.board().board
    let second = board.standings(
      for: try Period("2026-Q2"), previousPublished: try Period("2026-Q1"))
    #expect(second?.standings.map { $0.change?.chinese ?? "" } == ["平", "—", "新", "新"])
    let third = board.standings(
      for: try Period("2026-Q3"), previousPublished: try Period("2026-Q2"))
    #expect(third?.standings.map { $0.change?.chinese ?? "" } == ["平", "平"])
  }

  @Test func takesTheFirstRanksOrTheMarkedRowsAsWinners() async throws {
    let ranked = try await StandingBench(
      "标题: 十佳, 类型: board, 评价对象: unit, 名额: 2",
      ledgers: ["2026": "对象,积分\n3-01,50\n3-02,70\n3-03,60"])
    let winners = try ranked.board().board.winners(inYear: 2026)
    #expect(winners.map { $0.total?.text ?? "" } == ["70", "60"])
    let marked = try await StandingBench(
      "标题: 十大品牌, 类型: board, 评价对象: brand, 计量: none, 名额: 1",
      ledgers: ["2026": "对象,入选\n清泉议事,是\n银杏书房,否"],
      brands: ["qingquan": "清泉议事", "yinxing": "银杏书房"])
    let (board, findings) = try marked.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    #expect(board.winners(inYear: 2026).map(\.subject) == [.brand(0)])
    #expect(board.winners(inYear: 2025).isEmpty)
  }

  @Test func showsGreySubjectsUpToTheirLastDay() async throws {
    let bench = try await StandingBench(
      "标题: 红灰榜, 类型: board, 评价对象: company, 计量: none, 榜单: [red, grey], 灰榜天数: 90",
      ledgers: [
        "2026-11": """
        对象,榜单,事由,依据,起,止,修复途径
        县供电公司,灰榜,欠缴物业费,国办发〔2020〕49号,11-02,2026-11-30,缴清后向社区申请
        小张面馆,红榜,捐赠物资,,,,
        """
      ])
    let (board, findings) = try bench.board()
    #expect(StandingBench.lines(findings, .chinese) == [])
    func shown(_ day: String) throws -> [String] {
      let day = try Day(day)
      return board.rankings[0].standings.compactMap(\.listing).filter {
        $0.isShown(on: day, toldOn: day)
      }.map(\.list.title).sorted()
    }
    #expect(try shown("2026-11-01") == ["红榜"])
    #expect(try shown("2026-11-02").count == 2)
    #expect(try shown("2026-11-30").count == 2)
    #expect(try shown("2026-12-01") == ["红榜"])
  }
}
