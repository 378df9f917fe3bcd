import Tables

/// The words by which a sheet names its row of totals, however they are spaced out: 合计,
/// 本月支出合计, 其中：小计, 总支出.
enum TotalsWord {
  /// What makes a sum of the words around it; a longer one before the one that it ends on.
  private static let sums = [
    "总收入", "总支出", "总收支", "合计数", "总合计", "合计", "总计", "小计", "共计", "累计",
  ]
  /// What is summed up, before the word or behind it.
  private static let subjects = ["收入", "支出", "收支", "预算", "经费", "金额", "费用"]
  private static let averages = ["平均数", "平均值", "平均分", "平均"]
  /// How a time begins that such a row names, and what it ends on: 本月, 前三季度, 1-11月, 截至2026年.
  private static let timeSigns = Set("0123456789〇零一二三四五六七八九十至到-–—~第前本当今上下各全截止".unicodeScalars)
  private static let timeUnits = [
    "半年", "年度", "年底", "年", "月份", "月度", "月底", "月", "季度", "季", "期", "周", "旬", "日",
    // 一、收入合计
    "、", ".",
  ]

  private static let beginnings: [UInt32] = {
    let words = sums + subjects + averages + timeUnits + ["其中"] + timeSigns.map { String($0) }
    return Set(words.map { beginning(of: $0.utf8) }).sorted()
  }()

  /// The first character, where it is a Chinese one: its three bytes.
  private static func beginning(of text: some Collection<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the cell says that, and nothing else: 合计社 and 总支出公开 are names.
  ///
  /// White space within, a colon and a unit in brackets, as in `合 计（件）：`, do not count.
  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    // What most cells hold is told apart by its first character, nearly all the rest by lacking the
    // words that count; long texts are none of them.
    guard (6...60).contains(cell.count), mayBegin(cell), holdsSum(cell) else { return false }
    var letters = String.UnicodeScalarView()
    let text = ShownSigns.removed(from: String(decoding: cell, as: UTF8.self)).foldingWidth()
    for letter in text.unicodeScalars {
      if letter == "(" { break }
      if letter.properties.isWhitespace || [":", "\u{200B}", "\u{FEFF}"].contains(letter) {
        continue
      }
      letters.append(letter)
    }
    return isSum(String(letters))
  }

  private static func mayBegin(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    if first < 0x80 { return (0x30...0x39).contains(first) }
    let sign = beginning(of: cell)
    // １１月小计
    return (0xEFBC90...0xEFBC99).contains(sign) || beginnings.contains(sign)
  }

  /// Whether 计, 均, 总收 or 总支 stands in the cell: every one of those words has it.
  private static func holdsSum(_ cell: ArraySlice<UInt8>) -> Bool {
    var seen: UInt64 = 0
    for byte in cell {
      seen = seen << 8 | UInt64(byte)
      let last = seen & 0xFF_FFFF
      if last == 0xE8_AEA1 || last == 0xE5_9D87 { return true }
      // 收 and 支 differ in their last byte.
      if seen & 0xFF_FFFF_FFFF == 0xE6_80BB_E694 { return true }
    }
    return false
  }

  private static func isSum(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.dropLast(oneOf: averages) { return saysOfWhat(rest) }
    var hasSum = false
    while true {
      if rest.dropLast(oneOf: sums) {
        hasSum = true
      } else if !rest.dropLast(oneOf: subjects) {
        return hasSum && saysOfWhat(rest)
      }
    }
  }

  /// Whether nothing stands before the word but whose sum it is: of a time, of all units.
  private static func saysOfWhat(_ head: Substring) -> Bool {
    var rest = head
    if rest.hasPrefix("其中") { rest = rest.dropFirst(2) }
    while let time = time(at: rest) { rest = rest[time...] }
    guard let first = rest.first else { return true }
    // 各社区合计, 全街道小计
    return "各全".contains(first) && (2...4).contains(rest.count)
  }

  /// Where a time ends that the text begins with.
  private static func time(at text: Substring) -> String.Index? {
    let signs = text.unicodeScalars.prefix { timeSigns.contains($0) }
    let rest = text[signs.endIndex...]
    guard let unit = timeUnits.first(where: { rest.hasPrefix($0) }) else { return nil }
    return rest.index(rest.startIndex, offsetBy: unit.count)
  }
}

extension Substring {
  /// Takes the first of these words away that the text ends on; false if it ends on none.
  fileprivate mutating func dropLast(oneOf words: [String]) -> Bool {
    guard let word = words.first(where: { hasSuffix($0) }) else { return false }
    self = dropLast(word.count)
    return true
  }
}
