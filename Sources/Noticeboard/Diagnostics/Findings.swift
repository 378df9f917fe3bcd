/// What one stage of the build found; the build joins, sorts and shows them once.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func report(
    _ rule: Rule, at location: Location, _ arguments: String..., suggestion: String? = nil,
    related: [Location] = []
  ) {
    diagnostics.append(
      Diagnostic(rule, at: location, arguments, suggestion: suggestion, related: related))
  }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

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
