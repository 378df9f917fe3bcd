import Testing

@testable import Noticeboard

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31", "2026年", "2027", "2025"),
    ("2026-11", "2026-11-01", "2026-11-30", "2026年11月", "2026-12", "2026-10"),
    ("2026-12", "2026-12-01", "2026-12-31", "2026年12月", "2027-01", "2026-11"),
    ("2026-Q3", "2026-07-01", "2026-09-30", "2026年第三季度", "2026-Q4", "2026-Q2"),
    ("2026-Q1", "2026-01-01", "2026-03-31", "2026年第一季度", "2026-Q2", "2025-Q4"),
    ("2026-W47", "2026-11-16", "2026-11-22", "2026年第47周", "2026-W48", "2026-W46"),
    ("2026-W01", "2025-12-29", "2026-01-04", "2026年第1周", "2026-W02", "2025-W52"),
    ("2026-W53", "2026-12-28", "2027-01-03", "2026年第53周", "2027-W01", "2026-W52"),
    ("2026-11-20", "2026-11-20", "2026-11-20", "2026年11月20日", "2026-11-21", "2026-11-19"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024年2月", "2024-03", "2024-01"),
  ])
  func readsAndPrints(
    _ text: String, _ first: String, _ last: String, _ title: String, _ next: String,
    _ previous: String
  ) throws {
    let period = try Period(text)
    #expect(period.description == text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.chinese == title)
    #expect(period.next.description == next)
    #expect(period.previous.description == previous)
    #expect(period.contains(day(first)) && period.contains(day(last)))
    #expect(!period.contains(day(first) - 1) && !period.contains(day(last) + 1))
  }

  @Test func saysWhyItIsNoPeriod() {
    for (text, mistake) in [
      ("2026-13", PeriodMistake.noSuchMonth(13)), ("2026-Q5", .noSuchQuarter(5)),
      ("2026-Q0", .noSuchQuarter(0)), ("2025-W53", .noSuchWeek(53, year: 2025, weeks: 52)),
      ("2026-W00", .noSuchWeek(0, year: 2026, weeks: 53)),
      ("2026-02-29", .day(.dayBeyondMonth(year: 2026, month: 2, day: 29, length: 28))),
      ("2026-11-5", .notAPeriod), ("2026-1", .notAPeriod), ("2026年11月", .notAPeriod),
      ("11月", .notAPeriod), ("26-11", .notAPeriod), ("2026-W7", .notAPeriod), ("", .notAPeriod),
      ("2026-", .notAPeriod), ("2026-Q", .notAPeriod), ("0000", .notAPeriod),
      ("2026-11-20-1", .notAPeriod), ("2026-11x", .notAPeriod),
    ] {
      #expect(throws: mistake, "\(text)") { try Period(text) }
    }
  }

  @Test func ordersByBeginningThenLength() {
    let names = ["2026-11", "2026", "2026-Q4", "2026-10", "2026-01", "2026-W47", "2025-12-31"]
    let sorted = names.map(period).sorted().map(\.description)
    #expect(
      sorted == ["2025-12-31", "2026", "2026-01", "2026-Q4", "2026-10", "2026-11", "2026-W47"])
  }

  @Test func findsThePeriodOfADay() {
    let names = Period.Kind.allCases.map {
      Period($0, containing: day("2026-11-20")).description
    }
    #expect(names == ["2026", "2026-Q4", "2026-11", "2026-W47", "2026-11-20"])
    #expect(period("2026").contains(period("2026-W47")))
    #expect(!period("2026").contains(period("2026-W53")))
  }

  @Test func readsCycles() {
    for (english, chinese, kind) in [
      ("daily", "每日", Period.Kind.day), ("weekly", "每周", .week), ("monthly", "每月", .month),
      ("quarterly", "每季", .quarter), ("yearly", "每年", .year),
    ] {
      #expect(Cycle(english)?.periodKind == kind, "\(english)")
      #expect(Cycle(chinese) == Cycle(english), "\(chinese)")
    }
    for (english, chinese) in [("rolling", "随时"), ("standing", "长期"), ("adhoc", "临时")] {
      #expect(Cycle(english) != nil && Cycle(chinese) == Cycle(english), "\(chinese)")
      #expect(Cycle(english)?.periodKind == nil, "\(english)")
    }
    #expect(Cycle("每旬") == nil)
    for rule in RestDayRule.allCases {
      #expect(RestDayRule(rule.rawValue) == rule && RestDayRule(rule.chinese) == rule)
    }
    #expect(RestDayRule("顺延") == .nextWorkday && RestDayRule("提前") == .previousWorkday)
  }
}

@Suite struct DueRuleTests {
  @Test(arguments: [
    ("20日", "20", DueRule.dayOfMonth(20)), ("每月20日", "20日", .dayOfMonth(20)),
    ("月末", "month-end", .monthEnd), ("次月5日", "next-month-5", .dayOfNextMonth(5)),
    ("季末后10日", "quarter-end+10", .daysAfterQuarter(10)),
    ("年后30日", "year-end+30", .daysAfterYear(30)),
  ])
  func readsBothSpellings(_ chinese: String, _ english: String, _ rule: DueRule) throws {
    #expect(try DueRule(chinese) == rule)
    #expect(try DueRule(english) == rule)
    #expect(try DueRule(rule.description) == rule)
  }

  @Test func refusesWhatIsNoDueRule() {
    for text in ["", "日", "月中", "20日前", "次月", "季末后", "月末后", "周五", "2026-11-20"] {
      #expect(throws: DueRuleMistake.notADueRule, "\(text)") { try DueRule(text) }
    }
    #expect(throws: DueRuleMistake.numberOutOfRange(32, allowed: 1...31)) { try DueRule("32日") }
    #expect(throws: DueRuleMistake.numberOutOfRange(0, allowed: 1...31)) { try DueRule("次月0日") }
    #expect(throws: DueRuleMistake.numberOutOfRange(400, allowed: 1...366)) {
      try DueRule("年后400日")
    }
  }

  @Test(arguments: [
    ("每月20日", "2026-02", "2026-02-20", "2026-02-24", "2026-02-14"),
    ("每月20日", "2026-06", "2026-06-20", "2026-06-22", "2026-06-18"),
    ("每月20日", "2026-09", "2026-09-20", "2026-09-20", "2026-09-20"),
    ("每月20日", "2026-12", "2026-12-20", "2026-12-21", "2026-12-18"),
    ("次月5日", "2026-11", "2026-12-05", "2026-12-07", "2026-12-04"),
    ("季末后10日", "2026-Q3", "2026-10-10", "2026-10-10", "2026-10-10"),
    ("月末", "2026-10", "2026-10-31", "2026-11-02", "2026-10-30"),
    ("年后30日", "2025", "2026-01-30", "2026-01-30", "2026-01-30"),
    ("31日", "2026-04", "2026-04-30", "2026-04-30", "2026-04-30"),
    ("次月31日", "2026-01", "2026-02-28", "2026-02-28", "2026-02-28"),
    ("次月5日", "2026-Q3", "2026-10-05", "2026-10-08", "2026-09-30"),
  ])
  func movesOffRestDays(
    _ rule: String, _ name: String, _ same: String, _ next: String, _ previous: String
  ) throws {
    let rule = try DueRule(rule)
    let due = RestDayRule.allCases.map {
      rule.due(for: period(name), rest: $0, calendar: officialCalendar).description
    }
    #expect(due == [same, next, previous], "\(rule) \(name)")
    #expect(rule.rawDay(for: period(name)).description == same)
  }

  @Test func hasDefaultsForRestDays() {
    #expect(DueRule.dayOfMonth(20).defaultRestDay(isMeeting: false) == .nextWorkday)
    #expect(DueRule.monthEnd.defaultRestDay(isMeeting: false) == .previousWorkday)
    #expect(DueRule.monthEnd.defaultRestDay(isMeeting: true) == .same)
    #expect(DueRule.dayOfMonth(20).defaultRestDay(isMeeting: true) == .same)
  }

  @Test func fitsPeriodsNotShorterThanItsOwn() {
    #expect(DueRule.dayOfMonth(20).fits(.quarter) && !DueRule.dayOfMonth(20).fits(.week))
    #expect(DueRule.daysAfterYear(30).fits(.year) && !DueRule.daysAfterYear(30).fits(.month))
    #expect(DueRule.daysAfterQuarter(10).ownPeriodKind == .quarter)
  }
}
