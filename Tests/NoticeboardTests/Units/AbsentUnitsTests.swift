import Testing

@testable import Noticeboard

/// A unit that has been merged is not there any more: rows that treat it as alive are named.
struct AbsentUnitsTests {
  private static let town = """
    -- units.csv --
    标识,名称,类型,上级,代码,户数,人口,起用,停用,并入
    qingxi,清溪社区,社区,,3,300,900,,,
    q2,第二网格,网格,qingxi,3-02,100,300,,2026-10-15,q3
    q3,第三网格,网格,qingxi,3-03,100,300,,,
    q4,第四网格,网格,qingxi,3-04,100,300,2026-10-16,,
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 提单, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    ---
    说明。
    -- mechanisms/jifen.md --
    ---
    标题: 积分榜
    类型: 榜单
    公开依据: 文件
    评价对象: 单位
    ---
    说明。

    """

  private static func cases(_ october: String, _ november: String) -> String {
    """
    -- ledgers/shuoshi/2026-10.csv --
    编号,网格,事项,提单,办结,结果
    \(october)
    -- ledgers/shuoshi/2026-11.csv --
    编号,网格,事项,提单,办结,结果
    \(november)

    """
  }

  private func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(Self.town + text, isToday: false).findings, .chinese)
  }

  private static func ended(_ place: String, _ time: String) -> String {
    "\(place): “第二网格”已于 2026-10-15 停用，并入“第三网格”，这一行却是 \(time) 的；"
      + "请改为接续的单位，或核对 units.csv 的“停用”"
  }

  @Test func namesCasesRaisedAfterTheEndOrBeforeTheStartOnce() async {
    let found = await lines(
      Self.cases(
        "1,q2,修灯,10-10,,\n2,q2,修路,10-20,,\n3,q4,修井,10-10,,",
        "2,q2,修路,2026-10-20,,\n4,q4,修墙,11-02,,"))
    #expect(
      found == [
        Self.ended("ledgers/shuoshi/2026-10.csv:B3", "2026-10-20"),
        "ledgers/shuoshi/2026-10.csv:B4: “第四网格”从 2026-10-16 起用，这一行却是 2026-10-10 的；"
          + "请核对单位，或改 units.csv 的“起用”",
      ])
  }

  @Test func namesScoresOfPeriodsThatTheUnitDidNotSee() async {
    let found = await lines(
      """
      -- ledgers/jifen/2026-09.csv --
      对象,积分
      q2,9
      q4,8
      -- ledgers/jifen/2026-10.csv --
      对象,积分
      q2,9
      q4,8
      -- ledgers/jifen/2026-11.csv --
      对象,积分
      q2,9
      q4,8

      """)
    #expect(
      found == [
        "ledgers/jifen/2026-09.csv:A3: “第四网格”从 2026-10-16 起用，这一行却是 2026-09 的；"
          + "请核对单位，或改 units.csv 的“起用”", Self.ended("ledgers/jifen/2026-11.csv:A2", "2026-11"),
      ])
  }

  @Test func namesPostsThatWereLeftAtAnEndedUnit() async {
    let found = await lines(
      """
      -- rosters/wgy.md --
      ---
      标题: 网格员
      ---
      -- rosters/wgy.csv --
      岗位,姓名,网格,止
      网格员,王*,q2,
      网格员,李*,q2,2026-10-15
      网格员,赵*,q3,

      """)
    #expect(
      found == [
        "rosters/wgy.csv:A2: “第二网格”已于 2026-10-15 停用，并入“第三网格”，这里还有它的网格员；"
          + "请移到接续的单位，或填“止”"
      ])
  }

  @Test(arguments: [("q3", false), ("3-03", false), ("q4", true)])
  func aLaterRowMayNameTheUnitThatCameAfter(_ unit: String, _ isRefused: Bool) async {
    let found = await lines(Self.cases("1,q2,修灯,10-10,,", "1,\(unit),修灯,2026-10-10,,"))
    #expect(found.contains { $0.contains("的“网格”原来是“q2”") } == isRefused, "\(found)")
    #expect(found.count == (isRefused ? 1 : 0), "\(found)")
  }

  @Test func listsWhatIsOpenWhereItIsCarriedOn() async throws {
    let site = try await RenderedSite(
      Self.town + Self.cases("1,q2,修灯,10-10,,\n2,q2,修路,10-10,10-12,已修", "3,q3,修墙,11-02,,"))
    let heir = try site.text(.grid("3-03"))
    #expect(heir.contains("修灯") && heir.contains("修墙") && !heir.contains("修路"), "\(heir)")
    let community = try site.text(.unit("qingxi"))
    #expect(community.ranges(of: "修灯").count == 1, "\(community)")
    #expect(try site.text(.grid("3-02")).contains("修灯"))
  }

  @Test func offersNobodyAnEndedGridAsHisOwn() async throws {
    let site = try await RenderedSite(Self.town)
    let (ended, active) = (try site.html(.grid("3-02")), try site.html(.grid("3-03")))
    #expect(!ended.contains("data-setgrid") && ended.contains("3-02"), "\(ended)")
    #expect(active.contains("data-setgrid=\"3-03\""), "\(active)")
  }
}
