import Testing

@testable import Noticeboard

/// Personal data that shows only once escapes, markup and folded lines are read as people do.
struct ShownTextTests {
  private func lines(_ text: String) async -> [String] {
    let site = await RuleSite(text, isToday: false)
    return site.findings.sorted.filter { $0.rule.id.hasPrefix("privacy.") }
      .map { "\($0.location) \($0.rule.id)" }
  }

  private func page(_ body: String, title: String = "测试页") -> String {
    "-- pages/x.md --\n---\n标题: \(title)\n---\n\(body)"
  }

  @Test(arguments: [
    "电话138&#49;2345678", "电话138**1234**5678", "138`1234`5678", "## 138**1234**5678",
    "[138](about.md)[1234](about.md)5678", "电话138\n1234\n5678", "138~~1234~~5678",
    "[拨打](tel:%31%33%38%31%32%33%34%35%36%37%38)", "[x](about.md \"138&#49;2345678\")",
    "138&#x200B;1234&#xAD;5678", "![138**1234**5678](x.png)", "| a |\n|---|\n| 138**1234**5678 |",
  ])
  func readsMobilesAsPeopleDo(_ body: String) async {
    let found = await lines(page(body))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasSuffix("privacy.private-mobile") == true, "\(found)")
  }

  /// What a sheet may not hold, a table that is typed may not hold either.
  @Test func refusesForbiddenColumnsOfPersonsInTypedTables() async {
    let table = "前言。\n\n| 姓名 | **病种** | 家庭住址 |\n|---|---|---|\n| 王\\* | 甲 | 乙 |"
    #expect(
      await lines(page(table)) == [
        "pages/x.md:6:7 privacy.forbidden-column", "pages/x.md:6:16 privacy.forbidden-column",
      ])
    #expect(await lines(page("| 户 主 | 家庭月收入 |\n|---|---|\n| 甲 | 1 |")).count == 1)
  }

  @Test func leavesTablesOfStandardsAlone() async {
    let standards = "| 残疾等级 | 补贴 |\n|---|---|\n| 一级 | 80 元 |"
    #expect(await lines(page(standards + "\n\n文字\n\n| 姓名 | 岗位 |\n|---|---|\n| 王\\* | 甲 |")) == [])
  }

  @Test(arguments: [
    ("99999919900101001&#54;", "privacy.identity-number"),
    ("999999199001\n010016", "privacy.identity-number"),
    ("li.ming&#64;qq.com", "privacy.email"),
    ("[写信](mailto:liming%40qq.com)", "privacy.email"), ("皖R&middot;12345", "privacy.plate"),
    ("3号楼2单元&#53;01室", "privacy.room"),
  ])
  func readsOtherDataAsPeopleDo(_ body: String, _ rule: String) async {
    let found = await lines(page(body))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasSuffix(rule) == true, "\(found)")
  }

  @Test func readsValuesOfYAMLAsTheyAreMeant() async {
    #expect(
      await lines(page("文", title: "\"通知\\u0031\\u0033812345678\""))
        == ["pages/x.md:2:5 privacy.private-mobile"])
    #expect(
      await lines(page("文", title: "通知1381\n  2345678"))
        == ["pages/x.md:2:5 privacy.private-mobile"])
    #expect(
      await lines(page("文", title: "通知138\n  12345678"))
        == ["pages/x.md:2:5 privacy.private-mobile"])
    #expect(
      await lines("-- site.yaml --\n名称: \"梧桐\\u0031\\u0033812345678\"\n根单位: qingxi\n")
        == ["site.yaml:1:5 privacy.private-mobile"])
  }

  @Test func namesTheLineAndSaysNothingTwice() async {
    let body = "第一段 13912345678\n\n第二段138**1234**5678\n\n第三段138&#49;2345678，138`1234`5678"
    #expect(
      await lines(page(body)) == [
        "pages/x.md:4:5 privacy.private-mobile", "pages/x.md:6:1 privacy.private-mobile",
      ])
    #expect(await lines(page("13812345678，138**1234**5678")).count == 1)
  }

  @Test func keepsBlocksAndCellsApart() async {
    let table = "| 一 | 二 | 三 |\n|---|---|---|\n| 138 | 1234 | 5678 |"
    for body in ["- 138\n- 1234\n- 5678", "138\n\n1234\n\n5678", table, "1. 138\n2. 12345678"] {
      #expect(await lines(page(body)).isEmpty, "\(body)")
    }
  }

  @Test func allowsWhatIsDeclaredHoweverItIsWritten() async {
    let found = await lines(
      """
      -- bulletins/b.md --
      ---
      标题: 乙
      异议渠道: {邮箱: office@x.cn}
      ---
      请写信到 office&#64;x.cn 或 [写信](mailto:office%40x.cn)。
      """)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func readsNamesOfFilesAndFolders() async {
    let page = "---\n标题: 甲\n---\n文。"
    let found = await lines(
      """
      -- bulletins/999999199001010016.md --
      \(page)
      -- bulletins/20261103-1234.md --
      \(page)
      -- pages/13812345678/a.md --
      \(page)
      -- pages/13812345678/b.md --
      \(page)
      -- pages/2026-11-03-08-30.md --
      \(page)
      -- media/mmexport1698765432100.jpg --
      图
      -- media/138-1234-5678.jpg --
      图
      """)
    #expect(
      found == [
        "bulletins/999***************.md privacy.file-name",
        "media/138****5678.jpg privacy.file-name",
        "pages/138****5678 privacy.file-name",
      ])
  }
}
