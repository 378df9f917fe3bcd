import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// What of `media/` is published, and what stops the build before a byte is written.
@Suite struct MediaTests {
  let site: EditedSite

  init() throws { site = try EditedSite() }

  private func notice(_ keys: String, _ body: String = "正文。") throws {
    try site.write(
      "content/bulletins/n1.md",
      """
      ---
      标题: 通知
      类型: 公告
      状态: 已发布
      日期: 2026-11-16
      来源: 梧桐社区居民委员会
      审签:
        - {经办: 社区文书, 时间: 2026-11-15 09:00}
        - {复核: 社区副书记, 时间: 2026-11-15 10:00}
        - {签发: 社区党委书记, 时间: 2026-11-15 11:00}
      保密审查: 是
      \(keys)
      ---
      \(body)
      """)
  }

  private func add(_ name: String, _ bytes: [UInt8]) throws {
    try OutputFolder.make(site.path + "/content/media")
    try NewFiles.overwrite(site.path + "/content/media/" + name, with: bytes)
  }

  /// Ids and places of what `media/` is blamed for, and whether anything was written.
  private func build() async throws -> [String] {
    let report = await site.build(to: "out")
    let found = report.diagnostics.filter { $0.location.path.hasPrefix("content/media/") }
      .filter { $0.level != .warning }
      .map { "\($0.location) \($0.rule.id)" }
    if !found.isEmpty {
      #expect(!NewFiles.exists(site.scratch.path + "/out/index.html"), "\(found)")
    }
    return found
  }

  @Test(arguments: [
    "jfif", "jpe", "pjpeg", "heic", "tif", "tiff", "avif", "bmp", "jp2",
  ])
  func refusesPicturesThatKeepTheirPlace(_ kind: String) async throws {
    try add("a." + kind, TinyPictures.jpeg)
    try notice("附件: [media/a.\(kind)]")
    #expect(try await build() == ["content/media/a.\(kind) media.picture-kind"])
  }

  @Test func refusesAPhotoUnderAnotherName() async throws {
    try add("a.jpg.txt", TinyPictures.jpeg)
    try add("b.png", TinyPictures.jpeg)
    try add("c.pdf", TinyPictures.jpeg)
    try notice("附件: [media/a.jpg.txt, media/b.png, media/c.pdf]")
    let found = try await build()
    #expect(found.count == 3, "\(found)")
  }

  @Test(arguments: [
    "html", "htm", "xhtml", "js", "mjs", "xml", "exe", "bat", "cmd", "msi", "unknown", "",
  ])
  func refusesDocumentsThatMayRun(_ kind: String) async throws {
    let name = kind.isEmpty ? "a" : "a." + kind
    try add(name, Array("<script>alert(1)</script>".utf8))
    try notice("", "见 [文件](../media/\(name))。")
    #expect(try await build() == ["content/media/\(name) media.document-kind"])
  }

  @Test func mindsNoFileThatNothingUses() async throws {
    try add("thumbs.db", [1, 2, 3])
    try notice("")
    #expect(try await build() == [])
    #expect(try site.files(of: "out")["media/thumbs.db"] == nil)
  }

  @Test(arguments: [
    ("pdf", "%PDF-1.4\n", "<html>"), ("docx", "PK\u{3}\u{4}", "MZ"), ("zip", "PK\u{3}\u{4}", "x"),
    ("rtf", "{\\rtf1", "PK"), ("mp3", "ID3", "x"), ("mp4", "0000ftypisom", "x"),
  ])
  func comparesDocumentsWithTheirFirstBytes(
    _ kind: String, _ right: String, _ wrong: String
  ) async throws {
    try add("a." + kind, Array(right.utf8))
    try notice("附件: [media/a.\(kind)]")
    #expect(try await build() == [])
    #expect(try site.files(of: "out")["media/a." + kind] == Array(right.utf8))
    try add("a." + kind, Array(wrong.utf8))
    let report = await site.build(to: "out")
    #expect(report.diagnostics.contains { $0.rule.id == "media.document-differs" })
  }

  @Test func offersDocumentsInProseForSaving() async throws {
    try add("a.pdf", Array("%PDF-1.4\n".utf8))
    try notice("", "见 [文件](../media/a.pdf) 和 [首页](../pages/about.md)。")
    #expect(try await build() == [])
    let page = String(decoding: try site.files(of: "out")["bulletins/n1.html"] ?? [], as: UTF8.self)
    #expect(page.contains("<a href=\"../media/a.pdf\" download>文件</a>"), "\(page)")
    #expect(page.contains("<a href=\"../pages/about.html\">首页</a>"), "\(page)")
    // The short way of a build writes the same.
    try notice("", "请见 [文件](../media/a.pdf) 和 [首页](../pages/about.md)。")
    #expect(try await build() == [])
    let again = String(
      decoding: try site.files(of: "out")["bulletins/n1.html"] ?? [], as: UTF8.self)
    #expect(again.contains("请见 <a href=\"../media/a.pdf\" download>文件</a>"), "\(again)")
  }

  @Test func searchesAttachedSheetsAndTexts() async throws {
    try add("m.csv", Array("名单,\n姓名,身份证号\n张三,999999199001010016\n".utf8))
    try add("m.txt", Array("请打13812345678\n".utf8))
    try add("ok.csv", Array("编号,事项\n1,修路\n".utf8))
    try notice("附件: [media/m.csv, media/m.txt, media/ok.csv]")
    let found = try await build()
    #expect(
      found == [
        "content/media/m.csv:2:4 privacy.forbidden-column",
        "content/media/m.csv:3:4 privacy.identity-number",
        "content/media/m.txt:1:3 privacy.private-mobile",
      ], "\(found)")
  }

  @Test func refusesBrokenPicturesBeforeAnythingIsWritten() async throws {
    let (jpeg, png, webp) = (TinyPictures.jpeg, TinyPictures.png, TinyPictures.webp)
    var damaged = png
    damaged[60] ^= 0xFF
    // Sampling that no picture has, which only a decoder minds.
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    var odd = jpeg
    odd[frame + 11] = 0x51
    for (name, bytes) in [
      ("a.jpg", Array(jpeg.prefix(jpeg.count / 2))), ("b.jpg", odd),
      ("a.webp", Array(webp.prefix(webp.count / 2))),
      ("a.png", damaged), ("b.png", Array(png.prefix(png.count / 2))),
    ] {
      try add(name, bytes)
      try notice("图片: [{文件: media/\(name), 说明: 树, 人脸: 无人像}]")
      #expect(try await build() == ["content/media/\(name) media.unusable"])
      try add(name, name.hasSuffix("jpg") ? jpeg : name.hasSuffix("png") ? png : webp)
      #expect(try await build() == [])
      #expect(try site.files(of: "out")["media/" + name] != nil)
      removeOutput()
    }
  }

  @Test func warnsOfPhotosWhoseDataAreDamaged() async throws {
    let jpeg = TinyPictures.jpeg
    try notice("图片: [{文件: media/a.jpg, 说明: 树, 人脸: 无人像}]")
    let rounds: [(bytes: [UInt8], expected: [String])] = [
      (jpeg, []), (Array(jpeg.dropLast(30)) + [0xFF, 0xD9], ["content/media/a.jpg"]),
    ]
    for (bytes, expected) in rounds {
      try add("a.jpg", bytes)
      let report = await site.build(to: "out")
      let found = report.diagnostics.filter { $0.rule.id == "media.damaged" }
      #expect(found.map { "\($0.location)" } == expected)
      #expect(try site.files(of: "out")["media/a.jpg"] != nil)
    }
  }

  private func removeOutput() {
    // Each round begins without a site.
    let gone = site.scratch.path + "/gone\(UInt32.random(in: 0...9_999_999))"
    _ = rename(site.scratch.path + "/out", gone)
  }
}
