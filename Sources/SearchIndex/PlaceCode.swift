/// How the postings of one key say how often and where a unit holds it.
struct PlaceCode {
  /// Three bits when once, twice three when twice; not for single characters and what is reserved.
  private let few: Bool
  /// Eight bits when more often, or in title or heading.
  private let many: Bool

  init(_ key: PostingKey, count: Int, sizeBits: Int) {
    few = key.hasPlaces
    many = few && !PostingShard.isDense(count, sizeBits: sizeBits)
  }

  /// What follows the gap of a posting as `PostingRun` has it, and its length in bits.
  @inline(__always)
  func code(
    _ posting: UInt32, _ titleLengths: UnsafeBufferPointer<UInt8>
  ) -> (bits: UInt32, width: UInt32) {
    let often = posting & 3
    let places = posting >> 2 & 0xFF
    switch often {
    case Occurrence.once:
      return few ? (UInt32(truncatingIfNeeded: places.trailingZeroBitCount), 4) : (0, 1)
    case Occurrence.often: return many ? (6 << 8 | places, 11) : (6, 3)
    case Occurrence.strong:
      let code = 0x70 | UInt32(titleLengths[Int(posting >> 10)])
      return many ? (code << 8 | places, 15) : (code, 7)
    default:
      guard few else { return (2, 2) }
      let low = UInt32(truncatingIfNeeded: places.trailingZeroBitCount)
      let high = UInt32(truncatingIfNeeded: 31 &- places.leadingZeroBitCount)
      return (2 << 6 | low << 3 | high, 8)
    }
  }

  /// Where the unit of a posting holds the key; everywhere if it is not said.
  func read(_ occurrence: UInt32, _ bits: inout BitReader) -> UInt8 {
    switch occurrence {
    case Occurrence.once: few ? 1 << UInt8(bits.take(3)) : Places.all
    case Occurrence.often, Occurrence.strong: many ? UInt8(bits.take(8)) : Places.all
    default: few ? 1 << UInt8(bits.take(3)) | 1 << UInt8(bits.take(3)) : Places.all
    }
  }
}
