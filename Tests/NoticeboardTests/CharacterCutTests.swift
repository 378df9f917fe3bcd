import Testing

@testable import Noticeboard

@Suite struct CharacterCutTests {
  @Test(arguments: [
    "", "公示", "关于停水的通知，共三条。", "e\u{301}tude 公示", "停水\r\n通知", "👨‍👩‍👧 家庭", "A“引”…—·b",
    "ｶﾞ 半角", "〰️波", "汉\u{302A}字", "ＡＢ（１２）",
  ])
  func cutsWhereCharactersEnd(_ text: String) {
    for limit in 0...12 {
      let whole = text.count <= limit
      #expect(
        text.cut(toCharacters: limit).map(String.init) == (whole ? nil : String(text.prefix(limit)))
      )
      #expect(text.hasMoreCharacters(than: limit) == !whole)
    }
  }
}
