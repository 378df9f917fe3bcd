/// The blocks of a GIF file.
enum GIFBlocks {
  /// Reads the screen's size and counts the frames.
  static func size(of bytes: [UInt8]) throws(PictureProblem) -> PictureSize {
    try walk(bytes).size
  }

  /// The same picture with nothing in it but pixels and movement.
  static func strippingMetadata(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    try walk(bytes).kept.reduce(into: []) { $0 += bytes[$1] }
  }

  private static func walk(
    _ bytes: [UInt8]
  ) throws(PictureProblem) -> (size: PictureSize, kept: [Range<Int>]) {
    var cursor = ByteCursor(bytes, kind: .gif)
    try cursor.skip(6)
    let size = try readSize(&cursor)
    try skipColours(&cursor, behind: 2)
    var kept = [0..<cursor.offset]
    var frames = 0
    while true {
      let start = cursor.offset
      switch try cursor.byte() {
      case 0x2C:
        frames += 1
        guard frames <= PictureLimits.frames else {
          throw .tooManyFrames(limit: PictureLimits.frames)
        }
        try cursor.skip(4)
        _ = try readSize(&cursor)
        try skipColours(&cursor, behind: 0)
        try cursor.skip(1)
        try skipSubBlocks(&cursor)
        kept.append(start..<cursor.offset)
      case 0x21:
        if try readExtension(&cursor) { kept.append(start..<cursor.offset) }
      case 0x3B:
        guard frames > 0 else { throw cursor.malformed }
        kept.append(start..<cursor.offset)
        return (size, kept)
      default: throw cursor.malformed
      }
    }
  }

  /// Reads an extension and tells whether it is about movement; comments and the like are not.
  private static func readExtension(_ cursor: inout ByteCursor) throws(PictureProblem) -> Bool {
    let label = try cursor.byte()
    let start = cursor.offset
    try skipSubBlocks(&cursor)
    let blocks = cursor.bytes[start..<cursor.offset]
    return switch label {
    // A graphic control is one block of 4 bytes, a loop count one of 11 and one of 3.
    case 0xF9: blocks.count == 6 && blocks.first == 4
    case 0xFF: blocks.count == 17 && blocks.dropFirst().starts(with: "NETSCAPE2.0".utf8)
    default: false
    }
  }

  private static func readSize(_ cursor: inout ByteCursor) throws(PictureProblem) -> PictureSize {
    let width = try cursor.littleEndian(2)
    let height = try cursor.littleEndian(2)
    return try PictureSize(width: width, height: height).checked()
  }

  /// Passes over the flags and the colour table that they announce.
  private static func skipColours(
    _ cursor: inout ByteCursor, behind rest: Int
  ) throws(PictureProblem) {
    let flags = try cursor.byte()
    try cursor.skip(rest)
    if flags & 0x80 != 0 { try cursor.skip(3 << (Int(flags & 7) + 1)) }
  }

  private static func skipSubBlocks(_ cursor: inout ByteCursor) throws(PictureProblem) {
    while true {
      let length = try cursor.byte()
      if length == 0 { return }
      try cursor.skip(Int(length))
    }
  }
}
