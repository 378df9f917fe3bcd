/// Reads what nearly all front matter is: each key on a line of its own with a plain value behind
/// it, a list or mapping in brackets, or a list of such items on lines beneath.
///
/// It answers as libyaml would, in a seventh of the time, or not at all: what it is not sure of, another
/// sign, a key that stands twice, other white space than a single blank, is for libyaml to judge.
struct PlainReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var line: Int
  private var column = 1

  private init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.bytes = bytes
    line = firstLine
  }

  /// The tree of a document, or nil if it is not all plain.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Node? {
    var reader = PlainReader(bytes, firstLine: firstLine)
    return reader.document()
  }

  /// So many keys are looked through for one that stands twice.
  private static let mostKeys = 15
  private static let deepest = 4

  private mutating func document() -> Node? {
    let start = position
    var entries: [Node.Entry] = []
    entries.reserveCapacity(Self.mostKeys)
    while place < bytes.count {
      guard let (key, keyPosition) = key(in: entries) else { return nil }
      let value = takes(0x20) ? value(atMost: Self.deepest) : items()
      guard let value, endsLine() else { return nil }
      entries.append(Node.Entry(key: key, keyPosition: keyPosition, value: value))
    }
    return entries.isEmpty ? nil : Node(.mapping(entries), at: start)
  }

  /// The lines beneath a key that begin with a dash behind two blanks, up to the end of the last.
  private mutating func items() -> Node? {
    var start: Position?
    var items: [Node] = []
    repeat {
      let before = (place, line, column)
      guard endsLine(), takes(0x20) else {
        (place, line, column) = before
        break
      }
      guard takes(0x20) else { return nil }
      start = start ?? position
      guard takes(UInt8(ascii: "-")), takes(0x20), let item = value(atMost: Self.deepest) else {
        return nil
      }
      items.append(item)
    } while place < bytes.count
    return start.map { Node(.sequence(items), at: $0) }
  }

  // MARK: Values

  private mutating func value(atMost depth: Int) -> Node? {
    guard place < bytes.count, depth > 0 else { return nil }
    let start = position
    switch bytes[place] {
    case UInt8(ascii: "\""): return quoted().map { Node(.scalar($0, quoted: true), at: start) }
    case UInt8(ascii: "["): return list(atMost: depth - 1).map { Node(.sequence($0), at: start) }
    case UInt8(ascii: "{"): return mapping(atMost: depth - 1).map { Node(.mapping($0), at: start) }
    default: return plain().map { Node(.scalar($0, quoted: false), at: start) }
    }
  }

  private mutating func list(atMost depth: Int) -> [Node]? {
    var items: [Node] = []
    advance(1)
    repeat {
      guard let item = value(atMost: depth) else { return nil }
      items.append(item)
    } while takes(UInt8(ascii: ",")) && takes(0x20)
    return takes(UInt8(ascii: "]")) ? items : nil
  }

  private mutating func mapping(atMost depth: Int) -> [Node.Entry]? {
    var entries: [Node.Entry] = []
    advance(1)
    repeat {
      guard let (key, keyPosition) = key(in: entries), takes(0x20), let value = value(atMost: depth)
      else { return nil }
      entries.append(Node.Entry(key: key, keyPosition: keyPosition, value: value))
    } while takes(UInt8(ascii: ",")) && takes(0x20)
    return takes(UInt8(ascii: "}")) ? entries : nil
  }

  /// A key that none of the others is, and its colon.
  private mutating func key(in entries: [Node.Entry]) -> (text: String, place: Position)? {
    let start = position
    guard entries.count < Self.mostKeys, let key = plain(), takes(UInt8(ascii: ":")) else {
      return nil
    }
    let (length, first) = (key.utf8.count, key.utf8.first)
    let isKnown = entries.indices.contains { index in
      let other = entries[index].key
      return other.utf8.count == length && other.utf8.first == first && other == key
    }
    // libyaml wants the colon within 1024 characters.
    return isKnown || length > 256 ? nil : (key, start)
  }

  // MARK: Texts

  /// Letters, digits and Chinese, and between them single blanks and signs that mean nothing there.
  private mutating func plain() -> String? {
    let start = place
    guard width(at: place) > 0, !Self.isSign(bytes[place]) else { return nil }
    while place < bytes.count {
      let width = width(at: place)
      if width > 0 {
        advance(width)
      } else if bytes[place] == 0x20 || bytes[place] == UInt8(ascii: ":"),
        self.width(at: place + 1) > 0
      {
        advance(1)
      } else {
        break
      }
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]), as: UTF8.self)
  }

  /// What stands between two quotation marks without a backslash.
  private mutating func quoted() -> String? {
    advance(1)
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let width = width(at: place)
      if width > 0 {
        advance(width)
      } else if bytes[place] == 0x20 || bytes[place] == UInt8(ascii: ":") {
        advance(1)
      } else {
        return nil
      }
    }
    let end = place
    guard takes(UInt8(ascii: "\"")) else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  // MARK: Characters

  /// The length of the letter, digit, sign or Chinese character there; 0 if it is anything else.
  ///
  /// Of Chinese that is well formed and from U+3000 to U+9FFF or U+FF00 to U+FF3F.
  @inline(__always)
  private func width(at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 {
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || Self.isSign(byte) ? 1 : 0
    }
    guard index + 2 < bytes.count, byte &- 0xE3 < 7 || byte == 0xEF && bytes[index + 1] == 0xBC,
      bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
    else { return 0 }
    return 3
  }

  /// Signs that may stand in a text, but not first.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private var position: Position { Position(line: line, column: column) }

  /// Passes over a character of so many bytes.
  @inline(__always)
  private mutating func advance(_ width: Int) {
    place += width
    column += 1
  }

  @inline(__always)
  private mutating func takes(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    advance(1)
    return true
  }

  /// Passes over the end of a line; the last line needs none.
  private mutating func endsLine() -> Bool {
    guard place < bytes.count else { return true }
    guard bytes[place] == 0x0A else { return false }
    (place, line, column) = (place + 1, line + 1, 1)
    return true
  }
}
