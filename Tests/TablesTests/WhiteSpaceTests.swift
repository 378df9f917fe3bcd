import Testing

@testable import Tables

struct WhiteSpaceTests {
  @Test(arguments: [
    (" a ", "a"), ("　\u{A0}\ta b　\r\n", "a b"), ("　", ""), ("", ""), ("、a。", "、a。"),
    ("\u{200B}a", "\u{200B}a"),
  ])
  func trimsWhiteSpaceOfAllWidths(_ text: String, _ expected: String) {
    #expect(text.trimmingWhiteSpace() == expected)
  }

  @Test(arguments: [
    ("３－０５", "3-05"), ("ＡＢｃ：", "ABc:"), ("甲　乙", "甲 乙"), ("编号。", "编号。"), ("（一）", "(一)"),
    ("！～", "!~"), ("｡ﾟ", "｡ﾟ"), ("plain", "plain"),
  ])
  func foldsWidth(_ text: String, _ expected: String) {
    #expect(text.foldingWidth() == expected)
  }
}
