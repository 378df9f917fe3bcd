import Testing

@testable import Noticeboard

/// What pasting from a word processor brings into prose.
struct PastedTextTests {
  private static func body(_ text: String) -> String {
    """
    -- pages/a.md --
    ---
    标题: 停水
    ---
    \(text)
    """
  }

  /// The sentences of a site that is that text.
  private static func lines(_ text: String) async -> [String] {
    InlineSite.lines(await RuleSite(body(text), isToday: false).findings, .chinese)
  }

  /// What the page shows of the text.
  private static func html(_ text: String) async throws -> String {
    let site = try await RenderedSite(body(text))
    let route = try #require(site.edition.routes.first { $0.path == "pages/a.html" })
    return try site.html(route)
  }

  @Test(arguments: [("    ", 5), ("\t", 2)])
  func warnsOnceOfParagraphsThatBlanksMadeCodeAndShowsThem(
    _ blanks: String, _ column: Int
  ) async throws {
    let text = "\(blanks)各位居民：\n\(blanks)今晚停水。\n\n\(blanks)请储水。"
    let lines = await Self.lines(text)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("pages/a.md:4:\(column): 这一段行首有") == true, "\(lines)")
    let html = try await Self.html(text)
    #expect(html.contains("<pre><code>") && html.contains("请储水。"), "\(html)")
  }

  @Test(arguments: ["脚注内容无空格", "脚注 内容", "https://a.example/", "/duty.html"])
  func showsFootnotesAsTheyAreTypedWithOneWarning(_ note: String) async throws {
    for text in ["甲[^1]**乙**。\n\n[^1]: \(note)", "甲[^1]\n乙\n\n[^1]:\(note)"] {
      let lines = await Self.lines(text)
      #expect(lines.count == 1, "\(lines)")
      #expect(lines.first?.hasPrefix("pages/a.md:4:2: “[^1]”是脚注") == true, "\(lines)")
    }
    let html = try await Self.html("甲[^1]乙。\n\n[^1]: \(note)")
    #expect(html.contains("<p>甲[^1]乙。</p>"), "\(html)")
    #expect(html.contains("<p>[^1]: ") && html.contains(note), "\(html)")
  }

  @Test func warnsOfANoteThatNothingRefersTo() async throws {
    let lines = await Self.lines("甲。\n\n[^9]: 无空格")
    #expect(
      lines.count == 1 && lines.first?.hasPrefix("pages/a.md:6:1: “[^9]”") == true, "\(lines)")
  }

  @Test(arguments: [
    "甲\\[^1]", "`[^1]`", "```\n[^1]: 甲\n```", "[^](/duty.html)", "[甲][^]", "[^ 1]",
    "[^1](/duty.html)",
    "[上]: /duty.html\n\n见[上]",
  ])
  func takesNothingElseForAFootnote(_ text: String) async {
    let lines = await Self.lines(text)
    #expect(lines == [])
  }

  @Test(arguments: ["👨\u{200D}👩\u{200D}👧", "🏃🏻\u{200D}♂️", "🏳️\u{200D}🌈", "❤️\u{200D}🔥"])
  func leavesTheJoinerOfEmojiAlone(_ emoji: String) async throws {
    let text = "**亲子**活动\(emoji)请来，[报名\(emoji)](/duty.html)。"
    let lines = await Self.lines(text)
    #expect(lines == [])
    let html = try await Self.html(text)
    #expect(html.contains("活动\(emoji)请来") && html.contains("报名\(emoji)</a>"), "\(html)")
  }

  @Test(arguments: [
    "👨\u{200D}", "\u{200D}👩", "甲\u{200D}👩", "👨\u{200D}乙", "👨\u{200D}\u{200D}👩",
    "甲\u{FE0F}\u{200D}👩",
    "\u{FE0F}\u{200D}👩", "👨\u{200B}👩",
  ])
  func showsAJoinerThatJoinsNoEmoji(_ text: String) async throws {
    let lines = await Self.lines(text)
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("U+200") }, "\(lines)")
    #expect(try await Self.html(text).contains("⟦U+200"))
  }

  @Test(arguments: ["```\n    代码\n```", "    make docs", "　　各位居民：今晚停水。", "   各位居民：今晚停水。"])
  func findsNothingInCodeAndInTextThatIsNone(_ text: String) async {
    let lines = await Self.lines(text)
    #expect(lines == [])
  }
}
