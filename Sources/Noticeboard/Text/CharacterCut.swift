/// Counts and cuts texts by characters, as a reader counts them.
///
/// Finding the borders of characters is slow in general; where every scalar is a character of its
/// own, as in nearly all Chinese text, counting scalars gives the same answer.
extension String {
  /// The first characters of the text; nil if it has no more than that.
  func cut(toCharacters limit: Int) -> Substring? {
    // No character is shorter than a byte.
    if utf8.count <= limit { return nil }
    var copy = self
    let fast = copy.withUTF8 { PlainScalars.length(of: $0, limit: limit) }
    switch fast {
    case .whole: return nil
    case .cut(let bytes): return prefix(upTo: utf8.index(startIndex, offsetBy: bytes))
    case .unknown:
      guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
        return nil
      }
      return self[..<end]
    }
  }

  func hasMoreCharacters(than limit: Int) -> Bool { cut(toCharacters: limit) != nil }
}

/// Scalars that never join with a neighbour into one character.
enum PlainScalars {
  enum Length: Equatable {
    /// There are no more than the limit.
    case whole
    /// So many bytes hold as many characters as the limit allows, and more follow.
    case cut(Int)
    /// The text holds a scalar that may join with its neighbours.
    case unknown
  }

  static func length(of bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Length {
    var place = 0
    var count = 0
    while place < bytes.count {
      let size = self.size(bytes, place)
      if size == 0 { return .unknown }
      if count == limit { return .cut(place) }
      place += size
      count += 1
    }
    return .whole
  }

  /// The bytes of the scalar that stands there; 0 if it may join with its neighbours.
  static func size(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let first = bytes[place]
    if first < 0x80 { return first >= 0x20 && first != 0x7F ? 1 : 0 }
    guard place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    // U+00B7: ·, which stands in the title of every page.
    if first == 0xC2 { return second == 0xB7 ? 2 : 0 }
    guard place + 2 < bytes.count else { return 0 }
    switch first {
    // U+4000 to U+9FFF: Han.
    case 0xE4...0xE9: return 3
    // U+3000 to U+3029: 、。《》.
    case 0xE3: return second == 0x80 && bytes[place + 2] <= 0xA9 ? 3 : 0
    // U+FF01 to U+FF60: full-width letters and signs.
    case 0xEF:
      return second == 0xBC || (second == 0xBD && bytes[place + 2] <= 0xA0) ? 3 : 0
    // U+2010 to U+2027: dashes, quotation marks, dots.
    case 0xE2:
      return second == 0x80 && (0x90...0xA7).contains(bytes[place + 2]) ? 3 : 0
    default: return 0
    }
  }
}
