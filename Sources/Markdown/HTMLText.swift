extension [UInt8] {
  /// Appends what the program itself wrote.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(decimal value: Int) {
    append(contentsOf: String(value).utf8)
  }
}

/// Escaping for the two places where text stands in HTML: between tags and in a quoted attribute.
enum HTMLText {
  /// Appends text so that it stands for itself between tags or in a quoted attribute.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    forEachPart(of: text) { part in
      switch part {
      case .run(let run): html.append(contentsOf: run)
      case .special(let byte): appendEscaped(byte, to: &html)
      case .hidden(let scalar): appendShown(scalar, to: &html)
      }
    }
  }

  /// Appends text as a person reads it: without our marks, with hidden characters shown.
  static func appendPlain(_ text: UnsafeBufferPointer<UInt8>, to plain: inout [UInt8]) {
    forEachPart(of: text) { part in
      switch part {
      case .run(let run): plain.append(contentsOf: run)
      case .special(let byte): plain.append(byte)
      case .hidden(let scalar): appendShown(scalar, to: &plain)
      }
    }
  }

  @inline(__always)
  static func appendEscaped(_ byte: UInt8, to html: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): html.append("&amp;")
    case UInt8(ascii: "<"): html.append("&lt;")
    case UInt8(ascii: ">"): html.append("&gt;")
    case UInt8(ascii: "\""): html.append("&quot;")
    default: html.append(byte)
    }
  }

  /// Appends a hidden character so that it can be seen and does nothing, or what our mark means.
  static func appendShown(_ scalar: UInt32, to html: inout [UInt8]) {
    switch scalar {
    case Characters.flankMark, Characters.literalMark: return
    case Characters.maskMark: html.append(UInt8(ascii: "*"))
    default:
      html.append("⟦U+")
      let digits = String(scalar, radix: 16, uppercase: true)
      for _ in digits.utf8.count..<max(4, digits.utf8.count) { html.append(UInt8(ascii: "0")) }
      html.append(contentsOf: digits.utf8)
      html.append("⟧")
    }
  }

  /// The hidden character at `index` and its length, or nil; asked only for bytes that may begin
  /// one.
  @inline(__always)
  static func hidden(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int)? {
    let (scalar, length) = Characters.decode(text, index)
    guard Characters.isHidden(scalar) else { return nil }
    return scalar == 0x200D && Characters.joinsEmoji(text, index) ? nil : (scalar, length)
  }

  /// True for bytes that may begin a hidden character.
  @inline(__always)
  static func mayBeginHidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF0...0xF4:
      true
    default: false
    }
  }

  /// Behind the characters from there on that are never hidden nor special: nearly all Chinese, and its
  /// commas and colons (U+FF00 to U+FF3F).
  @inline(__always)
  static func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = Characters.behindFives(text, start)
    while index &+ 2 < text.count,
      0xE3...0xE9 ~= text[index] || text[index] == 0xEF && text[index &+ 1] == 0xBC
    {
      index &+= 3
    }
    return index
  }

  private enum Part {
    case run(UnsafeBufferPointer<UInt8>)
    case special(UInt8)
    case hidden(UInt32)
  }

  @inline(__always)
  private static func forEachPart(
    of text: UnsafeBufferPointer<UInt8>, _ body: (Part) -> Void
  ) {
    var start = 0
    var index = 0
    func run() {
      if index > start {
        body(.run(UnsafeBufferPointer(rebasing: text[start..<index])))
      }
    }
    while true {
      index = endOfPlain(text, index)
      guard index < text.count else { break }
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
        run()
        body(.special(byte))
        index += 1
        start = index
      default:
        if mayBeginHidden(byte), let (scalar, length) = hidden(text, index) {
          run()
          body(.hidden(scalar))
          index += length
          start = index
        } else {
          index += 1
        }
      }
    }
    run()
  }
}
