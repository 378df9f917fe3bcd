import Mustache
import YAML

/// The words of the interface in one language.
struct StringsTable: Sendable {
  /// Such as `zh-Hans`.
  let language: String
  private let texts: [String: String]
  /// The texts by the numbers of their keys: a page asks for dozens, and hashing the letters of a key
  /// takes longer than all else about it.
  private let numbered: [UInt64: String]
  /// Those texts that have gaps, in pieces.
  private let pieces: [UInt64: [Piece]]

  private enum Piece: Sendable {
    case text(String)
    /// A gap by its name, and as it is written.
    case gap(String, written: String)
  }

  /// The language whose words a file of `site-templates/` holds.
  static func language(of path: String) -> String? {
    guard path.hasPrefix("strings/"), path.hasSuffix(".yaml") else { return nil }
    return String(path.dropFirst("strings/".count).dropLast(".yaml".count))
  }

  /// Reads `strings/<language>.yaml`: one key and its text a line.
  ///
  /// A table of a site's own holds what it changes of the built-in one. What cannot be read changes nothing,
  /// so that one slip is one mistake and not one of every template.
  static func read(
    _ bytes: [UInt8], path: String, language: String, changing base: StringsTable? = nil
  ) -> (StringsTable, Findings) {
    var findings = Findings()
    var texts = base?.texts ?? [:]
    let document = YAMLDocument.parse(bytes)
    for problem in document.problems + document.remarks {
      findings.report(Diagnostic(problem, path: path))
    }
    switch document.root?.content {
    case .mapping(let pairs):
      for pair in pairs { take(pair, path, base, &texts, &findings) }
    case .scalar, .sequence:
      if document.problems.isEmpty {
        findings.report(.notAMapping, at: Location(path, .text(line: 1, column: 1)))
      }
    case .empty, nil: break
    }
    return (StringsTable(language: language, texts: texts), findings)
  }

  private static func take(
    _ pair: Node.Entry, _ path: String, _ base: StringsTable?, _ texts: inout [String: String],
    _ findings: inout Findings
  ) {
    let place = Location(path, pair.keyPlace)
    if let base, base.texts[pair.key] == nil {
      let near = findings.guess(.stringsUnknownKey, for: pair.key) {
        Spelling.nearest(to: $0, among: base.keys)
      }
      findings.report(.stringsUnknownKey, at: place, pair.key, suggestion: near)
    } else if case .scalar(let text, _) = pair.value.content {
      texts[pair.key] = text
    } else {
      findings.report(.notAScalar, at: place, pair.key, pair.key)
    }
  }

  init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
    numbered = Dictionary(uniqueKeysWithValues: texts.map { (nameKey(of: $0.key), $0.value) })
    pieces = numbered.filter { $0.value.holds(UInt8(ascii: "{")) }.mapValues(Self.pieces)
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
    let number = nameKey(of: key)
    guard !values.isEmpty, let pieces = pieces[number] else { return numbered[number] ?? key }
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
