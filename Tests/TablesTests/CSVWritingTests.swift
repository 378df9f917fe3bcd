import Testing

@testable import Tables

struct CSVWritingTests {
  static func written(_ cells: [String]) -> String {
    var output: [UInt8] = []
    CSVWriting.append(cells, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("车库", "车库"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""),
    ("-5", "-5"), ("+3.20", "+3.20"), ("-12.5%", "-12.5%"), ("0", "0"),
    ("-", "'-"), ("-5a", "'-5a"), ("-1+2", "'-1+2"), ("+86 566", "'+86 566"), ("-.5", "'-.5"),
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("\nx", "\"'\nx\""), ("\0x", "'\0x"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"),
    ("'=1", "''=1"), ("''-5", "'''-5"), ("'-5", "''-5"), ("'abc", "'abc"), ("，x", "，x"),
  ])
  func writesCells(_ cell: String, _ expected: String) {
    #expect(Self.written([cell]) == expected + "\r\n")
  }

  /// What the guard adds comes off again, and nothing else does.
  @Test func readsBackWhatItWrote() {
    let rows = [
      ["编号", "事项"], ["-5", "=HYPERLINK(\"http://x\")"], ["'-5", "一\n二, \"三\""],
      ["＋1", "'x"], ["'", "''＠"],
    ]
    var output = CSVWriting.byteOrderMark
    for row in rows { CSVWriting.append(row, to: &output) }
    let reading = Table.read(output)
    #expect(reading.problems == [])
    #expect(grid(reading.table).map { $0.map(CSVWriting.unguarded) } == rows)
  }

  @Test func joinsCellsAndEndsRecordsWithCRLF() {
    #expect(Self.written(["a", "", "c"]) == "a,,c\r\n")
  }
}
