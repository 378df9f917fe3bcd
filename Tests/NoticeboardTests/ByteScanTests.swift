import Testing

@testable import Noticeboard

@Suite struct ByteScanTests {
  @Test(arguments: [
    "", "a", "公示", "公示a", "关于停水停电的通知：今天", "关于停水停电的通知：今天12时", "é·公\n示",
  ])
  func findsTheNextSignOfASCII(_ text: String) {
    let bytes = Array(text.utf8)
    for start in 0...bytes.count {
      let expected = bytes[start...].firstIndex { $0 < 0x80 } ?? bytes.count
      #expect(bytes.ascii(from: start) == expected, "\(text) from \(start)")
    }
  }

  @Test(arguments: ["", "a", "公示{", "{公示", "公示"])
  func findsTheNextByte(_ text: String) {
    let bytes = Array(text.utf8)
    for start in 0...bytes.count {
      let expected = bytes[start...].firstIndex(of: 0x7B) ?? bytes.count
      #expect(bytes.withUnsafeBufferPointer { $0.place(of: 0x7B, from: start) } == expected)
    }
  }
}
