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
    return lines.blocks.flatMap { slips(in: text, $0) }
  }

  private static let pairs: [(open: StaticString, close: StaticString)] = [
    ("《", "》"), ("“", "”"), ("（", "）"),
  ]

  private static func slips(in text: FoldedBytes, _ block: Range<Int>) -> [ProseLint.Slip] {
    var slips: [ProseLint.Slip] = []
    var open: [Open] = []
    var index = block.lowerBound
    func report(_ sign: StaticString, at offset: Int) {
      slips.append(
        ProseLint.Slip(
          rule: .unpaired, offset: offset, length: 3, arguments: [sign.description]))
    }
    while index < block.upperBound {
      let byte = text.bytes[index]
      defer { index += 1 }
      if byte == 0x28 { open.append(Open(sign: "（", offset: index, isHalfWidth: true)) }
      if byte == 0x29, open.last?.sign.description == "（" { open.removeLast() }
      guard byte == 0xE3 || byte == 0xE2 || byte == 0xEF else { continue }
      for (sign, closing) in pairs {
        if text.has(sign, at: index) {
          open.append(Open(sign: sign, offset: index, isHalfWidth: false))
        } else if text.has(closing, at: index) {
          close(sign, closing, at: index)
        }
      }
    }
    func close(_ sign: StaticString, _ closing: StaticString, at offset: Int) {
      // What was opened within and never closed is reported where it stands.
      guard let match = open.lastIndex(where: { $0.sign.description == sign.description }) else {
        if !isNumbering(text, before: offset, from: block.lowerBound) {
          report(closing, at: offset)
        }
        return
      }
      for inner in open[(match + 1)...] where !inner.isHalfWidth {
        report(inner.sign, at: inner.offset)
      }
      open.removeSubrange(match...)
    }
    for rest in open where !rest.isHalfWidth { report(rest.sign, at: rest.offset) }
    return slips
  }

  /// `1）`, `一）`: an item's number has a closing bracket only.
  private static func isNumbering(_ text: FoldedBytes, before index: Int, from start: Int) -> Bool {
    let (folded, length) = text.character(before: index)
    if FoldedBytes.isAlphanumeric(folded) { return length > 0 && index - length >= start }
    return text.length(
      ofAny: ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"], before: index) > 0
  }
}
