/// The words with which people begin what they write beneath a table: 注：…, 填表人：….
enum NoteWord {
  private static let words: Set<String> = [
    "注", "附注", "备注", "说明", "填表说明", "填表人", "制表人", "制表", "填报人", "填报单位", "填报日期",
    "填表日期", "制表日期", "审核人", "审核", "复核人", "负责人", "单位负责人", "分管领导", "经办人", "联系人",
    "数据来源", "资料来源", "统计截止", "截止日期", "截止时间",
  ]

  /// Whether the cell begins with such a word and a colon, as in 注：… and 备注 1：…, or with ※.
  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    // Chinese and ※; what most first cells hold, numbers and codes, ends here.
    guard let first = cell.first, (0xE2...0xE9).contains(first) else { return false }
    if cell.starts(with: [0xE2, 0x80, 0xBB]) { return true }
    let head = cell.prefix(30)
    let colon = head.indices.first { index in
      head[index] == UInt8(ascii: ":") || head[index...].starts(with: [0xEF, 0xBC, 0x9A])
    }
    guard let colon else { return false }
    var word = String(decoding: head[..<colon], as: UTF8.self)
    word.unicodeScalars.removeAll { sign in
      sign.properties.isWhitespace || ("0"..."9").contains(sign)
    }
    return words.contains(word)
  }
}
