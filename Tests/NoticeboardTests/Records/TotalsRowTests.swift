import Testing

@testable import Noticeboard

/// A row of totals counts everything twice: whatever it is called, it is refused.
struct TotalsRowTests {
  private func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(text, isToday: false).findings, .chinese)
  }

  private func said(_ place: String, _ word: String) -> [String] {
    ["\(place): 这里不要写“\(word)”行：合计由程序计算，请删去这一行"]
  }

  private static func counts(_ rows: String) -> String {
    """
    -- mechanisms/shuoshi.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 提事, 角色: [提出]}, {名称: 接办, 角色: [响应]}, {名称: 办结, 角色: [办结]}]
    ---
    居民说，社区办。
    -- ledgers/shuoshi/2026-11.csv --
    \(rows)
    """
  }

  @Test(arguments: [
    "合计", "合  计", "合计：", "合计:", "共计", "总  计", "合\u{3000}计", "小计", "合\u{A0}计", "合计（件）", "累计", "平均",
  ]) func refusesEverySpellingOfTheWord(_ word: String) async {
    let rows = """
      类别,新增,上期结转,已响应,已解决,已回访,满意
      环境,20,0,18,15,10,9
      治安,10,0,9,8,5,5
      \(word),30,0,27,23,15,14
      """
    #expect(await lines(Self.counts(rows)) == said("ledgers/shuoshi/2026-11.csv:A4", word))
  }

  @Test func looksAtTheFirstFilledCell() async {
    let rows = """
      社区,类别,新增,上期结转,已响应,已解决,已回访,满意
      qingxi,环境,30,0,27,23,15,14
      ,合计,30,0,27,23,15,14
      """
    #expect(await lines(Self.counts(rows)) == said("ledgers/shuoshi/2026-11.csv:B3", "合计"))
  }

  @Test func looksAtTheCategoryBehindAUnit() async {
    let rows = """
      网格,类别,新增,上期结转,已响应,已解决,已回访,满意
      3-02,环境,30,0,27,23,15,14
      3-02,小 计,30,0,27,23,15,14
      """
    #expect(await lines(Self.counts(rows)) == said("ledgers/shuoshi/2026-11.csv:B3", "小 计"))
  }

  @Test(arguments: [
    "本月支出合计", "支出合计", "合计支出", "本月合计", "11月小计", "１１月小计", "总支出", "总收入", "各社区合计",
    "全年合计", "其中：合计", "本季收支总计", "一至三月累计支出", "前三季度合计", "上半年 合计（元）", "年度合计",
    "2026年1-11月累计", "截至11月底累计", "一、收入合计", "全街道共计", "合计金额：", "各网格平均",
  ]) func refusesASumOfWhatever(_ word: String) async {
    for row in [",\(word)", "3,\(word)", "\(word),"] {
      let found = await lines(Self.money("\(row),,支出,150"))
      let cell = row.hasPrefix(word) ? "A4" : "B4"
      #expect(found == said("ledgers/jingfei/2026.csv:\(cell)", word), "\(row)")
    }
  }

  @Test(arguments: [
    "合计社", "小计量站", "合计 合计社", "总计划", "小计划", "总支出公开", "本月支出", "困难补助累计", "财务审计",
    "11月统计", "总预算", "全年收支合计公示", "预算", "社区会计",
  ])
  func takesANameThatBeginsSoForAName(_ name: String) async {
    let rows = """
      类别,新增,上期结转,已响应,已解决,已回访,满意
      \(name),30,0,27,23,15,14
      """
    #expect(await lines(Self.counts(rows)) == [])
  }

  private static func money(_ row: String) -> String {
    """
    -- mechanisms/jingfei.md --
    ---
    标题: 经费
    类型: 清单
    公开依据: 文件
    ---
    说明。
    -- ledgers/jingfei/2026.csv --
    编号,名称,社区,收支,金额
    1,甲,qingxi,收入,100
    2,乙,qingxi,收入,50
    \(row)
    """
  }

  @Test(arguments: [",合  计,qingxi,收入,150", "3,合计,qingxi,收入,150"])
  func refusesATotalOfMoney(_ row: String) async {
    let word = row.contains("  ") ? "合  计" : "合计"
    #expect(await lines(Self.money(row)) == said("ledgers/jingfei/2026.csv:B4", word))
  }

  @Test func refusesATotalOfPosts() async {
    let found = await lines(
      """
      -- rosters/louzhang.md --
      ---
      标题: 楼栋长
      ---
      有事先找楼栋长。
      -- rosters/louzhang.csv --
      岗位,网格,人数
      巷长,3-02,42
      合  计,,42
      """)
    #expect(found == said("rosters/louzhang.csv:A3", "合  计"))
  }

  @Test func letsAListOfWordsHoldTheseWords() async {
    #expect(await lines("-- lint/terms.csv --\n错,对,说明\n共计,合计,\n") == [])
  }
}
