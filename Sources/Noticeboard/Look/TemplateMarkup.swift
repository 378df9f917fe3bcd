/// The elements of HTML in the source of a template, each with its attributes.
///
/// Tags of Mustache are part of the text in which they stand: what they print is not known here.
struct TemplateMarkup {
  struct Attribute {
    /// In lower case.
    let name: String
    /// As written, without quotes; empty where there is none.
    let value: String
    let offset: Int
  }

  struct Element {
    /// In lower case.
    let name: String
    let attributes: [Attribute]
    let offset: Int

    func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var elements: [Element] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count {
      if starts("<!--") {
        skip(past: "-->")
      } else if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
        Self.isLetter(bytes[position + 1])
      {
        takeElement()
      } else {
        step()
      }
    }
  }

  private mutating func takeElement() {
    let start = position
    position += 1
    while position < bytes.count, Self.isLetter(bytes[position]) || Self.isSign(bytes[position]) {
      position += 1
    }
    let name = text(start + 1..<position).lowercased()
    var attributes: [Attribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if Self.isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/") || starts("{{") {
        step()
      } else {
        attributes.append(takeAttribute())
      }
    }
    elements.append(Element(name: name, attributes: attributes, offset: start))
    // What stands inside is no HTML.
    if name == "script" || name == "style" { skip(past: "</" + name) }
  }

  private mutating func takeAttribute() -> Attribute {
    let start = position
    repeat { step() } while position < bytes.count && !Self.endsName(bytes[position])
    let name = text(start..<position).lowercased()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "", offset: start)
    }
    position += 1
    skipBlanks()
    return Attribute(name: name, value: takeValue(), offset: start)
  }

  private mutating func takeValue() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < bytes.count, !Self.isBlank(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      {
        step()
      }
      return text(start..<position)
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { step() }
    defer { position = min(position + 1, bytes.count) }
    return text(start..<position)
  }

  // MARK: Bytes

  /// One byte, or a whole tag of Mustache.
  private mutating func step() {
    if starts("{{=") {
      // From here on its tags look otherwise.
      position = bytes.count
    } else if starts("{{") {
      skip(past: starts("{{{") ? "}}}" : "}}")
    } else {
      position += 1
    }
  }

  private mutating func skip(past text: String) {
    let sign = Array(text.utf8)
    while position < bytes.count, !bytes[position...].starts(with: sign) { position += 1 }
    position = min(position + sign.count, bytes.count)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  private static func isSign(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(byte)
  }
}
