/// Numbers and texts one after the other, for what the cache keeps.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ fingerprint: Fingerprint) {
    write(Int(truncatingIfNeeded: fingerprint.high))
    write(Int(truncatingIfNeeded: fingerprint.low))
  }

  mutating func write<Element>(
    _ list: [Element], _ element: (inout ByteWriter, Element) -> Void
  ) {
    write(list.count)
    for item in list { element(&self, item) }
  }
}

/// Reads what a `ByteWriter` wrote; nil wherever the bytes are something else.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int? {
    guard rest.count >= 8 else { return nil }
    var number: UInt64 = 0
    for byte in rest.prefix(8).reversed() { number = number << 8 | UInt64(byte) }
    rest = rest.dropFirst(8)
    return Int(Int64(bitPattern: number))
  }

  mutating func text() -> String? {
    guard let count = number(), (0...rest.count).contains(count) else { return nil }
    defer { rest = rest.dropFirst(count) }
    return String(validating: rest.prefix(count), as: UTF8.self)
  }

  mutating func fingerprint() -> Fingerprint? {
    guard let high = number(), let low = number() else { return nil }
    return Fingerprint(
      high: UInt64(truncatingIfNeeded: high), low: UInt64(truncatingIfNeeded: low))
  }

  mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = number(), (0...rest.count).contains(count) else { return nil }
    var list: [Element] = []
    for _ in 0..<count {
      guard let item = element(&self) else { return nil }
      list.append(item)
    }
    return list
  }
}
