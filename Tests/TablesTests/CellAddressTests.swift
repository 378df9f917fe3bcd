import Testing

@testable import Tables

struct CellAddressTests {
  @Test(arguments: [
    (1, "A7"), (2, "B7"), (26, "Z7"), (27, "AA7"), (52, "AZ7"), (53, "BA7"), (256, "IV7"),
    (702, "ZZ7"), (703, "AAA7"), (16_384, "XFD7"),
  ])
  func printsAsSpreadsheetsDo(_ column: Int, _ expected: String) {
    #expect(CellAddress(row: 7, column: column).description == expected)
  }

  @Test func namesTheSheet() {
    #expect(CellAddress(sheet: "十一月", row: 7, column: 2).description == "十一月!B7")
    let table = Table.read(Array("a\n1\n".utf8), sheet: "十一月").table
    #expect(table.address(0, 0).description == "十一月!A2")
  }

  @Test func sortsByRowThenColumn() {
    let cells = [(10, 1), (2, 3), (2, 1)].map { CellAddress(row: $0.0, column: $0.1) }
    #expect(cells.sorted().map(\.description) == ["A2", "C2", "A10"])
  }
}
