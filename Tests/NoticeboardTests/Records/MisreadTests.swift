import Testing

@testable import Noticeboard

/// What cannot be read is said once; what else is wrong is said in the same run, and nothing that
/// only follows.
struct MisreadTests {
  private func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(text, isToday: false).findings, .chinese)
  }

  private func expect(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let found = await lines(text)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  // MARK: Values

  private static func board(_ rows: String, keys: String = "计量: 人均") -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 红旗网格
    类型: 榜单
    公开依据: 文件
    评价对象: 单位
    \(keys)
    ---
    说明。
    -- ledgers/m/2026-Q3.csv --
    \(rows)
    """
  }

  @Test func saysOfAScoreOnlyThatItIsNoNumber() async {
    let rows = "对象,积分,人数,名次\n3-02,\"1,260\",300,1\n3-05,805,280,2"
    await expect(
      Self.board(rows),
      ["ledgers/m/2026-Q3.csv:B2: 积分“1,260”不是数字，请只填数字和小数点"])
  }

  @Test func saysOfAHeadcountOnlyThatItIsNone() async {
    let rows = "对象,积分,人数,人均,名次\n3-02,918,320人,2.87,2\n3-05,840,280,3.00,1"
    await expect(
      Self.board(rows),
      ["ledgers/m/2026-Q3.csv:C2: 人数“320人”不是整数，请只填数字"])
  }

  @Test func stillComparesTheFiguresOfOtherSheets() async {
    let rows = """
      对象,积分,人数
      3-02,918,300人
      -- ledgers/m/2026-Q2.csv --
      对象,积分,人数,人均
      3-02,918,300,4.00
      """
    await expect(
      Self.board(rows),
      [
        "ledgers/m/2026-Q2.csv:D2: “3-02”的人均写的是 4.00，按台账计算是 3.06，请核对，或清空这一格由程序计算",
        "ledgers/m/2026-Q3.csv:C2: 人数“300人”不是整数，请只填数字",
      ])
  }

  @Test func saysOfAWeightOnlyThatItIsNoNumber() async {
    let keys = "评分项: [{名称: 服务, 权重: 60%}, {名称: 维修, 权重: 40}]"
    let rows = "对象,服务,维修\n3-02,90,80"
    await expect(
      Self.board(rows, keys: keys),
      [
        "mechanisms/m.md:6:20: 权重“60%”不是数字，请只填数字和小数点"
      ])
  }

  private static func cases(_ ledgers: String, stages: String = "") -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 提事, 角色: [提出]}, {名称: 接办, 角色: [响应]}, {名称: 办结, 角色: [办结]}]
    ---
    说明。
    \(ledgers)
    """
  }

  @Test func saysOfATotalOnlyThatItIsNoNumber() async {
    let ledgers = """
      -- ledgers/m/2026-10.csv --
      类别,新增,上期结转,已响应,已解决,已回访,满意
      环境,15件,0,20,5,0,0
      -- ledgers/m/2026-11.csv --
      类别,新增,上期结转,已响应,已解决,已回访,满意
      环境,10,10,5,5,0,0
      """
    await expect(
      Self.cases(ledgers),
      ["ledgers/m/2026-10.csv:B2: 新增“15件”不是整数，请只填数字"])
  }

  @Test func saysOfADateOfSolutionOnlyThatItIsNone() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果,满意度
      1,修灯,11-01,11-02,11-31,好,满意
      2,修路,11-01,11-02,11-09,,
      """
    await expect(
      Self.cases(ledgers),
      [
        "ledgers/m/2026-11.csv:E2: “11-31”不是有效日期，11月只有30天。",
        "ledgers/m/2026-11.csv:E3: 2026-0002 已于 2026-11-09 办结，却没有写“结果”；请写明办成了什么，没办结就清空日期",
      ])
  }

  @Test func saysOfADirectionOnlyThatItIsNone() async {
    await expect(
      """
      -- mechanisms/m.md --
      ---
      标题: 经费
      类型: 清单
      公开依据: 文件
      ---
      说明。
      -- ledgers/m/2026.csv --
      编号,名称,收支,金额,结余
      1,甲,收,100,
      2,乙,支出,40,60
      """,
      ["ledgers/m/2026.csv:C2: “收”不是收支的可用值，可用：收入、支出、预算、上年结转；是不是“收入”？"])
  }

  @Test func saysOfTheDateOfABulletinOnlyThatItIsNone() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果
      1,修灯,11-01,11-02,,
      -- bulletins/b.md --
      ---
      标题: 通报
      类型: 公告
      状态: 已发布
      日期: 2026-11-31
      来源: 社区
      审签: [{经办: 甲岗, 时间: 2026-11-01 09:00}, {复核: 乙岗, 时间: 2026-11-01 10:00}, {签发: 丙岗, 时间: 2026-11-01 11:00}]
      保密审查: 是
      ---
      {{居民说事 本月}}
      """
    await expect(
      Self.cases(ledgers),
      ["bulletins/b.md:5:5: “2026-11-31”不是有效日期，11月只有30天。"])
  }

  @Test func saysOfADayOfDutyOnlyThatItIsNone() async {
    await expect(
      """
      -- rosters/z.md --
      ---
      标题: 值班
      ---
      说明。
      -- rosters/z/2026-11.csv --
      日期,班次,值班人
      2026-11-20,00:00-24:00,王*
      2026-11-31,00:00-24:00,王*
      2026-11-22,00:00-24:00,王*
      """,
      ["rosters/z/2026-11.csv:A3: “2026-11-31”不是有效日期，11月只有30天。"])
  }

  // MARK: Records

  @Test func keepsAUnitWhoseKindIsMisspelled() async {
    await expect(
      """
      -- units.csv --
      标识,名称,类型,上级,代码,户数
      qingxi,清溪社区,社去,,3,202
      g02,清溪第二网格,网格,qingxi,3-02,多
      """,
      [
        "units.csv:C2: “社去”不是类型的可用值，可用：市、县、街道、社区、网格、楼栋、街巷、小区、党支部、联盟、队伍、场所、企业、机关事业单位；是不是“社区”？",
        "units.csv:F3: 户数“多”不是整数，请只填数字",
      ])
  }

  @Test func readsALedgerWhoseMechanismHasAMisspelledKind() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果
      1,修灯,11-31,,,
      """
    await expect(
      Self.cases(ledgers).replacing("流程", with: "流成"),
      [
        "ledgers/m/2026-11.csv:C2: “11-31”不是有效日期，11月只有30天。",
        "mechanisms/m.md:3:5: “流成”不是类型的可用值，可用：框架、流程、榜单、清单、会议；是不是“流程”？",
      ])
  }

  @Test func guessesTheKindOfAMechanismByItsKeys() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果
      1,修灯,11-31,,,
      """
    await expect(
      Self.cases(ledgers).replacing("类型: 流程\n", with: ""),
      [
        "ledgers/m/2026-11.csv:C2: “11-31”不是有效日期，11月只有30天。",
        "mechanisms/m.md:2:1: 缺少“类型”，请补上",
      ])
  }

  @Test func doesNotMissARecordWhoseFileCannotBeRead() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果
      1,修灯,11-01,,,
      -- bulletins/b.md --
      ---
      标题: 通报
      类型: 公告
      日期: 2026-11-20
      来源: 社区
      系列: m
      ---
      见[说明](../mechanisms/m.md)。

      {{居民说事 本月}}

      {{居民说书 本月}}
      """
    let found = await lines(
      Self.cases(ledgers).replacing("公开依据: 文件", with: "公开依据: 文件\n\t时限: 次月5日"))
    #expect(
      found.filter { !$0.hasPrefix("mechanisms/m.md:") } == [
        "bulletins/b.md:12:1: 找不到机制“居民说书”，请改正，或先建立这条记录"
      ], "\(found)")
    #expect(found.count == 2, "\(found)")
  }

  @Test func stillAsksForSignaturesWhereAReferenceIsUnknown() async {
    await expect(
      """
      -- bulletins/b.md --
      ---
      标题: 通报
      类型: 公告
      状态: 已发布
      日期: 2026-11-20
      来源: 社区
      审签: [{经办: 甲岗}, {复核: 乙岗}, {签发: 丙岗}]
      ---
      {{居民说书 本月}}
      """,
      [
        "bulletins/b.md:2:1: 没有写“保密审查: 是”，建议补上",
        "bulletins/b.md:9:1: 找不到机制“居民说书”，请改正，或先建立这条记录",
      ])
  }

  @Test func readsTheOtherRowsOfASheetWithARaggedOne() async {
    await expect(
      """
      -- units.csv --
      标识,名称,类型,上级,代码,户数
      qingxi,清溪社区,社区,,3,202
      g02,清溪,第二网格,网格,qingxi,3-02,104
      g05,清溪第五网格,网格,qinxi,3-05,98
      g05,清溪第六网格,网格,qingxi,3-06,多
      -- mechanisms/m.md --
      ---
      标题: 清单
      类型: 清单
      公开依据: 文件
      ---
      说明。
      -- ledgers/m/2026.csv --
      编号,名称,网格
      1,甲,g02
      2,乙,3-02
      3,丙,3-09
      """,
      [
        "ledgers/m/2026.csv:C4: 找不到单位“3-09”，请改正，或先建立这条记录",
        "units.csv:G3: 这一行有 7 格，表头有 6 格，请检查逗号和引号",
        "units.csv:D4: 找不到上级单位“qinxi”，请改正，或先建立这条记录；是不是“qingxi”？",
        "units.csv:A5: 标识“g05”重复，同一类记录里每个标识只能用一次，请改其中一个（另见 units.csv:A4）",
        "units.csv:F5: 户数“多”不是整数，请只填数字",
      ])
  }

  @Test func doesNotMissASheetThatCannotBeRead() async {
    let ledgers = """
      -- ledgers/m/2026-11.csv --
      编号,事项,提事,接办,办结,结果
      1,"修灯,11-01,,,
      -- bulletins/b.md --
      ---
      标题: 通报
      类型: 公告
      日期: 2026-11-20
      来源: 社区
      ---
      {{居民说事 本月}}
      """
    await expect(
      Self.cases(ledgers),
      [
        "ledgers/m/2026-11.csv:B2: 从这里开始的双引号没有结束，请补上结尾的 \""
      ])
  }
}
