import Noticeboard
import Testing

@testable import Publishing

@Suite struct OpenDataWriterTests {
  private static func table(_ name: String) throws -> OpenTable {
    OpenTable(
      name: name, title: "红旗网格",
      columns: [
        .init(name: "code", title: "代码"), .init(name: "points", title: "积分", type: .integer),
        .init(name: "value", title: "人均", type: .decimal),
      ],
      rows: [
        [.text("3-02"), .integer(918), .decimal(try FixedDecimal("3.06"))],
        [.text("3-01"), .integer(1260), .none],
      ])
  }

  @Test func writesTheSameBytesForTheSameTables() throws {
    let tables = [try Self.table("b"), try Self.table("a")]
    let first = try OpenDataWriter.bytes(of: tables)
    let second = try OpenDataWriter.bytes(of: tables.reversed())
    #expect(first == second)
    #expect(first.starts(with: "SQLite format 3\u{0}".utf8))
    // Page size, at 16; user version, at 60; application id, at 68; all big-endian.
    #expect(Array(first[16..<18]) == [0x20, 0x00])
    #expect(Array(first[60..<64]) == [0, 0, 0, 1])
    #expect(Array(first[68..<72]) == Array("GSHI".utf8))
    #expect(first.count % 8192 == 0)
  }

  @Test func explainsItsColumnsAndKeepsRowsInOrder() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/site.sqlite"
    let bytes = try OpenDataWriter.bytes(of: [try Self.table("redflag")])
    try NewFiles.create(path, with: bytes)
    let rows = try OpenDataReader.answer("SELECT * FROM redflag", from: path)
    #expect(
      rows.rows == [
        [.text("3-02"), .integer(918), .text("3.06")], [.text("3-01"), .integer(1260), .null],
      ])
    let columns = try OpenDataReader.answer("SELECT * FROM columns", from: path)
    #expect(
      columns.columns
        == ["table_name", "table_title", "position", "column_name", "column_title", "type"])
    #expect(
      columns.rows == [
        [
          .text("redflag"), .text("红旗网格"), .integer(1), .text("code"), .text("代码"),
          .text("text"),
        ],
        [
          .text("redflag"), .text("红旗网格"), .integer(2), .text("points"), .text("积分"),
          .text("integer"),
        ],
        [
          .text("redflag"), .text("红旗网格"), .integer(3), .text("value"), .text("人均"),
          .text("decimal"),
        ],
      ])
  }

  @Test func cutsEndlessAnswers() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/site.sqlite"
    try NewFiles.create(path, with: try OpenDataWriter.bytes(of: []))
    let answer = try OpenDataReader.answer(
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
      from: path)
    #expect(answer.isCut)
    #expect(answer.rows.count == OpenDataReader.rowLimit)
  }

  @Test func writesTheCSVTwin() throws {
    let csv = try Self.table("a").csv
    #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: csv.dropFirst(3), as: UTF8.self)
        == "代码,积分,人均\r\n3-02,918,3.06\r\n3-01,1260,\r\n")
  }
}
