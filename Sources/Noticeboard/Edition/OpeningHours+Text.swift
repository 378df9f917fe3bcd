/// Opening hours as people read them: `周一至周五 08:30-12:00、14:00-17:30；节假日休息`.
extension OpeningHours {
  var chinese: String {
    var parts = rules.map { rule in
      "\(rule.days.chinese) " + rule.hours.map(\.openingText).joined(separator: "、")
    }
    if closedOnHolidays { parts.append(TimePhrases.holidaysClosed[0]) }
    return parts.joined(separator: "；")
  }
}

extension OpeningHours.Days {
  var chinese: String {
    switch self {
    case .working: "工作日"
    case .weekdays(let days): Self.chinese(days.sorted())
    }
  }

  private static func chinese(_ days: [Weekday]) -> String {
    if days.count == Weekday.allCases.count { return TimePhrases.everyDay[0] }
    guard let first = days.first, let last = days.last else { return "" }
    if days.count > 2, last.rawValue - first.rawValue == days.count - 1 {
      return first.shortChinese + TimePhrases.dayRangeMarks[0] + last.shortChinese
    }
    return days.map(\.shortChinese).joined(separator: "、")
  }
}

extension ShiftHours {
  fileprivate var openingText: String {
    start.minutes == 0 && end.minutes == 1440 ? TimePhrases.roundTheClock[0] : description
  }
}
