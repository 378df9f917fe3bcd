import Testing

@testable import Noticeboard

struct DutyCheckTests {
  private static func head(_ posts: String) -> String {
    "---\n标题: 夜间值班\n岗位表: [\(posts)]\n---\n"
  }

  private let path = "rosters/yejian/2026-11.csv"

  @Test func acceptsTheExampleWhileItLasts() async throws {
    let register = try await DutyExample.register(asOf: "2026-11-20")
    expect(register.rosters.findings, [], [])
  }

  @Test func refusesAGapInsideTheSpan() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人
      2026-11-20,22:00-08:00,王*
      2026-11-21,09:00-22:00,赵*英
      """, asOf: "2026-11-20")
    expect(
      register.rosters.findings,
      ["\(path):A2: 从 2026-11-21 08:00 到 2026-11-21 09:00 暂无排班，请补上这段时间的班次（另见 \(path):A3） [error]"],
      [
        "\(path):A2: nobody is on duty from 2026-11-21 08:00 to 2026-11-21 09:00;"
          + " add the shifts in between (see also \(path):A3) [error]"
      ])
  }

  private static let patrol = "---\n标题: 晚间巡逻\n班次表: {巡逻: \"19:00-22:00\"}\n---\n"

  @Test func letsAnEveningPatrolRestByDay() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人
      2026-11-20,巡逻,王*
      2026-11-21,巡逻,赵*英
      2026-11-22,09:00-11:00,孙*
      2026-11-22,19:00-20:30,王*
      2026-11-22,20:30-22:00,赵*英
      2026-11-23,巡逻,王*
      """, head: Self.patrol, asOf: "2026-11-20")
    expect(register.rosters.findings, [], [])
  }

  @Test func refusesAnEveningWithoutPatrol() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人
      2026-11-20,巡逻,王*
      2026-11-22,19:00-21:00,赵*英
      2026-11-23,巡逻,王*
      """, head: Self.patrol, asOf: "2026-11-20")
    #expect(
      InlineRegister.words(register.rosters.findings, .chinese) == [
        "\(path):A2: 从 2026-11-21 19:00 到 2026-11-21 22:00 暂无排班，请补上这段时间的班次（另见 \(path):A3） [error]",
        "\(path):A3: 从 2026-11-22 21:00 到 2026-11-22 22:00 暂无排班，请补上这段时间的班次（另见 \(path):A4） [error]",
      ])
  }

  @Test func refusesARequiredPostThatAnEveningLacks() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,岗位,值班人
      2026-11-20,巡逻,组长,王*
      2026-11-20,巡逻,组员,孙*
      2026-11-21,巡逻,组员,孙*
      2026-11-22,巡逻,组长,王*
      """,
      head: Self.patrol.replacing("---\n标题", with: "---\n岗位表: [{名称: 组长, 必岗: 是}]\n标题"),
      asOf: "2026-11-20")
    #expect(
      InlineRegister.words(register.rosters.findings, .chinese) == [
        "\(path):A2: 必岗“组长”从 2026-11-21 19:00 到 2026-11-21 22:00 暂无排班，请补上班次，"
          + "或在岗位表里去掉“必岗”（另见 \(path):A5） [error]"
      ])
  }

  @Test(arguments: ["待定", "空缺", "公休"])
  func refusesARequiredPostThatNobodyHolds(_ holder: String) async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,岗位,值班人
      2026-11-20,巡逻,组长,王*
      2026-11-21,巡逻,组长,\(holder)
      2026-11-21,巡逻,组员,孙*
      2026-11-22,巡逻,组长,王*
      """,
      head: Self.patrol.replacing("---\n标题", with: "---\n岗位表: [{名称: 组长, 必岗: 是}]\n标题"),
      asOf: "2026-11-20")
    #expect(
      InlineRegister.words(register.rosters.findings, .chinese) == [
        "\(path):A2: 必岗“组长”从 2026-11-21 19:00 到 2026-11-21 22:00 暂无排班，请补上班次，"
          + "或在岗位表里去掉“必岗”（另见 \(path):A5） [error]"
      ])
  }

  @Test func refusesAGapBetweenTwoFiles() async throws {
    let register = try await DutyExample.register(
      asOf: "2026-11-20",
      more: ["rosters/yejian/2026-12.csv": "日期,班次,值班人\n2026-12-01,08:00-08:00,王*\n"])
    expect(
      register.rosters.findings,
      [
        "\(path):A3: 从 2026-11-21 22:00 到 2026-12-01 08:00 暂无排班，请补上这段时间的班次"
          + "（另见 rosters/yejian/2026-12.csv:A2） [error]"
      ],
      [
        "\(path):A3: nobody is on duty from 2026-11-21 22:00 to 2026-12-01 08:00;"
          + " add the shifts in between (see also rosters/yejian/2026-12.csv:A2) [error]"
      ])
  }

  @Test func refusesAGapOfARequiredPostOnly() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,岗位,值班人
      2026-11-20,08:00-12:00,门岗,周*
      2026-11-20,10:00-20:00,值班员,王*
      2026-11-20,22:00-23:00,值班员,赵*英
      2026-11-20,23:00-23:30,门岗,周*
      """, head: Self.head("{名称: 值班员, 必岗: 是}, {名称: 门岗}"), asOf: "2026-11-20")
    let end = "必岗“值班员”从 2026-11-20"
    let way = "暂无排班，请补上班次，或在岗位表里去掉“必岗”"
    let english = "the required post '值班员' is empty from 2026-11-20"
    let other = "add shifts, or make it not required"
    expect(
      register.rosters.findings.where { $0.level == .error },
      [
        "\(path):A2: \(end) 08:00 到 2026-11-20 10:00 \(way)（另见 \(path):A3） [error]",
        "\(path):A3: \(end) 20:00 到 2026-11-20 22:00 \(way)（另见 \(path):A4） [error]",
        "\(path):A4: \(end) 23:00 到 2026-11-20 23:30 \(way) [error]",
      ],
      [
        "\(path):A2: \(english) 08:00 to 2026-11-20 10:00; \(other) (see also \(path):A3) [error]",
        "\(path):A3: \(english) 20:00 to 2026-11-20 22:00; \(other) (see also \(path):A4) [error]",
        "\(path):A4: \(english) 23:00 to 2026-11-20 23:30; \(other) [error]",
      ])
  }

  @Test func refusesARequiredPostThatNoRowHolds() async throws {
    let register = try await DutyExample.register(
      "日期,班次,岗位,值班人\n2026-11-20,08:00-08:00,门岗,周*\n",
      head: Self.head("{名称: 值班员, 必岗: 是}"), asOf: "2026-11-20")
    #expect(
      InlineRegister.words(register.rosters.findings, .chinese) == [
        "\(path):A2: 必岗“值班员”从 2026-11-20 08:00 到 2026-11-21 08:00 暂无排班，请补上班次，"
          + "或在岗位表里去掉“必岗” [error]"
      ])
  }

  @Test func refusesAShiftWithoutHolder() async throws {
    let register = try await DutyExample.register(
      "日期,班次,值班人\n2026-11-20,22:00-08:00,\n", asOf: "2026-11-20")
    expect(
      register.rosters.findings,
      ["\(path):A2: 岗位“值班员”在 2026-11-20 22:00–2026-11-21 08:00 没有值班人，请填写姓名 [error]"],
      [
        "\(path):A2: post '值班员' has no holder for 2026-11-20 22:00–2026-11-21 08:00;"
          + " fill in who is on duty [error]"
      ])
  }

  static let overlap = """
    日期,班次,值班人
    2026-11-20,08:00-20:00,王*
    2026-11-20,09:00-10:00,王*
    2026-11-20,19:00-24:00,赵*英
    2026-11-21,00:00-24:00,赵*英
    """

  @Test func refusesTwoHoldersOfOnePostAtOneTime() async throws {
    let register = try await DutyExample.register(Self.overlap, asOf: "2026-11-20")
    expect(
      register.rosters.findings,
      [
        "\(path):A4: 岗位“值班员”的 2026-11-20 19:00–2026-11-21 00:00 与另一班重叠，值班人不同；"
          + "请改时段，或在岗位表写“可多人: 是”（另见 \(path):A2） [error]"
      ],
      [
        "\(path):A4: post '值班员': 2026-11-20 19:00–2026-11-21 00:00 overlaps a shift of another"
          + " holder; change the hours, or allow several (see also \(path):A2) [error]"
      ])
    let shared = try await DutyExample.register(
      Self.overlap, head: Self.head("{名称: 值班员, 可多人: 是}"), asOf: "2026-11-20")
    expect(shared.rosters.findings, [], [])
  }

  @Test func allowsOnePostAtTwoUnits() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人,网格
      2026-11-20,08:00-08:00,王*,3-01
      2026-11-20,08:00-08:00,赵*英,3-02
      """, asOf: "2026-11-20")
    expect(register.rosters.findings, [], [])
  }

  /// Every shift that overlaps an earlier one of another holder is found, by brute force.
  @Test(arguments: 0..<20) func findsWhatComparingAllPairsFinds(_ seed: UInt64) async throws {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    var rows = "日期,班次,值班人\n"
    for _ in 0..<30 {
      let start = next(24)
      let end = (start + 1 + next(23)) % 24
      rows += "2026-11-\(padded(1 + next(20), to: 2)),"
      rows +=
        "\(padded(start, to: 2)):00-\(padded(end, to: 2)):00,\("甲乙丙".map(String.init)[next(3)])\n"
    }
    let register = try await DutyExample.register(rows, asOf: "2026-11-02")
    let roster = try register.roster()
    var expected: Set<Location> = []
    for (place, shift) in roster.shifts.enumerated() {
      for earlier in roster.shifts[..<place]
      where earlier.interval.overlaps(shift.interval)
        && roster.row(earlier).holder != roster.row(shift).holder
      {
        expected.insert(roster.row(shift).common.location)
      }
    }
    let found = register.rosters.findings.where { $0.rule == .overlappingShifts }.sorted
    #expect(Set(found.map(\.location)) == expected)
    #expect(found.count == expected.count)
  }

  @Test func refusesARowThatStandsTwice() async throws {
    let rows = """
      日期,班次,岗位,值班人
      2026-11-20,08:00-20:00,值班员,王*
      2026-11-20,20:00-08:00,值班员,赵*英
      2026-11-20,08:00-20:00,值班员,王*
      """
    let register = try await DutyExample.register(
      rows, head: Self.head("{名称: 值班员}"), asOf: "2026-11-19")
    expect(
      register.rosters.findings,
      [
        "\(path):A4: 岗位“值班员”的 2026-11-20 08:00–2026-11-20 20:00 由同一人值班，写了两遍；"
          + "请删去一行，是两个人就在岗位表写“可多人: 是”（另见 \(path):A2） [error]"
      ],
      [
        "\(path):A4: post '值班员': 2026-11-20 08:00–2026-11-20 20:00 stands twice with one holder;"
          + " delete a row, or allow several if they are two (see also \(path):A2) [error]"
      ])
    let several = try await DutyExample.register(
      rows, head: Self.head("{名称: 值班员, 可多人: 是}"), asOf: "2026-11-19")
    expect(several.rosters.findings, [], [])
  }

  @Test func refusesTwoModesOnOneDay() async throws {
    let register = try await DutyExample.register(
      """
      日期,班次,值班人,模式
      2026-11-20,08:00-16:00,王*,
      2026-11-20,16:00-20:00,王*,应急
      2026-11-20,20:00-24:00,王*,应急
      """, asOf: "2026-11-19")
    expect(
      register.rosters.findings,
      ["\(path):A3: 2026-11-20 这一天既有平时又有应急，一天只能有一种模式，请统一（另见 \(path):A2） [error]"],
      [
        "\(path):A3: 2026-11-20 is both normal and emergency; a day has one mode,"
          + " make its rows agree (see also \(path):A2) [error]"
      ])
  }

  @Test func warnsOnceTheLastShiftIsOver() async throws {
    let register = try await DutyExample.register(asOf: "2026-11-21")
    expect(
      register.rosters.findings,
      ["\(path):A3: 最后一班到 2026-11-21 22:00 为止，之后暂无排班，请排后面的班 [warning]"],
      [
        "\(path):A3: the last shift ends 2026-11-21 22:00 and nobody follows;"
          + " add the shifts to come [warning]"
      ])
  }

  @Test func saysNothingBeforeTheFirstShift() async throws {
    let register = try await DutyExample.register(asOf: "2026-11-01")
    expect(register.rosters.findings, [], [])
  }

  @Test(arguments: [("2026-11-27", false), ("2026-11-28", true), ("2026-11-30", true)])
  func warnsThreeDaysBeforeAMonthWithoutRoster(_ day: String, _ warns: Bool) async throws {
    let register = try await DutyExample.register(
      "日期,班次,值班人\n2026-11-30,22:00-08:00,王*\n", asOf: day)
    let days = try #require(Period(year: 2026, month: 12)).first - register.asOf
    expect(
      register.rosters.findings,
      warns
        ? ["\(path): 离2026年12月还有 \(days) 天，还没有下月排班，请建立 rosters/yejian/2026-12.csv [warning]"]
        : [],
      warns
        ? [
          "\(path): 2026年12月 begins in \(days) days and has no roster yet;"
            + " add rosters/yejian/2026-12.csv [warning]"
        ] : [])
  }

  @Test func sortsAndSweepsALongRosterInOnePass() async throws {
    var rows = "日期,班次,岗位,值班人\n"
    let people = Array("赵钱孙李周吴郑")
    for number in 0..<20_000 {
      let day = number % 30 + 1
      rows += "2026-11-\(padded(day, to: 2)),08:00-08:00,岗\(number / 30),\(people[number % 7])明\n"
    }
    let register = try await DutyExample.register(
      rows, head: Self.head("{名称: 岗0, 必岗: 是}"), asOf: "2026-11-20")
    let (rosters, findings) = register.rosters
    expect(findings, [], [])
    #expect(rosters[0].shifts(on: try Day("2026-11-15")).count == 667)
  }
}

extension Findings {
  fileprivate func `where`(_ matches: (Diagnostic) -> Bool) -> Findings {
    var result = Findings()
    for diagnostic in diagnostics where matches(diagnostic) { result.report(diagnostic) }
    return result
  }
}
