import Testing

@testable import Noticeboard

/// Every rule of cases and totals, with its exact sentences.
struct CaseRuleTests {
  struct Vector: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let ledgers: String
    let chinese: String
    let english: String
    var mechanism = InlineCases.mechanism
    var asOf = "2026-11-30"
    var isToday = false
    var testDescription: String { rule.id }
  }

  @Test(arguments: cases + totals) func tellsEachMistakeInBothLanguages(_ vector: Vector)
    async throws
  {
    let site = try await InlineCases(
      vector.ledgers, mechanism: vector.mechanism, asOf: vector.asOf, isToday: vector.isToday)
    #expect(site.lines(.chinese) == [vector.chinese])
    #expect(site.lines(.english) == [vector.english])
    #expect(site.findings.diagnostics.map(\.rule) == [vector.rule])
  }

  /// A month's sheet is filled in while the next month runs, and not after that.
  @Test(arguments: [("2026-12-31", Rule.openBeyondLimit), ("2027-01-01", .openBeyondLimitSince)])
  func asksForTheReasonInTheSheetThatPeopleWriteIn(_ day: String, _ rule: Rule) async throws {
    let site = try await InlineCases(
      Self.november("编号,事项,提单,接单", "17,甲,11-27,"), asOf: day)
    #expect(site.findings.diagnostics.map(\.rule) == [rule], "\(site.lines())")
  }

  /// The way out that is named: one row more, and the sheets of before as they were.
  @Test func isContentWithAReasonInALaterSheet() async throws {
    let site = try await InlineCases(
      "-- ledgers/wudan/2026-10.csv --\n编号,事项,提单,接单\n17,甲,10-27,\n"
        + Self.november("编号,事项,提单,接单,未办结原因", "17,甲,10-27,,等待配件"), asOf: "2026-11-30")
    #expect(site.lines() == [])
  }

  @Test func aChainOfMergersIsACircleOnlyForTheCasesOnIt() async throws {
    let site = try await InlineCases(
      Self.november(
        "编号,事项,提单,并入", "1,甲,11-27,2", "2,乙,11-27,3", "3,丙,11-27,", "4,丁,11-27,5",
        "5,戊,11-27,6", "6,己,11-27,5", "7,庚,11-27,4"), asOf: "2026-11-30")
    #expect(
      site.lines().filter { $0.contains("并来并去") }
        == [6, 7].map {
          "\(Self.file):A\($0): 2026-000\($0 - 1) 并来并去又回到了自己；请只留一个方向"
        })
  }

  @Test func hasAVectorForEveryRule() {
    let tested = Set((Self.cases + Self.totals).map(\.rule.id))
    let all = Rule.workflows.map(\.id)
    #expect(all.filter { !tested.contains($0) } == [])
    #expect(Set(all).count == all.count)
  }

  @Test func weighsAsTheReferenceSays() {
    let warnings = Rule.workflows.filter { $0.level == .warning }.map(\.id)
    #expect(
      warnings == [
        "case.number-gap", "case.blank-stage", "case.result-without-solved",
        "case.open-beyond-limit", "case.open-beyond-limit-since",
        "totals.cases-do-not-carry-on", "case.merged-into-void", "case.number-of-other-year",
      ])
    #expect(Rule.workflows.allSatisfy { $0.level == .warning || $0.level == .error })
  }

  static func november(_ header: String, _ rows: String...) -> String {
    "-- ledgers/wudan/2026-11.csv --\n\(header)\n" + rows.joined(separator: "\n") + "\n"
  }

  static let file = "ledgers/wudan/2026-11.csv"
}

extension CaseRuleTests {
  static let cases: [Vector] = [
    Vector(
      rule: .caseNumberTwice,
      ledgers: november("编号,事项,提单,接单", "17,甲,11-27,11-30", "17,乙,11-27,11-30"),
      chinese: "\(file):A3: 编号 2026-0017 在这张表里出现两次；是两件事就换一个编号，是同一件事就合成一行（另见 \(file):A2）",
      english:
        "\(file):A3: number 2026-0017 stands twice in this sheet; give the second case its own number, or make one row (see also \(file):A2)"
    ),
    Vector(
      rule: .caseValueChanged,
      ledgers: november("编号,事项,提单,接单", "17,甲,11-27,11-30")
        + "-- ledgers/wudan/2026-12.csv --\n编号,事项,提单,接单\n17,甲,11-26,11-30\n",
      chinese:
        "ledgers/wudan/2026-12.csv:C2: 2026-0017 的“提单”原来是“2026-11-27”，这里成了“2026-11-26”；后面的表只能补填，请改回，或换成另一件事的编号（另见 \(file):C2）",
      english:
        "ledgers/wudan/2026-12.csv:C2: 提单 of 2026-0017 was '2026-11-27' and is '2026-11-26' here; a later sheet only adds, so restore it, or use a number of its own (see also \(file):C2)"
    ),
    Vector(
      rule: .caseOutsidePeriod,
      ledgers: november("编号,事项,提单,接单,评单,结果", "17,甲,10-30,11-02,11-03,已办"),
      chinese:
        "\(file):C2: 2026-0017 是 2026-10-30 提出的，不在 2026-11 这张表的期间里；请移到 2026-10 的表，后面的表可以再列；那一期的公报已经发出的，还要发更正",
      english:
        "\(file):C2: 2026-0017 was raised on 2026-10-30, outside the period 2026-11 of this sheet; move it to that of 2026-10; later sheets may repeat it; if that period has been issued, a correction is due as well"
    ),
    Vector(
      rule: .dayOfOtherYear,
      ledgers: "-- ledgers/wudan/2026-W01.csv --\n编号,事项,提单,接单\n1,甲,12-30,2026-01-02\n",
      chinese:
        "ledgers/wudan/2026-W01.csv:C2: 这里的日期算成了 2026-12-30，不在 2026-W01 里：这一周跨年，没写年份的都算文件名的年份；请写全 2025-12-30",
      english:
        "ledgers/wudan/2026-W01.csv:C2: this day is 2026-12-30, outside 2026-W01: that week lies in two years, and a date without a year is of the year in the file's name; write 2025-12-30"
    ),
    Vector(
      rule: .caseOfLastYear,
      ledgers: "-- ledgers/wudan/2026-12.csv --\n编号,事项,提单,接单\n17,甲,12-20,12-21\n"
        + "-- ledgers/wudan/2027-01.csv --\n编号,事项,提单,接单,评单,结果\n17,甲,12-20,12-21,01-05,已办\n",
      chinese:
        "ledgers/wudan/2027-01.csv:C2: 2027-0017 的提出日期算成了 2027-12-20，在 2027-01 这张表的期间之后；上一年转来的，编号要写全 2026-0017，日期要写全 2026-12-20（没写年份的都算 2027 年）",
      english:
        "ledgers/wudan/2027-01.csv:C2: 2027-0017 would be raised on 2027-12-20, after the period 2027-01 of this sheet; if it came over from last year, write its number as 2026-0017 and its date as 2026-12-20 (without a year they are of 2027)"
    ),
    Vector(
      rule: .caseDateOfOtherYear,
      ledgers: "-- ledgers/wudan/2026-12.csv --\n编号,事项,提单,接单\n17,甲,12-20,12-21\n"
        + "-- ledgers/wudan/2027-01.csv --\n编号,事项,提单,评单,结果\n2026-0017,甲,12-20,01-05,已办\n",
      chinese:
        "ledgers/wudan/2027-01.csv:C2: 2026-0017 的“提单”原来是 2026-12-20，这里算成了 2027-12-20：没写年份的算这张表的年份，请写全 2026-12-20（另见 ledgers/wudan/2026-12.csv:C2）",
      english:
        "ledgers/wudan/2027-01.csv:C2: 提单 of 2026-0017 was 2026-12-20 and is 2027-12-20 here, since a date without a year is of the sheet's; write 2026-12-20 (see also ledgers/wudan/2026-12.csv:C2)"
    ),
    Vector(
      rule: .caseNumberGap,
      ledgers: november("编号,事项,提单,接单", "17,甲,11-27,11-30", "19,乙,11-27,11-30"),
      chinese: "\(file):A3: 编号不连续，缺 2026-0018；请补上，或为它写一行并在“作废”栏写明原因",
      english:
        "\(file):A3: numbers are not continuous, 2026-0018 missing; add it, or a row that says in 'void' why there is none"
    ),
    Vector(
      rule: .stagesNotAscending,
      ledgers: november("编号,事项,提单,接单", "17,甲,11-27,11-26"),
      chinese:
        "\(file):D2: 2026-0017 的“接单”是 2026-11-26，早于“提单”的 2026-11-27；请核对这两个日期（另见 \(file):C2）",
      english:
        "\(file):D2: 2026-0017: '接单' on 2026-11-26 lies before '提单' on 2026-11-27; check both dates (see also \(file):C2)"
    ),
    Vector(
      rule: .blankStage,
      ledgers: november("编号,事项,提单,接单,评单,结果", "17,甲,11-27,,11-30,已办"),
      chinese:
        "\(file):E2: 2026-0017 的“接单”没有日期，后面的“评单”却有，按 2026-11-30 已完成计算；请补上日期",
      english:
        "\(file):E2: 2026-0017: '接单' has no date although '评单' has one, so it counts as done on 2026-11-30; fill it in"
    ),
    Vector(
      rule: .typedPublication,
      ledgers: november("编号,事项,提单,接单,评单,结果公开,结果", "17,甲,11-27,11-27,11-30,12-01,已办"),
      chinese: "\(file):F2: “结果公开”的日期不用填：第一期引用它的公报发布之日就是，请清空这一格",
      english:
        "\(file):F2: no date for '结果公开' here: it is the day of the first bulletin that quotes the case; clear the cell"
    ),
    Vector(
      rule: .dueBeforeRaised,
      ledgers: november("编号,事项,提单,接单,评单,时限,结果", "17,甲,11-27,11-27,11-30,11-26,已办"),
      chinese: "\(file):F2: 2026-0017 的时限 2026-11-26 早于提出日期 2026-11-27；请核对这两个日期（另见 \(file):C2）",
      english:
        "\(file):F2: 2026-0017: due 2026-11-26 lies before 2026-11-27, when it was raised; check both dates (see also \(file):C2)"
    ),
    Vector(
      rule: .solvedWithoutResult,
      ledgers: november("编号,事项,提单,接单,评单,结果", "17,甲,11-27,11-27,11-30,"),
      chinese: "\(file):E2: 2026-0017 已于 2026-11-30 办结，却没有写“结果”；请写明办成了什么，没办结就清空日期",
      english:
        "\(file):E2: 2026-0017 was solved on 2026-11-30 without a result; say what was done, or clear the date"
    ),
    Vector(
      rule: .resultWithoutSolved,
      ledgers: november("编号,事项,提单,接单,评单,结果", "17,甲,11-27,11-27,,已派单"),
      chinese:
        "\(file):F2: 2026-0017 写了“结果”，却没有“评单”的日期，仍算未办结；办结了请补上日期，没有就写进“未办结原因”",
      english:
        "\(file):F2: 2026-0017 has a result but no date of '评单', so it is still open; fill in the date, or say under open_reason how far it is"
    ),
    Vector(
      rule: .openBeyondLimit,
      ledgers: november("编号,事项,提单,接单,未办结原因", "17,甲,11-27,,"),
      chinese:
        "\(file):A2: 2026-0017 的“接单”最迟应在 2026-11-30 完成，已逾期，却没有写“未办结原因”；请写明原因，或补上办理日期",
      english:
        "\(file):A2: 2026-0017: '接单' was due by 2026-11-30 and is overdue without a reason; fill in open_reason, or the date it was done",
      asOf: "2026-12-01"),
    Vector(
      rule: .openBeyondLimitSince,
      ledgers: "-- ledgers/wudan/2026-10.csv --\n编号,事项,提单,接单\n17,甲,10-27,\n"
        + november("编号,事项,提单,接单", "18,乙,11-27,11-27"),
      chinese:
        "ledgers/wudan/2026-10.csv:A2: 2026-0017 的“接单”最迟应在 2026-10-28 完成，已逾期，却没有写“未办结原因”；请在本期的表里用同一编号再写一行，事项和“提单”的日期 2026-10-27 照抄，填上未办结原因，或补上办理日期，以前各期的表不用改",
      english:
        "ledgers/wudan/2026-10.csv:A2: 2026-0017: '接单' was due by 2026-10-28 and is overdue without a reason; write one more row of that number in the current sheet, copy its matter and the date of '提单', 2026-10-27, and fill in open_reason, or the date it was done; the earlier sheets stay as they are"
    ),
    Vector(
      rule: .ratedBeforeSolved,
      ledgers: november(
        "编号,事项,提单,接单,评单,结果,满意度,回访日期", "17,甲,11-27,11-27,11-30,已办,满意,11-29"),
      chinese: "\(file):H2: 2026-0017 的评价日期 2026-11-29 早于办结日期 2026-11-30；请核对这两个日期（另见 \(file):E2）",
      english:
        "\(file):H2: 2026-0017 was rated on 2026-11-29, before it was solved on 2026-11-30; check both dates (see also \(file):E2)"
    ),
    Vector(
      rule: .ratedWithoutSolved,
      ledgers: november("编号,事项,提单,接单,满意度", "17,甲,11-27,11-27,满意"),
      chinese: "\(file):A2: 2026-0017 还没有办结，却填了满意度“满意”；请补上办结日期，或清空满意度",
      english:
        "\(file):A2: 2026-0017 is not solved, yet rated '满意'; fill in when it was solved, or clear the rating"
    ),
    Vector(
      rule: .mergedIntoUnknown,
      ledgers: november("编号,事项,提单,并入", "17,甲,11-27,99"),
      chinese: "\(file):A2: 2026-0017 并入的 2026-0099 不存在；请核对编号",
      english:
        "\(file):A2: 2026-0017 is merged into 2026-0099, which does not exist; check the number"
    ),
    Vector(
      rule: .mergedInCircle,
      ledgers: november("编号,事项,提单,并入", "17,甲,11-27,17"),
      chinese: "\(file):A2: 2026-0017 并来并去又回到了自己；请只留一个方向",
      english: "\(file):A2: 2026-0017 is merged into itself in the end; keep one direction"),
    Vector(
      rule: .metricOfLists, ledgers: "",
      chinese: "mechanisms/wudan.md:5:11: 指标“认领率”只有清单才有，流程类机制不能用；请删去或换一个",
      english:
        "mechanisms/wudan.md:5:11: metric '认领率' belongs to lists, not to workflows; remove or replace it",
      mechanism: """
        -- mechanisms/wudan.md --
        ---
        标题: 五单一公开
        类型: workflow
        公开依据: 某文件
        指标: [解决率, 认领率]
        环节: [{key: raise, 名称: 提单, 角色: [raised]}, {key: solve, 名称: 办结, 角色: [solved]}]
        ---

        """),
    Vector(
      rule: .futureDate,
      ledgers: november("编号,事项,提单,接单", "17,甲,11-27,11-30"),
      chinese: "\(file):D2: 日期 2026-11-30 晚于构建日期 2026-11-28，请核对",
      english: "\(file):D2: date 2026-11-30 lies after the build date 2026-11-28; check it",
      asOf: "2026-11-28", isToday: true),
    Vector(
      rule: .mergedIntoVoid,
      ledgers: november("编号,事项,提单,并入,作废", "1,甲,11-30,,重复", "2,乙,11-30,1,"),
      chinese: "\(file):A3: 2026-0002 并入的 2026-0001 已作废，这件事就不再计数了；请核对并入的编号",
      english:
        "\(file):A3: 2026-0002 is merged into 2026-0001, which is void, so the matter is counted nowhere; check the number"
    ),
    Vector(
      rule: .caseNumberOfOtherYear, ledgers: november("编号,事项,提单", "2025-0010,甲,11-30"),
      chinese: "\(file):C2: 2025-0010 是 2026-11-30 提出的，编号的年份却是 2025；请核对编号和日期",
      english:
        "\(file):C2: 2025-0010 was raised on 2026-11-30, but its number is of 2025; check both"
    ),
  ]

  static let header = "类别,新增,上期结转,已响应,已解决,已回访,满意"
  static let october = "-- ledgers/wudan/2026-10.csv --\n\(header)\n"

  static let totals: [Vector] = [
    Vector(
      rule: .totalsBeyondPool, ledgers: november(header, "群众哨,445,0,445,690,0,0"),
      chinese: "\(file):A2: 已解决 690 > 新增 445 + 上期结转 0；请核对这几个数，上期没办结的要写进“上期结转”",
      english:
        "\(file):A2: 已解决 690 > 新增 445 + 上期结转 0; check these figures, what was open before belongs into 上期结转"
    ),
    Vector(
      rule: .totalsSurveyedBeyondSolved, ledgers: november(header, "群众哨,10,0,9,8,9,1"),
      chinese: "\(file):A2: 已回访 9 > 已解决 8；请核对这两个数",
      english: "\(file):A2: 已回访 9 > 已解决 8; check both figures"),
    Vector(
      rule: .totalsSatisfiedBeyondSurveyed, ledgers: november(header, "群众哨,10,0,9,8,7,8"),
      chinese: "\(file):A2: 满意 8 > 已回访 7；请核对这两个数",
      english: "\(file):A2: 满意 8 > 已回访 7; check both figures"),
    Vector(
      rule: .totalsCarriedInDiffers,
      ledgers: october + "群众哨,10,0,9,8,0,0\n" + november(header, "群众哨,10,3,9,8,0,0"),
      chinese: "\(file):A2: 上期结转 3 ≠ 2026年10月期末未办结 2；请核对本期和上期的数",
      english: "\(file):A2: 上期结转 3 ≠ 期末未办结 2 of 2026年10月; check the figures of both periods"),
    Vector(
      rule: .totalsRowLost,
      ledgers: october + "群众哨,10,0,9,10,0,0\n社区哨,9,0,9,8,0,0\n"
        + november(header, "群众哨,10,0,9,8,0,0"),
      chinese: "\(file): “社区哨”在2026年10月期末还有 1 件未办结，这张表里却没有它；请补一行（另见 ledgers/wudan/2026-10.csv:A3）",
      english:
        "\(file): '社区哨' had 1 open at the end of 2026年10月 but has no row here; add one (see also ledgers/wudan/2026-10.csv:A3)"
    ),
    Vector(
      rule: .totalsRowTwice,
      ledgers: november(header, "群众哨,10,0,9,8,0,0", "群众哨,5,0,5,5,0,0"),
      chinese: "\(file):A3: “群众哨”在这张表里有两行，会重复计数；请合成一行，或用“类别”分开（另见 \(file):A2）",
      english:
        "\(file):A3: '群众哨' has two rows here and would be counted twice; make them one, or tell them apart by category (see also \(file):A2)"
    ),
    Vector(
      rule: .casesDoNotCarryOn,
      ledgers: october + "群众哨,10,0,9,8,0,0\n" + november("编号,事项,提单", "1,甲,11-30"),
      chinese: "\(file): 2026年10月的汇总数还有 2 件未办结，接下来的逐件台账只结转了 0 件；请核对，或把未办结的逐件补登",
      english:
        "\(file): the totals of 2026-10 leave 2 open, but the cases that follow carry in 0; check both, or add those cases"
    ),
  ]
}
