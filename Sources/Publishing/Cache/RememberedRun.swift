import Noticeboard

/// What a build that wrote its output leaves for the next: enough to know that nothing changed.
struct RememberedRun: Sendable {
  /// The program, the options and the output: of another build it is worth nothing.
  let key: String
  let sources: Fingerprint
  let sourceCount: Int
  /// The manifest changes with any file that a build writes.
  let manifest: FileStamp
  /// The folders of the output, which change when somebody else removes a file or puts another in its place.
  let folders: [String]
  let folderStamps: Fingerprint
  let fileCount: Int
  /// What was only warned of is told again.
  let diagnostics: [Diagnostic]
  let unpublished: [String]
  /// Of what is remembered of its files.
  let remembered: Fingerprint
  /// Pages that were written since.
  let edited: [String]

  func isOf(_ stamps: SourceStamps) -> Bool {
    sources == stamps.sum && sourceCount == stamps.count
  }
}

// MARK: - Bytes

extension RememberedRun {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(key)
    writer.write(sources)
    writer.write(sourceCount)
    writer.write(manifest)
    writer.write(folders) { $0.write($1) }
    writer.write(folderStamps)
    writer.write(fileCount)
    writer.write(diagnostics) { $0.write($1) }
    writer.write(unpublished) { $0.write($1) }
    writer.write(remembered)
    writer.write(edited) { $0.write($1) }
    return writer.bytes
  }

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let key = reader.text(), let sources = reader.fingerprint(),
      let sourceCount = reader.number(), let manifest = reader.stamp(),
      let folders = reader.list({ $0.text() }), let folderStamps = reader.fingerprint(),
      let fileCount = reader.number(), let diagnostics = reader.list({ $0.diagnostic() }),
      let unpublished = reader.list({ $0.text() }), let remembered = reader.fingerprint(),
      let edited = reader.list({ $0.text() }), reader.isAtEnd
    else { return nil }
    self.init(
      key: key, sources: sources, sourceCount: sourceCount, manifest: manifest,
      folders: folders, folderStamps: folderStamps, fileCount: fileCount, diagnostics: diagnostics,
      unpublished: unpublished, remembered: remembered, edited: edited)
  }
}

extension FileStamp {
  init(size: Int, nanoseconds: Int, inode: Int) {
    self.size = size
    self.nanoseconds = nanoseconds
    self.inode = inode
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ level: Rule.Level) {
    // All have an index; that of none would make the run unreadable, never its warnings lighter.
    write(Rule.Level.allCases.firstIndex(of: level) ?? -1)
  }

  fileprivate mutating func write(_ location: Location) {
    write(location.path)
    switch location.place {
    case .wholeFile: write(0)
    case .text(let line, let column):
      write(1)
      write(line)
      write(column)
    case .cell(let column, let row):
      write(2)
      write(column)
      write(row)
    }
  }

  fileprivate mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.rule.id)
    write(diagnostic.rule.level)
    write(diagnostic.rule.chinese)
    write(diagnostic.rule.english)
    write(diagnostic.level)
    write(diagnostic.location)
    write(diagnostic.arguments) { $0.write($1) }
    write(diagnostic.suggestion)
    write(diagnostic.related) { $0.write($1) }
  }
}

extension ByteReader {
  fileprivate mutating func level() -> Rule.Level? {
    guard let index = number(), Rule.Level.allCases.indices.contains(index) else { return nil }
    return Rule.Level.allCases[index]
  }

  fileprivate mutating func location() -> Location? {
    guard let path = text(), let kind = number() else { return nil }
    if kind == 0 { return Location(path) }
    guard let first = number(), let second = number() else { return nil }
    switch kind {
    case 1: return Location(path, .text(line: first, column: second))
    case 2: return Location(path, .cell(column: first, row: second))
    default: return nil
    }
  }

  fileprivate mutating func diagnostic() -> Diagnostic? {
    guard let id = text(), let ruleLevel = level(), let chinese = text(), let english = text(),
      let level = level(), let location = location(), let arguments = list({ $0.text() }),
      let suggestion = optionalText(), let related = list({ $0.location() })
    else { return nil }
    return Diagnostic(
      Rule(id, ruleLevel, chinese, english), at: location, arguments,
      suggestion: suggestion, related: related, level: level)
  }
}
