import Testing

@testable import Noticeboard

/// A site written in the test itself: files between lines of `-- path --`, read by the real readers.
///
/// `site.yaml` and `units.csv` may be left out; then a small community serves.
struct InlineSite {
  let records: Records
  /// What the readers found; linking adds its own.
  let findings: Findings

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await self.init(files: Self.files(of: text), sourceLocation: sourceLocation)
  }

  init(
    files: [SourceTree.File], media: [MediaFile] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var files = files
    for (path, content) in Self.defaults where !files.contains(where: { $0.path == path }) {
      files.append(SourceTree.File(path: path, bytes: Array(content.utf8)))
    }
    let (records, findings) = await RecordsReader.read(
      SourceTree(files: files, media: media, attachments: [], prefix: ""))
    self.findings = findings
    self.records = try #require(
      records, "\(Self.lines(findings, .chinese))", sourceLocation: sourceLocation)
  }

  static let defaults = [
    ("site.yaml", "name: 清溪社区\nroot: qingxi\n"),
    (
      "units.csv",
      """
      标识,名称,类型,上级,代码,户数,人口
      qingxi,清溪社区,community,,3,1240,3310
      g02,清溪第二网格,grid,qingxi,3-02,104,300
      g05,清溪第五网格,grid,qingxi,3-05,98,280

      """
    ),
  ]

  /// Splits the text at lines of `-- path --`; a blank line before such a line belongs to no file.
  static func files(of text: String) -> [SourceTree.File] {
    var files: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { file in
      var lines = file.lines
      while lines.last?.isEmpty == true { lines.removeLast() }
      let content = lines.joined(separator: "\n") + "\n"
      return SourceTree.File(path: file.path, bytes: Array(content.utf8))
    }
  }

  /// Every finding as people read it: its place and its sentence, sorted.
  static func lines(_ findings: Findings, _ tongue: Tongue) -> [String] {
    findings.sorted.map { "\($0.location): \($0.summary(in: tongue))" }
  }

  func mechanism(_ id: String) throws -> Mechanism {
    try #require(records.mechanisms.first { $0.id == id }, "no mechanism \(id)")
  }

  func ledgers(_ mechanism: String) -> [Ledger] {
    records.ledgers.filter { $0.mechanism == mechanism }
  }

  func units() throws -> UnitTree {
    var findings = Findings()
    let tree = UnitTree.link(records.units, root: records.configuration.root, &findings)
    return try #require(tree, "\(Self.lines(findings, .chinese))")
  }
}
