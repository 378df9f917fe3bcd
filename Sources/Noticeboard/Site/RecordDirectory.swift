import Tables

/// Finds a record by what a reference says: an id, a code, or a title that only one record has.
struct RecordDirectory: Sendable {
  enum Answer: Sendable, Hashable {
    case found(Int)
    case ambiguous([Int])
    case unknown
  }

  private var identifiers: [String: Int] = [:]
  private var codes: [String: Int] = [:]
  /// Whether ids and codes are all of ASCII, so that a name in Chinese is none of them.
  private var arePlain = true
  /// Most references are ids.
  private let titles: Late<Titles>
  private let nearTitles: Late<Spelling.Candidates>
  private let nearIdentifiers: Late<Spelling.Candidates>
  private let nearCodes: Late<Spelling.Candidates>

  private struct Titles: Sendable {
    var indices: [String: Int] = [:]
    /// Those of titles that several records have.
    var namesakes: [String: [Int]] = [:]

    init(_ titles: [String]) {
      indices.reserveCapacity(titles.count)
      for (index, title) in titles.enumerated() {
        if let first = indices.updateValue(index, forKey: title) {
          namesakes[title, default: [first]].append(index)
        }
      }
    }
  }

  init(_ records: some Sequence<(id: String, title: String, code: String?)>) {
    identifiers.reserveCapacity(records.underestimatedCount)
    var titles: [String] = []
    titles.reserveCapacity(records.underestimatedCount)
    for (index, record) in records.enumerated() {
      if identifiers[record.id] == nil { identifiers[record.id] = index }
      if let code = record.code?.lowercased(), codes[code] == nil { codes[code] = index }
      arePlain = arePlain && record.id.isASCII && record.code?.isASCII ?? true
      titles.append(record.title)
    }
    let late = Late { [titles] in Titles(titles) }
    self.titles = late
    nearTitles = Self.candidates { late.value.indices }
    nearIdentifiers = Self.candidates { [identifiers] in identifiers }
    nearCodes = Self.candidates { [codes] in codes }
  }

  private static func candidates(
    _ names: @escaping @Sendable () -> [String: Int]
  ) -> Late<Spelling.Candidates> {
    Late { Spelling.Candidates(names().keys.sorted { $0.isBeforeByBytes($1) }) }
  }

  init(_ envelopes: some Sequence<Envelope>) {
    self.init(envelopes.lazy.map { (id: $0.id, title: $0.title, code: String?.none) })
  }

  func find(_ text: String) -> Answer {
    if !arePlain || text.isASCII {
      if let index = identifiers[text] { return .found(index) }
      if !codes.isEmpty, let index = codes[text.lowercased()] { return .found(index) }
    }
    let titles = titles.value
    if let index = titles.indices[text] {
      return titles.namesakes[text].map(Answer.ambiguous) ?? .found(index)
    }
    let folded = text.foldingWidth()
    return folded == text ? .unknown : find(folded)
  }

  /// What kinds of record are called in English messages.
  private static let english = [
    "单位": "unit", "上级单位": "parent unit", "机制": "mechanism", "品牌": "brand", "公告": "bulletin",
  ]

  /// The index of the record, or a report of why there is none.
  func resolve(
    _ reference: Reference, as kind: String, _ findings: inout Findings
  ) -> Int? {
    switch find(reference.text) {
    case .found(let index): return index
    case .ambiguous(let found): report(reference, as: kind, meaning: found.count, &findings)
    case .unknown:
      // What stands for the cell above is reported as that, in sheets.
      if case .cell = reference.location.place, ProseLint.dittoWords.contains(reference.text) {
        return nil
      }
      if let code = codeBehind(reference.text) {
        findings.report(.codeBecameDate, at: reference.location, reference.text, code)
        return nil
      }
      let isSeveral = namesSeveral(reference.text)
      let guess =
        isSeveral
        ? nil
        : findings.guess(.unknownReference, for: reference.text) { suggestion(for: $0) }
      findings.report(
        isSeveral ? .severalReferences : .unknownReference, at: reference.location, reference.text,
        kind, Self.english[kind] ?? kind, suggestion: guess)
    }
    return nil
  }

  /// Whether it is a list of records, as other cells take them: 3-02、3-05.
  private func namesSeveral(_ text: String) -> Bool {
    let names = text.split { "、;；,，/".contains($0) }.map { String($0).trimmingWhiteSpace() }
    return names.count > 1
      && names.allSatisfy { if case .found = find($0) { true } else { false } }
  }

  /// Reports a name that several records have; one that none has may be no record's.
  func reportIfAmbiguous(
    _ reference: Reference, as kind: String, _ findings: inout Findings
  ) {
    guard case .ambiguous(let found) = find(reference.text) else { return }
    report(reference, as: kind, meaning: found.count, &findings)
  }

  /// A text that no record has, but that nobody would write for others to read.
  func reportIfLikeAnID(_ reference: Reference, _ findings: inout Findings) {
    let text = reference.text.utf8
    guard text.count > 1, let first = text.first else { return }
    if isDigit(first), case .unknown = find(reference.text),
      let code = codeBehind(reference.text)
    {
      findings.report(.codeBecameDate, at: reference.location, reference.text, code)
      return
    }
    guard isLetter(first) || !codes.isEmpty && isDigit(first) && text.contains(0x2D),
      text.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2D }),
      case .unknown = find(reference.text)
    else { return }
    let near = isLetter(first) ? nearIdentifiers : nearCodes
    let guess = findings.guess(.textLikeAnID, for: reference.text) { near.value.nearest(to: $0) }
    findings.report(.textLikeAnID, at: reference.location, reference.text, suggestion: guess)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private func report(
    _ reference: Reference, as kind: String, meaning count: Int, _ findings: inout Findings
  ) {
    findings.report(
      .ambiguousReference, at: reference.location, reference.text, kind, String(count),
      Self.english[kind] ?? kind)
  }

  /// The code that a sheet program took for a date.
  private func codeBehind(_ text: String) -> String? {
    guard !codes.isEmpty else { return nil }
    return DaySpelling.codes(behind: text).first { codes[$0] != nil }
  }

  private func suggestion(for text: String) -> String? {
    nearTitles.value.nearest(to: text) ?? nearIdentifiers.value.nearest(to: text)
  }
}
