/// Reads a picture's bytes one after the other and never beyond their end.
struct ByteCursor {
  let bytes: [UInt8]
  let kind: RasterKind
  private(set) var offset: Int
  let end: Int

  /// A cursor over a part of the bytes, or over all.
  init(_ bytes: [UInt8], kind: RasterKind, range: Range<Int>? = nil) {
    self.bytes = bytes
    self.kind = kind
    let part = (range ?? bytes.indices).clamped(to: bytes.indices)
    offset = part.lowerBound
    end = part.upperBound
  }

  var isAtEnd: Bool { offset == end }

  /// The range of the next bytes, which are then behind the cursor.
  mutating func take(_ count: Int) throws(PictureProblem) -> Range<Int> {
    guard count >= 0, count <= end - offset else { throw .truncated(kind) }
    defer { offset += count }
    return offset..<offset + count
  }

  mutating func skip(_ count: Int) throws(PictureProblem) {
    _ = try take(count)
  }

  mutating func byte() throws(PictureProblem) -> UInt8 {
    guard offset < end else { throw .truncated(kind) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Moves to the next byte of this value, or to the end.
  mutating func seek(_ value: UInt8) {
    while offset < end, bytes[offset] != value { offset += 1 }
  }

  /// A number of up to four bytes, highest first.
  mutating func bigEndian(_ count: Int) throws(PictureProblem) -> Int {
    bytes[try take(count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of up to four bytes, lowest first.
  mutating func littleEndian(_ count: Int) throws(PictureProblem) -> Int {
    bytes[try take(count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Four letters, as the kinds with chunks name them.
  mutating func tag() throws(PictureProblem) -> String {
    String(decoding: bytes[try take(4)], as: UTF8.self)
  }

  /// The problem that the bytes before the cursor break their kind's rules.
  var malformed: PictureProblem { .malformed(kind, offset: offset) }
}
