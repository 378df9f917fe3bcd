/// What the passes ask of single characters.
///
/// All tables are code: no locale, no ICU.
enum Characters {
  // Marks that the preparation puts into the text and every writer takes out again. They are
  // noncharacters, so no text has them; an author's own are a problem and vanish as ours do.
  /// Stands between asterisks and punctuation so that the parser sees a letter there.
  static let flankMark: UInt32 = 0xFDD0
  /// Says that the next character was escaped, so it is text whatever it looks like.
  static let literalMark: UInt32 = 0xFDD1
  /// An asterisk that hides part of a name or number.
  static let maskMark: UInt32 = 0xFDD2

  /// The character at `index` of valid UTF-8 and its length in bytes.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// Behind the characters from there on that Han, their signs and signs of full width fill (U+3000
  /// to U+9FFF and U+FF00 to U+FF3F), all well formed: five at a time, so that fewer may be left.
  ///
  /// A branch for each of them would cost more than what it asks.
  @inline(__always)
  static func behindFives(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let least = SIMD16<UInt8>(
      0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80, 0)
    let span = SIMD16<UInt8>(
      6, 0x3F, 0x3F, 6, 0x3F, 0x3F, 6, 0x3F, 0x3F, 6, 0x3F, 0x3F, 6, 0x3F, 0x3F, 0xFF)
    // Where it stands behind another byte than a first one, the byte is in its span as well.
    let wide = SIMD16<UInt8>(
      0xEF, 0x80, 0x80, 0xEF, 0x80, 0x80, 0xEF, 0x80, 0x80, 0xEF, 0x80, 0x80, 0xEF, 0x80, 0x80, 0)
    let wideSecond = SIMD16<UInt8>(repeating: 0xBC)
    let raw = UnsafeRawBufferPointer(text)
    var index = start
    while index &+ 17 <= text.count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
      guard all((bytes &- least .<= span) .| (bytes .== wide) .& (next .== wideSecond)) else {
        break
      }
      index &+= 15
    }
    return index
  }

  /// The character that ends before `index`, or nil at the start.
  static func decodeBackwards(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> UInt32? {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? decode(text, start).0 : nil
  }

  static func isSpace(_ c: UInt32) -> Bool {
    switch c {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  static func isHan(_ c: UInt32) -> Bool {
    switch c {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  static func isASCIIAlphanumeric(_ c: UInt32) -> Bool {
    switch c {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  static func isASCIIPunctuation(_ c: UInt32) -> Bool {
    c > 0x20 && c < 0x7F && !isASCIIAlphanumeric(c)
  }

  /// Punctuation of Chinese text, which beside an asterisk counts like a letter.
  static func isChinesePunctuation(_ c: UInt32) -> Bool {
    switch c {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2027, 0x3001...0x3003,
      0x3008...0x3011, 0x3014...0x301F, 0x30FB, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }

  static func isChinese(_ c: UInt32) -> Bool { isWide(c) || isChinesePunctuation(c) }

  /// East Asian Width W or F.
  static func isWide(_ c: UInt32) -> Bool {
    if c < 0x1100 { return false }
    if c >= 0x4E00 && c <= 0x9FFF { return true }
    switch c {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
      0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1,
      0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA,
      0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
      0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
      0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440,
      0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A,
      0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC,
      0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
      0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
      0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      return true
    default: return false
    }
  }

  /// True if a line break between the two is none on a Chinese page.
  static func joinsAcrossLines(_ before: UInt32, _ after: UInt32) -> Bool {
    func binds(_ c: UInt32) -> Bool {
      c == 0x2014 || c == 0x2026 || c == 0xFF5E || c == 0xB7
    }
    func isWideOrQuote(_ c: UInt32) -> Bool {
      isWide(c) || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D
    }
    return binds(before) || binds(after) || (isWideOrQuote(before) && isWideOrQuote(after))
  }

  /// Whether the joiner at `index` stands between two emoji and makes one of them, as in 👨‍👩‍👧 and 🏃🏻‍♂️.
  static func joinsEmoji(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 3 < text.count, isEmoji(decode(text, index + 3).0) else { return false }
    var before = decodeBackwards(text, before: index)
    // ❤️‍🔥: the first of them may say that it is to be shown in colours.
    if before == 0xFE0F { before = decodeBackwards(text, before: index - 3) }
    return before.map(isEmoji) ?? false
  }

  /// Arrows, signs and pictures: the blocks in which all emoji lie that are joined.
  private static func isEmoji(_ c: UInt32) -> Bool {
    switch c {
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Characters that nobody sees and that change what others see, or that HTML forbids.
  static func isHidden(_ c: UInt32) -> Bool {
    switch c {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E,
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: c & 0xFFFE == 0xFFFE || (0xE0000...0xE007F).contains(c)
    }
  }
}
