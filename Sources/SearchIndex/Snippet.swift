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
    var start = max(0, min(wanted, scalars.count - length))
    // The dot between two blocks begins no excerpt.
    if scalars.indices.contains(start), scalars[start] == "·" { start += 1 }
    let end = min(scalars.count, start + length)
    let clean = scalars[start..<end].map { $0.value < 0x20 ? " " : $0 }
    let marks = matches.compactMap { match -> Range<Int>? in
      let range = match.range.clamped(to: start..<end)
      return range.isEmpty ? nil : range.lowerBound - start..<range.upperBound - start
    }
    return MarkedText(text: String(String.UnicodeScalarView(clean)), marks: joined(marks))
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
