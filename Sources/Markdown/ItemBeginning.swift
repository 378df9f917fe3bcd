/// Lines that begin like an item of a list: `1.`, `1、`, `（一）`, `一、`, `①`, `●`.
enum ItemBeginning {
  /// The beginning, if the text has one.
  static func text(of text: UnsafeBufferPointer<UInt8>) -> String? {
    var reader = Reader(text: text)
    guard let first = reader.next() else { return nil }
    let isItem =
      switch first {
      case 0x2460...0x249B, 0x24EB...0x24FF, 0x3220...0x3229, 0x2022, 0x25CF, 0x25A0, 0x25C6,
        0x25B2:
        true
      case 0xFF08, 0x28: reader.skipNumber() && closes(reader.next())
      default: isNumeral(first) && endsItem(&reader, first)
      }
    return isItem ? String(decoding: text[..<reader.index], as: UTF8.self) : nil
  }

  /// True if what follows a number makes it an item: `、`, or a full stop that is no decimal point.
  private static func endsItem(_ reader: inout Reader, _ first: UInt32) -> Bool {
    let isArabic = isArabicDigit(first)
    reader.skipNumber(isArabic: isArabic)
    switch reader.next() {
    case 0x3001: return true
    case 0x2E, 0xFF0E: return isArabic && !(reader.peek().map(isArabicDigit) ?? false)
    case 0x29, 0xFF09: return isArabic
    default: return false
    }
  }

  private static func closes(_ scalar: UInt32?) -> Bool { scalar == 0xFF09 || scalar == 0x29 }

  fileprivate static func isArabicDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  fileprivate static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 一二三四五六七八九十
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: isArabicDigit(scalar)
    }
  }

  private struct Reader {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0

    func peek() -> UInt32? {
      index < text.count ? Characters.decode(text, index).0 : nil
    }

    mutating func next() -> UInt32? {
      guard index < text.count else { return nil }
      let (scalar, length) = Characters.decode(text, index)
      index += length
      return scalar
    }

    /// Skips up to three numerals of one kind.
    mutating func skipNumber(isArabic: Bool) {
      var count = 0
      while count < 3, let scalar = peek(), isNumeral(scalar), isArabicDigit(scalar) == isArabic {
        _ = next()
        count += 1
      }
    }

    /// Skips a number in brackets; false if there is none.
    mutating func skipNumber() -> Bool {
      guard let scalar = peek(), isNumeral(scalar) else { return false }
      skipNumber(isArabic: isArabicDigit(scalar))
      return true
    }
  }
}
