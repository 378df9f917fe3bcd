/// Quotations in the wrong braces: `{居民说事 本月}`, `｛｛居民说事 本月｝｝`; they would be printed as they
/// stand.
enum BraceLint {
  /// `masked` are the bytes of the file in which quotations and code are zeros.
  static func check(
    _ masked: [UInt8], of bytes: [UInt8], bodyFrom body: Int, path: String
  ) -> Findings {
    var findings = Findings()
    var places = TextPlaces(bytes)
    var index = body
    while index < masked.count {
      guard isFirstByte(masked[index]), let opening = brace(masked, at: index, of: openers) else {
        index += 1
        continue
      }
      guard let found = quotation(masked, from: index, behind: opening.end) else {
        index = opening.end
        continue
      }
      findings.report(
        .quoteInWrongBraces, at: Location(path, places.place(at: index)),
        String(decoding: masked[index..<found.end], as: UTF8.self), found.content)
      index = found.end
    }
    return findings
  }

  /// Of an opening brace; wide ones share theirs with other wide signs only.
  @inline(__always)
  private static func isFirstByte(_ byte: UInt8) -> Bool { byte == 0x7B || byte == 0xEF }

  private static let openers = [Array("{".utf8), Array("｛".utf8)]
  private static let closers = [Array("}".utf8), Array("｝".utf8)]

  /// One or two braces.
  private static func brace(
    _ bytes: [UInt8], at index: Int, of kinds: [[UInt8]]
  ) -> (count: Int, isWide: Bool, end: Int)? {
    var end = index
    var count = 0
    var isWide = false
    while count < 2, let kind = kinds.first(where: { bytes[end...].starts(with: $0) }) {
      end += kind.count
      count += 1
      isWide = isWide || kind.count > 1
    }
    return count == 0 ? nil : (count, isWide, end)
  }

  /// What stands between the braces on this line, if it has the shape of a quotation.
  private static func quotation(
    _ bytes: [UInt8], from start: Int, behind opening: Int
  ) -> (content: String, end: Int)? {
    var index = opening
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, bytes[index] != 0 {
      guard let closing = brace(bytes, at: index, of: closers) else {
        if brace(bytes, at: index, of: openers) != nil { return nil }
        index += 1
        continue
      }
      let content = String(decoding: bytes[opening..<index], as: UTF8.self)
      let words = content.split { $0 == " " || $0 == "\t" || $0 == "　" }.map(String.init)
      guard words.dropFirst().contains(where: PeriodWords.names) else { return nil }
      return (words.joined(separator: " "), closing.end)
    }
    return nil
  }
}
