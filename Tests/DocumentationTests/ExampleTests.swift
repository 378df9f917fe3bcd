import Foundation
import Testing

@testable import Noticeboard
@testable import gongshi

@Suite struct ExampleTests {
  /// The blocks of content in all documents: files between lines of `-- path --`.
  static let examples: [Document.Block] =
    ((try? ProjectFiles.documents()) ?? []).flatMap(\.blocks).filter { $0.label == "content" }

  @Test func theDocumentsHoldExamples() {
    #expect(Self.examples.count >= 15, "\(Self.examples)")
  }

  @Test(arguments: examples)
  func everyExampleBuildsWithoutErrors(of block: Document.Block) async throws {
    var files = Self.files(of: block)
    #expect(!files.isEmpty, "\(block): no line of -- path --")
    for (path, text) in Self.ground where !files.contains(where: { $0.path == path }) {
      files.append(SourceTree.File(path: path, bytes: Array(text.utf8)))
    }
    let media = files.filter { $0.path.hasPrefix("media/") }
    files.removeAll { $0.path.hasPrefix("media/") }
    let tree = SourceTree(
      files: files, media: media.map { MediaFile(path: $0.path, size: 1000) }, attachments: [])
    var (records, findings) = await RecordsReader.read(tree)
    if let records {
      let day = Day(validYear: 2026, month: 12, day: 2)
      let occasion = SiteLinker.Occasion(asOf: day, isToday: false, audience: .public)
      findings.add(await SiteLinker.link(records, for: occasion).findings)
    }
    let errors = findings.sorted.filter { $0.level != .warning }
      .map { "\($0.location): \($0.summary(in: .chinese))" }
    #expect(errors == [], "\(block)")
  }

  /// A command that a document tells people to type exists, with its options.
  @Test func everyCommandInTheDocumentsExists() throws {
    var seen = 0
    for document in try ProjectFiles.documents() {
      for block in document.blocks where block.label == "" || block.label == "sh" {
        for line in block.lines where line.hasPrefix("gongshi ") {
          seen += 1
          check(line, at: block)
        }
      }
    }
    #expect(seen >= 20, "\(seen)")
  }

  private func check(_ line: String, at block: Document.Block) {
    var command = CommandTable.root
    // Two spaces and what follows explain the command.
    let typed = line.components(separatedBy: "  ")[0]
    for word in typed.components(separatedBy: " ").dropFirst() {
      if let next = command.commands.first(where: { $0.name == word }) {
        command = next
      } else if word.hasPrefix("--") {
        let name = word.dropFirst(2).prefix { $0.isLetter || $0 == "-" }
        let known = (command.options + [.version]).map(\.name)
        #expect(known.contains(String(name)), "\(block): \(line)")
      } else {
        let takesWords = command.commands.isEmpty
        #expect(takesWords, "\(block): no command '\(word)' in: \(line)")
      }
    }
  }

  private static let ground = [
    ("site.yaml", "名称: 清溪社区\n根单位: qingxi\n" + objection),
    (
      "units.csv",
      """
      标识,名称,类型,上级,代码,户数,人口
      qingxi,清溪社区,社区,,3,1240,3310
      g02,清溪第二网格,网格,qingxi,3-02,104,300
      g05,清溪第五网格,网格,qingxi,3-05,98,280

      """
    ),
    (
      "calendar/2026.csv",
      "日期,名称,类型\n2026-10-01,国庆节,休\n2026-10-02,国庆节,休\n2026-10-10,国庆节,班\n"
    ),
  ]

  private static let objection = """
    异议渠道:
      电话: 0566-6022100
      地址: 清溪路66号
      时间: 周一至周五 08:30-17:30
      部门: 居务监督委员会
      监督电话: 0566-6022109

    """

  private static func files(of block: Document.Block) -> [SourceTree.File] {
    var files: [(path: String, lines: [String])] = []
    for line in block.lines {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { file in
      var lines = file.lines
      while lines.last?.isEmpty == true { lines.removeLast() }
      return SourceTree.File(
        path: file.path, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }
}

extension Document.Block: CustomTestStringConvertible {
  var testDescription: String { description }
}
