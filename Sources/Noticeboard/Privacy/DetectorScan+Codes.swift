/// Number plates, email addresses and passports.
extension DetectorScan {
  private static let provinces: [StaticString] = [
    "京", "津", "沪", "渝", "冀", "豫", "云", "辽", "黑", "湘", "皖", "鲁", "新", "苏", "浙", "赣", "鄂", "桂",
    "甘", "晋", "蒙", "陕", "吉", "闽", "贵", "粤", "青", "藏", "川", "宁", "琼",
  ]
  private static let plateEnds: [StaticString] = ["学", "警", "挂", "港", "澳", "领"]
  private static func isSeparator(_ folded: UInt8) -> Bool {
    switch folded {
    case FoldedBytes.middleDot, 0x2D, 0x20, 0x2E: true
    default: false
    }
  }

  /// What may stand on either side of the letter, where no word ends with the province.
  private static func isLooseSeparator(_ folded: UInt8) -> Bool {
    switch folded {
    case 0x3A, 0x28, 0x5F: true
    default: isSeparator(folded)
    }
  }

  private static let wordsBeforePlates: [StaticString] = ["牌", "号", "车", "为", "是", "码", "驾"]

  /// A plate whose first digit is at `digit`: province, letter, perhaps a dot, 5 or 6 characters.
  mutating func findPlate(at digit: Int) {
    var start = digit
    var province = 0
    // At most a letter, a separator and five letters stand between the province and a digit.
    for _ in 0..<8 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isAlphanumeric(folded) || DetectorScan.isLooseSeparator(folded)
      else {
        // All provinces are one Han character.
        guard start < digit, start >= 3, 0xE4...0xE9 ~= text.bytes[start - 3] else { return }
        province = text.length(ofAny: DetectorScan.provinces, before: start)
        break
      }
      start -= length
    }
    guard province > 0, let end = plateEnd(from: start) else { return }
    guard !end.isLoose || mayBePlate(startingAt: start - province) else { return }
    let head = text.text((start - province)..<start)
    let code = text.ascii(start..<end.head).uppercased().filter(\.isLetter)
    let number = text.ascii(end.head..<end.end).filter { $0.isLetter || $0.isNumber }
    let stars = String(repeating: "*", count: max(number.count - 2, 1))
    report(
      .plate, .certain, (start - province)..<end.end,
      "\(head)\(code)·\(number.prefix(1))\(stars)\(number.suffix(1))")
  }

  /// Whether the province is no end of a word, as in `更新 A12345`.
  private func mayBePlate(startingAt province: Int) -> Bool {
    let (_, length) = text.character(before: province)
    guard length > 0, 0xE4...0xE9 ~= text.bytes[province - length] else { return true }
    return text.length(ofAny: DetectorScan.wordsBeforePlates, before: province) > 0
  }

  /// Where the letter of the place ends and where the plate does, and whether it is written
  /// otherwise than people mostly do: `皖 A12345`, `皖R:12345`, `皖R 123 45`.
  private func plateEnd(from start: Int) -> (head: Int, end: Int, isLoose: Bool)? {
    var isLoose = false
    var index = start
    let (sign, signLength) = text.character(at: index)
    if DetectorScan.isLooseSeparator(sign) {
      isLoose = true
      index += signLength
    }
    let (letter, length) = text.character(at: index)
    guard FoldedBytes.isLetter(letter) else { return nil }
    let head = index + length
    index = head
    let (separator, width) = text.character(at: index)
    if DetectorScan.isLooseSeparator(separator) {
      isLoose = isLoose || !DetectorScan.isSeparator(separator)
      index += width
    }
    var count = alphanumerics(from: &index, atMost: 7)
    let special = count == 4 ? text.length(ofAny: DetectorScan.plateEnds, at: index) : 0
    if special == 0, 2...3 ~= count, let end = plateEnd(behindGapAt: index, count) {
      (count, index, isLoose) = (5, end, true)
    }
    guard count == 5 || count == 6 || special > 0 else { return nil }
    return (head, index + special, isLoose)
  }

  /// The end of the second part of `123 45`, which has what is missing of five.
  private func plateEnd(behindGapAt gap: Int, _ first: Int) -> Int? {
    let (folded, length) = text.character(at: gap)
    guard folded == 0x20 || folded == FoldedBytes.middleDot else { return nil }
    var end = gap + length
    guard alphanumerics(from: &end, atMost: 4) == 5 - first else { return nil }
    let next = text.character(at: end).folded
    return next == 0x2E || next == 0x3A || next == 0x2D ? nil : end
  }

  /// Passes over letters and digits; returns how many.
  private func alphanumerics(from index: inout Int, atMost limit: Int) -> Int {
    var count = 0
    while count < limit {
      let (folded, length) = text.character(at: index)
      guard FoldedBytes.isAlphanumeric(folded) else { break }
      index += length
      count += 1
    }
    return count
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
    "png", "jpg", "jpeg", "webp", "gif", "svg", "ico", "css", "js", "html",
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
    let (gap, width) = text.character(before: start)
    if gap == 0x20 || gap == 0x2D,
      FoldedBytes.isLetter(text.character(before: start - width).folded)
    {
      start -= width
    }
    var letters = 0
    while letters < 3 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isLetter(folded) else { break }
      start -= length
      letters += 1
    }
    guard letters < 3, !FoldedBytes.isAlphanumeric(text.character(at: group.end).folded) else {
      return
    }
    let named = fillersStart(before: start)
    // Those of Taiwan are eight digits without a letter.
    let isNamed =
      letters > 0
      ? text.length(ofAny: ["护照", "通行证", "回乡证", "台胞证"], before: named) > 0
      : group.count == 8 && text.length(ofAny: ["台胞证", "大陆通行证"], before: named) > 0
    let shown = text.ascii(start..<group.start).filter(\.isLetter)
    guard isNamed, shown.lowercased() != "no" else { return }
    report(
      .passport, .certain, start..<group.end,
      shown + String(repeating: "*", count: group.count))
  }

  /// Where what stands between a document's name and its number begins: `号码为：`, `（No. `.
  private func fillersStart(before index: Int) -> Int {
    var start = index
    for _ in 0..<6 {
      let (folded, length) = text.character(before: start)
      let word = text.length(ofAny: ["号码", "编号", "号", "为", "是"], before: start)
      if " :(-.".utf8.contains(folded) {
        start -= length
      } else if word > 0 {
        start -= word
      } else if folded | 0x20 == UInt8(ascii: "o"),
        text.character(before: start - length).folded | 0x20 == UInt8(ascii: "n")
      {
        start -= length + text.character(before: start - length).length
      } else {
        break
      }
    }
    return start
  }
}
