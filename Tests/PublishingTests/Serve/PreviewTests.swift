import Mustache
import Noticeboard
import Testing

@testable import Publishing

@Suite struct PreviewTests {
  private static func site(
    template: (path: String, text: String)? = nil
  ) async throws -> (PreviewSite, ScratchFolder) {
    let scratch = try ScratchFolder()
    _ = try StarterSite.write(to: scratch.path + "/site")
    if let template {
      let folder = scratch.path + "/site/site-templates"
      try OutputFolder.make(folder)
      _ = try OutputFolder(folder).write(
        Array(template.text.utf8), to: template.path, isThere: false)
    }
    let content = try Folder(scratch.path + "/site/content")
    let (tree, _) = await SourceTreeReader.read(content)
    let (records, _) = await RecordsReader.read(tree)
    let asOf = try Day("2026-11-21")
    let (site, _) = await SiteLinker.link(
      try #require(records), for: .init(asOf: asOf, isToday: false, audience: .public))
    let (look, _) = try LookReader.read(scratch.path + "/site")
    let edition = await Edition(try #require(site), look)
    return (PreviewSite(version: 7, edition: edition, media: content), scratch)
  }

  private static func answer(
    _ path: String, host: String = "127.0.0.1:8080", method: String = "GET"
  ) async throws -> (status: UInt32, text: String) {
    let (site, scratch) = try await site()
    defer { withExtendedLifetime(scratch) {} }
    let request = PreviewRequest(method: method, path: path, host: host)
    let answer = PreviewServer.answer(request, PreviewServer.hosts(8080), site)
    return (answer.status, String(decoding: answer.bytes, as: UTF8.self))
  }

  @Test(arguments: ["/", "/index.html", "/bulletins/", "/units/index.html"])
  func servesPagesThatLoadThemselvesAgain(_ path: String) async throws {
    let (status, text) = try await Self.answer(path)
    #expect(status == 200)
    #expect(text.contains("<script src=\"/_gongshi/reload.js?7\" defer></script>\n</body>"))
    #expect(text.contains("script-src 'self'"))
  }

  @Test func showsWhyAPageThatIsBeyondAllMeasureCannotBeMade() async throws {
    let loops = String(repeating: "{{#nav}}", count: 10) + String(repeating: "字", count: 70_000)
    let text = loops + String(repeating: "{{/nav}}", count: 10)
    let (site, scratch) = try await Self.site(template: ("units.mustache", text))
    defer { withExtendedLifetime(scratch) {} }
    let answer = site.answer("units/index.html")
    #expect(answer.status == 500)
    let page = String(decoding: answer.bytes, as: UTF8.self)
    #expect(page.contains("“units/index.html”生成不出来：模板“units”输出超过 67108864 字节"), "\(page)")
    #expect(page.contains("/_gongshi/reload.js?7"))
    #expect(site.answer("index.html").status == 200)
    #expect(site.answer("search/manifest.js").status == 200)
  }

  @Test func servesTheFilesThatAreNoPages() async throws {
    for path in ["/static/site.css", "/feed.xml", "/search/manifest.js", "/_gongshi/reload.js"] {
      #expect(try await Self.answer(path).status == 200, "\(path)")
    }
    #expect(try await Self.answer("/_gongshi/version.js").text == "gongshiVersion(\"7\");\n")
  }

  @Test(arguments: [
    "/../../etc/passwd", "//etc/passwd", "/static/../../site/content/site.yaml",
    "/content/site.yaml",
    "/.gongshi/cache.sqlite", "/media/../site.yaml", "/%2e%2e/etc/passwd",
  ])
  func reachesNothingButTheSite(_ path: String) async throws {
    #expect(try await Self.answer(path).status == 404)
  }

  @Test func answersOnlyItsOwnName() async throws {
    #expect(try await Self.answer("/", host: "localhost:8080").status == 200)
    for host in ["", "evil.example", "127.0.0.1:80", "127.0.0.1:8080.evil.example"] {
      #expect(try await Self.answer("/", host: host).status == 421, "\(host)")
    }
  }

  @Test func refusesMethodsThatWrite() async throws {
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
      #expect(try await Self.answer("/", method: method).status == 405, "\(method)")
    }
  }

  @Test func listsMistakesWithTheirPlaces() throws {
    let mistake = Diagnostic(
      .systemRefused, at: Location("content/a<b>.md"), ["读取", "没有权限", "read", "Permission denied"])
    let page = String(decoding: ProblemsPage.bytes(of: [mistake], isStrict: false), as: UTF8.self)
    #expect(page.contains("有 1 处错误"))
    #expect(page.contains("content/a&lt;b&gt;.md"))
    #expect(page.contains("读取失败：没有权限"))
  }

  /// The page, rendered from a site that was linked anew and from one where only the text was changed.
  @Test(arguments: [
    ("路灯已换。", "路灯都已换好。", true), ("开头。", "别的开头。", false), ("来源: 社区", "来源: 街道", false),
    ("路灯已换。", "见[没有](/pages/meiyou.md)。", false),
  ])
  func showsOtherProseWithoutLinkingAnew(
    _ before: String, _ after: String, _ isQuick: Bool
  ) async throws {
    let path = "bulletins/tongzhi.md"
    func text(_ old: String, _ new: String) -> [UInt8] {
      let beginning = "开头。" + String(repeating: "很长的一段话要说清楚，", count: 20)
      let file = """
        ---
        标题: 路灯
        类型: notice
        日期: 2026-11-01
        来源: 社区
        状态: published
        审签: [{经办: 文书}, {复核: 副书记}, {签发: 书记}]
        保密审查: 是
        ---
        \(beginning)

        路灯已换。

        """
      return Array(file.replacing(old, with: new).utf8)
    }
    let basis = SourceTree.File(
      path: "site.yaml", bytes: Array("name: 清溪社区\nroot: qingxi\n".utf8))
    let units = SourceTree.File(
      path: "units.csv", bytes: Array("标识,名称,类型,上级\nqingxi,清溪社区,community,\n".utf8))
    func edition(_ file: SourceTree.File) async throws -> (Edition, [Diagnostic]) {
      let tree = SourceTree(files: [basis, units, file], media: [], attachments: [])
      let (records, findings) = await RecordsReader.read(tree)
      let (site, unlinked) = await SiteLinker.link(
        try #require(records),
        for: .init(asOf: try Day("2026-11-21"), isToday: false, audience: .public))
      let (look, _) = try LookReader.read("/nowhere")
      return (
        await Edition(try #require(site), look), (findings.sorted + unlinked.sorted).sorted()
      )
    }
    func page(_ edition: Edition) throws -> String {
      var output = OutputBuffer(capacity: 1024)
      try edition.render(.bulletin("tongzhi"), into: &output)
      return output.withBytes { String(decoding: $0, as: UTF8.self) }
    }
    let old = SourceTree.File(path: path, bytes: text("", ""))
    let new = SourceTree.File(path: path, bytes: text(before, after))
    let (was, found) = try await edition(old)
    let revised = await was.revised(by: new, was: old, basis: [basis], found: found)
    #expect((revised != nil) == isQuick)
    guard let revised else { return }
    let whole = try page(try await edition(new).0)
    #expect(try page(revised) == whole)
    #expect(whole.contains(after))
  }
}
