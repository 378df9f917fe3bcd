import CXXHash

/// 128 bits that differ where bytes differ, by accident never the same; no proof against malice.
struct Fingerprint: Sendable, Hashable {
  var high: UInt64 = 0
  var low: UInt64 = 0

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(of bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    self.init(high: hash.high64, low: hash.low64)
  }

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }

  /// A sum that does not depend on order.
  static func += (sum: inout Fingerprint, part: Fingerprint) {
    sum.high &+= part.high
    sum.low &+= part.low
  }

  /// Reads what `text` wrote.
  init?(digits: some Sequence<UInt8>) {
    var numbers: (high: UInt64, low: UInt64) = (0, 0)
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      numbers.high = numbers.high << 4 | numbers.low >> 60
      numbers.low = numbers.low << 4 | UInt64(value)
    }
    self.init(high: numbers.high, low: numbers.low)
  }

  /// 32 hexadecimal digits.
  var text: String {
    var bytes: [UInt8] = []
    appendDigits(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendDigits(to bytes: inout [UInt8]) {
    for number in [high, low] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
