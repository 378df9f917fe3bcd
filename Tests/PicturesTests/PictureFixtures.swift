@testable import Pictures

/// Small pictures, made byte by byte.
enum Fixture {
  /// What must never be found in a published picture.
  static let secret = Array("张三 13800138000".utf8)

  /// Pixels that differ from each other, so that every turn is seen.
  static func gradient(_ width: Int, _ height: Int, colours: Int = 3) -> PixelGrid {
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let red = UInt8(x * 255 / max(1, width - 1))
        let green = UInt8(y * 255 / max(1, height - 1))
        bytes += [red, green, 128].prefix(colours)
      }
    }
    return PixelGrid(
      size: PictureSize(width: width, height: height), colours: colours, bytes: bytes)
  }

  /// A JPEG with EXIF, XMP, a profile, a comment and bytes behind its end, all with the secret.
  static func jpeg(
    _ pixels: PixelGrid, orientation: Int? = nil, progressive: Bool = false
  ) throws -> [UInt8] {
    let plain = try JPEGEncoder().encode(pixels, progressive: progressive)
    var segments: [UInt8] = []
    if let orientation { segments += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation)) }
    segments += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
    segments += segment(0xE2, Array("ICC_PROFILE\0".utf8) + secret)
    segments += segment(0xFE, secret)
    return Array(plain.prefix(2)) + segments + plain.dropFirst(2) + secret
  }

  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker] + bigEndian(data.count + 2, 2) + data
  }

  /// A little TIFF block with two entries, the second the orientation, and the secret behind.
  static func exif(_ orientation: Int, littleEndian: Bool = false) -> [UInt8] {
    let number = littleEndian ? Fixture.littleEndian : Fixture.bigEndian
    var block = Array((littleEndian ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    block += number(2, 2)
    block += number(0x0100, 2) + number(3, 2) + number(1, 4) + number(640, 2) + [0, 0]
    block += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    return block + number(0, 4) + secret
  }

  /// A PNG of these chunks between header and end; checksums are zeros, which nobody here reads.
  static func png(
    _ width: Int, _ height: Int, before: [(String, [UInt8])] = [],
    after: [(String, [UInt8])] = []
  ) -> [UInt8] {
    let header = bigEndian(width, 4) + bigEndian(height, 4) + [8, 2, 0, 0, 0]
    let pixels: [(String, [UInt8])] = [("IDAT", [1, 2, 3])]
    let chunks = [("IHDR", header)] + before + pixels + after + [("IEND", [])]
    var file = PNGChunks.signature
    for (tag, data) in chunks {
      file += bigEndian(data.count, 4)
      file += Array(tag.utf8)
      file += data + [0, 0, 0, 0]
    }
    return file
  }

  static func webp(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    let contents = Array("WEBP".utf8) + riffChunks(chunks)
    return Array("RIFF".utf8) + littleEndian(contents.count, 4) + contents
  }

  static func riffChunks(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (tag, data) in chunks {
      bytes += Array(tag.utf8)
      bytes += littleEndian(data.count, 4)
      bytes += data
      if data.count % 2 == 1 { bytes.append(0) }
    }
    return bytes
  }

  static func lossy(_ width: Int, _ height: Int) -> (String, [UInt8]) {
    let size = littleEndian(width, 2) + littleEndian(height, 2)
    return ("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A] + size + [7])
  }

  static func lossless(_ width: Int, _ height: Int) -> (String, [UInt8]) {
    ("VP8L", [0x2F] + littleEndian((width - 1) | (height - 1) << 14, 4) + [7])
  }

  static func extended(_ width: Int, _ height: Int, flags: UInt8) -> (String, [UInt8]) {
    let size = littleEndian(width - 1, 3) + littleEndian(height - 1, 3)
    return ("VP8X", [flags, 0, 0, 0] + size)
  }

  static func gif(_ width: Int, _ height: Int, frames: Int = 1) -> [UInt8] {
    let size = littleEndian(width, 2) + littleEndian(height, 2)
    var file = Array("GIF89a".utf8) + size
    file += [0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    file += block(0xFF, [Array("NETSCAPE2.0".utf8), [1, 0, 0]])
    file += block(0xFE, [secret])
    file += block(0xFF, [Array("XMP DataXMP".utf8), secret])
    for _ in 0..<frames {
      file += block(0xF9, [[0, 10, 0, 0]])
      file += [0x2C, 0, 0, 0, 0]
      file += size
      file += [0, 2, 2, 0x4C, 0x01, 0]
    }
    return file + [0x3B] + secret
  }

  /// An extension of a GIF.
  static func block(_ label: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
    [0x21, label] + parts.flatMap { [UInt8($0.count)] + $0 } + [0]
  }

  /// One of each kind, small.
  static func ofEachKind() throws -> [(kind: RasterKind, bytes: [UInt8])] {
    [
      (.jpeg, try jpeg(gradient(24, 16), orientation: 6)),
      (.jpeg, try jpeg(gradient(24, 16, colours: 1), progressive: true)),
      (.png, png(16, 24, before: [("gAMA", [0, 0, 1, 0]), ("tEXt", secret)])),
      (.webp, webp([lossy(16, 24)])),
      (.webp, webp([lossless(16, 24)])),
      (
        .webp,
        webp([
          extended(16, 24, flags: 0x02), ("ANIM", [0, 0, 0, 0, 0, 0]),
          ("ANMF", [UInt8](repeating: 0, count: 16) + riffChunks([lossy(16, 24)])),
        ])
      ),
      (.gif, gif(16, 24, frames: 2)),
    ]
  }

  static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
    littleEndian(number, count).reversed()
  }

  static func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

extension [UInt8] {
  /// Whether the other bytes stand anywhere in these.
  func holds(_ other: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: other) }
  }
}

/// The same numbers in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
