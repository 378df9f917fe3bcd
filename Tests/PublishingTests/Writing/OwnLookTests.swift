import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// Files of a site's own in `site-templates/static/`.
@Suite struct OwnLookTests {
  private static func edition(of site: EditedSite) async throws -> Edition {
    let (tree, _) = await SourceTreeReader.read(try Folder(site.path + "/content"))
    let (records, _) = await RecordsReader.read(tree)
    let occasion = SiteLinker.Occasion(asOf: site.asOf, isToday: false, audience: .public)
    let (linked, _) = await SiteLinker.link(try #require(records), for: occasion)
    let (look, _) = try LookReader.read(site.path)
    return await Edition(try #require(linked), look)
  }

  @Test func leavesTheColoursThatASiteWroteItself() async throws {
    let site = try EditedSite()
    try site.write(
      "content/site.yaml", try site.text("content/site.yaml") + "主题: {主色: \"#a8322a\"}\n")
    let path = "static/theme.css"
    let made = try await Self.edition(of: site).styleFiles().filter { $0.path == path }
    #expect(made.count == 1)
    let own = ":root{--accent:#123456}\n"
    try site.write("site-templates/" + path, own)
    let files = try await Self.edition(of: site).styleFiles().filter { $0.path == path }
    #expect(files.map(\.bytes) == [Array(own.utf8)])
  }

  @Test func reachesAFileOfItsOwnFromEveryDepth() async throws {
    let site = try EditedSite()
    let layout = try #require(
      BuiltInFiles.all.first { $0.path == "site-templates/layout.mustache" })
    let link = #"<link rel="stylesheet" href="{{links.root}}static/my.css">"#
    let whole = layout.text.description
    try site.write(layout.path, whole.replacing("</head>", with: link + "</head>"))
    try site.write("site-templates/static/my.css", "p{margin:0}\n")
    let report = await site.build(to: "out")
    guard case .written = report.outcome else {
      Issue.record("\(report.diagnostics)")
      return
    }
    let files = try site.files(of: "out")
    #expect(files["static/my.css"] != nil)
    for (path, way) in [
      ("index.html", ""), ("pages/about.html", "../"),
      ("mechanisms/shuoshi/2026-10.html", "../../"),
    ] {
      let bytes = try #require(files[path], "\(files.keys.sorted())")
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("href=\"\(way)static/my.css\""), "\(path): \(page.prefix(3000))")
    }
  }

  @Test(arguments: ["static/site.css", "static/site.js", "static/theme.css", "static/mark.svg"])
  func refusesAFolderInThePlaceOfAFileBeforeAnythingIsWritten(_ path: String) async throws {
    let site = try EditedSite()
    for name in ["my.css", "more/my.css"] {
      try site.write("site-templates/\(path)/\(name)", "p{margin:0}\n")
    }
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused)
    let found = report.diagnostics.filter { $0.rule.id == "template.folder-for-file" }
    #expect(found.map(\.location.path) == ["site-templates/" + path], "\(report.diagnostics)")
    // There is no folder yet.
    #expect(throws: FileError.self) { try site.files(of: "out") }
  }

  @Test func addsAPartToAScriptThatIsWrittenInParts() async throws {
    let site = try EditedSite()
    try site.write("site-templates/static/search.js/97-own.js", "ownPart();\n")
    try site.write("site-templates/static/own.js/1-one.js", "one();\n")
    let report = await site.build(to: "out")
    guard case .written = report.outcome else {
      Issue.record("\(report.diagnostics)")
      return
    }
    let files = try site.files(of: "out")
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files[path]), as: UTF8.self)
    }
    #expect(try text("static/search.js").contains("ownPart();"))
    #expect(try text("static/own.js").contains("one();"))
  }

  /// A copy that lies elsewhere than what it was to replace.
  @Test(arguments: ["brand-card", "parts/brand_card", "partials/brand-card"])
  func tellsOfATemplateThatNoPageReaches(_ name: String) async throws {
    let site = try EditedSite()
    try site.write("site-templates/\(name).mustache", "<li>{{title}}</li>\n")
    let report = await site.build(to: "out")
    let found = report.diagnostics.filter { $0.rule.id == "template.unused" }
    #expect(
      found.map { "\($0.location) \($0.suggestion ?? "") \($0.level)" } == [
        "site-templates/\(name).mustache parts/brand-card warning"
      ], "\(report.diagnostics)")
    #expect(report.outcome != .refused)
  }

  @Test func tellsOfTextBesideTheBlocksThatItsParentTakes() async throws {
    let site = try EditedSite()
    let page = "{{<layout}}\n<p>LOST</p>\n{{$main}}<h1>{{page.title}}</h1>{{/main}}\n{{/layout}}\n"
    try site.write("site-templates/page.mustache", page)
    let report = await site.build(to: "out")
    let found = report.diagnostics.filter { $0.location.path.hasPrefix("site-templates/") }
    #expect(
      found.map { "\($0.location) \($0.rule.id)" } == [
        "site-templates/page.mustache:2:1 template.lost-text"
      ])
    let about = String(
      decoding: try #require(try site.files(of: "out")["pages/about.html"]), as: UTF8.self)
    #expect(!about.contains("LOST"), "\(about)")
  }

  /// Ids and places of what `site-templates/` is blamed for; nothing may have been written.
  private static func refusals(of site: EditedSite) async throws -> [String] {
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused, "\(report.diagnostics)")
    #expect(!NewFiles.exists(site.scratch.path + "/out/index.html"))
    return report.diagnostics.filter { $0.level != .warning }
      .map { "\($0.location) \($0.rule.id)" }
  }

  @Test func tellsOfLinksAndPipesInsteadOfPassingThemOver() async throws {
    let site = try EditedSite()
    try site.write("elsewhere/site.css", "p{margin:0}\n")
    let folder = site.path + "/site-templates"
    try OutputFolder.make(folder + "/parts")
    #expect(symlink("../elsewhere", folder + "/static") == 0)
    #expect(symlink("/etc/hostname", folder + "/parts/badge.mustache") == 0)
    #expect(mkfifo(folder + "/layout.mustache", 0o600) == 0)
    let found = try await Self.refusals(of: site)
    #expect(
      found == [
        "site-templates/layout.mustache file.special",
        "site-templates/parts/badge.mustache file.symbolic-link",
        "site-templates/static file.symbolic-link",
      ], "\(found)")
  }

  /// Who wrote them believes that they are in force, and on a stick they would overwrite others.
  @Test func refusesNamesThatDifferFromOthersInCapitalsOnly() async throws {
    let site = try EditedSite()
    for path in ["Parts/badge.mustache", "static/Site.css", "static/a.css", "static/A.css"] {
      try site.write("site-templates/" + path, "\n")
    }
    let found = try await Self.refusals(of: site)
    #expect(
      found == [
        "site-templates/Parts file.name-twice",
        "site-templates/Parts/badge.mustache file.name-twice",
        "site-templates/static/Site.css file.name-twice",
        "site-templates/static/a.css file.name-twice",
      ], "\(found)")
  }

  @Test func refusesANameThatIsNoUTF8() async throws {
    let site = try EditedSite()
    try site.write("site-templates/static/own.css", "p{margin:0}\n")
    let path = (site.path + "/site-templates/static/").utf8.map { CChar(bitPattern: $0) }
    // 梧桐.css as an old archive has it.
    let name: [UInt8] = [0xCE, 0xE0, 0xCD, 0xA9, 0x2E, 0x63, 0x73, 0x73, 0]
    let whole = path + name.map { CChar(bitPattern: $0) }
    let file = open(whole, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    #expect(file >= 0)
    close(file)
    defer { unlink(whole) }
    let found = try await Self.refusals(of: site)
    #expect(found.map { $0.hasSuffix(" file.name-not-utf8") } == [true], "\(found)")
  }
}
