import Mustache
import YAML

/// The words of the interface in one language.
struct StringsTable: Sendable {
  /// The texts again, for pages: each asks for dozens, and hashing a key as dictionaries do takes
  /// longer than all else about it.
  private struct Entries: Sendable {
    /// An open-addressing table, at most a quarter full; a hash of 64 bits tells the keys apart.
    private var slots: [(hash: UInt64, text: String?)]

    init(_ texts: [String: String]) {
      var capacity = 4
      while capacity < texts.count * 4 { capacity *= 2 }
      slots = Array(repeating: (0, nil), count: capacity)
      for (key, text) in texts { slots[place(of: key)] = (Self.hash(key), text) }
    }

    subscript(key: String) -> String? { slots[place(of: key)].text }

    /// Where a key stands, or would.
    private func place(of key: String) -> Int {
      let hash = Self.hash(key)
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
      while slots[place].hash != hash, slots[place].text != nil { place = (place + 1) & mask }
      return place
    }

    private static func hash(_ key: String) -> UInt64 {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash
    }
  }

  /// Such as `zh-Hans`.
  let language: String
  private let texts: [String: String]
  private let entries: Entries
  /// Those texts that have gaps, in pieces.
  private let pieces: [String: [Piece]]

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
    entries = Entries(texts)
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
    guard !values.isEmpty, let pieces = pieces[key] else { return entries[key] ?? key }
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
