import Testing

@testable import SearchIndex

struct RepeatedTagsTests {
  @Test(arguments: [3, 40]) func aPageCountsOnceForATagThatItRepeats(count: Int) throws {
    let tags = (0..<count).map { SearchFacetValue(.tag, "标签\($0)") }
    let units = ["a.html", "b.html"].map { url in
      SearchUnit(url: url, title: "甲", date: 1, facets: tags + tags, text: [])
    }
    let segment = try #require(SearchPlan(units, asOf: 2).segments.first)
    #expect(segment.pageCounts == Dictionary(uniqueKeysWithValues: tags.map { ($0, 2) }))
    #expect(segment.ordinals.values.sorted() == Array(0..<count))
  }
}
