/// The lines of a text and what each is, as far as lint must know.
struct ProseLines {
  enum Kind {
    case blank, heading, text
    /// An item of a list at the left margin, or one within another.
    case item, innerItem
    case tableRow, tableRule
    /// A line of the front matter.
    case key
  }

  struct Line {
    let kind: Kind
    let range: Range<Int>
  }

  private(set) var lines: [Line] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, body: Int) {
    lines.reserveCapacity(bytes.count / 64 + 16)
    // Nearly no text has carriage returns.
    let hasReturns = bytes.place(of: 0x0D, from: 0) < bytes.count
    var start = 0
    while start < bytes.count {
      let end =
        hasReturns
        ? bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        : bytes.place(of: 0x0A, from: start)
      let range = start..<end
      lines.append(Line(kind: start < body ? .key : Self.kind(bytes, range), range: range))
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
        start += 1
      }
    }
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Kind {
    guard let first = range.first(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 }) else {
      return .blank
    }
    switch bytes[first] {
    case UInt8(ascii: "#"): return .heading
    case UInt8(ascii: "|"):
      let isRule = range.allSatisfy { index in
        switch bytes[index] {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: true
        default: false
        }
      }
      return isRule ? .tableRule : .tableRow
    default:
      guard isItem(bytes, first..<range.upperBound) else { return .text }
      return first - range.lowerBound < 2 ? .item : .innerItem
    }
  }

  /// `- `, `* `, `+ `, `1. `, `1) `.
  private static func isItem(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    default:
      while index < range.upperBound, FoldedBytes.isDigit(bytes[index]) { index += 1 }
      guard index > range.lowerBound, index < range.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return false }
      index += 1
    }
    return index == range.upperBound || bytes[index] == 0x20
  }

  /// Stretches within which brackets must pair: a paragraph, an item, a row, the front matter.
  var blocks: [Range<Int>] {
    var blocks: [Range<Int>] = []
    var open: (kind: Kind, range: Range<Int>)?
    for line in lines {
      let goesOn: Bool
      switch (open?.kind, line.kind) {
      case (.key, .key), (.text, .text), (.item, .text), (.innerItem, .text): goesOn = true
      default: goesOn = false
      }
      if goesOn, let current = open {
        open = (current.kind, current.range.lowerBound..<line.range.upperBound)
        continue
      }
      if let current = open { blocks.append(current.range) }
      open = line.kind == .blank || line.kind == .tableRule ? nil : (line.kind, line.range)
    }
    if let open { blocks.append(open.range) }
    return blocks
  }
}
