/// Where a number begins, as a key: its first digit, and the character that follows, which may stand behind
/// a break.
///
/// It tells `3-05` from the end of `13-05`. A sign for the digit lies above those of a `DigitRow`.
enum NumberStart {
  /// Calls back with the key and the place of each in a part of a folded text.
  static func forEach(
    in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ body: (PostingKey, Int) -> Void
  ) {
    var isInside = false
    for place in range {
      let isDigit = 0x30...0x39 ~= text[place]
      if isDigit, !isInside, let key = key(text[place..<range.upperBound]) { body(key, place) }
      isInside = isDigit
    }
  }

  /// Of a term that begins with a number; nil where it need not be asked, as of years.
  static func key(ofTerm text: [UInt32]) -> PostingKey? {
    guard let first = text.first, 0x30...0x39 ~= first else { return nil }
    let digits = text.prefix { 0x30...0x39 ~= $0 }.count
    return digits < 4 ? text.withUnsafeBufferPointer { key($0[...]) } : nil
  }

  /// Whether a place in a folded text is inside a number and not where one begins.
  static func isInside(_ text: [UInt32], _ place: Int) -> Bool {
    place > 0 && 0x30...0x39 ~= text[place] && 0x30...0x39 ~= text[place - 1]
  }

  private static func key(_ text: Slice<UnsafeBufferPointer<UInt32>>) -> PostingKey? {
    let place = text.startIndex
    guard place + 1 < text.endIndex else { return nil }
    let sign = UInt32(FoldTable.limit) + 290 + text[place]
    if text[place + 1] != Folder.gap { return PostingKey(sign, text[place + 1]) }
    return place + 2 < text.endIndex ? PostingKey(sign, across: text[place + 2]) : nil
  }
}
