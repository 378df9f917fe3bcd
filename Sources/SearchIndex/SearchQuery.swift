/// What was asked: terms that must all be found, a phrase being one term.
struct SearchQuery {
  static let limit = 64

  struct Term: Equatable {
    var folded: [UInt32]
    var isQuoted: Bool

    /// Letters only: may be pinyin or initials.
    var isLatin: Bool {
      !isQuoted && folded.count >= 2 && folded.allSatisfy { 0x61...0x7A ~= $0 }
    }

    /// Adjacent pairs that a unit must hold, and characters that stand alone, each at its place.
    var slots: [KeySlot] {
      var slots: [KeySlot] = []
      for run in folded.split(separator: Folder.gap) {
        let first = run.startIndex
        if run.count == 1 { slots.append(KeySlot(first, [PostingKey(single: run[first])])) }
        for index in run.indices.dropFirst() {
          slots.append(KeySlot(index - 1, [PostingKey(run[index - 1], run[index])]))
        }
      }
      return slots
    }

    /// The same without their places, each once.
    var keys: [PostingKey] {
      var keys: [PostingKey] = []
      for slot in slots where !keys.contains(slot.keys[0]) { keys.append(slot.keys[0]) }
      return keys
    }

    /// Whether holding the keys already means holding the term.
    var isExact: Bool { folded.count <= 2 && !folded.contains(Folder.gap) && !isLatin }
  }

  var terms: [Term] = []
  /// The whole, folded.
  var folded: [UInt32]
  var caseNumber: CaseNumber?

  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "“", "”", "„", "＂", "「", "」", "『", "』",
  ]

  init(_ text: String) {
    var text = text.unicodeScalars.prefix(SearchQuery.limit).map { $0 }[...]
    folded = SearchQuery.fold(text)
    caseNumber = CaseNumber(folded: folded)
    var isQuoted = false
    while !text.isEmpty {
      let end = text.firstIndex { scalar in
        SearchQuery.quotes.contains(scalar)
          || !isQuoted && FoldTable.standard.entry(scalar.value) == FoldTable.space
      }
      let folded = SearchQuery.fold(text[..<(end ?? text.endIndex)])
      let term = Term(folded: folded, isQuoted: isQuoted)
      if !folded.isEmpty && !terms.contains(term) { terms.append(term) }
      guard let end else { break }
      if SearchQuery.quotes.contains(text[end]) { isQuoted.toggle() }
      text = text[(end + 1)...]
    }
  }

  private static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt32] {
    var folder = Folder()
    folder.add(String(String.UnicodeScalarView(scalars)))
    return folder.folded
  }

  init(terms: [Term]) {
    self.terms = terms
    folded = Array(terms.map(\.folded).joined(separator: [Folder.gap]))
  }
}
