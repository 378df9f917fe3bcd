import Testing

@testable import SearchIndex

/// A page that is older than the newest segment, asked for by its whole title or its number.
@Suite struct ArchiveTitlesTests {
  /// Old pages in archives, and a newest segment that is full of what is asked.
  private func units(_ old: [SearchUnit], mentioned: String) -> [SearchUnit] {
    let new = (0..<40).map {
      SearchUnit(
        url: "new/\($0).html", title: "第\($0)期 \(mentioned)的近况", date: 20_690,
        text: Array("本月又说到\(mentioned)。".utf8))
    }
    return old + Corpus.units(700, seed: 31) + new
  }

  private func reader(_ units: [SearchUnit]) throws -> SearchReader {
    var options = Corpus.indexed
    (options.segmentUnits, options.archiveUnits) = (250, 300)
    return try Corpus.reader(units, options)
  }

  @Test func findsAPageByItsWholeTitleHoweverOld() throws {
    let old = SearchUnit(
      url: "old.html", title: "古井旧约", date: 20_001, text: Array("取水按户。".utf8))
    var reader = try reader(units([old], mentioned: "古井旧约"))
    try #require(reader.segments.count > 2)
    for query in ["古井旧约", "古井舊約", "“古井旧约”"] {
      let hits = try reader.search(query, limit: .max).hits.map(\.url)
      #expect(hits.first == "old.html", "\(query): \(hits.prefix(3))")
      #expect(hits.count == 41 && Set(hits).count == 41, "\(query): \(hits.count)")
    }
    let part = try reader.search("古井旧", limit: .max).hits.map(\.url)
    #expect(part.last == "old.html", "the words of a part are asked of the newest first: \(part)")
    let dates = try reader.search("古井旧约", order: .date, limit: .max).hits.map(\.date)
    #expect(dates == dates.sorted(by: >), "\(dates)")
  }

  @Test func newerPagesOfThatTitleComeBeforeOlderOnes() throws {
    let old = [20_001, 20_003, 20_002].map {
      SearchUnit(url: "\($0).html", title: "古井旧约", date: $0, text: [])
    }
    let new = SearchUnit(url: "now.html", title: "古井旧约", date: 20_695, text: [])
    var reader = try reader(units(old + [new], mentioned: "古井旧约"))
    let hits = try reader.search("古井旧约").hits.map(\.url).prefix(4)
    #expect(hits == ["now.html", "20003.html", "20002.html", "20001.html"])
  }

  @Test func findsACaseByItsNumberHoweverOld() throws {
    let old = SearchUnit(
      url: "old.html", title: "井盖松动", date: 20_001, text: [], caseNumber: "2024-0777")
    var reader = try reader(units([old], mentioned: "2024-0777"))
    for query in ["2024-0777", "777号", "第777单", "2024年第777件"] {
      let hits = try reader.search(query).hits.map(\.url)
      #expect(hits.first == "old.html", "\(query): \(hits.prefix(3))")
      #expect(Set(hits).count == hits.count, "\(query): \(hits)")
    }
    let other = try reader.search("2023-0777").hits.map(\.url)
    #expect(!other.contains("old.html"), "\(other)")
  }

  @Test func aTitleOfManyPagesStandsInNoLongList() throws {
    let old = (0..<200).map {
      SearchUnit(url: "\($0).html", title: "通知", date: 20_000, text: Array("第\($0)号".utf8))
    }
    let query = SearchQuery("通知")
    var options = Corpus.indexed
    (options.segmentUnits, options.archiveUnits) = (250, 300)
    let plan = SearchPlan(units(old, mentioned: "停水"), asOf: 20_700, options: options)
    let files = plan.files().filter { $0.path.contains("/t") }.compactMap {
      ScriptFile(reading: $0.bytes)
    }
    #expect(!files.isEmpty)
    for file in files {
      let ids = ArchiveTitles.read(file.payload, query, units: 300)
      #expect(ids.count <= 16 && ids == ids.sorted(by: >), "\(file.name): \(ids)")
    }
    var reader = try reader(units(old, mentioned: "停水"))
    let found = try reader.search("通知", limit: .max).hits.map(\.url)
    #expect(Set(found).isSuperset(of: old.map(\.url)) && Set(found).count == found.count)
  }

  /// A heading such as 办理情况 stands on every page.
  @Test func headingsOfPartsAreNoTitles() throws {
    let old = SearchUnit(
      url: "old.html#h", title: "长文", heading: "古井旧约", date: 20_001, text: [])
    var reader = try reader(units([old], mentioned: "古井旧约"))
    let hits = try reader.search("古井旧约", limit: .max).hits.map(\.url)
    #expect(hits.last == "old.html#h", "\(hits)")
  }
}
