/// Gathers the text within a node, as a reader sees it: for headings and alternative texts.
struct PlainTextCollector {
  private(set) var text: [UInt8] = []

  mutating func collect(_ root: Node) {
    var walk = Walk(root)
    while let step = walk.next() {
      guard case .enter(let node) = step else { continue }
      switch node.kind {
      case .text, .code, .htmlInline:
        node.withLiteral { HTMLText.appendPlain($0, to: &text) }
      case .softBreak, .lineBreak:
        let before = InlineEdge.character(before: node) ?? 0x20
        let after = InlineEdge.leaf(after: node).flatMap(InlineEdge.firstCharacter) ?? 0x20
        if !Characters.joinsAcrossLines(before, after) { text.append(0x20) }
      default: break
      }
    }
  }
}
