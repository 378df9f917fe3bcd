import Tables
import YAML

/// Values of `site.yaml` that a template left for people to fill in (D52): on the internet the
/// footer must hold the real ones; elsewhere they are hidden.
enum PlaceholderLint {
  private static let words = [
    "请填写", "待填", "待补", "待定", "占位", "某某", "××", "TODO", "XX", "xxx", "0000-0000",
    "1234567", ".example",
  ]

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

  private static func check(
    _ node: Node, named name: String, _ path: String, _ findings: inout Findings
  ) {
    switch node.content {
    case .scalar(let text, _):
      guard words.contains(where: { text.firstRange(ofText: $0) != nil }) else { return }
      findings.report(.placeholderValue, at: Location(path, node.place), name, text)
    case .mapping(let pairs):
      for pair in pairs { check(pair.value, named: pair.key, path, &findings) }
    case .sequence(let items):
      for item in items { check(item, named: name, path, &findings) }
    case .empty: break
    }
  }
}
