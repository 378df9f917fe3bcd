import Foundation
import Testing

@testable import Mustache

/// The cases of the Mustache specification, which lie beside the project and are never part of it.
enum Specification {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/mustache-spec").standardizedFileURL

  static let core = cases([
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
  ])
  static let dynamicNames = cases(["~dynamic-names"])
  static let inheritance = cases(["~inheritance"])
  static let isPresent = !core.isEmpty

  /// No file gives no cases; the test below says so where it matters.
  private static func cases(_ files: [String]) -> [Case] {
    files.flatMap { file -> [Case] in
      let url = folder.appending(path: "\(file).json")
      // A missing or damaged file is reported by the count of cases.
      guard let data = try? Data(contentsOf: url),
        let suite = try? JSONDecoder().decode(Suite.self, from: data)
      else { return [] }
      return suite.tests.enumerated().map { Case(file: file, index: $0, content: $1) }
    }
  }

  struct Suite: Decodable {
    var tests: [Content]
  }

  struct Content: Decodable {
    var name: String
    var data: JSON
    var template: String
    var partials: [String: String]?
    var expected: String
  }

  /// One case; names occur twice, so the place in the file tells them apart.
  struct Case: CustomTestStringConvertible {
    var file: String
    var index: Int
    var content: Content

    var testDescription: String { "\(file) \(index): \(content.name)" }

    func render() throws -> String {
      var sources = (content.partials ?? [:]).map {
        TemplateSource(name: $0.key, bytes: Array($0.value.utf8))
      }
      sources.append(TemplateSource(name: "main case", bytes: Array(content.template.utf8)))
      let (templates, problems) = TemplateSet.compile(
        sources, schema: Schema(shapes: []), mode: .lenient)
      #expect(problems.isEmpty, "\(problems)")
      return try templates.rendered("main case", content.data.value)
    }
  }

  /// What the data of a case may be.
  enum JSON: Decodable {
    case value(Value)

    var value: Value {
      switch self {
      case .value(let value): value
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .value(.null)
      } else if let flag = try? container.decode(Bool.self) {  // each kind is tried in turn
        self = .value(.flag(flag))
      } else if let number = try? container.decode(Int.self) {
        self = .value(.text("\(number)"))
      } else if let number = try? container.decode(Double.self) {
        self = .value(.text("\(number)"))
      } else if let text = try? container.decode(String.self) {
        self = .value(.text(text))
      } else if let values = try? container.decode([JSON].self) {
        self = .value(.list(values.map(\.value)))
      } else {
        let fields = try container.decode([String: JSON].self).sorted { $0.key < $1.key }
        let shape = Shape("object", fields.map { Field($0.key, .text) })
        self = .value(.record(Record(unchecked: shape, fields.map(\.value.value))))
      }
    }
  }
}

extension TemplateSet {
  func rendered(_ name: String, _ value: Value) throws -> String {
    var output = OutputBuffer()
    try render(name, value: value, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite struct SpecificationTests {
  @Test(.enabled(if: Specification.isPresent), arguments: Specification.core)
  func rendersCore(_ item: Specification.Case) throws {
    let rendered = try item.render()
    #expect(rendered == item.content.expected, "\(item.testDescription)")
  }

  @Test(.enabled(if: Specification.isPresent), arguments: Specification.dynamicNames)
  func rendersDynamicNames(_ item: Specification.Case) throws {
    let rendered = try item.render()
    #expect(rendered == item.content.expected, "\(item.testDescription)")
  }

  @Test(.enabled(if: Specification.isPresent), arguments: Specification.inheritance)
  func rendersInheritance(_ item: Specification.Case) throws {
    let rendered = try item.render()
    #expect(rendered == item.content.expected, "\(item.testDescription)")
  }

  /// A skipped suite that nobody notices is a failure.
  @Test(
    .enabled(if: Specification.isPresent || ProcessInfo.processInfo.environment["CI"] != nil))
  func findsAllCasesOfTheSpecification() {
    let counts = [
      Specification.core.count, Specification.dynamicNames.count, Specification.inheritance.count,
    ]
    #expect(counts == [136, 21, 27], "in \(Specification.folder.path())")
  }
}
