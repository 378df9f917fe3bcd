import Testing

@testable import gongshi

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("abc", 3), ("网格", 4), ("，", 2), ("e\u{301}", 1), ("▲1", 2), ("𠮷", 2), ("", 0),
  ])
  func countsTheColumnsOfATerminal(text: String, columns: Int) {
    #expect(TerminalText.of(text) == columns)
  }
}
