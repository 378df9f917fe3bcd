/// The chunks of a WebP file (a RIFF container).
enum WebPChunks {
  /// Reads the first chunk; of an animation all frames are counted.
  static func size(of bytes: [UInt8]) throws(PictureProblem) -> PictureSize {
    var (cursor, isWhole) = try beginning(bytes)
    let tag = try cursor.tag()
    let length = try cursor.littleEndian(4)
    let start = cursor.offset
    switch tag {
    case "VP8 ":
      try cursor.skip(3)
      guard try cursor.bigEndian(3) == 0x9D012A else { throw cursor.malformed }
      // The two highest bits tell how to scale up.
      let width = try cursor.littleEndian(2) & 0x3FFF
      let height = try cursor.littleEndian(2) & 0x3FFF
      return try PictureSize(width: width, height: height).checked()
    case "VP8L":
      guard try cursor.byte() == 0x2F else { throw cursor.malformed }
      let fields = try cursor.littleEndian(4)
      return try PictureSize(width: fields & 0x3FFF + 1, height: fields >> 14 & 0x3FFF + 1)
        .checked()
    case "VP8X":
      guard length == 10 else { throw cursor.malformed }
      let flags = try cursor.littleEndian(4)
      let width = try cursor.littleEndian(3) + 1
      let height = try cursor.littleEndian(3) + 1
      let size = try PictureSize(width: width, height: height).checked()
      if flags & animation != 0 {
        guard isWhole else { throw .truncated(.webp) }
        var chunks = ByteCursor(bytes, kind: .webp, range: start - 8..<cursor.end)
        try countFrames(&chunks)
      }
      return size
    default: throw cursor.malformed
    }
  }

  /// The same picture with nothing in it but pixels and movement.
  static func strippingMetadata(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    _ = try size(of: bytes)
    let (cursor, isWhole) = try beginning(bytes)
    guard isWhole else { throw .truncated(.webp) }
    let kept = try keep(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"], in: cursor)
    return Array("RIFF".utf8) + littleEndian(kept.count + 4) + Array("WEBP".utf8) + kept
  }

  private static let animation = 0x02
  /// Animation and transparency; profile, EXIF and XMP are gone.
  private static let keptFlags: UInt8 = 0x12

  /// A cursor behind the container's head that stops where the container or the file does.
  private static func beginning(
    _ bytes: [UInt8]
  ) throws(PictureProblem) -> (cursor: ByteCursor, isWhole: Bool) {
    var cursor = ByteCursor(bytes, kind: .webp)
    guard try cursor.tag() == "RIFF" else { throw cursor.malformed }
    let length = try cursor.littleEndian(4)
    guard try cursor.tag() == "WEBP" else { throw cursor.malformed }
    let contents = ByteCursor(bytes, kind: .webp, range: 12..<max(12, length + 8))
    return (contents, length + 8 <= bytes.count)
  }

  private static func countFrames(_ cursor: inout ByteCursor) throws(PictureProblem) {
    var frames = 0
    while !cursor.isAtEnd {
      if try cursor.tag() == "ANMF" { frames += 1 }
      guard frames <= PictureLimits.frames else {
        throw .tooManyFrames(limit: PictureLimits.frames)
      }
      _ = try takeData(&cursor)
    }
  }

  /// Takes a chunk's length, its data and the zero that makes them even; some leave out the last.
  private static func takeData(_ cursor: inout ByteCursor) throws(PictureProblem) -> Range<Int> {
    let length = try cursor.littleEndian(4)
    let data = try cursor.take(length)
    if !length.isMultiple(of: 2), !cursor.isAtEnd { try cursor.skip(1) }
    return data
  }

  private static func keep(
    _ tags: [String], in chunks: ByteCursor
  ) throws(PictureProblem) -> [UInt8] {
    var cursor = chunks
    var kept: [UInt8] = []
    while !cursor.isAtEnd {
      let tag = try cursor.tag()
      let data = try takeData(&cursor)
      var contents = Array(cursor.bytes[data])
      if tag == "EXIF" { try refuseTurned(contents) }
      guard tags.contains(tag) else { continue }
      switch tag {
      case "VP8X":
        guard data.count == 10 else { throw cursor.malformed }
        contents[0] &= keptFlags
        contents.replaceSubrange(1..<4, with: [0, 0, 0])
      case "ANIM": guard data.count == 6 else { throw cursor.malformed }
      case "ANMF":
        guard data.count >= 16 else { throw cursor.malformed }
        let frame = ByteCursor(
          cursor.bytes, kind: .webp, range: data.lowerBound + 16..<data.upperBound)
        contents = contents.prefix(16) + (try keep(["VP8 ", "VP8L", "ALPH"], in: frame))
      default: break
      }
      kept += Array(tag.utf8) + littleEndian(contents.count) + contents
      if !contents.count.isMultiple(of: 2) { kept.append(0) }
    }
    return kept
  }

  /// Some writers put JPEG's prefix before the EXIF block.
  private static func refuseTurned(_ exif: [UInt8]) throws(PictureProblem) {
    let block = exif.starts(with: "Exif\0\0".utf8) ? exif.dropFirst(6) : exif[...]
    guard Orientation(exif: block) == .upright else { throw .turnedByMetadata(.webp) }
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
