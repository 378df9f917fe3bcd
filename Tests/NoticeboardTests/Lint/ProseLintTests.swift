import Testing

@testable import Noticeboard

/// What is a slip of Chinese text and what only looks like one (D63).
struct ProseLintTests {
  static let right: [String] = [
    "2026年11月21日（星期六）开会", "11月21日 周六", "11月2日周一至周五开放", "12个月30日", "2月29日",
    "2024年2月29日", "11月28日至30日", "十一月三十日", "每月31日", "0566-60-2210", "2026-11-30",
    "《〈条例〉的说明》", "“三必到”“三必访”", "1）甲；2）乙", "（一)甲", "研究研究再说", "一步一个脚印",
    "人民币壹万贰仟元整（¥12,000.00）", "1.2万元（大写：壹万贰仟元整）", "12000 元（大写：壹万贰仟元整）", "叁元伍角整（3.5元）",
    "壹佰零伍万元（105万元）", "拾万元整（100000元）", "贰亿叁仟万元（2.3亿元）", "编号２号", "好……！！",
    "`11月31日`", "{{机制 11月31日 《》}}", "[甲](《a.md)",
    "本月共2项：\n\n- 甲\n- 乙", "共2项。\n\n| 事项 |\n|---|\n| 甲 |\n| 乙 |\n| 合计 |",
    "共5项，其中共2项已办：\n\n- 甲\n- 乙", "共3件已办结。另有情况如下：\n\n- 甲",
    "共2项：\n\n1. 甲\n   - 子项\n2. 乙\n\n以上。",
  ]

  @Test(arguments: right) func findsNothingIn(_ text: String) async {
    let site = await RuleSite(
      "-- bulletins/a.md --\n---\n标题: 甲\n日期: 2026-11-02\n---\n\(text)\n", isToday: false)
    let slips = site.findings.sorted.filter { $0.rule.id.hasPrefix("text.") }
    #expect(slips.map { $0.summary(in: .chinese) } == [])
  }

  /// Nothing that is opened and never closed may cost the square of its length.
  @Test(.timeLimit(.minutes(1)), arguments: ["{{", "[a]("])
  func masksALongLineInOneGo(_ sign: String) {
    let bytes = Array(String(repeating: sign, count: 200_000).utf8)
    #expect(ProseMask.masked(bytes, from: 0) == bytes)
  }

  static let wrong: [(String, [String])] = [
    ("2026年11月21日（星期五）", ["a.md:5:1 text.weekday"]),
    ("会议：2026年 11月21日 (周五)", ["a.md:5:4 text.weekday"]),
    ("11月21日（周日）", ["a.md:5:1 text.weekday"]),
    ("二〇二六年十一月三十一日", ["a.md:5:1 text.impossible-date"]),
    ("2026年2月29日", ["a.md:5:1 text.impossible-date"]),
    ("11月28日至31日", ["a.md:5:8 text.impossible-date"]),
    ("日期 2026-11-31", ["a.md:5:4 text.impossible-date"]),
    ("甲》，（乙", ["a.md:5:2 text.unpaired", "a.md:5:4 text.unpaired"]),
    ("公示公告公示公告", ["a.md:5:1 text.phrase-twice"]),
    ("叁仟元整（3500元）", ["a.md:5:1 text.amounts-differ"]),
    ("12000 元（大写：壹万叁仟元整）", ["a.md:5:12 text.amounts-differ"]),
    ("叁仟元整，即 3500 元", ["a.md:5:1 text.amounts-differ"]),
    ("2800元（大写：叁仟元整）", ["a.md:5:10 text.amounts-differ"]),
    ("**共3项**：\n\n* 甲\n* 乙", ["a.md:5:3 text.item-count"]),
    ("共十二件：\n\n|甲|\n|-|\n|乙|", ["a.md:5:1 text.item-count"]),
  ]

  @Test(arguments: wrong) func findsSlipsWithTheirPlaces(_ text: String, _ slips: [String]) async {
    let site = await RuleSite(
      "-- bulletins/a.md --\n---\n标题: 甲\n日期: 2026-11-02\n---\n\(text)\n", isToday: false)
    let found = site.findings.sorted.filter { $0.rule.id.hasPrefix("text.") }
      .map { "\($0.location) \($0.rule.id)" }
    #expect(found == slips.map { "bulletins/\($0)" })
  }

  @Test func looksIntoCells() async {
    let site = await RuleSite(
      """
      -- lint/terms.csv --
      错,对,说明
      其它,其他,
      -- units.csv --
      标识,名称,类型,上级,代码,说明
      qingxi,清溪社区,community,,3,"其它事项，2026年11月31日前办理"
      """, isToday: false)
    let lines = InlineSite.lines(site.findings, .chinese)
    #expect(
      lines == [
        "units.csv:F2: “2026年11月31日”不是有效日期，11月只有30天，请改正", "units.csv:F2: “其它”应写作“其他”，请改正",
      ])
  }
}
