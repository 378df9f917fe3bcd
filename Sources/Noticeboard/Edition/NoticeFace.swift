import Markdown
import Mustache
import YAML

/// What all of the site but its own page and the search may know of a bulletin of mere prose.
///
/// Whoever edits the prose and leaves the face as it was changes one page: lists, feeds and
/// descriptions show its beginning, contents its headings, and checks were made of its links.
package struct NoticeFace: Sendable, Hashable {
  /// The file it stands in, below `content/`.
  package let source: String
  /// The beginning, the headings and the links, one after the other.
  package let bytes: [UInt8]
  /// Where its links lead from its page.
  package let ways: [Way]

  package struct Way: Sendable, Hashable {
    package let target: String
    package let fragment: String
    /// Nil where the reader may not go: then only the words stand there.
    package let address: String?

    package init(target: String, fragment: String, address: String?) {
      (self.target, self.fragment, self.address) = (target, fragment, address)
    }

    init(_ link: MarkdownDocument.Link, _ destination: MarkdownDocument.Destination) {
      target = link.target
      fragment = link.fragment ?? ""
      switch destination {
      case .address(let bytes), .download(let bytes):
        address = String(decoding: bytes, as: UTF8.self)
      case .text: address = nil
      }
    }
  }

  /// Nil for a text that holds more than prose: quotations, pictures, figures to be checked.
  init?(of bulletin: Bulletin, summary: String, ways: [Way]) {
    guard let bytes = Self.bytes(of: bulletin, summary: summary) else { return nil }
    self.bytes = bytes
    source = LinkCheck.relative(bulletin.envelope.location.path)
    self.ways = ways
  }

  fileprivate static func bytes(of bulletin: Bulletin, summary: String) -> [UInt8]? {
    let body = bulletin.body
    guard body.placeholders.isEmpty, body.problems.isEmpty, bulletin.percentages.isEmpty else {
      return nil
    }
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes += text.utf8
      bytes.append(0)
    }
    add(summary)
    for heading in body.outline {
      bytes.append(UInt8(heading.level))
      add(heading.id)
      add(heading.text)
    }
    for link in body.links {
      switch link.kind {
      case .image: return nil
      case .local: bytes.append(1)
      case .external: bytes.append(2)
      }
      add(link.target)
      add(link.fragment ?? "")
      add(link.title)
    }
    return bytes
  }
}

/// A bulletin of mere prose on its page.
package struct RenderedNotice: Sendable {
  package let face: NoticeFace
  /// As it stands in the page.
  package let prose: [UInt8]
}

/// A bulletin's file read by itself, after its prose was edited.
package struct NoticeRevision: Sendable {
  /// As its page shows it.
  package let prose: [UInt8]
  package let face: [UInt8]
  let bulletin: Bulletin
  /// What reading it found.
  private let findings: [Diagnostic]
  /// Lines of front matter.
  private let headLength: Int

  /// Nil if the file cannot be read.
  ///
  /// `basis` are the files that reading any file depends on: `site.yaml` and the words to look for.
  package static func read(
    _ file: SourceTree.File, basis: [SourceTree.File], ways: [NoticeFace.Way]
  ) async -> NoticeRevision? {
    let tree = SourceTree(files: basis + [file], media: [], attachments: [])
    let (records, findings) = await RecordsReader.read(tree)
    guard let bulletin = records?.bulletins.first?.wrappedValue else { return nil }
    var prose: [UInt8] = []
    bulletin.body.render(
      into: &prose,
      link: { link in
        let way = ways.first { $0.target == link.target && $0.fragment == link.fragment ?? "" }
        guard let address = way?.address.map({ Array($0.utf8) }) else { return .text }
        let path = LinkTargets.path(of: link.target, in: file.path) ?? ""
        return MediaFile.isDocument(path) ? .download(address) : .address(address)
      }, image: { _, _ in }, placeholder: { _, _ in })
    let summary = Beginning.of(HTML(bytes: prose), NoticeFace.summaryLength)
    guard let face = NoticeFace.bytes(of: bulletin, summary: summary) else { return nil }
    let path = bulletin.envelope.location.path
    return NoticeRevision(
      prose: prose, face: face, bulletin: bulletin,
      findings: findings.sorted.filter { $0.location.path == path },
      headLength: (file.frontMatter ?? []).count { $0 == 0x0A })
  }

  /// Whether all that was found before of the whole site holds for the file as it is now: what was
  /// said of the front matter does, since that is the same.
  package func isFound(as before: [Diagnostic]) -> Bool {
    let path = bulletin.envelope.location.path
    let known = Set(before.filter { $0.location.path == path })
    return known.isSuperset(of: findings)
      && known.subtracting(findings).allSatisfy { diagnostic in
        guard case .text(let line, _) = diagnostic.location.place else { return false }
        return line <= headLength
      }
  }
}

extension NoticeFace {
  /// Characters of the longest summary of a bulletin; shorter ones are beginnings of it.
  static let summaryLength = 120

  /// The files that say how any other is read.
  package static let basis = ["site.yaml", "lint/terms.csv"]
}

extension SourceTree.File {
  /// What stands before the text, and whatever else the text is not.
  package var frontMatter: ArraySlice<UInt8>? {
    guard case .present(_, let body, _) = FrontMatter.split(bytes) else { return nil }
    return bytes[..<body.lowerBound]
  }
}
