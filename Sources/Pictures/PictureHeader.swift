/// What the beginning of a picture's file says of it.
package enum PictureHeader: Equatable, Sendable {
  /// A picture of pixels, in the size at which it is shown.
  ///
  /// A JPEG's EXIF orientation is applied. PNG and WebP report the stored size:
  /// if their metadata turn them, `PictureVariants` refuses them.
  case raster(RasterKind, PictureSize)
  /// An SVG; whether it is harmless is another question.
  case drawing

  var kind: PictureKind {
    switch self {
    case .raster(let kind, _): .raster(kind)
    case .drawing: .svg
    }
  }

  /// Reads the header of a file, of which a beginning may suffice.
  ///
  /// If only a beginning is given, `fileSize` says how many bytes the whole file has. Where the
  /// beginning is too short, the problem is `moreBytesNeeded`; animations are best given whole.
  /// With a `fileExtension`, a file of another kind is refused.
  package static func read(
    _ bytes: [UInt8], fileSize: Int? = nil, fileExtension: String? = nil
  ) -> Result<PictureHeader, PictureProblem> {
    let whole = max(fileSize ?? bytes.count, bytes.count)
    do throws(PictureProblem) {
      guard whole <= PictureLimits.bytes else {
        throw .tooManyBytes(whole, limit: PictureLimits.bytes)
      }
      let kind = try PictureKind.detect(bytes)
      if let fileExtension, !kind.fits(extension: fileExtension) {
        throw .extensionDiffers(fileExtension, kind: kind)
      }
      return .success(try header(of: kind, bytes))
    } catch .truncated where whole > bytes.count {
      return .failure(.moreBytesNeeded(given: bytes.count))
    } catch {
      return .failure(error)
    }
  }

  private static func header(
    of kind: PictureKind, _ bytes: [UInt8]
  ) throws(PictureProblem) -> PictureHeader {
    switch kind {
    case .svg: return .drawing
    case .raster(.jpeg): return .raster(.jpeg, try JPEGStructure.header(of: bytes).shown)
    case .raster(.png): return .raster(.png, try PNGChunks.size(of: bytes))
    case .raster(.webp): return .raster(.webp, try WebPChunks.size(of: bytes))
    case .raster(.gif): return .raster(.gif, try GIFBlocks.size(of: bytes))
    }
  }
}
