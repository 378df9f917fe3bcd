import Glibc

/// The bytes of a document, for finding places and for explaining failures.
struct SourceText {
  let bytes: [UInt8]
  let firstLine: Int

  func position(_ mark: Mark) -> Position {
    Position(line: mark.line + firstLine, column: mark.column + 1)
  }

  func firstMalformedUTF8() -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The first line that begins with `%TAG`.
  func firstTagDirective() -> Position? {
    let sign = UInt8(ascii: "%")
    guard holds(sign) else { return nil }
    for index in bytes.indices where bytes[index] == sign && (index == 0 || endsLine(index - 1)) {
      if bytes[index...].starts(with: "%TAG".utf8) { return position(ofByte: index) }
    }
    return nil
  }

  /// The place of a byte; what stands before it must be well formed.
  func position(ofByte offset: Int) -> Position {
    var line = firstLine
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where endsLine(index) {
      line += 1
      lineStart = index + 1
    }
    let before = bytes[lineStart..<min(max(offset, lineStart), bytes.count)]
    return Position(line: line, column: 1 + before.count { $0 & 0xC0 != 0x80 })
  }

  /// The characters of a line, counted as libyaml counts them, from 0; empty past the end.
  func line(_ number: Int) -> [Unicode.Scalar] {
    var start = 0
    var current = 0
    while current < number, start < bytes.count {
      if endsLine(start) { current += 1 }
      start += 1
    }
    if current < number { return [] }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
  }

  /// The lines, counted from 0, in which a `#` stands behind white space, as a comment does.
  func linesWithComments() -> [Int: [Unicode.Scalar]] {
    guard holds(UInt8(ascii: "#")) else { return [:] }
    var lines: [Int: [Unicode.Scalar]] = [:]
    for (number, line) in bytes.split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated() where line.contains(UInt8(ascii: "#")) {
      lines[number] = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != "\r" }
    }
    return lines
  }

  private func holds(_ byte: UInt8) -> Bool {
    bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  private func endsLine(_ index: Int) -> Bool {
    if bytes[index] == 0x0A { return true }
    return bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }
}
