import Testing

@testable import Noticeboard

/// A value that cannot be read is said to be so, and nothing else is said of it.
struct CascadeTests {
  private func lines(_ text: String, _ tongue: Tongue = .chinese) async -> [String] {
    InlineSite.lines(await RuleSite(text, isToday: false).findings, tongue)
  }

  private static let list = """
    -- mechanisms/m.md --
    ---
    标题: 经费
    类型: 清单
    公开依据: 文件
    ---
    说明。
    -- ledgers/m/2026.csv --
    编号,名称,收支,金额

    """

  @Test(arguments: ["1,200", "1.2万"]) func saysOfAnAmountOnlyThatItIsNone(_ amount: String) async {
    #expect(
      await lines(Self.list + "1,甲,收入,\"\(amount)\"") == [
        "ledgers/m/2026.csv:D2: 金额“\(amount)”不是数字，请只填数字和小数点"
      ])
  }

  @Test func saysOfAnAmountWithThreeDecimalsOnlyThat() async {
    #expect(
      await lines(Self.list + "1,甲,收入,1.005") == [
        "ledgers/m/2026.csv:D2: 金额“1.005”的小数超过两位，请精确到分"
      ])
  }

  @Test func saysOfARoleThatItIsNoneAndNothingOfTheCases() async {
    let workflow = """
      -- mechanisms/m.md --
      ---
      标题: 说事
      类型: 流程
      公开依据: 文件
      环节: [{名称: 说事, 角色: [提出]}, {名称: 办事, 角色: [办完]}]
      ---
      说明。
      -- ledgers/m/2026-11.csv --
      编号,事项,说事,办事,结果,满意度
      1,甲,11-02,11-05,已修,满意
      2,乙,11-03,11-06,已修,不满意
      """
    let lines = await lines(workflow)
    #expect(
      lines == [
        "mechanisms/m.md:5:40: “办完”不是角色的可用值，可用：提出、响应、决定、办结、评价、公开；是不是“办结”？"
      ])
  }

  private static func bulletin(_ keys: String, kind: String = "公告") -> String {
    """
    -- calendar/2026.csv --
    日期,名称,类型
    2026-10-01,国庆节,休
    -- bulletins/a.md --
    ---
    标题: 甲
    类型: \(kind)
    日期: 2026-11-02
    来源: 社区
    状态: 已发布
    审签: [{经办: 甲岗, 时间: 2026-11-01 09:00}, {复核: 乙岗, 时间: 2026-11-01 10:00}, {签发: 丙岗, 时间: 2026-11-01 11:00}]
    保密审查: 是
    异议渠道: {电话: 0566-6022100, 地址: 清溪路, 时间: 周一至周五 08:30-12:00, 部门: 综合科, 监督电话: 0566-6022101}
    \(keys)
    ---
    文。
    """
  }

  @Test func saysOfADayCountOnlyThatItIsNone() async {
    #expect(
      await lines(Self.bulletin("公示开始: 2026-11-02\n公示期: 五个工作日")) == [
        "bulletins/a.md:11:6: “五个工作日”不是天数，请写成 5个工作日 或 7天"
      ])
  }

  @Test func saysOfATimeOfSigningOnlyThatItIsNone() async {
    let text = Self.bulletin("公示开始: 2026-11-02\n公示期: 5个工作日\n公示结束: 2026-11-09")
    let found = await lines(text.replacing("2026-11-01 10:00", with: "2026-11-01 25:00"))
      .filter { !$0.contains("应在") }
    #expect(found == ["bulletins/a.md:7:51: “2026-11-01 25:00”不是时间，请写成 08:30"])
  }

  @Test func saysOfANumberOfObjectionsOnlyThatItIsOutOfRange() async {
    let original = Self.bulletin("公示开始: 2026-11-02\n公示期: 5个工作日")
    let result = """

      -- bulletins/b.md --
      ---
      标题: 乙
      类型: 结果
      日期: 2026-11-12
      来源: 社区
      状态: 已发布
      对应: a
      收到异议: -1
      审签: [{经办: 甲岗}, {复核: 乙岗}, {签发: 丙岗}]
      保密审查: 是
      ---
      文。
      """
    #expect(
      await lines(original + result) == [
        "bulletins/b.md:8:7: 收到异议“-1”超出范围，应在 0 到 99999 之间"
      ])
  }

  @Test func saysOfADueRuleOnlyThatItIsNone() async {
    #expect(
      await lines(
        """
        -- mechanisms/m.md --
        ---
        标题: 会议
        类型: 会议
        周期: 每月
        时限: 32日
        公开依据: 文件
        ---
        说明。
        """) == [
          "mechanisms/m.md:5:5: “32日”不是公开时限，请写成 20日、月末、次月5日、季末后10日 或 年后30日"
        ])
  }
}
