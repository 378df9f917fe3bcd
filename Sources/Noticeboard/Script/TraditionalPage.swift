/// Turns a finished page into the traditional edition's: what people read, and nothing else.
struct TraditionalPage {
  private let script: TraditionalScript
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var output: [UInt8] = []

  /// Attributes that people read or hear.
  private static let spoken: [StaticString] = [
    "alt", "title", "content", "placeholder", "aria-label", "label",
  ]

  static func convert(
    _ page: UnsafeRawBufferPointer, _ script: TraditionalScript = .standard
  ) -> [UInt8] {
    var converter = TraditionalPage(script: script, bytes: page.bindMemory(to: UInt8.self))
    converter.run()
    return converter.output
  }

  private init(script: TraditionalScript, bytes: UnsafeBufferPointer<UInt8>) {
    self.script = script
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 64)
  }

  private mutating func run() {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        tag()
      } else {
        let start = place
        skip { $0 == UInt8(ascii: "<") }
        script.append(bytes[start..<place], to: &output)
      }
    }
  }

  /// A tag, or a comment or declaration, up to its end.
  private mutating func tag() {
    var start = place
    skip { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if Self.isSpace(bytes[place]) {
        place += 1
        continue
      }
      let name = place
      skip { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || Self.isSpace($0) }
      let nameEnd = place
      guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "="),
        bytes[place + 1] == UInt8(ascii: "\"")
      else {
        if place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
        continue
      }
      place += 2
      let value = place
      skip { $0 == UInt8(ascii: "\"") }
      if Self.spoken.contains(where: { isEqual($0, name..<nameEnd) }) {
        output.append(contentsOf: bytes[start..<value])
        script.append(bytes[value..<place], to: &output)
        start = place
      }
      if place < bytes.count { place += 1 }
    }
    if place < bytes.count { place += 1 }
    output.append(contentsOf: bytes[start..<place])
  }

  private mutating func skip(until isEnd: (UInt8) -> Bool) {
    while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func isEqual(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
