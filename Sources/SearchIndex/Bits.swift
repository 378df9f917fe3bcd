/// Writes bits, the highest first, into room that is as large as it says.
struct BitWriter {
  private let room: UnsafeMutableRawBufferPointer
  /// How many bytes are full.
  private(set) var place = 0
  /// The bits of the next, from the highest on, and how many.
  private var held: UInt64 = 0
  private var count: UInt32 = 0

  /// Beyond the last byte so many are written that mean nothing.
  static let slack = 8

  init(on room: UnsafeMutableRawBufferPointer) { self.room = room }

  /// At most 32 bits.
  ///
  /// All that is held is written each time: whether a word is full would be guessed wrong for every third
  /// posting.
  @inline(__always)
  mutating func put(_ value: UInt32, _ width: UInt32) {
    count &+= width
    held |= UInt64(value) &<< UInt64(64 &- count)
    room.storeBytes(of: held.bigEndian, toByteOffset: place, as: UInt64.self)
    place &+= Int(count &>> 3)
    held = held &<< UInt64(count & ~7)
    count &= 7
  }

  /// A number of 1 or more: as many zeros as it has bits after the first, then its bits.
  mutating func putGamma(_ value: UInt32) {
    let width = UInt32(32 - value.leadingZeroBitCount)
    put(0, width - 1)
    put(value, width)
  }

  /// The bytes, the last of them filled up with zeros.
  func finished() -> [UInt8] { Array(room[..<(place + (count > 0 ? 1 : 0))]) }
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
