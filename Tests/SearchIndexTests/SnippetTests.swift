import Testing

@testable import SearchIndex

/// What of a text is shown with a result.
@Suite struct SnippetTests {
  @Test func surroundsTheMatchWithItsText() throws {
    let text =
      String(repeating: "前言。", count: 40) + "小区停\n车难，停车位少。" + String(repeating: "后记。", count: 40)
    let units = [SearchUnit(url: "a.html", title: "停車公告", date: 1, text: Array(text.utf8))]
    var reader = try Corpus.reader(units)
    let hit = try #require(try reader.search("停车").hits.first)
    let marked = hit.snippet.marks.map { String(Array(hit.snippet.text)[$0]) }
    #expect(marked == ["停 车", "停车"], "\(hit.snippet)")
    let shown = hit.snippet.text
    #expect(shown.hasPrefix("…。前言。前言。前言。前言。小区停 车难") && shown.hasSuffix("…"), "\(shown)")
    #expect(shown.unicodeScalars.count == 62, "\(shown)")
    #expect(hit.title.marks == [0..<2])
  }

  /// Where the excerpt begins earlier, so as to cut no date, it ends no earlier.
  @Test func marksTheLastWordsOfAText() throws {
    let text =
      String(repeating: "前言。", count: 40) + "2026年11月20日" + String(repeating: "文", count: 52)
      + "保密审查"
    let units = [SearchUnit(url: "a.html", title: "甲", date: 1, text: Array(text.utf8))]
    for options in [SearchOptions(), Corpus.indexed] {
      var reader = try Corpus.reader(units, options)
      let hit = try #require(try reader.search("审查").hits.first)
      #expect(!hit.snippet.marks.isEmpty, "\(hit.snippet)")
    }
  }

  @Test func marksAnAccentOfItsOwnWithItsLetter() throws {
    let text = Array("社区 cafe\u{301}cafe\u{301}，cafe".utf8)
    let units = [SearchUnit(url: "a.html", title: "Cafe\u{301} 开放", date: 1, text: text)]
    var reader = try Corpus.reader(units)
    let hit = try #require(try reader.search("café").hits.first)
    #expect(hit.title.marks == [0..<5], "\(hit.title)")
    #expect(hit.snippet.marks == [3..<13, 14..<18], "\(hit.snippet)")
  }

  @Test func beginsNoExcerptWithTheEndOfABlockAndShowsOthersAsDots() throws {
    let text =
      String(repeating: "前", count: 40) + "\u{1C}一二三四五六七八九十一二三。\u{1C}停车\u{1C}"
      + String(repeating: "后", count: 80)
    var reader = try Corpus.reader(
      [SearchUnit(url: "a.html", title: "甲", date: 1, text: Array(text.utf8))])
    let snippet = try #require(try reader.search("停车").hits.first).snippet
    #expect(snippet.text.hasPrefix("…一二三四五六七八九十一二三。 停车·后"), "\(snippet)")
    #expect(snippet.text.unicodeScalars.count == 62 && snippet.marks == [16..<18], "\(snippet)")
  }

  @Test func cutsNoNumberNorDateInAnExcerpt() throws {
    let text =
      "电话0566-6012345-128，停车" + String(repeating: "后", count: 35) + "2026年10月22日止。"
      + String(repeating: "完", count: 20)
    var reader = try Corpus.reader(
      [SearchUnit(url: "a.html", title: "甲", date: 1, text: Array(text.utf8))])
    let shown = try #require(try reader.search("停车").hits.first).snippet.text
    #expect(shown.hasPrefix("…0566-6012345-128，停车") && shown.hasSuffix("2026年10月22日…"), "\(shown)")
  }

  @Test func showsWhereANumberBeginsRatherThanTheEndOfALongerOne() throws {
    let filler = String(repeating: "其他各户已经登记完毕，", count: 12)
    let text = Array("请13-05室登记。\(filler)请3-05室登记。".utf8)
    var reader = try Corpus.reader(
      [SearchUnit(url: "a.html", title: "名单", date: 20_000, text: text)])
    for query in ["3-05", "３-０５", "3-05室 登记"] {
      let snippet = try #require(try reader.search(query).hits.first).snippet
      let marked = snippet.marks.map { String(Array(snippet.text)[$0]) }
      #expect(snippet.text.contains("请3-05室"), "\(query): \(snippet.text)")
      #expect(marked.contains { $0.hasPrefix("3-05") }, "\(query): \(marked)")
    }
    let only = try #require(try reader.search("13-05").hits.first).snippet
    #expect(only.text.hasPrefix("请13-05室"), "\(only.text)")
  }
}
