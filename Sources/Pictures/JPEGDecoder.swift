internal import CTurboJPEG

/// Owns a decompressor of libturbojpeg.
final class JPEGDecoder {
  private let handle: tjhandle
  /// Whether data of the last picture could not be read, so that the library filled them in.
  private(set) var hasFilledIn = false

  init() {
    guard let handle = tjInitDecompress() else { fatalError("no memory for a JPEG decoder") }
    self.handle = handle
  }

  deinit {
    tjDestroy(handle)
  }

  /// The pixels in the smallest size that the transform gives and that covers the target.
  ///
  /// The file's structure must have been checked: its size, that it is whole, and how many scans.
  func decode(
    _ jpeg: [UInt8], _ structure: JPEGStructure, covering target: PictureSize
  ) throws(PictureProblem) -> PixelGrid {
    var (width, height): (Int32, Int32) = (0, 0)
    var (subsampling, colourSpace): (Int32, Int32) = (0, 0)
    let header = tjDecompressHeader3(
      handle, jpeg, UInt(jpeg.count), &width, &height, &subsampling, &colourSpace)
    try check(header)
    guard Int(width) == structure.stored.width, Int(height) == structure.stored.height else {
      throw .undecodable("two sizes: \(width) × \(height)")
    }
    let grey = UInt32(bitPattern: colourSpace) == TJCS_GRAY.rawValue
    let colours = grey ? 1 : 3
    let size = Self.size(of: structure.stored, covering: target)
    // Below 50 million pixels, so nothing overflows.
    var pixels = [UInt8](repeating: 0, count: size.width * size.height * colours)
    let result = tjDecompress2(
      handle, jpeg, UInt(jpeg.count), &pixels, Int32(size.width), 0, Int32(size.height),
      (grey ? TJPF_GRAY : TJPF_RGB).rawValue,
      TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS)
    try check(result)
    hasFilledIn = result != 0
    return PixelGrid(size: size, colours: colours, bytes: pixels)
  }

  /// The transform scales by eighths.
  private static func size(of stored: PictureSize, covering target: PictureSize) -> PictureSize {
    for eighths in 1..<8 {
      let size = PictureSize(
        width: (stored.width * eighths + 7) / 8, height: (stored.height * eighths + 7) / 8)
      if size.width >= target.width, size.height >= target.height { return size }
    }
    return stored
  }

  /// Warnings leave a picture to look at; only what the library cannot read is refused.
  private func check(_ result: Int32) throws(PictureProblem) {
    guard result != 0, tjGetErrorCode(handle) == Int32(bitPattern: TJERR_FATAL.rawValue) else {
      return
    }
    throw .undecodable(tjGetErrorStr2(handle).map { String(cString: $0) } ?? "")
  }
}
