/// The unified social credit code of an organisation (GB 32100).
struct CreditCode: Hashable, Sendable, CustomStringConvertible {
  /// Its 18 characters.
  let description: String

  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The check character that belongs to 17 characters; nil if one is not of the alphabet.
  static func check(of bytes: some Collection<UInt8>) -> UInt8? {
    var weight = 1
    var sum = 0
    for byte in bytes {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }
}

/// Why a text is no credit code.
enum CreditCodeMistake: Error, Equatable, Sendable {
  case length(Int)
  /// A character that such codes do not have: I, O, S, V, Z, or no letter at all.
  case character(Character)
  /// The last character should be `expected`.
  case checksum(expected: Character)
}

extension CreditCode {
  /// Reads 18 characters; small and full-width letters are folded.
  init(_ text: String) throws(CreditCodeMistake) {
    let code = ValueReader(text).rest.uppercased()
    let bytes = Array(code.utf8)
    for character in code {
      guard let ascii = character.asciiValue, CreditCode.alphabet.contains(ascii) else {
        throw .character(character)
      }
    }
    guard bytes.count == 18, let last = bytes.last else { throw .length(code.count) }
    guard let check = CreditCode.check(of: bytes.dropLast()), check == last else {
      let expected = CreditCode.check(of: bytes.dropLast()) ?? last
      throw .checksum(expected: Character(UnicodeScalar(expected)))
    }
    self.description = code
  }
}
