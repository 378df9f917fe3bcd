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
}
