import Testing

@testable import SearchIndex

/// What a query costs is mostly records: those that are read for nothing are counted here.
@Suite struct FewRecordsTests {
  /// The addresses that are found, and how many records were read for them.
  private func search(
    _ query: String, in texts: [String], newest: Int? = nil
  ) throws -> (found: [String], records: Int) {
    let units = texts.enumerated().map { index, text in
      SearchUnit(
        url: "\(index)", title: "公示", date: Int32(20_000 + index), text: Array(text.utf8))
    }
    var options = SearchOptions()
    options.smallSiteBytes = -1
    if let newest { options.segmentUnits = newest }
    let files = SearchPlan(units, asOf: 21_000, options: options).files()
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    final class Counter { var records = 0 }
    let counter = Counter()
    var reader = try SearchReader { path in
      if path.split(separator: "/").last?.first == "r" { counter.records += 1 }
      return bytes[path]
    }
    let answer = try reader.search(query)
    return (answer.hits.map(\.url), counter.records)
  }

  @Test func charactersAcrossABreakAreAPairOfTheirOwn() throws {
    // The oldest has it; all others hold the same characters beside other breaks.
    let texts = ["今天停水。请储水"] + Array(repeating: "请大家。储水。停水", count: 60)
    let (found, records) = try search("水。请", in: texts)
    #expect(found == ["0"])
    #expect(records <= 2, "\(records)")
    let (none, _) = try search("水请", in: texts)
    #expect(none.isEmpty, "\(none)")
  }

  @Test func findsADateAmongPagesFullOfDates() throws {
    let dates = (1...28).map { day in "2025-07-\(day < 10 ? "0" : "")\(day)，办结\(day)件。" }
    let others = dates.filter { !$0.hasPrefix("2025-07-19") }.joined() + "2026-08-19。"
    let texts = [dates.joined()] + Array(repeating: others, count: 60)
    for query in ["2025-07-19", "025-07-19", "5-07-19，办结19"] {
      let (found, records) = try search(query, in: texts)
      #expect(found == ["0"], "\(query)")
      #expect(records <= 2, "\(query): \(records)")
    }
    let (joined, _) = try search("20250719", in: texts)
    #expect(joined.isEmpty, "\(joined)")
  }

  @Test func findsADayWrittenWithCharacters() throws {
    let days = (1...28).filter { $0 != 19 }.map { "2025年7月\($0)日办结，9月\($0)日回访。" }.joined()
    let texts = ["2025年7月19日办结，9月19日回访。"] + Array(repeating: days + "2026年8月19日。", count: 60)
    for query in ["2025年7月19日", "25年7月19", "7月19日", "9月19日回"] {
      let (found, records) = try search(query, in: texts)
      #expect(found == ["0"], "\(query)")
      #expect(records <= 2, "\(query): \(records)")
    }
  }

  @Test func asksAnArchiveForItsShortestLists() throws {
    let common = "今天社区开放日间照料。"
    let texts =
      (0..<300).map { "\(common)第\($0)户。" + ($0 == 150 ? "龘日间照料靐" : "") }
    for query in ["龘日间照料靐", "照料靐", "龘日间照料"] {
      let (found, records) = try search(query, in: texts, newest: 60)
      #expect(found == ["150"], "\(query)")
      #expect(records == 1, "\(query): \(records)")
    }
    let (none, _) = try search("龘社区", in: texts, newest: 60)
    #expect(none == [])
  }

  @Test func asksThePairsLeftOutWhereManyPagesHoldTheOthersApart() throws {
    // The two halves stand eight places too far apart in some, and so that it shows in more.
    let close = "甲乙一二三四五六七八丙丁"
    let far = "甲乙一二三丙丁"
    let other = "七丙一乙丙三丁丙"
    let texts =
      ["说的是甲乙丙丁"] + elsewhere + Array(repeating: close + other, count: 30)
      + Array(repeating: far + other, count: 30)
    let (found, records) = try search("甲乙丙丁", in: texts)
    #expect(found == ["0"])
    #expect(records == 1, "\(records)")
  }

  @Test func asksThePairsLeftOutWhenTooManyCandidatesAreNone() throws {
    // 甲乙 and 丙丁 cover the term; elsewhere they stand eight places too far apart.
    let decoy = "甲乙一二三四五六七八丙丁"
    let other = "七丙一乙丙三丁丙"
    let texts = ["说的是甲乙丙丁"] + elsewhere + Array(repeating: decoy + other, count: 60)
    let (found, records) = try search("甲乙丙丁", in: texts)
    #expect(found == ["0"])
    #expect(records < 20, "\(records)")
  }

  /// With these before the others no pair stands in so many pages that its list would not say where.
  private let elsewhere = Array(repeating: "说的是别的事", count: 60)

  @Test func findsAPhraseOfWordsThatNearlyEachPageHas() throws {
    let common = "本页由社区党群服务中心发布。"
    let texts = (0..<90).map { "第\($0)件事。" + ($0 % 9 == 0 ? "中心服务群党社区" : common) }
    let (found, records) = try search("社区党群服务中心发布", in: texts)
    #expect(found.count == 10, "\(found)")
    #expect(records == 10, "\(records)")
    let (none, _) = try search("服务社区党群中心", in: texts)
    #expect(none == [])
  }
}
