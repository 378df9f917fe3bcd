import Glibc
import Noticeboard
import Testing

@testable import Publishing

@Suite struct FolderTests {
  @Test(arguments: ["qingxi", "清溪社区"])
  func tellsWhatRemainsOfAPathBelowIt(_ name: String) throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/" + name
    try OutputFolder.make(path)
    let folder = try Folder(path)
    #expect(folder.relative(path + "/bulletins/2026-11/甲.md") == "bulletins/2026-11/甲.md")
    // A sign that joins the one before it is a name by itself all the same.
    #expect(folder.relative(path + "/\u{301}.md") == "\u{301}.md")
    for other in [path, path + "2/a.md", scratch.path + "/a.md", "a.md"] {
      #expect(folder.relative(other) == nil, "\(other)")
    }
  }

  /// Names as old archives leave them: GB18030, which is no UTF-8.
  @Test(arguments: ["content/pages", "content/media"])
  func namesAFolderWhoseNameIsNoUTF8(_ parent: String) async throws {
    let site = try EditedSite()
    try OutputFolder.make(site.path + "/" + parent)
    var path = Array("\(site.path)/\(parent)/".utf8CString.dropLast())
    for byte in [0xB9, 0xAB, 0] { path.append(CChar(truncatingIfNeeded: byte)) }
    #expect(mkdir(path, 0o700) == 0)
    let report = await site.build(to: "out")
    rmdir(path)
    #expect(report.outcome == .refused)
    #expect(report.diagnostics.map(\.rule.id).contains("file.name-not-utf8"), "\(report)")
    #expect(!report.diagnostics.contains { $0.level == .environment }, "\(report)")
  }
}
