import Glibc

/// The encodings in which tables arrive.
package enum TextEncoding: Equatable, Sendable {
  case utf8
  /// UTF-8 with a byte order mark, as Excel writes it.
  case utf8WithMark
  /// GB18030, which holds GBK and GB2312: what a Chinese Excel saves as "CSV".
  case gb18030
}

/// A file's bytes as UTF-8 without a mark, and what they were before.
package struct DecodedText: Sendable {
  package let bytes: [UInt8]
  package let encoding: TextEncoding
}

/// What office programs save, whatever the file's name says; its first bytes tell.
package enum OfficeFormat: Equatable, Sendable {
  /// .xlsx, .docx and the like: an archive.
  case archive
  /// .xls, .doc, .et, .wps: a compound file.
  case compound

  init?(_ bytes: borrowing [UInt8]) {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0x50, 0x4B, 0x03, 0x04): self = .archive
    case (0xD0, 0xCF, 0x11, 0xE0): self = .compound
    default: return nil
    }
  }
}

/// Why bytes are no text; offsets count bytes from 0, lines from 1.
package enum DecodingProblem: Error, Equatable, Sendable {
  case officeDocument(OfficeFormat)
  case utf16
  case zeroByte(offset: Int, line: Int)
  case undecodable(offset: Int, line: Int, encoding: TextEncoding)
}

extension TextEncoding {
  /// Decodes UTF-8 or, where that fails and the bytes allow it, GB18030.
  package static func decode(_ bytes: consuming [UInt8]) throws(DecodingProblem) -> DecodedText {
    if let format = OfficeFormat(bytes) { throw .officeDocument(format) }
    let firstZero = firstZero(bytes)
    if looksLikeUTF16(bytes, hasZeros: firstZero != nil) { throw .utf16 }
    if let offset = firstZero {
      throw .zeroByte(offset: offset, line: line(offset, bytes))
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let malformed = firstMalformedUTF8(bytes) else {
      if marked { bytes.removeFirst(3) }
      return DecodedText(bytes: bytes, encoding: marked ? .utf8WithMark : .utf8)
    }
    // A UTF-8 file with one broken place may still "convert": what it mostly is decides.
    if marked || isMostlyUTF8(bytes) {
      throw .undecodable(offset: malformed, line: line(malformed, bytes), encoding: .utf8)
    }
    var converted = try convertFromGB18030(bytes)
    // Some editors write a mark in this encoding too.
    if converted.starts(with: [0xEF, 0xBB, 0xBF]) { converted.removeFirst(3) }
    return DecodedText(bytes: converted, encoding: .gb18030)
  }

  private static func firstZero(_ bytes: borrowing [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - start
    }
  }

  private static func line(_ offset: Int, _ bytes: borrowing [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset where bytes[index] == 0x0A { line += 1 }
    return line
  }

  private static func firstMalformedUTF8(_ bytes: borrowing [UInt8]) -> Int? {
    if bytes.withUnsafeBufferPointer(isPlainUTF8) { return nil }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether all is ASCII or characters of two or three bytes whose first leaves no wrong form.
  ///
  /// Nearly every text is; false says nothing. There is no branch in the loop, so that the compiler
  /// makes one of it that judges sixteen bytes at once.
  private static func isPlainUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    guard count >= 2 else { return count == 0 || bytes[0] < 0x80 }
    var faults = fault(0, 0, bytes[0]) | fault(0, bytes[0], bytes[1])
    for index in 2..<count {
      faults |= fault(bytes[index &- 2], bytes[index &- 1], bytes[index])
    }
    // No character ends behind the last byte.
    return faults < 0x80 && bytes[count - 1] < 0xC0 && bytes[count - 2] < 0xE0
  }

  /// Its highest bit says whether the third byte cannot stand behind the two before it.
  @inline(__always)
  private static func fault(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    let continues = third & ~(third &<< 1)
    let isDue = second & (second &<< 1) | first & (first &<< 1) & (first &<< 2)
    // The lead bytes whose second byte would have to be looked at, and what leads nothing.
    let isLong = third & (third &<< 1) & (third &<< 2) & (third &<< 3)
    let isOther = isZero(third ^ 0xE0) | isZero(third ^ 0xED) | isZero((third & 0xFE) ^ 0xC0)
    return continues ^ isDue | isLong | isOther
  }

  /// In the highest bit.
  @inline(__always)
  private static func isZero(_ byte: UInt8) -> UInt8 { (byte &- 1) & ~byte }

  /// With a mark, or without one if zero bytes stand beside ASCII on one side only.
  private static func looksLikeUTF16(_ bytes: borrowing [UInt8], hasZeros: Bool) -> Bool {
    if bytes.count < 2 { return false }
    if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      return true
    }
    guard hasZeros else { return false }
    var zeros = [0, 0]
    for index in 0..<min(bytes.count, 4096) where bytes[index] == 0 { zeros[index % 2] += 1 }
    return bytes.count % 2 == 0 && (zeros[0] == 0) != (zeros[1] == 0) && zeros[0] + zeros[1] >= 3
  }

  /// Whether more three-byte characters are well formed than bytes are astray; in GB18030 text a
  /// well-formed three-byte sequence is a rare accident.
  private static func isMostlyUTF8(_ bytes: borrowing [UInt8]) -> Bool {
    func continues(_ index: Int, _ bytes: borrowing [UInt8]) -> Bool {
      index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
    var wellFormed = 0
    var astray = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte & 0xF0 == 0xE0, continues(index + 1, bytes), continues(index + 2, bytes) {
        wellFormed += 1
        index += 3
      } else if byte & 0xE0 == 0xC0, continues(index + 1, bytes) {
        index += 2
      } else {
        astray += 1
        index += 1
      }
    }
    return wellFormed > astray
  }

  private static func convertFromGB18030(
    _ bytes: borrowing [UInt8]
  ) throws(DecodingProblem) -> [UInt8] {
    // Where the system lacks its converters, the honest answer is that it cannot be decoded.
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
      throw .undecodable(offset: 0, line: 1, encoding: .gb18030)
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var failure: Int?
    // iconv's prototype asks for a mutable input pointer, but it only reads.
    bytes.withUnsafeBytes { source in
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      let block = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 65_536)
      defer { block.deallocate() }
      while inputLeft > 0 {
        var target = block.baseAddress
        var targetLeft = block.count
        let result = iconv(converter, &input, &inputLeft, &target, &targetLeft)
        let reason = errno
        output.append(contentsOf: UnsafeRawBufferPointer(block)[..<(block.count - targetLeft)])
        if result == -1, reason != E2BIG {
          failure = source.count - inputLeft
          return
        }
      }
    }
    if let failure {
      throw .undecodable(offset: failure, line: line(failure, bytes), encoding: .gb18030)
    }
    return output
  }
}
