/// The characters of one typed value, width folded and ends trimmed, read from the left.
struct ValueReader {
  private let bytes: [UInt8]
  var position = 0

  init(_ text: String) {
    self.bytes = ValueReader.folded(text)
  }

  /// Folds full-width ASCII and the ideographic space, and drops spaces at both ends.
  static func folded(_ text: String) -> [UInt8] {
    var text = text
    let folded = text.withUTF8(folded)
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = folded.firstIndex(where: { !isSpace($0) }),
      let last = folded.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return first == 0 && last == folded.count - 1 ? folded : Array(folded[first...last])
  }

  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Of most texts nothing is to be folded.
    guard text.contains(where: { $0 == 0xEF || $0 == 0xE3 || $0 == 0xC2 }) else {
      return Array(text)
    }
    return [UInt8](unsafeUninitializedCapacity: text.count) { folded, count in
      var index = 0
      while index < text.count {
        let byte = text[index]
        let next = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        var (value, length): (UInt8?, Int) = (byte, 1)
        switch (byte, next, third) {
        // U+FF01 to U+FF5E.
        case (0xEF, 0xBC, 0x81...0xBF): (value, length) = (third - 0x60, 3)
        case (0xEF, 0xBD, 0x80...0x9E): (value, length) = (third - 0x20, 3)
        // U+FEFF, U+3000, U+00A0.
        case (0xEF, 0xBB, 0xBF): (value, length) = (nil, 3)
        case (0xE3, 0x80, 0x80): (value, length) = (0x20, 3)
        case (0xC2, 0xA0, _): (value, length) = (0x20, 2)
        default: break
        }
        if let value {
          folded[count] = value
          count += 1
        }
        index += length
      }
    }
  }

  var atEnd: Bool { position == bytes.count }

  var isEmpty: Bool { bytes.isEmpty }

  /// The byte at the reading position.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What has not been read yet.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Reads `word` if it stands here.
  mutating func take(_ word: String) -> Bool {
    var index = position
    for byte in word.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    position = index
    return true
  }

  /// Reads the first of `words` that stands here.
  mutating func take(anyOf words: [String]) -> String? {
    words.first { take($0) }
  }

  /// Reads spaces; true if there were any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = position
    while peek == 0x20 || peek == 0x09 { position += 1 }
    return position > start
  }

  /// Reads a whole run of digits if it has an allowed length (at most 18).
  mutating func number(digits allowed: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var index = position
    var value = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      guard index - position < 18 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let count = index - position
    guard allowed.contains(count) else { return nil }
    position = index
    return (value, count)
  }
}
