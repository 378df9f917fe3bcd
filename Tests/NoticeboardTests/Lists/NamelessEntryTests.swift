import Testing

@testable import Noticeboard

/// Entries of a list of which nobody can tell what they are.
struct NamelessEntryTests {
  private func findings(_ front: String, _ rows: String) async throws -> Findings {
    try await StandingBench("标题: 清单, 类型: list\(front)", ledgers: ["2026": rows])
      .list(asOf: "2026-11-21").findings
  }

  @Test func warnsOfAnEntryWithoutAName() async throws {
    let chinese = "这一行没有名称，网页上只有一条空的；请填写名称，不是一条就删去这一行"
    let english =
      "this row has no name and makes an empty entry; fill the column title, or delete the row if"
      + " it is none"
    let rows = "编号,名称,社区\n1,书架,qingxi\n2,,qingxi\n,,qingxi"
    let found = try await findings("", rows)
    expectFindings(
      found,
      ["ledgers/m/2026.csv:A3: \(chinese)": english, "ledgers/m/2026.csv:A4: \(chinese)": english])
    #expect(found.sorted.map(\.level) == [.warning, .warning])
  }

  @Test(arguments: [
    (", 栏目: [{名称: 内情}]", "编号,名称,内情\n1,书架,\n2,,修路灯"), ("", "编号,社区\n1,qingxi\n2,qingxi"),
  ])
  func letsOtherColumnsStandForNames(_ front: String, _ rows: String) async throws {
    #expect(StandingBench.lines(try await findings(front, rows), .chinese) == [])
  }
}
