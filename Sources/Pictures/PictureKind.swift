/// The kinds of picture that are made of pixels.
package enum RasterKind: Equatable, Sendable, CaseIterable {
  case jpeg, png, webp, gif
}

/// The kinds of picture that a site shows.
package enum PictureKind: Equatable, Sendable {
  case raster(RasterKind)
  case svg

  /// Whether a file of this kind may carry the extension; case and a leading dot do not matter.
  func fits(extension name: String) -> Bool {
    let plain = name.hasPrefix(".") ? name.dropFirst() : name[...]
    let expected: [String] =
      switch self {
      case .raster(.jpeg): ["jpg", "jpeg"]
      case .raster(.png): ["png"]
      case .raster(.webp): ["webp"]
      case .raster(.gif): ["gif"]
      case .svg: ["svg"]
      }
    return expected.contains(plain.lowercased())
  }

  /// The kind that the first bytes show.
  static func detect(_ bytes: [UInt8]) throws(PictureProblem) -> PictureKind {
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
      text.withUTF8Buffer { text in
        bytes.count >= offset + text.count
          && bytes[offset..<offset + text.count].elementsEqual(text)
      }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .raster(.jpeg) }
    if bytes.starts(with: PNGChunks.signature) { return .raster(.png) }
    if has("RIFF"), has("WEBP", at: 8) { return .raster(.webp) }
    if has("GIF87a") || has("GIF89a") { return .raster(.gif) }
    if has("ftyp", at: 4) {
      if has("avif", at: 8) || has("avis", at: 8) { throw .foreignKind(.avif) }
      if has("hei", at: 8) || has("hev", at: 8) || has("mif1", at: 8) { throw .foreignKind(.heic) }
    }
    if has("BM") { throw .foreignKind(.bmp) }
    if has("II*\0") || has("MM\0*") { throw .foreignKind(.tiff) }
    if has("%PDF") { throw .foreignKind(.pdf) }
    if beginsWithSVG(bytes) { return .svg }
    throw .notAPicture
  }

  /// Whether `<svg` is the first element, behind what XML allows before it.
  private static func beginsWithSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if rest.starts(with: "<svg".utf8) {
        guard let next = rest.dropFirst(4).first else { return false }
        return next == 0x20 || (0x09...0x0D).contains(next) || next == 0x3E || next == 0x2F
      }
      if rest.starts(with: "<!--".utf8) {
        guard let behind = rest.dropFirst(4).behind("-->") else { return false }
        rest = behind
      } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!DOCTYPE svg".utf8) {
        guard let behind = rest.behind(">") else { return false }
        rest = behind
      } else {
        return false
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// What follows the first occurrence of the mark.
  fileprivate func behind(_ mark: String) -> ArraySlice<UInt8>? {
    let mark = Array(mark.utf8)
    var rest = self
    while rest.count >= mark.count {
      if rest.starts(with: mark) { return rest.dropFirst(mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
