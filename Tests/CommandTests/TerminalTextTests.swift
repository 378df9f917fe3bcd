import Testing

@testable import gongshi

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("abc", 3), ("网格", 4), ("，", 2), ("e\u{301}", 1), ("▲1", 2), ("𠮷", 2), ("", 0),
  ])
  func countsTheColumnsOfATerminal(text: String, columns: Int) {
    #expect(TerminalText.of(text) == columns)
  }

  @Test(arguments: [
    ("正在生成页面 64/2349", 30, "正在生成页面 64/2349"), ("正在生成页面 64/2349", 14, "正在生成页面 6"),
    ("正在", 3, "正"), ("abc", 0, ""), ("abc", -1, ""), ("", 5, ""),
  ])
  func cutsALineToTheWidthOfATerminal(text: String, columns: Int, shown: String) {
    #expect(TerminalText.cut(text, to: columns) == shown)
  }
}
