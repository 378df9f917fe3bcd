/// Gives headings their ids: the text without punctuation, spaces as `-`, Chinese kept; the second
/// of one text gets `-2`.
struct HeadingIdentifiers {
  /// Bytes, not strings: two ids that differ in their bytes are two ids for a browser.
  private struct Key: Hashable {
    let bytes: [UInt8]

    /// An array would hash its bytes one by one.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var used: Set<Key> = []
  /// The last number tried for a text, so that a thousand equal headings stay linear.
  private var numbers: [Key: Int] = [:]

  mutating func identifier(for text: String) -> String {
    let isKept = Self.isKept(text)
    let key = Key(bytes: isKept ? Array(text.utf8) : Self.base(of: text))
    let base = isKept ? text : String(decoding: key.bytes, as: UTF8.self)
    // Growing hashes all of them again, and most texts with headings have some.
    if used.isEmpty { used.reserveCapacity(12) }
    if used.insert(key).inserted { return base }
    var number = numbers[key, default: 1]
    var candidate: String
    repeat {
      number += 1
      candidate = "\(base)-\(number)"
    } while !used.insert(Key(bytes: Array(candidate.utf8))).inserted
    numbers[key] = number
    return candidate
  }

  /// Whether the text is Han (U+4E00 to U+9FFF), letters and digits alone, as most headings are.
  private static func isKept(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0xE4, byte <= 0xE9, byte > 0xE4 || bytes[index + 1] >= 0xB8 {
          index += 3
        } else if Characters.isASCIIAlphanumeric(UInt32(byte)) {
          index += 1
        } else {
          return false
        }
      }
      return !bytes.isEmpty
    } ?? false
  }

  private static func base(of text: String) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(text.utf8.count)
    var spaceBefore = false
    for scalar in text.unicodeScalars {
      if Characters.isSpace(scalar.value) {
        spaceBefore = !id.isEmpty
      } else if isKept(scalar) {
        if spaceBefore { id.append(UInt8(ascii: "-")) }
        spaceBefore = false
        id.append(contentsOf: scalar.utf8)
      }
    }
    return id.isEmpty ? Array("section".utf8) : id
  }

  /// Letters, marks and digits of any script; the hyphen and underscore, which ids are made with.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return Characters.isASCIIAlphanumeric(scalar.value) || scalar == "-" || scalar == "_"
    }
    if Characters.isHan(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
