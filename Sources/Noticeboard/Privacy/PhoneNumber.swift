/// A telephone number as a cell or a front matter key holds it.
struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
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

  let kind: Kind
  /// As it was typed, width folded.
  let description: String
  /// Its digits without separators and country code; of a masked number with the stars.
  let digits: String
  /// The digits after the extension's mark.
  let localExtension: String?

  /// Reads one number; nil if the text is none.
  init?(_ text: String) {
    let typed = ValueReader.folded(text)
    let (number, local) = PhoneNumber.splitExtension(typed)
    guard var digits = PhoneNumber.compact(number) else { return nil }
    for prefix in ["+86", "0086"] as [StaticString] where digits.starts(with: prefix) {
      digits.removeFirst(prefix.utf8CodeUnitCount)
    }
    guard let kind = PhoneNumber.kind(of: digits) else { return nil }
    guard local == nil || kind == .landline || kind == .freephone else { return nil }
    self.kind = kind
    self.description = String(decoding: typed, as: UTF8.self)
    self.digits = String(decoding: digits, as: UTF8.self)
    self.localExtension = local.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a `tel:` link holds; a comma waits before the extension.
  var dialled: String { localExtension.map { "\(digits),\($0)" } ?? digits }

  private static func splitExtension(
    _ bytes: [UInt8]
  ) -> (number: ArraySlice<UInt8>, local: ArraySlice<UInt8>?) {
    for mark in PrivacyPhrases.extensionMarks {
      guard let position = bytes.firstRange(of: mark) else { continue }
      let local = bytes[position.upperBound...].trimmingSpaces()
      if isDigits(local, 1...6) { return (bytes[..<position.lowerBound], local) }
    }
    let dash = UInt8(ascii: "-")
    // 0566-6022100-801, (0566)6022100-801, 6022100-801: a short last part after a whole number.
    guard let last = bytes.lastIndex(of: dash), isDigits(bytes[(last + 1)...], 1...6) else {
      return (bytes[...], nil)
    }
    let number = bytes[..<last]
    let area = number.first == UInt8(ascii: "(") ? UInt8(ascii: ")") : dash
    let parts = number.split(separator: area, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.last?.trimmingSpaces(),
      isDigits(whole, 7...8)
    else {
      return (bytes[...], nil)
    }
    return (number, bytes[(last + 1)...])
  }

  private static func isDigits(_ bytes: ArraySlice<UInt8>, _ allowed: ClosedRange<Int>) -> Bool {
    allowed.contains(bytes.count) && bytes.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Without separators; nil if anything else than digits, stars and a leading plus is left.
  private static func compact(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var compact: [UInt8] = []
    compact.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      case 0x30...0x39, UInt8(ascii: "*"): compact.append(byte)
      case UInt8(ascii: "+") where compact.isEmpty: compact.append(byte)
      // The dashes – and —.
      case 0xE2 where rest.starts(with: [0x80, 0x93]) || rest.starts(with: [0x80, 0x94]):
        rest.removeFirst(2)
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

extension Collection<UInt8> {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension [UInt8] {
  /// Where the text stands first.
  fileprivate func firstRange(of text: StaticString) -> Range<Int>? {
    var start = 0
    while let found = self[start...].firstIndex(of: text.utf8Start.pointee) {
      if self[found...].starts(with: text) { return found..<(found + text.utf8CodeUnitCount) }
      start = found + 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func trimmingSpaces() -> Self {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let last = lastIndex(where: { !isSpace($0) }) else {
      return self[startIndex..<startIndex]
    }
    return self[...last].drop(while: isSpace)
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
