import Testing

@testable import Noticeboard

@Suite struct ShortTextTests {
  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -3, -40, .max, .min])
  func writesNumbers(_ number: Int) {
    #expect(String(atMost: 20) { $0.add(number) } == "\(number)")
  }

  @Test(arguments: [(0, 2, "00"), (5, 2, "05"), (12, 2, "12"), (123, 2, "123"), (17, 4, "0017")])
  func fillsUpWithZeros(_ number: Int, _ width: Int, _ text: String) {
    #expect(String(atMost: 20) { $0.add(number, width: width) } == text)
  }

  @Test func joinsTextsOfAllScripts() {
    let text = String(atMost: 40) { text in
      text.sign("第")
      text.add(3)
      text.add("期·公示 é")
    }
    #expect(text == "第3期·公示 é")
  }
}
