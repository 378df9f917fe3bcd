/// 《》“”（） that do not pair within their paragraph.
enum BracketScan {
  private struct Open {
    let sign: StaticString
    let offset: Int
    /// A half-width bracket is counted, so that it may pair with a full-width one.
    let isHalfWidth: Bool
  }

  static func slips(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: ProseLines
  ) -> [ProseLint.Slip] {
    let text = FoldedBytes(bytes: bytes)
    var slips: [ProseLint.Slip] = []
    signs.search(bytes) { search in
      for block in lines.blocks { find(in: text, block, search, &slips) }
    }
    return slips
  }

  /// Those of `pairs`, and half-width ones.
  private static let signs = SignTable([
    (first: [0x28, 0x29], second: nil, third: nil),
    (first: [0xE2], second: [0x80], third: [0x9C, 0x9D]),
    (first: [0xE3], second: [0x80], third: [0x8A, 0x8B]),
    (first: [0xEF], second: [0xBC], third: [0x88, 0x89]),
  ])

  private static let pairs: [(open: StaticString, close: StaticString)] = [
    ("《", "》"), ("“", "”"), ("（", "）"),
  ]

  private static func find(
    in text: FoldedBytes, _ block: Range<Int>, _ search: SignSearch,
    _ slips: inout [ProseLint.Slip]
  ) {
    var open: [Open] = []
    var index = search.place(from: block.lowerBound, before: block.upperBound)
    while index < block.upperBound {
      switch text.bytes[index] {
      case 0x28: open.append(Open(sign: "（", offset: index, isHalfWidth: true))
      case 0x29 where open.last?.sign.description == "（": open.removeLast()
      case 0xE2, 0xE3, 0xEF:
        for (sign, closing) in pairs {
          if text.has(sign, at: index) {
            open.append(Open(sign: sign, offset: index, isHalfWidth: false))
          } else if text.has(closing, at: index) {
            close(sign, closing, at: index, in: text, from: block.lowerBound, &open, &slips)
          }
        }
      default: break
      }
      index = search.place(from: index + 1, before: block.upperBound)
    }
    for rest in open where !rest.isHalfWidth { slips.append(slip(rest.sign, at: rest.offset)) }
  }

  private static func slip(_ sign: StaticString, at offset: Int) -> ProseLint.Slip {
    ProseLint.Slip(rule: .unpaired, offset: offset, length: 3, arguments: [sign.description])
  }

  private static func close(
    _ sign: StaticString, _ closing: StaticString, at offset: Int, in text: FoldedBytes,
    from start: Int, _ open: inout [Open], _ slips: inout [ProseLint.Slip]
  ) {
    // What was opened within and never closed is reported where it stands.
    guard let match = open.lastIndex(where: { $0.sign.description == sign.description }) else {
      if !isNumbering(text, before: offset, from: start) {
        slips.append(slip(closing, at: offset))
      }
      return
    }
    for inner in open[(match + 1)...] where !inner.isHalfWidth {
      slips.append(slip(inner.sign, at: inner.offset))
    }
    open.removeSubrange(match...)
  }

  /// `1）`, `一）`: an item's number has a closing bracket only.
  private static func isNumbering(_ text: FoldedBytes, before index: Int, from start: Int) -> Bool {
    let (folded, length) = text.character(before: index)
    if FoldedBytes.isAlphanumeric(folded) { return length > 0 && index - length >= start }
    return text.length(
      ofAny: ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"], before: index) > 0
  }
}
