/// Four digits in a row, with breaks between them or not, as a key; 年, 月 and 日 count as digits.
///
/// Dates, amounts and codes are made of pairs that nearly every page holds, and often: pairs alone would
/// take half the index for pages with one date. A key is two signs of two digits each; the signs lie
/// above all characters.
struct DigitRow {
  var key: PostingKey
  /// Where the first and the last of the four stand.
  var places: ClosedRange<Int>

  /// How many of the bits of a key tell rows and beginnings of numbers apart: their signs share all
  /// but the lowest nine.
  static let bits = PostingKey.firstShift + 9

  /// Calls back with each row of a folded text, from the front; `places` has all where a digit stands.
  static func forEach(
    in text: UnsafeBufferPointer<UInt32>, _ places: some Sequence<Int>, _ body: (DigitRow) -> Void
  ) {
    // The last four digits, the last one lowest; whether a break stands before each; where they stand.
    var digits: UInt32 = 0
    var breaks: UInt32 = 0
    var row: (Int, Int, Int, Int) = (0, 0, 0, 0)
    var count = 0
    for place in places {
      guard let digit = value(of: text[place]) else { continue }
      // Folding leaves one gap of a run of breaks.
      let distance = place &- row.3
      let isAcross = distance == 2 && text[place &- 1] == Folder.gap
      if distance != 1, !isAcross { count = 0 }
      digits = digits << 4 | digit
      breaks = breaks << 1 | (isAcross ? 1 : 0)
      row = (row.1, row.2, row.3, place)
      count &+= 1
      if count >= 4 { body(DigitRow(key: key(digits, breaks), places: row.0...row.3)) }
    }
  }

  static func rows(in text: [UInt32]) -> [DigitRow] {
    var rows: [DigitRow] = []
    text.withUnsafeBufferPointer { text in
      forEach(in: text, text.indices) { rows.append($0) }
    }
    return rows
  }

  private static func key(_ digits: UInt32, _ breaks: UInt32) -> PostingKey {
    let one = sign(digits >> 12 & 15, digits >> 8 & 15, breaks >> 2 & 1)
    let two = sign(digits >> 4 & 15, digits & 15, breaks & 1)
    return breaks & 2 == 0 ? PostingKey(one, two) : PostingKey(one, across: two)
  }

  private static func sign(_ one: UInt32, _ two: UInt32, _ isAcross: UInt32) -> UInt32 {
    UInt32(FoldTable.limit) + isAcross * 169 + one * 13 + two
  }

  /// Whether a character may stand in a row.
  @inline(__always)
  static func isDigit(_ character: UInt32) -> Bool {
    character &- 0x30 < 10 || character == 0x5E74 || character == 0x6708 || character == 0x65E5
  }

  @inline(__always)
  private static func value(of character: UInt32) -> UInt32? {
    switch character {
    case 0x30...0x39: character & 15
    case 0x5E74: 10
    case 0x6708: 11
    case 0x65E5: 12
    default: nil
    }
  }
}
