/// Why a picture cannot be published as it is.
package enum PictureProblem: Error, Equatable, Sendable {
  /// A kind that people save pictures in, but that browsers or this tool do not show.
  package enum ForeignKind: Equatable, Sendable {
    case heic, avif, bmp, tiff, pdf
  }

  /// A way of storing JPEGs that browsers or this tool do not read.
  package enum JPEGFeature: Equatable, Sendable {
    /// Four inks, for printing: to be saved as RGB.
    case inks
    /// Other than 8 bits a colour.
    case depth(bits: Int)
    /// Lossless or hierarchical.
    case process
  }

  case tooManyBytes(Int, limit: Int)
  case tooManyPixels(PictureSize, limit: Int)
  /// Width or height is 0.
  case noPixels(PictureSize)
  /// The file begins like no picture that is known.
  case notAPicture
  case foreignKind(ForeignKind)
  /// The extension promises another kind than the file holds.
  case extensionDiffers(String, kind: PictureKind)
  /// The file ends in the middle.
  case truncated(RasterKind)
  /// Only the beginning of the file was given, and it does not reach far enough.
  case moreBytesNeeded(given: Int)
  /// The file breaks the rules of its kind at about this byte, from 0.
  case malformed(RasterKind, offset: Int)
  case tooManyFrames(limit: Int)
  /// A JPEG that is painted over more often than any camera does.
  case tooManyScans(limit: Int)
  case unsupportedJPEG(JPEGFeature)
  /// Metadata turns the picture, and they cannot be dropped without turning it back.
  case turnedByMetadata(RasterKind)
  /// An SVG, where only pixels are wanted.
  case drawing
  /// What the JPEG library says of a file that it cannot read.
  case undecodable(String)
}
