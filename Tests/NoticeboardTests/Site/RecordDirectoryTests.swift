import Testing

@testable import Noticeboard

struct RecordDirectoryTests {
  /// Each is measured against all names, and more are not read by anybody.
  @Test func onlyTheFirstTwoHundredUnknownReferencesGetASuggestion() async {
    let names = (100...305).map { "清溪社区居民委员会\($0)" } + ["清溪社区居民委员会100"]
    let rows = names.enumerated().map { "g\($0),甲\($0),网格,\($1)" }
    let site = await RuleSite(
      """
      -- units.csv --
      标识,名称,类型,上级
      qingxi,清溪社区居民委员会,社区,
      \(rows.joined(separator: "\n"))
      """, isToday: false)
    let found = site.findings.sorted.filter { $0.rule == .unknownReference }
    #expect(found.map { $0.arguments[0] } == names)
    let suggestions = found.map(\.suggestion)
    let most = LinkCheck.mostSuggestions
    #expect(Set(suggestions.prefix(most)) == ["清溪社区居民委员会"])
    #expect(suggestions.dropFirst(most).dropLast().allSatisfy { $0 == nil }, "\(suggestions)")
    // Said once, it is said wherever the name stands.
    #expect(suggestions.last == "清溪社区居民委员会")
  }
}
