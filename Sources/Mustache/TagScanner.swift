/// A tag as it stands in the source; what lies between tags is text.
struct Tag {
  enum Kind {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The bytes of the name, without the blanks around it.
  let name: Range<Int>
  /// The bytes of the whole tag, delimiters included.
  let range: Range<Int>
}

/// Finds the tags of one template; the first of the steps scan, lay out, compile.
struct TagScanner {
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tags: [Tag] = []
  private(set) var problems: [(kind: TemplateProblem.Kind, offset: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
  }

  private mutating func scan() {
    var position = 0
    while let start = find(opening[...], from: position) {
      guard let end = scanTag(at: start) else {
        problems.append((.unclosedTag, start))
        return
      }
      position = end
    }
  }

  /// Reads the tag that opens at `start`; returns its end, or nil where it has none.
  private mutating func scanTag(at start: Int) -> Int? {
    var position = skipBlanks(from: start + opening.count)
    guard position < bytes.count else { return nil }
    let (kind, terminator) = Self.kind(of: bytes[position])
    if kind != .variable { position += 1 }
    guard let end = find(terminator + closing, from: position) else { return nil }
    let range = start..<(end + terminator.count + closing.count)
    let name = trimmed(position..<end)
    if kind == .delimiters {
      changeDelimiters(name, at: start)
    } else if kind != .comment, name.isEmpty {
      problems.append((.emptyTag, start))
    }
    tags.append(Tag(kind: kind, name: name, range: range))
    return range.upperBound
  }

  private static func kind(of sigil: UInt8) -> (Tag.Kind, terminator: ArraySlice<UInt8>) {
    switch sigil {
    case UInt8(ascii: "#"): (.section, [])
    case UInt8(ascii: "^"): (.inverted, [])
    case UInt8(ascii: "/"): (.close, [])
    case UInt8(ascii: ">"): (.partial, [])
    case UInt8(ascii: "<"): (.parent, [])
    case UInt8(ascii: "$"): (.block, [])
    case UInt8(ascii: "!"): (.comment, [])
    case UInt8(ascii: "&"): (.raw, [])
    case UInt8(ascii: "{"): (.raw, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): (.delimiters, [UInt8(ascii: "=")])
    default: (.variable, [])
    }
  }

  private mutating func changeDelimiters(_ content: Range<Int>, at start: Int) {
    let parts = bytes[content].split { Self.isBlank($0) }
    guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      problems.append((.badDelimiters, start))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private func find(_ pattern: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    var position = start
    while position <= bytes.count - pattern.count {
      if bytes[position] == first, bytes[position...].starts(with: pattern) { return position }
      position += 1
    }
    return nil
  }

  private func skipBlanks(from start: Int) -> Int {
    bytes[start...].firstIndex { !Self.isBlank($0) } ?? bytes.count
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = bytes[range].firstIndex(where: { !Self.isBlank($0) }),
      let last = bytes[range].lastIndex(where: { !Self.isBlank($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<(last + 1)
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
