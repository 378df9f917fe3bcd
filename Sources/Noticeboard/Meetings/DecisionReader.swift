import Tables

/// What a session decided: about a case, about an entry of a list, or in words.
enum Decision: Sendable, Hashable {
  case caseFile(mechanism: Int, CaseNumber)
  case entry(mechanism: Int, ShelfKey)
  case words(String)
}

/// Tells which case or entry a decision names.
///
/// `五单一公开 17`, `wudan/2026-0017`, and without the mechanism where only one has the number: `17`, `P-03`.
/// What looks like a number and is none is a mistake; anything else is what was decided, in words.
struct DecisionReader {
  /// The numbers of a mechanism, whoever may see them.
  enum Numbers {
    case cases(Caseload)
    case entries(LinkedList)
  }

  let mechanisms: [Mechanism]
  let directory: RecordDirectory
  /// By the mechanism's index.
  let numbers: [Int: Numbers]
  /// How many 、 a title has at most.
  private let marksInTitles: Int

  init(mechanisms: [Mechanism], directory: RecordDirectory, numbers: [Int: Numbers]) {
    (self.mechanisms, self.directory, self.numbers) = (mechanisms, directory, numbers)
    marksInTitles = mechanisms.map { $0.title.count { $0 == "、" } }.max() ?? 0
  }

  /// One or several decisions: 、 lies between two of them, unless a mechanism's title has it.
  func read(_ clause: Reference, year: Int, _ findings: inout Findings) -> [Decision] {
    var rest = clause.text.split(separator: "、")[...]
    var decisions: [Decision] = []
    while !rest.isEmpty {
      let longest = min(rest.count, marksInTitles + 1)
      let length =
        stride(from: longest, to: 1, by: -1).first {
          namesMechanism(rest.prefix($0).joined(separator: "、"))
        } ?? 1
      let text = rest.prefix(length).joined(separator: "、").trimmingWhiteSpace()
      rest = rest.dropFirst(length)
      if text.isEmpty { continue }
      let part = Reference(text: text, location: clause.location)
      decisions.append(decision(part, year: year, &findings))
    }
    return decisions
  }

  /// Whether the title of a mechanism stands before a number, right or wrong.
  private func namesMechanism(_ text: String) -> Bool {
    Self.splits(Self.bare(text)).contains { split in
      guard Self.isNumber(split.number) else { return false }
      if case .found = directory.find(split.name) { return true }
      return false
    }
  }

  private func decision(
    _ reference: Reference, year: Int, _ findings: inout Findings
  ) -> Decision {
    let text = Self.bare(reference.text)
    let found = numbers.keys.sorted().compactMap { decision($0, text, year) }
    if let first = found.first {
      if found.count > 1 { report(found, reference, text, &findings) }
      return first
    }
    for (name, number) in Self.splits(text) {
      guard case .found(let index) = directory.find(name) else { continue }
      if let decision = decision(index, number, year) { return decision }
      findings.report(
        .unknownDecision, at: reference.location, reference.text,
        suggestion: nearest(to: number, in: index, year).map { "\(name) \($0)" })
      return .words(reference.text)
    }
    if let suggestion = suggestion(for: text, year) {
      findings.report(
        .unknownDecision, at: reference.location, reference.text, suggestion: suggestion)
    } else if Self.looksLikeNumber(text) {
      findings.report(.unknownDecision, at: reference.location, reference.text)
    }
    return .words(reference.text)
  }

  // MARK: Numbers

  /// In the session's own year, else in the latest before.
  private func decision(_ index: Int, _ number: String, _ year: Int) -> Decision? {
    switch numbers[index] {
    case .cases(let caseload):
      let years = Set([year] + caseload.periods.map(\.year)).filter { $0 <= year }
      for year in years.sorted(by: >) {
        guard let number = CaseNumber(number, year: year) else { return nil }
        if caseload[number] != nil { return .caseFile(mechanism: index, number) }
      }
      return nil
    case .entries(let list):
      return list.target(of: number, year: year).map { .entry(mechanism: index, $0) }
    case nil: return nil
    }
  }

  private func report(
    _ found: [Decision], _ reference: Reference, _ number: String, _ findings: inout Findings
  ) {
    let titles = found.compactMap { decision -> String? in
      switch decision {
      case .caseFile(let index, _), .entry(let index, _): mechanisms[index].title
      case .words: nil
      }
    }
    findings.report(
      .ambiguousDecision, at: reference.location, reference.text, titles.joined(separator: "、"),
      "\(titles[0]) \(number)")
  }

  // MARK: Suggestions

  private func suggestion(for text: String, _ year: Int) -> String? {
    for (name, number) in Self.splits(text) {
      let titles = numbers.keys.sorted().flatMap { [mechanisms[$0].title, mechanisms[$0].id] }
      if let near = Spelling.nearest(to: name, among: titles) { return "\(near) \(number)" }
    }
    guard Self.isNumber(text) else { return nil }
    return numbers.keys.sorted().lazy.compactMap { nearest(to: text, in: $0, year) }.first
  }

  private func nearest(to number: String, in index: Int, _ year: Int) -> String? {
    switch numbers[index] {
    case .cases(let caseload):
      let written = CaseNumber(number, year: year)?.description ?? number
      return Spelling.nearest(to: written, among: caseload.cases.lazy.map(\.number.description))
    case .entries(let list):
      return Spelling.nearest(to: number, among: list.rows.lazy.reversed().map(\.row.number))
    case nil: return nil
    }
  }

  // MARK: Writing

  /// `第17单` and `17号` are `17`.
  private static func bare(_ text: String) -> String {
    let folded = text.foldingWidth()
    var rest = Substring(folded)
    if rest.hasPrefix("第") { rest = rest.dropFirst() }
    if let last = rest.last, "号单".contains(last) { rest = rest.dropLast() }
    return isNumber(rest) ? String(rest) : folded
  }

  /// Where a name may end and a number begin: at the last space or slash, or without either
  /// before the letters and digits at the end.
  private static func splits(_ text: String) -> [(name: String, number: String)] {
    if let cut = text.lastIndex(where: { $0 == " " || $0 == "/" }) {
      return [(String(text[..<cut]), bare(String(text[text.index(after: cut)...])))]
    }
    let tail = text.reversed().prefix(while: isSign).count
    guard tail > 0, tail < text.count else { return [] }
    return [(String(text.dropLast(tail)), String(text.suffix(tail)))]
  }

  /// A number by itself, or one with a year or a letter behind some name: `无此机制/17`, `无此机制 2026-0017`.
  ///
  /// A date or a standard is none: `整改期限 2026-12-31`, `执行 GB/T 37668-2019`.
  private static func looksLikeNumber(_ text: String) -> Bool {
    if isNumber(text) { return true }
    guard let (name, number) = splits(text).first, isNumber(number) else { return false }
    let rest = text.dropFirst(name.count)
    if rest.first == "/" { return true }
    let parts = number.split(separator: "-", omittingEmptySubsequences: false)
    guard rest.first == " ", parts.count == 2 else { return false }
    let isYear = parts[0].count == 4 && ["19", "20"].contains(parts[0].prefix(2))
    return isYear || parts[0].contains { $0.isLetter }
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    text.allSatisfy(isSign) && text.contains { $0.isNumber }
  }

  private static func isSign(_ character: Character) -> Bool {
    character == "-" || (character.isASCII && (character.isLetter || character.isNumber))
  }
}
