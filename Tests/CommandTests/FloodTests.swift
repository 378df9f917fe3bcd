import Testing

/// One mistake in every row, or in every file, does not fill the screen.
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

  @Test func listsTheFirstTwoHundredOfOneRuleInAllFilesAndNoOtherRuleIsHidden() throws {
    let drafts = (1...230).map { ("content/pages/p\($0).md", "---\n标题: 页\ntilte: 页\n---\n文。\n") }
    var files = Dictionary(drafts, uniquingKeysWith: { first, _ in first })
    let keys = (1...25).map { "tilte\($0): 页\n" }.joined()
    files["content/pages/many.md"] = "---\n标题: 页\n\(keys)---\n文。\n"
    files["content/pages/z.md"] = "文。\n"
    let site = try TemporaryFolder(starterWith: files)
    let chinese = try Gongshi.run("check", in: site)
    #expect(chinese.code == 1)
    let lines = chinese.complaints.split(separator: "\n")
    let unknown = lines.filter { $0.hasSuffix("[front-matter.unknown-key]") }
    #expect(unknown.count { $0.contains(".md:") && $0.contains("错误：") } == 200, "\(chinese)")
    #expect(
      unknown.filter { !$0.contains("错误：") } == [
        "content/pages/many.md: 同样的问题还有 5 处，没有一一列出；先改正上面的。[front-matter.unknown-key]",
        "另有 50 处同样的问题，没有一一列出；先改正上面的。[front-matter.unknown-key]",
      ], "\(chinese)")
    #expect(lines.contains { $0.hasSuffix("[front-matter.missing]") }, "\(chinese)")
    #expect(lines.last?.hasPrefix("共 256 个错误") == true, "\(chinese)")
    let english = try Gongshi.run("check", "--lang", "en", in: site)
    #expect(
      english.complaints.contains(
        "\n50 more of this kind are not listed; mend those above first"
          + " [front-matter.unknown-key]\n"), "\(english)")
  }
}
