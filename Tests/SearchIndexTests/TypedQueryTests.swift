import Testing

@testable import SearchIndex

/// What people type, and what it leads to.
@Suite struct TypedQueryTests {
  @Test(arguments: [
    ("公开”协调", ["1"]), ("\"公开”协调\"", ["1"]), ("“对外公开”协调", ["1"]), ("\"公开”协调", ["1"]),
    ("“对外公开” 协调", ["1", "2"]), ("公开 协调", ["1", "2", "3"]),
  ])
  func aMarkWithinWordsIsPunctuation(query: String, expected: [String]) throws {
    var reader = try Corpus.reader([
      SearchUnit(url: "1", title: "甲", date: 1, text: Array("资料“对外公开”协调会。".utf8)),
      SearchUnit(url: "2", title: "乙", date: 2, text: Array("协调之后再公开，对外公开。".utf8)),
      SearchUnit(url: "3", title: "丙", date: 3, text: Array("公开协调".utf8)),
    ])
    #expect(try reader.search(query).hits.map(\.url).sorted() == expected, "\(query)")
  }

  @Test func severalMarksMakeSeveralPhrases() {
    let terms = SearchQuery("\"停 车\"“收费” 『公示").terms
    #expect(terms.map { FoldTable.text($0.folded) } == ["停车", "收费", "公示"])
    #expect(terms.map(\.isQuoted) == [true, true, false])
    #expect(SearchQuery("\"\" ” \"").terms.isEmpty)
  }

  @Test(arguments: ["3号楼", "第17期", "12345转人工", "APP报名", "车位32个", "2025年7月"])
  func whiteSpaceBesideHanIsNone(query: String) throws {
    let text = "在 3 号楼前，第17\n期，打 12345\n转人工，用APP\n报名，新增车位 32 个，2025 年 7 月"
    var reader = try Corpus.reader([
      SearchUnit(url: "1", title: "甲", date: 1, text: Array(text.utf8))
    ])
    #expect(try reader.search(query).hits.map(\.url) == ["1"])
  }

  @Test(arguments: ["jiaodui", "baoguang", "qiakou", "tuozhan", "fanqie", "biaozhi", "xizang"])
  func wordsOfEveryDayAreFoundInTheReadingThatTheyHave(query: String) throws {
    let text = "校对、曝光、卡口、拓展、番茄、标识、西藏"
    var reader = try Corpus.reader([
      SearchUnit(url: "1", title: "甲", date: 1, text: Array(text.utf8))
    ])
    #expect(try reader.search(query).hits.map(\.url) == ["1"])
  }

  @Test(arguments: [150_000, -1]) func aNameOfManyPagesSaysHowManyThereAre(small: Int) throws {
    var units = (1...4).map {
      SearchUnit(url: "t\($0)", title: "停水通知", date: Int32($0), text: Array("\($0)月停水".utf8))
    }
    units += (1...12).map {
      SearchUnit(url: "x\($0)", title: "停水通知第\($0)号", date: 1, text: Array("停水".utf8))
    }
    // The parts of a page are one, and its heading theirs.
    units += ["l", "l#a", "l#b", "l#c"].map {
      SearchUnit(
        url: $0, title: "长文", heading: $0 == "l" ? nil : "停水通知", date: 3, text: Array("停水".utf8))
    }
    units.append(
      SearchUnit(url: "g", title: "停水通知组", date: 1, text: Array("组".utf8), entity: .grid))
    units.append(SearchUnit(url: "h", title: "停水通知组", date: 2, text: Array("组".utf8)))
    var options = SearchOptions()
    options.smallSiteBytes = small
    var reader = try Corpus.reader(units, options)
    let names = try reader.search("tstz").names
    #expect(names.map(\.name).prefix(2) == ["停水通知组", "停水通知"])
    #expect(names.map(\.url).prefix(2) == ["g", "t4"])
    #expect(names.map(\.count) == [1, 5] + Array(repeating: 1, count: 12))
  }
}
