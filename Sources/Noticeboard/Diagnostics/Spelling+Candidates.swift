import Synchronization

extension Spelling {
  /// Candidates of which the nearest to many words is sought.
  ///
  /// Finds what `nearest` finds, but measures only what can be near, and each word once.
  final class Candidates: Sendable {
    private struct Candidate: Sendable {
      let place: Int
      let word: String
      let letters: [Unicode.Scalar]
      let marks: UInt64
    }

    /// By the number of their letters, each in the order of places.
    private let byLength: [Int: [Candidate]]
    private let known = Mutex<[String: String?]>([:])

    /// Of equally near ones, the first counts.
    init(_ words: [String]) {
      let candidates = words.enumerated().map { place, word in
        let letters = Array(word.unicodeScalars)
        return Candidate(
          place: place, word: word, letters: letters, marks: Self.marks(of: letters))
      }
      byLength = Dictionary(grouping: candidates, by: \.letters.count)
    }

    func nearest(to word: String) -> String? {
      if let answer = known.withLock({ $0[word] }) { return answer }
      let answer = measured(word)
      known.withLock { $0[word] = .some(answer) }
      return answer
    }

    private func measured(_ word: String) -> String? {
      let letters = Array(word.unicodeScalars)
      let marks = Self.marks(of: letters)
      let limit = Spelling.limit(of: letters.count)
      var best: (distance: Int, candidate: Candidate)?
      // A near one that is found early spares most of the others.
      for difference in 0...limit where difference <= best?.distance ?? limit {
        for length in Set([letters.count - difference, letters.count + difference]) {
          for candidate in byLength[length] ?? [] {
            var most = limit
            if let best {
              most = best.distance - (candidate.place < best.candidate.place ? 0 : 1)
            }
            guard Self.leastDistance(marks, candidate.marks) <= most,
              let distance = Spelling.editDistance(letters, candidate.letters, atMost: most),
              distance < max(letters.count, length)
            else { continue }
            best = (distance, candidate)
          }
        }
      }
      return best?.candidate.word
    }

    /// Which letters occur; 39 keeps digits, small letters and `-./` apart.
    private static func marks(of letters: [Unicode.Scalar]) -> UInt64 {
      letters.reduce(0) { $0 | 1 << UInt64($1.value % 39) }
    }

    /// Each letter that only one of the two has costs at least one change.
    private static func leastDistance(_ left: UInt64, _ right: UInt64) -> Int {
      max((left & ~right).nonzeroBitCount, (right & ~left).nonzeroBitCount)
    }
  }
}
