import Testing

@testable import Noticeboard

/// Signs that nobody sees, brought in by pasting: pages and data show them, as prose does.
struct InvisibleSignTests {
  private static let site = """
    -- pages/a.md --
    ---
    标题: 甲\u{202E}乙
    ---
    正\u{202E}文。
    -- mechanisms/m.md --
    ---
    标题: 机\u{200B}制
    类型: 清单
    公开依据: 文件
    ---
    说明。
    -- ledgers/m/2026-11.csv --
    编号,名称,备注
    1,办\u{202E}事,无
    2,\u{200B}=1+1,无

    """

  private func hides(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x200B }
  }

  @Test func showsThemOnEveryPage() async throws {
    let edition = try await InlineEdition(Self.site)
    for route in edition.edition.routes {
      let html = try edition.html(route)
      #expect(!hides(html), "\(route.path): \(html)")
    }
    let page = try #require(edition.edition.routes.first { $0.path.hasPrefix("pages/a") })
    #expect(try edition.html(page).contains("甲⟦U+202E⟧乙"))
    let list = try #require(
      edition.edition.routes.first { $0.path.hasPrefix("mechanisms/m/2026-11") })
    #expect(try edition.text(list).contains("办⟦U+202E⟧事"))
  }

  @Test func showsThemInDataWhereTheyBeginNoFormula() async throws {
    let site = try await RenderedSite(Self.site).site
    let index = try #require(site.mechanism("m"))
    let twin = OpenData(site: site).twin(of: index, try Period("2026-11"))
    let texts = (twin?.rows ?? []).joined().compactMap { value -> String? in
      if case .text(let text) = value { text } else { nil }
    }
    #expect(!texts.contains(where: hides), "\(texts)")
    #expect(texts.contains("⟦U+200B⟧=1+1") && texts.contains("办⟦U+202E⟧事"), "\(texts)")
  }

  @Test func readsWhatIsPersonalThroughThem() async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: "电话138\\u200B12345678"
      类型: 清单
      公开依据: 文件
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,备注
      1,甲,138\u{200B}12345678
      2,乙,电话13812345679⟧
      """, isToday: false)
    #expect(
      site.findings.sorted.filter { $0.rule == .privateMobile }.map(\.location.description) == [
        "ledgers/m/2026-11.csv:C2", "ledgers/m/2026-11.csv:C3", "mechanisms/m.md:2:5",
      ])
  }

  @Test func warnsOfACellThatHoldsNothingElse() async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 清单
      公开依据: 文件
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,备注
      1,甲,\u{202E}
      """, isToday: false)
    #expect(site.lines(.invisible, .chinese).count == 1, "\(site.lines(.invisible, .chinese))")
  }
}
