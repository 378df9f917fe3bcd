import Foundation
import Testing

@Suite struct LinkTests {
  /// The targets of Markdown links and pictures, without fenced blocks and code spans.
  private func targets(of document: Document) -> [String] {
    let text = document.prose.map { line in
      line.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 0 }
        .map(\.element).joined()
    }.joined(separator: "\n")
    return text.components(separatedBy: "](").dropFirst().map {
      String($0.prefix { $0 != ")" && $0 != " " })
    }
  }

  @Test func everyLinkLeadsToAFileAndAHeading() throws {
    var seen = 0
    for document in try ProjectFiles.documents() {
      let folder = document.path.contains("/") ? "docs/" : ""
      for target in targets(of: document) where !target.contains("://") {
        seen += 1
        let parts = target.components(separatedBy: "#")
        let path = parts[0].isEmpty ? document.path : Self.resolved(folder + parts[0])
        guard ProjectFiles.exists(path) else {
          Issue.record("\(document.path): '\(target)' leads to no file")
          continue
        }
        guard parts.count == 2, path.hasSuffix(".md") else { continue }
        let headings = try Document(path).prose.filter { $0.hasPrefix("#") }.map(Self.anchor)
        #expect(headings.contains(parts[1]), "\(document.path): '\(target)' leads to no heading")
      }
    }
    #expect(seen > 20, "\(seen)")
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func theFirstPageNamesTheTwoCommandsAndShowsAPicture(path: String) throws {
    let document = try Document(path)
    let commands = document.blocks.flatMap(\.lines).map { $0.prefix { $0 != "#" } }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(commands.contains("make site"))
    #expect(commands.contains("make test"))
    #expect(targets(of: document).contains("docs/picture.png"))
    #expect(document.lines.count <= 60, "one screen, not \(document.lines.count) lines")
  }

  @Test func theFirstPageLeadsToEveryDocument() throws {
    for path in ["README.md", "README.zh.md"] {
      let linked = Set(targets(of: try Document(path)))
      let pages = try ProjectFiles.documents().map(\.path).filter { $0.hasPrefix("docs/") }
      #expect(Set(pages).subtracting(linked).sorted() == [], "\(path)")
    }
  }

  @Test func thePictureIsSmall() throws {
    let url = ProjectFiles.root.appending(path: "docs/picture.png")
    let size = try Data(contentsOf: url).count
    #expect(size <= 150_000, "\(size)")
  }

  /// The path without its `..`: `README.md` for `docs/../README.md`.
  private static func resolved(_ path: String) -> String {
    var parts: [String] = []
    for part in path.components(separatedBy: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// As code hosts make the anchor of a heading.
  private static func anchor(_ heading: String) -> String {
    let text = heading.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
    return text.replacingOccurrences(of: " ", with: "-").filter {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
    }
  }
}
