/// What could not be read, of which each is reported once, where it stands.
///
/// What else is only said because it is missing would be a second, false word, and is left out.
struct Misread: Sendable {
  /// A row of a sheet.
  private struct Row: Hashable {
    let path: String
    let row: Int
  }

  /// What stands before the paths of `content/`.
  private var prefix = ""
  private var files: Set<String> = []
  /// The first parts of the paths of those files, and the records to which they belong.
  private var folders: Set<String> = []
  private var records: Set<String> = []
  /// Sheets whose header was not read: any of their columns may be missing.
  private var sheets: Set<String> = []
  private var rows: Set<Row> = []
  /// Rows whose cells do not stand in their columns.
  private var shifted: Set<Row> = []
  /// Files of which nothing was read.
  private var lost: Set<String> = []
  private var hasLostLedgers = false
  /// Ids, codes and titles of records that are there, but not read.
  private var names: Set<String> = []

  init() {}

  init(prefix: String) { self.prefix = prefix }

  // MARK: Taking

  /// Notes every value, row and key that one of the findings says is none.
  mutating func take(_ findings: Findings) {
    for diagnostic in findings.diagnostics
    where diagnostic.level == .error && diagnostic.rule.saysMisread {
      let (path, place) = (diagnostic.location.path, diagnostic.location.place)
      guard case .cell(_, let row) = place else {
        // A text that names what is not there has been read all the same.
        if !diagnostic.rule.isOfReferences { takeFile(path) }
        continue
      }
      takeFile(path)
      rows.insert(Row(path: path, row: row))
      if diagnostic.rule.isOfHeaders { sheets.insert(path) }
      if diagnostic.rule.saysShifted { shifted.insert(Row(path: path, row: row)) }
    }
  }

  /// A file of which nothing was read; other records may still name what it holds.
  mutating func takeLost(_ path: String, names: [String]) {
    lost.insert(prefix + path)
    takeFile(prefix + path)
    hasLostLedgers = hasLostLedgers || path.hasPrefix("ledgers/")
    self.names.formUnion(names)
  }

  private mutating func takeFile(_ path: String) {
    guard files.insert(path).inserted else { return }
    if let folder = parts(of: path).first { folders.insert(String(folder)) }
    if let record = record(of: path) { records.insert(record) }
  }

  /// The words of a row that made no record.
  mutating func takeNames(_ words: [String]) { names.formUnion(words.filter { !$0.isEmpty }) }

  // MARK: Sparing

  /// The findings without what only follows from what could not be read.
  func sparing(_ findings: Findings) -> Findings {
    guard !files.isEmpty || !lost.isEmpty else { return findings }
    var result = Findings()
    for diagnostic in findings.diagnostics where !hides(diagnostic) { result.report(diagnostic) }
    return result
  }

  private func hides(_ diagnostic: Diagnostic) -> Bool {
    let (rule, location) = (diagnostic.rule, diagnostic.location)
    if case .cell(_, let row) = location.place, diagnostic.level != .privacy, !rule.isOfTables,
      shifted.contains(Row(path: location.path, row: row))
    {
      return true
    }
    if rule.namesRecord { return isKnown(diagnostic) }
    return rule.presumes.contains { isBroken($0, for: location) }
  }

  /// Whether the record that the diagnostic does not find is there, but not read.
  private func isKnown(_ diagnostic: Diagnostic) -> Bool {
    let word = diagnostic.arguments.first ?? ""
    guard diagnostic.rule == .linkToNothing else { return names.contains(word) || word.isEmpty }
    guard let target = LinkTargets.path(of: word, in: diagnostic.location.path) else {
      return false
    }
    return lost.contains(prefix + target) || lost.contains(target)
  }

  private func isBroken(_ presumption: Presumption, for location: Location) -> Bool {
    switch presumption {
    case .row:
      if case .cell(_, let row) = location.place {
        return rows.contains(Row(path: location.path, row: row)) || sheets.contains(location.path)
      }
      return files.contains(location.path)
    case .file: return files.contains(location.path)
    case .register: return register(of: location.path).map { files.contains(prefix + $0) } ?? false
    case .sheetsOfRecord:
      return record(of: location.path).map(records.contains) ?? false
    case .folder(let folder): return folders.contains(folder)
    case .lostLedgers: return hasLostLedgers
    }
  }

  /// `ledgers/a/2026.csv` and `mechanisms/a.md` belong together, and so do a roster's files.
  private func record(of path: String) -> String? {
    let parts = parts(of: path)
    guard parts.count > 1, let folder = parts.first else { return nil }
    let name = parts[1].prefix { $0 != "." }
    switch folder {
    case "ledgers", "mechanisms": return "mechanisms/\(name)"
    case "rosters": return "rosters/\(name)"
    default: return nil
    }
  }

  private func parts(of path: String) -> [Substring] {
    path.dropFirst(path.hasPrefix(prefix) ? prefix.count : 0).split(separator: "/")
  }

  private func register(of path: String) -> String? { record(of: path).map { $0 + ".md" } }
}
