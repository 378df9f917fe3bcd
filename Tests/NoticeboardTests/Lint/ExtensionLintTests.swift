import Testing

@testable import Noticeboard

/// What lies in its folder in a form that is not read would be missing without a word.
struct ExtensionLintTests {
  private func lines(_ text: String) async -> [String] {
    await RuleSite(text, isToday: false).findings.sorted.map {
      "\($0.location) \($0.level) \($0.rule.id)"
    }
  }

  @Test(arguments: [
    ("ledgers/m/2026-12.xls", "file.sheet-of-other-form"),
    ("ledgers/m/2026-12.et", "file.sheet-of-other-form"),
    ("ledgers/m/2026-12.csv.txt", "file.sheet-of-other-form"),
    ("ledgers/m/2026-11.CSV", "file.extension-in-capitals"),
    ("rosters/zhiban/2026-12.xlsx", "file.sheet-of-other-form"),
    ("rosters/louzhang.xlsx", "file.sheet-of-other-form"),
    ("calendar/2027.ods", "file.sheet-of-other-form"),
    ("bulletins/m.doc", "file.text-of-other-form"),
    ("bulletins/m.wps", "file.text-of-other-form"),
    ("bulletins/m.md.txt", "file.text-of-other-form"),
    ("pages/guide/m.docx", "file.text-of-other-form"),
    ("mechanisms/m.Md", "file.extension-in-capitals"),
  ]) func refusesAFileOfAnotherForm(_ path: String, _ rule: String) async {
    #expect(await lines("-- \(path) --\n甲") == ["\(path) error \(rule)"])
  }

  @Test(arguments: [
    ("pages/About2.MD", "pages/about2.md"),
    ("pages/Guide/Our_Rules.Md", "pages/guide/our-rules.md"),
    ("bulletins/2026/停水通知 A.docx", "bulletins/2026/a.md"),
    ("bulletins/停水通知.wps", "bulletins/wenjian.md"),
    ("bulletins/通知/TongZhi.MD", "bulletins/通知/tongzhi.md"), ("pages/ＡＢ.docx", "pages/ab.md"),
    ("pages/电话13812345678.docx", "pages/wenjian.md"), ("pages/CON.MD", "pages/wenjian.md"),
    ("ledgers/m/2026年11月.xlsx", "ledgers/m/2026-11.csv"),
    ("ledgers/m/2026-11.CSV", "ledgers/m/2026-11.csv"),
  ]) func proposesANameThatPasses(_ path: String, _ proposal: String) async {
    let site = await RuleSite("-- \(path) --\n甲", isToday: false)
    let told = site.findings.sorted.filter { $0.rule.id.hasPrefix("file.") }
      .map { $0.summary(in: .chinese) }
    #expect(told.contains { $0.contains(" \(proposal)") }, "\(told)")
    let text = proposal.hasSuffix(".md") ? "---\n标题: 甲\n---\n" : "编号,名称\n"
    let renamed = await lines("-- \(proposal) --\n\(text)")
    #expect(!renamed.contains { $0.contains("bad-id") || $0.contains("file.") }, "\(renamed)")
  }

  @Test func proposesNoNameTwice() async {
    let site = await RuleSite(
      "-- pages/About.MD --\n甲\n-- pages/about.md --\n---\n标题: 甲\n---\n-- pages/甲.doc --\n-- pages/乙.doc --\n",
      isToday: false)
    let told = site.findings.sorted.map { $0.summary(in: .chinese) }.joined(separator: "\n")
    for name in ["about-2.md", "wenjian.md", "wenjian-2.md"] {
      #expect(told.contains(" pages/\(name)"), "\(told)")
    }
  }

  @Test func onlyWarnsBesideTheFileThatIsRead() async {
    #expect(
      await lines(
        """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        文。
        -- pages/a.docx --
        PK
        """) == ["pages/a.docx warning file.unknown-place"])
  }

  @Test(arguments: ["ledgers/2026.xlsx", "bulletins/photo.jpg", "lint/words.xlsx", "notes.docx"])
  func onlyWarnsWhereNothingIsRead(_ path: String) async {
    #expect(await lines("-- \(path) --\nPK") == ["\(path) warning file.unknown-place"])
  }

  @Test func takesAttachmentsOfAnyForm() async {
    #expect(await lines("-- media/biao.xlsx --\nPK\n-- media/tongzhi.docx --\nPK") == [])
  }
}
