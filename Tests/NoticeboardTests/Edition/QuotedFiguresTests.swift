import Testing

@testable import Noticeboard

/// What a quotation names and prints: its period, its figure, and never nothing.
struct QuotedFiguresTests {
  private static func notice(_ lines: String, _ keys: String = "") -> String {
    """
    -- bulletins/a.md --
    ---
    标题: 通知
    类型: 公告
    日期: 2026-11-20
    来源: 社区
    状态: 已发布
    \(keys)
    ---
    \(lines)

    """
  }

  private static let weekly = """
    -- mechanisms/zhouhui.md --
    ---
    标题: 周会
    类型: meeting
    周期: weekly
    ---
    -- ledgers/zhouhui/2026.csv --
    期数,日期,议题
    46,2026-11-13,旧账
    47,2026-11-18,停车
    49,2026-12-02,年终

    """

  @Test func quotesTheWeekOfTheNotice() async throws {
    let text = try await RenderedSite(Self.weekly + Self.notice("{{周会 本周}}"))
      .text(.bulletin("a"))
    #expect(text.contains("周会 · 2026年第47周"), "\(text)")
    #expect(text.contains("停车") && !text.contains("旧账") && !text.contains("年终"), "\(text)")
  }

  private static let wishes = """
    -- mechanisms/xinyuan.md --
    ---
    标题: 心愿
    类型: 清单
    公开依据: 文件
    可认领: 是
    最小样本: 1
    指标: [认领率]
    ---
    -- ledgers/xinyuan/2026-11.csv --
    编号,名称,网格,认领单位,认领日期
    1,书桌,3-02,供电公司,2026-11-05
    2,台灯,3-05,,

    """

  @Test func aFigureInAHeadingStandsInTheContentsToo() async throws {
    let sections = (1...6).map { "## 第\($0)节 认领 {{心愿 本年 认领率}}\n\n正文。" }
    let text = try await RenderedSite(
      Self.wishes + Self.notice(sections.joined(separator: "\n\n"))
    ).text(.bulletin("a"))
    #expect(!text.contains("{{"), "\(text)")
    #expect(text.split(separator: "第3节 认领 50.0%").count >= 3, "\(text)")
  }

  @Test(
    arguments: [
      ("本周", "2026年第47周"), ("本月", "2026年11月"), ("上月", "2026年10月"), ("本季", "2026年第四季度"),
      ("上季", "2026年第三季度"), ("本年", "2026年"), ("本期", "2026年11月"),
    ])
  func readsAllWordsFromTheDateOfTheNotice(_ word: String, _ period: String) async throws {
    let text = try await RenderedSite(Self.weekly + Self.notice("{{周会 \(word)}}"))
      .text(.bulletin("a"))
    #expect(text.contains("周会 · \(period)"), "\(text)")
  }

  @Test(arguments: [("本周", "2026年第40周"), ("本月", "2026年9月"), ("本期", "2026年第三季度")])
  func readsThemFromTheEndOfAGivenPeriod(_ word: String, _ period: String) async throws {
    let text = try await RenderedSite(
      Self.weekly + Self.notice("{{周会 \(word)}}", "期间: 2026-Q3")
    ).text(.bulletin("a"))
    #expect(text.contains("周会 · \(period)"), "\(text)")
  }

  private static let board = """
    -- mechanisms/hongqi.md --
    ---
    标题: 红旗网格
    类型: board
    评价对象: unit
    发布方式: 台账
    指标: [覆盖率]
    ---
    -- ledgers/hongqi/2026-Q3.csv --
    对象,积分
    3-02,90

    """

  @Test func printsTheCoverageOfABoardOnItsPagesAndInSentences() async throws {
    let site = try await RenderedSite(Self.board + Self.notice("覆盖 {{红旗网格 2026-Q3 覆盖率}}。"))
    #expect(try site.text(.bulletin("a")).contains("覆盖 1/2。"))
    for route in [
      Route.mechanism("hongqi", page: 1),
      .period(mechanism: "hongqi", try Period("2026-Q3"), page: 1),
    ] {
      let text = try site.text(route)
      #expect(text.contains("网格覆盖率 1/2"), "\(text)")
      #expect(text.contains("未覆盖：清溪第五网格"), "\(text)")
    }
  }

  @Test func coversWhatMostRowsAreOf() async throws {
    let rows = "编号,名称,单位\n1,甲,qingxi\n2,乙,3-02\n3,丙,3-05"
    let site = try await RenderedSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 心愿
      类型: list
      指标: [覆盖率]
      最小样本: 1
      ---
      -- ledgers/m/2026.csv --
      \(rows)

      """ + Self.notice("覆盖 {{心愿 本年 覆盖率}}，逾期 {{心愿 本年 逾期}} 条。"))
    #expect(try site.text(.bulletin("a")).contains("覆盖 100%（2/2），逾期 0 条。"))
  }

  @Test func printsTheCoverageOfMeetings() async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 院坝会
      类型: meeting
      指标: [覆盖率]
      ---
      -- ledgers/m/2026.csv --
      期数,日期,单位
      1,2026-10-13,3-05
      2,2026-11-13,3-02

      """ + Self.notice("{{院坝会 本月 覆盖率}}，{{院坝会 本年 覆盖率}}。"))
    #expect(try site.text(.bulletin("a")).contains("1/2，2/2。"))
  }

  private static let totals = """
    -- mechanisms/shao.md --
    ---
    标题: 群众哨
    类型: 流程
    环节: [{名称: 吹哨, 角色: [提出]}, {名称: 报到, 角色: [响应]}, {名称: 销号, 角色: [办结]}]
    指标: [响应率, 解决率]
    ---
    -- ledgers/shao/2026-10.csv --
    网格,新增,上期结转,已响应,已解决,已回访,满意
    3-02,100,3,100,93,80,76
    3-05,20,0,18,16,3,3
    -- ledgers/shao/2026-11.csv --
    网格,新增,上期结转,已响应,已解决,已回访,满意
    3-05,10,4,14,11,4,2
    3-02,50,10,60,60,40,39

    """

  /// As the figures beside it: carried into the first month, and 已响应 only of one month.
  @Test(arguments: ["本季", "本年"])
  func sumsTheTotalsOfTheMonthsOfALongerPeriod(_ word: String) async throws {
    let text = try await RenderedSite(Self.totals + Self.notice("{{群众哨 \(word)}}"))
      .text(.bulletin("a"))
    let rows = [
      "单位 新增 上期结转 已解决 已回访 满意", "清溪第二网格 150 3 153 120 115", "清溪第五网格 30 0 27 7 5",
    ]
    #expect(text.contains(rows.joined(separator: " ")), "\(text)")
    #expect(text.contains("解决率 98.4%（180/183"), "\(text)")
  }

  @Test func showsTheTotalsOfOneMonthAsTheyAre() async throws {
    let text = try await RenderedSite(Self.totals + Self.notice("{{群众哨 2026-11}}"))
      .text(.bulletin("a"))
    let rows = [
      "单位 新增 上期结转 已响应 已解决 已回访 满意", "清溪第五网格 10 4 14 11 4 2", "清溪第二网格 50 10 60 60 40 39",
    ]
    #expect(text.contains(rows.joined(separator: " ")), "\(text)")
  }

  private static func findings(_ text: String) async -> Findings {
    await RuleSite(text, isToday: false).findings
  }

  @Test func refusesWhatCannotBeCounted() async throws {
    let list = """
      -- mechanisms/m.md --
      ---
      标题: 心愿
      类型: list
      公开依据: 文件
      ---
      -- ledgers/m/2026.csv --
      编号,名称
      1,甲

      """
    let found = await Self.findings(list + Self.notice("未匹配 {{心愿 本年 未匹配}}。"))
    let lines = InlineSite.lines(found, .chinese).filter { $0.contains("这一部分") }
    #expect(
      lines == [
        "bulletins/a.md:9:5: “心愿”没有“未匹配”这一部分，可用：全部、条目、总数、已认领、已完成、已兑现、已过期、逾期、覆盖率"
      ])
  }

  @Test func asksForAListInWhichSomethingCanBeUnmatched() async throws {
    let list = """
      -- mechanisms/m.md --
      ---
      标题: 三个清单
      类型: list
      公开依据: 文件
      清单: [{名称: 资源}, {名称: 需求}, {名称: 项目}]
      关联: {项目: [需求, 资源]}
      ---
      -- ledgers/m/2026.csv --
      编号,清单,名称
      1,需求,甲

      """
    let found = await Self.findings(list + Self.notice("{{三个清单 本年 项目 未匹配}} 条。"))
    #expect(
      InlineSite.lines(found, .chinese).filter { $0.contains("要写明") }
        == ["bulletins/a.md:9:1: “三个清单”有几个清单，引用未匹配要写明是哪一个：资源、需求"])
    #expect(
      InlineSite.lines(found, .english).filter { $0.contains("say whose") }
        == ["bulletins/a.md:9:1: '三个清单' has several sub-lists; say whose 未匹配 is quoted: 资源、需求"])
  }

  @Test func refusesARankingOfNoLedger() async throws {
    let found = await Self.findings(Self.board + Self.notice("{{红旗网格 本年}}"))
    #expect(
      InlineSite.lines(found, .chinese).filter { $0.contains("台账（") }
        == ["bulletins/a.md:9:1: “红旗网格”没有2026年的台账（2026），请先放入台账或改期间"])
    #expect(
      InlineSite.lines(found, .english).filter { $0.contains("no ledger") }
        == ["bulletins/a.md:9:1: '红旗网格' has no ledger for 2026; add it, or quote another period"])
  }

  @Test func comparesTypedCoverageOnlyWhereItIsDeclared() async throws {
    let text = Self.board + Self.notice("{{红旗网格 2026-Q3}}\n\n覆盖率 80%。")
    let declared = await Self.findings(text)
    #expect(
      InlineSite.lines(declared, .chinese).filter { $0.contains("按台账") }
        == [
          "bulletins/a.md:11:5: 这里写的覆盖率是 80%，按台账计算是 1/2，请改正或改用引用；"
            + "是目标，或别的时间、地方的数，请在“覆盖率”前面写明（目标、上月、去年、全市……）"
        ])
    let other = await Self.findings(text.split(separator: "指标: [覆盖率]\n").joined())
    #expect(InlineSite.lines(other, .chinese).filter { $0.contains("按台账") } == [])
  }

  @Test func refusesCoverageOfAWorkflow() async throws {
    let found = await Self.findings(
      """
      -- mechanisms/m.md --
      ---
      标题: 说事
      类型: workflow
      公开依据: 文件
      环节: [{名称: 说事, 角色: [raised]}, {名称: 办结, 角色: [solved]}]
      指标: [覆盖率]
      ---
      -- ledgers/m/2026-11.csv --
      编号,事项,说事
      1,修灯,11-02

      """)
    #expect(
      InlineSite.lines(found, .chinese) == [
        "mechanisms/m.md:6:6: 指标“覆盖率”用不到这个机制上，请删去，或改用：响应率、解决率、满意度、回访率、公开率、按时办结率、中位天数"
      ])
    #expect(
      InlineSite.lines(found, .english) == [
        "mechanisms/m.md:6:6: metric '覆盖率' does not belong to this mechanism; remove it, or use one"
          + " of: 响应率、解决率、满意度、回访率、公开率、按时办结率、中位天数"
      ])
  }
}
