/// Which text around the tags of a template is not printed: standalone tags take their line with them.
///
/// For most tags "standalone" means alone on a line. A parent may also open and close on the same line;
/// an argument (a block right inside a parent) only needs nothing behind its opening tag and nothing
/// before its closing tag, because other text inside a parent is never printed.
struct TagLayout {
  /// What a tag takes from the text: its own bytes, with the blanks and line end around a standalone tag.
  private(set) var extents: [Range<Int>]
  /// Whether what follows the tag begins a line of its own.
  private(set) var isStandalone: [Bool]
  /// For each opening tag the place of the tag that closes it.
  var closers: [Int?]
  private let bytes: [UInt8]

  init(_ tags: [Tag], in bytes: [UInt8]) {
    self.bytes = bytes
    closers = [Int?](repeating: nil, count: tags.count)
    extents = tags.map(\.range)
    isStandalone = [Bool](repeating: false, count: tags.count)
    var open: [Int] = []
    for (index, tag) in tags.enumerated() {
      let isInParent = open.last.map { tags[$0].kind == .parent } ?? false
      switch tag.kind {
      case .variable, .raw: break
      case .comment, .delimiters, .partial: takeLineIfAlone(index)
      case .parent: open.append(index)
      case .section, .inverted: takeLineIfAlone(index)
      case .block where isInParent: takeLineEnd(index)
      case .block: takeLineIfAlone(index)
      case .close:
        let opener = open.popLast()
        if let opener { closers[opener] = index }
        let isArgument =
          opener.map { tags[$0].kind == .block } == true
          && open.last.map { tags[$0].kind == .parent } == true
        if let opener, tags[opener].kind == .parent {
          layOutParent(from: opener, to: index)
        } else if isArgument {
          takeLineStart(index)
        } else {
          takeLineIfAlone(index)
        }
      }
      switch tag.kind {
      case .section, .inverted, .block: open.append(index)
      default: break
      }
    }
  }

  /// The blanks before a position, where nothing else stands before it on its line.
  func indentation(before position: Int) -> Range<Int>? {
    var start = position
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
      guard Self.isSpace(bytes[start - 1]) else { return nil }
      start -= 1
    }
    return start..<position
  }

  /// The blanks with which the first line that is not blank begins.
  func firstIndentation(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, Self.isSpace(bytes[end]) { end += 1 }
      guard end < range.upperBound else { return nil }
      if bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { return start..<end }
      start = end + 1
    }
    return nil
  }

  private func lineEnd(after position: Int) -> Int? {
    var end = position
    while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: "\n")
    else { return nil }
    return end + 2
  }

  private mutating func takeLineIfAlone(_ index: Int) {
    guard let before = indentation(before: extents[index].lowerBound),
      let end = lineEnd(after: extents[index].upperBound)
    else { return }
    extents[index] = before.lowerBound..<end
    isStandalone[index] = true
  }

  private mutating func takeLineEnd(_ index: Int) {
    guard let end = lineEnd(after: extents[index].upperBound) else { return }
    extents[index] = extents[index].lowerBound..<end
    isStandalone[index] = true
  }

  private mutating func takeLineStart(_ index: Int) {
    guard let before = indentation(before: extents[index].lowerBound) else { return }
    extents[index] = before.lowerBound..<extents[index].upperBound
    isStandalone[index] = true
  }

  private mutating func layOutParent(from opener: Int, to close: Int) {
    guard let before = indentation(before: extents[opener].lowerBound) else {
      return takeLineIfAlone(close)
    }
    guard let end = lineEnd(after: extents[close].upperBound) else { return }
    extents[opener] = before.lowerBound..<extents[opener].upperBound
    extents[close] = extents[close].lowerBound..<end
    isStandalone[opener] = true
    isStandalone[close] = true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}
