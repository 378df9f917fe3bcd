import Tables
import YAML

/// Values of `site.yaml` that a template left for people to fill in (D52): on the internet the
/// footer must hold the real ones; elsewhere they are hidden.
enum PlaceholderLint {
  static func check(_ root: Node, path: String) -> Findings {
    var findings = Findings()
    guard case .mapping(let pairs) = root.content else { return findings }
    for pair in pairs where shown.contains(SiteKey.parse(pair.key.foldingWidth())) {
      check(pair.value, named: pair.key, path, &findings)
    }
    return findings
  }

  /// What pages show of the configuration.
  private static let shown: Set<SiteKey?> = [
    .name, .baseURL, .sponsor, .operatorName, .editor, .contact, .filing, .objection,
  ]

  private static func isPlaceholder(_ text: String) -> Bool {
    if PlaceholderPhrases.words.contains(where: { text.firstRange(ofText: $0) != nil }) {
      return true
    }
    let plain = text.utf8.split { !isLetterOrDigit($0) }.map { String(Substring($0)) }
    if plain.contains(where: isFilling) { return true }
    return namesExample(Array(text.utf8))
  }

  /// `XX`, `xxx`, `1234567`: as a word of its own, since real names and numbers may hold them.
  private static func isFilling(_ word: String) -> Bool {
    if PlaceholderPhrases.numbers.contains(word) { return true }
    return word.utf8.count >= 2 && word.utf8.allSatisfy { $0 == UInt8(ascii: "X") }
      || word.utf8.count >= 3 && word.utf8.allSatisfy { $0 == UInt8(ascii: "x") }
  }

  /// A host below the domain of examples.
  private static func namesExample(_ bytes: [UInt8]) -> Bool {
    let name = Array(PlaceholderPhrases.domain.utf8)
    return bytes.indices.contains { start in
      guard bytes[start...].starts(with: name) else { return false }
      let rest = bytes[(start + name.count)...].prefix(2)
      let isLongerName = rest.first.map { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") } ?? false
      let hasFurtherLabel =
        rest.count == 2 && rest.first == UInt8(ascii: ".")
        && rest.last.map(isLetterOrDigit) == true
      return !isLongerName && !hasFurtherLabel
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func check(
    _ node: Node, named name: String, _ path: String, _ findings: inout Findings
  ) {
    switch node.content {
    case .scalar(let text, _):
      guard isPlaceholder(text) else { return }
      findings.report(.placeholderValue, at: Location(path, node.place), name, text)
    case .mapping(let pairs):
      for pair in pairs { check(pair.value, named: pair.key, path, &findings) }
    case .sequence(let items):
      for item in items { check(item, named: name, path, &findings) }
    case .empty: break
    }
  }
}
