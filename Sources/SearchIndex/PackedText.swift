/// Text of records in fewer bytes: characters of GB 2312 take two signs of ASCII instead of three
/// bytes, which a browser's own decoder turns back.
///
/// `~` leads from plain text to packed and back, `~~` in plain text is a tilde. What stands below `!`
/// is itself in both. The five signs that literals or markup might stumble over are written as the
/// control characters 1 to 5.
struct PackedText {
  private(set) var bytes: [UInt8] = []
  private var isPacked = false

  private static let toggle = UInt8(ascii: "~")
  private static let stumbling = Array("\"&<>\\".utf8)
  static let rows: [UInt8] = [0x21, 0x23] + Array(0x30..<0x78)

  /// The two signs of each character, 0 where there are none; indexed by code point.
  private static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x10000)
    for (place, point) in FoldTable.scalars(of: UnicodeTables.packed).enumerated()
    where point != 0x20 {
      codes[Int(point)] =
        UInt16(sign(rows[place / 94])) << 8 | UInt16(sign(UInt8(0x21 + place % 94)))
    }
    return codes
  }()

  private static func sign(_ byte: UInt8) -> UInt8 {
    stumbling.firstIndex(of: byte).map { UInt8($0 + 1) } ?? byte
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isPacked = false
  }

  /// A sign below `!` that parts fields; text holds none of these.
  mutating func separate(_ separator: UInt8) {
    bytes.append(separator)
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends UTF-8, ready for a literal in a script.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    // At worst a tilde, a character that is escaped by six signs, and a tilde again.
    let capacity = text.count * 8 + 8
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { target in
      PackedText.codes.withUnsafeBufferPointer { codes in
        var count = 0
        var index = 0
        while index < text.count {
          // Most of every text, one after the other.
          while isPacked, let point = Folder.decodeThree(text, index), codes[Int(point)] != 0 {
            PackedText.put(UInt8(codes[Int(point)] >> 8), target, &count)
            PackedText.put(UInt8(truncatingIfNeeded: codes[Int(point)]), target, &count)
            index &+= 3
          }
          while !isPacked, index < text.count, PackedText.isPlain(text[index]) {
            PackedText.put(text[index], target, &count)
            index &+= 1
          }
          if index == text.count { break }
          let start = index
          let point = Folder.decode(text, &index)
          let code = point < 0x80 || point >= 0x10000 ? 0 : codes[Int(point)]
          if code != 0 {
            if !isPacked { PackedText.put(PackedText.toggle, target, &count) }
            isPacked = true
            PackedText.put(UInt8(code >> 8), target, &count)
            PackedText.put(UInt8(truncatingIfNeeded: code), target, &count)
          } else {
            if isPacked, point > 0x20 || point < 6 {
              PackedText.put(PackedText.toggle, target, &count)
              isPacked = false
            }
            PackedText.putPlain(point, text[start..<index], target, &count)
          }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: target[..<count]))
      }
    }
  }

  /// Digits and letters, which are written as they are.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  @inline(__always)
  private static func put(
    _ byte: UInt8, _ target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    target[count] = byte
    count &+= 1
  }

  @inline(__always)
  private static func putPlain(
    _ point: UInt32, _ source: Slice<UnsafeBufferPointer<UInt8>>,
    _ target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    switch point {
    // `"`, `&`, `<`, `>` and the backslash.
    case 0x22, 0x26, 0x3C, 0x3E, 0x5C: putEscaped(source, target, &count)
    case UInt32(BlockEnd.byte), 0x20...0x7D: put(UInt8(truncatingIfNeeded: point), target, &count)
    case 0x0A:
      put(0x5C, target, &count)
      put(0x6E, target, &count)
    case 0x7E:
      put(toggle, target, &count)
      put(toggle, target, &count)
    case 0xFFFD: for byte in [0xEF, 0xBF, 0xBD] as [UInt8] { put(byte, target, &count) }
    case 0x80... where point & ~1 != 0x2028: for byte in source { put(byte, target, &count) }
    default: putEscaped(source, target, &count)
    }
  }

  private static func putEscaped(
    _ source: Slice<UnsafeBufferPointer<UInt8>>,
    _ target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    var escaped: [UInt8] = []
    ScriptFile.escape(UnsafeBufferPointer(rebasing: source), into: &escaped)
    for byte in escaped { put(byte, target, &count) }
  }

  /// The text again, with the separators; what is no packed text gives something else.
  static func unpack(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var isPacked = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == toggle {
        if !isPacked, index < bytes.count, bytes[index] == toggle {
          text.append(toggle)
          index += 1
        } else {
          isPacked.toggle()
        }
      } else if isPacked, byte > 0x20 || 1...5 ~= byte, index < bytes.count {
        text += Array(String(Character(character(byte, bytes[index]))).utf8)
        index += 1
      } else {
        text.append(byte)
      }
    }
    return text
  }

  private static let characters = FoldTable.scalars(of: UnicodeTables.packed)

  private static func character(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar {
    func byte(_ sign: UInt8) -> UInt8 { 1...5 ~= sign ? stumbling[Int(sign) - 1] : sign }
    guard let row = rows.firstIndex(of: byte(first)), 0x21...0x7E ~= byte(second) else {
      return "\u{FFFD}"
    }
    return Unicode.Scalar(characters[row * 94 + Int(byte(second)) - 0x21]) ?? "\u{FFFD}"
  }
}
