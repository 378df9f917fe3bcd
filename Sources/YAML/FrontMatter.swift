/// A Markdown file's two parts: the YAML between two lines of `---`, and the text behind them.
package enum FrontMatter: Equatable, Sendable {
  /// The YAML of a file that has any begins on line 2.
  package static let firstLine = 2

  /// The file does not begin with `---`; all of it, but for a byte order mark, is text.
  case absent(body: Range<Int>)
  /// Byte ranges of both parts and the line on which the text begins.
  case present(yaml: Range<Int>, body: Range<Int>, bodyFirstLine: Int)
  /// No `---` or `...` closes what line 1 opens.
  case neverClosed

  /// Finds both parts; any line end will do.
  package static func split(_ bytes: [UInt8]) -> FrontMatter {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isMarker(bytes, at: start, UInt8(ascii: "-")) else {
      return .absent(body: start..<bytes.count)
    }
    let yamlStart = nextLine(bytes, start)
    var index = yamlStart
    var line = firstLine
    while index < bytes.count {
      if isMarker(bytes, at: index, UInt8(ascii: "-"))
        || isMarker(bytes, at: index, UInt8(ascii: "."))
      {
        let body = nextLine(bytes, index)
        return .present(
          yaml: yamlStart..<index, body: body..<bytes.count, bodyFirstLine: line + 1)
      }
      index = nextLine(bytes, index)
      line += 1
    }
    return .neverClosed
  }

  /// Whether the line at `index` is three such signs and perhaps white space.
  private static func isMarker(_ bytes: [UInt8], at index: Int, _ sign: UInt8) -> Bool {
    guard index + 3 <= bytes.count, bytes[index] == sign, bytes[index + 1] == sign,
      bytes[index + 2] == sign
    else { return false }
    for byte in bytes[(index + 3)...] {
      if byte == 0x0A || byte == 0x0D { return true }
      if byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }

  private static func nextLine(_ bytes: [UInt8], _ index: Int) -> Int {
    var index = index
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { return index }
      if byte == 0x0D {
        return index < bytes.count && bytes[index] == 0x0A ? index + 1 : index
      }
    }
    return index
  }
}
