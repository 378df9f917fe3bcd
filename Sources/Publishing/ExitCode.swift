package import Noticeboard

/// With what code a run ends.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case success = 0
  /// Errors in content or templates.
  case content = 1
  /// A flag or `site.yaml` is wrong.
  case usage = 2
  /// Something would leak, or tried to leave the tree.
  case privacy = 3
  /// What was published would change in silence.
  case integrity = 4
  /// Disk, permissions, another build.
  case environment = 5
  /// Our own mistake.
  case bug = 70

  /// Of several, the first of 70, 5, 2, 4, 3, 1 that occurred.
  package static func gravest(of codes: some Sequence<ExitCode>) -> ExitCode {
    let occurred = Set(codes)
    let order: [ExitCode] = [.bug, .environment, .usage, .integrity, .privacy, .content]
    return order.first(where: occurred.contains) ?? .success
  }
}

extension Diagnostic {
  /// The code with which it ends a run; nil for what only warns.
  package func exitCode(isStrict: Bool) -> ExitCode? {
    switch level {
    case .warning: nil
    case .strictWarning where !isStrict: nil
    // What is likely a leak is refused like one.
    case .strictWarning: rule.id.hasPrefix("privacy.") ? .privacy : .content
    case .error: .content
    case .configuration: .usage
    case .privacy: .privacy
    case .integrity: .integrity
    case .environment: .environment
    }
  }

  /// Whether nothing may be written while it stands.
  package func blocks(isStrict: Bool) -> Bool { exitCode(isStrict: isStrict) != nil }
}
