/// Whether a picture's file is whole, so that it can be published.
package enum PictureStructure {
  /// What became of the data of a picture that can be painted.
  package enum Soundness: Equatable, Sendable {
    case sound
    /// Some could not be read, and whoever paints the picture fills them in.
    case damaged
  }

  /// Throws what `PictureVariants` would only find when the picture is published.
  ///
  /// A file that is cut off, a PNG whose bytes differ from their checksums, one that only its
  /// metadata turn upright, or a JPEG that the library refuses.
  package static func check(_ bytes: [UInt8]) throws(PictureProblem) -> Soundness {
    switch try PictureHeader.read(bytes).get() {
    case .drawing: throw .drawing
    case .raster(.jpeg, _): return try paint(bytes)
    case .raster(.png, _):
      _ = try PNGChunks.strippingMetadata(bytes)
      try PNGChunks.checkSums(of: bytes)
    case .raster(.webp, _): _ = try WebPChunks.strippingMetadata(bytes)
    case .raster(.gif, _): _ = try GIFBlocks.strippingMetadata(bytes)
    }
    return .sound
  }

  /// Paints a JPEG at an eighth of its size.
  ///
  /// Markers alone do not tell what the library refuses, such as odd sampling, bad tables or sides
  /// beyond its own limit, and by the time files are written it would be too late to learn it.
  /// It reads all the data whatever the size, so this shows the same as the whole picture would;
  /// what the eighth saves is memory, and the transform.
  private static func paint(_ jpeg: [UInt8]) throws(PictureProblem) -> Soundness {
    let structure = try JPEGStructure.whole(jpeg)
    let decoder = JPEGDecoder()
    _ = try decoder.decode(jpeg, structure, covering: PictureSize(width: 1, height: 1))
    return decoder.hasFilledIn ? .damaged : .sound
  }
}

/// The checksum of PNG's chunks (CRC-32, ISO 3309), eight bytes at a time.
enum ChunkSum {
  /// Table 0 is for one byte; table n for a byte that n more follow.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var sum = UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ (sum >> 1) }
      tables[byte] = sum
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { table in
      var sum: UInt32 = 0xFFFF_FFFF
      var index = 0
      while index + 8 <= bytes.count {
        var mixed: UInt32 = 0
        for place in 0..<8 {
          let known = place < 4 ? UInt8(truncatingIfNeeded: sum >> (8 * UInt32(place))) : 0
          mixed ^= table[(7 - place) * 256 + Int(bytes[index + place] ^ known)]
        }
        sum = mixed
        index += 8
      }
      while index < bytes.count {
        sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[index])]
        index += 1
      }
      return ~sum
    }
  }
}
