/// The words of dates, periods and terms, for people and from people.
enum TimePhrases {
  static let weekdayPrefixes = ["星期", "礼拜", "周"]
  static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
  static let otherSunday = "天"
  static let englishWeekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
  static let quarters = ["一", "二", "三", "四"]

  // Due rules: what people may type.
  static let monthEnd = ["月末", "月底", "month-end"]
  static let nextMonth = ["次月", "下月", "next-month-"]
  static let afterQuarter = ["季末后", "季后", "季度末后", "季度后", "quarter-end+"]
  static let afterYear = ["年末后", "年后", "year-end+"]
  static let everyMonth = ["每月", "当月", "本月"]
  static let dayUnits = ["日", "号", "天"]

  // Numbers of days and hours.
  static let workingDays = ["个工作日", "工作日", "working days", "working day", "workdays"]
  static let naturalDays = ["个自然日", "自然日", "天", "日", "days", "day"]
  static let hours = ["个小时", "小时", "hours", "hour", "h"]

  // Opening hours.
  static let everyDay = ["每天", "每日", "周一至周日", "周一到周日"]
  static let dayRangeMarks = ["至", "到", "-", "–", "—", "~"]
  static let holidaysClosed = ["节假日休息", "法定节假日休息", "节假日不开放"]
  static let roundTheClock = ["全天", "24小时"]

  static func cycle(_ cycle: Cycle) -> String {
    switch cycle {
    case .daily: "每日"
    case .weekly: "每周"
    case .monthly: "每月"
    case .quarterly: "每季"
    case .yearly: "每年"
    case .rolling: "随时"
    case .standing: "长期"
    case .adhoc: "临时"
    }
  }

  static func restDay(_ rule: RestDayRule) -> String {
    switch rule {
    case .same: "当日"
    case .nextWorkday: "顺延"
    case .previousWorkday: "提前"
    }
  }

  static func countFrom(_ from: CountFrom) -> String {
    switch from {
    case .nextDay: "次日起"
    case .sameDay: "当日起"
    }
  }

  static func count(_ number: Int, _ unit: DayCount.Unit) -> String {
    unit == .working ? "\(number)个工作日" : "\(number)天"
  }

  static func hourCount(_ hours: Int) -> String { "\(hours)小时" }

  /// `含国庆假期，已顺延`; 春节, 元旦 and 劳动节 keep their whole name.
  static func holidays(_ names: [String], isPostponed: Bool) -> String {
    let short = names.map { name in
      name.count == 3 && name.hasSuffix("节") && name != "劳动节" ? String(name.dropLast()) : name
    }
    return "含\(short.joined(separator: "、"))假期" + (isPostponed ? "，已顺延" : "")
  }
}
