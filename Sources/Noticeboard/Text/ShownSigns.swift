/// Where hidden characters were made visible: `⟦U+200B⟧`.
enum ShownSigns {
  /// The text without them, as its author meant it; other brackets stay.
  static func removed(from text: String) -> String {
    guard text.holds(0xE2) else { return text }
    return String(decoding: removed(from: Array(text.utf8)), as: UTF8.self)
  }

  static func removed(from text: [UInt8]) -> [UInt8] {
    guard let first = sign(in: text, from: 0) else { return text }
    var seen = Array(text[..<first.lowerBound])
    var position = first.upperBound
    while let next = sign(in: text, from: position) {
      seen += text[position..<next.lowerBound]
      position = next.upperBound
    }
    return seen + text[position...]
  }

  /// Where `⟦U+200B⟧` stands next; nearly no text has one.
  private static func sign(in text: [UInt8], from start: Int) -> Range<Int>? {
    text.withUnsafeBufferPointer { bytes in
      let text = FoldedBytes(bytes: bytes)
      // The plus is the rarest of its bytes, and the fifth.
      var plus = bytes.place(of: UInt8(ascii: "+"), from: start + 4)
      while plus < bytes.count {
        if text.has("⟦U", at: plus - 4) {
          var end = plus + 1
          while end < bytes.count, isHexadecimal(bytes[end]) { end += 1 }
          if 4...6 ~= end - plus - 1, text.has("⟧", at: end) { return plus - 4..<end + 3 }
        }
        plus = bytes.place(of: UInt8(ascii: "+"), from: plus + 1)
      }
      return nil
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x46 ~= byte
  }
}
