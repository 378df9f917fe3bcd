/// Text with the places that matched, as ranges of code points.
package struct MarkedText: Equatable, Sendable {
  package var text: String
  var marks: [Range<Int>]
}

/// Finds terms in the text that people read and cuts out the best window.
struct Snippet {
  static let length = 60
  static let lead = 15
  private static let matchLimit = 200

  struct Match {
    var range: Range<Int>
    /// The number of its term.
    var term: Int
    /// It begins inside a longer number.
    var isPiece: Bool
  }

  /// The matches of the terms in a text, by place.
  static func matches(_ bytes: [UInt8], _ terms: [[Matcher]]) -> [Match] {
    var folder = Folder(keepsOrigins: true)
    folder.add(bytes)
    var found: [Match] = []
    let points = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    // What folds to nothing, as an accent of its own, belongs to the letter before it.
    func past(_ end: Int) -> Int {
      points.dropFirst(end).firstIndex { FoldTable.standard.entry($0) != FoldTable.vanishing }
        ?? max(end, points.count)
    }
    for (term, matchers) in terms.enumerated() {
      for matcher in matchers {
        var start = 0
        while found.count < matchLimit * (term + 1),
          let match = matcher.match(in: folder.folded, from: start)
        {
          let first = Int(folder.origins[match.lowerBound])
          found.append(
            Match(
              range: first..<past(Int(folder.origins[match.upperBound - 1]) + 1), term: term,
              isPiece: NumberStart.isInside(folder.folded, match.lowerBound)))
          start = match.upperBound
        }
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.term)
        < ($1.range.lowerBound, $1.range.upperBound, $1.term)
    }
  }

  /// The whole text with its matches.
  static func marked(_ text: String, _ terms: [[Matcher]]) -> MarkedText {
    MarkedText(text: text, marks: joined(matches(Array(text.utf8), terms).map(\.range)))
  }

  /// Some sixty characters around the place with the most different terms.
  static func cut(_ bytes: [UInt8], _ terms: [[Matcher]]) -> MarkedText {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let matches = matches(bytes, terms)
    var best = 0
    var bestCount = 0
    for (index, match) in matches.enumerated() {
      let end = match.range.lowerBound - lead + length
      var seen: Set<Int> = []
      for other in matches[index...] where other.range.upperBound <= end {
        seen.insert(other.term)
        // The end of a longer number is worth half.
        if !other.isPiece { seen.insert(~other.term) }
      }
      if seen.count > bestCount {
        bestCount = seen.count
        best = index
      }
    }
    let wanted = matches.isEmpty ? 0 : max(0, matches[best].range.lowerBound - lead)
    let window = window(scalars, from: max(0, min(wanted, scalars.count - length)))
    let before: [Unicode.Scalar] = window.lowerBound > 0 ? ["…"] : []
    let shown = window.map { place -> Unicode.Scalar in
      let scalar = scalars[place]
      if scalar.value != UInt32(BlockEnd.byte) { return scalar.value < 0x20 ? " " : scalar }
      return BlockEnd.shown(after: place > 0 ? scalars[place - 1] : nil)
    }
    let after: [Unicode.Scalar] = window.upperBound < scalars.count ? ["…"] : []
    let marks = matches.compactMap { match -> Range<Int>? in
      let range = match.range.clamped(to: window)
      let shift = window.lowerBound - before.count
      return range.isEmpty ? nil : range.lowerBound - shift..<range.upperBound - shift
    }
    let text = String(String.UnicodeScalarView(before + shown + after))
    return MarkedText(text: text, marks: joined(marks))
  }

  /// Some sixty characters from a place on, which cut no number, date or word, unless it is long.
  private static func window(_ scalars: [Unicode.Scalar], from place: Int) -> Range<Int> {
    func isWhole(at place: Int) -> Bool {
      place == 0 || place == scalars.count || !joins(scalars[place - 1]) || !joins(scalars[place])
    }
    var start = place
    while place - start < lead, !isWhole(at: start) { start -= 1 }
    // The end of a block begins no excerpt.
    if scalars.indices.contains(start), scalars[start].value == UInt32(BlockEnd.byte) { start += 1 }
    // From the place, not from where it begins, or the last words of a text would stay outside.
    let least = min(scalars.count, place + length)
    var end = least
    while end - least < lead, !isWhole(at: end) { end += 1 }
    return start..<end
  }

  /// Whether a character may stand within a number, a date or a word of letters.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", ".", ":", "/", "%", "-", "年", "月", "日": true
    default: false
    }
  }

  /// Ranges that touch become one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
