import Testing

@testable import Noticeboard

@Suite struct SignTableTests {
  /// A digit, 月 and 号, a comma of either width.
  private let table = SignTable([
    (first: Array(0x30...0x39) + [0x2C], second: nil, third: nil),
    (first: [0xE6], second: [0x9C], third: [0x88]),
    (first: [0xE5], second: [0x8F], third: [0xB7]),
    (first: [0xEF], second: [0xBC], third: [0x8C]),
  ])
  private static let signs = Array("0123456789,月号，").map { Array(String($0).utf8) }

  @Test(arguments: [
    "", "1", "月", "有", "公示", "公示月", "关于停水停电的通知：今天", "关于停水停电的通知，今天12时", "有期本朋月月号",
    "é·公\n示，a", "１２月", "一二三四五六七八九十，，",
  ])
  func passesOverNoSign(_ text: String) {
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      for start in 0...end {
        let found = place(in: bytes, start..<end)
        #expect(start...end ~= found, "\(text) from \(start) before \(end)")
        for place in start..<found {
          #expect(!isSign(bytes[place..<end]), "\(text) from \(start) before \(end)")
        }
        #expect(found + 6 > end || isSign(bytes[found..<end]), "\(text) from \(start)")
      }
    }
  }

  private func place(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { text in
      table.search(text) { $0.place(from: range.lowerBound, before: range.upperBound) }
    }
  }

  private func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    Self.signs.contains { bytes.starts(with: $0) }
  }
}
