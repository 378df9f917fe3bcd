/// Amounts in words (大写) beside the same amount in figures.
extension ProseScan {
  private static let digits: [StaticString] = [
    "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖",
  ]
  private static let units: [(sign: StaticString, value: Int)] = [
    ("拾", 10), ("佰", 100), ("仟", 1000), ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000),
  ]

  /// At 元: the words before it, 角 and 分 behind it, and the figures next to both.
  mutating func checkAmount(atYuan index: Int) {
    var start = index
    while start >= 3, sign(at: start - 3) != nil { start -= 3 }
    guard start < index, let yuan = wordValue(start..<index) else { return }
    var end = index + 3
    var fen = yuan * 100
    for (name, value) in [("角" as StaticString, 10), ("分", 1)] {
      var place = end
      if text.has("零", at: place) { place += 3 }
      guard let digit = Self.digits.firstIndex(where: { text.has($0, at: place) }),
        text.has(name, at: place + 3)
      else { continue }
      fen += digit * value
      end = place + 6
    }
    if text.has("整", at: end) || text.has("正", at: end) { end += 3 }
    guard let figure = figures(at: end) ?? figures(before: start), figure.fen != fen else {
      return
    }
    report(
      .amountsDiffer, start..<end, text.text(start..<end), Self.yuan(fen), figure.written)
  }

  private func sign(at index: Int) -> Int? {
    if Self.digits.contains(where: { text.has($0, at: index) }) { return 0 }
    return Self.units.first { text.has($0.sign, at: index) }?.value
  }

  /// `壹万贰仟叁佰` in yuan; nil without a digit, or where it is no amount.
  private func wordValue(_ range: Range<Int>) -> Int? {
    var total = 0
    var section = 0
    var digit = 0
    var hasDigit = false
    for index in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
      if let value = Self.digits.firstIndex(where: { text.has($0, at: index) }) {
        digit = value
        hasDigit = true
      } else if let unit = sign(at: index) {
        if unit < 10_000 {
          // `拾万` has no digit before it.
          section += max(digit, section == 0 && digit == 0 ? 1 : digit) * unit
          if unit == 10 { hasDigit = true }
        } else {
          total =
            (unit > 10_000 ? total + section + digit : section + digit) * unit
            + (unit > 10_000 ? 0 : total)
          section = 0
        }
        digit = 0
      }
      guard total < 1_000_000_000_000 else { return nil }
    }
    return hasDigit ? total + section + digit : nil
  }

  /// Such as `12000.00元`.
  private static func yuan(_ fen: Int) -> String {
    "\(fen / 100).\(padded(fen % 100, to: 2))元"
  }

  // MARK: Figures

  private struct Figures {
    let fen: Int
    let written: String
  }

  private static let betweenSigns: [StaticString] = [
    "（", "(", "：", ":", "¥", "￥", "人民币", "小写", "大写", "即", "，", ",", " ", "　", "）", ")",
  ]

  private func figures(at index: Int) -> Figures? {
    var start = index
    for _ in 0..<5 {
      let length = text.length(ofAny: Self.betweenSigns, at: start)
      guard length > 0 else { break }
      start += length
    }
    var end = start
    while end < text.count, isFigure(text.bytes[end]) { end += 1 }
    let behind = end + text.length(ofAny: [" ", "　"], at: end)
    let unit = text.length(ofAny: ["万元", "亿元", "元"], at: behind)
    guard start > index || unit > 0 else { return nil }
    return figures(start..<end, unit: unit > 0 ? behind..<behind + unit : end..<end)
  }

  private func figures(before index: Int) -> Figures? {
    var end = index
    for _ in 0..<5 {
      let length = text.length(ofAny: Self.betweenSigns, before: end)
      guard length > 0 else { break }
      end -= length
    }
    let unit = text.length(ofAny: ["万元", "亿元", "元"], before: end)
    let last = end - unit - text.length(ofAny: [" ", "　"], before: end - unit)
    var start = last
    while start > 0, isFigure(text.bytes[start - 1]) { start -= 1 }
    return unit > 0 ? figures(start..<last, unit: end - unit..<end) : nil
  }

  private func isFigure(_ byte: UInt8) -> Bool {
    FoldedBytes.isDigit(byte) || byte == 0x2C || byte == 0x2E
  }

  private func figures(_ range: Range<Int>, unit: Range<Int>) -> Figures? {
    let number = text.text(range).filter { $0 != "," }
    // What is no number is no figure: a list, a version, a stray point.
    guard range.count > 0, let value = try? FixedDecimal(number, places: 6) else { return nil }
    let factor =
      text.has("万元", at: unit.lowerBound)
      ? 10_000 : text.has("亿元", at: unit.lowerBound) ? 100_000_000 : 1
    guard let fen = value.multiplied(by: FixedDecimal(factor * 100))?.whole else { return nil }
    return Figures(fen: fen, written: text.text(range.lowerBound..<unit.upperBound))
  }
}
