/// One result: what is shown of it.
package struct SearchHit: Equatable, Sendable {
  package var url: String
  package var title: MarkedText
  package var heading: MarkedText?
  package var snippet: MarkedText
  package var date: Int32
}

/// A name found by its initials.
package struct SearchName: Equatable, Sendable {
  package var name: String
  package var url: String
  package var entity: SearchEntity?
  /// How many pages have it as their title; the address is the newest's.
  package var count: Int
}

/// What to try when nothing was found.
package enum SearchSuggestion: Equatable, Sendable {
  /// 您是不是要找: sounds the same and is there.
  case sameSound(String)
  /// The query without one of its terms.
  case fewerTerms(String)
  /// A part of a term that is there.
  case part(String)

  package var text: String {
    switch self {
    case .sameSound(let text), .fewerTerms(let text), .part(let text): text
    }
  }
}

package struct SearchAnswer: Equatable, Sendable {
  package var names: [SearchName] = []
  package var hits: [SearchHit] = []
  /// How many there are; at most so many while `isCounted` is false.
  package var total = 0
  /// How many there are supposed to be.
  package var supposed = 0
  package var isCounted = true
  package var suggestions: [SearchSuggestion] = []
  /// Pages that hold most of the query; only when nothing holds all of it.
  package var near: [SearchHit] = []
}

package enum SearchOrder: Sendable {
  case relevance, date
}
