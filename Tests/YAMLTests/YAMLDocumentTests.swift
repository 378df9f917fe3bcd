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
}
