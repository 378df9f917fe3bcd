import Noticeboard
import Testing

@testable import Publishing

/// Words of the interface in a site's own `site-templates/strings/`.
@Suite struct OwnWordsTests {
  let site: EditedSite
  private static let path = "site-templates/strings/zh-Hans.yaml"

  init() throws { site = try EditedSite() }

  /// The built-in words of a language.
  private static func words(_ language: String) throws -> String {
    let file = try #require(
      BuiltInFiles.all.first { $0.path == "site-templates/strings/\(language).yaml" })
    return file.text.description
  }

  /// What all that is found of the look says, with its place.
  private func sentences(in report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.location.path.hasPrefix("site-templates/") }
      .map { "\($0.location): \($0.summary(in: .chinese)) [\($0.rule.id)]" }
  }

  @Test func changesOnlyTheWordsThatAFileOfItsOwnNames() async throws {
    try site.write(Self.path, "# 只改一处\nskip: 直接看正文\n")
    let report = await site.build(to: "out")
    #expect(sentences(in: report) == [])
    let home = String(
      decoding: try #require(try site.files(of: "out")["index.html"]), as: UTF8.self)
    #expect(home.contains(">直接看正文</a>"), "\(home.prefix(4000))")
    #expect(!home.contains("跳到正文"), "\(home.prefix(4000))")
    #expect(home.contains("aria-label=\"主导航\""), "\(home.prefix(4000))")
  }

  @Test func tellsOfAFileThatCannotBeReadAloneAndOnce() async throws {
    let words = try Self.words("zh-Hans")
    let broken = words.replacing("home-news: ", with: "home-news：")
    #expect(broken != words)
    try site.write(Self.path, broken)
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused)
    let line = try #require(
      broken.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.hasPrefix("home-news：") })
    #expect(
      sentences(in: report) == [
        "\(Self.path):\(line + 1):10: 键后面是全角冒号“：”，请改为半角冒号加空格“: ” [yaml.full-width-colon]"
      ])
  }

  @Test func tellsWhichKeyWasMeantWhereAFileNamesAnUnknownOne() async throws {
    try site.write(Self.path, "home-newz: 最新消息\n")
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused)
    #expect(
      sentences(in: report) == [
        "\(Self.path):1:1: 界面词语里没有“home-newz”这个键，不会显示；请改正或删去（只写要改的键，自己模板里的话直接写在模板里）；是不是“home-news”？"
          + " [strings.unknown-key]"
      ])
  }

  @Test func tellsOfALanguageThatNoPageIsIn() async throws {
    let path = "strings/zh-CN.yaml"
    try site.write("site-templates/" + path, "skip: 直接看正文\n")
    let report = await site.build(to: "out")
    #expect(
      sentences(in: report) == [
        "site-templates/\(path): “\(path)”不属于任何一类内容，已忽略；请移到正确的文件夹或删去 [file.unknown-place]"
      ])
  }

  @Test func tellsOfAFileThatHoldsNoKeys() async throws {
    try site.write(Self.path, "最新消息\n")
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused)
    #expect(
      sentences(in: report) == [
        "\(Self.path):1:1: 这里应当是“键: 值”，一行一个 [front-matter.not-a-mapping]"
      ])
  }

  @Test(arguments: ["zh-Hant", "en"])
  func hasTheSameKeysInEveryLanguage(_ language: String) throws {
    func keys(_ language: String) throws -> Set<Substring> {
      Set(
        try Self.words(language).split(separator: "\n").filter { !$0.hasPrefix("#") }
          .map { $0.prefix { $0 != ":" } })
    }
    let (ours, theirs) = (try keys("zh-Hans"), try keys(language))
    #expect(ours.count > 400, "\(ours.count)")
    #expect(ours.symmetricDifference(theirs).sorted() == [])
  }
}
