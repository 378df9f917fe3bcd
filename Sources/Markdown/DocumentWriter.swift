/// Writes the tree of one document as HTML, text and lists of what was found, in one walk.
///
/// The walk goes by steps, never by recursion, so no nesting of the input can exhaust the stack.
struct DocumentWriter {
  var html: [UInt8] = []
  var plain: [UInt8] = []
  var pieces: [MarkdownDocument.Piece] = []
  var links: [MarkdownDocument.Link] = []
  var placeholders: [MarkdownDocument.Placeholder] = []
  var problems: ProblemList
  var places: SourcePlaces
  let hasTildes: Bool
  let hasBraces: Bool
  let hasFootnotes: Bool
  /// Those that were told of: a note's mark and its text are one mistake.
  var footnotes: Set<[UInt8]> = []
  let language: MarkdownDocument.Language
  private let outputLimit: Int

  /// How the paragraph being written stands.
  enum Paragraph {
    /// None, or one whose text stands without tags: in a tight list, a cell, a heading.
    case bare
    /// Its tag comes with its first content.
    case awaited
    case open
  }
  var paragraph = Paragraph.bare

  /// The link being written.
  enum OpenLink {
    case none, asText, external, piece(Int)
  }
  var openLink = OpenLink.none
  var strikes = StrikePass()

  private var flushed = 0
  private var depth = 0
  private var refused = false
  private var headings: [OpenHeading] = []
  private var identifiers = HeadingIdentifiers()
  /// Where the plain text ended when a heading began.
  private var textEnd = 0
  var table = OpenTable()
  var tableHeadings: [[MarkdownDocument.TableHeading]] = []
  private var hasLists = false

  private struct OpenHeading {
    let level: Int
    let text: String
    let id: String
    let position: MarkdownPosition
    let openDigit: Int
    var closeDigit = 0
  }

  init(places: SourcePlaces, scan: SourceScan, language: MarkdownDocument.Language) {
    self.places = places
    self.language = language
    problems = scan.problems
    hasTildes = scan.hasTildes
    hasBraces = scan.hasBraces
    hasFootnotes = scan.hasFootnotes
    outputLimit = MarkdownLimits.outputBytes(input: places.text.count)
    html.reserveCapacity(places.text.count * 3 / 2 + 256)
    plain.reserveCapacity(places.text.count)
    pieces.reserveCapacity(16)
    links.reserveCapacity(8)
  }

  mutating func write(_ root: Node) {
    var walk = Walk(root)
    while !refused, let step = walk.next() {
      switch step {
      case .enter(let node):
        if enter(node, node.kind) { walk.skip(node) }
      case .leave(let node): leave(node, node.kind)
      }
      if html.count > outputLimit {
        refuse(.outputTooLarge(limit: outputLimit), at: root)
      }
    }
  }

  mutating func finished() -> MarkdownDocument {
    guard !refused else { return MarkdownDocument(refusedFor: problems) }
    flush()
    let outline = levelled()
    // All documents of a site are kept until its pages are written: without the room they were written in.
    return MarkdownDocument(
      html: html.fitted, pieces: pieces.fitted, outline: outline, links: links.fitted,
      placeholders: placeholders, plainText: plain.fitted, tableHeadings: tableHeadings,
      hasLists: hasLists, problems: problems.finished())
  }

  private mutating func refuse(_ kind: MarkdownProblem.Kind, at node: Node) {
    refused = true
    problems.append(kind, at: places.position(of: node))
  }

  /// Ends the stretch of HTML and puts a gap for the owner.
  mutating func append(_ piece: MarkdownDocument.Piece) {
    flush()
    pieces.append(piece)
  }

  private mutating func flush() {
    if html.count > flushed { pieces.append(.html(flushed..<html.count)) }
    flushed = html.count
  }

  // MARK: Steps

  /// Writes the begin of a node; true if what is in it must not be visited.
  private mutating func enter(_ node: Node, _ kind: NodeKind) -> Bool {
    switch kind {
    case .text:
      openParagraph(for: node)
      writeText(node)
    case .softBreak: writeSoftBreak(node)
    case .lineBreak:
      if !isBesideLonePlaceholder(node) {
        html.append("<br>\n")
        plain.append(0x0D)
      }
    case .code:
      openParagraph()
      writeLiteral(node, "<code>", "</code>")
    case .htmlInline:
      openParagraph()
      problems.append(.rawHTML, at: places.position(of: node))
      writeLiteral(node, "", "")
    case .emphasis, .strong, .link:
      openParagraph()
      deepen(at: node)
      if kind == .link {
        enterLink(node)
      } else {
        html.append(kind == .strong ? "<strong>" : "<em>")
      }
    case .image:
      openParagraph()
      writeImage(node)
      return true
    case .paragraph:
      strikes.prepare(node, if: hasTildes)
      let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTight } ?? false
      paragraph = isTight ? .bare : .awaited
    default: enterBlock(node, kind)
    }
    return false
  }

  private mutating func leave(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .emphasis, .strong:
      depth -= 1
      html.append(kind == .strong ? "</strong>" : "</em>")
    case .link:
      depth -= 1
      leaveLink()
    case .paragraph:
      closeParagraph()
      endBlock()
      if node.next != nil, html.last != 0x0A { html.append(0x0A) }
    default: leaveBlock(node, kind)
    }
  }

  private mutating func enterBlock(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .heading: enterHeading(node)
    case .quote:
      deepen(at: node)
      html.append("<blockquote>\n")
    case .list:
      hasLists = true
      enterList(node)
    case .item, .task:
      deepen(at: node)
      html.append("<li>")
      if kind == .task { writeCheckbox(isChecked: node.isChecked) }
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock:
      problems.append(.rawHTML, at: places.position(of: node))
      writeLiteral(node, "<p>", "</p>\n")
      endBlock()
    case .rule: html.append("<hr>\n")
    case .table, .tableHeader, .tableRow, .tableCell:
      enterTable(node, kind)
    default: break
    }
  }

  private mutating func leaveBlock(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .heading: leaveHeading()
    case .quote:
      depth -= 1
      html.append("</blockquote>\n")
    case .list: html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item, .task:
      depth -= 1
      endBlock()
      html.append("</li>\n")
    case .table, .tableHeader, .tableRow, .tableCell: leaveTable(kind)
    default: break
    }
  }

  private mutating func deepen(at node: Node) {
    depth += 1
    if depth > MarkdownLimits.depth {
      refuse(.tooDeep(limit: MarkdownLimits.depth), at: node)
    }
  }

  // MARK: Blocks

  mutating func openParagraph() {
    guard paragraph == .awaited else { return }
    html.append("<p>")
    paragraph = .open
  }

  mutating func closeParagraph() {
    if paragraph == .open { html.append("</p>\n") }
    if paragraph != .bare { paragraph = .awaited }
  }

  /// Sees to it that the next block's text begins on a line of its own.
  mutating func endBlock() {
    paragraph = .bare
    if let last = plain.last, last != 0x0A { plain.append(0x0A) }
  }

  private mutating func enterList(_ node: Node) {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
    var item = node.firstChild
    while let current = item, current.kind != .task { item = current.next }
    html.append(node.isOrdered ? "<ol" : "<ul")
    if item != nil { html.append(" class=\"tasks\"") }
    if node.isOrdered, node.listStart != 1 {
      html.append(" start=\"")
      html.append(decimal: node.listStart)
      html.append("\"")
    }
    html.append(">\n")
  }

  private mutating func writeCheckbox(isChecked: Bool) {
    html.append("<input type=\"checkbox\" disabled")
    if isChecked { html.append(" checked") }
    html.append(" aria-label=\"")
    html.append(isChecked ? language.done : language.open)
    html.append("\"> ")
  }

  private mutating func writeCodeBlock(_ node: Node) {
    if !node.isFenced { noteIndentedText(node) }
    html.append("<pre><code")
    node.withInfo { info in
      let word = info.prefix { $0 != UInt8(ascii: " ") && $0 != 0x09 }
      let isKnown = word.allSatisfy {
        Characters.isASCIIAlphanumeric(UInt32($0)) || [0x5F, 0x2B, 0x2D].contains($0)
      }
      guard isKnown, (1...32).contains(word.count) else { return }
      html.append(" class=\"language-")
      html.append(contentsOf: word)
      html.append("\"")
    }
    html.append(">")
    writeLiteral(node, "", "</code></pre>\n")
    endBlock()
  }

  /// Paragraphs pasted from a word processor begin with blanks, which nobody means as code.
  private mutating func noteIndentedText(_ node: Node) {
    let isChinese = node.withLiteral { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = Characters.decode(text, index)
        if Characters.isHan(scalar) { return true }
        index += length
      }
      return false
    }
    if isChinese { problems.append(.indentedText, at: places.position(of: node)) }
  }

  private mutating func writeLiteral(_ node: Node, _ before: StaticString, _ after: StaticString) {
    html.append(before)
    let start = plain.count
    node.withLiteral { text in
      HTMLText.append(text, to: &html)
      HTMLText.appendPlain(text, to: &plain)
    }
    for place in plain.indices[start...].dropLast() where plain[place] == 0x0A {
      plain[place] = 0x0D
    }
    html.append(after)
  }

  // MARK: Headings

  private mutating func enterHeading(_ node: Node) {
    strikes.prepare(node, if: hasTildes)
    textEnd = plain.count
    var text = PlainTextCollector()
    text.collect(node)
    let title = String(decoding: text.text, as: UTF8.self)
    let id = identifiers.identifier(for: title)
    html.append("<h0 id=\"")
    let digit = html.count - 6
    html.append(contentsOf: id.utf8)
    html.append("\">")
    headings.append(
      OpenHeading(
        level: node.headingLevel, text: title, id: id, position: places.position(of: node),
        openDigit: digit))
  }

  private mutating func leaveHeading() {
    html.append("</h0>\n")
    headings[headings.count - 1].closeDigit = html.count - 3
    // A heading's text stands in the outline.
    plain.removeSubrange(textEnd...)
  }

  /// The outline with the highest level used as 2; the levels in the HTML are set here, when known.
  private mutating func levelled() -> [MarkdownDocument.Heading] {
    let shift = 2 - (headings.map(\.level).min() ?? 2)
    var above = 1
    return headings.map { heading in
      let level = min(6, heading.level + shift)
      html[heading.openDigit] = UInt8(ascii: "0") + UInt8(level)
      html[heading.closeDigit] = UInt8(ascii: "0") + UInt8(level)
      if level > above + 1 {
        problems.append(.skippedHeadingLevel(from: above, to: level), at: heading.position)
      }
      above = level
      return MarkdownDocument.Heading(
        level: level, text: heading.text, id: heading.id, position: heading.position)
    }
  }
}

extension Array {
  /// The same in no more memory than it takes.
  fileprivate var fitted: [Element] { withUnsafeBufferPointer { Array($0) } }
}
