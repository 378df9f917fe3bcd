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
    if start.hasPlainCharacters(moreThan: limit), let cut = start.cut(toCharacters: limit - 1) {
      return "\(cut)…"
    }
    let line = oneLine(text(.max))
    return line.hasMoreCharacters(than: limit) ? "\(line.prefix(limit - 1))…" : line
  }

  /// Lines without those that are empty, a space between.
  private static func oneLine(_ text: ArraySlice<UInt8>) -> String {
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    guard text.contains(where: isBreak) else { return String(decoding: text, as: UTF8.self) }
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
    return String(decoding: line, as: UTF8.self)
  }
}
