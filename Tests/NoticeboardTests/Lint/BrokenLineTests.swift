import Testing

@testable import Noticeboard

/// Personal data that goes on over a line break: in a cell, a value, a paragraph, a block of code.
struct BrokenLineTests {
  private func lines(_ text: String) async -> [String] {
    let site = await RuleSite(text, isToday: false)
    return site.findings.sorted.filter { $0.rule.id.hasPrefix("privacy.") }
      .map { "\($0.location) \($0.rule.id)" }
  }

  private func page(_ body: String, title: String = "测试页") -> String {
    "-- pages/x.md --\n---\n标题: \(title)\n---\n\(body)"
  }

  private func cell(_ text: String) -> String {
    """
    -- mechanisms/m.md --
    ---
    标题: 机制
    类型: 清单
    公开依据: 文件
    ---
    -- ledgers/m/2026-11.csv --
    编号,名称,备注
    1,甲,"\(text)"
    2,乙,无
    """
  }

  @Test(arguments: [
    ("电话13812\n345678", "privacy.private-mobile"), ("138\n1234\n5678", "privacy.private-mobile"),
    ("13\n812345678", "privacy.private-mobile"), ("1381234567\n8", "privacy.private-mobile"),
    ("一三八一二\n三四五六七八", "privacy.private-mobile"),
    ("身份证99999919900101\n0016", "privacy.identity-number"),
    ("9999991990\n01010016", "privacy.identity-number"),
    ("皖A\n12345", "privacy.plate"), ("皖A12\n345", "privacy.plate"),
    ("zhang@\nqq.com", "privacy.email"), ("zhang\n@qq.com", "privacy.email"),
    ("6200000000\n000005", "privacy.bank-card"),
  ])
  func readsCellsOverTheirLineBreaks(_ text: String, _ rule: String) async {
    #expect(await lines(cell(text)) == ["ledgers/m/2026-11.csv:C2 \(rule)"], "\(text)")
  }

  @Test(arguments: [
    ("电话：138\\\n12345678，身份证999999  \n199001010016", 2), ("皖A  \n12345", 1),
    ("zhang@  \nqq.com", 1), ("- 电话：138  \n  12345678", 1), ("> 138  \n> 12345678", 1),
    ("```\n138\n12345678\n```", 1), ("    13812\n    345678", 1),
  ])
  func readsParagraphsAndCodeOverTheirLineBreaks(_ body: String, _ count: Int) async {
    let found = await lines(page(body))
    #expect(found.count == count, "\(body): \(found)")
  }

  @Test func readsValuesOverTheirLineBreaks() async {
    #expect(
      await lines(page("文", title: "|\n  138\n  12345678"))
        == ["pages/x.md:2:5 privacy.private-mobile"])
    #expect(
      await lines(page("文", title: "|\n  13\n  812345678"))
        == ["pages/x.md:2:5 privacy.private-mobile"])
  }

  @Test func readsQuotedCellsOfAttachments() {
    func check(_ text: String) -> [String] {
      PrivacyLint(nil)
        .check(
          attachment: SourceTree.File(path: "media/a.csv", bytes: Array(text.utf8)),
          path: "media/a.csv"
        )
        .sorted.map { "\($0.location) \($0.rule.id)" }
    }
    #expect(
      check("a,b\n1,\"138\n12345678\"\n2,\"甲\"\"乙\"\n")
        == ["media/a.csv:2:4 privacy.private-mobile"])
    // Rows stay apart, and a lone mark begins no cell.
    #expect(check("a,b\n1,138\n12345678,2\n") == [])
    #expect(check("a,b\n5\",138\n12345678,\"2\"\n") == [])
  }

  @Test(arguments: [
    "2026-11-03\n2026-11-04", "3500\n4200\n5100\n6000", "1380\n1250\n860", "138\n\n12345678",
    "08:30-12:00\n14:00-17:30", "0566-6022100\n6022101", "1、2026-11-03\n2、2026-11-04", "3-2\n501",
  ])
  func leavesListsInCellsAlone(_ text: String) async {
    #expect(await lines(cell(text)) == [], "\(text)")
  }

  @Test func keepsCellsAndRowsApart() async {
    let found = await lines(
      """
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 清单
      公开依据: 文件
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,备注
      1,甲,13812
      345678,乙,138
      12345678,"第一行
      第二行",无
      """)
    #expect(found == [])
  }

  @Test func addsNothingToWhatIsWholeInItsLine() {
    let declared = Detector(asOf: day("2026-11-21"), declared: ["office@x.cn", "138 1234 5678"])
    for text in ["office@x.cn\ntel 0566", "13812345678\n9", "138\n1234\n5678", "office@\nx.cn"] {
      let found = declared.findings(in: Array(text.utf8), .oneText)
      #expect(found.isEmpty, "\(text): \(found)")
    }
    let detector = Detector(asOf: day("2026-11-21"))
    for text in ["皖A12345\n6", "office@x.cn\nabc", "13812345678\n2"] {
      #expect(detector.findings(in: Array(text.utf8), .oneText).count == 1, "\(text)")
    }
  }

  @Test func saysWhereItStands() {
    let found = Detector(asOf: day("2026-11-21"))
      .findings(in: Array("电话 \n138 \n 12345678。".utf8), .oneText)
    #expect(found.map(\.bytes) == [8..<22], "\(found)")
  }

  @Test func isLinearOnManyLines() {
    let detector = Detector(asOf: day("2026-11-21"))
    for pattern in ["138\n", "13\n8", "1\n", "a@\n", "皖A\n12345\n", "\n", "1 \n "] {
      let text = Array(String(repeating: pattern, count: 200_000 / pattern.utf8.count).utf8)
      let time = ContinuousClock().measure { _ = detector.findings(in: text, .oneText) }
      #expect(time < .seconds(20), "\(pattern): \(time)")
    }
  }
}
