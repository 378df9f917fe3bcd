/// Scores in whole numbers, so that every engine orders alike.
enum Ranking {
  /// BM25F's saturation in 1/256, by `Occurrence` and class of length; k1 1.2, b 0.3.
  static let saturation = [
    292, 261, 206, 279, 384, 357, 301, 373, 445, 423, 376, 436, 497, 483, 451, 492,
  ]

  /// Binary logarithm in 1/256, rounded down, of a number of 1 or more.
  static func logarithm(_ number: Int) -> Int {
    let whole = Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
    var mantissa = whole > 15 ? number >> (whole - 15) : number << (15 - whole)
    var result = whole
    for _ in 0..<8 {
      mantissa = (mantissa * mantissa) >> 15
      result <<= 1
      if mantissa >= 65_536 {
        mantissa >>= 1
        result += 1
      }
    }
    return result
  }

  /// What a key is worth that `count` of `units` hold.
  static func rarity(_ count: Int, of units: Int) -> Int {
    max(1, logarithm(2 * units + 2) - logarithm(2 * count + 1))
  }

  /// 1 + 0.5 · 2^(−age / 180 days) in 1/256, straight between the halvings; what has no day is new.
  static func recency(_ date: Int32, asOf: Int32) -> Int {
    let age = date == SearchUnit.undated ? 0 : max(0, Int(asOf) - Int(date))
    let halvings = min(age / 180, 20)
    return 256 + (128 - 64 * (age % 180) / 180) >> halvings
  }

  /// The classes of results, the highest first; within one, the score decides.
  static let caseClass = 5
  static let entityTitleClass = 4
  static let titleClass = 3
  static let entityClass = 2
  static let inTitleClass = 1
  /// Where the number at the head of a term is a piece of a longer one.
  static let pieceClass = -1
}
