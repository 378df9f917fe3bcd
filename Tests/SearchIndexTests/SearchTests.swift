import Testing

@testable import SearchIndex

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct SearchTests {
  /// The addresses that hold all of some parts, newest first.
  static func oracle(_ units: [SearchUnit], _ texts: [[UInt32]], _ parts: [[UInt32]]) -> Set<String>
  {
    Set(
      units.indices.filter { place in parts.allSatisfy { contains(texts[place], $0) } }
        .map { units[$0].url })
  }

  @Test func findsExactlyWhatBruteForceFinds() throws {
    // All ten thousand when asked for (GONGSHI_SEARCH_BIG): a minute with optimisation.
    let isBig = getenv("GONGSHI_SEARCH_BIG") != nil
    let units = Corpus.units(isBig ? 1_000 : 400)
    var reader = try Corpus.reader(units)
    let texts = units.map(\.folded)
    var dice = Dice(seed: 42)
    var wrong = 0
    for round in 0..<(isBig ? 10_000 : 600) {
      let unit = units[dice.roll(units.count)]
      let text = Array((dice.roll(5) == 0 ? Array(unit.title.utf8) : unit.text).scalars)
      let length = min(1 + dice.roll(12), text.count)
      let start = dice.roll(text.count - length + 1)
      let piece = text[start..<start + length].map { $0 == UInt32(BlockEnd.byte) ? 0x2C : $0 }
      // Latin alone may also be pinyin: quoted it is literal.
      let query = "\"" + FoldTable.text(piece) + "\""
      let part = fold(query)
      guard !part.isEmpty, CaseNumber(folded: part) == nil else { continue }
      let answer = try reader.search(query, limit: .max)
      let found = Set(answer.hits.map(\.url))
      let expected = Self.oracle(units, texts, [part])
      wrong += found.symmetricDifference(expected).count
      #expect(found == expected, "\(round): \(query)")
      #expect(answer.total == expected.count && answer.isCounted, "\(query)")
      let disguised = Self.disguise(query, &dice)
      let same = try reader.search(disguised, limit: .max)
      #expect(Set(same.hits.map(\.url)) == expected, "\(disguised) for \(query)")
      wrong += Set(same.hits.map(\.url)).symmetricDifference(expected).count
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [150_000, -1]) func nameAndCodeOfAGridBothLeadToItFirst(small: Int) throws {
    func grid(_ name: String, _ code: String, _ text: String) -> SearchUnit {
      SearchUnit(
        url: "grids/\(code).html", title: name, heading: code, date: SearchUnit.undated,
        text: Array(text.utf8), entity: .grid)
    }
    let units = [
      grid("清溪第二网格", "3-02", "岗位与人员"),
      grid("清溪第二网格东片单元", "3-02-1", "上级：清溪第二网格（3-02）。清溪第二网格。3-02。"),
      SearchUnit(
        url: "units/zhibu.html", title: "清溪第二网格党支部", date: SearchUnit.undated,
        text: Array("清溪第二网格，清溪第二网格，3-02，3-02。".utf8)),
    ]
    var options = SearchOptions()
    options.smallSiteBytes = small
    var reader = try Corpus.reader(units, options)
    for query in ["清溪第二网格", "3-02", "３－０２", "qingxidierwangge"] {
      #expect(try reader.search(query).hits.first?.url == "grids/3-02.html", "\(query)")
    }
    #expect(try reader.search("3-02-1").hits.first?.url == "grids/3-02-1.html")
    #expect(try reader.search("qxdewg").names.map(\.name).contains("清溪第二网格"))
  }

  /// The same text in other characters: traditional, full width, capitals, wrapped.
  static func disguise(_ text: String, _ dice: inout Dice) -> String {
    var result: [UInt32] = []
    let limit = 50
    for scalar in text.unicodeScalars.map(\.value) {
      let members = FoldTable.classes.first { $0.contains(scalar) } ?? []
      if !members.isEmpty, dice.roll(2) == 0 {
        result.append(members[dice.roll(members.count)])
      } else if 0x30...0x7A ~= scalar, dice.roll(2) == 0 {
        result.append(scalar + 0xFEE0)
      } else {
        result.append(scalar)
      }
      if FoldTable.isHan(scalar), result.count < limit, dice.roll(6) == 0 {
        result.append(0x200B)
      }
    }
    return FoldTable.text(result)
  }

  @Test func findsAllOfSeveralTermsInAnyOrder() throws {
    let units = Corpus.units(300, seed: 3)
    var reader = try Corpus.reader(units)
    let texts = units.map(\.folded)
    for (one, other) in [("停车", "难"), ("物业", "电梯"), ("红旗网格", "公示"), ("车", "12345"), ("app", "清单")] {
      let expected = Self.oracle(units, texts, [fold(one), fold(other)])
      let found = try reader.search("\(one) \(other)", limit: .max).hits.map(\.url)
      let turned = try reader.search("\(other)　\(one)", limit: .max).hits.map(\.url)
      #expect(Set(found) == expected, "\(one) \(other)")
      #expect(Set(turned) == expected, "\(other) \(one)")
    }
  }

  @Test func givesOneAnswerToAllFormsOfAQuery() throws {
    let units = Corpus.units(300, seed: 5)
    var reader = try Corpus.reader(units)
    let forms = [
      ["停车", "停車", "“停车”"], ["垃圾桶", "垃\n圾桶", "垃\u{200B}圾桶"], ["17", "１７"],
      ["二〇二六", "二○二六"], ["wifi", "ＷＩＦＩ", "WiFi"], ["cafe", "café", "CAFÉ"],
    ]
    for form in forms {
      let answers = try form.map { try reader.search("\"\($0)\"", limit: .max).hits.map(\.url) }
      #expect(!answers[0].isEmpty, "\(form[0])")
      for answer in answers { #expect(answer == answers[0], "\(form)") }
    }
  }

  @Test func answersAlikeWithoutAnIndex() throws {
    let units = Corpus.units(60, seed: 9)
    var options = SearchOptions()
    var small = try Corpus.reader(units, options)
    options.smallSiteBytes = -1
    var large = try Corpus.reader(units, options)
    for query in ["停车", "车", "网格 公示", "tingche", "17", "wuye", "物叶", "hqwg", "没有的词句", "6-301", "一"]
    {
      #expect(try small.search(query) == large.search(query), "\(query)")
    }
  }

  @Test func findsPinyinInEveryReading() throws {
    let units = [
      SearchUnit(url: "a.html", title: "银行停车", date: 1, text: Array("长安路地铁口".utf8)),
      SearchUnit(url: "b.html", title: "朝阳会计", date: 2, text: Array("发展绿色".utf8)),
      SearchUnit(url: "c.html", title: "厦门大厦", date: 3, text: Array("蔚县。六安尉迟".utf8)),
    ]
    var reader = try Corpus.reader(units)
    let expected = [
      "xiamen": "c.html", "shamen": "c.html", "dasha": "c.html", "yuxian": "c.html",
      "yuchi": "c.html", "luanyuchi": "c.html",
      "yinhang": "a.html", "yinxing": "a.html", "tingche": "a.html", "changan": "a.html",
      "zhangan": "a.html", "ditie": "a.html", "chaoyang": "b.html", "zhaoyang": "b.html",
      "kuaiji": "b.html", "lvse": "b.html", "yinhangtingche": "a.html",
    ]
    for (query, url) in expected.sorted(by: { $0.key < $1.key }) {
      #expect(try reader.search(query).hits.map(\.url) == [url], "\(query)")
    }
    #expect(try reader.search("yhtc").names.map(\.name) == ["银行停车"])
    #expect(try reader.search("cykj").names.map(\.name) == ["朝阳会计"])
  }

  @Test func whatTheLikelyReadingShowedToBeNoneIsFoundByAnother() throws {
    // The page holds both pairs of 停车场, but apart, and the letters themselves.
    let units = [
      SearchUnit(
        url: "a.html", title: "通知", date: 1, text: Array("先停车。后到车场 wifi tingchechang".utf8)),
      SearchUnit(url: "b.html", title: "停车场", date: 2, text: Array("停车场".utf8)),
      SearchUnit(url: "c.html", title: "停车", date: 3, text: Array("停车。车场".utf8)),
    ]
    var reader = try Corpus.reader(units)
    #expect(try reader.search("tingchechang").hits.map(\.url) == ["b.html", "a.html"])
  }

  @Test func aPageInPartsIsOnceAmongTheNearOnes() throws {
    let text = Array("物业公司修电梯".utf8)
    var reader = try Corpus.reader([
      SearchUnit(url: "a.html", title: "物业公司", date: 1, text: text),
      SearchUnit(url: "a.html#yi", title: "物业公司", heading: "一", date: 1, text: text),
      SearchUnit(url: "b.html", title: "物业公司", date: 1, text: text),
    ])
    let near = try reader.search("物业公司修电灯").near.map(\.url)
    #expect(near.sorted() == ["a.html", "b.html"] || near.sorted() == ["a.html#yi", "b.html"])
  }

  @Test func suggestsTheSameSoundFewerTermsAndParts() throws {
    let units = [
      SearchUnit(url: "a.html", title: "物业公司", date: 1, text: Array("物业公司修电梯".utf8)),
      SearchUnit(url: "b.html", title: "停车", date: 1, text: Array("停车位 blue".utf8)),
    ]
    var reader = try Corpus.reader(units)
    #expect(try reader.search("物叶").suggestions.first == .sameSound("物业"))
    #expect(try reader.search("物叶公司").suggestions.first == .sameSound("物业公司"))
    #expect(
      try reader.search("物业 停车").suggestions == [.fewerTerms("停车"), .fewerTerms("物业")])
    #expect(try reader.search("ting che").suggestions == [.sameSound("tingche")])
    #expect(try reader.search("wu'ye").suggestions == [.sameSound("wuye")])
    #expect(try reader.search("停车位置图").suggestions.contains(.part("停车位")))
    #expect(try reader.search("公司电梯").suggestions.first == .part("公司 电梯"))
    // Two letters of a word would be found anywhere.
    #expect(try reader.search("jinsique").suggestions.isEmpty)
    #expect(try reader.search("物业公司修电灯").near.map(\.url) == ["a.html"])
  }

  @Test func aCaseNumberBesideOtherWordsIsSuggestedAlone() throws {
    let units = [
      SearchUnit(
        url: "cases/17.html", title: "装修垃圾乱倒", date: 1, text: Array("五单一公开 2026-0017".utf8),
        entity: .caseFile, caseNumber: "2026-0017")
    ]
    var reader = try Corpus.reader(units)
    let answer = try reader.search("五单一公开 17号")
    #expect(answer.suggestions.prefix(2) == [.fewerTerms("17号"), .fewerTerms("五单一公开")])
    #expect(try reader.search("17号").hits.first?.url == "cases/17.html")
  }

  @Test func whatIsSuggestedFindsWhenItIsAskedForAgain() throws {
    let units = [
      SearchUnit(url: "a.html", title: "门牌", date: 1, text: Array("3-05 在东门，“停车·场”".utf8)),
      SearchUnit(url: "b.html", title: "分类", date: 1, text: Array("垃圾桶，05 栋，3 栋".utf8)),
    ]
    var reader = try Corpus.reader(units)
    // White space would make two words of a code.
    let answer = try reader.search("3-05 垃圾桶")
    #expect(answer.suggestions.prefix(2) == [.fewerTerms("垃圾桶"), .fewerTerms("3-05")])
    #expect(try reader.search(answer.suggestions[1].text).hits.map(\.url) == ["a.html"])
    #expect(try reader.search("\"停车·场\" 垃圾桶").suggestions.contains(.fewerTerms("\"停车-场\"")))
    #expect(Set(answer.suggestions.map(\.text)).count == answer.suggestions.count)
  }

  @Test(arguments: [
    ("17号单", true), ("第 17 单", true), ("2026-0017", true), ("2026年17", true), ("\"17号\"", false),
    ("0-17", false), ("00.17", false), ("17-1", false), ("17号楼", false),
  ])
  func tellsTheNumberOfACaseFromOtherNumbers(query: String, isNumber: Bool) {
    #expect((SearchQuery(query).caseNumber?.serial == 17) == isNumber, "\(query)")
  }

  @Test func leadsToCasesFirst() throws {
    var units = Corpus.units(40, seed: 11)
    units.append(
      SearchUnit(
        url: "cases/wudan/2026-0017.html", title: "路灯不亮", date: 20_500, text: Array("路灯".utf8),
        entity: .caseFile, caseNumber: "2026-0017"))
    units.append(
      SearchUnit(
        url: "cases/wudan/2025-0017.html", title: "井盖", date: 20_100, text: Array("井盖".utf8),
        entity: .caseFile, caseNumber: "2025-0017"))
    var reader = try Corpus.reader(units)
    for query in ["17", "17号", "17号单", "第17单", "2026-0017", "１７", "0017", "2026年第17号", "〔2026〕17号"]
    {
      #expect(
        try reader.search(query).hits.first?.url == "cases/wudan/2026-0017.html", "\(query)")
    }
    #expect(try reader.search("2025-0017").hits.first?.url == "cases/wudan/2025-0017.html")
  }

  @Test func putsNumbersBeforePiecesOfLongerOnes() throws {
    let texts = [
      "13-05", "23-05", "3-05", "13号楼", "3号楼", "第3号楼", "1月5日", "11月5日", "117", "17", "3-0512",
    ]
    let units = texts.enumerated().map { place, text in
      SearchUnit(
        url: text, title: "\(place % 4 == 0 ? text : "门牌")", date: Int32(20_000 - place),
        text: Array("门牌是\(text)。".utf8))
    }
    func found(_ query: String, _ options: SearchOptions) throws -> [String] {
      var reader = try Corpus.reader(units, options)
      return try reader.search(query, limit: .max).hits.map(\.url)
    }
    for options in [SearchOptions(), Corpus.indexed] {
      #expect(try found("３-０５", options) == ["3-05", "3-0512", "13-05", "23-05"])
      #expect(try found("3号楼", options) == ["3号楼", "第3号楼", "13号楼"])
      #expect(try found("1月5日", options) == ["1月5日", "11月5日"])
      #expect(try found("门牌 3号", options) == ["3号楼", "第3号楼", "13号楼"])
      #expect(try found("17", options) == ["17", "117"])
    }
  }

  /// The signs of their lengths once agreed: 19 characters and 3.
  @Test(arguments: [150_000, -1]) func aShortTitleStandsBeforeLongOnesThatHoldIt(
    small: Int
  ) throws {
    var options = SearchOptions()
    options.smallSiteBytes = small
    var reader = try Corpus.reader(
      [
        SearchUnit(url: "short.html", title: "楼栋长", date: 18_000, text: Array("名单".utf8)),
        SearchUnit(
          url: "long.html", title: "四级网格：楼栋长、街巷长及机关在职党员", date: 20_690,
          text: Array("楼栋长、楼栋长、楼栋长".utf8)),
      ], options)
    #expect(try reader.search("楼栋长").hits.map(\.url) == ["short.html", "long.html"])
  }

  @Test func anIssueThatIsAskedForByItsNumberIsNoCase() throws {
    var reader = try Corpus.reader([
      SearchUnit(
        url: "cases/wudan/2026-0010.html", title: "路灯不亮", date: 20_500, text: Array("路灯".utf8),
        entity: .caseFile, caseNumber: "2026-0010"),
      SearchUnit(
        url: "bulletins/10.html", title: "一月一公示", date: 20_400, text: Array("第10期".utf8)),
    ])
    #expect(try reader.search("第10期").hits.map(\.url) == ["bulletins/10.html"])
    #expect(try reader.search("第10件").hits.first?.url == "cases/wudan/2026-0010.html")
  }

  @Test func putsEntitiesAndExactTitlesFirst() throws {
    var units = Corpus.units(200, seed: 13)
    units.append(
      SearchUnit(url: "grids/x.html", title: "橘堰东网格", date: 19_000, text: [], entity: .grid))
    units.append(SearchUnit(url: "t.html", title: "橘堰东网格员招募", date: 20_690, text: []))
    units.append(SearchUnit(url: "u.html", title: "停车位", date: 18_000, text: Array("无".utf8)))
    var reader = try Corpus.reader(units)
    #expect(try reader.search("橘堰东网格").hits.first?.url == "grids/x.html")
    #expect(try reader.search("橘堰东网").hits.first?.url == "grids/x.html")
    #expect(try reader.search("停车位").hits.first?.url == "u.html")
  }

  @Test func narrowsByFilters() throws {
    let units = Corpus.units(200, seed: 15)
    var reader = try Corpus.reader(units)
    let texts = units.map(\.folded)
    let filter = [SearchFacetValue(.community, "杏里社区"), SearchFacetValue(.month, "2026-03")]
    let holding = Set(units.filter { unit in filter.allSatisfy(unit.facets.contains) }.map(\.url))
    let browsed = try reader.search("", filters: filter, limit: .max)
    #expect(Set(browsed.hits.map(\.url)) == holding && !holding.isEmpty)
    #expect(browsed.hits.map(\.date) == browsed.hits.map(\.date).sorted(by: >))
    let expected = Self.oracle(units, texts, [fold("公示")]).intersection(holding)
    #expect(Set(try reader.search("公示", filters: filter, limit: .max).hits.map(\.url)) == expected)
    #expect(try reader.search("公示", filters: [.init(.tag, "无")]).hits.isEmpty)
    let counts = try reader.filters().filter { $0.value.facet == .community }
    #expect(counts.reduce(0) { $0 + $1.count } == units.count)
  }

  @Test func countsPagesInFiltersHoweverTheyAreCut() throws {
    let kind = SearchFacetValue(.kind, "台账")
    let urls = ["a.html", "a.html#x", "a.html#y", "b.html", "c.html", "c.html"]
    let units = urls.enumerated().map { place, url in
      SearchUnit(
        url: url, title: "台账", heading: [0, 3, 4].contains(place) ? nil : "\(place)", date: 20_000,
        facets: [kind, kind], text: Array("停车".utf8))
    }
    for options in [SearchOptions(), Corpus.indexed] {
      var reader = try Corpus.reader(units, options)
      #expect(try reader.filters().map(\.count) == [3])
      for query in ["停车", "台账", ""] {
        let hits = try reader.search(query, filters: [kind], limit: .max).hits
        #expect(hits.count == 3, "\(query): \(hits.map(\.url))")
      }
    }
  }

  @Test func sortsByDate() throws {
    var reader = try Corpus.reader(Corpus.units(150, seed: 17))
    let dates = try reader.search("的", order: .date, limit: .max).hits.map(\.date)
    #expect(dates.count > 20 && dates == dates.sorted(by: >), "\(dates)")
  }

  @Test(arguments: [150_000, -1]) func findsNoPhraseAcrossTheEndOfABlock(small: Int) throws {
    let units = [
      SearchUnit(
        url: "cells.html", title: "电话", date: 1,
        text: Array("网格5-03\u{1C}0566-6012345\u{1C}红旗\u{1C}网格。\u{1C}请拨打".utf8)),
      SearchUnit(
        url: "code.html", title: "红旗网格", date: 1, text: Array("编号3-05，6-60，红旗·网格。请拨打".utf8)),
    ]
    var options = SearchOptions()
    options.smallSiteBytes = small
    var reader = try Corpus.reader(units, options)
    for query in ["3-05", "03-0566", "\"红旗 网格\"", "旗·网", "格。请", "\"话 网\"", "\"红旗网格 编号\""] {
      let urls = try reader.search(query, limit: .max).hits.map(\.url)
      let isThere = ["3-05", "\"红旗 网格\"", "旗·网", "格。请"].contains(query)
      #expect(urls == (isThere ? ["code.html"] : []), "\(query): \(urls)")
    }
    #expect(try reader.search("5-03").hits.map(\.url) == ["cells.html"])
  }
}

extension [UInt8] {
  var scalars: [UInt32] { String(decoding: self, as: UTF8.self).unicodeScalars.map(\.value) }
}
