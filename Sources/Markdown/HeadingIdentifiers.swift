/// Gives headings their ids: the text without punctuation, spaces as `-`, Chinese kept; the second
/// of one text gets `-2`.
struct HeadingIdentifiers {
  private var used: Set<String> = []
  /// The last number tried for a text, so that a thousand equal headings stay linear.
  private var numbers: [String: Int] = [:]

  mutating func identifier(for text: String) -> String {
    let base = Self.base(of: text)
    var candidate = base
    var number = numbers[base, default: 1]
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(base)-\(number)"
    }
    numbers[base] = number
    return candidate
  }

  private static func base(of text: String) -> String {
    var id = String.UnicodeScalarView()
    var spaceBefore = false
    for scalar in text.unicodeScalars {
      if Characters.isSpace(scalar.value) {
        spaceBefore = !id.isEmpty
      } else if isKept(scalar) {
        if spaceBefore { id.append("-") }
        spaceBefore = false
        id.append(scalar)
      }
    }
    return id.isEmpty ? "section" : String(id)
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
