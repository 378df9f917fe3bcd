/// Writes a short text of numbers and signs in one go, of which a build writes hundreds of thousands;
/// interpolation grows its text step by step and takes ten times as long.
struct ShortText {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  fileprivate var count = 0

  fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    precondition(count < bytes.count, "a text longer than was said")
    bytes[count] = byte
    count += 1
  }

  /// A sign or a word of ours.
  @inline(__always)
  mutating func sign(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    precondition(length <= bytes.count - count, "a text longer than was said")
    for place in 0..<length { bytes[count &+ place] = text.utf8Start[place] }
    count &+= length
  }

  mutating func add(_ text: String) {
    precondition(text.utf8.count <= bytes.count - count, "a text longer than was said")
    count += UnsafeMutableBufferPointer(rebasing: bytes[count...]).initialize(
      fromContentsOf: text.utf8)
  }

  /// The number, with zeros before it up to the width.
  @inline(__always)
  mutating func add(_ number: Int, width: Int = 1) {
    // Days, months, hours: nearly all numbers that are written.
    guard 0..<100 ~= number, width <= 2 else { return addLong(number, width) }
    let small = UInt8(number)
    if small >= 10 || width == 2 { add(0x30 + small / 10) }
    add(0x30 + small % 10)
  }

  private mutating func addLong(_ number: Int, _ width: Int) {
    // Years, and the numbers of cases.
    if 0..<10_000 ~= number, number >= 1000 ? width <= 4 : width == 4 {
      add(number / 100, width: 2)
      return add(number % 100, width: 2)
    }
    if number < 0 { add(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var unit: UInt = 1
    var digits = 1
    while rest / unit >= 10 || digits < width {
      unit *= 10
      digits += 1
    }
    while unit > 0 {
      add(UInt8(0x30 + rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}

extension String {
  /// What `body` writes, in at most so many bytes.
  init(atMost capacity: Int, _ body: (inout ShortText) -> Void) {
    self.init(unsafeUninitializedCapacity: capacity) { bytes in
      var text = ShortText(bytes)
      body(&text)
      return text.count
    }
  }
}
