import Tables

/// What people write beneath a table: 注：…, 填表人：…, and what closes a paper, 梧桐社区（盖章）.
enum NoteWord {
  private static let words: Set<String> = [
    "注", "附注", "备注", "说明", "填表说明", "填表人", "制表人", "制表", "填报人", "填报单位", "填报日期",
    "填表日期", "制表日期", "审核人", "审核", "复核人", "负责人", "单位负责人", "分管领导", "经办人", "联系人",
    "数据来源", "资料来源", "统计截止", "截止日期", "截止时间", "单位", "填表单位", "制表单位", "报送单位",
    "日期", "填表时间", "填报时间", "制表时间", "盖章", "公章", "签章", "签字", "签名",
  ]

  /// Whether the cell begins with such a word and a colon, as in 注：…, 备注 1：… and 单位（盖章）：…, or
  /// with ※.
  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    // Chinese and ※; what most first cells hold, numbers and codes, ends here.
    guard let first = cell.first, (0xE2...0xE9).contains(first) else { return false }
    if cell.starts(with: [0xE2, 0x80, 0xBB]) { return true }
    let head = cell.prefix(30)
    let colon = head.indices.first { index in
      head[index] == UInt8(ascii: ":") || head[index...].starts(with: [0xEF, 0xBC, 0x9A])
    }
    guard let colon else { return false }
    var word = String.UnicodeScalarView()
    for sign in String(decoding: head[..<colon], as: UTF8.self).unicodeScalars {
      if ["(", "（"].contains(sign) { break }
      if sign.properties.isWhitespace || ("0"..."9").contains(sign) { continue }
      word.append(sign)
    }
    return words.contains(String(word))
  }

  // MARK: What closes a paper

  private static let seals = ["盖章", "公章", "签章"]

  /// Whether the cell names a seal in brackets or ends on one, as 梧桐社区（盖章） and 单位公章： do;
  /// 盖章证明事项 is a name.
  static func isSeal(_ cell: ArraySlice<UInt8>) -> Bool {
    guard (6...90).contains(cell.count), holds(cell, (0xE7, 0xAB, 0xA0)) else { return false }
    let text = closeText(cell)
    if seals.contains(where: { text.contains("(" + $0) || text.contains($0 + ")") }) { return true }
    let signs: Set<Character> = [":", "_", "处"]
    let end = text.lastIndex { !signs.contains($0) }.map { text[...$0] } ?? ""
    return seals.contains { end.hasSuffix($0) }
  }

  /// Whether the cell says that nothing more comes: 以下空白.
  static func isEnd(_ cell: ArraySlice<UInt8>) -> Bool {
    guard (12...60).contains(cell.count), holds(cell, (0xE4, 0xBB, 0xA5)) else { return false }
    let text = closeText(cell)
    return ["以下空白", "以下无正文", "以下无内容"].contains { text.contains($0) }
  }

  /// Whether the cell is a day or a month with its year, or the blanks for one: 年 月 日.
  static func isDate(_ cell: ArraySlice<UInt8>) -> Bool {
    guard (8...60).contains(cell.count) else { return false }
    let text = closeText(cell)
    if text == "年月日" { return true }
    // 20261130 may be anybody's number.
    guard !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    do throws(DayMistake) {
      return try DaySpelling(text.hasSuffix("月") ? text + "1日" : text).year != nil
    } catch {
      return false
    }
  }

  private static func holds(_ cell: ArraySlice<UInt8>, _ sign: (UInt8, UInt8, UInt8)) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in cell {
      if (before, last, byte) == sign { return true }
      (before, last) = (last, byte)
    }
    return false
  }

  private static func closeText(_ cell: ArraySlice<UInt8>) -> String {
    String(decoding: cell, as: UTF8.self).foldingWidth().withoutWhiteSpace
  }
}
