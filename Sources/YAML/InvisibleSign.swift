/// Signs that nobody sees and that change what others see: zero-width spaces, marks of direction.
package enum InvisibleSign {
  package static func isOne(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    default: false
    }
  }

  /// The text with each of them as people can read it: `⟦U+202E⟧`.
  package static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isOne(scalar.value) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: "⟦U+\(number)⟧".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
