import Testing

@testable import Noticeboard

@Suite struct WorkingCalendarTests {
  @Test func worksFromMondayToFridayButForTheAnnouncedDays() {
    for (text, works) in [
      ("2026-11-20", true), ("2026-11-21", false), ("2026-10-01", false), ("2026-10-10", true),
      ("2026-02-14", true), ("2026-09-20", true), ("2026-05-09", true), ("2026-10-11", false),
    ] {
      #expect(officialCalendar.isWorkingDay(day(text)) == works, "\(text)")
    }
    #expect(officialCalendar.workingDay(onOrAfter: day("2026-10-01")) == day("2026-10-08"))
    #expect(officialCalendar.workingDay(onOrBefore: day("2026-02-23")) == day("2026-02-14"))
    #expect(officialCalendar.workingDay(onOrBefore: day("2026-11-20")) == day("2026-11-20"))
  }

  @Test func countsLikeOneDayAfterTheOther() {
    let first = day("2025-12-01")
    for start in stride(from: 0, to: 400, by: 13) {
      for length in [0, 1, 5, 6, 7, 30, 365] {
        let span = (first + start)...(first + start + length)
        let counted = span.filter(officialCalendar.isWorkingDay).count
        #expect(officialCalendar.workingDayCount(in: span) == counted, "\(span)")
      }
    }
  }

  @Test func knowsMissingYears() {
    let span = day("2026-12-20")...day("2027-01-10")
    #expect(officialCalendar.missingYears(in: span) == [2027])
    #expect(officialCalendar.missingYears(in: day("2026-01-01")...day("2026-12-31")) == [])
  }

  @Test func takesTheFirstOfTwoRowsOfADay() {
    let monday = day("2026-11-23")
    let calendar = WorkingCalendar(
      entries: [
        .init(day: monday, kind: .holiday, name: "甲"),
        .init(day: monday, kind: .workday, name: "乙"),
      ], years: [2026])
    #expect(calendar.entries.count == 1 && calendar.entry(on: monday)?.name == "甲")
  }

  @Test func limitsStages() throws {
    for (text, from, due) in [
      ("1个工作日", "2026-11-20", "2026-11-23"), ("1个工作日", "2026-09-30", "2026-10-08"),
      ("7天", "2026-11-20", "2026-11-27"), ("7日", "2026-09-24", "2026-10-01"),
      ("24小时", "2026-11-20", "2026-11-21"), ("36个小时", "2026-11-20", "2026-11-22"),
      ("5个工作日", "2026-02-13", "2026-02-27"),
    ] {
      let limit = try WorkingLimit(text)
      let found = limit.due(from: day(from), calendar: officialCalendar)
      #expect(found == day(due), "\(text) from \(from): \(found)")
    }
    for text in ["", "马上", "7", "0天x", "天", "7周"] {
      #expect(throws: DayCountMistake.notADayCount, "\(text)") { try WorkingLimit(text) }
    }
    #expect(throws: DayCountMistake.outOfRange(0, allowed: 1...366)) { try WorkingLimit("0天") }
    #expect(throws: DayCountMistake.outOfRange(999_999_999, allowed: 1...366)) {
      try WorkingLimit("999999999天")
    }
    #expect(try WorkingLimit("24小时").description == "24小时")
  }
}

@Suite struct PublicityPeriodTests {
  @Test func readsDayCounts() throws {
    for (text, number, unit, printed) in [
      ("5个工作日", 5, DayCount.Unit.working, "5个工作日"), ("5工作日", 5, .working, "5个工作日"),
      ("5 个工作日", 5, .working, "5个工作日"), ("５个工作日", 5, .working, "5个工作日"),
      ("7天", 7, .natural, "7天"), ("7日", 7, .natural, "7天"), ("7个自然日", 7, .natural, "7天"),
    ] {
      let count = try DayCount(text)
      #expect(count.number == number && count.unit == unit, "\(text)")
      #expect(count.description == printed)
    }
    for text in ["", "5", "五天", "5个", "5个工作日内", "24小时"] {
      #expect(throws: DayCountMistake.notADayCount, "\(text)") { try DayCount(text) }
    }
  }

  static let vectors: [(String, String, String, String)] = [
    ("2026-09-30", "5个工作日", "2026-10-13", "2026-10-12"),
    ("2026-02-13", "5个工作日", "2026-02-27", "2026-02-26"),
    ("2026-04-30", "7个工作日", "2026-05-13", "2026-05-12"),
    ("2026-09-18", "5个工作日", "2026-09-24", "2026-09-23"),
    ("2025-12-30", "5个工作日", "2026-01-07", "2026-01-06"),
    ("2026-11-20", "5个工作日", "2026-11-27", "2026-11-26"),
    ("2026-09-24", "7个自然日", "2026-10-08", "2026-09-30"),
    ("2026-02-09", "7天", "2026-02-24", "2026-02-24"),
    ("2026-10-24", "7天", "2026-11-02", "2026-10-30"),
    ("2026-10-24", "5个工作日", "2026-10-30", "2026-10-30"),
    ("2026-12-01", "5个工作日", "2026-12-08", "2026-12-07"),
  ]

  @Test(arguments: vectors)
  func derivesTheEnd(_ start: String, _ days: String, _ nextDay: String, _ sameDay: String) throws {
    for (from, end) in [(CountFrom.nextDay, nextDay), (.sameDay, sameDay)] {
      let days = try DayCount(days)
      let period = PublicityPeriod(
        start: day(start), days: days, countFrom: from, calendar: officialCalendar)
      #expect(period.end == day(end), "\(start) \(days) \(from): \(period.end)")
      // The same end typed is right; a day less is not.
      #expect(throws: Never.self, "\(start) \(days) \(from)") {
        try PublicityPeriod(
          start: day(start), end: day(end), days: days, minimum: days, countFrom: from,
          calendar: officialCalendar)
      }
      #expect(throws: PublicityMistake.self, "\(start) \(days) \(from)") {
        try PublicityPeriod(
          start: day(start), end: day(end) - 1, days: days, minimum: nil, countFrom: from,
          calendar: officialCalendar)
      }
    }
  }

  func checked(_ start: String, _ end: String, _ days: DayCount?, minimum: DayCount? = nil)
    throws(PublicityMistake) -> PublicityPeriod
  {
    try PublicityPeriod(
      start: day(start), end: day(end), days: days, minimum: minimum, countFrom: .nextDay,
      calendar: officialCalendar)
  }

  @Test func checksATypedEnd() throws {
    let five = try #require(DayCount(5, .working))
    let seven = try #require(DayCount(7, .natural))
    #expect(throws: PublicityMistake.endBeforeStart) {
      try checked("2026-11-20", "2026-11-19", five)
    }
    #expect(
      throws: PublicityMistake.tooFewDays(counted: 4, needed: five, earliest: day("2026-11-27"))
    ) { try checked("2026-11-20", "2026-11-26", five) }
    #expect(
      throws: PublicityMistake.tooFewDays(counted: 3, needed: five, earliest: day("2026-10-13"))
    ) { try checked("2026-09-30", "2026-10-11", five) }
    #expect(
      throws: PublicityMistake.tooFewDays(counted: 6, needed: seven, earliest: day("2026-10-08"))
    ) { try checked("2026-09-24", "2026-09-30", nil, minimum: seven) }
    #expect(throws: PublicityMistake.endsOnRestDay(movedTo: day("2026-10-08"))) {
      try checked("2026-09-24", "2026-10-01", seven)
    }
    // A longer period is nobody's mistake, and stays as it was typed.
    #expect(try checked("2026-11-20", "2026-12-05", five).end == day("2026-12-05"))
    #expect(try checked("2026-11-20", "2026-11-23", nil).unit == .natural)
    // Natural days never end on a rest day (D2), whether or not days were promised.
    #expect(throws: PublicityMistake.endsOnRestDay(movedTo: day("2026-11-23"))) {
      try checked("2026-11-20", "2026-11-21", nil)
    }
    #expect(
      throws: PublicityMistake.tooFewDays(counted: 0, needed: five, earliest: day("2026-11-27"))
    ) { try checked("2026-11-20", "2026-11-20", five) }
  }

  @Test func knowsItsStateOnADay() throws {
    let period = PublicityPeriod(
      start: day("2026-11-20"), days: try DayCount("5个工作日"), countFrom: .nextDay,
      calendar: officialCalendar)
    for (text, state) in [
      ("2026-11-19", .notStarted), ("2026-11-20", .open(left: 5, .working)),
      ("2026-11-22", .open(left: 5, .working)), ("2026-11-23", .open(left: 5, .working)),
      ("2026-11-24", .open(left: 4, .working)), ("2026-11-27", .open(left: 1, .working)),
      ("2026-11-28", .ended),
    ] as [(String, PublicityPeriod.State)] {
      let found = period.state(on: day(text), calendar: officialCalendar)
      #expect(found == state, "\(text)")
    }
    let natural = PublicityPeriod(
      start: day("2026-11-20"), days: try DayCount("7天"), countFrom: .nextDay,
      calendar: officialCalendar)
    for (text, left) in [("2026-11-20", 7), ("2026-11-21", 7), ("2026-11-27", 1)] {
      let found = natural.state(on: day(text), calendar: officialCalendar)
      #expect(found == .open(left: left, .natural), "\(text): \(found)")
    }
  }

  @Test func remarksOnHolidays() throws {
    for (start, days, from, remark) in [
      ("2026-09-30", "5个工作日", CountFrom.nextDay, "含国庆假期，已顺延" as String?),
      ("2026-02-13", "5个工作日", .nextDay, "含春节假期，已顺延"),
      ("2026-09-24", "7天", .nextDay, "含中秋、国庆假期，已顺延"),
      ("2026-09-24", "7天", .sameDay, "含中秋假期"),
      ("2025-12-30", "5个工作日", .nextDay, "含元旦假期，已顺延"),
      ("2026-04-30", "7个工作日", .nextDay, "含劳动节假期，已顺延"),
      ("2026-09-18", "5个工作日", .nextDay, nil), ("2026-11-20", "5个工作日", .nextDay, nil),
    ] {
      let period = PublicityPeriod(
        start: day(start), days: try DayCount(days), countFrom: from, calendar: officialCalendar)
      let found = period.holidayRemark(calendar: officialCalendar)
      #expect(found == remark, "\(start) \(days): \(String(describing: found))")
    }
  }

  @Test func seesThatACalendarIsMissing() throws {
    let period = PublicityPeriod(
      start: day("2026-12-28"), days: try DayCount("5个工作日"), countFrom: .nextDay,
      calendar: officialCalendar)
    #expect(period.missingYears(in: officialCalendar) == [2027])
    #expect(CountFrom("次日起") == .nextDay && CountFrom("same-day") == .sameDay)
  }
}
