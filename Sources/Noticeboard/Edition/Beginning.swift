import Markdown
import Mustache

/// The beginning of a text in one line, for descriptions and lists.
enum Beginning {
  static func of(_ document: MarkdownDocument, _ limit: Int) -> String {
    line(limit) { document.plainText.prefix($0) }
  }

  /// Of what a reader sees of a piece of a page.
  static func of(_ html: HTML, _ limit: Int) -> String {
    line(limit) { PageText.beginning(of: html.bytes, $0)[...] }
  }

  /// At most `limit` characters of a text, of which `text` gives about so many first bytes.
  private static func line(_ limit: Int, _ text: (Int) -> ArraySlice<UInt8>) -> String {
    // Most of a long text would be read for nothing.
    let start = oneLine(text(limit * 3 + 256))
    if let cut = start.withUnsafeBufferPointer({ plainCut($0, limit) }) {
      return String(decoding: start.prefix(cut) + "…".utf8, as: UTF8.self)
    }
    let line = String(decoding: oneLine(text(.max)), as: UTF8.self)
    return line.hasMoreCharacters(than: limit) ? "\(line.prefix(limit - 1))…" : line
  }

  /// So many bytes hold one character less than the limit, of more than the limit that stand there
  /// whatever follows; nil if borders of characters must be found.
  private static func plainCut(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int? {
    guard case .cut(var end) = PlainScalars.length(of: text, limit: limit), end > 0 else {
      return nil
    }
    repeat { end -= 1 } while text[end] & 0xC0 == 0x80
    return end
  }

  /// Lines without those that are empty, a space between.
  private static func oneLine(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    // What was taken from a page has none.
    let isOneLine = text.withUnsafeBufferPointer {
      $0.place(of: UInt8(ascii: "\n"), from: 0) == $0.count
        && $0.place(of: UInt8(ascii: "\r"), from: 0) == $0.count
    }
    if isOneLine { return text }
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    var isBroken = false
    for byte in text {
      if isBreak(byte) {
        isBroken = !line.isEmpty
      } else {
        if isBroken { line.append(UInt8(ascii: " ")) }
        isBroken = false
        line.append(byte)
      }
    }
    return line[...]
  }
}
