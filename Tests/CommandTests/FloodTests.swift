import Testing

/// A file with one mistake in every row does not fill the screen.
@Suite struct FloodTests {
  @Test func listsTheFirstTwentyOfOneKindInAFileAndCountsTheRest() throws {
    let rows = (1...50).map { "\($0),心愿\($0),2026-13-01\n" }.joined()
    let site = try TemporaryFolder(starterWith: [
      "content/mechanisms/many.md": "---\n标题: 清单\n类型: 清单\n公开依据: 文件\n---\n说明。\n",
      "content/ledgers/many/2026.csv": "编号,名称,时限\n" + rows,
    ])
    let chinese = try Gongshi.run("check", in: site)
    #expect(chinese.code == 1)
    let lines = chinese.complaints.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("content/ledgers/many/2026.csv:C") } == 20, "\(chinese)")
    #expect(
      lines.contains(
        "content/ledgers/many/2026.csv: 同样的问题还有 30 处，没有一一列出；先改正上面的。[value.no-such-month]"),
      "\(chinese)")
    #expect(lines.last?.hasPrefix("共 50 个错误") == true, "\(chinese)")
    let english = try Gongshi.run("check", "--lang", "en", in: site)
    #expect(
      english.complaints.contains(
        "content/ledgers/many/2026.csv: 30 more like this are not listed; mend those above first"
          + " [value.no-such-month]\n"), "\(english)")
  }
}
