import Glibc
import Noticeboard
import Testing

@testable import Publishing

@Suite struct DraftTests {
  @Test(arguments: [
    ("社区", "社区"), ("a: b", "\"a: b\""), ("#1", "\"#1\""), ("", "\"\""), ("- x", "\"- x\""),
    ("说\"好\"\\", "\"说\\\"好\\\"\\\\\""), ("“引号”", "“引号”"), ("[x]", "\"[x]\""),
  ])
  func quotesWhatYAMLWouldMisread(text: String, written: String) {
    #expect(DraftTemplate.yaml(text) == written)
  }

  @Test func neverFillsWhatAValueHolds() {
    let text = DraftTemplate("brand").filled(["unit": "<year>", "year": "2026"])
    #expect(text.contains("单位: <year>\n"), "\(text)")
    #expect(text.contains("创建: 2026\n"), "\(text)")
  }

  @Test func movesThePeriodsThatAnIssueNamesAsItsOwn() async throws {
    let folder = try ScratchFolder()
    _ = try StarterSite.write(to: folder.path)
    let path = folder.path + "/content/bulletins/gongshi-2026-10.md"
    try NewFiles.overwrite(
      path,
      with: Array(
        """
        ---
        标题: 第10期公示
        类型: 公报
        系列: gongshi
        期号: 10
        期间: 2026-10
        日期: 2026-11-02
        来源: "社区: 居委会"
        ---
        ## 事

        本月办结{{居民说事 2026-10 已解决}}件，新增{{居民说事 2026-10 新增}}件。

        {{红旗网格 2026-Q3}}

        """.utf8))
    let desk = try await DraftDesk(site: folder.path, today: Day(number: 20_778))
    let draft = try desk.month(nil)
    #expect(draft.path == folder.path + "/content/bulletins/gongshi-2026-11.md")
    #expect(draft.missingLedgers == [])
    let text = try #require(try read("content/bulletins/gongshi-2026-11.md", in: folder))
    #expect(
      text.hasSuffix(
        """
        ---
        ## 事

        居民说事已解决：{{居民说事 2026-11 已解决}}。

        居民说事新增：{{居民说事 2026-11 新增}}。

        {{红旗网格 2026-Q3}}

        """), "\(text)")
    #expect(text.contains("\n来源: \"社区: 居委会\"\n"), "\(text)")
    #expect(text.contains("\n标题: 2026年11月“一月一公示”\n"), "\(text)")
    #expect(text.contains("  - {经办: 请填写岗位}\n"), "\(text)")
  }

  /// Else the ranking of the new quarter would never be published.
  @Test func quotesTheNewestQuarterThatHasALedger() async throws {
    let folder = try ScratchFolder()
    _ = try StarterSite.write(to: folder.path)
    let today = Day(number: 20_778)
    let december = try await DraftDesk(site: folder.path, today: today).month(Period("2026-12"))
    #expect(
      december.missingLedgers == [
        "content/ledgers/hongqi/2026-Q4.csv", "content/ledgers/shuoshi/2026-12.csv",
        "content/ledgers/xinyuan/2026-12.csv", "content/ledgers/yishi/2026-12.csv",
      ])
    let text = try #require(try read("content/bulletins/gongshi-2026-12.md", in: folder))
    #expect(text.contains("{{红旗网格 2026-Q3}}"), "\(text)")
    try NewFiles.create(
      folder.path + "/content/ledgers/hongqi/2026-Q4.csv",
      with: Array("对象,积分\n1-01,900\n".utf8))
    _ = try await DraftDesk(site: folder.path, today: today).month(Period("2027-01"))
    let next = try #require(try read("content/bulletins/gongshi-2027-01.md", in: folder))
    #expect(next.contains("{{红旗网格 2026-Q4}}"), "\(next)")
  }

  @Test func numbersAMonthThatIsMadeUpForBeforeTheNext() async throws {
    let folder = try ScratchFolder()
    _ = try StarterSite.write(to: folder.path)
    let desk = try await DraftDesk(site: folder.path, today: Day(number: 20_778))
    let draft = try desk.month(Period("2026-09"))
    let text = try #require(try read("content/bulletins/gongshi-2026-09.md", in: folder))
    #expect(draft.path.hasSuffix("content/bulletins/gongshi-2026-09.md"))
    #expect(text.contains("\n期号: 9\n"), "\(text)")
  }

  @Test func saysThatThereIsNoSeriesToContinue() async throws {
    let folder = try ScratchFolder()
    try NewFiles.create(
      folder.path + "/content/site.yaml", with: Array("名称: 某社区\n根单位: mou\n".utf8))
    let desk = try await DraftDesk(site: folder.path, today: Day(number: 20_778))
    let failure = #expect(throws: DraftFailure.self) { try desk.month(nil) }
    guard case .noSeries? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func writesNoFileOverAnother() throws {
    let folder = try ScratchFolder()
    try NewFiles.create(folder.path + "/a/b/c.txt", with: [1])
    let error = #expect(throws: FileError.self) {
      try NewFiles.create(folder.path + "/a/b/c.txt", with: [2])
    }
    #expect(error?.code == EEXIST)
    #expect(try Folder(folder.path).read("a/b/c.txt") == [1])
  }

  private func read(_ path: String, in folder: ScratchFolder) throws -> String? {
    String(validating: try Folder(folder.path).read(path), as: UTF8.self)
  }
}
