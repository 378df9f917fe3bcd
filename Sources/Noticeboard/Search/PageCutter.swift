/// A part of a page's text that results show for itself.
package struct PagePart: Sendable, Equatable {
  /// To which element the address leads; empty for the page itself.
  package let anchor: String
  /// Nil for the beginning of the page.
  package let heading: String?
  package let text: [UInt8]

  package init(anchor: String, heading: String?, text: [UInt8]) {
    (self.anchor, self.heading, self.text) = (anchor, heading, text)
  }
}

/// Where a block of a page's text begins.
struct PageBlock {
  let start: Int
  /// The `id` of the element, or of one around it that begins here.
  let anchor: String?
  let isHeading: Bool
}

/// Cuts the text of a long page, so that no result loads it all for two lines.
///
/// Several words of a query must stand in one part; pages of ordinary length are therefore left whole.
/// Cuts fall between blocks, at headings if possible. Where a block itself is too long, its parts
/// overlap by more than the longest query, so that nothing is lost between them.
struct PageCutter {
  let text: [UInt8]
  let blocks: [PageBlock]

  static let wholeLimit = 16_000
  static let least = 2_500
  static let most = 4_000
  private static let overlap = 300
  /// The heading of a part that has none: what search would find in it, the page does not show.
  private static let furtherOn = "…"

  func parts() -> [PagePart] {
    guard text.count > PageCutter.wholeLimit else {
      return [PagePart(anchor: "", heading: nil, text: text)]
    }
    let ranges = ranges()
    var parts: [PagePart] = []
    var anchor = ""
    var heading: String?
    var next = 0
    for range in ranges {
      let isFirst = range.lowerBound == 0
      while next < blocks.count, blocks[next].start <= range.lowerBound {
        if let found = blocks[next].anchor {
          anchor = found
          // Behind it begins what the heading before does not speak of.
          heading = nil
        }
        if blocks[next].isHeading { heading = headingText(of: next) }
        next += 1
      }
      parts.append(
        PagePart(
          anchor: isFirst ? "" : anchor, heading: isFirst ? nil : heading ?? PageCutter.furtherOn,
          text: Array(text[range])))
    }
    return parts
  }

  private func headingText(of index: Int) -> String {
    let end = index + 1 < blocks.count ? blocks[index + 1].start : text.count
    var text = String(decoding: text[blocks[index].start..<end], as: UTF8.self)
    while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
    return text
  }

  private func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    func cut(at end: Int) {
      var from = start
      while end - from > PageCutter.wholeLimit {
        let stop = boundary(from + PageCutter.most)
        ranges.append(from..<stop)
        from = boundary(stop - PageCutter.overlap)
      }
      ranges.append(from..<end)
      start = end
    }
    for block in blocks {
      let length = block.start - start
      if length >= PageCutter.most || length >= PageCutter.least && block.isHeading {
        cut(at: block.start)
      }
    }
    if start < text.count { cut(at: text.count) }
    return ranges
  }

  /// The nearest place before that does not part a character.
  private func boundary(_ index: Int) -> Int {
    var index = index
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
