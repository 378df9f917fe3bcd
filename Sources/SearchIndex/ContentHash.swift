/// A fast hash that tells versions of a file apart; it protects against mixtures, not against people.
struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(value: UInt64) { self.value = value }

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index &+ 8 <= buffer.count {
        add(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index &+= 8
      }
      var rest: UInt64 = 0
      while index < buffer.count {
        rest = rest << 8 | UInt64(buffer[index])
        index &+= 1
      }
      add(rest)
      add(UInt64(buffer.count))
    }
  }

  /// Characters of the base64 alphabet without `+` and `/`, which addresses may not like.
  func text(_ count: Int) -> String {
    var rest = value
    var text: [UInt8] = []
    for _ in 0..<count {
      text.append(Base64.alphabet[Int(rest % 62)])
      rest /= 62
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number that decides where lists are cut.
  static func mix(_ number: UInt64) -> UInt64 {
    var hash = ContentHash()
    hash.add(number)
    return hash.value
  }
}
