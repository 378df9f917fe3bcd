import YAML

/// One pass over a text: dates, their weekdays, amounts in words, wide codes, percentages; and
/// where brackets may stand, which pair within their paragraphs only.
struct ProseScan {
  let text: FoldedBytes
  /// The record's own date, by which a date without a year is understood.
  let date: Day?
  /// Where the text behind the front matter begins.
  let body: Int
  var slips: [ProseLint.Slip] = []
  var percentages: [PercentageScan.Hit] = []
  /// Places at which a bracket may begin that `BracketScan` knows.
  private(set) var brackets: [Int] = []
  /// Whether an opening brace of either width stands behind the front matter.
  private(set) var holdsBrace = false

  init(text: FoldedBytes, date: Day?, body: Int) {
    self.text = text
    self.date = date
    self.body = body
  }

  /// What `visit` may find something at.
  private static let signs = SignTable([
    (first: [0x25, 0x28, 0x29, 0x7B], second: nil, third: nil),
    (first: [0x2D], second: Array(0x30...0x39), third: nil),
    // Signs that nobody sees, “”, 《 and 》.
    (
      first: [0xE2, 0xE3], second: [0x80, 0x81],
      third: [0x8A, 0x8B, 0x8E, 0x8F, 0x9C, 0x9D] + Array(0xA0...0xAF)
    ),
    (first: [0xE5], second: [0x85, 0x9C], third: [0x83, 0x86]),
    (first: [0xE6], second: [0x9C], third: [0x88]),
    // Letters and digits, a percent sign, brackets, and what stands for a lost character.
    (
      first: [0xEF], second: [0xBC],
      third: [0x85, 0x88, 0x89] + Array(0x90...0x99) + Array(0xA1...0xBA)
    ),
    (first: [0xEF], second: [0xBD], third: Array(0x81...0x9B)),
    (first: [0xEF], second: [0xBF], third: [0xBD]),
  ])

  mutating func run() {
    let count = text.count
    ProseScan.signs.search(text.bytes) { search in
      var index = search.place(from: 0, before: count)
      while index < count { index = search.place(from: visit(index), before: count) }
    }
  }

  /// Looks at a byte that may begin something; returns where to go on.
  private mutating func visit(_ index: Int) -> Int {
    switch text.bytes[index] {
    // Han characters that nothing is found at are passed over whole.
    case 0xE4, 0xE7...0xE9: return index + 3
    case 0x2D: checkPlainDate(at: index)
    case 0x25: findPercentage(at: index, length: 1)
    case 0x28, 0x29, 0xE3: brackets.append(index)
    case 0x7B: if index >= body { holdsBrace = true }
    case 0xE5:
      if text.has("元", at: index) || text.has("圆", at: index) { checkAmount(atYuan: index) }
      return index + 3
    case 0xE6:
      if text.has("月", at: index) { checkDate(atMonth: index) }
      return index + 3
    case 0xE2:
      brackets.append(index)
      checkInvisible(at: index)
    case 0xEF:
      if text.has("（", at: index) || text.has("）", at: index) {
        brackets.append(index)
      } else if text.has("％", at: index) {
        findPercentage(at: index, length: 3)
      } else if text.has("\u{FFFD}", at: index) {
        return reportLost(from: index)
      } else if index >= body {
        if text.has("｛", at: index) { holdsBrace = true }
        return checkWideCode(from: index)
      }
    default: break
    }
    return index + 1
  }

  mutating func report(_ rule: Rule, _ range: Range<Int>, _ arguments: String...) {
    slips.append(
      ProseLint.Slip(
        rule: rule, offset: range.lowerBound, length: range.count, arguments: arguments))
  }

  // MARK: Codes in full-width characters

  /// Three and more full-width letters and digits with a digit among them; returns where to go on.
  private mutating func checkWideCode(from start: Int) -> Int {
    var index = start
    var count = 0
    var hasDigit = false
    while index + 2 < text.count, text.bytes[index] == 0xEF {
      let (folded, length) = text.character(at: index)
      guard FoldedBytes.isAlphanumeric(folded) || (folded == 0x2D && count > 0) else { break }
      if FoldedBytes.isDigit(folded) { hasDigit = true }
      count += 1
      index += length
    }
    if count >= 3, hasDigit {
      report(.wideCode, start..<index, text.text(start..<index), text.ascii(start..<index))
    }
    return max(index, start + 1)
  }

  // MARK: Signs that nobody sees

  /// Zero-width spaces and changes of direction, which come along with pasted text: a word with one
  /// in it is not found, and a reversed one reads otherwise than it is stored.
  private mutating func checkInvisible(at index: Int) {
    guard index + 2 < text.count else { return }
    let value = UInt32(text.bytes[index + 1] & 0x3F) << 6 | UInt32(text.bytes[index + 2] & 0x3F)
    guard InvisibleSign.isOne(0x2000 | value) else { return }
    report(.invisible, index..<index + 3, Diagnostic.codePoint(0x2000 | value))
  }

  // MARK: Lost characters

  /// What a program wrote where it could not read a character; returns where to go on.
  private mutating func reportLost(from start: Int) -> Int {
    var end = start
    while text.has("\u{FFFD}", at: end) { end += 3 }
    report(.lostCharacter, start..<end, String((end - start) / 3))
    return end
  }

  /// The first run of such characters in a text that is not otherwise scanned.
  static func lostCharacters(in bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = FoldedBytes(bytes: buffer)
      guard let start = buffer.indices.first(where: { text.has("\u{FFFD}", at: $0) }) else {
        return nil
      }
      var end = start
      while text.has("\u{FFFD}", at: end) { end += 3 }
      return start..<end
    }
  }

  // MARK: Percentages

  private mutating func findPercentage(at index: Int, length: Int) {
    guard index >= body else { return }
    if let hit = PercentageScan.hit(in: text, at: index, length: length, from: body) {
      percentages.append(hit)
    }
  }
}
