import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// What the preview shows after one change and then another.
@Suite struct PreviewServerTests {
  private static func server(
    _ site: EditedSite, _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> PreviewServer {
    let occasion = SiteLinker.Occasion(asOf: site.asOf, isToday: false, audience: .public)
    var options = BuildOptions(site: site.path, output: nil, occasion: occasion)
    change(&options)
    return try PreviewServer(options) { _ in }
  }

  private static func text(_ answer: PreviewAnswer) -> String {
    String(decoding: answer.bytes, as: UTF8.self)
  }

  private static let about = "content/pages/about.md"

  /// A build would not pass, however often something else is saved.
  @Test func showsAPictureThatIsNoneUntilItIsMended() async throws {
    let site = try EditedSite()
    let server = try Self.server(site)
    #expect(await server.built(.everything).answer("index.html").status == 200)
    try site.write("content/media/a.jpg", "no picture")
    let picture = SourceWatch.Change.files([site.path + "/content/media/a.jpg"])
    #expect(await server.built(picture).answer("index.html").status == 500)
    try site.write(Self.about, try site.text(Self.about) + "\n补充。\n")
    let other = await server.built(.files([site.path + "/" + Self.about]))
    #expect(Self.text(other.answer("index.html")).contains("content/media/a.jpg"))
    unlink(site.path + "/content/media/a.jpg")
    #expect(await server.built(picture).answer("pages/about.html").status == 200)
  }

  /// A document is read with the whole tree only, and searched with every change.
  @Test func refusesAnIdentityNumberInADocumentUntilItIsGone() async throws {
    let site = try EditedSite()
    let server = try Self.server(site)
    let sheet = "content/media/m.csv"
    try site.write(sheet, "编号,备注\n甲,999999199001010016\n")
    let first = Self.text(await server.built(.everything).answer("index.html"))
    #expect(first.contains(sheet), "\(first)")
    try site.write(Self.about, try site.text(Self.about) + "\n补充。\n")
    let other = await server.built(.files([site.path + "/" + Self.about])).answer("index.html")
    #expect(other.status == 500 && Self.text(other).contains(sheet))
    unlink(site.path + "/" + sheet)
    let gone = await server.built(.files([site.path + "/" + sheet]))
    #expect(gone.answer("pages/about.html").status == 200)
  }

  @Test func showsThePagesInTraditionalCharacters() async throws {
    let site = try EditedSite()
    try site.write(
      "content/site.yaml", try site.text("content/site.yaml") + "\n版本: [简体, 繁体]\n")
    let shown = await (try Self.server(site)).built(.everything)
    for path in ["zh-hant/", "zh-hant/index.html", "zh-hant/pages/about.html"] {
      let answer = shown.answer(path)
      #expect(answer.status == 200, "\(path)")
      #expect(Self.text(answer).contains("lang=\"zh-Hant\""), "\(path)")
    }
    #expect(shown.answer("zh-hant/nothing.html").status == 404)
    #expect(shown.answer("pages/about.html").status == 200)
  }

  @Test func showsTheStyleguideIfAskedFor() async throws {
    let site = try EditedSite()
    let server = try Self.server(site) { $0.includesStyleguide = true }
    #expect(await server.built(.everything).answer("styleguide.html").status == 200)
  }

  @Test func saysThatTheContentIsGoneAndShowsWhatComesInItsPlace() async throws {
    let site = try EditedSite()
    let server = try Self.server(site)
    _ = await server.built(.everything)
    #expect(rename(site.path + "/content", site.path + "/away") == 0)
    let gone = await server.built(.everything).answer("index.html")
    #expect(gone.status == 500)
    #expect(Self.text(gone).contains("打开失败：没有这个文件或文件夹"))
    #expect(rename(site.path + "/away", site.path + "/content") == 0)
    try site.write(Self.about, try site.text(Self.about) + "\n回来了。\n")
    let back = await server.built(.everything).answer("pages/about.html")
    #expect(Self.text(back).contains("回来了。"))
  }

  @Test func reportsWhatABuildWouldReport() async throws {
    let site = try EditedSite()
    let server = try Self.server(site)
    _ = await server.built(.everything)
    let pipe = site.path + "/content/pages/pipe.md"
    #expect(mkfifo(pipe, 0o600) == 0)
    let page = Self.text(await server.built(.files([pipe])).answer("index.html"))
    #expect(page.contains("content/pages/pipe.md") && page.contains("这不是普通文件"), "\(page)")
  }
}
