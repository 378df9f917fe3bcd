import Testing

@testable import Noticeboard

/// Pictures that nobody can see or wait for.
@Suite struct PictureLintTests {
  private func lines(
    _ width: Int?, _ height: Int?, size: Int, isPhoto: Bool, _ tongue: Tongue
  ) -> [String] {
    var file = MediaFile(path: "media/a.png", size: size)
    (file.width, file.height, file.isPhoto) = (width, height, isPhoto)
    var findings = Findings()
    PictureLint.check(file, &findings)
    return InlineSite.lines(findings, tongue)
  }

  @Test func namesPicturesThatShowNothing() {
    #expect(
      lines(1, 1, size: 69, isPhoto: false, .chinese)
        == ["content/media/a.png: 图片只有 1 × 1 像素，看不见内容，请换一张"])
    #expect(
      lines(600, 2, size: 69, isPhoto: false, .english)
        == ["content/media/a.png: the picture has 600 × 2 pixels and shows nothing; choose another"]
    )
  }

  @Test func namesHeavyPicturesOfWhichNoSmallerAreMade() {
    #expect(
      lines(720, 480, size: 172_249, isPhoto: false, .chinese)
        == ["content/media/a.png: 图片有 172 KB，手机上打开慢；请另存为 JPEG，会自动缩小"])
    #expect(
      lines(720, 480, size: 172_249, isPhoto: false, .english) == [
        "content/media/a.png: the picture has 172 KB, which is slow on a phone; save it as JPEG,"
          + " of which smaller sizes are made"
      ])
    #expect(lines(720, 480, size: 172_249, isPhoto: true, .chinese) == [])
    #expect(lines(nil, nil, size: 172_249, isPhoto: false, .chinese) == [])
  }
}
