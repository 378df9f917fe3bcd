/// The markers of a JPEG file, up to its first scan or to its end.
struct JPEGStructure: Equatable {
  let stored: PictureSize
  let orientation: Orientation

  /// The size after turning.
  var shown: PictureSize { orientation.exchangesSides ? stored.exchanged : stored }

  /// Reads up to the first scan.
  static func header(of bytes: [UInt8]) throws(PictureProblem) -> JPEGStructure {
    var walk = Walk(bytes)
    return try walk.header()
  }

  /// Reads to the end-of-image marker, which a file that was cut off lacks.
  static func whole(_ bytes: [UInt8]) throws(PictureProblem) -> JPEGStructure {
    var walk = Walk(bytes)
    let structure = try walk.header()
    try walk.scans()
    return structure
  }

  private struct Walk {
    var cursor: ByteCursor
    var orientation: Orientation?
    var frame: PictureSize?

    init(_ bytes: [UInt8]) {
      cursor = ByteCursor(bytes, kind: .jpeg)
    }

    /// The next marker's code; bytes between segments are passed over, as decoders do.
    mutating func marker() throws(PictureProblem) -> UInt8 {
      while true {
        cursor.seek(0xFF)
        var code: UInt8 = 0xFF
        while code == 0xFF { code = try cursor.byte() }
        // Stuffed zeros and restarts belong to entropy-coded data; 01 means nothing.
        if code > 0x01, !(0xD0...0xD7).contains(code) { return code }
      }
    }

    mutating func segment() throws(PictureProblem) -> Range<Int> {
      let length = try cursor.bigEndian(2)
      guard length >= 2 else { throw cursor.malformed }
      return try cursor.take(length - 2)
    }

    mutating func header() throws(PictureProblem) -> JPEGStructure {
      guard try cursor.bigEndian(2) == 0xFFD8 else { throw cursor.malformed }
      while true {
        let code = try marker()
        switch code {
        case 0xD8, 0xD9: throw cursor.malformed
        case 0xDA:
          _ = try segment()
          guard let frame else { throw cursor.malformed }
          return JPEGStructure(stored: frame, orientation: orientation ?? .upright)
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
          guard frame == nil else { throw cursor.malformed }
          frame = try readFrame(code, try segment())
        case 0xE1:
          let part = cursor.bytes[try segment()]
          if orientation == nil, part.starts(with: "Exif\0\0".utf8) {
            orientation = Orientation(exif: part.dropFirst(6))
          }
        default: _ = try segment()
        }
      }
    }

    func readFrame(_ code: UInt8, _ range: Range<Int>) throws(PictureProblem) -> PictureSize {
      // A segment that is too short for its fields is a fault, not an end of the file.
      guard range.count >= 6 else { throw .malformed(.jpeg, offset: range.lowerBound) }
      var fields = ByteCursor(cursor.bytes, kind: .jpeg, range: range)
      let bits = Int(try fields.byte())
      let height = try fields.bigEndian(2)
      let width = try fields.bigEndian(2)
      let colours = try fields.byte()
      guard code <= 0xC2 || code == 0xC9 || code == 0xCA else { throw .unsupportedJPEG(.process) }
      guard bits == 8 else { throw .unsupportedJPEG(.depth(bits: bits)) }
      guard colours != 4 else { throw .unsupportedJPEG(.inks) }
      guard colours == 1 || colours == 3 else {
        throw .malformed(.jpeg, offset: range.lowerBound)
      }
      return try PictureSize(width: width, height: height).checked()
    }

    mutating func scans() throws(PictureProblem) {
      var scans = 1
      while true {
        let code = try marker()
        if code == 0xD9 { return }
        _ = try segment()
        if code == 0xDA { scans += 1 }
        guard scans <= PictureLimits.scans else {
          throw .tooManyScans(limit: PictureLimits.scans)
        }
      }
    }
  }
}
