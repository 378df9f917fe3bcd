/// Bytes and small numbers as text that any literal can hold.
enum Base64 {
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { text, count in
      bytes.withUnsafeBufferPointer { bytes in
        alphabet.withUnsafeBufferPointer { alphabet in
          var index = 0
          while index < bytes.count {
            let left = bytes.count &- index
            let group =
              UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index &+ 1]) << 8 : 0)
              | (left > 2 ? UInt32(bytes[index &+ 2]) : 0)
            text[count] = alphabet[Int(group >> 18)]
            text[count &+ 1] = alphabet[Int(group >> 12 & 63)]
            text[count &+ 2] = left > 1 ? alphabet[Int(group >> 6 & 63)] : 0x3D
            text[count &+ 3] = left > 2 ? alphabet[Int(group & 63)] : 0x3D
            index &+= 3
            count &+= 4
          }
        }
      }
    }
  }

  /// Nil when the text is not base64.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var group: UInt32 = 0
    var padding = 0
    for (index, character) in text.enumerated() {
      if character == 0x3D && index >= text.count - 2 {
        padding += 1
        group <<= 6
      } else {
        let value = values[Int(character)]
        guard value != 0xFF, padding == 0 else { return nil }
        group = group << 6 | UInt32(value)
      }
      if index % 4 == 3 {
        bytes += [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
        group = 0
      }
    }
    bytes.removeLast(min(padding, bytes.count))
    return bytes
  }

  /// The value of one character, 0 for one outside the alphabet.
  static func digit(_ character: UInt8) -> Int {
    let value = values[Int(character)]
    return value == 0xFF ? 0 : Int(value)
  }

  /// A number of any size: five bits a character, the lowest first, 32 added while more follow.
  static func append(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      text.append(alphabet[32 | rest & 31])
      rest >>= 5
    }
    text.append(alphabet[rest])
  }

  /// One that may be negative: then it is written odd.
  static func append(signed number: Int, to text: inout [UInt8]) {
    append(number < 0 ? -number * 2 - 1 : number * 2, to: &text)
  }

  /// Reads such a number; a truncated one is what is there.
  static func number(_ text: [UInt8], _ index: inout Int) -> Int {
    var number = 0
    var shift = 0
    while index < text.count {
      let value = digit(text[index])
      index += 1
      if shift < 50 { number |= (value & 31) << shift }
      shift += 5
      if value < 32 { break }
    }
    return number
  }
}
