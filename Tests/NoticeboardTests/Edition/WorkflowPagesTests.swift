import Testing

@testable import Noticeboard

/// The worked example of the reference, section 2, through to the pages.
struct WorkflowPagesTests {
  private static func edition(asOf: String = "2026-12-31") async throws -> InlineEdition {
    try await InlineEdition(InlineCases.mechanism + WorkedExampleTests.ledgers, asOf: asOf)
  }

  private static let november: Route = {
    guard let period = Period(year: 2026, month: 11) else { return .notFound }
    return .period(mechanism: "wudan", period, page: 1)
  }()

  @Test func printsTheWorkedExample() async throws {
    let text = try await Self.edition().text(Self.november)
    let expected = [
      "在办 8 件：新增 5 件，上期结转 3 件", "响应率 75.0%（6/8，含上期结转 3 件）",
      "解决率 50.0%（4/8，含上期结转 3 件）", "满意度 2/3，样本不足 5 件，只列件数", "回访率 3/4",
      "中位天数 19.5 天", "期末未办结 4", "未办结 4 件", "本期办结 4 件",
    ]
    for figure in expected { #expect(text.contains(figure), "“\(figure)” is not in: \(text)") }
  }

  @Test func listsTheOpenLongestFirst() async throws {
    let text = try await Self.edition().text(Self.november)
    let start = try #require(text.firstRange(of: "未办结 4 件"))
    let end = try #require(text.firstRange(of: "本期办结 4 件"))
    let open = text[start.upperBound..<end.lowerBound]
    let numbers = open.split(separator: " ").filter { $0.hasPrefix("2026-00") }
    #expect(numbers == ["2026-0013", "2026-0018", "2026-0020", "2026-0021"])
    #expect(open.contains("已 41 天"), "\(open)")
  }

  @Test func drawsAFunnelOfThePool() async throws {
    let edition = try await Self.edition()
    let text = try edition.text(Self.november)
    #expect(text.contains("提单 居民 8 接单 专职网格员 6 评单 党员群众 4 结果公开 0"), "\(text)")
    #expect(try edition.html(Self.november).contains(#"<rect width="75%""#))
  }

  /// 满意 0 would read as if nobody were satisfied.
  @Test func saysNothingOfSatisfactionWhereNobodyWasAsked() async throws {
    let sums = "-- ledgers/wudan/2026-11.csv --\n社区,新增,上期结转,已响应,已解决\nqingxi,12,3,15,13\n"
    let edition = try await InlineEdition(InlineCases.mechanism + sums, asOf: "2026-12-31")
    let text = try edition.text(Self.november)
    #expect(text.contains("已解决 13"), "\(text)")
    #expect(!text.contains("满意 0") && !text.contains("已回访"), "\(text)")
    let cases = "-- ledgers/wudan/2026-11.csv --\n编号,事项,提单,接单\n17,甲,11-27,11-27\n"
    let open = try await InlineEdition(InlineCases.mechanism + cases, asOf: "2026-12-31")
      .text(Self.november)
    #expect(open.contains("已回访 0") && !open.contains("满意 0"), "\(open)")
  }

  @Test func showsOnlyWhatWasThereOnTheSitesDay() async throws {
    let edition = try await Self.edition(asOf: "2026-11-19")
    let text = try edition.text(.mechanism("wudan", page: 1))
    #expect(text.contains("2026年11月（截至11月19日）"), "\(text)")
    #expect(text.contains("在办 6 件：新增 3 件，上期结转 3 件"), "\(text)")
    #expect(!edition.paths("cases/wudan/").contains("cases/wudan/2026-0020.html"))
  }

  /// The counts end with November; what is open is told as of today.
  @Test func datesTheListOfOpenCasesOfAMechanism() async throws {
    let edition = try await Self.edition(asOf: "2026-12-03")
    let text = try edition.text(.mechanism("wudan", page: 1))
    #expect(text.contains("期末未办结 4"), "\(text)")
    #expect(text.contains("未办结 3 件（截至12月3日）"), "\(text)")
    let november = try edition.text(Self.november)
    #expect(november.contains("未办结 4 件 2026-0013"), "\(november)")
  }

  /// The rates count it as late, so its own page says so.
  @Test func saysHowLateACaseWasByItsOwnDueDay() async throws {
    let ledger = """
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单,接单,评单,时限,结果
      17,甲,11-02,11-02,11-07,2026-11-05,已办

      """
    let edition = try await InlineEdition(InlineCases.mechanism + ledger, asOf: "2026-11-30")
    let text = try edition.text(
      .caseFile(mechanism: "wudan", CaseNumber(year: 2026, number: 17)))
    #expect(text.contains("2026年11月7日 用时 5 天 时限 2026年11月5日 超时 2 天"), "\(text)")
  }

  @Test func tellsWhoHearsThePageOfCarriedInCasesOfASmallSample() async throws {
    let ledgers = """
      -- ledgers/wudan/2026-10.csv --
      编号,事项,提单
      1,甲,10-20
      -- ledgers/wudan/2026-11.csv --
      编号,事项,提单
      2,乙,11-20

      """
    let edition = try await InlineEdition(InlineCases.mechanism + ledgers, asOf: "2026-11-30")
    let text = try edition.text(Self.november)
    #expect(text.contains("解决率 0/2，含上期结转 1 件，样本不足 5 件，只列件数"), "\(text)")
  }

  @Test func tellsTheStagesOfACase() async throws {
    let text = try await Self.edition().text(
      .caseFile(mechanism: "wudan", CaseNumber(year: 2026, number: 13)))
    let expected = [
      "办理中", "逾期 52 天", "2026年10月20日", "2026年11月2日 用时 13 天 时限 1个工作日 超时 12 天",
      "下一步 评单 · 党员群众 · 2026年11月9日（星期一）前",
    ]
    for part in expected { #expect(text.contains(part), "“\(part)” is not in: \(text)") }
  }

  @Test func splitsAHundredRowsAPage() async throws {
    let rows = (1...130).map { "\($0),3-02,事项\($0),11-02,,,," }.joined(separator: "\n")
    let edition = try await InlineEdition(
      InlineCases.mechanism + """
        -- ledgers/wudan/2026-11.csv --
        编号,网格,事项,提单,接单,评单,结果,满意度
        \(rows)
        """)
    #expect(
      edition.paths("mechanisms/wudan") == [
        "mechanisms/wudan.html", "mechanisms/wudan.p2.html", "mechanisms/wudan/2026-11.html",
        "mechanisms/wudan/2026-11.p2.html",
      ])
    let second = try edition.text(.mechanism("wudan", page: 2))
    #expect(second.contains("事项130") && !second.contains("事项100 "), "\(second)")
  }
}
