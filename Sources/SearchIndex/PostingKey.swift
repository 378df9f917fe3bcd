/// What postings are listed under: two folded characters, one after the other or with a break between
/// them, a `DigitRow`, or a reserved first character.
struct PostingKey: Hashable, Comparable, Sendable {
  /// The first character in 18 bits, whether a break stands between, and the second in 18.
  let packed: UInt64

  init(packed: UInt64) { self.packed = packed }

  init(_ first: UInt32, _ second: UInt32) {
    packed = UInt64(first) << PostingKey.firstShift | UInt64(second & PostingKey.mask)
  }

  /// All occurrences of one character, whatever follows.
  init(single character: UInt32) { self.init(character, 0) }

  /// Two characters with a break between them.
  init(_ first: UInt32, across second: UInt32) { self.init(first, second | PostingKey.across) }

  /// Whether its postings say where the key stands: those of two characters of text do.
  var hasPlaces: Bool { second != 0 && first >= PostingKey.reservedEnd }

  /// Whether it is two characters that stand side by side.
  var isPair: Bool {
    second != 0 && second & PostingKey.across == 0 && first < FoldTable.limit
      && first >= PostingKey.reservedEnd
  }

  /// Whether it begins like a code: with a digit, a letter of ASCII or a row of digits.
  var isOfCode: Bool {
    PostingKey.reservedEnd..<0x80 ~= first || first >= FoldTable.limit
  }

  /// As files are named by it.
  var text: String { "\(String(first, radix: 16))-\(String(second, radix: 16))" }

  var first: UInt32 { UInt32(truncatingIfNeeded: packed >> PostingKey.firstShift) }
  /// The second character, and in the highest bit whether a break stands before it.
  var second: UInt32 { UInt32(truncatingIfNeeded: packed) & PostingKey.mask }

  static func < (one: PostingKey, other: PostingKey) -> Bool { one.packed < other.packed }

  /// Folding produces nothing below `0` but breaks; facets and case numbers live there.
  static let reservedEnd: UInt32 = 0x30
  static let caseNumbers: UInt32 = 8
  static let bits: UInt64 = 37
  static let firstShift: UInt64 = 19
  static let across: UInt32 = 1 << 18
  static let mask: UInt32 = 0x7FFFF
}

/// How often a unit holds a key: once, twice, more often, or in its title or heading.
enum Occurrence {
  static let once: UInt32 = 0
  static let often: UInt32 = 2
  static let strong: UInt32 = 3
}

/// Where a unit holds a key: a bit for each remainder of a place divided by eight.
///
/// Units that hold all pairs of a term, but not one after another, are told apart by it before their
/// text is loaded: turned back by its place in the term, each pair says where the term may begin.
enum Places {
  static let all: UInt8 = 0xFF

  @inline(__always)
  static func turned(_ places: UInt8, back distance: Int) -> UInt8 {
    let shift = UInt8(truncatingIfNeeded: distance & 7)
    return places >> shift | places << ((8 - shift) & 7)
  }
}
