/// Turns ascending byte offsets of a file into lines and characters, in one pass over it.
struct TextPlaces {
  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no character of the first line.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The place of the character at `target`, which must not lie before the last one asked for.
  mutating func place(at target: Int) -> Location.Place {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      let isReturnOfPair =
        byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isReturnOfPair) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return .text(line: line, column: column)
  }
}
