/// The words by which a sheet names its row of totals, however they are spaced out.
enum TotalsWord {
  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "累计", "总合计", "平均", "平均数", "平均值", "平均分",
  ]

  /// Whether the cell says that, and nothing else: 合计社 is a name.
  ///
  /// White space within, a colon and a unit in brackets, as in `合 计（件）：`, do not count.
  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    // The words begin with bytes of Chinese; long texts are none of them.
    guard cell.count <= 60, let first = cell.first, (0xE5...0xE7).contains(first) else {
      return false
    }
    var letters = String.UnicodeScalarView()
    for letter in String(decoding: cell, as: UTF8.self).unicodeScalars {
      if ["(", "（"].contains(letter) { break }
      if letter.properties.isWhitespace || [":", "：", "\u{200B}", "\u{FEFF}"].contains(letter) {
        continue
      }
      letters.append(letter)
    }
    return words.contains(String(letters))
  }
}
