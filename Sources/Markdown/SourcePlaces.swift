/// Turns the parser's lines and byte columns into places that people count: lines of the file,
/// characters of the line.
struct SourcePlaces {
  let text: UnsafeBufferPointer<UInt8>
  let lineStarts: [Int]
  let linesBefore: Int
  /// Where the last search ended, so that equal texts on a line are told apart.
  private var searched = 0
  /// The last place counted out; the next on its line is counted from there, so that a line of a
  /// thousand links stays linear.
  private var counted = (line: 0, offset: 0, column: 1)

  init(text: UnsafeBufferPointer<UInt8>, lineStarts: [Int], linesBefore: Int) {
    self.text = text
    self.lineStarts = lineStarts
    self.linesBefore = linesBefore
  }

  mutating func position(of node: Node) -> MarkdownPosition {
    // A node without a place of its own (a soft break) has that of what holds it.
    var node = node
    while node.line == 0, let parent = node.parent { node = parent }
    return position(at: offset(of: node), line: node.line)
  }

  /// The place of `needle`, which the parser found in the text of `node`.
  mutating func position(
    of needle: UnsafeBufferPointer<UInt8>, in node: Node
  ) -> MarkdownPosition {
    let start = max(offset(of: node), searched)
    let end = lineStarts.indices.contains(node.line) ? lineStarts[node.line] : text.count
    guard let found = find(needle, from: start, to: end) else { return position(of: node) }
    searched = found + needle.count
    return position(at: found, line: node.line)
  }

  private func find(
    _ needle: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= end {
      if text[index] == first, text[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// How many cells a table's row has as it is typed; the tree has no more than the heading.
  func cellCount(ofRow row: Node) -> Int {
    let start = offset(of: row)
    let end = lineStarts.indices.contains(row.line) ? lineStarts[row.line] : text.count
    var (pipes, opens, closes) = (0, false, false)
    var (isFirst, isEscaped) = (true, false)
    for byte in text[start..<max(start, end)] {
      let isPipe = byte == UInt8(ascii: "|") && !isEscaped
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      guard byte > 0x20 else { continue }
      if isPipe { pipes += 1 }
      if isFirst { opens = isPipe }
      (isFirst, closes) = (false, isPipe)
    }
    // An outer pipe bounds no further cell; a lone one is both.
    if opens, closes, pipes == 1 { return 1 }
    return pipes + 1 - (opens ? 1 : 0) - (closes ? 1 : 0)
  }

  private func offset(of node: Node) -> Int {
    guard lineStarts.indices.contains(node.line - 1) else { return 0 }
    return min(text.count, lineStarts[node.line - 1] + max(0, node.byteColumn - 1))
  }

  private mutating func position(at offset: Int, line: Int) -> MarkdownPosition {
    guard lineStarts.indices.contains(line - 1) else {
      return MarkdownPosition(line: linesBefore + 1, column: 1)
    }
    if counted.line != line || counted.offset > offset {
      counted = (line, lineStarts[line - 1], 1)
    }
    var column = counted.column
    let end = max(counted.offset, offset)
    for index in counted.offset..<end where text[index] & 0xC0 != 0x80 {
      // Our own marks are no characters of the source.
      if text[index] == 0xEF {
        let scalar = Characters.decode(text, index).0
        if scalar == Characters.flankMark || scalar == Characters.literalMark { continue }
      }
      column += 1
    }
    counted = (line, end, column)
    return MarkdownPosition(line: linesBefore + line, column: column)
  }
}

extension SourceScan {
  /// The offset of each line's first byte.
  static func lineStarts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = text.isEmpty ? [] : [0]
    var index = 0
    while index < text.count {
      let byte = text[index]
      index &+= 1
      if byte > 0x0D { continue }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
      if index < text.count { starts.append(index) }
    }
    return starts
  }
}
