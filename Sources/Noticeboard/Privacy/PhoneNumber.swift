/// A telephone number as a cell or a front matter key holds it.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// With its area code or without.
    case landline
    /// Three to five digits, such as 12319.
    case hotline
    /// A 400 or 800 number.
    case freephone
    /// A person's number, which is not published.
    case mobile
    /// `138****5678`: a mobile number that is masked already.
    case masked
  }

  package let kind: Kind
  /// As it was typed, width folded.
  package let description: String
  /// Its digits without separators and country code; of a masked number with the stars.
  package let digits: String
  /// The digits after the extension's mark.
  package let localExtension: String?

  package var isOffice: Bool {
    switch kind {
    case .landline, .hotline, .freephone: true
    case .mobile, .masked: false
    }
  }

  /// Reads one number; nil if the text is none.
  package init?(_ text: String) {
    let typed = ValueReader(text).rest
    let (number, local) = PhoneNumber.splitExtension(typed)
    guard var digits = PhoneNumber.compact(number) else { return nil }
    for prefix in ["+86", "0086"] where digits.hasPrefix(prefix) {
      digits.removeFirst(prefix.utf8.count)
    }
    guard let kind = PhoneNumber.kind(of: Array(digits.utf8)) else { return nil }
    guard local == nil || kind == .landline || kind == .freephone else { return nil }
    self.kind = kind
    self.description = typed
    self.digits = digits
    self.localExtension = local
  }

  /// What a `tel:` link holds; a comma waits before the extension.
  package var dialled: String { localExtension.map { "\(digits),\($0)" } ?? digits }

  private static func splitExtension(_ text: String) -> (number: String, local: String?) {
    for mark in PrivacyPhrases.extensionMarks {
      guard let position = text.firstRange(ofText: mark) else { continue }
      let local = ValueReader(String(text[position.upperBound...])).rest
      guard isDigits(local, 1...6) else { continue }
      return (String(text[..<position.lowerBound]), local)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    // 0566-6022100-801, 6022100-801: a short last part after a whole number.
    guard parts.count == 2 || parts.count == 3, let last = parts.last, isDigits(last, 1...6),
      isDigits(parts[parts.count - 2], 7...8)
    else { return (text, nil) }
    return (parts.dropLast().joined(separator: "-"), last)
  }

  private static func isDigits(_ text: String, _ allowed: ClosedRange<Int>) -> Bool {
    allowed.contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Without separators; nil if anything else than digits, stars and a leading plus is left.
  private static func compact(_ text: String) -> String? {
    var compact = ""
    for character in text {
      switch character {
      case " ", "-", "–", "—", "(", ")", "（", "）": continue
      case "0"..."9", "*": compact.append(character)
      case "+" where compact.isEmpty: compact.append(character)
      default: return nil
      }
    }
    return compact
  }

  private static func kind(of digits: [UInt8]) -> Kind? {
    let star = UInt8(ascii: "*")
    if digits.contains(star) {
      let isMasked =
        digits.count == 11 && digits[0] == 0x31 && digits[3..<7].allSatisfy { $0 == star }
        && !(digits[..<3] + digits[7...]).contains(star)
      return isMasked ? .masked : nil
    }
    guard let first = digits.first else { return nil }
    let zero = UInt8(ascii: "0")
    switch (digits.count, first) {
    case (3...5, UInt8(ascii: "1")...UInt8(ascii: "9")): return .hotline
    case (7...8, UInt8(ascii: "2")...UInt8(ascii: "9")): return .landline
    case (10, _) where digits.starts(with: "400".utf8) || digits.starts(with: "800".utf8):
      return .freephone
    case (11, UInt8(ascii: "1")) where digits[1] >= UInt8(ascii: "3"): return .mobile
    case (12, zero) where digits[1] == UInt8(ascii: "1") && digits[2] >= UInt8(ascii: "3"):
      return .mobile
    case (10...12, zero) where digits[1] != zero: return .landline
    default: return nil
    }
  }
}

extension String {
  /// Where `text` stands first; a search without Foundation.
  func firstRange(ofText text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
