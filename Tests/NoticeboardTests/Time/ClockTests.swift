import Testing

@testable import Noticeboard

@Suite struct ClockTests {
  @Test func readsTimes() {
    for (text, minutes) in [
      ("00:00", 0), ("08:30", 510), ("8:30", 510), ("24:00", 1440), ("０８：３０", 510), ("23:59", 1439),
    ] {
      #expect(TimeOfDay(text)?.minutes == minutes, "\(text)")
    }
    for text in ["24:01", "25:00", "8:60", "8", "8:3", "08:30:00", "", ":30", "八点"] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
    #expect(TimeOfDay("8:05")?.description == "08:05")
  }

  @Test func readsShifts() {
    for (text, minutes, crosses) in [
      ("22:00-08:00", 600, true), ("08:00-22:00", 840, false), ("08:00-08:00", 1440, true),
      ("08:00-24:00", 960, false), ("00:00-24:00", 1440, false), ("00:00-00:00", 1440, true),
      ("２２：００－０８：００", 600, true), ("22:00—08:00", 600, true), ("22:00 至 8:00", 600, true),
    ] {
      let hours = ShiftHours(text)
      #expect(hours?.lengthInMinutes == minutes, "\(text): \(String(describing: hours))")
      #expect(hours?.crossesMidnight == crosses, "\(text)")
    }
    #expect(ShiftHours("8:00-22:00")?.description == "08:00-22:00")
    for text in ["22:00", "22:00-", "22-8", "22:00-08:00-09:00", "夜班"] {
      #expect(ShiftHours(text) == nil, "\(text)")
    }
  }

  /// The rows of the duty example: who is on duty when.
  @Test func givesTheMinuteOfChangeToTheNextShift() throws {
    let night = try #require(ShiftHours("22:00-08:00")).interval(on: day("2026-11-20"))
    let daytime = try #require(ShiftHours("08:00-22:00")).interval(on: day("2026-11-21"))
    let holder = { (seconds: Int64) -> String in
      let instant = Instant(secondsSince1970: seconds)
      return night.contains(instant) ? "王*" : daytime.contains(instant) ? "赵*英" : "暂无排班"
    }
    let midnight = Instant(startOf: day("2026-11-21")).seconds
    #expect(holder(midnight + 3600) == "王*")
    #expect(holder(midnight + 8 * 3600 - 1) == "王*")
    #expect(holder(midnight + 8 * 3600) == "赵*英")
    #expect(holder(1_795_194_000) == "王*", "2026-11-20T17:00Z")
    #expect(holder(midnight + 22 * 3600) == "暂无排班")
    #expect(holder(midnight - 2 * 3600 - 1) == "暂无排班")
    #expect(!night.overlaps(daytime))
  }

  @Test func standsInUTCPlus8() throws {
    let instant = Instant(secondsSince1970: 1_795_194_000)
    #expect(instant.day == day("2026-11-21"))
    #expect(instant.timeOfDay.description == "01:00")
    #expect(instant.iso8601 == "2026-11-21T01:00:00+08:00")
    #expect(Instant(secondsSince1970: -8 * 3600).description == "1970-01-01 00:00")
    #expect(Instant(secondsSince1970: -8 * 3600 - 1).description == "1969-12-31 23:59")
    let midnight = try #require(TimeOfDay("24:00"))
    #expect(Instant(day("2026-11-20"), midnight) == Instant(startOf: day("2026-11-21")))
  }

  @Test func readsSignOffTimes() throws {
    #expect(try Instant("2026-12-01 09:00").description == "2026-12-01 09:00")
    #expect(try Instant("2026-12-01T09:00").description == "2026-12-01 09:00")
    #expect(try Instant("２０２６－１２－０１　９：００").description == "2026-12-01 09:00")
    #expect(throws: InstantMistake.timeMissing) { try Instant("2026-12-01") }
    #expect(throws: InstantMistake.time("25:00")) { try Instant("2026-12-01 25:00") }
    #expect(throws: InstantMistake.day(.notADate)) { try Instant("明天 09:00") }
  }

  @Test func readsOpeningHours() throws {
    let hours = try OpeningHours("周一至周五 08:30-12:00,14:00-17:30; 周六 09:00-12:00")
    #expect(hours.hours(on: .monday).map(\.description) == ["08:30-12:00", "14:00-17:30"])
    #expect(hours.hours(on: .friday).map(\.description) == ["08:30-12:00", "14:00-17:30"])
    #expect(hours.hours(on: .saturday).map(\.description) == ["09:00-12:00"])
    #expect(hours.hours(on: .sunday).isEmpty)
    let wide = try OpeningHours("周一至周五　０８：３０－１２：００，１４：００－１７：３０；周六 09:00-12:00；节假日休息")
    #expect(wide.rules == hours.rules)
    #expect(wide.closedOnHolidays && !hours.closedOnHolidays)
    #expect(try OpeningHours("每天 00:00-24:00").hours(on: .sunday).count == 1)
    #expect(try OpeningHours("每天 全天").hours(on: .sunday).count == 1)
    let some = try OpeningHours("周一、周三、周五 09:00-11:00；周末 10:00-11:00")
    #expect(
      Weekday.allCases.filter { !some.hours(on: $0).isEmpty }
        == [.monday, .wednesday, .friday, .saturday, .sunday])
  }

  @Test func namesTheUnreadablePartOfOpeningHours() {
    for (text, mistake) in [
      ("", OpeningHoursMistake.empty), ("节假日休息", .empty),
      ("周八 08:00-09:00", .days("周八 08:00-09:00")),
      ("周一 8点到12点", .hours("8点到12点")), ("周一至周五", .hours("")), ("周一 08:00", .hours("08:00")),
      ("周五至周一 08:00-09:00", .days("周五至周一 08:00-09:00")),
      ("周一 08:00-12:00,11:00-13:00", .overlap(.monday)), ("8:00-9:00", .days("8:00-9:00")),
    ] {
      #expect(throws: mistake, "\(text)") { try OpeningHours(text) }
    }
  }
}
