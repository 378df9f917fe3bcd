import Testing

@testable import Tables

/// All cells of a table, row by row, the header first.
func grid(_ table: Table) -> [[String]] {
  [table.columns]
    + (0..<table.rowCount).map { row in
      table.columns.indices.map { table.text(row, $0) }
    }
}

func read(_ text: String) -> TableReading { Table.read(Array(text.utf8)) }

struct TableReadingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let input: String
    let cells: [[String]]
    var testDescription: String { input.debugDescription }
  }

  @Test(arguments: [
    Example(input: "a,b\n1,2\n", cells: [["a", "b"], ["1", "2"]]),
    Example(input: "a,b\n1,2", cells: [["a", "b"], ["1", "2"]]),
    Example(input: "a,b\r\n1,2\r\n3,4\r\n", cells: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Example(input: "a,b\r1,2\r3,4\r", cells: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Example(
      input: "a,b\r\n1,2\n3,4\r5,6", cells: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    Example(input: "\u{FEFF}标识,名称\nx,清溪\n", cells: [["标识", "名称"], ["x", "清溪"]]),
    Example(
      input: "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", cells: [["a", "b"], ["1,5", "say \"hi\""]]),
    Example(input: "a,b\n\"x\r\ny\",\"\"\"\"\n", cells: [["a", "b"], ["x\ny", "\""]]),
    Example(input: "a,b\n\"x\ry\",2\n", cells: [["a", "b"], ["x\ny", "2"]]),
    Example(input: "a,b\n\"\",2\n", cells: [["a", "b"], ["", "2"]]),
    Example(input: "a,b\n,2\n1,\n", cells: [["a", "b"], ["", "2"], ["1", ""]]),
    Example(input: "a,b\n1,", cells: [["a", "b"], ["1", ""]]),
    Example(input: " a ,　b　\n \t1 , \"　x y　\" \n", cells: [["a", "b"], ["1", "x y"]]),
    Example(input: "a,b\n\u{A0}1\u{A0},5\" 管\n", cells: [["a", "b"], ["1", "5\" 管"]]),
    Example(input: "\n,\na,b\n\n,\n　,\"\"\n1,2\n\n", cells: [["a", "b"], ["1", "2"]]),
    Example(input: "只有一栏\n甲\n", cells: [["只有一栏"], ["甲"]]),
    Example(input: "a,b", cells: [["a", "b"]]),
    Example(input: "a\tb\n1,0\t2\n", cells: [["a", "b"], ["1,0", "2"]]),
    Example(input: "a;b\n1,0;2\n", cells: [["a", "b"], ["1,0", "2"]]),
    Example(input: "a；b；c\n1；、；２\n", cells: [["a", "b", "c"], ["1", "、", "２"]]),
    Example(input: "甲，乙\n\"一，二\"，三\n", cells: [["甲", "乙"], ["一，二", "三"]]),
    Example(input: "\"a;x\",b\n1;2,3\n", cells: [["a;x", "b"], ["1;2", "3"]]),
    Example(input: "a,b,\n1,2,\n", cells: [["a", "b", ""], ["1", "2", ""]]),
  ])
  func readsCells(_ example: Example) {
    let reading = read(example.input)
    #expect(reading.problems == [])
    #expect(grid(reading.table) == example.cells)
  }

  @Test func keepsSheetRowsAndSourceLinesApart() {
    let table = read("a,b\n\n\"1\n1\",2\n,\n3,4\n").table
    #expect(table.rowCount == 2)
    #expect((0..<2).map { table.address($0, 1).description } == ["B3", "B5"])
    #expect((0..<2).map { table.line(of: $0) } == [3, 6])
    #expect(table.headerAddress(1).description == "B1")
  }

  @Test func givesBytesWithoutCopies() {
    let table = read("a,b\n1,\"x\"\"y\"\n").table
    #expect(Array(table.bytes(0, 1)) == Array("x\"y".utf8))
    #expect(!table.isEmpty(0, 1))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let input: String
    let problems: [TableProblem]
    var testDescription: String { input.prefix(40).debugDescription }
  }

  static func at(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

  @Test(arguments: [
    Mistake(input: "", problems: [TableProblem(.noHeader, line: 1)]),
    Mistake(input: "\n,\n  \n", problems: [TableProblem(.noHeader, line: 1)]),
    Mistake(
      input: "a,b\n1\n1,2,3\n",
      problems: [
        TableProblem(.tooFewCells(found: 1, expected: 2), at: at(2, 2), line: 2),
        TableProblem(.tooManyCells(found: 3, expected: 2), at: at(3, 3), line: 3),
      ]),
    Mistake(
      input: "a,b\n1,\"open\n2,3\n",
      problems: [TableProblem(.quoteNeverClosed, at: at(2, 2), line: 2)]),
    Mistake(
      input: "a,b\n1,\"open\"x\n2,3\n",
      problems: [TableProblem(.textAfterQuote, at: at(2, 2), line: 2)]),
    Mistake(
      input: "a,b, a\n1,2,3\n",
      problems: [
        TableProblem(.duplicateHeader(name: "a", first: at(1, 1)), at: at(1, 3), line: 1)
      ]),
    Mistake(
      input: "a,,c,\n1,,3,\n1,x,3,\n1,y,3,z\n",
      problems: [
        TableProblem(.headerMissing(firstValue: at(3, 2)), at: at(1, 2), line: 1),
        TableProblem(.headerMissing(firstValue: at(4, 4)), at: at(1, 4), line: 1),
      ]),
    Mistake(
      input: String(repeating: "x,", count: 100_000) + "\n1,2\n",
      problems: [
        TableProblem(.tooManyColumns(found: 100_001, limit: 256), at: at(1, 257), line: 1)
      ]),
    Mistake(
      input: "a,b\n1," + String(repeating: "长", count: 30_000) + "\n",
      problems: [TableProblem(.cellTooLong(bytes: 90_000, limit: 65_536), at: at(2, 2), line: 2)]),
  ])
  func reportsMistakesWithTheirCells(_ mistake: Mistake) {
    #expect(read(mistake.input).problems == mistake.problems)
  }

  @Test func keepsRaggedRowsInShape() {
    let table = read("a,b\n1\n1,2,3\n4,5\n").table
    #expect(grid(table) == [["a", "b"], ["1", ""], ["1", "2"], ["4", "5"]])
  }

  @Test func countsProblemsBeyondTheLimit() {
    let reading = read("a,b\n" + String(repeating: "1\n", count: 5_000))
    #expect(reading.problems.count == 1_001)
    #expect(reading.problems.last?.kind == .furtherProblems(count: 4_000))
  }

  @Test func readsAHundredThousandRows() {
    var text: [UInt8] = Array("编号,事项,网格\n".utf8)
    for row in 0..<100_000 {
      text.append(contentsOf: "\(row),\"地下车库, \"\"占用\"\"\",3-\(row % 40)\n".utf8)
    }
    let reading = Table.read(text)
    #expect(reading.problems == [])
    #expect(reading.table.rowCount == 100_000)
    let last = (0..<3).map { reading.table.text(99_999, $0) }
    #expect(last == ["99999", "地下车库, \"占用\"", "3-39"])
    #expect(reading.table.address(99_999, 0).description == "A100001")
  }

  @Test func namesTheCellOfEachControlCharacter() {
    let reading = read("a,b\nx\u{1}x,\n,\n,x\u{1}y\u{2}z\n3,z\u{7}x\n")
    let expected = [
      TableProblem(.controlCharacter(1), at: Self.at(2, 1), line: 2),
      TableProblem(.controlCharacter(1), at: Self.at(4, 2), line: 4),
      TableProblem(.controlCharacter(2), at: Self.at(4, 2), line: 4),
      TableProblem(.controlCharacter(7), at: Self.at(5, 2), line: 5),
    ]
    #expect(reading.problems == expected)
  }

  @Test func neverTrapsOnRandomBytes() {
    var random = SeededGenerator(seed: 7)
    let signs = [
      "a", "b", ",", ",", "\"", "\"", "\n", "\n", "\r", "\t", ";", "；", "，", "　", "\u{A0}",
    ]
    var cells = 0
    for round in 0..<4_000 {
      let length = Int.random(in: 0..<60, using: &random)
      let bytes: [UInt8] = (0..<length).flatMap { _ in
        round % 4 == 0
          ? [UInt8.random(in: 0...255, using: &random)]
          : Array(signs[Int.random(in: 0..<signs.count, using: &random)].utf8)
      }
      let table = Table.read(bytes).table
      cells += grid(table).joined().count
    }
    #expect(cells > 10_000, "only \(cells) cells: the generator makes nothing readable")
  }
}

/// A linear congruential generator: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
