import Testing

@testable import Noticeboard

/// What a site written in the test itself breaks, after reading and linking.
///
/// `⟦FF FE⟧` stands for bytes, `⟦甲*60⟧` for a text so many times. Files below `media/` are pictures
/// of which only the name is known.
struct RuleSite {
  let findings: Findings

  init(_ text: String, isToday: Bool) async {
    var files = InlineSite.files(of: text).map { file in
      SourceTree.File(path: file.path, bytes: Self.expanded(file.bytes))
    }
    for (path, content) in InlineSite.defaults where !files.contains(where: { $0.path == path }) {
      files.append(SourceTree.File(path: path, bytes: Array(content.utf8)))
    }
    files.removeAll { $0.bytes == Array("absent\n".utf8) }
    let media = files.filter { $0.path.hasPrefix("media/") }.map { file in
      var media = MediaFile(path: file.path, size: 1)
      media.isPhoto = file.path.hasSuffix(".jpg")
      return media
    }
    let tree = SourceTree(
      files: files.filter { !$0.path.hasPrefix("media/") }, media: media, attachments: [],
      prefix: "")
    var (records, findings) = await RecordsReader.read(tree)
    if let read = records {
      let occasion = SiteLinker.Occasion(asOf: asOf, isToday: isToday, audience: .public)
      let (site, more) = await SiteLinker.link(read, for: occasion)
      findings.add(more)
      records = site == nil ? nil : read
    }
    self.findings = findings
  }

  private let asOf = Day(number: 20_778)

  /// The sentences of one rule, with their places.
  func lines(_ rule: Rule, _ tongue: Tongue) -> [String] {
    findings.sorted.filter { $0.rule == rule }
      .map { "\($0.location): \($0.summary(in: tongue))" }
  }

  private static func expanded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, part) in String(decoding: bytes, as: UTF8.self).split(
      separator: "⟦", omittingEmptySubsequences: false
    ).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "⟧") else {
        result += part.utf8
        continue
      }
      let command = part[..<end]
      if let star = command.lastIndex(of: "*"),
        let count = Int(command[command.index(after: star)...])
      {
        for _ in 0..<count { result += command[..<star].utf8 }
      } else {
        result += command.split(separator: " ").compactMap { UInt8($0, radix: 16) }
      }
      result += part[part.index(after: end)...].utf8
    }
    return result
  }
}

/// A rule, what breaks it, and what people then read.
struct RuleRow: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let site: String
  let chinese: String
  let english: String
  var isToday = false
  var testDescription: String { rule.id }
}

/// Sentences for what only a disk can show: made by hand.
struct SentenceRow: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let arguments: [String]
  let chinese: String
  let english: String
  var testDescription: String { rule.id }
}
