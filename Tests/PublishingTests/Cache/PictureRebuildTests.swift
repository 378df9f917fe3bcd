import Glibc
import Testing

@testable import Publishing

/// Files of `media/`, of which pictures are dear to make.
@Suite struct PictureRebuildTests {
  let site: EditedSite

  init() async throws {
    site = try EditedSite()
    try add(TinyPictures.jpeg)
    try site.write(
      "content/bulletins/n1.md",
      """
      ---
      标题: 通知
      类型: 公告
      状态: 已发布
      日期: 2026-11-16
      审签: [{经办: 社区文书}, {复核: 社区副书记}, {签发: 社区党委书记}]
      保密审查: 是
      ---
      ![议事厅](/media/a.jpg)

      """)
    usleep(60_000)
    _ = await site.build(to: "out")
  }

  private func add(_ bytes: [UInt8]) throws {
    try OutputFolder.make(site.path + "/content/media")
    try NewFiles.overwrite(site.path + "/content/media/a.jpg", with: bytes)
  }

  private func edit(_ text: String) throws {
    let notice = try site.text("content/bulletins/n1.md")
    try site.write("content/bulletins/n1.md", notice + text)
  }

  @Test func removesNothingThatNeverWas() async throws {
    guard case .written(let tally) = await site.build(to: "other").outcome else {
      Issue.record("not built")
      return
    }
    #expect(tally.removed == 0)
  }

  @Test func makesNoPictureAgain() async throws {
    try site.spoil("media/a.jpg", keepingTime: true)
    try edit("又一句。\n")
    _ = await site.build(to: "out")
    #expect(try site.isSpoilt("media/a.jpg"), "It was made again.")
  }

  @Test func makesAgainWhatSomebodyEdited() async throws {
    try site.spoil("media/a.jpg", keepingTime: false)
    try edit("又一句。\n")
    try await site.expectEqualToCleanBuild(isShort: false, "an edited picture")
  }

  @Test func makesAnotherPictureOfAnotherFile() async throws {
    let source = site.path + "/content/media/a.jpg"
    let before = try #require(FileStamp(path: source))
    // Size and time are as they were; the byte is one of how bright the picture is.
    var bytes = TinyPictures.jpeg
    bytes[40] ^= 1
    let file = open(source, O_WRONLY | O_CLOEXEC)
    try #require(file >= 0 && pwrite(file, bytes, bytes.count, 0) == bytes.count)
    close(file)
    try setTime(of: source, to: before)
    try #require(FileStamp(path: source) == before)
    try edit("又一句。\n")
    try await site.expectEqualToCleanBuild(isShort: false, "a picture with the time of another")
  }

  @Test func removesWhatNoPageShows() async throws {
    try site.write("content/bulletins/n1.md", "---\n标题: 通知\n类型: 公告\n日期: 2026-11-16\n---\n")
    try await site.expectEqualToCleanBuild(isShort: false, "no picture")
    #expect(!NewFiles.exists(site.scratch.path + "/out/media/a.jpg"))
  }
}
