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

    /// The pairs that a unit must hold, next to one another or across a break, and the rows of digits in
    /// place of their pairs, each at its place; or the only character.
    var slots: [KeySlot] {
      if folded.count == 1 { return [KeySlot(0, [PostingKey(single: folded[0])])] }
      let rows = DigitRow.rows(in: folded)
      var slots = rows.map { KeySlot($0.places.lowerBound, [$0.key]) }
      for end in folded.indices.dropFirst() where folded[end] != Folder.gap {
        let isAcross = folded[end - 1] == Folder.gap
        let start = isAcross ? end - 2 : end - 1
        if rows.contains(where: { $0.places.contains(start) && $0.places.contains(end) }) {
          continue
        }
        let key =
          isAcross
          ? PostingKey(folded[start], across: folded[end])
          : PostingKey(folded[start], folded[end])
        slots.append(KeySlot(start, [key]))
      }
      return slots.sorted { $0.place < $1.place }
    }

    /// The pairs side by side, each once.
    var keys: [PostingKey] {
      var keys: [PostingKey] = []
      for (one, two) in zip(folded, folded.dropFirst())
      where one != Folder.gap && two != Folder.gap && !keys.contains(PostingKey(one, two)) {
        keys.append(PostingKey(one, two))
      }
      return keys
    }

    /// Whether holding the keys already means holding the term.
    var isExact: Bool { folded.count <= 2 && !folded.contains(Folder.gap) && !isLatin }
  }

  var terms: [Term] = []
  /// The whole, folded.
  var folded: [UInt32]
  var caseNumber: CaseNumber?

  private static let straightQuotes: Set<Unicode.Scalar> = ["\"", "＂"]
  private static let otherQuotes: Set<Unicode.Scalar> = ["“", "”", "„", "「", "」", "『", "』"]

  init(_ text: String) {
    // Nobody asks for the end of a block; typed, it is a break as any other.
    var text = text.unicodeScalars.prefix(SearchQuery.limit)
      .map { $0.value == UInt32(BlockEnd.byte) ? "," : $0 }[...]
    folded = SearchQuery.fold(text)
    while let first = text.first {
      let close = SearchQuery.isQuote(first) ? SearchQuery.close(of: text) : nil
      let start = close == nil ? text.startIndex : text.startIndex + 1
      let end = close ?? text.firstIndex(where: SearchQuery.isWhite) ?? text.endIndex
      let folded = SearchQuery.fold(text[start..<end])
      let term = Term(folded: folded, isQuoted: close != nil)
      if !folded.isEmpty && !terms.contains(term) { terms.append(term) }
      text = text[min(end + 1, text.endIndex)...]
    }
    if !terms.contains(where: \.isQuoted) { caseNumber = CaseNumber(folded: folded) }
  }

  /// Where a phrase ends that a quotation mark at the start of a text begins.
  ///
  /// That is at the next of its kind that is not in the middle of a word; without one, and within words,
  /// marks are as any other.
  private static func close(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    let kind = text.first.map(straightQuotes.contains) == true ? straightQuotes : otherQuotes
    return text.indices.dropFirst().first { place in
      kind.contains(text[place])
        && text[(place + 1)...].first.map { isQuote($0) || isWhite($0) } ?? true
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    straightQuotes.contains(scalar) || otherQuotes.contains(scalar)
  }

  private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    FoldTable.standard.entry(scalar.value) == FoldTable.space
  }

  private static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt32] {
    var folder = Folder()
    folder.add(String(String.UnicodeScalarView(scalars)))
    return folder.folded
  }

  init(terms: [Term]) {
    self.terms = terms
    folded = Array(terms.map(\.folded).joined(separator: [Folder.gap]))
    if !terms.contains(where: \.isQuoted) { caseNumber = CaseNumber(folded: folded) }
  }
}
