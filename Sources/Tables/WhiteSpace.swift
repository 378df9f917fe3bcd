/// White space as it comes out of sheets: ASCII, the no-break space and the ideographic space.
enum WhiteSpace {
  static func isASCII(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  /// How many bytes of white space begin at `index`; 0 if it is something else.
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
      return 3
    }
    return 0
  }

  /// Where the text of `start..<end` ends once the white space behind it is gone.
  static func trimmedEnd(
    _ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var end = end
    while end > start {
      let last = bytes[end - 1]
      if isASCII(last) {
        end -= 1
      } else if last == 0xA0, end - start >= 2, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if last == 0x80, end - start >= 3, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}

extension String {
  /// The text without white space at its ends, U+00A0 and U+3000 included.
  package func trimmingWhiteSpace() -> String {
    var copy = self
    let trimmed = copy.withUTF8 { bytes -> String? in
      var start = 0
      while start < bytes.count {
        let length = WhiteSpace.length(at: start, in: bytes)
        if length == 0 { break }
        start += length
      }
      let end = WhiteSpace.trimmedEnd(start, bytes.count, in: bytes)
      if start == 0, end == bytes.count { return nil }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return trimmed ?? self
  }

  /// The text with full-width letters, digits and signs (`：` too) and U+3000 as ASCII.
  package func foldingWidth() -> String {
    // The iterator of UTF-8 asks for each byte how the text is stored.
    func mayFold(_ byte: UInt8) -> Bool { byte == 0xEF || byte == 0xE3 }
    let isWide =
      utf8.withContiguousStorageIfAvailable { $0.contains(where: mayFold) }
      ?? utf8.contains(where: mayFold)
    guard isWide else { return self }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        folded.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)))
      case 0x3000: folded.append(" ")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
