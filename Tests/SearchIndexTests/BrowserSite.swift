import Testing

@testable import SearchIndex

#if canImport(Glibc)
  import Glibc
#endif

/// Writes sites with questions and answers, for the pages under Tests/Browser/search to be tested
/// against; runs only when told where to (GONGSHI_BROWSER_SITE, set by its run script).
@Suite struct BrowserSite {
  static let folder = getenv("GONGSHI_BROWSER_SITE").map { String(cString: $0) }

  static let queries = [
    "停车", "停車", "车", "車位 难", "网格 公示", "\"网格员\"", "tingche", "hongqi", "wangge", "wuye",
    "chaoyang", "zhaoyang", "hqwg", "17", "17号", "17号单", "第17单", "2026-0017", "１７", "6-301", "wifi",
    "ＷＩＦＩ",
    "café", "物叶", "物叶电梯", "网格停车公示", "没有的词句", "停车位置图纸", "物业 不存在", "一", "1", "12", "二○二六",
    "𠮷野", "龘", "杏里社区", "四点半课堂", "垃\n圾桶", "　", "\"", "\"\"", "电梯停运", "长者食堂 的",
    "\u{202E}停车", "<img src=x onerror=alert(1)>", "__proto__", "constructor", "a", "ap", "xinli",
    "的一是在不了有和人这中大为上个国", "停运电梯红旗网格公示物业停车", "○", "3号楼505室", "xlsq", "yh", "ting che", "wu'ye",
    "hong qi wang ge", "5室", "05", "2345", "1一", "6 301", "3号", "号楼 5室",
    "网格 9-7-7", "6-301 不存在", "“停车·网格” 6-301 不存在", "17号 不存在", "电梯 11号", "没有的 2026-0015",
    "jinsiquefi",
    "清溪第二网格", "3-02", "3-02-1", "qxdewg", "第二网格", "古井旧约", "古井旧", "777号", "2024-0777",
    "male", "ＭＡＬＥ", "huawei", "nüxing", "nuxing", "zhanlue", "male 停车",
    "长页", "长页 停车", "停车 电梯 物业", "wuye tingche", "垃圾桶 6-301", "17 停车", "红旗网格 办结 认领", "301 党校",
  ]

  @Test(.enabled(if: folder != nil)) func writesSitesForTheBrowser() throws {
    let root = try #require(Self.folder)
    var medium = SearchOptions()
    medium.smallSiteBytes = -1
    medium.officePhone = "0566-1234567"
    var large = medium
    (large.segmentUnits, large.archiveUnits) = (300, 350)
    let named = [
      SearchUnit(
        url: "brands/x.html", title: "重𠮷居", date: 20_400, facets: [.init(.kind, "品牌")],
        text: Array("某品牌".utf8), entity: .brand, pinyin: "chóng jí jū"),
      SearchUnit(
        url: "grids/3-02.html", title: "清溪第二网格", heading: "3-02", date: 0,
        text: Array("组织架构".utf8), entity: .grid),
      SearchUnit(
        url: "grids/3-02-1.html", title: "清溪第二网格东片单元", heading: "3-02-1", date: 0,
        text: Array("上级 清溪第二网格 3-02。清溪第二网格。3-02。".utf8), entity: .grid),
    ]
    // What are words as they stand, and sounds of others.
    let letters = [
      ("MALE", "写的是 MALE。"), ("第一件", "工人骑马乐呵呵，码了材料。"), ("第二件", "Huawei 门店，战略，女性。"),
      ("第三件", "花卫队修剪花坛，奴性。"),
    ].enumerated().map { place, page in
      SearchUnit(
        url: "letters/\(place).html", title: page.0, date: 20_600, text: Array(page.1.utf8))
    }
    let parted = Corpus.partedPages(12, seed: 24)
    try write("small", Corpus.units(50, seed: 21) + named + letters + parted, SearchOptions(), root)
    try write("medium", Corpus.units(500, seed: 22) + named + letters + parted, medium, root)
    try write("short", Corpus.units(500, seed: 22), medium, root)
    // What the newest pages only mention.
    let old = SearchUnit(
      url: "old.html", title: "古井旧约", date: 20_001, text: Array("取水按户。".utf8),
      caseNumber: "2024-0777")
    let mentions = (0..<30).map {
      SearchUnit(
        url: "new/\($0).html", title: "近况", date: 20_699,
        text: Array("古井旧约第\($0)回，2024-0777。".utf8))
    }
    try write("large", Corpus.units(900, seed: 23) + mentions + [old] + parted, large, root)
  }

  private func write(
    _ name: String, _ units: [SearchUnit], _ options: SearchOptions, _ root: String
  ) throws {
    let files = SearchPlan(units, asOf: 20_700, options: options).files()
    for file in files { try Self.write(file.bytes, "\(root)/\(name)/\(file.path)") }
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    var reader = try SearchReader { bytes[$0] }
    var rows: [String] = []
    for query in Self.queries + units.prefix(40).map(\.title) {
      for order in [SearchOrder.relevance, .date] {
        // Where there are archives the page that compares asks for more until there are ten.
        let answer = try reader.search(query, order: order, isPatient: name == "large")
        rows.append(Self.json(query, order, answer))
      }
    }
    let text = "expected(\"\(name)\",[\n" + rows.joined(separator: ",\n") + "\n])\n"
    try Self.write(Array(text.utf8), "\(root)/\(name)/expected.js")
  }

  private static func json(_ query: String, _ order: SearchOrder, _ answer: SearchAnswer) -> String
  {
    let suggestions = answer.suggestions.map { suggestion in
      switch suggestion {
      case .sameSound(let text): quoted("sound:" + text)
      case .fewerTerms(let text): quoted("fewer:" + text)
      case .part(let text): quoted("part:" + text)
      }
    }
    let parts = [
      quoted(query), order == .date ? "1" : "0", "\(answer.total)", answer.isCounted ? "1" : "0",
      list(answer.hits.map(json)),
      list(answer.names.map { quoted("\($0.name) \($0.url) \($0.count)") }),
      list(suggestions), list(answer.near.map(json)),
    ]
    return list(parts)
  }

  private static func json(_ hit: SearchHit) -> String {
    quoted(
      [hit.url, shown(hit.title), shown(hit.heading), shown(hit.snippet)].joined(separator: "|"))
  }

  private static func shown(_ text: MarkedText?) -> String {
    guard let text else { return "" }
    return text.text + text.marks.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  private static func list(_ parts: [String]) -> String {
    "[" + parts.joined(separator: ",") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    ScriptFile.escape(text, into: &bytes)
    return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
  }

  static func write(_ bytes: [UInt8], _ path: String) throws {
    var at = path.startIndex
    while let slash = path[at...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o755)
      at = slash
    }
    let file = try #require(fopen(path, "w"), "\(path)")
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
