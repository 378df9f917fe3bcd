/// The chunks of a PNG file.
enum PNGChunks {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private struct Chunk {
    let tag: String
    let data: Range<Int>
    /// With length, tag and checksum.
    let all: Range<Int>
  }

  /// Reads up to the pixels.
  static func size(of bytes: [UInt8]) throws(PictureProblem) -> PictureSize {
    var cursor = try beginning(bytes)
    let size = try readSize(&cursor)
    while true {
      let length = try cursor.bigEndian(4)
      let tag = try cursor.tag()
      if tag == "IDAT" { return size }
      var data = ByteCursor(bytes, kind: .png, range: try cursor.take(length))
      try cursor.skip(4)
      if tag == "acTL", try data.bigEndian(4) > PictureLimits.frames {
        throw .tooManyFrames(limit: PictureLimits.frames)
      }
      guard tag != "IEND" else { throw cursor.malformed }
    }
  }

  /// The same picture with nothing in it but pixels, colours and movement.
  static func strippingMetadata(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    _ = try size(of: bytes)
    var cursor = try beginning(bytes)
    var kept = signature
    var frames = 0
    while true {
      let chunk = try next(&cursor)
      if chunk.tag == "eXIf", Orientation(exif: bytes[chunk.data]) != .upright {
        throw .turnedByMetadata(.png)
      }
      if chunk.tag == "fcTL" { frames += 1 }
      guard frames <= PictureLimits.frames else {
        throw .tooManyFrames(limit: PictureLimits.frames)
      }
      if let lengths = lengths(of: chunk.tag) {
        if lengths.contains(chunk.data.count) { kept += bytes[chunk.all] }
      } else if bytes[chunk.all.lowerBound + 4] & 0x20 == 0 {
        // A capital first letter: what may not be skipped, and nobody knows it.
        throw .malformed(.png, offset: chunk.all.lowerBound)
      }
      if chunk.tag == "IEND" { return kept }
    }
  }

  /// Compares every chunk with its checksum, up to the last.
  static func checkSums(of bytes: [UInt8]) throws(PictureProblem) {
    var cursor = try beginning(bytes)
    while true {
      let chunk = try next(&cursor)
      let sum = bytes.withUnsafeBufferPointer {
        let summed = chunk.data.lowerBound - 4..<chunk.data.upperBound
        return ChunkSum.of(UnsafeBufferPointer(rebasing: $0[summed]))
      }
      var stored = ByteCursor(
        bytes, kind: .png, range: chunk.data.upperBound..<chunk.all.upperBound)
      guard try stored.bigEndian(4) == Int(sum) else {
        throw .malformed(.png, offset: chunk.all.lowerBound)
      }
      if chunk.tag == "IEND" { return }
    }
  }

  /// The lengths of the chunks that stay; a wrong length might smuggle text.
  ///
  /// Colour profiles (iCCP) go too: screenshots name the owner's screen there.
  private static func lengths(of tag: String) -> ClosedRange<Int>? {
    switch tag {
    case "IDAT", "fdAT": 0...Int.max
    case "IHDR": 13...13
    case "PLTE": 3...768
    case "IEND": 0...0
    case "tRNS": 1...256
    case "cHRM": 32...32
    case "gAMA", "cICP": 4...4
    case "sBIT": 1...4
    case "sRGB": 1...1
    case "acTL": 8...8
    case "fcTL": 26...26
    default: nil
    }
  }

  private static func beginning(_ bytes: [UInt8]) throws(PictureProblem) -> ByteCursor {
    var cursor = ByteCursor(bytes, kind: .png)
    guard bytes[try cursor.take(8)].elementsEqual(signature) else { throw cursor.malformed }
    return cursor
  }

  private static func next(_ cursor: inout ByteCursor) throws(PictureProblem) -> Chunk {
    let start = cursor.offset
    let length = try cursor.bigEndian(4)
    let tag = try cursor.tag()
    let data = try cursor.take(length)
    try cursor.skip(4)
    return Chunk(tag: tag, data: data, all: start..<cursor.offset)
  }

  private static func readSize(_ cursor: inout ByteCursor) throws(PictureProblem) -> PictureSize {
    let chunk = try next(&cursor)
    guard chunk.tag == "IHDR", chunk.data.count == 13 else { throw cursor.malformed }
    var fields = ByteCursor(cursor.bytes, kind: .png, range: chunk.data)
    let width = try fields.bigEndian(4)
    let height = try fields.bigEndian(4)
    let depth = try fields.byte()
    let colour = try fields.byte()
    guard [1, 2, 4, 8, 16].contains(depth), [0, 2, 3, 4, 6].contains(colour) else {
      throw fields.malformed
    }
    return try PictureSize(width: width, height: height).checked()
  }
}
