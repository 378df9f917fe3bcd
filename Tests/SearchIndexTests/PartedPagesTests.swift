import Testing

@testable import SearchIndex

/// A page that is cut into parts is one result, wherever in it the words stand.
@Suite struct PartedPagesTests {
  private func page(_ name: String, _ title: String, _ parts: [(String?, String)]) -> [SearchUnit] {
    parts.enumerated().map { place, part in
      SearchUnit(
        url: "\(name).html" + (place == 0 ? "" : "#p\(place)"), title: title, heading: part.0,
        date: 20_000, text: Array(part.1.utf8))
    }
  }

  private static let sizes = [SearchOptions(), Corpus.indexed]

  @Test(arguments: sizes) func wordsInDifferentPartsFindThePageOnce(
    options: SearchOptions
  ) throws {
    let long = page(
      "long", "居民公约",
      [(nil, "总则。邻里和睦。"), ("第二章", "停车入位。"), ("第三章", "垃圾分类。停车收费。"), ("第四章", "电梯维修。")])
    let other = page("other", "停车须知", [(nil, "电梯厅不得停车。")])
    var reader = try Corpus.reader(long + other, options)
    func urls(_ query: String) throws -> [String] {
      let answer = try reader.search(query)
      #expect(answer.total == answer.hits.count, "\(query): \(answer.total)")
      return answer.hits.map(\.url)
    }
    #expect(try urls("停车 电梯") == ["other.html", "long.html#p3"])
    #expect(try urls("停车入位 电梯维修") == ["long.html#p3"])
    #expect(try urls("停车收费 垃圾分类") == ["long.html#p2"])
    #expect(try urls("和睦 垃圾分类 电梯维修").count == 1)
    #expect(try urls("居民公约") == ["long.html"])
    #expect(try urls("公约 电梯维修") == ["long.html#p3"])
    #expect(try urls("tingcheruwei 电梯维修").count == 1)
    #expect(try urls("停车入位 电梯收费").isEmpty)
  }

  @Test(arguments: [1_000, 60]) func findsEveryPageThatHoldsAllTerms(newest: Int) throws {
    var options = Corpus.indexed
    options.segmentUnits = newest
    let units = Corpus.partedPages(60, seed: 31) + Corpus.units(40, seed: 32)
    var reader = try Corpus.reader(units, options)
    var texts: [Substring: [[UInt32]]] = [:]
    for unit in units { texts[unit.pageAddress, default: []].append(unit.folded) }
    var dice = Dice(seed: 33)
    var spread = 0
    for _ in 0..<400 {
      let page = Array(texts.keys.sorted())[dice.roll(texts.count)]
      let terms = (0..<2 + dice.roll(2)).map { _ in
        let part = texts[page, default: []][dice.roll(texts[page, default: []].count)]
        let start = dice.roll(max(1, part.count - 6))
        let piece = part[start..<min(part.count, start + 1 + dice.roll(6))]
        return Array(
          piece.drop { $0 == Folder.gap || $0 == Folder.wall }
            .prefix { $0 != Folder.gap && $0 != Folder.wall })
      }.filter { !$0.isEmpty }
      let query = SearchQuery(terms: terms.map { .init(folded: $0, isQuoted: true) })
      guard !terms.isEmpty else { continue }
      let expected = Set(
        texts.filter { page in
          terms.allSatisfy { term in page.value.contains { $0.holds(term) } }
        }.keys)
      let text = query.terms.map { "\"\(FoldTable.text($0.folded))\"" }.joined(separator: " ")
      let hits = try reader.search(text, limit: .max, isPatient: true).hits
      let found = hits.map { $0.url.prefix { $0 != "#" } }
      #expect(Set(found) == expected, "\(text)")
      #expect(found.count == expected.count, "\(text): \(found)")
      if texts[page, default: []].allSatisfy({ part in !terms.allSatisfy(part.holds) }) {
        spread += 1
      }
    }
    #expect(spread > 100, "\(spread)")
  }

  @Test(arguments: sizes) func leadsToThePartInWhichTheNumberBegins(
    options: SearchOptions
  ) throws {
    let long = page(
      "long", "居民公约", [(nil, "总则。"), ("一", "21号楼、31号楼、11号楼，21号楼。"), ("二", "1号楼修门。")])
    var reader = try Corpus.reader(long, options)
    #expect(try reader.search("1号楼").hits.map(\.url) == ["long.html#p2"])
    #expect(try reader.search("21号楼").hits.map(\.url) == ["long.html#p1"])
  }

  /// What a part is held for without being it shows once the pairs that were left out are asked.
  @Test func readsFewPartsForNothing() throws {
    // Each part holds every second pair of the query in every place, and none of those between.
    let words = ["甲乙", "丙丁", "戊己", "庚辛"]
    let text = words.map { String(repeating: $0 + "，", count: 8) }.joined(separator: "。")
    let parts = (0..<11).map { part in (part == 0 ? nil : "第\(part)节", "\(part)。" + text) }
    let long = page("long", "公约", parts)
    let files = SearchPlan(
      long + Corpus.units(200, seed: 41), asOf: 21_000, options: Corpus.indexed
    ).files()
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    final class Counter { var records = 0 }
    let counter = Counter()
    var reader = try SearchReader { path in
      if path.split(separator: "/").last?.first == "r" { counter.records += 1 }
      return bytes[path]
    }
    #expect(try reader.search("甲乙丙丁戊己庚辛").hits.isEmpty)
    #expect(counter.records <= 3, "\(counter.records)")
  }

  @Test func aPersonOnARosterIsNoPartOfItsPage() throws {
    let roster = page("roster", "值班表", [(nil, "值班。张三。"), ("下旬", "值班。李四。")])
    let person = SearchUnit(
      url: "roster.html", title: "李四", date: 20_000, text: [], entity: .person)
    var reader = try Corpus.reader(roster + [person])
    #expect(try reader.search("李四").hits.map(\.title.text) == ["李四", "值班表"])
  }

  @Test func aDamagedLineOfPartsIsToldAsSuch() {
    #expect(PartedPages(line: Array("A9".utf8), count: 5) == nil)
    #expect(PartedPages(line: Array("AB".utf8), count: 3)?.ranges == [0..<3])
  }
}

extension [UInt32] {
  fileprivate func holds(_ term: [UInt32]) -> Bool {
    Matcher.literal(term).match(in: self, from: 0) != nil
  }
}
