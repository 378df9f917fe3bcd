/// The rows or the columns of a code; a word holds 48 modules of a line and those around them.
struct QRLines {
  /// So many modules of each line are judged in a word, behind four and before twelve others.
  private static let step = 48
  private static let before = 4

  let size: Int
  private let wordsPerLine: Int
  private var words: [UInt64]

  /// All light.
  init(_ size: Int) {
    self.size = size
    wordsPerLine = (size + Self.step - 1) / Self.step
    words = [UInt64](repeating: 0, count: size * wordsPerLine)
  }

  mutating func darken(_ line: Int, _ place: Int) {
    for word in 0..<wordsPerLine {
      let bit = place - word * Self.step + Self.before
      if (0..<64).contains(bit) { words[line * wordsPerLine + word] |= 1 << UInt64(bit) }
    }
  }

  /// What a mask turns over in a word of each line; all repeats after twelve lines and places.
  static func patterns(_ turns: (_ line: Int, _ place: Int) -> Bool) -> [UInt64] {
    (0..<12).map { line in
      (0..<12).reduce(0) { pattern, bit in
        turns(line, bit + 12 - before) ? pattern | 0x1001_0010_0100_1001 << bit : pattern
      }
    }
  }

  /// With those modules turned over that are not fixed.
  func masked(_ fixed: QRLines, _ patterns: [UInt64]) -> QRLines {
    var masked = self
    for word in 0..<wordsPerLine {
      let first = Self.before - word * Self.step
      let inside = ~UInt64(0) << UInt64(max(first, 0)) & ~(~0 << (first + size))
      for line in 0..<size {
        let place = line * wordsPerLine + word
        masked.words[place] ^= patterns[line % 12] & ~fixed.words[place] & inside
      }
    }
    return masked
  }

  /// Line by line.
  var modules: [Bool] {
    var modules: [Bool] = []
    modules.reserveCapacity(size * size)
    for line in 0..<size {
      for word in 0..<wordsPerLine {
        var rest = words[line * wordsPerLine + word] >> UInt64(Self.before)
        for _ in 0..<min(Self.step, size - word * Self.step) {
          modules.append(rest & 1 == 1)
          rest >>= 1
        }
      }
    }
    return modules
  }

  func isDark(_ line: Int, _ place: Int) -> Bool {
    let word = words[line * wordsPerLine + place / Self.step]
    return word >> UInt64(place % Self.step + Self.before) & 1 == 1
  }

  var darkCount: Int {
    var count = 0
    for word in words.indices {
      count += (words[word] & judged(word % wordsPerLine, before: size)).nonzeroBitCount
    }
    return count
  }

  /// The places of a word that stand before the given one and are not judged in another word.
  private func judged(_ word: Int, before end: Int) -> UInt64 {
    let count = min(Self.step, end - word * Self.step)
    return count <= 0 ? 0 : ((1 << UInt64(count)) - 1) << UInt64(Self.before)
  }

  // MARK: Points

  /// For five and more modules alike in a line, and for what looks like a finder.
  var pointsAlongLines: Int {
    var points = 0
    for word in 0..<wordsPerLine {
      let (runs, starts) = (judged(word, before: size - 4), judged(word, before: size))
      for line in 0..<size {
        let dark = words[line * wordsPerLine + word]
        let alike = ~(dark ^ dark >> 1)
        // Each is the first of five; the first of a run counts three points, each other one.
        let five = alike & alike >> 1 & alike >> 2 & alike >> 3
        // No run begins in the border.
        let inCode = word == 0 ? five & ~(1 << UInt64(Self.before) - 1) : five
        points += (five & runs).nonzeroBitCount
        points += 2 * (five & runs & ~(inCode << 1)).nonzeroBitCount
        points += 40 * finders(dark, starts)
        points += 40 * largeFinders(dark, starts, line, word)
      }
    }
    return points
  }

  /// Dark, light, three dark, light, dark, with four light modules before or behind them.
  private func finders(_ dark: UInt64, _ starts: UInt64) -> Int {
    let isAlike =
      dark & ~(dark >> 1) & dark >> 2 & dark >> 3 & dark >> 4
      & ~(dark >> 5) & dark >> 6 & ~(dark >> 7) & ~(dark << 1)
    guard isAlike & starts != 0 else { return 0 }
    let before = dark << 1 | dark << 2 | dark << 3 | dark << 4
    let behind = dark >> 7 | dark >> 8 | dark >> 9 | dark >> 10
    return (isAlike & starts & ~(before & behind)).nonzeroBitCount
  }

  /// The same twice as large or larger, which is rare.
  private func largeFinders(_ dark: UInt64, _ starts: UInt64, _ line: Int, _ word: Int) -> Int {
    let six = dark & dark >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & dark >> 5
    // Seven are the side of a finder.
    let isSeven = dark >> 6 & ~(dark >> 7)
    var rest = six & ~isSeven & ~(dark << 1 | dark << 2) & starts
    var count = 0
    while rest != 0 {
      let start = word * Self.step + rest.trailingZeroBitCount - Self.before
      rest &= rest - 1
      if isMiddleOfFinder(line, start) { count += 1 }
    }
    return count
  }

  private func isMiddleOfFinder(_ line: Int, _ start: Int) -> Bool {
    func run(from place: Int, _ step: Int) -> Int {
      guard (0..<size).contains(place) else { return 0 }
      let first = isDark(line, place)
      var next = place
      while (0..<size).contains(next), isDark(line, next) == first { next += step }
      return abs(next - place)
    }
    let length = run(from: start, 1)
    guard length % 3 == 0 else { return false }
    let unit = length / 3
    for step in [-1, 1] {
      let edge = step < 0 ? start - 1 : start + length
      guard run(from: edge, step) == unit, run(from: edge + step * unit, step) == unit else {
        return false
      }
    }
    return [(start - 1, -1), (start + length, 1)].contains { edge, step in
      let light = edge + step * 2 * unit
      let length = run(from: light, step)
      // The border around the code is light as well.
      return length >= 4 * unit || !(0..<size).contains(light + step * length)
    }
  }

  /// Three for each four modules alike in a square.
  var pointsForBlocks: Int {
    var points = 0
    for word in 0..<wordsPerLine {
      let places = judged(word, before: size - 1)
      for line in 1..<size {
        let above = words[(line - 1) * wordsPerLine + word]
        let dark = words[line * wordsPerLine + word]
        let differ = (dark ^ dark >> 1) | (above ^ above >> 1) | (dark ^ above)
        points += 3 * (~differ & places).nonzeroBitCount
      }
    }
    return points
  }
}
