/// Files of an edition that are not pages.
extension Edition {
  /// A file made whole in memory.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// Static files of the look, and what the configuration makes of it.
  package var files: [File] {
    var files = look.staticFiles.map { File(path: $0.path, bytes: $0.bytes) }
    if let accent = site.configuration.accent {
      files.append(File(path: "static/theme.css", bytes: Array(":root{--accent:\(accent)}\n".utf8)))
    }
    return files
  }

  /// Files of `media/` that are copied as they are.
  package var mediaPaths: [String] { [] }

  /// Two sources for one address, or addresses that differ only in case: all of them.
  package func collisions() -> Findings {
    var findings = Findings()
    var seen: [String: Route] = [:]
    for route in routes {
      let path = route.path.lowercased()
      if let first = seen[path] {
        findings.report(.sameAddress, at: Location(route.path), first.path)
      }
      seen[path] = route
    }
    return findings
  }
}

extension Diagnostic {
  /// Whether the build must not write while this stands.
  package func blocks(strict: Bool) -> Bool {
    switch level {
    case .warning: false
    case .strictWarning: strict
    case .error, .configuration, .privacy, .integrity, .environment: true
    }
  }
}
