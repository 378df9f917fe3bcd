/// Four digits in a row, with breaks between them or not, as a key; 年, 月 and 日 count as digits.
///
/// Dates, amounts and codes are made of pairs that nearly every page holds, and often: pairs alone would
/// take half the index for pages with one date. A key is two signs of two digits each; the signs lie
/// above all characters.
struct DigitRow {
  var key: PostingKey
  /// Where the first and the last of the four stand.
  var places: ClosedRange<Int>

  /// Calls back with each row in a part of a folded text, from the front.
  static func forEach(
    in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ body: (DigitRow) -> Void
  ) {
    // The last four digits, the last one lowest; whether a break stands before each; where they stand.
    var digits: UInt32 = 0
    var breaks: UInt32 = 0
    var places: (Int, Int, Int, Int) = (0, 0, 0, 0)
    var count = 0
    var isAcross: UInt32 = 0
    for place in range {
      let character = text[place]
      if character == Folder.gap {
        isAcross = 1
        continue
      }
      if let digit = value(of: character) {
        digits = digits << 4 | digit
        breaks = breaks << 1 | isAcross
        places = (places.1, places.2, places.3, place)
        count &+= 1
        if count >= 4 {
          body(DigitRow(key: key(digits, breaks), places: places.0...places.3))
        }
      } else {
        count = 0
      }
      isAcross = 0
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
