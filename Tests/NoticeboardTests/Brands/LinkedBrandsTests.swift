import Testing

@testable import Noticeboard

struct LinkedBrandsTests {
  static let meeting = "---\n标题: 定期评事\n类型: meeting\n公开依据: 文件\n---\n"
  static let list = "---\n标题: 三个清单\n类型: list\n公开依据: 文件\n---\n"

  private func brand(_ title: String, _ more: String = "") -> String {
    "---\n标题: \(title)\n\(more)---\n"
  }

  @Test func linksUnitLeadAndActivities() async throws {
    let register = try await InlineRegister([
      "mechanisms/pingshi.md": Self.meeting,
      "brands/qingquan.md": brand("清泉议事", "单位: 3-02\n牵头: 清溪社区\n活动: 定期评事\n"),
    ])
    let (brands, findings) = register.brands
    expect(findings, [], [])
    let first = try #require(brands.brands.first)
    #expect(register.titles([first.unit]) == ["清溪第二网格"])
    #expect(first.lead == register.units.root)
    #expect(first.activities.map { register.records.mechanisms[$0].id } == ["pingshi"])
  }

  @Test func refusesActivitiesThatAreNoMeetings() async throws {
    let register = try await InlineRegister([
      "mechanisms/pingshi.md": Self.meeting, "mechanisms/qingdan.md": Self.list,
      "brands/a.md": brand("甲", "活动: [三个清单, 定期议事]\n牵头: 无名\n"),
    ])
    expect(
      register.brands.findings,
      [
        "brands/a.md:3:6: 活动“三个清单”不是会议类机制，请改为会议类机制，或写进“服务” [error]",
        "brands/a.md:3:12: 找不到机制“定期议事”，请改正，或先建立这条记录；是不是“定期评事”？ [error]",
        "brands/a.md:4:5: 找不到单位“无名”，请改正，或先建立这条记录 [error]",
      ],
      [
        "brands/a.md:3:6: activity '三个清单' is no mechanism of kind meeting; name one,"
          + " or list it under services [error]",
        "brands/a.md:3:12: there is no mechanism '定期议事'; correct it, or add the record first;"
          + " did you mean '定期评事'? [error]",
        "brands/a.md:4:5: there is no unit '无名'; correct it, or add the record first [error]",
      ])
  }

  @Test func refusesTwoBrandsOfOneTitleInOneYearOfAnAward() async throws {
    let honour = "荣誉: [{年份: 2026, 名称: 十大党建品牌}]\n"
    let earlier = "荣誉: [{年份: 2025, 名称: 十大党建品牌}]\n"
    let register = try await InlineRegister([
      "brands/a.md": brand("清泉议事", honour), "brands/b.md": brand("清泉议事", honour),
      "brands/c.md": brand("清泉议事", earlier), "brands/d.md": brand("暖心驿站", honour),
    ])
    expect(
      register.brands.findings,
      ["brands/b.md:3:21: 2026 年“十大党建品牌”里有两个品牌都叫“清泉议事”，请改名或更正荣誉（另见 brands/a.md:3:21） [error]"],
      [
        "brands/b.md:3:21: two brands of '十大党建品牌' in 2026 are called '清泉议事';"
          + " rename one, or correct the honour (see also brands/a.md:3:21) [error]"
      ])
  }

  @Test func countsTheBrandsOfEachCommunity() async throws {
    let register = try await InlineRegister(
      units: InlineRegister.community + """

        yuehe,月河社区,社区,,4
        fenglin,枫林社区,社区,,5
        """,
      site: "每单位品牌数: 1\n",
      [
        "brands/a.md": brand("甲", "单位: yuehe\n"), "brands/b.md": brand("乙", "单位: yuehe\n"),
        "brands/c.md": brand("丙", "单位: qingxi-g01\n"),
        "brands/d.md": brand("丁", "单位: qingxi-g02\n"),
      ])
    expect(
      register.brands.findings,
      [
        "units.csv:A5: 社区“月河社区”有 2 个品牌，应当是 1 个，请在 brands/ 里补上或合并 [strictWarning]",
        "units.csv:A6: 社区“枫林社区”有 0 个品牌，应当是 1 个，请在 brands/ 里补上或合并 [strictWarning]",
      ],
      [
        "units.csv:A5: community '月河社区' has 2 brands instead of 1; add or merge files in"
          + " brands/ [strictWarning]",
        "units.csv:A6: community '枫林社区' has 0 brands instead of 1; add or merge files in"
          + " brands/ [strictWarning]",
      ])
  }

  @Test func refusesAnHonourThatTheBoardDoesNotKnow() async throws {
    let register = try await InlineRegister([
      "brands/a.md": brand(
        "清泉议事", "荣誉: [{年份: 2026, 名称: 十大品牌}, {年份: 2025, 名称: 十大品牌}]\n")
    ])
    let brands = register.brands.brands
    let findings = brands.honourProblems { award, year in
      award == "十大品牌" && year == 2026 ? ["b", "c"] : nil
    }
    expect(
      findings,
      ["brands/a.md:3:21: 2026 年“十大品牌”的榜单里没有品牌“清泉议事”，请更正荣誉，或补上榜单 [error]"],
      [
        "brands/a.md:3:21: the board of '十大品牌' for 2026 does not hold brand '清泉议事';"
          + " correct the honour or the board [error]"
      ])
    expect(brands.honourProblems { _, _ in ["a"] }, [], [])
  }
}
