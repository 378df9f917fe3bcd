import Testing

@testable import Noticeboard

struct DecisionTests {
  static let site = """
    -- mechanisms/wudan.md --
    ---
    标题: 五单一公开
    类型: workflow
    环节:
      - {键: submit, 名称: 提单, 角色: [提出]}
      - {键: close, 名称: 评单, 角色: [办结]}
    ---
    -- ledgers/wudan/2025-12.csv --
    编号,网格,事项,提单
    4,3-02,上年的事项,12-02
    5,3-02,只在上年,12-03
    -- ledgers/wudan/2026-10.csv --
    编号,网格,事项,提单,公开范围
    17,3-02,地下车库占用消防通道,10-02,
    18,3-05,路灯不亮,10-03,
    19,3-05,内部事项,10-03,内部
    -- mechanisms/qingdan.md --
    ---
    标题: 项目清单
    类型: list
    ---
    -- ledgers/qingdan/2025.csv --
    编号,名称
    P-01,上年的项目
    -- ledgers/qingdan/2026.csv --
    编号,名称
    P-03,楼道照明改造
    18,同号的项目
    -- mechanisms/huiyi.md --
    ---
    标题: 议事会
    类型: meeting
    ---
    """

  @Test func linksDecisionsToTheirCaseOrEntryAndShowsOthersAsWords() async throws {
    let edition = try await InlineEdition(
      Self.site + """

        -- ledgers/huiyi/2026.csv --
        期数,日期,人数,决定
        1,2026-11-10,20,第17号;五单一公开 18;wudan/2025-0004;5;P-03;项目清单 P-01;wudan/19;加装插座 30 个
        """)
    let html = try edition.html(.mechanism("huiyi", page: 1))
    for part in [
      #"href="../cases/wudan/2026-0017.html">五单一公开 2026-0017</a>"#,
      #"href="../cases/wudan/2026-0018.html">五单一公开 2026-0018</a>"#,
      #"href="../cases/wudan/2025-0004.html">五单一公开 2025-0004</a>"#,
      #"href="../cases/wudan/2025-0005.html">五单一公开 2025-0005</a>"#,
      #"href="../mechanisms/qingdan.html#e-p-03">项目清单 P-03</a>"#,
      #"href="../mechanisms/qingdan/2025.html">项目清单 P-01</a>"#, "决定：加装插座 30 个",
    ] { #expect(html.contains(part), "“\(part)” is not in: \(html)") }
    #expect(!html.contains("0019"), "an internal case is named: \(html)")
  }

  private static let ofTwoParts = """
    -- mechanisms/shao.md --
    ---
    标题: 街区吹哨、部门报到
    类型: workflow
    环节: [{名称: 吹哨, 角色: [提出]}, {名称: 销号, 角色: [办结]}]
    ---
    -- ledgers/shao/2026-10.csv --
    编号,事项,吹哨
    3,路灯不亮,10-02
    -- mechanisms/xinyuan.md --
    ---
    标题: 微心愿
    类型: list
    ---
    -- ledgers/xinyuan/2026.csv --
    编号,名称
    2,书桌
    -- mechanisms/huiyi.md --
    ---
    标题: 议事会
    类型: meeting
    ---
    """

  /// A title with 、 was cut in two, and neither half was looked up.
  @Test(arguments: [
    "街区吹哨、部门报到 3;微心愿 2", "微心愿 2、街区吹哨、部门报到3、轮停、补种", "街区吹哨、部门报到 3、2",
  ])
  func keepsATitleWithAMarkOfListsWhole(_ cell: String) async throws {
    let edition = try await InlineEdition(
      Self.ofTwoParts + """

        -- ledgers/huiyi/2026.csv --
        期数,日期,人数,决定
        1,2026-11-10,20,\(cell)
        """)
    let html = try edition.html(.mechanism("huiyi", page: 1))
    for part in [
      #"href="../cases/shao/2026-0003.html">街区吹哨、部门报到 2026-0003</a>"#,
      #"href="../mechanisms/xinyuan.html#e-2">微心愿 2</a>"#,
    ] { #expect(html.contains(part), "“\(part)” is not in: \(html)") }
    #expect(html.contains("决定：轮停；补种") == cell.contains("轮停"), "\(html)")
  }

  @Test func refusesAWrongNumberBehindSuchATitle() async {
    let site = await RuleSite(
      Self.ofTwoParts + """

        -- ledgers/huiyi/2026.csv --
        期数,日期,人数,决定
        1,2026-11-10,20,街区吹哨、部门报到 31、微心愿 2
        """, isToday: false)
    let lines = site.lines(.unknownDecision, .chinese)
    #expect(lines.count == 1 && lines[0].contains("“街区吹哨、部门报到 31”"), "\(lines)")
  }

  @Test func refusesNumbersOfNoCaseAndNoEntry() async throws {
    let inline = try await InlineSite(
      Self.site + """

        -- ledgers/huiyi/2026.csv --
        期数,日期,人数,决定
        1,2026-11-10,20,P-04;五单一公开 2026-0077;五单一公示 17;无此机制/2026-0017;99999
        2,2026-11-11,20,18;文字；更换 12 盏；整改期限 2026-12-31；执行 GB/T 37668-2019
        """)
    let (_, findings) = await SiteLinker.link(
      inline.records,
      for: SiteLinker.Occasion(asOf: try Day("2026-12-31"), isToday: false, audience: .public))
    func unknown(_ number: String, _ suggestion: String? = nil) -> (String, String) {
      (
        "ledgers/huiyi/2026.csv:D2: “决定”一栏的“\(number)”不是任何事项或条目的编号，请改正，"
          + "也可先写机制再写编号（五单一公开 17）；不是编号的，请用文字说明"
          + (suggestion.map { "；是不是“\($0)”？" } ?? ""),
        "'\(number)' under decisions is the number of no case and no entry; correct it, write the"
          + " mechanism before it (wudan 17), or say in words what was decided"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
      )
    }
    let lines = [
      unknown("99999"), unknown("P-04", "P-03"), unknown("五单一公开 2026-0077", "五单一公开 2026-0017"),
      unknown("五单一公示 17", "五单一公开 17"), unknown("无此机制/2026-0017"),
      (
        "ledgers/huiyi/2026.csv:D3: “决定”一栏的编号“18”在项目清单、五单一公开里都有，"
          + "请在编号前写明机制，如“项目清单 18”",
        "number '18' under decisions stands in several mechanisms (项目清单、五单一公开); write which, as"
          + " in '项目清单 18'"
      ),
    ]
    #expect(InlineSite.lines(findings, .chinese) == lines.map(\.0))
    #expect(findings.sorted.map { $0.summary(in: .english) } == lines.map(\.1))
    #expect(findings.sorted.allSatisfy { $0.level == .error })
  }
}
