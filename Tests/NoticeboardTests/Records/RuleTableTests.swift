import Testing

@testable import Noticeboard

/// Every rule of form, records, bulletins and text, with the exact sentences that people read.
struct RuleTableTests {
  static let rows: [RuleRow] =
    RuleRow.reading + RuleRow.reading2 + RuleRow.records + RuleRow.records2 + RuleRow.records3
    + RuleRow.records4
    + RuleRow.sheets + RuleRow.sheets2 + RuleRow.files + RuleRow.files2 + RuleRow.markdown
    + RuleRow.markdown2 + RuleRow.bulletins + RuleRow.bulletins2
    + RuleRow.bulletins3 + RuleRow.bulletins4 + RuleRow.links + RuleRow.kinds
    + RuleRow.broken + RuleRow.silent
    + RuleRow.privacy
    + RuleRow.prose

  @Test(arguments: rows) func tellsEachMistakeInBothLanguages(_ row: RuleRow) async {
    let site = await RuleSite(row.site, isToday: row.isToday)
    let all = InlineSite.lines(site.findings, .chinese)
    #expect(site.lines(row.rule, .chinese).joined(separator: "\n") == row.chinese, "\(all)")
    #expect(site.lines(row.rule, .english).joined(separator: "\n") == row.english)
  }

  @Test(arguments: SentenceRow.all + SentenceRow.templates) func saysOfADiskExactly(
    _ row: SentenceRow
  ) {
    let diagnostic = Diagnostic(row.rule, at: Location("a.md"), row.arguments)
    #expect(diagnostic.summary(in: .chinese) == row.chinese)
    #expect(diagnostic.summary(in: .english) == row.english)
  }

  @Test func hasARowForEveryRule() {
    let lists: [Rule] =
      Rule.reading + Rule.records + Rule.sheets + Rule.files + Rule.fileSystem + Rule.markdown
      + Rule.bulletins + Rule.links + Rule.catalogue + Rule.privacy + Rule.fileNames + Rule.prose
      + Rule.pages + Rule.templates
    let tested = Set(
      Self.rows.map(\.rule.id) + (SentenceRow.all + SentenceRow.templates).map(\.rule.id))
    #expect(lists.map(\.id).filter { !tested.contains($0) } == [])
    #expect(Set(lists.map(\.id)).count == lists.count)
  }

  @Test func findsNothingInASmallSite() async {
    let site = await RuleSite("", isToday: true)
    #expect(InlineSite.lines(site.findings, .chinese) == [])
  }
}
