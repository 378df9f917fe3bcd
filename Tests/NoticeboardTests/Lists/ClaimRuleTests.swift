import Testing

@testable import Noticeboard

/// The rules over what becomes of an entry: its claim, its days, its result.
struct ClaimRuleTests {
  private func findings(
    _ front: String, _ ledgers: KeyValuePairs<String, String>, isToday: Bool = true
  ) async throws -> Findings {
    try await StandingBench("标题: 清单, 类型: list\(front)", ledgers: ledgers)
      .list(asOf: "2026-11-21", isToday: isToday).findings
  }

  @Test func warnsOfAClaimWithoutItsDays() async throws {
    let found = try await findings(
      ", 可认领: 是",
      [
        "2026-01": "编号,名称,认领单位,认领日期,完成日期,结果\n1,甲,县供电公司,,,\n2,乙,县供电公司,03-02,,已办\n3,丙,县供电公司,,,",
        "2026-02": "编号,名称,认领单位,认领日期,完成日期,结果\n3,丙,,02-02,,",
      ])
    expectFindings(
      found,
      [
        "ledgers/m/2026-01.csv:C2: “1”写了认领单位，没有认领日期，仍算待认领；认领了请补上日期":
          "'1' has a claimer but no date of the claim, so it counts as not claimed; fill in the date",
        "ledgers/m/2026-01.csv:A3: “2”写了“结果”，没有完成日期，仍算没有完成；完成了请补上日期，还没有就写进“备注”":
          "'2' has a result but no date on which it was done, so it counts as not done; fill in the"
          + " date, or say under note how far it is",
      ])
    #expect(found.sorted.map(\.level) == [.warning, .warning])
    #expect(
      try await findings("", ["2026": "编号,名称,结果\n1,甲,每周三开门"]).sorted.isEmpty)
  }

  @Test func asksForClaimerClaimAndResult() async throws {
    expectFindings(
      try await findings(
        ", 可认领: 是",
        ["2026": "编号,名称,认领单位,认领日期,完成日期,结果\n1,甲,,03-02,,\n2,乙,,,03-05,已办\n3,丙,县供电公司,03-02,03-05,"]),
      [
        "ledgers/m/2026.csv:D2: “1”有认领日期但没有认领单位，请填写由谁认领":
          "'1' is claimed by nobody; fill the claimer",
        "ledgers/m/2026.csv:E3: “2”有完成日期但没有认领日期，请补上何时认领":
          "'2' is done but was never claimed; fill the date of the claim",
        "ledgers/m/2026.csv:E4: “3”有完成日期但没有结果，请用一句话写明做成了什么":
          "'3' is done without a result; say in a sentence what was done",
      ])
  }

  @Test func ordersTheDatesAfterTheClaim() async throws {
    expectFindings(
      try await findings(
        ", 可认领: 是",
        [
          "2026":
            "编号,名称,认领单位,认领日期,时限,完成日期,有效期至,结果\n1,甲,县供电公司,05-10,05-09,05-08,05-07,已办"
        ]),
      [
        "ledgers/m/2026.csv:E2: “1”的时限 2026-05-09 早于认领日期 2026-05-10，请核对两个日期"
          + "（另见 ledgers/m/2026.csv:D2）":
          "due 2026-05-09 of '1' lies before its claim on 2026-05-10; check both dates"
          + " (see also ledgers/m/2026.csv:D2)",
        "ledgers/m/2026.csv:F2: “1”的完成日期 2026-05-08 早于认领日期 2026-05-10，请核对两个日期"
          + "（另见 ledgers/m/2026.csv:D2）":
          "done 2026-05-08 of '1' lies before its claim on 2026-05-10; check both dates"
          + " (see also ledgers/m/2026.csv:D2)",
        "ledgers/m/2026.csv:G2: “1”的有效期至 2026-05-07 早于认领日期 2026-05-10，请核对两个日期"
          + "（另见 ledgers/m/2026.csv:D2）":
          "valid_to 2026-05-07 of '1' lies before its claim on 2026-05-10; check both dates"
          + " (see also ledgers/m/2026.csv:D2)",
      ])
  }

  @Test func doubtsDatesAheadOnlyToday() async throws {
    let ledgers: KeyValuePairs = [
      "2026": "编号,名称,认领单位,认领日期\n1,甲,县供电公司,2026-11-22"
    ]
    expectFindings(
      try await findings("", ledgers),
      [
        "ledgers/m/2026.csv:D2: “1”的日期 2026-11-22 还没有到，请核对，或到时再填":
          "date 2026-11-22 of '1' lies ahead; check it, or fill it when it has come"
      ])
    #expect(StandingBench.lines(try await findings("", ledgers, isToday: false), .chinese) == [])
  }

  @Test func refusesClaimRatesWhereNothingCanBeClaimed() async throws {
    expectFindings(
      try await findings(", 指标: [认领率]", ["2026": "编号,名称\n1,书桌"]),
      [
        "mechanisms/m.md:2:35: 指标“认领率”用不到这个机制上，请删去，或改用：覆盖率、逾期、条目、已认领、已完成、已过期":
          "metric '认领率' does not belong to this mechanism; remove it, or use one of:"
          + " 覆盖率、逾期、条目、已认领、已完成、已过期"
      ])
  }
}
