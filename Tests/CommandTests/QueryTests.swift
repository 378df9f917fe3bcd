import Foundation
import Noticeboard
import Publishing
import Testing

@Suite struct QueryTests {
  private static let table = OpenTable(
    name: "grids", title: "网格",
    columns: [
      .init(name: "code", title: "代码"), .init(name: "title", title: "名称"),
      .init(name: "population", title: "人口", type: .integer),
    ],
    rows: [
      [.text("1-01"), .text("第一网格"), .integer(286)],
      [.text("1-02"), .text("东"), .integer(1260)], [.text("1-03"), .text("a,\"b\"\n"), .none],
    ])

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let data = folder.url.appending(path: "public/data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try Data(try OpenDataWriter.bytes(of: [Self.table]))
      .write(to: data.appending(path: "site.sqlite"))
    return folder
  }

  @Test func alignsChineseColumns() throws {
    let site = try site()
    let run = try Gongshi.run("query", "SELECT * FROM grids", in: site)
    #expect(
      run
        == Run(
          output: """
            code  title     population
            ----  --------  ----------
            1-01  第一网格         286
            1-02  东              1260
            1-03  a,"b"

            """, complaints: "", code: 0))
  }

  @Test func printsCSV() throws {
    let run = try Gongshi.run(
      "query", "--csv", "SELECT title, population FROM grids", in: try site())
    #expect(
      run
        == Run(
          output: "title,population\r\n第一网格,286\r\n东,1260\r\n\"a,\"\"b\"\"\n\",\r\n",
          complaints: "", code: 0))
  }

  @Test func printsJSON() throws {
    let run = try Gongshi.run(
      "query", "--json", "SELECT title, population FROM grids LIMIT 3", in: try site())
    #expect(
      run
        == Run(
          output: """
            [{"title":"第一网格","population":286},
             {"title":"东","population":1260},
             {"title":"a,\\"b\\"\\n","population":null}]

            """, complaints: "", code: 0))
  }

  @Test(arguments: [
    ("DELETE FROM grids", "这里只能查询，不能修改：请用 SELECT"),
    ("ATTACH 'x.db' AS x", "这里只能查询，不能修改：请用 SELECT"),
    ("PRAGMA user_version = 9", "这里只能查询，不能修改：请用 SELECT"),
    ("PRAGMA journal_mode", "这里只能查询，不能修改：请用 SELECT"),
    ("VACUUM INTO 'x.db'", "这里只能查询，不能修改：请用 SELECT"),
    ("SELECT 1; SELECT 2", "一次只能执行一条语句"),
    ("SELEC 1", "SQL 语句有误：near \"SELEC\": syntax error"),
    ("SELECT absent", "SQL 语句有误：no such column: absent"),
    ("", "SQL 语句有误：no statement"),
    (
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r",
      "查询太大，已中止，请缩小范围"
    ),
    ("SELECT randomblob(50000000)", "查询太大，已中止，请缩小范围"),
  ])
  func refusesWhatIsNoSingleQuestion(sql: String, sentence: String) throws {
    let site = try site()
    let run = try Gongshi.run("query", sql, in: site)
    #expect(run == Run(output: "", complaints: "gongshi: \(sentence)\n", code: 2))
    #expect(!site.has("x.db"))
  }

  @Test func asksForABuildFirst() throws {
    let site = try TemporaryFolder()
    let run = try Gongshi.run("query", "SELECT 1", in: site)
    #expect(
      run
        == Run(
          output: "", complaints: "gongshi: 找不到 public/data/site.sqlite，请先运行 gongshi build\n",
          code: 2))
  }

  @Test func tellsAFileThatIsNoDatabase() throws {
    let site = try site()
    try site.write("这不是数据库，只是一些文字", to: "public/data/site.sqlite")
    let run = try Gongshi.run("query", "SELECT 1", in: site)
    #expect(
      run
        == Run(output: "", complaints: "gongshi: 无法读取数据库：file is not a database\n", code: 5))
  }
}
