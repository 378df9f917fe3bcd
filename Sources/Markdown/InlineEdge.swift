/// What stands on both sides of a line break or a delimiter, across the nodes of a paragraph.
enum InlineEdge {
  private static let tilde: UInt32 = 0x7E

  /// The first leaf after `node` in its paragraph.
  static func leaf(after node: Node) -> Node? {
    var current = node
    while true {
      if let next = current.next { return descend(next, \.firstChild) }
      guard let parent = current.parent, isInline(parent.kind) else { return nil }
      current = parent
    }
  }

  private static func leaf(before node: Node) -> Node? {
    var current = node
    while true {
      if let previous = current.previous { return descend(previous, \.lastChild) }
      guard let parent = current.parent, isInline(parent.kind) else { return nil }
      current = parent
    }
  }

  private static func descend(_ node: Node, _ child: KeyPath<Node, Node?>) -> Node {
    var current = node
    while current.kind != .image, let next = current[keyPath: child] { current = next }
    return current
  }

  private static func isInline(_ kind: NodeKind) -> Bool {
    switch kind {
    case .emphasis, .strong, .link, .image: true
    default: false
    }
  }

  /// The first character a reader sees, so the tildes of a deletion are passed over.
  static func firstCharacter(of leaf: Node) -> UInt32? {
    guard leaf.kind == .text || leaf.kind == .code || leaf.kind == .htmlInline else { return nil }
    return leaf.withLiteral { text in
      var index = 0
      while index < text.count {
        let (scalar, length) = Characters.decode(text, index)
        if !isMark(scalar), scalar != tilde { return scalar }
        index += length
      }
      return nil
    }
  }

  /// The last character before `node` in its paragraph.
  static func character(before node: Node) -> UInt32? {
    guard let leaf = leaf(before: node) else { return nil }
    guard leaf.kind == .text || leaf.kind == .code || leaf.kind == .htmlInline else { return nil }
    return leaf.withLiteral { text in
      var end = text.count
      while end > 0, text[end - 1] == UInt8(tilde) { end -= 1 }
      return lastCharacter(of: text, before: end)
    }
  }

  static func lastCharacter(of text: UnsafeBufferPointer<UInt8>, before end: Int) -> UInt32? {
    var end = end
    while let scalar = Characters.decodeBackwards(text, before: end) {
      if !isMark(scalar) { return scalar }
      end -= 3
    }
    return nil
  }

  static func isMark(_ scalar: UInt32) -> Bool {
    scalar == Characters.flankMark || scalar == Characters.literalMark
  }
}
