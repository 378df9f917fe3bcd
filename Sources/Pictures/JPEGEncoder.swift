internal import CTurboJPEG

/// Owns a compressor of libturbojpeg.
final class JPEGEncoder {
  private let handle: tjhandle

  init() {
    guard let handle = tjInitCompress() else { fatalError("no memory for a JPEG encoder") }
    self.handle = handle
  }

  deinit {
    tjDestroy(handle)
  }

  /// A JPEG of quality 82, by default progressive, with nothing in it but the picture.
  func encode(_ pixels: PixelGrid, progressive: Bool = true) throws(PictureProblem) -> [UInt8] {
    let grey = pixels.colours == 1
    var buffer: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(buffer) }
    let result = tjCompress2(
      handle, pixels.bytes, Int32(pixels.size.width), 0, Int32(pixels.size.height),
      (grey ? TJPF_GRAY : TJPF_RGB).rawValue, &buffer, &count,
      Int32(bitPattern: (grey ? TJSAMP_GRAY : TJSAMP_420).rawValue), 82,
      TJFLAG_ACCURATEDCT | (progressive ? TJFLAG_PROGRESSIVE : 0))
    guard result == 0, let buffer else {
      throw .undecodable(tjGetErrorStr2(handle).map { String(cString: $0) } ?? "")
    }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
  }
}
