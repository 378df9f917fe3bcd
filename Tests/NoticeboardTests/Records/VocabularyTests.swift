import Testing

@testable import Noticeboard

/// Words of closed lists as keys of dictionaries.
@Suite struct VocabularyTests {
  /// A list of one word takes no memory.
  private enum Single: String, Vocabulary {
    static let index = makeIndex()
    case only
    var chinese: [String] { ["唯一"] }
  }

  @Test func findsTheWordOfAListThatHasOneOnly() {
    var places: [Single: Int] = [:]
    for place in 1...40 { places[.only, default: 0] += place }
    #expect(places == [.only: 820], "\(places)")
    #expect(Single.parse("唯一") == .only)
  }

  @Test func findsEachWordOfAList() {
    let places = Dictionary(
      uniqueKeysWithValues: UnitKind.allCases.enumerated().map { ($1, $0) })
    let found = UnitKind.allCases.map { places[$0] }
    #expect(found == Array(UnitKind.allCases.indices), "\(found)")
  }
}
