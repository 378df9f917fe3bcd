import Testing

@testable import YAML

struct FrontMatterTests {
  /// YAML, body and the body's first line; or why there are not both.
  static func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    switch FrontMatter.split(bytes) {
    case .absent(let body): return ["absent", string(body)]
    case .present(let yaml, let body, let line): return [string(yaml), string(body), "\(line)"]
    case .neverClosed: return ["never closed"]
    }
  }

  @Test(arguments: [
    ("---\na: 1\n---\nText\n", ["a: 1\n", "Text\n", "4"]),
    ("---\r\na: 1\r\n---\r\nText", ["a: 1\r\n", "Text", "4"]),
    ("---\ra: 1\r---\rText", ["a: 1\r", "Text", "4"]),
    ("\u{FEFF}---\na: 1\n...\n", ["a: 1\n", "", "4"]),
    ("--- \n---\t\nx", ["", "x", "3"]),
    ("---\na: |\n  ---\n---", ["a: |\n  ---\n", "", "5"]),
    ("---\na: 1\n----\n", ["never closed"]),
    ("---", ["never closed"]),
    ("---\n", ["never closed"]),
    ("\n---\na: 1\n---\n", ["absent", "\n---\na: 1\n---\n"]),
    ("--- a\n---\n", ["absent", "--- a\n---\n"]),
    ("\u{FEFF}Text", ["absent", "Text"]),
    ("", ["absent", ""]),
  ])
  func partsTheFrontMatterFromTheText(_ text: String, _ expected: [String]) {
    #expect(Self.parts(text) == expected)
  }

  @Test func placesCountFromTheFilesFirstLine() {
    let bytes = Array("---\na: 1\na: 2\n---\n".utf8)
    guard case .present(let yaml, _, _) = FrontMatter.split(bytes) else {
      Issue.record("no front matter found")
      return
    }
    let problems = YAMLDocument.parse(bytes[yaml], firstLine: FrontMatter.firstLine).problems
    #expect(problems.map(\.position.description) == ["3:1"])
  }
}
