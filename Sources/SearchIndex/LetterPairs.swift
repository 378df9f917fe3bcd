/// The pairs of Latin letters that stand side by side somewhere in an index.
///
/// Letters may be pinyin, or a word as it stands. To look for the word costs several lists, and in most sites
/// no page has such a word: where one of its pairs occurs nowhere, nobody asks.
struct LetterPairs: Sendable {
  private static let letters: ClosedRange<UInt32> = 0x61...0x7A
  private static let count = 26

  private var held = [Bool](repeating: false, count: count * count)

  init(_ segments: [SegmentKeys]) {
    for key in segments.lazy.flatMap(\.keys).lazy.map(PostingKey.init(packed:)) {
      guard key.isPair, let place = Self.place(key.first, key.second) else { continue }
      held[place] = true
    }
  }

  /// Reads what `line` wrote; nil if it is something else.
  init?(line: String) {
    guard line.utf8.count == (held.count + 5) / 6 else { return nil }
    for (index, sign) in line.utf8.enumerated() {
      let digit = Base64.digit(sign)
      for bit in 0..<6 where digit >> bit & 1 == 1 && index * 6 + bit < held.count {
        held[index * 6 + bit] = true
      }
    }
  }

  /// Six pairs to a digit of base64, the lowest first.
  var line: String {
    let signs = stride(from: 0, to: held.count, by: 6).map { start -> UInt8 in
      let pairs = held[start..<min(start + 6, held.count)]
      return Base64.alphabet[pairs.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }]
    }
    return String(decoding: signs, as: UTF8.self)
  }

  /// Whether some unit may hold the letters as they stand.
  func mayHold(_ letters: [UInt32]) -> Bool {
    zip(letters, letters.dropFirst()).allSatisfy { one, other in
      Self.place(one, other).map { held[$0] } ?? true
    }
  }

  private static func place(_ one: UInt32, _ other: UInt32) -> Int? {
    guard letters.contains(one), letters.contains(other) else { return nil }
    return Int(one - letters.lowerBound) * count + Int(other - letters.lowerBound)
  }
}
