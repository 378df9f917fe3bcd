/// Writes bits, the highest first.
struct BitWriter {
  private var words: [UInt32] = []
  private var held: UInt64 = 0
  private var count: UInt32 = 0

  /// At most 32 bits.
  @inline(__always)
  mutating func put(_ value: UInt32, _ width: UInt32) {
    held = held &<< UInt64(width) | UInt64(value)
    count &+= width
    if count >= 32 {
      count &-= 32
      words.append(UInt32(truncatingIfNeeded: held &>> UInt64(count)).bigEndian)
    }
  }

  /// A number of 1 or more: as many zeros as it has bits after the first, then its bits.
  mutating func putGamma(_ value: UInt32) {
    let width = UInt32(32 - value.leadingZeroBitCount)
    put(0, width - 1)
    put(value, width)
  }

  func finished() -> [UInt8] {
    var bytes = words.withUnsafeBytes { Array($0) }
    let rest = held << UInt64(64 - count)
    for place in 0..<(count + 7) / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest >> UInt64(56 - place * 8)))
    }
    return bytes
  }
}

/// Reads bits, the highest first; past the end it gives zeros and is no longer sound.
struct BitReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isSound: Bool { position <= bytes.count * 8 }

  mutating func take(_ width: UInt32) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<width {
      let byte = position >> 3
      let bit = byte < bytes.count ? UInt32(bytes[byte]) >> UInt32(7 - position & 7) & 1 : 0
      value = value << 1 | bit
      position += 1
    }
    return value
  }

  mutating func takeGamma() -> UInt32 {
    var zeros: UInt32 = 0
    while take(1) == 0 {
      zeros += 1
      if zeros > 24 {
        position = bytes.count * 8 + 1
        return 1
      }
    }
    return 1 << zeros | take(zeros)
  }
}
