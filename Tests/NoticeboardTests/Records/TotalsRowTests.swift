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

  @Test(arguments: ["合计社", "小计量站", "合计 合计社", "总计划"])
  func takesANameThatBeginsSoForAName(_ name: String) async {
    let rows = """
      类别,新增,上期结转,已响应,已解决,已回访,满意
      \(name),30,0,27,23,15,14
      """
    #expect(await lines(Self.counts(rows)) == [])
  }

  @Test(arguments: [",合  计,qingxi,收入,150", "3,合计,qingxi,收入,150"])
  func refusesATotalOfMoney(_ row: String) async {
    let found = await lines(
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
      """)
    let word = row.contains("  ") ? "合  计" : "合计"
    #expect(found == said("ledgers/jingfei/2026.csv:B4", word))
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
