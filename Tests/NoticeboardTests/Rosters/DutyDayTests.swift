import Testing

@testable import Noticeboard

/// The rows of the published example.
enum DutyExample {
  static let register = "---\n标题: 夜间值班\n单位: qingxi\n班次表: {夜班: \"22:00-08:00\"}\n---\n"

  static let november = """
    日期,星期,班次,岗位,值班人,带班,值班电话
    2026-11-20,五,22:00-08:00,值班员,王*,李*平,0566-6022100
    2026-11-21,六,08:00-22:00,值班员,赵*英,李*平,0566-6022100
    """

  static func register(
    _ november: String = november, head: String = register, asOf: String = "2026-11-21",
    more: [String: String] = [:]
  ) async throws -> InlineRegister {
    try await InlineRegister(
      asOf: asOf,
      more.merging(["rosters/yejian.md": head, "rosters/yejian/2026-11.csv": november]) { a, _ in
        a
      })
  }
}

struct DutyDayTests {
  @Test func givesADayWhatBeginsOnIt() async throws {
    var rows = "日期,班次,岗位,值班人\n"
    for day in 1...28 {
      let start = day * 5 % 24
      let end = (start + day * 7) % 24
      rows += "2026-11-\(padded(day, to: 2)),\(padded(start, to: 2)):00-\(padded(end, to: 2)):00"
      rows += ",岗\(day),王*\n"
    }
    let roster = try await DutyExample.register(rows).roster()
    let november = try #require(Period(year: 2026, month: 11))
    for day in november.days {
      let expected = roster.shifts.filter { roster.row($0).date == day }
      #expect(Array(roster.shifts(on: day)) == expected, "\(day)")
    }
  }

  @Test func knowsTheModeAndSinceWhen() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人,模式
      2026-11-20,08:00-08:00,王*,
      2026-11-21,08:00-08:00,王*,应急
      2026-11-22,08:00-08:00,王*,emergency
      2026-11-23,08:00-08:00,王*,平时
      """)
    let roster = try register.roster()
    func mode(_ day: String) throws -> String? {
      try roster.mode(on: Day(day)).map { "\($0.mode.title) \($0.since)" }
    }
    #expect(try mode("2026-11-19") == nil)
    #expect(try mode("2026-11-20") == "平时 2026-11-20")
    #expect(try mode("2026-11-22") == "应急 2026-11-21")
    #expect(try mode("2026-11-30") == "平时 2026-11-23")
  }

  @Test func linksUnitsOfTheRows() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人,社区,网格,派出单位
      2026-11-20,08:00-08:00,王*,qingxi,3-02,qingxi
      2026-11-21,08:00-08:00,王*,,,
      """)
    let roster = try register.roster()
    #expect(register.titles(roster.shifts.map(\.unit)) == ["清溪第二网格", "清溪社区"])
    #expect(roster.shifts.map(\.organisation) == [register.units.root, nil])
  }

  @Test func fillsUpTheWeeksOfAMonth() async throws {
    let register = try await DutyExample.register()
    let month = try #require(Period(year: 2026, month: 11))
    let weeks = try register.roster().calendarWeeks(of: month, calendar: register.records.calendar)
    #expect(weeks.count == 6)
    #expect(weeks.first?.map(\.day.day) == [26, 27, 28, 29, 30, 31, 1])
    #expect(weeks.first?.map(\.isOutside) == [true, true, true, true, true, true, false])
    #expect(weeks.last?.map(\.day.day) == [30, 1, 2, 3, 4, 5, 6])
    #expect(weeks.joined().reduce(0) { $0 + $1.shifts.count } == 2)
  }

  @Test func showsThisMonthAndTheNextAsFarAsTheRosterGoes() async throws {
    let december = "日期,班次,值班人\n2026-12-01,08:00-08:00,王*\n"
    let register = try await DutyExample.register(more: ["rosters/yejian/2026-12.csv": december])
    let roster = try register.roster()
    func months(_ day: String) throws -> [String] {
      try roster.boardMonths(asOf: Day(day)).map(\.description)
    }
    #expect(try months("2026-10-05") == ["2026-11"])
    #expect(try months("2026-11-05") == ["2026-11", "2026-12"])
    #expect(try months("2026-12-05") == ["2026-12"])
  }
}
