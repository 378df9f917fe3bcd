import Testing

@testable import Noticeboard

struct CaseloadTests {
  static let october = """
    -- ledgers/wudan/2026-10.csv --
    编号,网格,事项,类别,承办单位,提单,接单,未办结原因,备注,公开范围
    1,3-02,路灯不亮,设施,县供电公司,10-08,10-09,等待采购,一,
    2,3-05,噪声,环境,g05,10-12,,,,

    """
  static let november = """
    -- ledgers/wudan/2026-11.csv --
    编号,社区,事项,提单,接单,评单,结果,未办结原因,备注,公开范围,满意度
    1,qingxi,路灯不亮,10-08,,11-20,已更换,,二,内部,未回访
    2,,噪声,10-12,11-02,,,正在协调,,,

    """
  static let december = """
    -- ledgers/wudan/2026-12.csv --
    编号,事项,提单,评单,结果,满意度,回访日期
    1,路灯不亮,10-08,11-20,已更换,满意,12-02

    """

  @Test func mergesTheRowsOfAllFiles() async throws {
    let site = try await InlineCases(Self.october + Self.november + Self.december)
    #expect(site.lines() == [])
    let one = try #require(site.caseload[CaseNumber(year: 2026, number: 1)])
    #expect(one.appearances.map(\.period.description) == ["2026-10", "2026-11", "2026-12"])
    #expect(one.responded?.day == (try Day("2026-10-09")))
    #expect(one.solved?.location.description == "ledgers/wudan/2026-11.csv:F2")
    #expect(one.unit == site.caseload.units.find("3-02"))
    #expect(one.category == "设施")
    #expect(one.department == .words("县供电公司"))
    #expect(one.audience == .internal)
    #expect(one.satisfaction == .satisfied)
    #expect(one.answered == (try Day("2026-12-02")))
    let two = try #require(site.caseload[CaseNumber(year: 2026, number: 2)])
    #expect(two.department == site.caseload.units.find("g05").map(Case.Department.unit))
    #expect(site.caseload.periods.map(\.description) == ["2026-10", "2026-11", "2026-12"])
  }

  @Test func aDeadlineThatALaterSheetGivesLeavesTheMonthBefore() async throws {
    let october = """
      -- ledgers/wudan/2026-10.csv --
      编号,事项,提单,接单,评单,结果
      1,路灯不亮,10-08,10-09,,
      2,噪声,10-08,10-09,10-20,已劝阻

      """
    let november = """
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单,接单,评单,结果,时限
      1,路灯不亮,10-08,10-09,,,12-31
      2,噪声,10-08,10-09,10-20,已劝阻,10-25

      """
    let before = try await InlineCases(october).counts("2026-10", asOf: "2026-10-31")
    let site = try await InlineCases(october + november)
    #expect(try site.counts("2026-10", asOf: "2026-10-31") == before)
    #expect(before.overdue == 1 && before.solvedOnTime == 0, "\(before)")
    #expect(try site.seen(1, on: "2026-10-31").isOverdue)
    #expect(try !site.seen(1, on: "2026-11-01").isOverdue)
    let november30 = try site.counts("2026-11", asOf: "2026-11-30")
    #expect(november30.overdue == 0, "\(november30)")
  }

  @Test func countsAnAnswerOnlyFromItsDay() async throws {
    let site = try await InlineCases(Self.october + Self.november + Self.december)
    #expect(try site.counts("2026-11").solved == 1)
    #expect(try site.counts("2026-11").surveyed == 0)
    #expect(try site.seen(1, on: "2026-12-01").satisfaction == nil)
    #expect(try site.seen(1, on: "2026-12-02").satisfaction == .satisfied)
    let whole = try await InlineCases(
      """
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单,接单,评单,结果,满意度,回访日期
      1,甲,11-02,11-02,11-20,已办,满意,11-22
      """)
    #expect(try whole.counts("2026-11", asOf: "2026-11-21").surveyed == 0)
    #expect(try whole.counts("2026-11", asOf: "2026-11-22").surveyed == 1)
    #expect(try whole.counts("2026-11", asOf: "2026-11-21").solved == 1)
  }

  @Test func showsWhatWasSaidByThen() async throws {
    let site = try await InlineCases(Self.october + Self.november + Self.december)
    let october = try site.seen(1, on: "2026-10-31")
    #expect(october.openReason == "等待采购")
    #expect(october.note == "一")
    #expect(october.state == .inProgress)
    let november = try site.seen(1, on: "2026-11-30")
    #expect(november.openReason.isEmpty)
    #expect(november.note == "二")
    #expect(november.result == "已更换")
    #expect(november.state == .solved)
    let two = try site.seen(2, on: "2026-10-31")
    #expect(two.state == .waiting)
    #expect(two.openReason.isEmpty)
    #expect(two.next == CaseOnDay.NextStep(stage: 1, due: try Day("2026-10-13")))
    #expect(two.stateTitle == "待响应·逾期")
    #expect(try site.seen(2, on: "2026-11-30").openReason == "正在协调")
  }

  @Test(arguments: [
    ("事项,提单", "噪音,10-12"), ("事项,提单,网格", "噪声,10-12,3-02"),
    ("事项,提单,类别", "噪声,10-12,设施"), ("事项,提单,承办单位", "噪声,10-12,县供电公司"),
    ("事项,提单", "噪声,10-13"),
  ])
  func reportsAChangedValue(_ header: String, _ row: String) async throws {
    let site = try await InlineCases(
      Self.october + "-- ledgers/wudan/2026-11.csv --\n编号,\(header)\n2,\(row)\n",
      asOf: "2026-10-13")
    let found = site.findings.diagnostics
    #expect(found.map(\.rule.id) == ["case.value-changed"])
    #expect(found.first?.related.first?.path == "ledgers/wudan/2026-10.csv")
    #expect(site.caseload.cases.count == 2)
  }

  @Test func leavesVoidAndMergedCasesOutOfAllCounts() async throws {
    let site = try await InlineCases(
      """
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单,接单,评单,结果,作废,并入
      5,甲,11-27,11-27,11-30,已办,,
      6,乙,11-27,,,,重复登记,
      7,丙,11-27,,,,,5
      """)
    #expect(site.lines() == [])
    let counts = try site.counts("2026-11")
    #expect([counts.raised, counts.pool, counts.solved, counts.open] == [1, 1, 1, 0])
    #expect(site.caseload.cases.map(\.number.number) == [5, 6, 7])
    #expect(try site.seen(6, on: "2026-11-30").state == .void)
    #expect(try site.seen(7, on: "2026-11-30").state == .merged)
    #expect(try site.printed("2026-11")[1] == "解决率 1/1")
  }

  @Test func readsAYearFromTheNumberInALaterYear() async throws {
    let site = try await InlineCases(
      """
      -- ledgers/wudan/2026-12.csv --
      编号,事项,提单,接单,评单,结果
      17,甲,12-30,12-31,,

      -- ledgers/wudan/2027-01.csv --
      编号,事项,提单,接单,评单,结果
      2026-0017,甲,2026-12-30,2026-12-31,01-05,已办
      1,乙,01-05,01-06,01-07,已办
      """, asOf: "2027-01-31")
    #expect(site.lines() == [])
    #expect(site.caseload.cases.map(\.number.description) == ["2026-0017", "2027-0001"])
    let counts = try site.counts("2027-01", asOf: "2027-01-31")
    #expect([counts.raised, counts.carriedIn, counts.solved] == [1, 1, 2])
  }

  /// 2026-09-30 is the last day worked before the holidays; Saturday 10-10 is worked.
  static let calendar = """
    -- calendar/2026.csv --
    date,name,kind
    2026-10-01,国庆节,holiday
    2026-10-02,国庆节,holiday
    2026-10-03,国庆节,holiday
    2026-10-04,国庆节,holiday
    2026-10-05,国庆节,holiday
    2026-10-06,国庆节,holiday
    2026-10-07,国庆节,holiday
    2026-10-10,国庆节,workday

    """

  @Test(arguments: [
    // A working day from the day after, natural days unmoved, the row's own day first.
    ("09-30,,", "2026-10-08"), ("10-09,,", "2026-10-10"), ("09-24,09-24,", "2026-10-01"),
    ("09-24,09-24,09-28", "2026-09-28"), ("09-30,,10-20", "2026-10-20"),
  ])
  func findsTheDueDay(_ row: String, _ due: String) async throws {
    let period = row.hasPrefix("09") ? "2026-09" : "2026-10"
    let site = try await InlineCases(
      Self.calendar
        + "-- ledgers/wudan/\(period).csv --\n编号,事项,提单,接单,时限\n1,甲,\(row)\n")
    let day = try Day(due)
    let record = try #require(site.caseload.cases.first)
    #expect(site.caseload.nextStep(of: record, on: day)?.due?.description == due)
    #expect(!site.caseload.isOverdue(record, on: day))
    #expect(site.caseload.isOverdue(record, on: day + 1))
  }

  @Test func isNeverOverdueWithoutALimit() async throws {
    let site = try await InlineCases(
      "-- ledgers/wudan/2020-01.csv --\n编号,事项,提单,办结\n1,甲,01-02,\n",
      mechanism: """
        -- mechanisms/wudan.md --
        ---
        标题: 随手拍
        类型: workflow
        公开依据: 某文件
        环节: [{key: raise, 名称: 提单, 角色: [raised]}, {key: solve, 名称: 办结, 角色: [solved]}]
        ---

        """)
    #expect(site.lines() == [])
    #expect(try site.counts("2026-12").overdue == 0)
    #expect(try site.counts("2026-12").carriedIn == 1)
  }

  @Test func doesNotWarnOfADelayThatIsOver() async throws {
    let site = try await InlineCases(
      "-- ledgers/wudan/2026-11.csv --\n编号,事项,提单,接单,评单,结果\n1,甲,11-02,11-02,11-27,已办\n",
      asOf: "2026-11-20")
    #expect(site.lines() == [])
    #expect(try site.counts("2026-11", asOf: "2026-11-20").overdue == 1)
  }

  @Test func measuresPunctualityByTheRowsOwnDueDaysElseByTheStages() async throws {
    let site = try await InlineCases(
      """
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单,接单,评单,时限,结果
      1,甲,11-02,11-02,11-10,11-10,已办
      2,乙,11-02,11-02,11-11,11-10,已办
      3,丙,11-02,11-02,11-10,,已办
      4,丁,11-02,11-02,11-09,,已办
      5,戊,11-02,,11-09,,已办
      """)
    #expect(try site.printed("2026-11")[5] == "按时办结率 60.0%（3/5）")
    // A stage without a limit sets no day.
    let free = try await InlineCases(
      "-- ledgers/wudan/2026-11.csv --\n编号,事项,提单,接单,评单,结果\n1,甲,11-02,11-02,11-27,已办\n",
      mechanism: InlineCases.mechanism.replacing(", 时限: 7天", with: ""))
    #expect(try free.printed("2026-11")[5] == "按时办结率 本期无")
  }

  @Test func countsByDepartmentInOrder() async throws {
    let site = try await InlineCases(Self.october + Self.november)
    let table = site.caseload.table(
      by: .department, in: try Period("2026-10"), asOf: try Day("2026-10-31"))
    let grid = try #require(site.caseload.units.find("3-05"))
    #expect(table.rows.map(\.key) == [.unit(grid), .words("县供电公司")])
    #expect(table.rows.map(\.counts.responded) == [0, 1])
    let categories = site.caseload.table(
      by: .category, in: try Period("2026-10"), asOf: try Day("2026-10-31"))
    #expect(categories.rows.map(\.key) == [.words("环境"), .words("设施")])
  }
}
