import Testing

@testable import Markdown

/// What could make the parser slow or large is refused before it, or done in time.
struct LimitTests {
  @Test func allowsWhatIsJustWithinTheLimits() {
    let row = "|" + String(repeating: "a|", count: 64) + "\n"
    let table = row + "|" + String(repeating: "---|", count: 64) + "\n" + row + row
    let quotes = String(repeating: "> ", count: 32) + "a"
    let brackets = String(repeating: "[a](b.md)\n", count: 1_000)
    let references = (1...500).map { "[r\($0)]: a.md\n" }.joined() + "\n[a][r1]"
    let line = String(repeating: "a", count: 64 << 10)
    for source in [table, quotes, brackets, references, line] {
      #expect(problems(source).isEmpty, "\(source.prefix(40))")
    }
  }

  @Test func refusesWhatIsBeyondTheLimits() {
    let line = String(repeating: "a", count: (64 << 10) + 1)
    #expect(problems("x\n" + line) == [.lineTooLong(bytes: 65_537, limit: 65_536)])
    let file = String(repeating: "字\n", count: 262_145)
    #expect(problems(file) == [.fileTooLarge(bytes: 1_048_580, limit: 1 << 20)])
    #expect(problems(String(repeating: "> ", count: 33) + "a") == [.tooDeep(limit: 32)])
    #expect(problems(String(repeating: "- ", count: 33) + "a") == [.tooDeep(limit: 32)])
    let steps = (0..<40).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(problems(steps) == [.tooDeep(limit: 32)])
    let emphasis =
      String(repeating: "*a _b ", count: 17) + String(repeating: "c_ d*", count: 17)
    #expect(problems(emphasis) == [.tooDeep(limit: 32)])
    let columns = "|" + String(repeating: "-|", count: 65)
    #expect(problems("a\n" + columns) == [.tooManyColumns(65, limit: 64)])
    #expect(
      problems("a\n" + String(repeating: "|-|-|\n|-|\n", count: 3_000)) == [.tooManyTableRules])
    let cells = "|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 10_001)
    #expect(problems(cells) == [.tooManyCells(limit: 20_000)])
    let table = "|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 9_000) + "\n"
    #expect(problems(String(repeating: table, count: 2)) == [])
    #expect(problems(String(repeating: table, count: 3)) == [.tooManyCells(limit: 50_000)])
    let brackets = String(repeating: "![[]()", count: 501)
    #expect(problems(brackets) == [.tooManyBrackets(limit: 1_000)])
    #expect(
      problems(String(repeating: "<?", count: 1_001)) == [.tooManyAngleBrackets(limit: 1_000)])
    let references = (1...501).map { "[r\($0)]: a.md\n" }.joined()
    #expect(problems(references) == [.tooManyReferences(limit: 500)])
  }

  @Test func refusesReferencesThatWouldGrowTheText() {
    let definition = "[a]: /" + String(repeating: "x", count: 30_000) + "\n\n"
    let uses = String(repeating: String(repeating: "[a]\n", count: 900) + "\n", count: 4)
    let limit = MarkdownLimits.referenceBytes(input: (definition + uses).utf8.count)
    #expect(problems(definition + uses) == [.referencesTooLong(limit: limit)])
  }

  @Test func listsAtMostTwoHundredProblems() {
    let found = problems(String(repeating: "\u{202E}", count: 20_000))
    #expect(found.count == 201)
    #expect(found.last == .furtherProblems(19_800))
  }

  private static let pathological: [(String, String)] = [
    (
      "short rows",
      "|" + repeated("a|", 60) + "\n|" + repeated("-|", 60) + "\n" + repeated("|a\n", 330)
    ),
    ("wide heading", "|" + repeated("a|", 10_000)),
    ("rules under nothing", repeated("|-|\n|-|-|\n", 20_000)),
    ("rules without heading", "a\n" + repeated("|-|-|\n|-|\n", 5_000)),
    ("closing brackets", repeated(repeated("![[]()", 160) + "\n\n", 100)),
    ("processing instructions", repeated(repeated("<?", 900) + "\n\n", 100)),
    ("character data", repeated(repeated("<![CDATA[", 900) + "\n\n", 100)),
    ("comments", repeated(repeated("<!--", 900) + "\n\n", 100)),
    ("quotes", repeated(repeated(">", 32) + "a\n", 10_000)),
    ("dashes", repeated("-", 60_000)),
    ("underscores", repeated("_", 60_000)),
    ("underscore words", repeated("_a __b ", 20_000)),
    ("closing underscores", repeated("a_ ", 20_000) + repeated("_a ", 2_000)),
    ("asterisks", repeated("*a **b ", 9_000)),
    ("mixed emphasis", repeated("*_a ", 15_000)),
    ("names", repeated("张*三、", 6_000)),
    ("backticks", (1...350).map { repeated("`", $0) + "a" }.joined()),
    ("tildes", repeated("~~a ", 16_000)),
    ("strikes", repeated("~~a~~ ", 100_000).split(every: 60_000)),
    ("braces", repeated("{{ ", 21_000).split(every: 60_000)),
    ("placeholders", repeated("{{a}} ", 60_000).split(every: 60_000)),
    ("addresses", repeated("http://a ", 100_000).split(every: 60_000)),
    ("headings", repeated("# a\n", 100_000)),
    ("blank lines in lists", repeated("- ", 30) + "a" + repeated("\n", 500_000)),
    (
      "deep blank lines",
      (0..<31).map { repeated("  ", $0) + "- a\n" }.joined() + repeated("\n", 500_000)
    ),
    ("entities", repeated("&amp;", 13_000)),
    ("soft breaks", repeated("中\n", 200_000)),
    ("hidden", repeated("\u{200B}", 20_000)),
    ("raw HTML", repeated("<b>" + "\n\n", 100_000)),
    ("images", repeated(repeated("![a](b)", 900) + "\n\n", 60)),
    ("tasks", repeated("- [x] a\n", 100_000)),
    ("carriage returns", repeated("\r", 500_000)),
  ]

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: pathological.map(\.0))
  func pathologicalTextIsDoneInTime(_ name: String) throws {
    let source = try #require(Self.pathological.first { $0.0 == name }).1
    let bytes = Array(source.utf8)
    let clock = ContinuousClock()
    var document = MarkdownDocument.parse([])
    let time = clock.measure { document = MarkdownDocument.parse(bytes) }
    // Two seconds for an optimised build; tests run unoptimised, and beside others.
    #expect(time < .seconds(8), "\(name): \(bytes.count) bytes took \(time)")
    #expect(document.html.count <= MarkdownLimits.outputBytes(input: bytes.count))
  }
}

extension String {
  /// The text with line breaks so that no line is longer than `length`.
  fileprivate func split(every length: Int) -> String {
    var output = ""
    var count = 0
    for character in self {
      output.append(character)
      count += 1
      if count >= length, character == " " {
        output.append("\n")
        count = 0
      }
    }
    return output
  }
}
