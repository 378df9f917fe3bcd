import Testing

@testable import Noticeboard

/// Smaller widths of photos, which are written beside files that have names of their own.
@Suite struct MediaVariantsTests {
  private func lines(
    _ photos: [String], width: Int, shown: [String], _ tongue: Tongue = .chinese
  ) async throws -> [String] {
    let media = photos.map { path in
      var file = MediaFile(path: path, size: 1)
      (file.width, file.height, file.isPhoto) = (width, 300, true)
      return file
    }
    let links = shown.map { "[图](../\($0))" }.joined(separator: " ")
    let text = "-- pages/a.md --\n---\n标题: 甲\n状态: 已发布\n---\n\(links)\n"
    let inline = try await InlineSite(files: InlineSite.files(of: text), media: media)
    let occasion = SiteLinker.Occasion(
      asOf: try Day("2026-11-20"), isToday: false, audience: .public)
    let (_, findings) = await SiteLinker.link(inline.records, for: occasion)
    return findings.sorted.filter { $0.rule == .pictureSameName }
      .map { "\($0.location): \($0.summary(in: tongue))" }
  }

  private let both = ["media/a-800.jpg", "media/a.jpg"]

  @Test func refusesAFileWithTheNameOfASmallerWidth() async throws {
    #expect(
      try await lines(both, width: 2000, shown: both) == [
        "content/media/a-800.jpg: “media/a-800.jpg”与另一张照片自动生成的小图同名，发布时会互相覆盖，请改名"
          + "（另见 content/media/a.jpg）"
      ])
    #expect(
      try await lines(both, width: 2000, shown: both, .english) == [
        "content/media/a-800.jpg: 'media/a-800.jpg' has the name of a smaller size that is made of"
          + " another photo, and one would overwrite the other; rename it"
          + " (see also content/media/a.jpg)"
      ])
  }

  @Test func mindsNoNameOfAWidthThatIsNotMade() async throws {
    // No photo of 800 pixels gets a smaller width of 800.
    #expect(try await lines(both, width: 800, shown: both) == [])
    // What nothing uses is not written.
    #expect(try await lines(both, width: 2000, shown: ["media/a.jpg"]) == [])
    #expect(try await lines(both, width: 2000, shown: ["media/a-800.jpg"]) == [])
  }

  @Test func countsAsPicturesWhatIsPublishedAsSuch() {
    for kind in MediaFile.pictureExtensions {
      #expect(!MediaFile.isDocument("media/a." + kind))
      #expect(!MediaFile.isDocument("media/A." + kind.uppercased()))
    }
    #expect(MediaFile.isDocument("media/a.pdf"))
    #expect(!MediaFile.isDocument("pages/a.html"))
  }
}
