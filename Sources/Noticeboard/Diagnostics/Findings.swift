/// What one stage of the build found; the build joins, sorts and shows them once.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// By rule, the words of which it was asked what was probably meant.
  private var guessed: [String: Set<String>] = [:]

  package init() {}

  package mutating func report(
    _ rule: Rule, at location: Location, _ arguments: String..., suggestion: String? = nil,
    related: [Location] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, at: location, arguments, suggestion: suggestion, related: related))
  }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// What was probably meant, for as many words as anybody reads: each is measured against all names.
  mutating func guess(
    _ rule: Rule, for word: String, _ nearest: (String) -> String?
  ) -> String? {
    if guessed[rule.id]?.contains(word) != true {
      guard guessed[rule.id, default: []].count < LinkCheck.mostSuggestions else { return nil }
      guessed[rule.id, default: []].insert(word)
    }
    return nearest(word)
  }

  package mutating func add(_ other: Findings) { diagnostics += other.diagnostics }

  /// Sorted by place, each once.
  package var sorted: [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in diagnostics.sorted() where diagnostic != result.last {
      result.append(diagnostic)
    }
    return result
  }
}
