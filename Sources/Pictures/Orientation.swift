/// How a stored picture is turned and mirrored to be shown, as EXIF numbers it.
enum Orientation: Int, CaseIterable, Sendable {
  case upright = 1
  case mirrored
  case upsideDown
  case flipped
  case transposed
  case turnedRight
  case transversed
  case turnedLeft

  /// Whether width and height change places.
  var exchangesSides: Bool { rawValue >= Self.transposed.rawValue }

  /// The orientation in a block of EXIF (a TIFF header and its first directory).
  ///
  /// What is missing or broken counts as upright, as browsers have it.
  init(exif bytes: ArraySlice<UInt8>) {
    self = Self.read(bytes).flatMap(Orientation.init(rawValue:)) ?? .upright
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> Int? {
    let littleEndian: Bool
    if bytes.starts(with: [0x49, 0x49, 42, 0]) {
      littleEndian = true
    } else if bytes.starts(with: [0x4D, 0x4D, 0, 42]) {
      littleEndian = false
    } else {
      return nil
    }
    func number(at offset: Int, count: Int) -> Int? {
      guard offset >= 0, offset <= bytes.count - count else { return nil }
      let part = bytes.dropFirst(offset).prefix(count)
      return littleEndian
        ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, count: 4),
      let entries = number(at: directory, count: 2)
    else { return nil }
    for entry in 0..<entries {
      let place = directory + 2 + 12 * entry
      guard let tag = number(at: place, count: 2) else { return nil }
      // Tag 0x0112 of type SHORT; its value stands in the entry itself.
      if tag == 0x0112 {
        return number(at: place + 2, count: 2) == 3 ? number(at: place + 8, count: 2) : nil
      }
    }
    return nil
  }
}
