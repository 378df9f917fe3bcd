import Mustache
import YAML

/// The words of the interface in one language.
struct StringsTable: Sendable {
  /// Such as `zh-Hans`.
  let language: String
  private let texts: [String: String]
  /// Those texts that have gaps, in pieces.
  private let pieces: [String: [Piece]]

  private enum Piece: Sendable {
    case text(String)
    /// A gap by its name, and as it is written.
    case gap(String, written: String)
  }

  /// Reads `strings/<language>.yaml`: one key and its text a line.
  static func read(_ bytes: [UInt8], path: String, language: String) -> (StringsTable, Findings) {
    var findings = Findings()
    var texts: [String: String] = [:]
    let document = YAMLDocument.parse(bytes)
    for problem in document.problems { findings.report(Diagnostic(problem, path: path)) }
    if case .mapping(let pairs) = document.root?.content {
      for pair in pairs {
        if case .scalar(let text, _) = pair.value.content {
          texts[pair.key] = text
        } else {
          findings.report(
            .notAScalar, at: Location(path, pair.keyPlace), pair.key, pair.key)
        }
      }
    }
    return (StringsTable(language: language, texts: texts), findings)
  }

  init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
    pieces = texts.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues(Self.pieces)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      pieces.append(.text(String(rest[..<open])))
      pieces.append(
        .gap(String(rest[rest.index(after: open)..<close]), written: String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(String(rest))]
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text of a key with its `{name}`s filled; the key itself if the table lacks it.
  subscript(key: String, values: KeyValuePairs<String, String>) -> String {
    guard !values.isEmpty, let pieces = pieces[key] else { return texts[key] ?? key }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .gap(let name, let written):
        result += values.first { $0.key == name }?.value ?? written
      }
    }
    return result
  }

  subscript(key: String) -> String { self[key, [:]] }

  /// All texts by slot, for templates.
  func record(_ shape: Shape) -> Record {
    Record(shape, shape.fields.map { .text(texts[$0.name] ?? "") })
  }
}
