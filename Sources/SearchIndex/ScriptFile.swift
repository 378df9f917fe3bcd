/// A file of the index: a classic script that hands three strings to one registered function.
///
/// `gongshiSearch("name","check","payload")`, where the payload is base64 of bits or escaped text.
/// Nothing in it can end the script element or the literal it stands in.
struct ScriptFile {
  /// The path beneath `search/`, without the ending.
  var name: String
  /// What the directory must say of this file; another value means a mixture of two builds.
  var check: String
  var payload: [UInt8]

  static let opening = Array("gongshiSearch(\"".utf8)
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// The script around a payload that is already safe inside a literal.
  func wrapped() -> SearchFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + name.utf8.count + 40)
    // Arrays that all files share would have references counted by all cores at once.
    ScriptFile.add("gongshiSearch(\"", to: &bytes)
    bytes += name.utf8
    ScriptFile.add("\",\"", to: &bytes)
    bytes += check.utf8
    ScriptFile.add("\",\"", to: &bytes)
    bytes += payload
    ScriptFile.add("\")\n", to: &bytes)
    return SearchFile(path: "search/\(name).js", bytes: bytes)
  }

  private static func add(_ text: StaticString, to bytes: inout [UInt8]) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text so that it is the same text inside a literal in any script or page.
  ///
  /// The separators of records, if they occur in text, become another control character.
  static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    let isSpecial = isSpecial
    for index in 0..<text.count {
      let byte = text[index]
      if !isSpecial[Int(byte)] { continue }
      if byte == 0xE2 {
        let isSeparator =
          index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
        if !isSeparator { continue }
        bytes += text[start..<index]
        bytes += Array((text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        start = index + 3
        continue
      }
      bytes += text[start..<index]
      start = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x0A: bytes.append(0x6E)
      case 0x09: bytes.append(0x74)
      case 0x22, 0x5C: bytes.append(byte)
      case 0x1C...0x1F: bytes += Array("x1a".utf8)
      default: bytes += [0x78, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    bytes += text[start...]
  }

  static func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &bytes) }
  }

  /// Also the first byte of the two separators that end lines in scripts.
  private static let isSpecial: [Bool] = (0..<256).map {
    $0 < 0x20 || [0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xE2].contains($0)
  }

  /// Reads such a script back; nil when it is not one.
  init?(reading bytes: [UInt8]) {
    guard bytes.starts(with: ScriptFile.opening) else { return nil }
    var index = ScriptFile.opening.count
    var parts: [[UInt8]] = []
    while parts.count < 3 {
      guard let part = ScriptFile.unescape(bytes, &index) else { return nil }
      parts.append(part)
      if parts.count < 3 {
        guard bytes[index...].starts(with: [0x2C, 0x22]) else { return nil }
        index += 2
      }
    }
    name = String(decoding: parts[0], as: UTF8.self)
    check = String(decoding: parts[1], as: UTF8.self)
    payload = parts[2]
  }

  init(name: String, check: String, payload: [UInt8]) {
    self.name = name
    self.check = check
    self.payload = payload
  }

  /// The value of a literal up to its closing quote, which is passed.
  private static func unescape(_ bytes: [UInt8], _ index: inout Int) -> [UInt8]? {
    var value: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x22 { return value }
      if byte != 0x5C {
        value.append(byte)
        continue
      }
      guard index < bytes.count else { return nil }
      let kind = bytes[index]
      index += 1
      switch kind {
      case 0x6E: value.append(0x0A)
      case 0x74: value.append(0x09)
      case 0x78, 0x75:
        let width = kind == 0x78 ? 2 : 4
        guard index + width <= bytes.count else { return nil }
        let digits = String(decoding: bytes[index..<index + width], as: UTF8.self)
        guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
          return nil
        }
        value += Array(String(Character(scalar)).utf8)
        index += width
      default: value.append(kind)
      }
    }
    return nil
  }
}
