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

  mutating func write(_ some: [UInt8]) {
    write(some.count)
    bytes += some
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
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var rest: Int { bytes.count - place }

  var isAtEnd: Bool { rest == 0 }

  mutating func number() -> Int? {
    guard rest >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes { bytes in
      Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)))
    }
  }

  mutating func text() -> String? {
    guard let count = number(), (0...rest).contains(count) else { return nil }
    defer { place += count }
    return bytes.withUnsafeBufferPointer { bytes in
      String(
        validating: UnsafeBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
    }
  }

  mutating func byteList() -> [UInt8]? {
    guard let count = number(), (0...rest).contains(count) else { return nil }
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  mutating func fingerprint() -> Fingerprint? {
    guard let high = number(), let low = number() else { return nil }
    return Fingerprint(
      high: UInt64(truncatingIfNeeded: high), low: UInt64(truncatingIfNeeded: low))
  }

  mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = number(), (0...rest).contains(count) else { return nil }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = element(&self) else { return nil }
      list.append(item)
    }
    return list
  }
}
