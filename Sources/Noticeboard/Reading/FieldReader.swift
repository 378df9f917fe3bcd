import Tables
import YAML

/// Reads the keys of one mapping, in English or Chinese, and says what is wrong with them.
///
/// A key that is unknown, or stands twice in two languages, is reported when the reader is made.
struct FieldReader<Key: Vocabulary> {
  let path: String
  /// Where the mapping begins.
  let location: Location
  /// In the order in which they stand there; so few are found sooner one by one than in a dictionary.
  private var fields: [Field] = []
  var findings = Findings()

  init(_ node: Node, path: String, allowed: (Key) -> Bool = { _ in true }) {
    self.path = path
    location = Location(path, node.place)
    guard case .mapping(let pairs) = node.content else {
      if case .empty = node.content { return }
      findings.report(.notAMapping, at: location)
      return
    }
    fields.reserveCapacity(pairs.count)
    for pair in pairs { take(pair, allowed) }
  }

  private struct Field {
    let key: Key
    /// Of the key.
    let place: Location
    /// Nil of a key that was refused.
    var node: Node?
  }

  private func number(of key: Key) -> Int? {
    let number = key.number
    return fields.indices.first { fields[$0].key.number == number }
  }

  private mutating func take(_ pair: Node.Entry, _ allowed: (Key) -> Bool) {
    let place = Location(path, pair.keyPlace)
    let written = pair.key
    let name = written.foldingWidth()
    if name != written { findings.report(.fullWidthKey, at: place, written, name) }
    guard let key = Key.parse(name), allowed(key) else {
      findings.report(.unknownKey, at: place, written, suggestion: suggestion(for: name, allowed))
      return
    }
    if let first = number(of: key) {
      findings.report(.keyTwice, at: place, written, related: [fields[first].place])
      return
    }
    let node = Self.isNothing(pair.value) ? Node(.empty, at: pair.value.position) : pair.value
    fields.append(Field(key: key, place: place, node: node))
  }

  /// A key that is spelled nearly so; or, for `theme.accent`, how a key inside another is written.
  private func suggestion(for name: String, _ allowed: (Key) -> Bool) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    if parts.count == 2, let outer = Key.parse(parts[0]), allowed(outer) {
      return "\(parts[0]): {\(parts[1]): …}"
    }
    return Spelling.nearest(
      to: name, among: Key.allCases.filter(allowed).flatMap { $0.chinese + [$0.rawValue] })
  }

  /// `~` and `null` are how YAML writes that there is nothing.
  private static func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let text, quoted: false) = node.content, text.utf8.count <= 4 else {
      return false
    }
    return ["~", "null", "Null", "NULL"].contains(text)
  }

  /// Refuses the keys that only records of other kinds have, and says whose they are.
  mutating func keep<Kind: Vocabulary>(
    keysOf kind: Kind, _ owners: (Key) -> Set<Kind>?
  ) {
    for index in fields.indices {
      let (key, place) = (fields[index].key, fields[index].place)
      guard let owners = owners(key), !owners.contains(kind) else { continue }
      let kinds = Kind.allCases.filter(owners.contains)
      findings.report(
        .keyOfOtherKind, at: place, key.title, kinds.map(\.title).joined(separator: "、"),
        kind.title, key.rawValue, kinds.map(\.rawValue).joined(separator: ", "), kind.rawValue)
      fields[index].node = nil
    }
  }

  /// Takes over keys that stand beside the mapping instead of in it; one in both is reported.
  mutating func adopt(_ wanted: Set<Key>, of outer: FieldReader) {
    for key in Key.allCases where wanted.contains(key) && outer.has(key) {
      guard let other = outer.number(of: key) else { continue }
      if let own = number(of: key) {
        findings.report(
          .keyTwice, at: outer.fields[other].place, key.title, related: [fields[own].place])
      } else {
        fields.append(outer.fields[other])
      }
    }
  }

  func has(_ key: Key) -> Bool { node(key) != nil }

  private func value(of key: Key) -> Node? { number(of: key).flatMap { fields[$0].node } }

  /// Where the key's value stands, or the mapping if it is absent.
  func place(_ key: Key) -> Location {
    value(of: key).map { Location(path, $0.place) } ?? location
  }

  /// Whether a key stands there with nothing behind it.
  func isEmpty(_ key: Key) -> Bool {
    switch value(of: key)?.content {
    case .empty: true
    case .scalar(let text, _): text.trimmingWhiteSpace().isEmpty
    case .sequence, .mapping, nil: false
    }
  }

  func node(_ key: Key) -> Node? {
    guard let node = value(of: key) else { return nil }
    if case .empty = node.content { return nil }
    return node
  }

  /// The scalar behind a key; a list or a mapping in its place is reported.
  mutating func cell(_ key: Key) -> Cell? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.content else {
      findings.report(.notAScalar, at: place(key), key.title, key.rawValue)
      return nil
    }
    let trimmed = text.trimmingWhiteSpace()
    return trimmed.isEmpty ? nil : Cell(text: trimmed, location: Location(path, node.place))
  }

  mutating func text(_ key: Key) -> String { cell(key)?.text ?? "" }

  mutating func required(_ key: Key) -> Cell? {
    guard let cell = cell(key) else {
      if !has(key) { findings.report(.missingKey, at: location, key.title, key.rawValue) }
      return nil
    }
    return cell
  }

  mutating func reference(_ key: Key) -> Reference? {
    cell(key).map { Reference(text: $0.text, location: $0.location) }
  }

  mutating func word<Word: Vocabulary>(_ key: Key, _ type: Word.Type) -> Word? {
    cell(key)?.word(type, named: FieldName(key), &findings)
  }

  mutating func answer(_ key: Key) -> Bool? {
    cell(key)?.word(Answer.self, named: FieldName(key), &findings).map { $0 == .yes }
  }

  mutating func integer(_ key: Key, in range: ClosedRange<Int> = 0...999_999_999) -> Int? {
    cell(key)?.integer(in: range, named: FieldName(key), &findings)
  }

  mutating func decimal(_ key: Key) -> FixedDecimal? {
    cell(key)?.decimal(named: FieldName(key), &findings)
  }

  mutating func day(_ key: Key) -> Day? { cell(key)?.day(year: nil, &findings) }

  mutating func period(_ key: Key) -> Period? { cell(key)?.period(&findings) }

  /// A list written as a sequence, or in one scalar with `;`, `；` or `、` between.
  mutating func cells(_ key: Key) -> [Cell] {
    let cells = items(of: key)
    // A path may hold a comma, and is looked for as it is.
    for cell in cells where cell.text.utf8.contains(where: { $0 == 0x2C || $0 == 0xEF }) {
      let holdsComma = ["，", ", "].contains { cell.text.firstRange(ofText: $0) != nil }
      if holdsComma, !cell.text.contains("/") {
        findings.report(.commaInList, at: cell.location, cell.text)
      }
    }
    return cells
  }

  private mutating func items(of key: Key) -> [Cell] {
    guard let node = node(key) else { return [] }
    switch node.content {
    case .scalar(let text, _):
      return Cell(text: text, location: place(key)).parts
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.content else {
          findings.report(.notAScalar, at: Location(path, item.place), key.title, key.rawValue)
          return nil
        }
        let trimmed = text.trimmingWhiteSpace()
        return trimmed.isEmpty ? nil : Cell(text: trimmed, location: Location(path, item.place))
      }
    case .mapping:
      findings.report(.notAList, at: place(key), key.title, key.rawValue)
      return []
    case .empty:
      return []
    }
  }

  mutating func references(_ key: Key) -> [Reference] {
    cells(key).map { Reference(text: $0.text, location: $0.location) }
  }

  mutating func words<Word: Vocabulary>(_ key: Key, _ type: Word.Type) -> [Word] {
    cells(key).compactMap { $0.word(type, named: FieldName(key), &findings) }
  }

  /// Reads a mapping behind a key with keys of its own.
  mutating func nested<Inner: Vocabulary, Result>(
    _ key: Key, _ keys: Inner.Type, _ body: (inout FieldReader<Inner>) -> Result
  ) -> Result? {
    guard let node = node(key) else { return nil }
    var reader = FieldReader<Inner>(node, path: path)
    let result = body(&reader)
    findings.add(reader.findings)
    return result
  }

  /// Reads a list of mappings behind a key.
  mutating func entries<Inner: Vocabulary, Result>(
    _ key: Key, _ keys: Inner.Type, allowed: Set<Inner>? = nil,
    _ body: (inout FieldReader<Inner>) -> Result?
  ) -> [Result] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.content else {
      findings.report(.notAList, at: place(key), key.title, key.rawValue)
      return []
    }
    return items.compactMap { item in
      var reader = FieldReader<Inner>(item, path: path) { allowed?.contains($0) ?? true }
      let result = body(&reader)
      findings.add(reader.findings)
      return result
    }
  }

  /// The pairs of a mapping whose keys are the author's own words.
  mutating func pairs(_ key: Key) -> [(name: Cell, value: Node)] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let pairs) = node.content else {
      findings.report(.notAMapping, at: place(key))
      return []
    }
    return pairs.map { pair in
      (
        Cell(text: pair.key.trimmingWhiteSpace(), location: Location(path, pair.keyPlace)),
        pair.value
      )
    }
  }

  /// The scalar in a node that the caller took from `pairs`.
  mutating func cell(in node: Node, named name: String) -> Cell? {
    guard case .scalar(let text, _) = node.content else {
      findings.report(.notAScalar, at: Location(path, node.place), name, name)
      return nil
    }
    return Cell(text: text.trimmingWhiteSpace(), location: Location(path, node.place))
  }
}

extension Node {
  var place: Location.Place { .text(line: position.line, column: position.column) }
}

extension Node.Entry {
  var keyPlace: Location.Place { .text(line: keyPosition.line, column: keyPosition.column) }
}
