/// Addresses written out in text: `https://…` up to a space, a character that is not ASCII, or
/// punctuation that belongs to the sentence.
enum BareLink {
  /// The end of the address that begins at `start`, if one does.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start == 0 || !Characters.isASCIIAlphanumeric(UInt32(text[start - 1])) else { return nil }
    var index = start
    for letter in "http".utf8 {
      guard index < text.count, text[index] | 0x20 == letter else { return nil }
      index += 1
    }
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "s") { index += 1 }
    for mark in "://".utf8 {
      guard index < text.count, text[index] == mark else { return nil }
      index += 1
    }
    guard index < text.count, Characters.isASCIIAlphanumeric(UInt32(text[index])) else {
      return nil
    }
    let host = index
    var open = 0
    var closed = 0
    while index < text.count, belongs(text, index) {
      if text[index] == UInt8(ascii: "(") { open += 1 }
      if text[index] == UInt8(ascii: ")") { closed += 1 }
      index += 1
    }
    while index > host {
      switch text[index - 1] {
      case UInt8(ascii: ")"):
        guard closed > open else { return index }
        closed -= 1
      case UInt8(ascii: "("): open -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        break
      default: return index
      }
      index -= 1
    }
    return nil
  }

  private static func belongs(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    switch byte {
    case 0x21...0x7E:
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return false }
      let next = index + 1 < text.count ? text[index + 1] : 0
      if byte == UInt8(ascii: "~") || byte == UInt8(ascii: "{") { return next != byte }
      return true
    default: return false
    }
  }
}
