/// What may stand behind the number of a room, and what makes a count of it.
extension DetectorScan {
  /// What follows a count: `3号楼120户` is no room.
  private static let measures: [StaticString] = [
    "户", "平", "㎡", "层", "楼", "元", "米", "万", "千", "亿", "个", "人", "名", "位", "台", "年", "月", "日",
    "天", "小时", "点", "分", "秒", "次", "件", "盏", "只", "辆", "处", "间", "套", "吨", "条", "张", "%", "％",
    "床", "根", "棵", "株", "块", "扇", "项", "份", "页", "期", "届", "栋", "幢", "座", "单元", "公里", "公斤", "公顷",
    "公分", "厘米", "毫米", "立方", "升", "度", "岁", "亩", "伏", "瓦", "来户", "左右", "以上", "以下", "以内",
    "家商", "家企", "家单位", "家店", "家餐", "家门店", "家公司", "家机构", "家沿街", "家个体", "家经营",
  ]
  /// Words of their own that begin like a measure: `302楼上漏水`, `302天花板`.
  private static let otherWords: [StaticString] = [
    "户主", "户业", "户内", "户门", "平台", "平时", "平日", "楼上", "楼下", "楼道", "楼顶", "元旦", "元宵", "个别", "人家",
    "位于", "位置", "台阶", "年久", "月初", "月底", "月末", "日前", "日常", "天花", "天然", "天天", "天台", "分别", "次日",
    "次卧", "只有", "只能", "只要", "处理", "处置", "处于", "间歇", "间断", "套内", "期间", "根据", "张某", "张大", "张阿姨",
    "张奶奶", "张爷爷", "张叔", "张婶", "张先生", "张女士", "张师傅", "张老师", "张家",
  ]
  /// Behind a round number only: `120余户`, but `302多次反映`.
  private static let roughly: [StaticString] = ["余", "多"]
  /// What is counted, also behind a blank.
  private static let units: [StaticString] = ["套", "间", "户", "人", "个", "平", "㎡", "床", "层", "盏"]
  private static let ranges: [StaticString] = ["至", "到", "~", "～", "—", "–", "-"]
  /// Rooms of offices, which stand in buildings with numbers as flats do.
  private static let offices: [StaticString] = [
    "会议", "办公", "值班", "警务", "调解", "接待", "谈心", "图书", "阅览", "教室", "活动室", "活动中心", "多功能",
    "党群", "党员活动", "便民", "服务站", "服务中心", "社区服务", "社区办", "居委会办", "物业服务", "物业办", "卫生室",
    "卫生服务", "超市", "食堂",
  ]
  private static let hotlines: [StaticString] = ["110", "119", "120", "122"]
  private static let alarms: [StaticString] = ["报警", "急救", "救护", "火警", "消防", "宣传"]

  /// Whether a number behind a building ends here as that of a room, and is no count.
  ///
  /// Any word may follow a room: `3号楼302漏水`.
  func endsRoom(after index: Int) -> Bool {
    let (folded, length) = text.character(at: index)
    guard length > 0 else { return true }
    guard !isCount(at: index) else { return false }
    if folded == 0x20 { return text.length(ofAny: DetectorScan.units, at: index + length) == 0 }
    if folded == 0x2E { return !FoldedBytes.isDigit(text.character(at: index + length).folded) }
    if folded < 0x80 { return !FoldedBytes.isAlphanumeric(folded) && folded != 0x2D }
    switch text.bytes[index] {
    case 0xE4...0xE9: return !isPublic(at: index)
    // Chinese punctuation, and quotation marks, which are of other scripts as well.
    case 0xE3, 0xEF: return true
    case 0xE2: return index + 1 < text.count && text.bytes[index + 1] == 0x80
    default: return false
    }
  }

  /// Whether a measure follows the number that ends before `index`, or the range it begins.
  func isCount(at index: Int) -> Bool {
    var end = index
    let range = text.length(ofAny: DetectorScan.ranges, at: index)
    if range > 0 {
      end += range
      while let numeral = text.numeral(at: end), end - index < 24 { end += numeral.length }
      guard end > index + range else { return false }
    }
    if text.length(ofAny: DetectorScan.roughly, at: end) > 0 {
      return text.numeral(at: end - text.character(before: end).length)?.value == 0
    }
    return text.length(ofAny: DetectorScan.measures, at: end) > 0
      && text.length(ofAny: DetectorScan.otherWords, at: end) == 0
  }

  /// Whether a room is an office's by the word behind it, or the number is one to call.
  private func isPublic(at index: Int) -> Bool {
    text.length(ofAny: DetectorScan.offices, at: index) > 0
      || text.length(ofAny: DetectorScan.hotlines, before: index) > 0
        && text.length(ofAny: DetectorScan.alarms, at: index) > 0
  }
}
