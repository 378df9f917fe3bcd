import Testing

@testable import Noticeboard

/// What stands in the head of a page for messengers and inspectors (D51, D56).
@Suite struct HeadTests {
  private static func site(_ more: String = "", signing: String = "") -> String {
    """
    -- site.yaml --
    name: 清溪公示
    root: qx
    editor: 社区文书
    \(more)
    -- units.csv --
    id,title,kind,parent,code
    qx,清溪社区,社区,,1
    -- bulletins/tongzhi.md --
    ---
    title: 停水通知
    unit: qx
    kind: notice
    status: published
    date: 2026-11-20
    source: 清溪社区
    tags: [停水]
    \(signing)
    ---
    明天停水。
    """
  }
  private static let base = "base_url: https://g.example/sq/"
  private static let government = """
    base_url: https://g.example/sq/
    gov: on
    filing: {icp: 皖ICP备20260001号, police: 皖公网安备34000002000001号, site_id: "3400000001"}
    """
  private static let siteTags = [
    "SiteName = 清溪公示", "SiteDomain = g.example", "SiteIDCode = 3400000001",
  ]

  private func tags(
    _ route: Route, _ more: String, signing: String = ""
  ) async throws -> [String] {
    try await RenderedSite(Self.site(more, signing: signing)).metas(route)
      .filter { $0.first?.isUppercase == true }
  }

  @Test(arguments: [
    (Route.home, "card.png"), (.bulletin("tongzhi"), "card.png"), (.duty, "card-duty.png"),
    (.brands, "card-brand.png"),
  ])
  func sharesACardWherePageHasNoPicture(route: Route, card: String) async throws {
    let metas = try await RenderedSite(Self.site(Self.base)).metas(route)
    #expect(metas.contains("og:image = https://g.example/sq/static/\(card)"), "\(metas)")
  }

  @Test func givesNoCardWithoutAnAddress() async throws {
    let metas = try await RenderedSite(Self.site()).metas(.home)
    #expect(!metas.contains { $0.hasPrefix("og:image") }, "\(metas)")
  }

  @Test func tagsContentForInspectors() async throws {
    let expected =
      Self.siteTags + [
        "ArticleTitle = 停水通知", "PubDate = 2026-11-20 00:00", "ContentSource = 清溪社区",
        "Keywords = 停水", "Author = 社区文书", "Description = 明天停水。",
        "Url = https://g.example/sq/bulletins/tongzhi.html",
      ]
    #expect(try await tags(.bulletin("tongzhi"), Self.government) == expected)
  }

  @Test(arguments: [("2026-11-20", "2026-11-20 08:30"), ("2026-11-19", "2026-11-20 00:00")])
  func tellsTheHourOfSigningOnTheDayOfIssue(day: String, published: String) async throws {
    let signing = "sign_off: [{签发: 主任, at: \(day) 08:30}]"
    let found = try await tags(.bulletin("tongzhi"), Self.government, signing: signing)
    #expect(found.contains("PubDate = \(published)"), "\(found)")
  }

  @Test func tagsColumnsAndEveryOtherPage() async throws {
    let expected =
      Self.siteTags + [
        "ColumnName = 公报", "ColumnDescription = 公报", "ColumnKeywords = 公报,清溪公示",
        "ColumnType = 信息公开",
      ]
    #expect(try await tags(.bulletins, Self.government) == expected)
    #expect(try await tags(.verify, Self.government) == Self.siteTags)
    #expect(try await tags(.bulletins, Self.base) == [])
  }

  /// Sources are told with the folder that holds them; links in prose are relative below it.
  @Test func resolvesLinksOfSourcesBelowContent() {
    var targets = LinkTargets()
    targets.add(source: "mechanisms/yishi.md", .mechanism("yishi", page: 1), headings: nil)
    let found = targets.target(of: "../mechanisms/yishi.md", in: "content/bulletins/a.md")
    #expect(found?.route == .mechanism("yishi", page: 1))
  }
}
