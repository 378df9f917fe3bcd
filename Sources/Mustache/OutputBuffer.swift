/// A raw byte buffer that pages are rendered into, one after the other, without allocating anew.
package struct OutputBuffer: ~Copyable {
  private var storage: UnsafeMutableRawBufferPointer
  /// The number of bytes written so far.
  private(set) var count = 0

  /// Makes an empty buffer; it grows when it must.
  package init(capacity: Int = 64 * 1024) {
    storage = .allocate(byteCount: max(capacity, 64), alignment: 16)
  }

  deinit {
    storage.deallocate()
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    append(from: source, count: bytes.count)
  }

  /// Appends bytes as they are.
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Appends a string's UTF-8 as it is.
  mutating func append(_ string: String) {
    string.withBytes { append($0) }
  }

  /// Appends a string's UTF-8 so that it stands in HTML text or a quoted attribute.
  @inline(__always)
  mutating func appendEscaped(_ string: String) {
    string.withBytes { appendEscaped($0) }
  }

  /// Lends the bytes written so far.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
  }

  /// Empties the buffer; its memory stays for the next page.
  package mutating func removeAll() {
    count = 0
  }

  @inline(__always)
  private mutating func append(from source: UnsafeRawPointer, count added: Int) {
    if added > storage.count - count { grow(by: added) }
    guard let target = storage.baseAddress else { return }
    (target + count).copyMemory(from: source, byteCount: added)
    count += added
  }

  /// Runs without a special byte are copied whole; that is most of every text.
  mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    var runStart = 0
    var index = 0
    while index < bytes.count {
      if index &+ 8 <= bytes.count,
        !Self.holdsSpecial(source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index &+= 8
        continue
      }
      let byte = source.load(fromByteOffset: index, as: UInt8.self)
      if byte < 64, (Self.special >> UInt64(byte)) & 1 == 1 {
        append(from: source + runStart, count: index - runStart)
        appendEntity(for: byte)
        runStart = index + 1
      }
      index += 1
    }
    append(from: source + runStart, count: bytes.count - runStart)
  }

  /// Whether one of eight bytes is special.
  @inline(__always)
  private static func holdsSpecial(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones << 7
    // Chinese text has nothing else for long stretches.
    if eight & highBits == highBits { return false }
    func holdsZero(_ eight: UInt64) -> UInt64 { (eight &- ones) & ~eight & highBits }
    // `&` and `'` differ in one bit, and so do `<` and `>`.
    let quote = holdsZero(eight ^ (ones &* 0x22))
    let signs = holdsZero(eight & ~ones ^ (ones &* 0x26))
    let angles = holdsZero(eight & ~(ones &* 2) ^ (ones &* 0x3C))
    return quote | signs | angles != 0
  }

  private mutating func appendEntity(for byte: UInt8) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    entity.withUTF8Buffer { append(UnsafeRawBufferPointer($0)) }
  }

  /// One bit for each of `"`, `&`, `'`, `<`, `>`, which all lie below 64.
  private static var special: UInt64 {
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(storage.count * 2, count + added), alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}

extension String {
  /// Lends the UTF-8 of a string; native strings are lent without a copy.
  @inline(__always)
  fileprivate func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    if utf8.withContiguousStorageIfAvailable({ body(UnsafeRawBufferPointer($0)) }) == nil {
      Array(utf8).withUnsafeBytes(body)
    }
  }
}
