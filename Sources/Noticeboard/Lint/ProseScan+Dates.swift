/// Dates in prose: whether there is such a day, and whether it is that day of the week.
extension ProseScan {
  /// Such as `2026-11-31` (sheets and front matter have readers of their own).
  mutating func checkPlainDate(at dash: Int) {
    guard dash >= body, dash + 5 < text.count, text.bytes[dash + 3] == 0x2D,
      let year = number(dash - 4..<dash), let month = number(dash + 1..<dash + 3),
      let day = number(dash + 4..<dash + 6), (1900...2100).contains(year),
      !isPartOfCode(dash - 4..<dash + 6)
    else { return }
    check(year: year, month: month, day: day, dash - 4..<dash + 6)
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard range.lowerBound >= 0 else { return nil }
    var value = 0
    for index in range {
      guard FoldedBytes.isDigit(text.bytes[index]) else { return nil }
      value = value * 10 + Int(text.bytes[index] - 0x30)
    }
    return value
  }

  private func isPartOfCode(_ range: Range<Int>) -> Bool {
    let before = text.character(before: range.lowerBound).folded
    let after = text.character(at: range.upperBound).folded
    return FoldedBytes.isAlphanumeric(before) || before == 0x2D
      || FoldedBytes.isAlphanumeric(after) || after == 0x2D
  }

  /// Such as `2026年11月21日（星期五）`, `十一月三十一日`, `11月28日至31日`.
  mutating func checkDate(atMonth index: Int) {
    let reader = NumeralReader(text: text)
    guard let month = reader.number(before: reader.spaces(before: index)),
      let day = reader.number(at: reader.spaces(at: index + 3))
    else { return }
    let sign = reader.spaces(at: day.range.upperBound)
    guard text.has("日", at: sign) else { return }
    var start = month.range.lowerBound
    var year: Int?
    let above = reader.spaces(before: start)
    if text.has("年", before: above) {
      // Without a year before 年 (`每年11月3日`) the date has none.
      if let typed = reader.year(before: reader.spaces(before: above - 3)) {
        year = typed.value
        start = typed.range.lowerBound
      }
    }
    let range = start..<sign + 3
    check(
      year: year ?? assumedYear(month.value, day.value), month: month.value, day: day.value, range)
    checkEnd(of: range, year: year, month: month.value)
  }

  /// `至31日` behind a date is a day of the same month.
  private mutating func checkEnd(of range: Range<Int>, year: Int?, month: Int) {
    let links: [StaticString] = ["至", "到", "—", "–", "-", "～", "~"]
    let link = text.length(ofAny: links, at: range.upperBound)
    guard link > 0 else { return }
    let reader = NumeralReader(text: text)
    guard let day = reader.number(at: range.upperBound + link),
      text.has("日", at: day.range.upperBound)
    else { return }
    check(
      year: year, month: month, day: day.value, day.range.lowerBound..<day.range.upperBound + 3)
  }

  /// The year that brings the day nearest to the record's own date; nil if that says little.
  private func assumedYear(_ month: Int, _ day: Int) -> Int? {
    guard let date else { return nil }
    let near = (date.year - 1...date.year + 1).compactMap {
      Day(year: $0, month: month, day: day)
    }.min { abs($0 - date) < abs($1 - date) }
    guard let near, abs(near - date) <= 120 else { return nil }
    return near.year
  }

  /// A month with a leap day, where the year is not known.
  private static let leapYear = 2024

  private mutating func check(year: Int?, month: Int, day: Int, _ range: Range<Int>) {
    guard (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year ?? Self.leapYear)
    else {
      let length =
        (1...12).contains(month) ? Day.length(ofMonth: month, year: year ?? Self.leapYear) : 0
      if length == 0 {
        report(.noSuchMonthInText, range, text.text(range), String(month))
      } else {
        report(.impossibleDate, range, text.text(range), String(month), String(length))
      }
      return
    }
    guard let year, let date = Day(year: year, month: month, day: day),
      let (typed, end) = weekday(at: range.upperBound), typed != date.weekday
    else { return }
    report(
      .weekdayInText, range.lowerBound..<end, text.text(range), date.weekday.chinese,
      typed.chinese, date.description)
  }

  /// The day of the week behind a date, in brackets or not.
  private func weekday(at index: Int) -> (Weekday, end: Int)? {
    let reader = NumeralReader(text: text)
    var place = reader.spaces(at: index)
    let (folded, length) = text.character(at: place)
    let isInBrackets = folded == 0x28
    if isInBrackets { place = reader.spaces(at: place + length) }
    let prefix = text.length(ofAny: ["星期", "礼拜", "周"], at: place)
    guard prefix > 0 else { return nil }
    let names: [StaticString] = ["一", "二", "三", "四", "五", "六", "日", "天"]
    let name = place + prefix
    guard let found = names.firstIndex(where: { text.has($0, at: name) }),
      let weekday = Weekday(rawValue: min(found + 1, 7))
    else { return nil }
    // `11月2日周一至周五` is about all days between.
    let links: [StaticString] = ["至", "到", "—", "、", "和"]
    guard text.length(ofAny: links, at: name + 3) == 0 else { return nil }
    return (weekday, name + 3)
  }
}

/// Numbers of one, two or four digits in a text, Chinese or not.
struct NumeralReader {
  struct Number {
    let value: Int
    let range: Range<Int>
  }

  let text: FoldedBytes
  private static let numerals: [StaticString] = [
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  init(text: FoldedBytes) { self.text = text }

  func spaces(before index: Int) -> Int {
    let (folded, length) = text.character(before: index)
    return folded == 0x20 && length > 0 ? index - length : index
  }

  func spaces(at index: Int) -> Int {
    let (folded, length) = text.character(at: index)
    return folded == 0x20 && length > 0 ? index + length : index
  }

  /// Up to two digits, or Chinese numerals up to 九十九, that end before `index`.
  func number(before index: Int) -> Number? {
    var start = index
    var digits = 0
    var value = 0
    var weight = 1
    while true {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isDigit(folded), digits < 3 else { break }
      value += Int(folded - 0x30) * weight
      weight *= 10
      digits += 1
      start -= length
    }
    if digits > 0 { return digits < 3 ? Number(value: value, range: start..<index) : nil }
    while start >= 3, numeral(at: start - 3) != nil, index - start < 12 { start -= 3 }
    return chinese(start..<index)
  }

  func number(at index: Int) -> Number? {
    var end = index
    var digits = 0
    var value = 0
    while true {
      let (folded, length) = text.character(at: end)
      guard FoldedBytes.isDigit(folded), digits < 3 else { break }
      value = value * 10 + Int(folded - 0x30)
      digits += 1
      end += length
    }
    if digits > 0 { return digits < 3 ? Number(value: value, range: index..<end) : nil }
    while numeral(at: end) != nil, end - index < 12 { end += 3 }
    return chinese(index..<end)
  }

  /// Four digits, Chinese or not, that end before `index`.
  func year(before index: Int) -> Number? {
    var start = index
    var value = 0
    var weight = 1
    for _ in 0..<4 {
      let (folded, length) = text.character(before: start)
      if FoldedBytes.isDigit(folded) {
        value += Int(folded - 0x30) * weight
        start -= length
      } else if let digit = numeral(at: start - 3), digit < 10 {
        value += digit * weight
        start -= 3
      } else {
        return nil
      }
      weight *= 10
    }
    return (1000...9999).contains(value) ? Number(value: value, range: start..<index) : nil
  }

  private func numeral(at index: Int) -> Int? {
    index >= 0 ? Self.numerals.firstIndex { text.has($0, at: index) } : nil
  }

  /// `三`, `十`, `十一`, `二十`, `三十一`.
  private func chinese(_ range: Range<Int>) -> Number? {
    guard (3...9).contains(range.count) else { return nil }
    let digits = stride(from: range.lowerBound, to: range.upperBound, by: 3).compactMap {
      numeral(at: $0)
    }
    let value: Int?
    switch (digits.count, digits.firstIndex(of: 10)) {
    case (1, _): value = digits[0]
    case (2, 0): value = 10 + digits[1]
    case (2, 1): value = digits[0] * 10
    case (3, 1): value = digits[0] * 10 + digits[2]
    default: value = nil
    }
    return value.map { Number(value: $0, range: range) }
  }
}
