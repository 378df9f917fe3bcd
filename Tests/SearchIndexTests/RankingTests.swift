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

  /// The pages before it begin a number with 3-0, and hold 05 where it would have to stand.
  @Test func theCodeOfAGridComesBeforePagesThatHoldItsPiecesApart() throws {
    let apart = (0..<60).map { number in
      SearchUnit(
        url: "\(number).html", title: "登记", date: 100 + Int32(number),
        text: Array("3-01一二三四五六05".utf8))
    }
    let grid = SearchUnit(
      url: "grid.html", title: "登记", date: 1, text: Array("编号 3-05 在此".utf8))
    var options = SearchOptions()
    options.smallSiteBytes = -1
    var reader = try Corpus.reader(apart + [grid], options)
    let answer = try reader.search("3-05")
    #expect(answer.hits.map(\.url) == ["grid.html"])
    #expect(answer.supposed == 1 && !answer.isCounted, "\(answer.supposed) of \(answer.total)")
  }
}
