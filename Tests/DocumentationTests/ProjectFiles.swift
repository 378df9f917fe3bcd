import Foundation
import Testing

/// The project's own folder, where its documents lie.
enum ProjectFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every document for people: the READMEs and `docs/`, sorted.
  static func documents() throws -> [Document] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let pages = try FileManager.default
      .contentsOfDirectory(atPath: root.appending(path: "docs").path).sorted()
    let paths = names + pages.map { "docs/" + $0 }
    return try paths.filter { $0.hasSuffix(".md") }.map { try Document($0) }
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Whether the run may write what documents should say: `RECORD=1 swift test …`, or `make docs`.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }
}

/// A Markdown file of the project.
struct Document: Sendable {
  let path: String
  var text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: ProjectFiles.root.appending(path: path), encoding: .utf8)
  }

  var lines: [String] { text.components(separatedBy: "\n") }

  /// What a fence of three backticks holds.
  struct Block: Sendable, CustomStringConvertible {
    let path: String
    /// Of the opening fence, from 1.
    let line: Int
    /// What stands behind the opening backticks.
    let label: String
    let lines: [String]

    var text: String { lines.joined(separator: "\n") }
    var description: String { "\(path):\(line)" }
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var open: (line: Int, label: String, indent: Int, lines: [String])?
    for (number, indented) in lines.enumerated() {
      // A fence within a list is indented; none of our examples depends on leading spaces there.
      let isFence = Self.isFence(indented)
      let line = isFence || open?.indent ?? 0 > 0 ? Self.trimmed(indented) : indented
      if !isFence {
        open?.lines.append(line)
      } else if let block = open {
        blocks.append(Block(path: path, line: block.line, label: block.label, lines: block.lines))
        open = nil
      } else {
        open = (number + 1, String(line.dropFirst(3)), indented.count - line.count, [])
      }
    }
    return blocks
  }

  /// The document without its fenced blocks.
  var prose: [String] {
    var isInside = false
    return lines.filter { line in
      if Self.isFence(line) { isInside.toggle() }
      return !isInside && !Self.isFence(line)
    }
  }

  private static func trimmed(_ line: String) -> String { String(line.drop { $0 == " " }) }

  private static func isFence(_ line: String) -> Bool { trimmed(line).hasPrefix("```") }

  /// The cells of the rows of the table below `<!-- name -->`; nil without such a mark.
  func table(_ name: String) -> [[String]]? {
    let lines = lines
    guard let mark = lines.firstIndex(of: "<!-- \(name) -->") else { return nil }
    let rows = lines[(mark + 1)...].drop { $0.isEmpty }.prefix { $0.hasPrefix("|") }
    return rows.dropFirst(2).map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Every `<!-- name -->` that stands alone on a line.
  var marks: [String] {
    lines.filter { $0.hasPrefix("<!-- ") && $0.hasSuffix(" -->") }
      .map { String($0.dropFirst(5).dropLast(4)) }
  }

  /// Replaces what stands between `<!-- name -->` and `<!-- end name -->`.
  func replacing(_ name: String, by body: String) -> String? {
    guard let start = text.range(of: "<!-- \(name) -->\n"),
      let end = text.range(of: "<!-- end \(name) -->")
    else { return nil }
    return text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: body)
  }

  func write(_ text: String) throws {
    try text.write(
      to: ProjectFiles.root.appending(path: path), atomically: true, encoding: .utf8)
  }
}
