import Glibc

/// Quick ways through texts that are mostly Chinese, whose characters are three bytes above ASCII.
extension UnsafeBufferPointer<UInt8> {
  /// The place of the next byte of ASCII from there on; the end if none follows.
  @inline(__always)
  func ascii(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place &+ 8 <= count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let low = ~eight & highBits
      if low != 0 { return place &+ low.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < count, self[place] >= 0x80 { place &+= 1 }
    return Swift.max(place, start)
  }

  /// The place of the next such byte from there on; the end if none follows.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension String {
  /// Whether the byte stands in the text.
  ///
  /// `utf8.contains` asks for each byte how the text is stored.
  func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.place(of: byte, from: 0) < $0.count }
      ?? utf8.contains(byte)
  }
}

extension [UInt8] {
  /// The place of the next such byte from there on; the end if none follows.
  @inline(__always)
  func place(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBufferPointer { $0.place(of: byte, from: start) }
  }

  /// The place of the next byte of ASCII from there on; the end if none follows.
  @inline(__always)
  func ascii(from start: Int) -> Int { withUnsafeBufferPointer { $0.ascii(from: start) } }
}
