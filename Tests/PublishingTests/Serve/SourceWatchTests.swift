import Glibc
import Testing

@testable import Publishing

@Suite struct SourceWatchTests {
  private let scratch: ScratchFolder
  private let watch: SourceWatch

  init() throws {
    scratch = try ScratchFolder()
    try OutputFolder.make(scratch.path + "/content/pages")
    try NewFiles.create(scratch.path + "/content/pages/old.md", with: [65])
    watch = try SourceWatch(site: scratch.path)
    #expect(watch.next(timeoutMilliseconds: 0) == nil)
  }

  private func path(_ name: String) -> String { scratch.path + "/" + name }

  private func change() -> SourceWatch.Change? { watch.next(timeoutMilliseconds: 1000) }

  @Test func seesSavesNewFilesAndNewFolders() throws {
    try NewFiles.create(path("content/pages/a.md"), with: [65])
    #expect(change() == .files([path("content/pages/a.md")]))
    try OutputFolder.make(path("content/brands"))
    #expect(change() == .everything)
    try NewFiles.create(path("content/brands/b.md"), with: [66])
    #expect(change() == .files([path("content/brands/b.md")]))
  }

  @Test func seesTheFirstTemplateOfItsOwnThatASiteGets() throws {
    try NewFiles.create(path("site-templates/static/site.css"), with: [65])
    #expect(change() == .everything)
    try NewFiles.overwrite(path("site-templates/static/site.css"), with: [66])
    #expect(change() == .files([path("site-templates/static/site.css")]))
  }

  @Test func seesAnotherFolderInPlaceOfTheContent() throws {
    #expect(rename(path("content"), path("away")) == 0)
    #expect(change() == .everything)
    try NewFiles.create(path("content/pages/a.md"), with: [65])
    #expect(change() == .everything)
    try NewFiles.overwrite(path("content/pages/a.md"), with: [66])
    #expect(change() == .files([path("content/pages/a.md")]))
  }

  @Test(arguments: ["content/pages/.a.md.swp", "content/~$a.csv", "public/index.html", "notes.txt"])
  func isNotWokenByWhatIsNobodysContent(_ name: String) throws {
    try NewFiles.create(path(name), with: [65])
    #expect(watch.next(timeoutMilliseconds: 100) == nil)
  }

  @Test func seesLinksAndWhoeverMayReadAFile() throws {
    #expect(symlink("old.md", path("content/pages/symbolic.md")) == 0)
    #expect(change() == .files([path("content/pages/symbolic.md")]))
    #expect(link(path("content/pages/old.md"), path("content/pages/hard.md")) == 0)
    #expect(change() == .files([path("content/pages/hard.md")]))
    #expect(chmod(path("content/pages/old.md"), 0) == 0)
    #expect(change() == .files([path("content/pages/old.md")]))
  }

  @Test func readsNoPipeThatWasPutAmongTheSources() throws {
    #expect(mkfifo(path("content/pages/pipe.md"), 0o600) == 0)
    #expect(change() == .files([path("content/pages/pipe.md")]))
    #expect(throws: FileError.self) { try Folder(path("content/pages")).read("pipe.md") }
  }
}
