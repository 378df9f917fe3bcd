/// Why a text is not a date as content writes it.
package enum DayMistake: Error, Equatable, Sendable {
  case notADate
  /// `11-03` where nothing says the year.
  case yearMissing
  /// Such as `2026-13-01`.
  case noSuchMonth(Int)
  /// `2026-11-31`: the month has only `length` days.
  case dayBeyondMonth(year: Int, month: Int, day: Int, length: Int)
  /// A date as sheets spell it (`2026.11.3`); content writes `Day.description`.
  case sheetSpelling(Day)
  /// The number 11.3: a typed 11.30 looks the same.
  case twoReadings(Day, Day)
}

extension Day {
  /// Reads `2026-11-03`, or `11-03` in a given year; everything else is a mistake that says what
  /// was probably meant.
  package init(_ text: String, inYear year: Int? = nil) throws(DayMistake) {
    if let plain = Day(plain: text) {
      self = plain
      return
    }
    let spelling = try DaySpelling(text)
    guard let year = spelling.year ?? year else { throw .yearMissing }
    let day = try Day.checked(year, spelling.month, spelling.day)
    switch spelling.form {
    case .content: self = day
    case .sheet: throw .sheetSpelling(day)
    case .number:
      let tens = spelling.day * 10
      guard tens <= Day.length(ofMonth: spelling.month, year: year) else {
        throw .sheetSpelling(day)
      }
      throw .twoReadings(day, day + (tens - spelling.day))
    }
  }

  private static func checked(_ year: Int, _ month: Int, _ day: Int) throws(DayMistake) -> Day {
    guard (1...9999).contains(year), month > 0, day > 0 else { throw .notADate }
    guard month <= 12 else { throw .noSuchMonth(month) }
    let length = Day.length(ofMonth: month, year: year)
    guard day <= length else {
      throw .dayBeyondMonth(year: year, month: month, day: day, length: length)
    }
    return Day(validYear: year, month: month, day: day)
  }

  /// The commonest spelling, without the detour over `ValueReader`.
  private init?(plain text: String) {
    guard text.utf8.count == 10 else { return nil }
    var fields = (0, 0, 0)
    var index = 0
    for byte in text.utf8 {
      let digit = Int(byte &- 0x30)
      switch index {
      case 4, 7: guard byte == 0x2D else { return nil }
      case _ where digit > 9: return nil
      case 0...3: fields.0 = fields.0 * 10 + digit
      case 5, 6: fields.1 = fields.1 * 10 + digit
      default: fields.2 = fields.2 * 10 + digit
      }
      index += 1
    }
    self.init(year: fields.0, month: fields.1, day: fields.2)
  }
}

/// The fields of a date in any of the spellings that sheets contain, and whether content may
/// spell it so.
struct DaySpelling {
  enum Form { case content, sheet, number }

  let year: Int?
  let month: Int
  let day: Int
  let form: Form

  init(_ text: String) throws(DayMistake) {
    var reader = ValueReader(text)
    guard let spelling = DaySpelling(reading: &reader) else { throw .notADate }
    self = spelling
  }

  private init(_ year: Int?, _ month: Int, _ day: Int, _ form: Form) {
    self.year = year
    self.month = month
    self.day = day
    self.form = form
  }

  private init?(reading reader: inout ValueReader) {
    guard let spelling = DaySpelling.chinese(&reader) ?? DaySpelling.digits(&reader) else {
      return nil
    }
    self = spelling
  }

  /// The codes that a sheet program turns into this date: `3-02` and `3-2` become `3月2日`.
  static func codes(behind text: String) -> [String] {
    var reader = ValueReader(text)
    // `3-1` is a code that somebody typed.
    guard let date = DaySpelling(reading: &reader), date.form == .sheet,
      date.year != nil || !text.contains("-"),
      (1...12).contains(date.month), (1...31).contains(date.day)
    else { return [] }
    return ["\(date.month)-\(padded(date.day, to: 2))", "\(date.month)-\(date.day)"]
  }

  /// Such as `2026年11月3日`, `11月3日`, `二〇二六年十一月三日`.
  private static func chinese(_ reader: inout ValueReader) -> DaySpelling? {
    let start = reader
    var year: Int?
    if let typed = reader.yearNumber(), reader.takeSpaced("年") {
      year = typed
    } else {
      reader = start
    }
    guard let month = reader.calendarNumber(), reader.takeSpaced("月"),
      let day = reader.calendarNumber()
    else {
      reader = start
      return nil
    }
    reader.skipSpaces()
    _ = reader.take(anyOf: ["日", "号"])
    guard reader.takeClock(), reader.atEnd else {
      reader = start
      return nil
    }
    return DaySpelling(year, month, day, .sheet)
  }

  private static func digits(_ reader: inout ValueReader) -> DaySpelling? {
    guard let first = reader.number(digits: 1...8) else { return nil }
    if reader.atEnd || reader.peek == 0x20 {
      return compact(first.value, digits: first.digits, &reader)
    }
    guard let separator = reader.take(anyOf: ["-", ".", "/"]),
      let second = reader.number(digits: 1...2)
    else { return nil }
    if first.digits <= 2 {
      guard reader.take(separator) else {
        guard reader.atEnd else { return nil }
        return withoutYear(first, separator, second)
      }
      guard let third = reader.number(digits: 1...2), first.digits == 2, reader.atEnd else {
        return nil
      }
      return DaySpelling(2000 + first.value, second.value, third.value, .sheet)
    }
    guard first.digits == 4, reader.take(separator), let third = reader.number(digits: 1...2)
    else { return nil }
    let isDateAlone = reader.atEnd
    guard reader.takeClock(), reader.atEnd else { return nil }
    let isContent = separator == "-" && second.digits == 2 && third.digits == 2 && isDateAlone
    return DaySpelling(first.value, second.value, third.value, isContent ? .content : .sheet)
  }

  private static func withoutYear(
    _ month: (value: Int, digits: Int), _ separator: String, _ day: (value: Int, digits: Int)
  ) -> DaySpelling {
    let form: Form =
      switch separator {
      case "-" where month.digits == 2 && day.digits == 2: .content
      case "." where day.digits == 1: .number
      default: .sheet
      }
    return DaySpelling(nil, month.value, day.value, form)
  }

  /// `20261103`, and the serial number of a date cell that lost its format.
  private static func compact(
    _ number: Int, digits: Int, _ reader: inout ValueReader
  ) -> DaySpelling? {
    guard reader.takeClock(), reader.atEnd else { return nil }
    if digits == 8 {
      return DaySpelling(number / 10_000, number / 100 % 100, number % 100, .sheet)
    }
    // Serials of 1990 to 2099: other numbers of five digits are no dates.
    guard digits == 5, (32_874...73_050).contains(number) else { return nil }
    let parts = Day(number: Int32(number - 25_569)).parts
    return DaySpelling(parts.year, parts.month, parts.day, .sheet)
  }
}

extension ValueReader {
  fileprivate mutating func takeSpaced(_ word: String) -> Bool {
    skipSpaces()
    defer { skipSpaces() }
    return take(word)
  }

  /// Nothing, or a time of day after the date, which a date column does not need.
  fileprivate mutating func takeClock() -> Bool {
    let isSpaced = skipSpaces()
    guard !atEnd, take("T") || isSpaced else { return true }
    guard number(digits: 1...2) != nil, take(":"), number(digits: 2...2) != nil else {
      return false
    }
    guard take(":") else { return true }
    guard number(digits: 2...2) != nil else { return false }
    return take(".") ? number(digits: 1...9) != nil : true
  }

  /// Such as `2026`, `二〇二六`.
  fileprivate mutating func yearNumber() -> Int? {
    if let number = number(digits: 4...4) { return number.value }
    var value = 0
    for _ in 0..<4 {
      guard let digit = chineseDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Such as `3`, `11`, `三`, `十`, `十一`, `二十`, `三十一`, `廿三`.
  fileprivate mutating func calendarNumber() -> Int? {
    if let number = number(digits: 1...2) { return number.value }
    if take("廿") { return 20 + (chineseDigit() ?? 0) }
    if take("卅") { return 30 + (chineseDigit() ?? 0) }
    if take("十") { return 10 + (chineseDigit() ?? 0) }
    guard let first = chineseDigit() else { return nil }
    if take("十") { return first * 10 + (chineseDigit() ?? 0) }
    if first == 0 { return chineseDigit() }
    return first
  }

  private mutating func chineseDigit() -> Int? {
    if take(anyOf: ["〇", "○", "零"]) != nil { return 0 }
    for (index, digit) in TimePhrases.digits.enumerated() where take(digit) { return index + 1 }
    return nil
  }
}
