import Testing

@testable import SearchIndex

/// A word of Latin letters that can also be read as pinyin.
@Suite struct LetterPairsTests {
  private func units(_ more: [SearchUnit]) -> [SearchUnit] {
    let spoken = ["工人骑马乐呵呵，码了材料。", "马乐。", "花卫队修剪花坛。"].enumerated().map {
      SearchUnit(url: "s\($0).html", title: "第\($0)件", date: 20_690, text: Array($1.utf8))
    }
    return more + spoken + Corpus.units(200, seed: 5)
  }

  private let words = [
    SearchUnit(url: "male.html", title: "MALE", date: 20_001, text: Array("写的是 MALE。".utf8)),
    SearchUnit(
      url: "huawei.html", title: "门店公告", date: 20_002, text: Array("Huawei 门店开业。".utf8)),
  ]

  @Test(arguments: [("MALE", "male.html"), ("male", "male.html"), ("ｍａｌｅ", "male.html")])
  func comesFirstWhereItIsATitle(_ query: String, _ url: String) throws {
    for options in [Corpus.indexed, SearchOptions()] {
      var reader = try Corpus.reader(units(words), options)
      let hits = try reader.search(query).hits.map(\.url)
      #expect(hits.first == url && hits.contains("s1.html"), "\(hits)")
    }
  }

  @Test func isAmongTheFirstResultsWhereItStandsInTheText() throws {
    var reader = try Corpus.reader(units(words), Corpus.indexed)
    let hits = try reader.search("huawei").hits.map(\.url)
    #expect(Set(hits.prefix(2)) == ["huawei.html", "s2.html"], "\(hits)")
  }

  @Test func isNotAskedForWhereNoPageHasItsPairs() throws {
    var reader = try Corpus.reader(units([]), Corpus.indexed)
    #expect(try reader.files.readings(of: SearchQuery("malele").terms[0])[0].mayStand == false)
    #expect(try reader.search("male").hits.map(\.url).contains("s1.html"))
  }

  @Test func keepsItsPairsThroughTheirLine() throws {
    var reader = try Corpus.reader(units(words), Corpus.indexed)
    let pairs = try #require(reader.files.letters)
    #expect(LetterPairs(line: pairs.line)?.line == pairs.line)
    #expect(LetterPairs(line: String(pairs.line.dropLast())) == nil)
    for word in ["male", "huawei", "aw"] {
      #expect(pairs.mayHold(SearchQuery(word).folded), "\(word)")
    }
    #expect(!pairs.mayHold(SearchQuery("zq").folded))
    #expect(try reader.search("zq").total == 0)
  }
}
