/// One of the forty sizes of a code at one level: how many words it holds, and in which blocks.
///
/// The tables are those of ISO/IEC 18004, from version 1 on.
struct QRVersion {
  /// 1 to 40.
  let number: Int
  let level: QRCode.Level

  /// The smallest that holds so many bytes of text; nil if none does.
  init?(holding bytes: Int, _ level: QRCode.Level) {
    let fitting = (1...40).lazy.map { QRVersion(number: $0, level: level) }.first {
      4 + $0.lengthBits + 8 * bytes <= 8 * $0.dataWords
    }
    guard let fitting else { return nil }
    self = fitting
  }

  private init(number: Int, level: QRCode.Level) {
    self.number = number
    self.level = level
  }

  /// The modules of one side.
  var size: Int { 17 + 4 * number }

  /// How many bits say how long the text is.
  var lengthBits: Int { number < 10 ? 8 : 16 }

  /// All words, those of the text and those that mend it.
  var words: Int {
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      let marks = number / 7 + 2
      modules -= (25 * marks - 10) * marks - 55
    }
    if number >= 7 { modules -= 36 }
    return modules / 8
  }

  var dataWords: Int { words - blocks * checkWords }

  /// The words that mend one block.
  var checkWords: Int { Int(Self.checkWords(level)[number - 1]) }

  var blocks: Int { Int(Self.blocks(level)[number - 1]) }

  /// The rows and columns in which the centres of the small marks stand.
  var centres: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2
    return [6] + (0..<(count - 1)).reversed().map { size - 7 - $0 * step }
  }

  private static func checkWords(_ level: QRCode.Level) -> [UInt8] {
    switch level {
    case .low: lowCheckWords
    case .medium: mediumCheckWords
    case .quartile: quartileCheckWords
    case .high: highCheckWords
    }
  }

  private static func blocks(_ level: QRCode.Level) -> [UInt8] {
    switch level {
    case .low: lowBlocks
    case .medium: mediumBlocks
    case .quartile: quartileBlocks
    case .high: highBlocks
    }
  }

  private static let lowCheckWords: [UInt8] = [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
    28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ]
  private static let mediumCheckWords: [UInt8] = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
  private static let quartileCheckWords: [UInt8] = [
    13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
    28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ]
  private static let highCheckWords: [UInt8] = [
    17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
    30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ]
  private static let lowBlocks: [UInt8] = [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
    8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
  ]
  private static let mediumBlocks: [UInt8] = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]
  private static let quartileBlocks: [UInt8] = [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20,
    23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ]
  private static let highBlocks: [UInt8] = [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
    25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
  ]
}
