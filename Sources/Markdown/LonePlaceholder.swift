/// Placeholders in text: `{{` … `}}`.
enum LonePlaceholder {
  /// Where the braces close that were opened before `start`.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < text.count {
      if text[index] == UInt8(ascii: "}"), text[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return nil
  }

  /// The placeholder, with its braces, that is all there is on a line of a paragraph.
  static func content(
    of text: UnsafeBufferPointer<UInt8>, in node: Node
  ) -> UnsafeBufferPointer<UInt8>? {
    var (low, high) = (0, text.count)
    while low < high, text[low] == 0x20 || text[low] == 0x09 { low += 1 }
    while high > low, text[high - 1] == 0x20 || text[high - 1] == 0x09 { high -= 1 }
    guard high - low >= 4, text[low] == UInt8(ascii: "{"), text[low + 1] == UInt8(ascii: "{"),
      isLineEdge(node.previous), isLineEdge(node.next), node.parent?.kind == .paragraph,
      let end = end(in: text, from: low + 2), end + 2 == high
    else { return nil }
    return UnsafeBufferPointer(rebasing: text[low..<high])
  }

  private static func isLineEdge(_ neighbour: Node?) -> Bool {
    guard let kind = neighbour?.kind else { return true }
    return kind == .softBreak || kind == .lineBreak
  }
}
