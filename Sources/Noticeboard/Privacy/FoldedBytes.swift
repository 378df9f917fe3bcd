/// UTF-8 bytes read as characters with their width folded, forwards and backwards.
///
/// Only what the patterns of personal data are made of is told apart; all else is `other`.
struct FoldedBytes {
  /// A character that no pattern contains.
  static let other: UInt8 = 0xFF
  /// Any of the middle dots.
  static let middleDot: UInt8 = 0xB7

  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  /// The folded character that begins at `index`, and how many bytes it takes; length 0 at the
  /// end.
  @inline(__always)
  func character(at index: Int) -> (folded: UInt8, length: Int) {
    guard index < bytes.count else { return (FoldedBytes.other, 0) }
    let byte = bytes[index]
    if byte < 0x80 { return (byte, 1) }
    return wide(at: index)
  }

  private func wide(at index: Int) -> (folded: UInt8, length: Int) {
    let lead = bytes[index]
    if lead == 0xC2, index + 1 < count {
      switch bytes[index + 1] {
      case 0xA0: return (0x20, 2)
      case 0xB7: return (FoldedBytes.middleDot, 2)
      default: return (FoldedBytes.other, 2)
      }
    }
    guard lead >= 0xE0, index + 2 < count else { return (FoldedBytes.other, 1) }
    return (FoldedBytes.folded(lead, bytes[index + 1], bytes[index + 2]), lead < 0xF0 ? 3 : 4)
  }

  private static func folded(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    switch (lead, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    case (0xE3, 0x80, 0x80): 0x20
    // Zero-width space, joiners and marks stand between pasted digits.
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF): 0x20
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): 0x2D
    case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA7), (0xE3, 0x83, 0xBB): middleDot
    default: other
    }
  }

  /// The folded character that ends before `index`; length 0 at the beginning.
  func character(before index: Int) -> (folded: UInt8, length: Int) {
    guard index > 0 else { return (FoldedBytes.other, 0) }
    let byte = bytes[index - 1]
    if byte < 0x80 { return (byte, 1) }
    var length = 1
    while length < 4, length < index, bytes[index - length] & 0xC0 == 0x80 { length += 1 }
    let (folded, forward) = wide(at: index - length)
    return forward == length ? (folded, length) : (FoldedBytes.other, 1)
  }

  /// Whether `word` begins at `index`.
  @inline(__always)
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether `word` ends before `index`.
  func has(_ word: StaticString, before index: Int) -> Bool {
    has(word, at: index - word.utf8CodeUnitCount)
  }

  /// The length of the first of `words` that begins at `index`; 0 if none does.
  func length(ofAny words: [StaticString], at index: Int) -> Int {
    words.first { has($0, at: index) }?.utf8CodeUnitCount ?? 0
  }

  /// The length of the first of `words` that ends before `index`; 0 if none does.
  func length(ofAny words: [StaticString], before index: Int) -> Int {
    words.first { has($0, before: index) }?.utf8CodeUnitCount ?? 0
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The folded ASCII of a range.
  func ascii(_ range: Range<Int>) -> String {
    var text = ""
    var index = range.lowerBound
    while index < range.upperBound {
      let (folded, length) = character(at: index)
      if folded < 0x80 { text.unicodeScalars.append(UnicodeScalar(folded)) }
      index += max(length, 1)
    }
    return text
  }

  static func isDigit(_ folded: UInt8) -> Bool { folded &- 0x30 < 10 }

  static func isLetter(_ folded: UInt8) -> Bool { (folded | 0x20) &- 0x61 < 26 && folded < 0x80 }

  static func isAlphanumeric(_ folded: UInt8) -> Bool { isDigit(folded) || isLetter(folded) }
}
