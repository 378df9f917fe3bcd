/// Turns simplified text into traditional: phrases before characters (D59).
struct TraditionalScript: Sendable {
  static let standard = TraditionalScript()

  private struct Phrase {
    /// Both as UTF-8, of the same number of characters.
    let simplified: [UInt8]
    let traditional: [UInt8]
  }

  private static let first: UInt32 = 0x4E00
  private static let count = 0x5200

  /// By character from U+4E00: the three bytes of its traditional form; 0 where it stays.
  private let characters: [UInt32]
  /// By character from U+4E00: where its phrases begin in `phrases`, and one past them.
  private let starts: [Int32]
  /// By first character, the longest first.
  private let phrases: [Phrase]

  /// With names of the site in which a last 里, a lane or an estate, stays what it is.
  init(lanes names: [String]) {
    self.init(
      names.map { name in
        let way = String(name.dropLast())
        return (name, Self.standard.converted(way) + "里")
      })
  }

  private init(_ names: [(simplified: String, traditional: String)] = []) {
    var characters = [UInt32](repeating: 0, count: Self.count)
    var pairs = Self.scalars(TraditionalTables.characters)[...]
    while let simplified = pairs.popFirst(), let traditional = pairs.popFirst() {
      guard let place = Self.place(simplified.value) else { continue }
      characters[place] = Array(String(traditional).utf8).reduce(0) { $0 << 8 | UInt32($1) }
    }
    var lists: [(place: Int, phrase: Phrase)] = []
    for word in Self.scalars(TraditionalTables.phrases).split(separator: " ") {
      guard let start = word.first, let place = Self.place(start.value) else { continue }
      let middle = word.startIndex + word.count / 2
      lists.append(
        (
          place,
          Phrase(
            simplified: Self.bytes(word[..<middle]), traditional: Self.bytes(word[middle...]))
        ))
    }
    for name in names {
      guard let start = name.simplified.unicodeScalars.first, let place = Self.place(start.value)
      else { continue }
      lists.append(
        (
          place,
          Phrase(simplified: Array(name.simplified.utf8), traditional: Array(name.traditional.utf8))
        ))
    }
    lists.sort { left, right in
      left.place != right.place
        ? left.place < right.place
        : left.phrase.simplified.count > right.phrase.simplified.count
    }
    var starts = [Int32](repeating: 0, count: Self.count + 1)
    for item in lists { starts[item.place + 1] += 1 }
    for place in 1...Self.count { starts[place] += starts[place - 1] }
    self.characters = characters
    self.starts = starts
    phrases = lists.map(\.phrase)
  }

  private static func scalars(_ text: StaticString) -> [Unicode.Scalar] {
    Array(text.description.unicodeScalars)
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    scalars.flatMap { Array(String($0).utf8) }
  }

  private static func place(_ scalar: UInt32) -> Int? {
    scalar >= first && scalar < first + UInt32(count) ? Int(scalar - first) : nil
  }

  func converted(_ text: String) -> String {
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { append($0[...], to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends plain text, converted.
  func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]) {
    let bytes = text.base
    var index = text.startIndex
    let end = text.endIndex
    var plain = index
    while index < end {
      let byte = bytes[index]
      // What we know lies in three bytes, E4…E9.
      guard byte >= 0xE4, byte <= 0xE9, index + 2 < end else {
        index += 1
        continue
      }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      guard let place = Self.place(scalar) else {
        index += 3
        continue
      }
      if let phrase = phrase(at: index, place, bytes, end) {
        output.append(contentsOf: bytes[plain..<index])
        output += phrase.traditional
        index += phrase.simplified.count
        plain = index
      } else if characters[place] != 0 {
        output.append(contentsOf: bytes[plain..<index])
        let form = characters[place]
        output.append(UInt8(truncatingIfNeeded: form >> 16))
        output.append(UInt8(truncatingIfNeeded: form >> 8))
        output.append(UInt8(truncatingIfNeeded: form))
        index += 3
        plain = index
      } else {
        index += 3
      }
    }
    output.append(contentsOf: bytes[plain..<end])
  }

  private func phrase(
    at index: Int, _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Phrase? {
    for number in Int(starts[place])..<Int(starts[place + 1]) {
      let simplified = phrases[number].simplified
      if index + simplified.count <= end, isEqual(simplified, bytes, index) {
        return phrases[number]
      }
    }
    return nil
  }

  private func isEqual(
    _ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    // The first character is equal already.
    for offset in 3..<word.count where word[offset] != bytes[index + offset] { return false }
    return true
  }
}
