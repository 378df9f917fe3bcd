import Testing

@testable import Tables

struct TextEncodingTests {
  /// 编号,事项 / 17,车库占用，镕㐂😀 as GB18030: two-byte and four-byte characters.
  static let gb18030: [UInt8] = [
    0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xCA, 0xC2, 0xCF, 0xEE, 0x0D, 0x0A, 0x31,
    0x37, 0x2C, 0xB3, 0xB5, 0xBF, 0xE2, 0xD5, 0xBC, 0xD3, 0xC3, 0xA3, 0xAC,
    0xE9, 0x46, 0x81, 0x39, 0xEF, 0x31, 0x94, 0x39, 0xFC, 0x36, 0x0D, 0x0A,
  ]

  @Test func readsGB18030AndSaysSo() {
    let reading = Table.read(Self.gb18030)
    #expect(reading.problems == [])
    #expect(reading.table.encoding == .gb18030)
    #expect(grid(reading.table) == [["编号", "事项"], ["17", "车库占用，镕㐂😀"]])
  }

  @Test func convertsMoreThanOneBlockOfGB18030() {
    let row: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x0A]
    let reading = Table.read(Array(repeatElement(row, count: 50_000).joined()))
    #expect(reading.table.rowCount == 49_999)
    #expect(reading.table.text(49_998, 0) == "编号")
  }

  @Test func takesTheMarkOffGB18030() {
    let reading = Table.read([0x84, 0x31, 0x95, 0x33] + Self.gb18030)
    #expect(reading.table.encoding == .gb18030)
    #expect(grid(reading.table) == [["编号", "事项"], ["17", "车库占用，镕㐂😀"]])
  }

  @Test func tellsUTF8WithAndWithoutMark() {
    #expect(read("a\n1\n").table.encoding == .utf8)
    #expect(read("\u{FEFF}a\n1\n").table.encoding == .utf8WithMark)
  }

  struct Refusal: Sendable {
    let name: String
    let bytes: [UInt8]
    let problem: TableProblem
  }

  static let refusals: [Refusal] = [
    Refusal(
      name: "UTF-16 little endian", bytes: [0xFF, 0xFE, 0x16, 0x7F, 0x0A, 0x00],
      problem: TableProblem(.utf16, line: 1)),
    Refusal(
      name: "UTF-16 big endian", bytes: [0xFE, 0xFF, 0x7F, 0x16],
      problem: TableProblem(.utf16, line: 1)),
    Refusal(
      name: "UTF-16 without mark", bytes: "a,b\n".utf16.flatMap { [UInt8($0), 0] },
      problem: TableProblem(.utf16, line: 1)),
    Refusal(
      name: "workbook of today", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
      problem: TableProblem(.officeDocument(.archive), line: 1)),
    Refusal(
      name: "old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
      problem: TableProblem(.officeDocument(.compound), line: 1)),
    Refusal(
      name: "zero byte", bytes: Array("a,b\n1,\0\n".utf8),
      problem: TableProblem(.zeroByte(offset: 6), line: 2)),
    Refusal(
      name: "broken UTF-8", bytes: Array("编号,事项\n17,车".utf8) + [0xE5, 0x2C, 0x0A],
      problem: TableProblem(.undecodable(offset: 20, encoding: .utf8), line: 2)),
    // The broken place alone would pass for GB18030; what stands around it decides.
    Refusal(
      name: "Latin-1 within UTF-8", bytes: Array("编号,事项\n17,".utf8) + [0xE9, 0x74, 0x0A],
      problem: TableProblem(.undecodable(offset: 17, encoding: .utf8), line: 2)),
    Refusal(
      name: "marked but broken", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xB1, 0xE0],
      problem: TableProblem(.undecodable(offset: 5, encoding: .utf8), line: 2)),
    Refusal(
      name: "broken GB18030", bytes: [0xB1, 0xE0, 0x0A, 0xBA, 0xC5, 0xFF, 0x0A],
      problem: TableProblem(.undecodable(offset: 5, encoding: .gb18030), line: 2)),
    Refusal(
      name: "GB18030 cut short", bytes: [0xB1, 0xE0, 0x0A, 0xBA],
      problem: TableProblem(.undecodable(offset: 3, encoding: .gb18030), line: 2)),
  ]

  @Test(arguments: refusals.indices)
  func refusesWhatIsNoText(_ index: Int) {
    let refusal = Self.refusals[index]
    let reading = Table.read(refusal.bytes)
    #expect(reading.problems == [refusal.problem], "\(refusal.name)")
    #expect(reading.table.rowCount == 0 && reading.table.columns.isEmpty)
  }
}
