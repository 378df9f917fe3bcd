import Testing

@testable import Noticeboard

/// The page of a list shows one year: what its first sheet leaves behind is told.
struct NewYearTests {
  private func findings(
    _ front: String, _ ledgers: KeyValuePairs<String, String>, asOf: String = "2027-01-21"
  ) async throws -> Findings {
    try await StandingBench("标题: 清单, 类型: list, \(front)", ledgers: ledgers)
      .list(asOf: asOf).findings
  }

  @Test func namesWhatAStandingListLacksInTheNewYear() async throws {
    let found = try await findings(
      "周期: 长期",
      [
        "2025": "编号,名称\n9,旧",
        "2026":
          "编号,名称,有效期至\n1,甲,\n2,乙,\n3,丙,2026-12-31\n4,丁,\n5,戊,\n6,己,\n7,庚,\n8,辛,\n,壬,\n,癸,",
        "2027-01": "编号,名称\n1,甲（改）\n,癸",
        "2027-02": "编号,名称\n10,乙",
      ])
    expectFindings(
      found,
      [
        "ledgers/m/2027-01.csv: 2026年的有 6 条不在2027年的表里（4、5、6、7、8 …）；网页只列2027年的，"
          + "每年的表要写全：请补齐，已经取消的，在2026年的表里填“有效期至”":
          "6 entries of 2026 are in no sheet of 2027 (4、5、6、7、8 …); the page shows 2027 only, so"
          + " each year needs all of them: add them, or if they are repealed, fill valid_to in the"
          + " sheet of 2026"
      ])
    #expect(found.sorted.map(\.level) == [.warning])
  }

  private static let wishes = """
    编号,名称,认领单位,认领日期,完成日期,结果,有效期至
    1,书桌,,,,,
    2,台灯,县供电公司,12-02,,,
    3,轮椅,县供电公司,12-02,2027-01-10,已送达,
    4,磨刀,,,,,2026-12-31
    5,修锁,,,,,

    """

  @Test func namesTheUnfinishedThatANewYearLeavesBehind() async throws {
    let found = try await findings(
      "周期: 每月, 可认领: 是",
      ["2026-12": Self.wishes, "2027-01": "编号,名称\n1,轮椅\n5,修锁"])
    expectFindings(
      found,
      [
        "ledgers/m/2027-01.csv: 2026年还没有办完的有 2 条不在2027年的表里（1、2）；网页只列2027年的，"
          + "它们就看不到了：请用原来的编号抄到2027年的表里，不再办的，在2026年的表里填“有效期至”":
          "2 entries of 2026 that are not done are in no sheet of 2027 (1、2); the page shows 2027"
          + " only, so they are out of sight: copy them into a sheet of 2027 under their numbers,"
          + " or if they are given up, fill valid_to in the sheet of 2026"
      ])
    #expect(found.sorted.map(\.level) == [.warning])
  }

  /// Before the new year's sheet has begun, the page still shows the old year.
  @Test func saysNothingBeforeTheNewYear() async throws {
    let found = try await findings(
      "周期: 每月, 可认领: 是", ["2026-12": Self.wishes, "2027-01": "编号,名称\n9,轮椅"],
      asOf: "2026-12-31")
    #expect(StandingBench.lines(found, .chinese).filter { $0.hasPrefix("ledgers/m/2027") } == [])
  }

  @Test(arguments: [
    ("周期: 每月", "编号,名称\n1,甲", "编号,名称\n2,乙"),
    ("周期: 每年", "编号,名称\n1,甲", "编号,名称\n2,乙"),
    ("周期: 长期", "编号,名称,收支,金额\n1,甲,预算,5", "编号,名称,收支,金额\n2,乙,预算,5"),
    ("周期: 长期, 可认领: 是", "编号,名称\n1,甲\n2,", "编号,名称\n1,\n2,乙\n3,丙"),
    (
      "可认领: 是, 清单: [{名称: 需求}, {名称: 项目}], 关联: {项目: [需求]}",
      "编号,清单,名称,认领单位,认领日期,完成日期,结果,对应\nN,需求,甲,,,,,\nP,项目,乙,县供电公司,03-02,03-05,已办,N",
      "编号,清单,名称\nM,需求,丙"
    ),
  ])
  func saysNothingOfWhatBeginsAnewOrStandsAgain(
    _ front: String, _ before: String, _ after: String
  ) async throws {
    let found = try await findings(front, ["2026": before, "2027": after])
    let lines = StandingBench.lines(found, .chinese).filter { !$0.contains("这一行没有名称") }
    #expect(lines == [])
  }
}
