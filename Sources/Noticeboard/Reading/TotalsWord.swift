/// The words by which a sheet names its row of totals, however they are spaced out.
enum TotalsWord {
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "累计", "总合计", "平均", "平均数", "平均值", "平均分",
  ]

  private static let beginnings = Set(words.map { beginning(of: $0.utf8) }).sorted()

  /// The first character, where it is a Chinese one: its three bytes.
  private static func beginning(of text: some Collection<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the cell says that, and nothing else: 合计社 is a name.
  ///
  /// White space within, a colon and a unit in brackets, as in `合 计（件）：`, do not count.
  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    // What most cells hold is told apart by its first character; long texts are none of them.
    guard (6...60).contains(cell.count), beginnings.contains(beginning(of: cell)) else {
      return false
    }
    var letters = String.UnicodeScalarView()
    let text = ShownSigns.removed(from: String(decoding: cell, as: UTF8.self))
    for letter in text.unicodeScalars {
      if ["(", "（"].contains(letter) { break }
      if letter.properties.isWhitespace || [":", "：", "\u{200B}", "\u{FEFF}"].contains(letter) {
        continue
      }
      letters.append(letter)
    }
    return words.contains(String(letters))
  }
}
