/// The keys of the envelope, which every kind of record has.
protocol EnvelopeKey: Vocabulary {
  static var id: Self { get }
  static var title: Self { get }
  static var unit: Self { get }
  static var audience: Self { get }
  static var status: Self { get }
  static var date: Self { get }
  static var source: Self { get }
  static var mechanism: Self { get }
  static var tags: Self { get }
  static var lang: Self { get }
  static var pinyin: Self { get }
}

extension UnitKey: EnvelopeKey {}
extension BrandKey: EnvelopeKey {}
extension RosterKey: EnvelopeKey {}
extension MechanismKey: EnvelopeKey {}
extension BulletinKey: EnvelopeKey {}
extension PageKey: EnvelopeKey {}

extension FieldReader where Key: EnvelopeKey {
  /// Reads what every record carries; the id follows the file's name.
  mutating func envelope(fileName: String, defaultStatus: Status = .published) -> Envelope {
    if let typed = cell(.id), typed.text != fileName {
      findings.report(.identifierMismatch, at: typed.location, typed.text, fileName)
    }
    checkIdentifier(fileName, at: Location(path), &findings)
    let title = required(.title)
    if let title { checkTitle(title, &findings) }
    let status = word(.status, Status.self) ?? defaultStatus
    // Comparing characters is dear, and nearly no title begins so.
    let toFill = "请填写"
    if let title, status == .published, title.text.utf8.starts(with: toFill.utf8),
      title.text.hasPrefix(toFill)
    {
      findings.report(.titleToFill, at: title.location, title.text)
    }
    if title == nil, has(.title) { findings.report(.emptyTitle, at: place(.title)) }
    return Envelope(
      id: fileName, title: title?.text ?? fileName, unit: reference(.unit),
      audience: word(.audience, Audience.self) ?? .public,
      status: status,
      date: day(.date), source: text(.source), mechanism: reference(.mechanism),
      tags: cells(.tags).map(\.text), language: language(),
      pinyin: text(.pinyin), location: location)
  }
}

extension FieldReader where Key: EnvelopeKey {
  /// A language tag such as `zh-CN` (BCP 47, by its form).
  private mutating func language() -> String {
    guard let cell = cell(.lang) else { return "zh-CN" }
    let parts = cell.text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
    func isPlain(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) }
    let fits =
      parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isPlain) }
      && parts.first.map { $0.count >= 2 && $0.allSatisfy(isLetter) } ?? false
    if fits { return cell.text }
    findings.report(
      .badWord, at: cell.location, cell.text, "语言", "zh-CN、zh-TW、en", "lang", "zh-CN, zh-TW, en")
    return "zh-CN"
  }
}

/// Reports an id that could not be part of an address.
func checkIdentifier(_ id: String, at location: Location, _ findings: inout Findings) {
  if !isIdentifier(id) { findings.report(.badIdentifier, at: location, id) }
}

/// Whether it is `[a-z0-9][a-z0-9-]{0,63}`.
func isIdentifier(_ id: String) -> Bool {
  let bytes = Array(id.utf8)
  func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
  return (1...64).contains(bytes.count)
    && bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    && bytes.first.map(isLetterOrDigit) ?? false
}

/// Reports titles that are too long for a card, or altogether.
func checkTitle(_ title: Cell, _ findings: inout Findings) {
  let seen = ShownSigns.removed(from: title.text)
  // What a scalar is like is looked up in tables; letters of ASCII and Han are seen.
  let isEmpty = seen.unicodeScalars.allSatisfy {
    !(0x20..<0x7F ~= $0.value || 0x4E00..<0xA000 ~= $0.value)
      && $0.properties.isDefaultIgnorableCodePoint
  }
  if isEmpty {
    findings.report(.emptyTitle, at: title.location)
    return
  }
  guard title.text.hasMoreCharacters(than: 30) else { return }
  let count = title.text.count
  if count > 60 {
    findings.report(.hardTitle, at: title.location, String(count))
  } else {
    findings.report(.longTitle, at: title.location, String(count))
  }
}
