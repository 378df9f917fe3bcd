/// Where a number begins, as a key: its first digit, and the character that follows, which may stand behind
/// a break.
///
/// It tells `3-05` from the end of `13-05`. A sign for the digit lies above those of a `DigitRow`. Grids have codes
/// like `3-05`, which are too short for a `DigitRow`, and whose pairs every page with dates and times
/// holds somewhere: of such a number both digits behind the break are a key, too.
enum NumberStart {
  /// Calls back with the key and the place of each in a folded text up to `end`; `places` has all where a
  /// digit stands.
  static func forEach(
    in text: UnsafeBufferPointer<UInt32>, _ places: some Sequence<Int>, end: Int,
    _ body: (PostingKey, Int) -> Void
  ) {
    var last = -2
    for place in places where text[place] &- 0x30 < 10 {
      if last &+ 1 != place {
        let rest = text[place..<end]
        if let key = key(rest) { body(key, place) }
        if let key = code(rest) { body(key, place) }
      }
      last = place
    }
  }

  /// Of a term that begins with a number; nil where it need not be asked, as of years.
  static func key(ofTerm text: [UInt32]) -> PostingKey? {
    guard let first = text.first, 0x30...0x39 ~= first else { return nil }
    let digits = text.prefix { 0x30...0x39 ~= $0 }.count
    return digits < 4 ? text.withUnsafeBufferPointer { code($0[...]) ?? key($0[...]) } : nil
  }

  /// Whether a place in a folded text is inside a number and not where one begins.
  static func isInside(_ text: [UInt32], _ place: Int) -> Bool {
    place > 0 && 0x30...0x39 ~= text[place] && 0x30...0x39 ~= text[place - 1]
  }

  /// Whether a folded query begins like `3-05`.
  static func isCode(_ query: [UInt32]) -> Bool {
    query.withUnsafeBufferPointer { code($0[...]) } != nil
      && (query.first.map { 0x30...0x39 ~= $0 } ?? false)
  }

  /// The key of `3-05` and what goes on behind it.
  private static func code(_ text: Slice<UnsafeBufferPointer<UInt32>>) -> PostingKey? {
    let place = text.startIndex
    guard place + 3 < text.endIndex, text[place + 1] == Folder.gap else { return nil }
    let (tens, ones) = (text[place + 2] &- 0x30, text[place + 3] &- 0x30)
    guard tens < 10, ones < 10 else { return nil }
    return PostingKey(UInt32(FoldTable.limit) + 300 + text[place], 0x30 + tens * 10 + ones)
  }

  private static func key(_ text: Slice<UnsafeBufferPointer<UInt32>>) -> PostingKey? {
    let place = text.startIndex
    guard place + 1 < text.endIndex else { return nil }
    let sign = UInt32(FoldTable.limit) + 290 + text[place]
    if text[place + 1] == Folder.wall { return nil }
    if text[place + 1] != Folder.gap { return PostingKey(sign, text[place + 1]) }
    return place + 2 < text.endIndex ? PostingKey(sign, across: text[place + 2]) : nil
  }
}
