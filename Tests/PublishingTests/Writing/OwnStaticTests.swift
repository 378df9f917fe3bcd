import Noticeboard
import Testing

@testable import Publishing

/// What of a site's own `site-templates/` is published, and what stops the build.
@Suite struct OwnStaticTests {
  let site: EditedSite

  init() throws { site = try EditedSite() }

  private func add(_ path: String, _ bytes: [UInt8]) throws {
    try site.write("site-templates/" + path, "")
    try NewFiles.overwrite(site.path + "/site-templates/" + path, with: bytes)
  }

  /// Ids and places of what the look is blamed for or warned of.
  private func blames(in report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.location.path.hasPrefix("site-templates/") }
      .map { "\($0.location.description.dropFirst("site-templates/".count)) \($0.rule.id)" }
  }

  private func refusals() async throws -> [String] {
    let report = await site.build(to: "out")
    #expect(report.outcome == .refused, "\(report.diagnostics)")
    #expect(!NewFiles.exists(site.scratch.path + "/out/index.html"))
    return blames(in: report)
  }

  /// A photo that says where it was taken.
  private static let placed: [UInt8] = {
    let note = Array("http://ns.adobe.com/xap/1.0/\0<x>SECRET-PLACE</x>".utf8)
    let length = note.count + 2
    let marker: [UInt8] = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)]
    return Array(TinyPictures.jpeg.prefix(2)) + marker + note
      + Array(TinyPictures.jpeg.dropFirst(2))
  }()

  private static func holdsPlace(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("SECRET-PLACE")
  }

  @Test(arguments: [
    "a.xlsx", "a.pdf", "a.html", "a.php", "a.mustache", "a.ttf", "a.css.gz", "a.js.br", "a",
  ])
  func refusesWhatIsNotPublishedFromThere(_ name: String) async throws {
    try add("static/" + name, [1, 2, 3])
    #expect(try await refusals() == ["static/\(name) template.static-kind"])
  }

  @Test func publishesStylesScriptsFontsAndDrawings() async throws {
    let files: [String: [UInt8]] = [
      "a.css": Array("p{background:url(mark@2x.ico)}\n".utf8), "mark@2x.ico": [0, 0, 1, 0, 1],
      "a.js": Array("a();\n".utf8),
      "a.svg": Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n".utf8),
      "a.txt": Array("文\n".utf8), "a.json": Array("{}\n".utf8), "a.xml": Array("<a/>\n".utf8),
      "a.webmanifest": Array("{}\n".utf8), "a.ico": [0, 0, 1, 0, 1],
      "a.woff": Array("wOFF".utf8), "more/a.woff2": Array("wOF2".utf8),
    ]
    for (name, bytes) in files { try add("static/" + name, bytes) }
    let report = await site.build(to: "out")
    #expect(blames(in: report) == [])
    let written = try site.files(of: "out")
    for (name, bytes) in files { #expect(written["static/" + name] == bytes, "\(name)") }
  }

  @Test func searchesTextsForPersonalDataAsThoseOfTheContent() async throws {
    let phone = "13812345678"
    try add("static/a.css", Array("/* \(phone) */\n".utf8))
    try add("static/a.js", Array("call('\(phone)');\n".utf8))
    try add("static/a.json", Array("{\"a\": \"999999199001010016\"}\n".utf8))
    try add("static/a.svg", Array("<svg><text>\(phone)</text></svg>\n".utf8))
    try add("static/a.txt", Array("\(phone)\n".utf8))
    try add("static/a.xml", Array("<a>\(phone)</a>\n".utf8))
    let sheet = "姓名,电话,身份证号\n张小三,\(phone),999999199001010016\n"
    try add("static/值班表.csv", Array(sheet.utf8))
    try add("parts/own.mustache", Array("<p>\(phone)</p>\n".utf8))
    let found = try await refusals()
    #expect(
      found == [
        "parts/own.mustache template.unused",
        "parts/own.mustache:1:4 privacy.private-mobile",
        "static/a.css:1:4 privacy.private-mobile",
        "static/a.js:1:7 privacy.private-mobile",
        "static/a.json:1:8 privacy.identity-number",
        "static/a.svg:1:12 privacy.private-mobile",
        "static/a.txt:1:1 privacy.private-mobile",
        "static/a.xml:1:4 privacy.private-mobile",
        "static/值班表.csv template.static-kind",
        "static/值班表.csv:1:7 privacy.forbidden-column",
        "static/值班表.csv:2:5 privacy.private-mobile",
        "static/值班表.csv:2:17 privacy.identity-number",
      ], "\(found)")
  }

  @Test func refusesANumberInTheNameOfAFile() async throws {
    try add("static/13812345678.txt", [])
    #expect(try await refusals() == ["static/138****5678.txt privacy.file-name"])
  }

  @Test func leavesOutWhatEditorsAndSystemsLeaveAbout() async throws {
    let told = [
      "parts/badge.mustache~", "static/#a.css#", "static/Thumbs.db", "static/a.swp",
      "static/desktop.ini", "static/site.css.bak", "static/site.css.orig", "static/site.css~",
    ]
    for path in told + ["static/.a.css", "static/~$a.xlsx"] { try add(path, [1]) }
    let report = await site.build(to: "out")
    let found = blames(in: report)
    #expect(found == told.map { $0 + " file.unknown-place" }, "\(found)")
    let written = try site.files(of: "out").keys.filter { $0.hasPrefix("static/") }
    for path in told { #expect(!written.contains(path), "\(path)") }
    #expect(!written.contains("static/.a.css") && !written.contains("static/~$a.xlsx"))
  }

  @Test func publishesPicturesWithoutWhatTheySayOfTheirPlace() async throws {
    #expect(Self.holdsPlace(Self.placed))
    try add("static/banner.JPG", Self.placed)
    try add("static/a.png", TinyPictures.png)
    try add("static/a.webp", TinyPictures.webp)
    let report = await site.build(to: "out")
    #expect(blames(in: report) == [])
    let written = try site.files(of: "out")
    let banner = try #require(written["static/banner.JPG"])
    #expect(banner.starts(with: [0xFF, 0xD8]) && !Self.holdsPlace(banner), "\(banner.count)")
    #expect(written["static/a.png"] != nil && written["static/a.webp"] != nil)
  }

  @Test func saysOfPicturesWhatIsSaidOfThoseOfMedia() async throws {
    let jpeg = TinyPictures.jpeg
    try add("static/a.jpg", Array(jpeg.dropLast(30)) + [0xFF, 0xD9])
    #expect(blames(in: await site.build(to: "first")) == ["static/a.jpg media.damaged"])
    try add("static/b.jpg", Array(jpeg.prefix(jpeg.count / 2)))
    try add("static/c.png", jpeg)
    try add("static/d.ico", jpeg)
    #expect(
      try await refusals() == [
        "static/a.jpg media.damaged", "static/b.jpg media.unusable", "static/c.png media.unusable",
        "static/d.ico media.document-differs",
      ])
  }

  @Test func showsThePreviewAlike() async throws {
    try add("static/banner.jpg", Self.placed)
    let occasion = SiteLinker.Occasion(asOf: site.asOf, isToday: false, audience: .public)
    let options = BuildOptions(site: site.path, output: nil, occasion: occasion)
    let server = try PreviewServer(options) { _ in }
    let banner = await server.built(.everything).answer("static/banner.jpg")
    #expect(banner.status == 200 && !Self.holdsPlace(banner.bytes), "\(banner.bytes.count)")
    try add("static/a.txt", Array("13812345678\n".utf8))
    let refused = await server.built(.files([site.path + "/site-templates/static/a.txt"]))
    let page = refused.answer("index.html")
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(page.status == 500 && text.contains("site-templates/static/a.txt"), "\(text)")
  }

  /// Whoever changes a line of a built-in file must not be asked about the others.
  @Test func findsNothingInTheBuiltInFiles() async throws {
    for file in BuiltInFiles.all where file.path.hasPrefix("site-templates/") {
      if file.path.hasSuffix(".png") { continue }
      try site.write(file.path, file.text.description + "\n")
    }
    let found = blames(in: await site.build(to: "out"))
    #expect(found == ["preview/reload.js file.unknown-place"], "\(found)")
  }
}
