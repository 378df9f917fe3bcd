import Testing

@testable import Noticeboard

/// A percentage typed beside the name of a metric is judged where it claims that metric of what is quoted.
struct TypedFigureTests {
  /// Half of November's cases are solved, and one in four of October's.
  private func found(_ prose: String, quoting period: String = "本月") async -> [String] {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 流程
      公开依据: 文件
      环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
      ---
      说明。
      -- ledgers/m/2026-10.csv --
      编号,事项,提单,评单,结果
      1,甲,10-02,10-03,已修
      2,乙,10-02,11-03,已修
      3,丙,10-02,11-03,已修
      4,丁,10-02,11-03,已修
      -- ledgers/m/2026-11.csv --
      编号,事项,提单,评单,结果
      5,戊,11-02,,
      6,己,11-02,,
      7,庚,11-02,,
      -- bulletins/a.md --
      ---
      标题: 甲
      类型: 公告
      日期: 2026-11-20
      来源: 社区
      状态: 已发布
      ---
      \(prose)

      {{机制 \(period)}}
      """, isToday: false)
    return site.lines(.quoteTypedPercentage, .chinese)
  }

  @Test(arguments: [
    "上月解决率75%，全年目标解决率95%以上。", "其他社区平均解决率88.8%。", "去年同期的解决率为 75%。", "全县解决率90%。",
    "力争解决率达到95%。", "解决率50%（上月75%）。", "全年解决率95%的目标。", "解决率达50%，比上月解决率的25%高。",
    "解决率超过40%。", "解决率突破40%。", "解决率超过90%的小区有3个。", "解决率超过全县平均80%。",
    "解决率提高到50%。", "解决率比上季提高20%。",
    "本月解决率40%以上。", "按要求解决率应达95%。",
  ])
  func leavesAimsAndFiguresOfOtherTimesAndPlaces(_ prose: String) async {
    let lines = await found(prose)
    #expect(lines == [], "\(prose): \(lines)")
  }

  @Test(arguments: [
    "本月解决率80%。", "与上月相比，解决率80%。", "本月解决率80%（上月75%）。", "解决率80%，全年目标95%。",
    "解决率超过80%。", "解决率提高到80%。", "解决率突破80%。",
    "全社区解决率80%。", "本月解决率80%以上。", "本月解决率80%达到目标。",
  ])
  func judgesWhatClaimsTheQuotedFigure(_ prose: String) async {
    let lines = await found(prose)
    #expect(lines.count == 1 && lines[0].contains("是 80%，按台账计算是 50.0%（3/6"), "\(prose): \(lines)")
  }

  /// What is quoted is no other time.
  @Test func judgesTheMonthBeforeWhereItIsQuoted() async {
    let lines = await found("上月解决率80%。", quoting: "上月")
    #expect(lines.count == 1 && lines[0].contains("1/4"), "\(lines)")
  }
}
