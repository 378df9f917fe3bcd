/// Personal data found in a text; it never holds the raw value.
package struct PrivacyFinding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case identityNumber = "identity-number"
    case mobile
    case bankCard = "bank-card"
    case room
    case plate
    case email
    case passport
    case weChat = "wechat"
    /// Only as headings of columns.
    case address, birth, health, privateLife
  }

  package enum Certainty: Hashable, Sendable {
    /// Refused (P).
    case certain
    /// A warning that `--strict` makes a refusal (S).
    case likely
  }

  package let kind: Kind
  let certainty: Certainty
  /// Where it stands in the scanned bytes.
  let bytes: Range<Int>
  /// The value as a message may show it, masked.
  package let excerpt: String
}

extension PrivacyFinding.Kind {
  /// The heading of a column that must not be published says what the column holds; nil of any
  /// other heading.
  init?(heading: String) {
    let name = Self.name(in: ValueReader(heading).rest)
    if let kind = PrivacyPhrases.forbiddenHeadings[name] {
      self = kind
      return
    }
    // 户主身份证号, 申请人家庭住址: whose it is makes no difference.
    guard let last = name.unicodeScalars.last, PrivacyPhrases.lastOfEndings.contains(last) else {
      return nil
    }
    let ending = PrivacyPhrases.forbiddenEndings.first {
      $0.unicodeScalars.last == last && name.hasSuffix($0)
    }
    guard let kind = ending.flatMap({ PrivacyPhrases.forbiddenHeadings[$0] }) else { return nil }
    self = kind
  }

  /// The heading without white space and what stands in brackets.
  private static func name(in heading: String) -> String {
    // Going by characters is dear; these bytes begin all white space and the bracket.
    let isName = heading.utf8.allSatisfy { byte in
      switch byte {
      case 0...0x20, 0x28, 0xC2, 0xE1...0xE3: false
      default: true
      }
    }
    if isName { return heading }
    return String(heading.filter { !$0.isWhitespace }.prefix { $0 != "(" })
  }

  package var chinese: String { PrivacyPhrases.name(of: self) }

  package var english: String { PrivacyPhrases.englishName(of: self) }
}
