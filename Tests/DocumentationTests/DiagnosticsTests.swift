import Foundation
import Testing

@testable import Noticeboard

@Suite struct DiagnosticsTests {
  @Test func listsEachRuleOnce() {
    let ids = Rule.all.map(\.id)
    let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice == [])
  }

  /// A rule that stands in no list would be shown to people and documented nowhere.
  @Test func listsEveryRuleOfTheSources() throws {
    let folder = ProjectFiles.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var declared: Set<String> = []
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for part in text.components(separatedBy: " = Rule(").dropFirst() {
        let quoted = part.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        if quoted.count == 3 { declared.insert(String(quoted[1])) }
      }
    }
    #expect(declared.count > 100)
    #expect(declared.subtracting(Rule.all.map(\.id)).sorted() == [])
  }

  @Test func documentsEveryRuleWithBothSentences() throws {
    let document = try Document("docs/diagnostics.md")
    let wanted = try #require(
      document.replacing("rules", by: Self.tables), "\(document.path) has no marks for the rules")
    if ProjectFiles.isRecording, wanted != document.text { try document.write(wanted) }
    let now = try Document("docs/diagnostics.md").text
    let difference = wanted.components(separatedBy: "\n")
      .difference(from: now.components(separatedBy: "\n"))
    #expect(difference.isEmpty, "run make docs to refresh docs/diagnostics.md: \(difference)")
  }

  @Test func explainsEveryLevel() throws {
    let rows = try #require(try Document("docs/diagnostics.md").table("levels"))
    let levels = Set(Rule.all.map { Self.word($0.level) })
    #expect(levels.subtracting(rows.compactMap(\.first)).sorted() == [])
  }

  // MARK: What the document holds

  private static var tables: String {
    let areas = Dictionary(grouping: Rule.all) { $0.id.prefix { $0 != "." } }
    return areas.keys.sorted().map { area in
      let rows = (areas[area] ?? []).map { rule in
        "| `\(rule.id)` | \(word(rule.level)) | \(cell(rule.chinese)) | \(cell(rule.english)) |\n"
      }
      return "\n## \(area)\n\n| 编号 | 级别 | 中文 | English |\n|---|---|---|---|\n" + rows.joined()
    }.joined() + "\n"
  }

  private static func word(_ level: Rule.Level) -> String {
    switch level {
    case .warning: "警告"
    case .strictWarning: "警告（严格时为错误）"
    case .error: "错误"
    case .configuration: "配置错误"
    case .privacy: "隐私或安全"
    case .integrity: "与已发布的不符"
    case .environment: "环境"
    }
  }

  /// A sentence as Markdown shows it literally in a table.
  private static func cell(_ sentence: String) -> String {
    var result = ""
    for character in sentence {
      if "\\|<*_`[".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
