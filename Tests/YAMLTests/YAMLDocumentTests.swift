import Testing

@testable import YAML

/// The tree in one line: text bare, quoted text in quotes, `~` for nothing.
func outline(_ node: Node) -> String {
  switch node.content {
  case .scalar(let text, let quoted): quoted ? "\"\(text)\"" : text
  case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  case .empty: "~"
  }
}

func parse(_ text: String) -> YAMLDocument { YAMLDocument.parse(Array(text.utf8)) }

struct YAMLDocumentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let input: String
    let tree: String
    var testDescription: String { input.debugDescription }
  }

  @Test(arguments: [
    Example(
      input: "title: no\ncount: 010\ndate: 2026-11-03\n",
      tree: "{title: no, count: 010, date: 2026-11-03}"),
    Example(
      input: "a: \"1\"\nb: '2'\nc:\nd: \"\"\ne: ~\n",
      tree: "{a: \"1\", b: \"2\", c: ~, d: \"\", e: ~}"),
    Example(
      input: "标题: 五单一公开\r\n环节:\r\n  - {key: raise, 角色: [raised]}\r\n  - x\r\n",
      tree: "{标题: 五单一公开, 环节: [{key: raise, 角色: [raised]}, x]}"),
    Example(input: "a: |\n  x\n  y\n", tree: "{a: \"x\ny\n\"}"),
    Example(input: "\u{FEFF}a: 1", tree: "{a: 1}"),
    Example(
      input: "夜班: 22:00-08:00\nurl: http://x.cn/\n", tree: "{夜班: 22:00-08:00, url: http://x.cn/}"),
    Example(input: "{5: 90, 4: 80}", tree: "{5: 90, 4: 80}"),
    Example(input: "", tree: "~"),
    Example(input: "# nur\n", tree: "~"),
    Example(input: "---\na: 1\n...\n", tree: "{a: 1}"),
  ])
  func readsTrees(_ example: Example) {
    let document = parse(example.input)
    #expect(document.problems == [])
    #expect(document.root.map(outline) == example.tree)
  }

  @Test func countsCharactersAndLines() throws {
    let document = YAMLDocument.parse(Array("标题: 通知\n列表:\n  - 甲: 乙\n".utf8), firstLine: 2)
    let root = try #require(document.root)
    guard case .mapping(let entries) = root.content,
      case .sequence(let items) = entries[1].value.content,
      case .mapping(let inner) = items[0].content
    else {
      Issue.record("unexpected tree \(outline(root))")
      return
    }
    #expect(entries[0].keyPosition.description == "2:1")
    #expect(entries[0].value.position.description == "2:5")
    #expect(items[0].position.description == "4:5")
    #expect(inner[0].value.position.description == "4:8")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let input: String
    let place: String
    let kind: YAMLProblem.Kind
    var testDescription: String { input.debugDescription }

    init(_ input: String, _ place: String, _ kind: YAMLProblem.Kind) {
      self.input = input
      self.place = place
      self.kind = kind
    }
  }

  @Test(arguments: [
    Mistake("title: 通知: 明天停水\n", "1:10", .needsQuotes(":")),
    Mistake("- a: b: c\n", "1:7", .needsQuotes(":")),
    Mistake("x: {a: b: c}\n", "1:9", .needsQuotes(":")),
    Mistake("a: \"x\": y\n", "1:7", .needsQuotes(":")),
    Mistake("a: @所有人\n", "1:4", .needsQuotes("@")),
    Mistake("a: `x\n", "1:4", .needsQuotes("`")),
    Mistake("a: **注意**\n", "1:4", .needsQuotes("*")),
    Mistake("a: > 3 户\n", "1:4", .needsQuotes(">")),
    Mistake("a: |x\n  y\n", "1:4", .needsQuotes("|")),
    Mistake("a: - b\n", "1:4", .needsQuotes("-")),
    Mistake("a: &\n", "1:4", .needsQuotes("&")),
    Mistake("a:\n\tb: 1\n", "2:1", .tabIndentation),
    Mistake("a:\n  b: 1\n\tc: 2\n", "3:1", .tabIndentation),
    Mistake("a: 1\n\tb: 2\n", "2:1", .tabIndentation),
    Mistake("标题: \"open\nb: 1\n", "1:5", .quoteNeverClosed),
    Mistake("a: \"open\nb: \"x\"\nc: 1\n", "1:4", .quoteNeverClosed),
    Mistake("a: 'open\nb: 'x'\n", "1:4", .quoteNeverClosed),
    Mistake("x: 1\ntags: [a, b\ndate: 2026\n", "2:7", .bracketNeverClosed),
    Mistake("x: {a: 1\n", "1:4", .bracketNeverClosed),
    Mistake("x: [a]]\n", "1:7", .bracketNeverOpened),
    Mistake("x: ]\n", "1:4", .bracketNeverOpened),
    Mistake(
      "x: [\"b\" a]\n", "1:9", .commaMissing(opened: Position(line: 1, column: 4))),
    Mistake("a: 1\n b: 2\n", "2:2", .indentation),
    Mistake("  a: 1\n b: 2\n", "2:2", .indentation),
    Mistake("a:\n    b: 1\n  c: 2\n", "3:3", .indentation),
    Mistake("a: \"x\"\n b: 1\n", "2:2", .indentation),
    Mistake("- a\nb: 1\n", "2:1", .indentation),
    Mistake("a: \"x\" y\n", "1:8", .textAfterValue),
    Mistake("a: [1, 2] x\n", "1:11", .textAfterValue),
    Mistake("{a: 1} x\n", "1:8", .textAfterValue),
    Mistake("a: \"C:\\dir\"\n", "1:7", .unknownEscape),
    Mistake("标题：通知\n", "1:3", .fullWidthColon),
    Mistake("标题：通知\n日期: 2026\n", "1:3", .fullWidthColon),
    Mistake("title: 通知\n日期：2026\nunit: x\n", "2:3", .fullWidthColon),
    Mistake("title: x\n列表：\n  - a\n", "2:3", .fullWidthColon),
    Mistake("title:通知\n", "1:6", .colonWithoutSpace),
    Mistake("title: x\ndate:2026\nunit: y\n", "2:5", .colonWithoutSpace),
    Mistake("title: x\n一段话\nunit: y\n", "2:1", .keyWithoutColon),
    Mistake("a: *x\n", "1:4", .alias),
    Mistake("*a : 1\n", "1:1", .alias),
    Mistake("a: &x 1\n", "1:4", .anchor),
    Mistake("a: !!python/object x\n", "1:4", .tag),
    Mistake("a: ! x\n", "1:4", .tag),
    Mistake("%TAG ! tag:x,2000:\n---\na: 1\n", "1:1", .tag),
    Mistake("<<: {a: 1}\n", "1:1", .mergeKey),
    Mistake(
      "a: 1\nb: 2\na: 3\n", "3:1",
      .duplicateKey("a", first: Position(line: 1, column: 1))),
    Mistake("a: 1\n---\nb: 2\n", "2:1", .secondDocument),
    Mistake("[a]: 1\n", "1:1", .keyIsNoText),
    Mistake("? {a: 1}\n: 1\n", "1:3", .keyIsNoText),
    Mistake("a: 1\n: 2\n", "2:1", .keyIsNoText),
    Mistake("甲: \u{1}\n", "1:4", .controlCharacter(1)),
    Mistake("甲: \0\n", "1:4", .controlCharacter(0)),
  ])
  func explainsMistakes(_ mistake: Mistake) {
    let problems = parse(mistake.input).problems
    #expect(problems.map(\.kind) == [mistake.kind])
    #expect(problems.map(\.position.description) == [mistake.place])
  }

  @Test func showsSignsThatNobodySees() {
    let document = parse("甲: 一\u{202E}二\n乙: \"\\u200B=1\"\n丙: 👨\u{200D}👩\n")
    guard case .mapping(let entries) = document.root?.content else {
      Issue.record("\(document)")
      return
    }
    #expect(
      entries.map(\.value.content) == [
        .scalar("一⟦U+202E⟧二", quoted: false), .scalar("⟦U+200B⟧=1", quoted: true),
        .scalar("👨\u{200D}👩", quoted: false),
      ])
  }

  @Test func refusesInvalidUTF8WithItsPlace() {
    let document = YAMLDocument.parse([UInt8]("a: 1\n标".utf8) + [0xFF], firstLine: 2)
    #expect(
      document.problems == [
        YAMLProblem(.invalidUTF8(offset: 8), at: Position(line: 3, column: 2))
      ])
    #expect(document.root == nil)
  }

  @Test(arguments: [2, 15, 16, 17, 40, 1_000])
  func findsDuplicatesAmongManyKeys(_ count: Int) {
    let keys = (1...count).map { "k\($0): x\n" }.joined()
    let problems = parse(keys + "k\(count): y\nnew: z\nk1: z\n").problems
    #expect(
      problems == [
        YAMLProblem(
          .duplicateKey("k\(count)", first: Position(line: count, column: 1)),
          at: Position(line: count + 1, column: 1)),
        YAMLProblem(
          .duplicateKey("k1", first: Position(line: 1, column: 1)),
          at: Position(line: count + 3, column: 1)),
      ])
  }

  @Test func listsAllRefusalsOfOneRun() {
    let document = parse("a: &x 1\nb: *x\na: 3\n<<: {c: 1}\n")
    #expect(document.problems.map(\.position.description) == ["1:4", "2:4", "3:1", "4:1"])
  }

  static let bombs: [(name: String, text: String)] = [
    ("brackets", String(repeating: "[", count: 60_000)),
    ("brackets on lines", String(repeating: "[\n", count: 60_000)),
    ("braces", String(repeating: "{a: ", count: 60_000)),
    ("brackets with items", String(repeating: "[x,", count: 60_000)),
    ("anchored brackets", String(repeating: "&a [", count: 60_000)),
    ("dashes", String(repeating: "- ", count: 120_000)),
    ("question marks", String(repeating: "? ", count: 120_000)),
    ("indents", (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("indent 10^5 deep", "a:\n" + String(repeating: " ", count: 100_000) + "- b\n\tc"),
    ("directives", (0..<15_000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na"),
    ("huge scalar", "a: " + String(repeating: "x", count: 10_000_000)),
    ("duplicates", String(repeating: "a: 1\n", count: 50_000)),
    ("aliases", "a: &a x\n" + String(repeating: "b: *a\n", count: 40_000)),
  ]

  @Test(arguments: bombs.indices)
  func refusesBombsAtOnce(_ index: Int) {
    let (name, text) = Self.bombs[index]
    var problems: [YAMLProblem] = []
    let time = ContinuousClock().measure { problems = parse(text).problems }
    #expect(!problems.isEmpty, "\(name) was accepted")
    #expect(time < .milliseconds(250), "\(name) took \(time)")
  }

  @Test func neverTrapsOnRandomText() {
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let pieces = [
      "a", "标", ": ", ":", "：", "- ", "\n", "\n", "\n  ", "\r\n", "\t", "[", "]", "{", "}", ",",
      "\"", "'", "|", ">", "&x ", "*x", "!t ", "#", "%", "?", "<<", "---\n", "\u{85}", "\u{2028}",
    ]
    var accepted = 0
    for round in 0..<5_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random(25) {
        bytes += round % 5 == 0 ? [UInt8(random(256))] : Array(pieces[random(pieces.count)].utf8)
      }
      let document = YAMLDocument.parse(bytes)
      if document.root == nil { #expect(!document.problems.isEmpty, "\(bytes)") }
      if document.problems.isEmpty { accepted += 1 }
    }
    #expect(accepted > 100)
  }
}
