import Tables

/// What a style sheet asks for, and what it opens and never closes.
struct StyleSheet {
  struct Reference {
    let address: String
    let offset: Int
  }

  struct Opening {
    let sign: String
    let closing: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var braces: [Int] = []
  /// In `url(…)` and behind `@import`.
  private(set) var references: [Reference] = []
  /// The first that is never closed: what follows it is not understood.
  private(set) var unclosed: Opening?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { take() }
    if let brace = braces.first, brace < unclosed?.offset ?? bytes.count {
      unclosed = Opening(sign: "{", closing: "}", offset: brace)
    }
  }

  private mutating func take() {
    switch bytes[position] {
    case UInt8(ascii: "/") where starts("/*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = takeText()
    case UInt8(ascii: "\\"): position += 2
    case UInt8(ascii: "{"):
      braces.append(position)
      position += 1
    case UInt8(ascii: "}"):
      _ = braces.popLast()
      position += 1
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      if starts("url("), !continuesName { takeAddress() } else { position += 1 }
    case UInt8(ascii: "@") where starts("@import"): takeImport()
    default: position += 1
    }
  }

  private mutating func skipComment() {
    let start = position
    position += 2
    while position < bytes.count, !starts("*/") { position += 1 }
    if position == bytes.count {
      unclosed = Opening(sign: "/*", closing: "*/", offset: start)
    }
    position = min(position + 2, bytes.count)
  }

  /// What stands between quotes, which end with the line at the latest.
  private mutating func takeText() -> String {
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote, bytes[position] != 0x0A {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(position, bytes.count)
    position = min(end + 1, bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func takeAddress() {
    let offset = position
    position += "url(".utf8.count
    skipBlanks()
    guard position < bytes.count else { return }
    let address: String
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) {
      address = takeText()
    } else {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
      address = String(decoding: bytes[start..<position], as: UTF8.self)
    }
    references.append(Reference(address: address.trimmingWhiteSpace(), offset: offset))
  }

  private mutating func takeImport() {
    let offset = position
    position += "@import".utf8.count
    skipBlanks()
    guard position < bytes.count else { return }
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) {
      references.append(Reference(address: takeText(), offset: offset))
    }
  }

  // MARK: Bytes

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position])
    {
      position += 1
    }
  }

  /// Whether what stands here is the end of a longer name.
  private var continuesName: Bool {
    guard position > 0 else { return false }
    let byte = bytes[position - 1]
    return (97...122).contains(byte | 32) || (48...57).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// In capitals or not.
  private func starts(_ text: String) -> Bool {
    bytes[position...].prefix(text.utf8.count).elementsEqual(text.utf8) {
      $0 == $1 || (65...90).contains($0) && $0 | 32 == $1
    }
  }
}
