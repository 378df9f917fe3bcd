/// A day of the week; Monday is 1, as in ISO 8601.
enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Reads `五`, `周五`, `星期五`, `礼拜五`, `Fri`, `Friday`.
  init?(_ text: String) {
    var reader = ValueReader(text)
    _ = reader.take(anyOf: TimePhrases.weekdayPrefixes)
    let name = reader.rest
    if let index = TimePhrases.weekdays.firstIndex(of: name) {
      self.init(rawValue: index + 1)
    } else if name == TimePhrases.otherSunday {
      self = .sunday
    } else {
      let word = name.lowercased()
      let names = TimePhrases.englishWeekdays
      guard let index = names.firstIndex(where: { $0 == word || String($0.prefix(3)) == word })
      else { return nil }
      self.init(rawValue: index + 1)
    }
  }

  /// Such as `五`.
  var chineseDigit: String { TimePhrases.weekdays[rawValue - 1] }

  /// Such as `星期五`.
  var chinese: String { "星期" + chineseDigit }

  /// Such as `周五`.
  var shortChinese: String { "周" + chineseDigit }

  var isWeekend: Bool { self >= .saturday }
}
