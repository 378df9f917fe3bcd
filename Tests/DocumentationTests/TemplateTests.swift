import Foundation
import Mustache
import Testing

@testable import Noticeboard

@Suite struct TemplateTests {
  /// A field as the document and the schema both can be written.
  private static func line(_ field: Field) -> String {
    let kind =
      switch field.kind {
      case .text: "text"
      case .html: "html"
      case .flag: "flag"
      case .texts: "texts"
      case .record("strings"): "strings"
      case .record(let shape): "record \(shape)"
      case .list(let shape): "list \(shape)"
      case .template(let names): "template \(names.joined(separator: " "))"
      }
    return "\(field.name) \(kind)"
  }

  /// The declarations of one kind (`shape` or `template`) in the document's blocks: name → fields.
  private func declared(_ word: String) throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    let lines = try Document("docs/templates.md").blocks.flatMap(\.lines)
    for line in lines where line.hasPrefix(word + " ") {
      let rest = line.dropFirst(word.count + 1)
      guard let colon = rest.firstIndex(of: ":") else { continue }
      let name = String(rest[..<colon])
      #expect(result[name] == nil, "\(word) \(name) is declared twice")
      result[name] = rest[rest.index(after: colon)...].components(separatedBy: ",").map {
        let field = $0.trimmingCharacters(in: .whitespaces)
        // Whether a value may be null is told to people; a section over it is legal either way.
        return field.components(separatedBy: " ").map {
          $0.hasSuffix("?") ? String($0.dropLast()) : $0
        }.joined(separator: " ")
      }
    }
    return result
  }

  @Test func documentsEveryShapeWithItsFields() throws {
    let declared = try declared("shape")
    let roots = Set(ViewSchema.roots.values)
    let shapes = ViewSchema.shapes.filter { !roots.contains($0.name) }
    let names = Set(shapes.map(\.name)).union(["common"])
    #expect(Set(declared.keys).symmetricDifference(names).sorted() == [])
    for shape in shapes {
      #expect(declared[shape.name] == shape.fields.map(Self.line), "shape \(shape.name)")
    }
    #expect(declared["common"] == CommonView.fields.map(Self.line))
  }

  @Test func documentsEveryPageTemplateWithItsFields() throws {
    let declared = try declared("template")
    #expect(
      Set(declared.keys).symmetricDifference(ViewSchema.roots.keys).sorted() == [])
    for (template, root) in ViewSchema.roots {
      let shape = try #require(ViewSchema.shapes.first { $0.name == root })
      let common = CommonView.fields.map(Self.line)
      let wanted = shape.fields.map(Self.line)
      let shown = (declared[template] ?? []).flatMap { $0 == "common" ? common : [$0] }
      #expect(shown == wanted, "template \(template)")
    }
  }

  @Test func namesEveryFileOfTheLook() throws {
    let text = try Document("docs/templates.md").text
    let folder = ProjectFiles.root.appending(path: "site-templates")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "parts").path
    ).filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
    #expect(!names.isEmpty)
    #expect(names.filter { !text.contains("`\($0)`") }.sorted() == [])
  }
}
