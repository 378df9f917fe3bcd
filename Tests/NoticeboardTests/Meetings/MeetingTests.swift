import Testing

@testable import Noticeboard

struct MeetingTests {
  static let council = "标题: 大党委会议, 类型: meeting, 周期: quarterly, 次数: {min: 1, max: 2}"
  static let sessions = "期数,日期,议题\n11,2026-03-26,停车\n12,2026-09-10,楼道堆物"

  /// The strip of domain section 2.
  @Test func showsTheStripOfAYear() async throws {
    let bench = try await StandingBench(Self.council, ledgers: ["2026": Self.sessions])
    let (meeting, findings) = try bench.meeting(asOf: "2026-11-21")
    let strip = meeting.strip(year: 2026, on: try Day("2026-11-21"))
    #expect(strip.map(\.state) == [.held, .missed, .held, .due(by: try Day("2026-12-31"))])
    expectFindings(
      findings,
      [
        "ledgers/m/2026.csv: “大党委会议”2026年第二季度开了 0 次，应不少于 1 次，请补登漏记的会议，"
          + "或改机制里的“次数”；那时还没有开始的，写“起始”":
          "'大党委会议' met 0 times in 2026-Q2, at least 1 are due; add a session that was forgotten,"
          + " change per_period, or write since if it had not begun"
      ])
    #expect(findings.sorted.map(\.level) == [.strictWarning])
  }

  /// 1 November is the Sunday of week 44: of its other days October's ledger would tell.
  @Test func aWeekThatLiesMostlyBeforeTheFirstLedgerIsNotMissed() async throws {
    let bench = try await StandingBench(
      "标题: 大集, 类型: meeting, 周期: weekly, 次数: {min: 1}",
      ledgers: ["2026-11": "期数,日期\n1,2026-11-07\n2,2026-11-14"])
    let (meeting, findings) = try bench.meeting(asOf: "2026-11-15")
    #expect(meeting.firstPeriod?.description == "2026-W45")
    #expect(StandingBench.lines(findings, .chinese) == [])
    let year = try await StandingBench(
      "标题: 大集, 类型: meeting, 周期: weekly", ledgers: ["2026": "期数,日期\n1,2026-01-03"])
    #expect(try year.meeting(asOf: "2026-01-05").meeting.firstPeriod?.description == "2026-W01")
  }

  @Test func beginsWithTheFirstLedgerOrSince() async throws {
    let bench = try await StandingBench(
      Self.council, ledgers: ["2026-Q2": "期数,日期\n1,2026-05-08", "2026-Q4": "期数,日期\n2,2026-12-03"])
    let meeting = try bench.meeting(asOf: "2026-11-21").meeting
    let day = try Day("2026-11-21")
    #expect(
      meeting.strip(year: 2026, on: day).map(\.state)
        == [.notYetBegun, .held, .missed, .planned(on: try Day("2026-12-03"))])
    let since = try await StandingBench(
      Self.council + ", 起始: 2026-Q4", ledgers: ["2026-Q2": "期数,日期\n1,2026-05-08"])
    let (later, findings) = try since.meeting(asOf: "2026-11-21")
    #expect(StandingBench.lines(findings, .chinese) == [])
    #expect(
      later.strip(year: 2026, on: day).map(\.state)
        == [.notYetBegun, .held, .notYetBegun, .due(by: try Day("2026-12-31"))])
  }

  @Test func datesTheStripByTheDueRule() async throws {
    let bench = try await StandingBench(
      "标题: 定期评事, 类型: meeting, 周期: monthly, 时限: 20日, 遇休息日: same, 次数: {min: 1}",
      ledgers: ["2026-11": "期数,日期\n10,2026-11-20"])
    let meeting = try bench.meeting(asOf: "2026-11-21").meeting
    let strip = meeting.strip(year: 2026, on: try Day("2026-11-21"))
    #expect(strip.count == 12)
    #expect(strip[9].state == .notYetBegun)
    #expect(strip[10].state == .held)
    #expect(strip[11].state == .due(by: try Day("2026-12-20")))
    guard case .due(let day, let period) = meeting.next(on: try Day("2026-11-21")) else {
      Issue.record("no due date")
      return
    }
    #expect("\(day) \(period)" == "2026-12-20 2026-12")
  }

  @Test func movesTheDueDayOffRestDaysOnlyIfAsked() async throws {
    let calendar = "日期,名称,类型\n2026-02-20,春节,休\n2026-02-21,春节,休\n2026-02-22,春节,休\n2026-02-23,春节,休\n"
    for (rule, due) in [("same", "2026-02-20"), ("next-workday", "2026-02-24")] {
      let bench = try await StandingBench(
        "标题: 定期评事, 类型: meeting, 周期: monthly, 时限: 20日, 遇休息日: \(rule)",
        ledgers: [:], calendar: calendar)
      let meeting = try bench.meeting(asOf: "2026-11-21").meeting
      #expect(meeting.dueDay(of: try Period("2026-02")).description == due)
    }
  }

  @Test func holdsWhatIsPastAndNotCancelled() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting, 周期: monthly",
      ledgers: [
        "2026-11": "期数,日期,人数,取消原因\n1,11-03,20,\n2,11-10,,暴雨\n3,11-21,,\n4,11-28,,"
      ])
    let meeting = try bench.meeting(asOf: "2026-11-21").meeting
    let day = try Day("2026-11-21")
    #expect(
      meeting.sessions.map { $0.state(on: day) }
        == [.held, .cancelled(reason: "暴雨"), .held, .planned])
    let period = try Period("2026-11")
    #expect(meeting.publicationDay(of: period, on: day)?.description == "2026-11-03")
    #expect(!meeting.isPublished(period, on: try Day("2026-11-02")))
    #expect(!meeting.isPublished(try Period("2026-10"), on: day))
    guard case .session(let today) = meeting.next(on: day),
      case .session(let coming) = meeting.next(on: day + 1)
    else {
      Issue.record("no next session")
      return
    }
    #expect([today.number, coming.number] == [3, 4])
  }

  @Test func knowsNothingOfASessionBeforeItsDay() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting", ledgers: ["2026-11": "期数,日期,人数,纪要\n1,11-20,36,media/jy.pdf"])
    let session = try #require(try bench.meeting(asOf: "2026-11-21").meeting.sessions.first)
    #expect(session.seen(on: try Day("2026-11-20")).attendance == 36)
    let before = session.seen(on: try Day("2026-11-19"))
    #expect(before.attendance == nil)
    #expect(before.minutes == nil)
  }

  @Test func numbersSessionsOfAllFilesForEver() async throws {
    let front = "标题: 党校, 类型: meeting"
    let rows: KeyValuePairs = [
      "2025": "期数,日期\n31,2025-12-20\n32,2025-12-27",
      "2026": "期数,日期\n第33期,2026-01-10\n33,2026-01-17\n36,2026-02-10",
    ]
    expectFindings(
      try await StandingBench(front, ledgers: rows).meeting(asOf: "2026-11-21").findings,
      [
        "ledgers/m/2026.csv:A3: 第 33 期出现两次，请改其中一个期数（另见 ledgers/m/2026.csv:A2）":
          "session 33 stands twice; renumber one (see also ledgers/m/2026.csv:A2)",
        "ledgers/m/2026.csv:A4: 第 33 期之后应为第 34 期，这里是第 36 期，请补上缺的一期"
          + "（取消的也要写），或改期数（另见 ledgers/m/2026.csv:A3）":
          "session 33 is followed by 36 instead of 34; add the missing one (also if cancelled), or"
          + " renumber (see also ledgers/m/2026.csv:A3)",
      ])
  }

  @Test func numbersEachUnitByItselfIfAsked() async throws {
    let rows: KeyValuePairs = [
      "2026": "期数,日期,网格\n1,2026-01-10,3-01\n1,2026-01-11,3-02\n2,2026-02-10,3-01"
    ]
    let bench = try await StandingBench("标题: 说事, 类型: meeting, 编号范围: 分单位", ledgers: rows)
    let (meeting, findings) = try bench.meeting(asOf: "2026-11-21")
    #expect(StandingBench.lines(findings, .chinese) == [])
    #expect(meeting.series.map(\.sessions.count) == [2, 1])
    let day = try Day("2026-01-10")
    let held = meeting.sessions.filter { $0.isHeld(on: day) }
    let coverage = Coverage(
      of: .grid, having: held.compactMap(\.unit), in: bench.units, below: bench.units.root,
      on: day, includesSubunits: false)
    #expect(coverage.ratio.fraction == "1/4")
    let together = try await StandingBench("标题: 说事, 类型: meeting", ledgers: rows)
    #expect(
      try together.meeting(asOf: "2026-11-21").findings.sorted.map(\.rule.id) == [
        "meeting.session-twice"
      ])
  }

  @Test func refusesEndsBeforeStartsAndRecordsOfTheFuture() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting",
      ledgers: [
        "2026-11":
          "期数,日期,开始,结束,人数\n1,11-03,09:00,09:00,20\n2,11-10,09:00,11:00,\n3,11-28,09:00,11:00,12"
      ])
    let ahead =
      "ledgers/m/2026-11.csv:B4: 第 3 期 2026-11-28 才开，现在不能有人数、决定或纪要，请清空，或改正日期"
    expectFindings(
      try bench.meeting(asOf: "2026-11-21").findings,
      [
        "ledgers/m/2026-11.csv:A2: 第 1 期的结束时间 09:00 不晚于开始时间 09:00，请核对":
          "session 1 ends at 09:00, not after its start at 09:00; check both",
        "ledgers/m/2026-11.csv:A3: 第 2 期（2026-11-10）已过，没有人数、决定和纪要，也没有取消原因；"
          + "开了请补记，没开请写取消原因":
          "session 2 of 2026-11-10 is past, with neither attendance, decisions, minutes nor a reason"
          + " of cancelling; fill one",
        ahead:
          "session 3 is on 2026-11-28, which lies ahead: it has no attendance, decisions or minutes"
          + " yet; empty them, or correct the date",
      ])
    let past = try bench.meeting(asOf: "2026-11-21", isToday: false).findings
    #expect(!StandingBench.lines(past, .chinese).contains(ahead))
  }

  /// The page would say that it was cancelled and that twelve people came.
  @Test func refusesACancelledSessionWithARecord() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting",
      ledgers: ["2026-11": "期数,日期,人数,取消原因\n1,11-03,12,台风\n2,11-10,0,台风\n3,11-12,9,"])
    expectFindings(
      try bench.meeting(asOf: "2026-11-21").findings,
      [
        "ledgers/m/2026-11.csv:A2: 第 1 期写了取消原因，却又有人数、决定或纪要；开了请清空取消原因，没开请清空那几栏":
          "session 1 has a reason of cancelling, and attendance, decisions or minutes as well; empty"
          + " the reason if it was held, else the others"
      ])
  }

  @Test func warnsOfTooManySessions() async throws {
    let bench = try await StandingBench(
      "标题: 评事, 类型: meeting, 周期: monthly, 次数: {max: 1}",
      ledgers: ["2026-11": "期数,日期\n1,11-03\n2,11-20"])
    let findings = try bench.meeting(asOf: "2026-11-21").findings
    expectFindings(
      findings,
      [
        "ledgers/m/2026-11.csv:A3: “评事”2026年11月有 2 次，规定最多 1 次，请核对日期，或改“次数”":
          "'评事' has 2 sessions in 2026-11, at most 1 are allowed; check the dates, or per_period"
      ])
    #expect(findings.sorted.map(\.level) == [.warning])
  }

  @Test func refusesASessionInAFileOfAnotherPeriod() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting", ledgers: ["2026-10": "期数,日期\n1,2026-10-20\n2,2026-11-20"])
    expectFindings(
      try bench.meeting(asOf: "2026-11-21").findings,
      [
        "ledgers/m/2026-10.csv:B3: 第 2 期是 2026-11-20 的，不在 2026-10 这张表的期间里，"
          + "请移到那一期的表，或改正日期":
          "session 2 is on 2026-11-20, outside the period 2026-10 of this sheet; move it to the sheet"
          + " of that period, or correct the date"
      ])
  }

  @Test func namesASessionThatLiesBeforeTheOneBeforeIt() async throws {
    let bench = try await StandingBench(
      "标题: 议事会, 类型: meeting", ledgers: ["2026": "期数,日期\n1,2026-10-20\n2,2026-09-20"])
    let findings = try bench.meeting(asOf: "2026-11-21").findings
    expectFindings(
      findings,
      [
        "ledgers/m/2026.csv:B3: 第 2 期（2026-09-20）早于第 1 期（2026-10-20），请核对期数和日期"
          + "（另见 ledgers/m/2026.csv:B2）":
          "session 2 of 2026-09-20 lies before session 1 of 2026-10-20; check numbers and dates"
          + " (see also ledgers/m/2026.csv:B2)"
      ])
    #expect(findings.sorted.map(\.level) == [.warning])
  }

  /// Nobody forgot a session that was entered with the reason why it was not held.
  @Test(arguments: [("缺人", false), ("", true)])
  func asksForNoSessionThatWasCancelled(_ reason: String, isAsked: Bool) async throws {
    let row = reason.isEmpty ? "1,2026-09-10," : "1,2026-09-10,\n2,2026-10-10,\(reason)"
    let bench = try await StandingBench(
      "标题: 例会, 类型: meeting, 周期: monthly, 起始: 2026-09, 时限: 20日, 次数: {最少: 1}",
      ledgers: ["2026": "期数,日期,取消原因\n\(row)"])
    let (meeting, findings) = try bench.meeting(asOf: "2026-11-10")
    #expect(findings.sorted.map(\.rule.id) == (isAsked ? ["meeting.too-few"] : []))
    // It is missed all the same.
    let strip = meeting.strip(year: 2026, on: try Day("2026-11-10"))
    #expect(strip.first { $0.period.first.month == 10 }?.state == .missed)
  }

  /// Of the months before its first day and after its last, nothing is asked of a unit.
  @Test func asksAUnitForSessionsOnlyWhileItIsThere() async throws {
    let bench = try await StandingBench(
      "标题: 说事, 类型: meeting, 周期: monthly, 编号范围: 分单位, 次数: {min: 1}",
      ledgers: ["2026": "期数,日期,网格\n1,2026-01-10,3-01\n1,2026-09-11,3-08\n1,2026-01-10,3-09"],
      units: [
        "g8,第八网格,grid,qingxi,3-08,100,30,,,2026-08-20,,",
        "g9,第九网格,grid,qingxi,3-09,100,30,,,,2026-02-28,",
      ])
    let (meeting, findings) = try bench.meeting(asOf: "2026-11-10")
    let lines = StandingBench.lines(findings, .chinese)
    func months(_ title: String) -> [Int] {
      (1...12).filter { month in lines.contains { $0.contains("“\(title)”2026年\(month)月") } }
    }
    #expect(months("第一网格") == [2, 3, 4, 5, 6, 7, 8, 9, 10], "\(lines)")
    #expect(months("第八网格") == [10], "\(lines)")
    #expect(months("第九网格") == [2], "\(lines)")
    #expect(lines.allSatisfy { $0.hasSuffix("那时还没有开始的，在 units.csv 里写这个单位的“起用”") }, "\(lines)")
    let late = meeting.strip(year: 2026, on: try Day("2026-11-10"), series: meeting.series[1])
    #expect(late.prefix(8).allSatisfy { $0.state == .notYetBegun }, "\(late)")
    let gone = meeting.strip(year: 2026, on: try Day("2026-11-10"), series: meeting.series[2])
    #expect(gone.dropFirst(2).allSatisfy { $0.state == .ended }, "\(gone)")
  }

  @Test func theNextDayIsThatOfTheUnitThatHasNotMetYet() async throws {
    func due(_ rows: String) async throws -> Period? {
      let bench = try await StandingBench(
        "标题: 说事, 类型: meeting, 周期: quarterly, 编号范围: 分单位",
        ledgers: ["2026": "期数,日期,网格\n1,2026-08-10,3-01\n1,2026-08-11,3-03\n" + rows])
      let (meeting, _) = try bench.meeting(asOf: "2026-11-21")
      guard case .due(_, let period) = meeting.next(on: try Day("2026-11-21")) else { return nil }
      return period
    }
    #expect(try await due("2,2026-10-10,3-01") == Period("2026-Q4"))
    #expect(try await due("2,2026-10-10,3-01\n2,2026-10-11,3-03") == Period("2027-Q1"))
  }
}
