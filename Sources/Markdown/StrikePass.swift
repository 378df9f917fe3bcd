/// One `~~` that deletes: where it stands in the text of its node, and which end it is.
struct Strike {
  /// The how-manieth text of its paragraph.
  let text: Int
  let offset: Int
  let opens: Bool
}

/// Finds the pairs of `~~` in a paragraph, heading or cell before it is written.
///
/// The extension of the parser is not used, because it writes to global tables. A pair may span
/// nodes (`~~a **b** c~~`), but not leave the emphasis or link in which it began.
struct StrikePass {
  private var strikes: [Strike] = []
  private var next = 0
  private var text = 0

  private struct Opener {
    let strike: Strike
    let depth: Int
  }

  /// Reads a block that holds text; must be called before each, so that counting starts anew.
  mutating func prepare(_ block: Node, if needed: Bool) {
    strikes.removeAll(keepingCapacity: true)
    next = 0
    text = 0
    guard needed else { return }
    var openers: [Opener] = []
    var depth = 0
    var count = 0
    var walk = Walk(block)
    while let step = walk.next() {
      switch step {
      case .enter(let node):
        switch node.kind {
        case .text:
          node.withLiteral { find(in: $0, of: node, number: count, depth: depth, &openers) }
          count += 1
        case .image: walk.skip(node)
        case .emphasis, .strong, .link: depth += 1
        default: break
        }
      case .leave(let node) where [.emphasis, .strong, .link].contains(node.kind):
        while let last = openers.last, last.depth >= depth { openers.removeLast() }
        depth -= 1
      case .leave: break
      }
    }
    strikes.sort { ($0.text, $0.offset) < ($1.text, $1.offset) }
  }

  /// The strikes of the next text; called once for each text of the block, in order.
  mutating func begin() -> ArraySlice<Strike> {
    let start = next
    while next < strikes.count, strikes[next].text == text { next += 1 }
    text += 1
    return strikes[start..<next]
  }

  private mutating func find(
    in text: UnsafeBufferPointer<UInt8>, of node: Node, number: Int, depth: Int,
    _ openers: inout [Opener]
  ) {
    var index = 0
    var mayHoldPlaceholder = true
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "{") where mayHoldPlaceholder:
        guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "{") else { break }
        guard let end = LonePlaceholder.end(in: text, from: index + 2) else {
          mayHoldPlaceholder = false
          break
        }
        index = end + 2
        continue
      case UInt8(ascii: "~"):
        let start = index
        while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
        if index - start == 2, !isEscaped(text, start) {
          match(text, start, of: node, number: number, depth: depth, &openers)
        }
        continue
      default: break
      }
      index += 1
    }
  }

  private func isEscaped(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= 3 && Characters.decodeBackwards(text, before: index) == Characters.literalMark
  }

  private mutating func match(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, of node: Node, number: Int, depth: Int,
    _ openers: inout [Opener]
  ) {
    let before = character(before: offset, in: text, of: node)
    let after = character(after: offset + 2, in: text, of: node)
    if closes(before: before, after: after), let opener = openers.last, opener.depth == depth {
      openers.removeLast()
      strikes.append(opener.strike)
      strikes.append(Strike(text: number, offset: offset, opens: false))
    } else if closes(before: after, after: before) {
      openers.append(
        Opener(strike: Strike(text: number, offset: offset, opens: true), depth: depth))
    }
  }

  /// True if a delimiter between the two may close; seen from the other side, if it may open.
  private func closes(before: UInt32, after: UInt32) -> Bool {
    if Characters.isSpace(before) { return false }
    return !Characters.isASCIIPunctuation(before) || Characters.isSpace(after)
      || Characters.isASCIIPunctuation(after) || Characters.isChinese(after)
  }

  private func character(
    before offset: Int, in text: UnsafeBufferPointer<UInt8>, of node: Node
  ) -> UInt32 {
    InlineEdge.lastCharacter(of: text, before: offset) ?? edge(node.previous, parent: node.parent)
  }

  private func character(
    after offset: Int, in text: UnsafeBufferPointer<UInt8>, of node: Node
  ) -> UInt32 {
    var index = offset
    while index < text.count {
      let (scalar, length) = Characters.decode(text, index)
      if !InlineEdge.isMark(scalar) { return scalar }
      index += length
    }
    return edge(node.next, parent: node.parent)
  }

  /// What the source has where another node begins or the block ends: a delimiter or a space.
  private func edge(_ neighbour: Node?, parent: Node?) -> UInt32 {
    let asterisk: UInt32 = 0x2A
    guard let neighbour else {
      switch parent?.kind {
      case .emphasis, .strong, .link: return asterisk
      default: return 0x20
      }
    }
    return neighbour.kind == .softBreak || neighbour.kind == .lineBreak ? 0x20 : asterisk
  }
}
