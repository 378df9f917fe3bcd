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

    /// Characters and adjacent pairs that a unit must hold.
    var keys: [PostingKey] {
      var keys: [PostingKey] = []
      func add(_ key: PostingKey) { if !keys.contains(key) { keys.append(key) } }
      for run in folded.split(separator: Folder.gap) {
        if run.count == 1 { add(PostingKey(single: run[run.startIndex])) }
        for index in run.indices.dropFirst() { add(PostingKey(run[index - 1], run[index])) }
      }
      return keys
    }

    /// What follows each pair that the term holds once.
    var hints: [PostingKey: UInt32] {
      var hints: [PostingKey: UInt32] = [:]
      var twice: Set<PostingKey> = []
      for index in folded.indices.dropFirst() {
        let key = PostingKey(folded[index - 1], folded[index])
        if hints[key] != nil { twice.insert(key) }
        hints[key] = index + 1 < folded.count ? Occurrence.hint(folded[index + 1]) : 8
      }
      return hints.filter { $0.value < 8 && !twice.contains($0.key) }
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
