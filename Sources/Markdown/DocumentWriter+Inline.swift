/// Text, links, images and line breaks: what stands within a paragraph.
extension DocumentWriter {
  // MARK: Text

  mutating func writeText(_ node: Node) {
    let strikesHere = hasTildes ? strikes.begin() : []
    node.withLiteral { text in
      if hasBraces, let content = LonePlaceholder.content(of: text, in: node) {
        writeLonePlaceholder(content, in: node)
      } else {
        write(text, of: node, strikes: strikesHere)
      }
    }
  }

  /// Opens the paragraph, unless what comes is a placeholder that stands alone.
  mutating func openParagraph(for node: Node) {
    guard paragraph == .awaited else { return }
    if hasBraces, node.withLiteral({ LonePlaceholder.content(of: $0, in: node) != nil }) { return }
    openParagraph()
  }

  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, of node: Node, strikes strikesHere: ArraySlice<Strike>
  ) {
    var strikes = strikesHere
    var start = 0
    var index = 0
    var mayHoldPlaceholder = hasBraces
    func run(_ writer: inout DocumentWriter) {
      guard index > start else { return }
      let run = UnsafeBufferPointer(rebasing: text[start..<index])
      writer.html.append(contentsOf: run)
      writer.plain.append(contentsOf: run)
    }
    while true {
      index = HTMLText.endOfPlain(text, index)
      guard index < text.count else { break }
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        run(&self)
        HTMLText.appendEscaped(byte, to: &html)
        plain.append(byte)
        index += 1
        start = index
      case UInt8(ascii: "~"):
        guard let strike = strikes.first, strike.offset == index else {
          index += 1
          continue
        }
        run(&self)
        html.append(strike.opens ? "<del>" : "</del>")
        strikes.removeFirst()
        index += 2
        start = index
      case UInt8(ascii: "{"):
        guard mayHoldPlaceholder, index + 1 < text.count, text[index + 1] == byte else {
          index += 1
          continue
        }
        guard let end = LonePlaceholder.end(in: text, from: index + 2) else {
          mayHoldPlaceholder = false
          let braces = UnsafeBufferPointer(rebasing: text[index..<index + 2])
          problems.append(.unclosedPlaceholder, at: places.position(of: braces, in: node))
          index += 2
          continue
        }
        run(&self)
        let whole = UnsafeBufferPointer(rebasing: text[index..<end + 2])
        appendPlaceholder(whole, in: node, standsAlone: false)
        index = end + 2
        start = index
      case UInt8(ascii: "["):
        if hasFootnotes, let end = Footnote.end(in: text, from: index) {
          noteFootnote(UnsafeBufferPointer(rebasing: text[index..<end]), in: node)
        }
        index += 1
      case UInt8(ascii: "h"), UInt8(ascii: "H"):
        guard case .none = openLink, let end = BareLink.end(in: text, from: index) else {
          index += 1
          continue
        }
        run(&self)
        writeBareLink(UnsafeBufferPointer(rebasing: text[index..<end]), in: node)
        index = end
        start = index
      default:
        guard HTMLText.mayBeginHidden(byte), let (scalar, length) = HTMLText.hidden(text, index)
        else {
          index += 1
          continue
        }
        run(&self)
        HTMLText.appendShown(scalar, to: &html)
        HTMLText.appendShown(scalar, to: &plain)
        index += length
        start = index
        // What follows our mark was escaped: it is text whatever it looks like.
        if scalar == Characters.literalMark, index < text.count, text[index] < 0x80 {
          HTMLText.appendEscaped(text[index], to: &html)
          plain.append(text[index])
          index += 1
          start = index
        }
      }
    }
    run(&self)
  }

  /// It is shown as it is typed, which nobody meant.
  private mutating func noteFootnote(_ mark: UnsafeBufferPointer<UInt8>, in node: Node) {
    guard footnotes.insert(Array(mark)).inserted else { return }
    problems.append(
      .footnote(String(decoding: mark, as: UTF8.self)), at: places.position(of: mark, in: node))
  }

  // MARK: Placeholders

  /// Notes a placeholder; `whole` includes its braces.
  private mutating func appendPlaceholder(
    _ whole: UnsafeBufferPointer<UInt8>, in node: Node, standsAlone: Bool
  ) {
    var content: [UInt8] = []
    HTMLText.appendPlain(
      UnsafeBufferPointer(rebasing: whole[2..<whole.count - 2]), to: &content)
    placeholders.append(
      MarkdownDocument.Placeholder(
        content: String(decoding: content, as: UTF8.self), standsAlone: standsAlone,
        position: places.position(of: whole, in: node)))
    append(.placeholder(placeholders.count - 1))
  }

  private mutating func writeLonePlaceholder(
    _ whole: UnsafeBufferPointer<UInt8>, in node: Node
  ) {
    closeParagraph()
    if let last = html.last, last != 0x0A { html.append(0x0A) }
    if let last = plain.last, last != 0x0A { plain.append(0x0A) }
    appendPlaceholder(whole, in: node, standsAlone: true)
    html.append(0x0A)
  }

  /// True for a break whose line before or after is a block of its own.
  func isBesideLonePlaceholder(_ node: Node) -> Bool {
    guard hasBraces else { return false }
    return [node.previous, node.next].contains { neighbour in
      guard let neighbour, neighbour.kind == .text else { return false }
      return neighbour.withLiteral { LonePlaceholder.content(of: $0, in: neighbour) != nil }
    }
  }

  // MARK: Line breaks

  mutating func writeSoftBreak(_ node: Node) {
    if isBesideLonePlaceholder(node) { return }
    let before = InlineEdge.character(before: node) ?? 0x20
    let next = InlineEdge.leaf(after: node)
    if let next, next.kind == .text,
      let item = next.withLiteral({ ItemBeginning.text(of: $0) })
    {
      problems.append(.itemAfterSoftBreak(item), at: places.position(of: next))
      html.append("<br>\n")
      plain.append(0x0D)
      return
    }
    let after = next.flatMap(InlineEdge.firstCharacter) ?? 0x20
    if Characters.joinsAcrossLines(before, after) { return }
    html.append(0x20)
    plain.append(0x20)
  }

  // MARK: Links and images

  mutating func enterLink(_ node: Node) {
    let judged = node.withTarget { ($0.isEmpty ? .local : LinkTarget.judge($0)) }
    guard judged != .refused else {
      let target = node.withTarget { String(decoding: LinkTarget.cleaned($0), as: UTF8.self) }
      problems.append(.refusedLink(target: target), at: places.position(of: node))
      openLink = .asText
      return
    }
    let title = node.withTitle(Self.readable)
    let address = node.withTarget(LinkTarget.cleaned)
    appendLink(
      address, kind: judged == .external ? .external : .local, title: title,
      at: places.position(of: node))
    if judged == .external {
      LinkTarget.appendOpening(address, title: title, .external, to: &html)
      openLink = .external
    } else {
      append(.linkOpen(links.count - 1))
      openLink = .piece(links.count - 1)
    }
  }

  mutating func leaveLink() {
    switch openLink {
    case .none, .asText: break
    case .external: html.append("</a>")
    case .piece(let index): append(.linkClose(index))
    }
    openLink = .none
  }

  private mutating func writeBareLink(_ address: UnsafeBufferPointer<UInt8>, in node: Node) {
    appendLink(
      Array(address), kind: .external, title: "", at: places.position(of: address, in: node))
    LinkTarget.appendOpening(address, title: "", .external, to: &html)
    HTMLText.append(address, to: &html)
    HTMLText.appendPlain(address, to: &plain)
    html.append("</a>")
  }

  mutating func writeImage(_ node: Node) {
    var text = PlainTextCollector()
    text.collect(node)
    let alternative = String(decoding: text.text, as: UTF8.self)
    let target = node.withTarget(LinkTarget.cleaned)
    // A picture from elsewhere would be a request to a third party.
    guard node.withTarget(LinkTarget.judge) == .local else {
      problems.append(
        .refusedImage(target: String(decoding: target, as: UTF8.self)),
        at: places.position(of: node))
      MarkdownDocument.escape(alternative, into: &html)
      plain.append(contentsOf: text.text)
      return
    }
    appendLink(
      target, kind: .image(alternative: alternative), title: node.withTitle(Self.readable),
      at: places.position(of: node))
    append(.image(links.count - 1))
    plain.append(contentsOf: text.text)
  }

  private mutating func appendLink(
    _ address: [UInt8], kind: MarkdownDocument.Link.Kind, title: String,
    at position: MarkdownPosition
  ) {
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    links.append(
      MarkdownDocument.Link(
        kind: kind,
        target: String(decoding: address[..<(hash ?? address.count)], as: UTF8.self),
        fragment: hash.map { String(decoding: address[($0 + 1)...], as: UTF8.self) },
        title: title, position: position))
  }

  private static func readable(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var plain: [UInt8] = []
    HTMLText.appendPlain(text, to: &plain)
    return String(decoding: plain, as: UTF8.self)
  }
}
