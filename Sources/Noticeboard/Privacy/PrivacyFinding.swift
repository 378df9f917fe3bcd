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
    let folded = ValueReader(heading).rest.filter { !$0.isWhitespace }
    let name = String(folded.prefix { $0 != "(" })
    if let kind = PrivacyPhrases.forbiddenHeadings[name] {
      self = kind
      return
    }
    // 户主身份证号, 申请人家庭住址: whose it is makes no difference.
    guard let last = name.unicodeScalars.last, PrivacyPhrases.lastOfEndings.contains(last) else {
      return nil
    }
    let ending = PrivacyPhrases.forbiddenEndings.first(where: name.hasSuffix)
    guard let kind = ending.flatMap({ PrivacyPhrases.forbiddenHeadings[$0] }) else { return nil }
    self = kind
  }

  package var chinese: String { PrivacyPhrases.name(of: self) }

  package var english: String { PrivacyPhrases.englishName(of: self) }
}
