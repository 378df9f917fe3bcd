/// Footnotes, as other dialects of Markdown have them: `[^1]` in the text, and `[^1]: …` below it.
///
/// The parser knows none, and takes the second for the address of a link.
enum Footnote {
  /// In bytes; what is longer is no name of a note.
  private static let longest = 64

  /// Behind the mark `[^1]` that begins at `index`; nil if none does.
  static func end(in text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
    let first = index + 2
    guard first < text.count, text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^")
    else { return nil }
    for place in first..<min(text.count, first + longest) {
      switch text[place] {
      case UInt8(ascii: "]"): return place > first ? place + 1 : nil
      // What means something else to the parser, or ends the line.
      case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "&"),
        UInt8(ascii: "`"), UInt8(ascii: "|"):
        return nil
      default: break
      }
    }
    return nil
  }
}
