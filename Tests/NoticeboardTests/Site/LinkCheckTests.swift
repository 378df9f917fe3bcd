import Testing

@testable import Noticeboard

struct LinkCheckTests {
  @Test func onlyTheFirstTwoHundredBrokenTargetsGetASuggestion() async {
    let targets = (100...305).map(String.init) + ["100"]
    let links = targets.map { "[甲](a\($0).md)" }.joined(separator: "\n\n")
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 甲
      ---
      \(links)
      """, isToday: false)
    let found = site.findings.sorted.filter { $0.rule == .linkToNothing }
    #expect(found.map { $0.arguments[0] } == targets.map { "a\($0).md" })
    let suggestions = found.map(\.suggestion)
    #expect(Set(suggestions.prefix(LinkCheck.mostSuggestions)) == ["pages/a.md"])
    #expect(suggestions.dropFirst(LinkCheck.mostSuggestions).dropLast().allSatisfy { $0 == nil })
    // Said once, it is said wherever the target stands.
    #expect(suggestions.last == "pages/a.md")
  }

  @Test func onlyTheFirstTwoHundredMissingFilesGetASuggestion() async {
    let files = (100...305).map { "media/a\($0).pdf" }
    let site = await RuleSite(
      """
      -- media/a1.pdf --
      甲
      -- bulletins/a.md --
      ---
      标题: 甲
      类型: 公告
      状态: 已发布
      日期: 2026-11-02
      来源: 社区
      附件: [\(files.joined(separator: ", "))]
      ---
      文。
      """, isToday: false)
    let found = site.findings.sorted.filter { $0.rule == .missingMedia }
    #expect(found.count == files.count)
    #expect(found.count { $0.suggestion == "media/a1.pdf" } == LinkCheck.mostSuggestions)
  }
}
