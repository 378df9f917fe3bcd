import Testing

@testable import SearchIndex

@Suite struct RankingTests {
  @Test func takesLogarithmsInWholeNumbers() {
    #expect([1, 2, 3, 4, 10, 20_002].map(Ranking.logarithm) == [0, 256, 405, 512, 850, 3657])
    #expect(Ranking.rarity(10_000, of: 10_000) == 1)
  }

  @Test func halvesTheBonusOfRecencyEveryHalfYear() {
    let ages: [Int32] = [-5, 0, 90, 180, 360, 100_000]
    #expect(
      ages.map { Ranking.recency(20_000 - $0, asOf: 20_000) } == [384, 384, 352, 320, 288, 256])
  }
}
