import Testing

@testable import Noticeboard

struct UnitQuestionTests {
  static let sheet = """
    标识,名称,类型,上级,代码,电话,具备,停用
    qingxi,清溪社区,社区,,3,0566-6022100,,
    g01,一网格,网格,qingxi,3-01,0566-6022101,,
    g01-1,一网格一单元,网格,g01,3-01-1,,,
    g02,二网格,网格,qingxi,3-02,,,
    g03,三网格,网格,qingxi,3-03,,,2026-11-20
    e1,望月里,小区,g02,,,,
    b1,望月里1号楼,楼栋,e1,,,,
    l1,月牙巷,街巷,g01,,,"路灯;下水道",
    l2,旧巷,街巷,g01,,,,2025-12-31
    e9,滨河苑,小区,qingxi,,,,
    g04,四网格,网格,e9,3-04,,,
    """

  private func register() async throws -> InlineRegister {
    try await InlineRegister(
      units: Self.sheet, site: "检查表:\n  六件事: {类型: 街巷, 项目: [路灯, 下水道, 公厕]}\n")
  }

  @Test func countsWhatAChecklistHasAndNamesWhatIsMissing() async throws {
    let register = try await register()
    let lane = try #require(
      register.units.checklists(of: register.unit("l1"), register.records.configuration).first)
    #expect(lane.name == "六件事")
    #expect((lane.count, lane.total) == (2, 3))
    #expect(lane.missing == ["公厕"])
    #expect(
      try register.units.checklists(of: register.unit("g01"), register.records.configuration)
        .isEmpty)
  }

  @Test func findsTheGridOfEstatesBuildingsAndLanes() async throws {
    let register = try await register()
    let rows = register.units.finderRows(below: register.units.root, on: register.asOf)
    let words = rows.map { row in
      "\(register.units[row.place].title) → \(register.titles(row.grids))"
    }
    #expect(
      words == [
        "月牙巷 → [\"一网格\"]",
        "望月里 → [\"二网格\"]",
        "望月里1号楼 → [\"二网格\"]",
        "滨河苑 → [\"四网格\"]",
      ])
  }
}
