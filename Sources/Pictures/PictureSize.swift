/// Width and height in pixels.
package struct PictureSize: Equatable, Sendable {
  package let width: Int
  package let height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var exchanged: PictureSize { PictureSize(width: height, height: width) }

  /// Refuses no pixels at all, and more than anybody shows.
  func checked() throws(PictureProblem) -> PictureSize {
    guard width > 0, height > 0 else { throw .noPixels(self) }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= PictureLimits.pixels else {
      throw .tooManyPixels(self, limit: PictureLimits.pixels)
    }
    return self
  }
}
