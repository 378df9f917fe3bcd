/// 《》“”（） that do not pair within their paragraph.
enum BracketScan {
  private struct Open {
    /// The number of its pair.
    let pair: Int
    let offset: Int
    /// A half-width bracket is counted, so that it may pair with a full-width one.
    let isHalfWidth: Bool
  }

  /// `places` are those in ascending order at which a bracket may begin, of either width.
  static func slips(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: ProseLines, at places: [Int]
  ) -> [ProseLint.Slip] {
    guard !places.isEmpty else { return [] }
    let text = FoldedBytes(bytes: bytes)
    var slips: [ProseLint.Slip] = []
    var next = 0
    for block in lines.blocks {
      while next < places.count, places[next] < block.lowerBound { next += 1 }
      let first = next
      while next < places.count, places[next] < block.upperBound { next += 1 }
      if first < next { find(in: text, places[first..<next], from: block.lowerBound, &slips) }
    }
    return slips
  }

  private static let pairs: [(open: StaticString, close: StaticString)] = [
    ("《", "》"), ("“", "”"), ("（", "）"),
  ]
  /// The number of the pair with which half-width brackets pair.
  private static let round = 2

  private static func find(
    in text: FoldedBytes, _ places: ArraySlice<Int>, from start: Int,
    _ slips: inout [ProseLint.Slip]
  ) {
    var open: [Open] = []
    for index in places {
      switch text.bytes[index] {
      case 0x28: open.append(Open(pair: round, offset: index, isHalfWidth: true))
      case 0x29 where open.last?.pair == round: open.removeLast()
      case 0xE2, 0xE3, 0xEF:
        for (number, pair) in pairs.enumerated() {
          if text.has(pair.open, at: index) {
            open.append(Open(pair: number, offset: index, isHalfWidth: false))
          } else if text.has(pair.close, at: index) {
            close(number, at: index, in: text, from: start, &open, &slips)
          }
        }
      default: break
      }
    }
    for rest in open where !rest.isHalfWidth {
      slips.append(slip(pairs[rest.pair].open, at: rest.offset))
    }
  }

  private static func slip(_ sign: StaticString, at offset: Int) -> ProseLint.Slip {
    ProseLint.Slip(rule: .unpaired, offset: offset, length: 3, arguments: [sign.description])
  }

  private static func close(
    _ pair: Int, at offset: Int, in text: FoldedBytes, from start: Int, _ open: inout [Open],
    _ slips: inout [ProseLint.Slip]
  ) {
    // What was opened within and never closed is reported where it stands.
    guard let match = open.lastIndex(where: { $0.pair == pair }) else {
      if !isNumbering(text, before: offset, from: start) {
        slips.append(slip(pairs[pair].close, at: offset))
      }
      return
    }
    for inner in open[(match + 1)...] where !inner.isHalfWidth {
      slips.append(slip(pairs[inner.pair].open, at: inner.offset))
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
