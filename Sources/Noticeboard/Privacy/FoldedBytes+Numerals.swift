/// Digits in other dresses than `0` to `9`, and what stands between digits without being seen.
extension FoldedBytes {
  /// A digit, and which other digits continue a number with it.
  struct Numeral {
    /// Footnotes (`²`) and items (`①`) begin beside numbers without belonging to them.
    enum Script: UInt8 {
      case plain, han, mathematical, arabic, circled, raised
    }

    let value: UInt8
    let length: Int
    let script: Script
  }

  /// The digit that begins at `index`, of any script; nil if there is none.
  @inline(__always)
  func numeral(at index: Int) -> Numeral? {
    guard index < count else { return nil }
    let byte = bytes[index]
    if byte < 0x80 {
      guard FoldedBytes.isDigit(byte) else { return nil }
      return Numeral(value: byte - 0x30, length: 1, script: .plain)
    }
    return otherNumeral(at: index)
  }

  private func otherNumeral(at index: Int) -> Numeral? {
    let (second, third) = (byte(index + 1), byte(index + 2))
    func numeral(_ value: UInt8, _ length: Int, _ script: Numeral.Script) -> Numeral {
      Numeral(value: value, length: length, script: script)
    }
    switch bytes[index] {
    case 0xEF where second == 0xBC && 0x90...0x99 ~= third:
      return numeral(third - 0x90, 3, .plain)
    case 0xE3...0xE9: return han(bytes[index], second, third).map { numeral($0, 3, .han) }
    case 0xE2: return sign(second, third)
    case 0xF0 where second == 0x9D && third == 0x9F && byte(index + 3) >= 0x8E:
      // Five alphabets of ten digits each.
      return numeral((byte(index + 3) - 0x8E) % 10, 4, .mathematical)
    case 0xD9 where 0xA0...0xA9 ~= second: return numeral(second - 0xA0, 2, .arabic)
    case 0xDB where 0xB0...0xB9 ~= second: return numeral(second - 0xB0, 2, .arabic)
    case 0xC2 where second == 0xB9: return numeral(1, 2, .raised)
    case 0xC2 where 0xB2...0xB3 ~= second: return numeral(second - 0xB0, 2, .raised)
    default: return nil
    }
  }

  /// `①`, `⑴`, `❶`, `⓪`, `⁴`, `₄`, and `○` for zero.
  private func sign(_ second: UInt8, _ third: UInt8) -> Numeral? {
    let (value, script): (UInt8, Numeral.Script)
    switch (second, third) {
    case (0x91, 0xA0...0xA8): (value, script) = (third - 0x9F, .circled)
    case (0x91, 0xB4...0xBC): (value, script) = (third - 0xB3, .circled)
    case (0x93, 0xAA), (0x93, 0xBF): (value, script) = (0, .circled)
    case (0x93, 0xB5...0xBD): (value, script) = (third - 0xB4, .circled)
    case (0x9D, 0xB6...0xBE): (value, script) = (third - 0xB5, .circled)
    case (0x9E, 0x80...0x88): (value, script) = (third - 0x7F, .circled)
    case (0x9E, 0x8A...0x92): (value, script) = (third - 0x89, .circled)
    case (0x81, 0xB0), (0x81, 0xB4...0xB9): (value, script) = (third - 0xB0, .raised)
    case (0x82, 0x80...0x89): (value, script) = (third - 0x80, .raised)
    case (0x97, 0x8B): (value, script) = (0, .han)
    default: return nil
    }
    return Numeral(value: value, length: 3, script: script)
  }

  /// `〇一二…九`, `壹贰…玖`, and `幺`, as numbers are told by telephone.
  private func han(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (lead, second, third) {
    case (0xE3, 0x80, 0x87), (0xE9, 0x9B, 0xB6): 0
    case (0xE4, 0xB8, 0x80), (0xE5, 0xB9, 0xBA), (0xE5, 0xA3, 0xB9): 1
    case (0xE4, 0xBA, 0x8C), (0xE8, 0xB4, 0xB0): 2
    case (0xE4, 0xB8, 0x89), (0xE5, 0x8F, 0x81): 3
    case (0xE5, 0x9B, 0x9B), (0xE8, 0x82, 0x86): 4
    case (0xE4, 0xBA, 0x94), (0xE4, 0xBC, 0x8D): 5
    case (0xE5, 0x85, 0xAD), (0xE9, 0x99, 0x86): 6
    case (0xE4, 0xB8, 0x83), (0xE6, 0x9F, 0x92): 7
    case (0xE5, 0x85, 0xAB), (0xE6, 0x8D, 0x8C): 8
    case (0xE4, 0xB9, 0x9D), (0xE7, 0x8E, 0x96): 9
    default: nil
    }
  }

  /// The length of an X, or of a sign that is typed for it: `×`, `Х` and `Χ` of other alphabets, `Ⅹ`.
  func checkX(at index: Int) -> Int {
    let (folded, length) = character(at: index)
    if folded | 0x20 == 0x78 { return length }
    switch (byte(index), byte(index + 1), byte(index + 2)) {
    case (0xC3, 0x97, _), (0xD0, 0xA5, _), (0xD1, 0x85, _), (0xCE, 0xA7, _), (0xCF, 0x87, _):
      return 2
    case (0xE2, 0x85, 0xA9), (0xE2, 0x85, 0xB9): return 3
    default: return 0
    }
  }

  /// Whether a full stop of Chinese text begins at `index`, of full or half width.
  @inline(__always)
  func isFullStop(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    return switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBD, 0xA1): true
    default: false
    }
  }

  /// The length of the invisible characters that begin at `index`: soft hyphens, joiners, marks of
  /// direction, variations and accents.
  @inline(__always)
  func invisibles(at index: Int) -> Int {
    guard index < count, bytes[index] >= 0xC2 else { return 0 }
    var end = index
    while end < count {
      let length = invisible(at: end)
      if length == 0 { break }
      end += length
    }
    return end - index
  }

  private func invisible(at index: Int) -> Int {
    let (second, third) = (byte(index + 1), byte(index + 2))
    switch (bytes[index], second, third) {
    case (0xC2, 0xAD, _), (0xCC, 0x80...0xBF, _), (0xCD, 0x80...0xAF, _): return 2
    case (0xE1, 0xA0, 0x8B...0x8E), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE),
      (0xE2, 0x81, 0xA0...0xAF), (0xE2, 0x83, 0xA3), (0xE3, 0x85, 0xA4), (0xEF, 0xB8, 0x80...0x8F),
      (0xEF, 0xBB, 0xBF):
      return 3
    case (0xF3, 0xA0, 0x80...0x81): return index + 3 < count ? 4 : 0
    default: return 0
    }
  }

  /// The byte at `index`; 0 behind the end.
  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { index < count ? bytes[index] : 0 }
}
