import Noticeboard
import Pictures

/// Writes the published files of `media/`: photos in several widths, all without metadata.
enum MediaWriter {
  /// What one file becomes.
  static func files(
    of path: String, in content: Folder
  ) throws(FileError) -> [Edition.File] {
    let bytes = try content.read(path)
    let kind = MediaScan.fileExtension(path)
    guard MediaFile.pictureExtensions.contains(kind) else {
      return [Edition.File(path: path, bytes: bytes)]
    }
    do {
      let variants = try PictureVariants.make(bytes, widths: MediaFile.widths)
      guard let whole = variants.last else { return [] }
      return variants.dropLast().map {
        Edition.File(path: MediaFile.variant(of: path, width: $0.width), bytes: $0.bytes)
      } + [Edition.File(path: path, bytes: whole.bytes)]
    } catch {
      // It could be painted when it was looked at, so somebody has replaced it since.
      throw FileError(.read, content.path + "/" + path, code: FileError.notPaintable)
    }
  }
}
