import Foundation
import Testing

@Suite struct SearchTests {
  private func builtSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("build", in: folder)
    try #require(run.code == 0, "\(run)")
    return folder
  }

  private struct Answer: Decodable {
    struct Hit: Decodable {
      var number: Int
      var title: String
      var url: String
      var date: String
      var snippet: String
    }
    var total: Int
    var results: [Hit]
    var suggestions: [String]
    var near: [Hit]
    var phone: String
  }

  private func ask(_ words: String..., in site: TemporaryFolder) throws -> Answer {
    let run = try Gongshi.run(["search", "--json"] + words, in: site)
    try #require(run.code == 0, "\(run)")
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }

  /// Each first query loads the engine.
  @Test func keepsTheEngineOfTheBrowserSmall() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("build", "--compress", "gz", in: site)
    try #require(run.code == 0, "\(run)")
    let file = site.url.appending(path: "public/static/search.js.gz")
    let size = try Data(contentsOf: file).count
    #expect(size <= 12_288, "\(size) bytes")
  }

  /// Else every query says that the site was just built anew.
  @Test func writesTheFormatThatTheBrowserReads() throws {
    let site = try builtSite()
    func text(_ path: String) throws -> String {
      String(
        decoding: try Data(contentsOf: site.url.appending(path: "public/" + path)), as: UTF8.self)
    }
    let written = try #require(try text("search/manifest.js").firstMatch(of: /"(\d+)\\t/)).1
    let read = try #require(try text("static/search.js").firstMatch(of: /FORMAT ?= ?['"](\d+)['"]/))
      .1
    #expect(written == read)
  }

  @Test func wordsFarApartInALongPageFindItOnce() throws {
    let chapters = (1...12).map { number in
      let rows = (1...30).map { "第\(number)章第\($0)条，邻里之间互相帮助，遇事先商量后办理，有意见当面说。" }
      return "## 第\(number)章 约定\n\n" + rows.joined(separator: "\n\n")
    }
    let body = chapters.joined(separator: "\n\n")
    let site = try TemporaryFolder(
      starterWith: [
        "content/pages/gongyue.md": """
        ---
        标题: 翠湖小区居民公约
        ---

        飞线充电一律不许。

        \(body)

        ## 附则

        犬只夜间不得入园。
        """
      ])
    let built = try Gongshi.run("build", in: site)
    try #require(built.code == 0, "\(built)")
    for query in [["飞线充电", "犬只"], ["犬只", "翠湖小区居民公约"], ["翠湖小区居民公约"], ["第7章第12条", "附则"]] {
      let answer = try ask(query.joined(separator: " "), in: site)
      let urls = answer.results.map(\.url)
      #expect(urls.count == 1 && urls[0].hasPrefix("pages/gongyue"), "\(query): \(urls)")
      #expect(answer.total == 1, "\(query): \(answer.total)")
    }
  }

  @Test func findsPagesOfABuiltSite() throws {
    let site = try builtSite()
    let simplified = try ask("网格", in: site)
    #expect(simplified.total > 0)
    #expect(simplified.results.map(\.number) == Array(1...simplified.results.count))
    for hit in simplified.results {
      #expect(site.has("public/" + hit.url), "\(hit.url)")
      #expect((hit.title + hit.snippet).contains("网格"), "\(hit)")
    }
    let traditional = try ask("網格", in: site)
    #expect(traditional.results.map(\.url) == simplified.results.map(\.url))
  }

  @Test func printsNumbersTitlesAddressesAndDates() throws {
    let site = try builtSite()
    let hits = try ask("网格", "--limit", "2", "--sort", "date", in: site).results
    try #require(hits.count == 2)
    #expect(hits[0].date >= hits[1].date, "\(hits)")
    let run = try Gongshi.run("search", "网格", "--limit=2", "--sort=date", in: site)
    for hit in hits {
      #expect(
        run.output.contains("\n\(hit.number). \(hit.title)\n   \(hit.url)  \(hit.date)\n"),
        "\(run.output)")
    }
    #expect(run.output.hasPrefix("找到 "), "\(run.output)")
    #expect(run.output.contains("，显示前 2 条："), "\(run.output)")
  }

  @Test func helpsWhereNothingIsFound() throws {
    let site = try builtSite()
    let run = try Gongshi.run("search", "忘个", in: site)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("没有找到“忘个”。\n您是不是要找：网格\n"), "\(run.output)")
    #expect(try ask("忘个", in: site).suggestions.first == "网格")
    #expect(run.output.contains("也可以打电话问：\(try ask("忘个", in: site).phone)"), "\(run.output)")
  }

  @Test func asksForABuildFirst() throws {
    let run = try Gongshi.run("search", "网格", in: try TemporaryFolder())
    #expect(
      run
        == Run(
          output: "", complaints: "gongshi: 找不到 public/search/manifest.js，请先运行 gongshi build\n",
          code: 2))
  }

  @Test func tellsDamagedFiles() throws {
    let site = try TemporaryFolder()
    try site.write("不是索引", to: "public/search/manifest.js")
    let run = try Gongshi.run("search", "网格", in: site)
    #expect(run.code == 5)
    #expect(run.complaints.contains("搜索文件 search/manifest.js 已损坏，请重新运行 gongshi build"), "\(run)")
  }

  @Test(arguments: ["0", "-1", "x", "1001"])
  func refusesALimit(limit: String) throws {
    let run = try Gongshi.run("search", "a", "--limit=" + limit, in: try TemporaryFolder())
    #expect(run.code == 2)
    #expect(run.complaints.contains("--limit 的“\(limit)”应当是 1 到 1000 的整数"), "\(run)")
  }

  @Test(arguments: ["\u{202E}<b>\"", "", String(repeating: "网", count: 30_000)])
  func survivesHostileQueries(query: String) throws {
    let run = try Gongshi.run("search", "--", query, in: try builtSite())
    #expect(run.code == 0, "\(run.complaints.prefix(200))")
    #expect(!run.output.contains("\u{202E}"), "\(run.output)")
    #expect(run.output.count < 10_000, "\(run.output.count)")
  }
}
