/// Finds personal data in UTF-8 text, after folding full-width characters, in one pass.
struct Detector: Sendable {
  /// Birth dates after it are no birth dates.
  let asOf: Day
  /// Public office contacts: numbers as their digits, addresses in small letters.
  let declared: Set<String>

  /// `declared` are the phones, email addresses and plates that the site states as public.
  init(asOf: Day, declared: [String] = []) {
    self.asOf = asOf
    self.declared = Set(declared.map(Detector.normalized))
  }

  /// For masking mobile numbers in a cell, where dates play no part.
  static let mobiles = Detector(asOf: Day(number: 0))

  /// For messages, which may hold any text of the sources.
  private static let ofMessages = Detector(asOf: PrivacyLint.lastBirthday)

  /// A text as a message may show it: numbers and addresses of persons masked, all else unchanged.
  static func maskingNumbers(_ text: String) -> String {
    // The shortest of them has eight signs, and most words of messages have fewer.
    guard text.utf8.count >= 8 else { return text }
    let bytes = Array(text.utf8)
    var masked: [UInt8] = []
    var position = 0
    for finding in ofMessages.findings(in: bytes) where finding.bytes.lowerBound >= position {
      switch finding.kind {
      case .identityNumber, .mobile, .bankCard, .passport, .plate, .email, .weChat: break
      case .room, .address, .birth, .health, .privateLife: continue
      }
      masked += bytes[position..<finding.bytes.lowerBound]
      masked += finding.excerpt.utf8
      position = finding.bytes.upperBound
    }
    return position == 0 ? text : String(decoding: masked + bytes[position...], as: UTF8.self)
  }

  /// What was found, in the order in which it stands.
  func findings(in bytes: [UInt8]) -> [PrivacyFinding] {
    bytes.withUnsafeBufferPointer { findings(in: $0) }
  }

  func findings(in text: String) -> [PrivacyFinding] {
    var text = text
    return text.withUTF8 { findings(in: $0) }
  }

  func findings(in bytes: UnsafeBufferPointer<UInt8>) -> [PrivacyFinding] {
    var scan = DetectorScan(text: FoldedBytes(bytes: bytes), asOf: asOf)
    scan.run()
    return undeclared(scan.findings, in: bytes)
  }

  /// Without what the site states as public.
  func undeclared(
    _ findings: [PrivacyFinding], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [PrivacyFinding] {
    guard !declared.isEmpty, !findings.isEmpty else { return findings }
    return findings.filter { finding in
      let text = String(decoding: bytes[finding.bytes], as: UTF8.self)
      return !declared.contains(Detector.normalized(text))
    }
  }

  private static func normalized(_ value: String) -> String {
    let text = ValueReader(value).rest.lowercased().filter { !$0.isWhitespace }
    if text.contains("@") { return text }
    let kept = text.filter { !"-·•・().+".contains($0) }
    return kept.count == 13 && kept.hasPrefix("861") ? String(kept.dropFirst(2)) : kept
  }
}

/// One pass of the detector over one text.
struct DetectorScan {
  let text: FoldedBytes
  let asOf: Day
  var findings: [PrivacyFinding] = []
  var chain = NumberChain()

  init(text: FoldedBytes, asOf: Day) {
    self.text = text
    self.asOf = asOf
  }

  /// What a byte may begin.
  private enum Trigger {
    /// The lead byte of Han characters and Chinese signs, which begin nothing.
    static let han: UInt8 = 5
    static let digit: UInt8 = 1
    static let at: UInt8 = 2
    /// The lead byte of full-width characters.
    static let wide: UInt8 = 3
    /// The lead byte of 单, 室, 号, 幢, 座 and 微.
    static let room: UInt8 = 4
    /// The lead byte of 一, with which a mobile number may begin, and of 信 in `V信`.
    static let one: UInt8 = 6
    /// The lead byte of signs among which there are digits.
    static let sign: UInt8 = 7
    /// The lead byte of 栋.
    static let block: UInt8 = 8
    /// The second letter of `VX`.
    static let cross: UInt8 = 9

    /// 单, 室, 号, 幢, 座, 微 and two words for one.
    @inline(__always)
    static func mayBeRoom(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      guard index + 1 < bytes.count else { return false }
      switch bytes[index + 1] {
      case 0x8D, 0xAE, 0xA3, 0xB9: return true
      case 0x8F: return index + 2 < bytes.count && bytes[index + 2] == 0xB7
      case 0xBA: return index + 2 < bytes.count && bytes[index + 2] == 0xA7
      case 0xBE: return index + 2 < bytes.count && bytes[index + 2] == 0xAE
      default: return false
      }
    }

    /// 一, and 信 behind a letter V of either width.
    @inline(__always)
    static func isOne(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      guard index + 2 < bytes.count else { return false }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0xB8, 0x80): return true
      case (0xBF, 0xA1): return isBehindV(bytes, index)
      default: return false
      }
    }

    /// Whether the byte before may end a letter V: the last of Ｖ and ｖ is 0xB6 or 0x96.
    @inline(__always)
    static func isBehindV(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      index > 0 && (bytes[index - 1] | 0x20 == 0x76 || bytes[index - 1] | 0x20 == 0xB6)
    }

    @inline(__always)
    static func isBlock(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      index + 2 < bytes.count && bytes[index + 1] == 0xA0 && bytes[index + 2] == 0x8B
    }
  }

  private static let triggers: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for digit in 0x30...0x39 { table[digit] = Trigger.digit }
    for lead in 0xE3...0xE9 { table[lead] = Trigger.han }
    table[0x40] = Trigger.at
    table[0xEF] = Trigger.wide
    table[0xE4] = Trigger.one
    table[0xE5] = Trigger.room
    table[0xE6] = Trigger.block
    table[0x58] = Trigger.cross
    table[0x78] = Trigger.cross
    for lead in [0xC2, 0xD9, 0xDB, 0xE2, 0xF0] { table[lead] = Trigger.sign }
    return table
  }()

  /// What `visit` may find something at.
  private static let signs = SignTable([
    (first: Array(0x30...0x39) + [0x40, 0x58, 0x78, 0xD9, 0xDB, 0xF0], second: nil, third: nil),
    (first: [0xC2], second: [0xB2, 0xB3, 0xB9], third: nil),
    // Most signs of this lead byte are quotation marks, dashes and dots, which have 0x80.
    (first: [0xE2], second: Array(0x81...0xBF), third: nil),
    (first: [0xE4], second: [0xB8, 0xBF], third: [0x80, 0xA1]),
    (
      first: [0xE5], second: [0x8D, 0x8F, 0xA3, 0xAE, 0xB9, 0xBA, 0xBE],
      third: [0x95, 0xA2, 0xA4, 0xA7, 0xAE, 0xB7, 0xB9, 0xBA]
    ),
    (first: [0xE6], second: [0xA0], third: [0x8B]),
    // Digits, @, X and x; a comma is none of them.
    (first: [0xEF], second: [0xBC, 0xBD], third: Array(0x90...0x99) + [0xA0, 0xB8]),
  ])

  mutating func run() {
    let bytes = text.bytes
    let count = bytes.count
    DetectorScan.signs.search(bytes) { search in
      DetectorScan.triggers.withUnsafeBufferPointer { triggers in
        var index = search.place(from: 0, before: count)
        while index < count {
          let trigger = triggers[Int(bytes[index])]
          if trigger == 0 {
            index += 1
          } else if trigger == Trigger.han
            || trigger == Trigger.room && !Trigger.mayBeRoom(bytes, index)
            || trigger == Trigger.one && !Trigger.isOne(bytes, index)
            || trigger == Trigger.block && !Trigger.isBlock(bytes, index)
          {
            // What is not UTF-8 is read byte by byte, lest a digit be missed.
            index += index + 2 < count && bytes[index + 1] & bytes[index + 2] & 0x80 != 0 ? 3 : 1
          } else if trigger == Trigger.cross && !Trigger.isBehindV(bytes, index) {
            index += 1
          } else {
            index = visit(trigger, at: index)
          }
          index = search.place(from: index, before: count)
        }
      }
    }
    // A room is found at its last word, a number at its first digit.
    findings.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
  }

  /// Looks at a byte that may begin something; returns where to go on.
  private mutating func visit(_ trigger: UInt8, at index: Int) -> Int {
    switch trigger {
    case Trigger.room:
      guard index + 2 < text.count else { return index + 1 }
      switch (text.bytes[index + 1], text.bytes[index + 2]) {
      case (0x8D, 0x95) where text.has("单元", at: index): return findRoom(atUnit: index)
      case (0xAE, 0xA4): findRoom(atRoomWord: index)
      case (0x8F, 0xB7), (0xB9, 0xA2), (0xBA, 0xA7): findRoom(atBuilding: index)
      case (0xB9, 0xBA), (0xA3, 0xB9): return findSpelledNumber(at: index)
      case (0xBE, 0xAE): return findWeChat(at: index)
      default: break
      }
      return index + 1
    case Trigger.block:
      findRoom(atBuilding: index)
      return index + 3
    case Trigger.cross: return findWeChat(atSecond: index)
    case Trigger.one:
      return text.has("信", at: index)
        ? findWeChat(atSecond: index) : findSpelledNumber(at: index)
    case Trigger.sign:
      if text.numeral(at: index) != nil { return findNumbers(from: index) }
      return index + max(text.character(at: index).length, 1)
    case Trigger.at:
      return findEmail(at: index, length: 1)
    case Trigger.wide:
      let (folded, length) = text.character(at: index)
      if FoldedBytes.isDigit(folded) { return findNumbers(from: index) }
      if folded | 0x20 == UInt8(ascii: "x") { return findWeChat(atSecond: index) }
      return folded == 0x40 ? findEmail(at: index, length: length) : index + max(length, 1)
    default:
      return findNumbers(from: index)
    }
  }

  /// `一三八…`: words for digits that begin a mobile number; other numbers are not spelled out.
  private mutating func findSpelledNumber(at index: Int) -> Int {
    guard let second = text.numeral(at: index + 3), second.value >= 3 else { return index + 3 }
    return findNumbers(from: index)
  }

  mutating func report(
    _ kind: PrivacyFinding.Kind, _ certainty: PrivacyFinding.Certainty, _ range: Range<Int>,
    _ excerpt: String
  ) {
    // A room that two patterns see is one.
    if let last = findings.last, last.kind == kind, last.bytes.overlaps(range) { return }
    findings.append(
      PrivacyFinding(kind: kind, certainty: certainty, bytes: range, excerpt: excerpt))
  }
}
