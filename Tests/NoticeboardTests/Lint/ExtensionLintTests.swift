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
