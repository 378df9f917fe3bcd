/// The words of `lint/terms.csv`, found in one pass over a text.
struct TermIndex: Sendable {
  private struct Term: Sendable {
    let wrong: [UInt8]
    let record: LintTerm
  }

  /// By the first two bytes, since nearly all Chinese characters share their first.
  private var terms: [UInt16: [Term]] = [:]
  /// One flag for each pair of bytes.
  private var flags: [Bool] = []

  private let rule: Rule

  init(_ records: [LintTerm], rule: Rule = .term) {
    self.rule = rule
    guard !records.isEmpty else { return }
    flags = [Bool](repeating: false, count: 65_536)
    for record in records {
      let wrong = Array(record.wrong.utf8)
      guard wrong.count >= 2 else { continue }
      let key = UInt16(wrong[0]) << 8 | UInt16(wrong[1])
      flags[Int(key)] = true
      terms[key, default: []].append(Term(wrong: wrong, record: record))
    }
  }

  func slips(in bytes: UnsafeBufferPointer<UInt8>) -> [ProseLint.Slip] {
    guard !flags.isEmpty, bytes.count >= 2 else { return [] }
    var slips: [ProseLint.Slip] = []
    flags.withUnsafeBufferPointer { flags in
      var key = Int(bytes[0])
      for index in 0..<(bytes.count - 1) {
        key = (key & 0xFF) << 8 | Int(bytes[index + 1])
        guard flags[key] else { continue }
        for term in terms[UInt16(key)] ?? [] where matches(term.wrong, bytes, index) {
          slips.append(slip(term, at: index))
        }
      }
    }
    return slips
  }

  private func slip(_ term: Term, at index: Int) -> ProseLint.Slip {
    let note = term.record.note.isEmpty ? "" : "（\(term.record.note)）"
    return ProseLint.Slip(
      rule: rule, offset: index, length: term.wrong.count,
      arguments: [term.record.wrong, term.record.right, note])
  }

  /// The term stands there, and not as a part of what is right.
  private func matches(
    _ wrong: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index + wrong.count <= bytes.count else { return false }
    return wrong.indices.allSatisfy { bytes[index + $0] == wrong[$0] }
  }
}
