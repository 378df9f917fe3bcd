/// A rule that content can break: its stable id, its weight, and its sentence in both languages.
///
/// Sentences hold `{0}`, `{1}` … for what the diagnostic names, and end on a way out.
package struct Rule: Sendable {
  /// How much a broken rule weighs, and with which code the run then ends.
  package enum Level: Sendable, Hashable, CaseIterable {
    case warning
    /// A warning that `--strict` makes an error.
    case strictWarning
    case error
    /// `site.yaml` or a flag is wrong.
    case configuration
    /// Something would leak, or tries to leave the tree.
    case privacy
    /// What was published would change in silence.
    case integrity
    /// Disk, permissions, another build.
    case environment
  }

  /// Dotted words, never changed once released.
  package let id: String
  package let level: Level
  package let chinese: String
  package let english: String

  package init(_ id: String, _ level: Level, _ chinese: String, _ english: String) {
    self.id = id
    self.level = level
    self.chinese = chinese
    self.english = english
  }
}

extension Rule: Hashable {
  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
