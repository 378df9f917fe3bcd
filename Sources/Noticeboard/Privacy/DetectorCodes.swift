/// Number plates, email addresses and passports.
extension DetectorScan {
  private static let provinces: [StaticString] = [
    "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙", "赣", "鄂", "桂",
    "甘", "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼",
  ]
  private static let plateEnds: [StaticString] = ["学", "警", "挂", "港", "澳", "领"]
  private static let separators: [UInt8] = [FoldedBytes.middleDot, 0x2D, 0x20, 0x2E]

  /// A plate whose first digit is at `digit`: province, letter, perhaps a dot, 5 or 6 characters.
  mutating func findPlate(at digit: Int) {
    var start = digit
    var province = 0
    // At most a letter, a separator and five letters stand between the province and a digit.
    for _ in 0..<8 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isAlphanumeric(folded) || DetectorScan.separators.contains(folded) else {
        guard start < digit else { return }
        province = text.length(ofAny: DetectorScan.provinces, before: start)
        break
      }
      start -= length
    }
    guard province > 0, let end = plateEnd(from: start) else { return }
    let head = text.text((start - province)..<start)
    let code = text.ascii(start..<end.head).uppercased()
    let number = text.ascii(end.head..<end.end).filter { $0.isLetter || $0.isNumber }
    let stars = String(repeating: "*", count: max(number.count - 2, 1))
    report(
      .plate, .certain, (start - province)..<end.end,
      "\(head)\(code)·\(number.prefix(1))\(stars)\(number.suffix(1))")
  }

  /// Where the letter of the place ends and where the plate does.
  private func plateEnd(from start: Int) -> (head: Int, end: Int)? {
    let (letter, length) = text.character(at: start)
    guard FoldedBytes.isLetter(letter) else { return nil }
    let head = start + length
    var index = head
    let (separator, width) = text.character(at: index)
    if DetectorScan.separators.contains(separator) { index += width }
    var count = 0
    while count < 7 {
      let (folded, length) = text.character(at: index)
      guard FoldedBytes.isAlphanumeric(folded) else { break }
      index += length
      count += 1
    }
    let special = count == 4 ? text.length(ofAny: DetectorScan.plateEnds, at: index) : 0
    guard count == 5 || count == 6 || special > 0 else { return nil }
    return (head, index + special)
  }

  /// An email address around an at sign; returns where to go on.
  mutating func findEmail(at index: Int, length: Int) -> Int {
    let after = index + length
    var start = index
    for _ in 0..<64 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isAlphanumeric(folded) || DetectorScan.isLocalMark(folded) else { break }
      start -= length
    }
    guard start < index else { return after }
    var end = after
    var label = 0
    var labels = 0
    var top = after
    for _ in 0..<255 {
      let (folded, length) = text.character(at: end)
      if FoldedBytes.isAlphanumeric(folded) || (folded == 0x2D && label > 0) {
        if label == 0 {
          top = end
          labels += 1
        }
        label += 1
      } else if folded == 0x2E, label > 0,
        FoldedBytes.isAlphanumeric(text.character(at: end + length).folded)
      {
        label = 0
      } else {
        break
      }
      end += length
    }
    let name = text.ascii(top..<end)
    guard labels >= 2, name.utf8.count >= 2, name.utf8.allSatisfy(FoldedBytes.isLetter),
      !DetectorScan.fileEndings.contains(name.lowercased())
    else { return after }
    let first = text.ascii(start..<index).prefix(1)
    report(.email, .certain, start..<end, "\(first)***@\(text.ascii(after..<end))")
    return after
  }

  /// `logo@2x.png` is a file.
  private static let fileEndings: Set<String> = [
    "png", "jpg", "jpeg", "webp", "gif", "svg", "css", "js", "html",
  ]

  private static func isLocalMark(_ folded: UInt8) -> Bool {
    switch folded {
    case 0x25, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// `E12345678`, `EA1234567` (passports), `H12345678`, `C12345678` (permits): certain where the
  /// text before names the document, else not told apart from other codes.
  mutating func findPassport() {
    guard let group = chain.groups.first, (7...10).contains(group.count) else { return }
    var start = group.start
    var letters = 0
    while letters < 3 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isLetter(folded) else { break }
      start -= length
      letters += 1
    }
    guard letters == 1 || letters == 2,
      !FoldedBytes.isAlphanumeric(text.character(at: group.end).folded)
    else { return }
    var named = start
    for _ in 0..<2 {
      let (folded, length) = text.character(before: named)
      if folded == 0x20 || folded == 0x3A { named -= length }
    }
    if text.has("号码", before: named) { named -= 6 }
    if text.has("号", before: named) { named -= 3 }
    guard text.length(ofAny: ["护照", "通行证"], before: named) > 0 else { return }
    let shown = text.ascii(start..<group.start)
    report(
      .passport, .certain, start..<group.end,
      shown + String(repeating: "*", count: group.count))
  }
}
