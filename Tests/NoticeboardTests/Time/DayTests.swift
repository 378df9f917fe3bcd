import Testing

@testable import Noticeboard

@Suite struct DayTests {
  @Test func countsDaysSince1970() {
    for (text, number) in [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-03", 20_760),
      ("1900-03-01", -25_508), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ] {
      #expect(Int(day(text).number) == number, "\(text)")
      #expect(Day(number: Int32(number)).description == text, "\(number)")
    }
  }

  @Test func turnsEveryDayOfFourCenturiesIntoItsPartsAndBack() {
    var expected = (year: 1799, month: 12, day: 31)
    for number in day("1800-01-01").number...day("2200-12-31").number {
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
      }
      let parts = Day(number: number).parts
      guard parts == expected,
        Day(year: parts.year, month: parts.month, day: parts.day)?.number == number
      else {
        Issue.record("\(number): \(parts), expected \(expected)")
        return
      }
    }
  }

  @Test func knowsWeekdays() {
    for (text, weekday) in [
      ("2026-11-20", Weekday.friday), ("2026-11-21", .saturday), ("2026-11-22", .sunday),
      ("1970-01-01", .thursday), ("1969-12-29", .monday), ("2026-02-13", .friday),
    ] {
      #expect(day(text).weekday == weekday, "\(text)")
    }
  }

  @Test func knowsISOWeeks() {
    for (text, year, week) in [
      ("2026-11-20", 2026, 47), ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1),
      ("2027-01-01", 2026, 53), ("2027-01-04", 2027, 1), ("2021-01-03", 2020, 53),
      ("2024-12-30", 2025, 1),
    ] {
      let found = day(text).isoWeek
      #expect(found == (year, week), "\(text): \(found)")
    }
  }

  @Test func printsForPeople() {
    let tuesday = day("2026-11-03")
    #expect(tuesday.chinese == "2026年11月3日")
    #expect(tuesday.chineseWithoutYear == "11月3日")
    #expect(tuesday.chineseWithWeekday == "2026年11月3日（星期二）")
    #expect(day("2026-11-20").weekday.chinese == "星期五")
    #expect(day("2026-11-20").weekday.shortChinese == "周五")
  }

  @Test func reckonsAcrossMonthsAndLeapDays() {
    #expect(day("2026-02-28") + 1 == day("2026-03-01"))
    #expect(day("2024-02-28") + 1 == day("2024-02-29"))
    #expect(day("2026-11-21") - day("2026-09-30") == 52)
    #expect((day("2026-11-30")...day("2026-12-02")).map(\.day) == [30, 1, 2])
  }

  @Test(arguments: ["2026-11-03", "２０２６－１１－０３", " 2026-11-03 ", "\u{3000}2026-11-03"])
  func readsContentSpelling(_ text: String) throws {
    #expect(try Day(text) == day("2026-11-03"))
  }

  @Test func readsADayInAGivenYear() throws {
    #expect(try Day("11-03", inYear: 2026) == day("2026-11-03"))
    #expect(try Day("１１－０３", inYear: 2026) == day("2026-11-03"))
    #expect(try Day("2025-11-03", inYear: 2026) == day("2025-11-03"))
    #expect(throws: DayMistake.yearMissing) { try Day("11-03") }
    #expect(throws: DayMistake.yearMissing) { try Day("11月3日") }
  }

  @Test(arguments: [
    "2026.11.3", "2026-11-3", "2026/11/3", "2026/11/03", "20261103", "2026年11月3日", "2026年11月03日",
    "二〇二六年十一月三日", "二零二六年十一月三日", "２０２６年１１月３日", "2026-11-03 00:00:00",
    "2026-11-03T00:00:00", "2026-11-03 00:00:00.000", "46329", "11月3日", "11月3号", "11-3", "11/3",
    "26.11.3", "26-11-3", "2026 年 11 月 3 日", "2026年11月3号", "十一月三日", "11.03",
  ])
  func saysWhatASheetSpellingMeans(_ text: String) {
    #expect(throws: DayMistake.sheetSpelling(day("2026-11-03"))) { try Day(text, inYear: 2026) }
  }

  @Test func readsChineseNumerals() {
    for (text, meant) in [
      ("二〇二六年十月二十日", "2026-10-20"), ("二〇二六年一月三十一日", "2026-01-31"),
      ("二〇二六年十二月廿三日", "2026-12-23"), ("二〇二六年三月十日", "2026-03-10"),
      ("二○二六年二月二十八日", "2026-02-28"),
    ] {
      #expect(throws: DayMistake.sheetSpelling(day(meant)), "\(text)") { try Day(text) }
    }
  }

  @Test func namesTheLengthOfTheMonth() {
    for (text, month, number, length) in [
      ("11月31日", 11, 31, 30), ("11-31", 11, 31, 30), ("2026-11-31", 11, 31, 30),
      ("2026-02-29", 2, 29, 28), ("2026年2月29日", 2, 29, 28), ("20260230", 2, 30, 28),
      ("2026-01-32", 1, 32, 31), ("11/31", 11, 31, 30),
    ] {
      #expect(
        throws: DayMistake.dayBeyondMonth(year: 2026, month: month, day: number, length: length),
        "\(text)"
      ) { try Day(text, inYear: 2026) }
    }
    #expect(throws: DayMistake.dayBeyondMonth(year: 2024, month: 2, day: 30, length: 29)) {
      try Day("2024-02-30")
    }
  }

  @Test func namesMonthsThatDoNotExist() {
    #expect(throws: DayMistake.noSuchMonth(13)) { try Day("2026-13-01") }
    #expect(throws: DayMistake.noSuchMonth(13)) { try Day("13-01", inYear: 2026) }
  }

  @Test func seesThatANumberHasTwoReadings() {
    #expect(throws: DayMistake.twoReadings(day("2026-11-03"), day("2026-11-30"))) {
      try Day("11.3", inYear: 2026)
    }
    #expect(throws: DayMistake.sheetSpelling(day("2026-11-04"))) {
      try Day("11.4", inYear: 2026)
    }
    #expect(throws: DayMistake.sheetSpelling(day("2026-02-03"))) { try Day("2.3", inYear: 2026) }
  }

  @Test(arguments: [
    "", " ", "明天", "2026", "2026-11", "2026-00-03", "2026-11-00", "0000-01-01", "2026-11-03x",
    "2026-11-03 上午", "202611033", "12345", "99999", "2026--11-03", "2026-1103", "-11-03", "十一",
    "月日",
    "2026年11月", "11-", "1.2.3.4", "2026-11-03-04", "99999999999999999999", "2026/11-03",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(throws: DayMistake.notADate, "\(text)") { try Day(text, inYear: 2026) }
  }

  @Test func readsWeekdays() {
    for text in ["五", "周五", "星期五", "礼拜五", "Fri", "friday"] {
      #expect(Weekday(text) == .friday, "\(text)")
    }
    for text in ["日", "天", "星期天", "周日", "星期日"] {
      #expect(Weekday(text) == .sunday, "\(text)")
    }
    for text in ["", "周", "八", "周八", "周五五"] { #expect(Weekday(text) == nil, "\(text)") }
  }
}
