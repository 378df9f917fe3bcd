import Markdown
import YAML

/// A stretch of a file as people read it, in which the detector found something.
struct ShownText: Sendable {
  let bytes: [UInt8]
  /// Where it stands in the file; of the text of a document nil.
  let place: Location.Place?

  var lines: TextLines { place == nil ? .blocks : .oneText }
}

/// The texts of one file as people read them: escapes resolved, markup gone, lines joined.
///
/// The bytes of a file are searched as they stand; `138&#49;2345678` shows only here. Nearly
/// nothing is kept: a text without findings is let go at once.
struct ShownTexts: Sendable {
  private(set) var texts: [ShownText] = []
  private let privacy: PrivacyLint

  init(_ privacy: PrivacyLint) { self.privacy = privacy }

  private mutating func take(_ text: String, at place: Location.Place) {
    var text = ShownSigns.removed(from: text)
    let isSuspect = text.withUTF8 {
      $0.count >= 6 && !privacy.findings(in: $0, .oneText).isEmpty
    }
    if isSuspect { texts.append(ShownText(bytes: Array(text.utf8), place: place)) }
  }

  // MARK: YAML

  /// Takes the values, and the keys too, if any of them may mean another text than it shows.
  mutating func take(_ root: Node, writtenAs yaml: ArraySlice<UInt8>) {
    let mayDiffer = yaml.withUnsafeBufferPointer { bytes in
      bytes.place(of: UInt8(ascii: "\\"), from: 0) < bytes.count
        || Self.isIndented(bytes, behind: 0x0A) || Self.isIndented(bytes, behind: 0x0D)
    }
    if mayDiffer { take(root) }
  }

  /// Whether a space stands behind such a byte: a line may go on there.
  private static func isIndented(
    _ bytes: UnsafeBufferPointer<UInt8>, behind end: UInt8
  ) -> Bool {
    var place = bytes.place(of: end, from: 0)
    while place + 1 < bytes.count {
      if bytes[place + 1] == 0x20 { return true }
      place = bytes.place(of: end, from: place + 1)
    }
    return false
  }

  private mutating func take(_ node: Node) {
    switch node.content {
    case .scalar(let text, _): take(text, at: Self.place(node.position))
    case .sequence(let nodes): for node in nodes { take(node) }
    case .mapping(let entries):
      for entry in entries {
        take(entry.key, at: Self.place(entry.keyPosition))
        take(entry.value)
      }
    case .empty: break
    }
  }

  private static func place(_ position: Position) -> Location.Place {
    .text(line: position.line, column: position.column)
  }

  // MARK: Markdown

  mutating func take(_ document: MarkdownDocument) {
    let text = document.plainText
    if text.count >= 6, !privacy.findings(in: ShownSigns.removed(from: text), .blocks).isEmpty {
      texts.append(ShownText(bytes: ShownSigns.removed(from: text), place: nil))
    }
    for heading in document.outline {
      take(ShownSigns.removed(from: heading.text), at: Self.place(heading.position))
    }
    for link in document.links {
      let place = Self.place(link.position)
      take(ShownSigns.removed(from: link.title), at: place)
      take(Self.unescaped(link.target), at: place)
      if let fragment = link.fragment { take(Self.unescaped(fragment), at: place) }
      if case .image(let alternative) = link.kind {
        take(ShownSigns.removed(from: alternative), at: place)
      }
    }
  }

  private static func place(_ position: MarkdownPosition) -> Location.Place {
    .text(line: position.line, column: position.column)
  }

  /// The line by whose end a document has said what was found; the first line if it is unclear.
  static func line(
    of finding: PrivacyFinding, in body: ArraySlice<UInt8>, firstLine: Int, _ privacy: PrivacyLint
  ) -> Int {
    let ends = body.indices.filter { body[$0] == 0x0A } + [body.endIndex]
    func isSaid(byLine line: Int) -> Bool {
      let document = MarkdownDocument.parse(body[..<ends[line]])
      return privacy.findings(in: ShownSigns.removed(from: document.plainText), .blocks).contains {
        $0.kind == finding.kind && $0.excerpt == finding.excerpt
      }
    }
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if isSaid(byLine: middle) { high = middle } else { low = middle + 1 }
    }
    return firstLine + low
  }

  // MARK: What a reader sees

  /// An address with its `%31` resolved.
  private static func unescaped(_ address: String) -> String {
    guard address.holds(UInt8(ascii: "%")) else { return address }
    let bytes = Array(address.utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Character(UnicodeScalar(bytes[index + 1])).hexDigitValue,
        let low = Character(UnicodeScalar(bytes[index + 2])).hexDigitValue
      {
        text.append(UInt8(high * 16 + low))
        index += 3
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension FileReader {
  /// Reports what shows in these texts alone, once for each value.
  func checkShown(_ texts: [ShownText], declaring declared: [String]) -> Findings {
    var findings = Findings()
    guard !texts.isEmpty else { return findings }
    var known = Set(privacy.findings(in: file.bytes, declaring: declared).map(Said.init))
    // A line is looked for by reading the text again and again.
    let limit = 20
    for text in texts {
      for finding in privacy.findings(in: text.bytes, text.lines, declaring: declared)
      where known.insert(Said(finding)).inserted && findings.diagnostics.count < limit {
        let place = text.place ?? .text(line: line(of: finding), column: 1)
        findings.report(.personal(finding), at: Location(path, place), finding.excerpt)
      }
    }
    return findings
  }

  private func line(of finding: PrivacyFinding) -> Int {
    guard case .present(_, let body, let firstLine) = matter else { return 1 }
    return ShownTexts.line(
      of: finding, in: file.bytes[body], firstLine: firstLine, privacy)
  }

  /// What a finding says, wherever it stands.
  private struct Said: Hashable {
    let kind: PrivacyFinding.Kind
    let excerpt: String

    init(_ finding: PrivacyFinding) { (kind, excerpt) = (finding.kind, finding.excerpt) }
  }
}
