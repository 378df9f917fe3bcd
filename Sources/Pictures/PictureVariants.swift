/// A file to publish of a picture.
package struct PictureVariant: Equatable, Sendable {
  package let width: Int
  let height: Int
  package let bytes: [UInt8]
}

/// Makes of a picture the files to publish: without EXIF, places, names and profiles.
package enum PictureVariants {
  /// The files, the widest of `widths` first if they are in this order, the original's size last.
  ///
  /// A JPEG gets each width below its own, and its own; orientation is applied. PNG, WebP and GIF
  /// stay as they are in one size, without metadata. The same bytes give the same files.
  package static func make(
    _ bytes: [UInt8], widths: [Int] = [1600, 800, 400]
  ) throws(PictureProblem) -> [PictureVariant] {
    precondition(widths.allSatisfy { $0 > 0 }, "widths \(widths)")
    switch try PictureHeader.read(bytes).get() {
    case .drawing: throw .drawing
    case .raster(.jpeg, _): return try jpegs(bytes, widths)
    case .raster(.png, let size): return [original(size, try PNGChunks.strippingMetadata(bytes))]
    case .raster(.webp, let size): return [original(size, try WebPChunks.strippingMetadata(bytes))]
    case .raster(.gif, let size): return [original(size, try GIFBlocks.strippingMetadata(bytes))]
    }
  }

  private static func original(_ size: PictureSize, _ bytes: [UInt8]) -> PictureVariant {
    PictureVariant(width: size.width, height: size.height, bytes: bytes)
  }

  private static func jpegs(
    _ jpeg: [UInt8], _ widths: [Int]
  ) throws(PictureProblem) -> [PictureVariant] {
    let structure = try JPEGStructure.whole(jpeg)
    let sizes = widths.filter { $0 < structure.shown.width }.map {
      storedSize(structure, width: $0)
    }
    let (decoder, encoder) = (JPEGDecoder(), JPEGEncoder())
    var variants: [PictureVariant] = []
    // One decoding covers all the smaller sizes; the original's is a matter of its own, so that
    // never two pictures of full size are in memory.
    if let largest = sizes.max(by: { $0.width < $1.width }) {
      let source = try decoder.decode(jpeg, structure, covering: largest)
      for size in sizes {
        variants.append(try variant(source.reduced(to: size), structure, encoder))
      }
    }
    let source = try decoder.decode(jpeg, structure, covering: structure.stored)
    variants.append(try variant(source, structure, encoder))
    return variants
  }

  /// The size before turning that is shown at this width.
  private static func storedSize(_ structure: JPEGStructure, width: Int) -> PictureSize {
    let shown = structure.shown
    let height = max(1, (shown.height * width + shown.width / 2) / shown.width)
    let size = PictureSize(width: width, height: height)
    return structure.orientation.exchangesSides ? size.exchanged : size
  }

  private static func variant(
    _ pixels: PixelGrid, _ structure: JPEGStructure, _ encoder: JPEGEncoder
  ) throws(PictureProblem) -> PictureVariant {
    let shown = pixels.turned(by: structure.orientation)
    return PictureVariant(
      width: shown.size.width, height: shown.size.height, bytes: try encoder.encode(shown))
  }
}
