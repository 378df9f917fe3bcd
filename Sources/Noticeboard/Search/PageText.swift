import Glibc

/// The text of a finished page, as a reader sees it: what search may know, and nothing else.
enum PageText {
  /// The text of `<main>` without its breadcrumb, its title, and what only screens draw.
  static func read(_ page: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = page.bindMemory(to: UInt8.self)
    var reader = PageTextReader(bytes: bytes)
    return reader.read()
  }

  /// The text of a piece of a page up to the tag behind which it has so many bytes.
  static func beginning(of html: [UInt8], _ limit: Int) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageTextReader(bytes: bytes)
      return reader.readAll(limit)
    }
  }
}

private struct PageTextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var text: [UInt8] = []
  private var place = 0
  private var skipped: StaticString?

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read() -> [UInt8] {
    guard let start = find("<main", from: 0) else { return [] }
    return read(start..<(find("</main>", from: start) ?? bytes.count))
  }

  mutating func readAll(_ limit: Int) -> [UInt8] { read(0..<bytes.count, limit) }

  private mutating func read(_ range: Range<Int>, _ limit: Int = .max) -> [UInt8] {
    let end = range.upperBound
    text.reserveCapacity(min(range.count / 2, limit))
    place = range.lowerBound
    while place < end, text.count < limit {
      let stop = next(UInt8(ascii: "<"), from: place, to: end)
      if skipped == nil { append(place..<stop) }
      place = stop
      if place < end { tag(end) }
    }
    return text
  }

  /// Where the byte stands next; the end if it does not.
  private func next(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func append(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let stop = next(UInt8(ascii: "&"), from: start, to: range.upperBound)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      guard stop < range.upperBound else { return }
      let (byte, length) = entity(at: stop) ?? (bytes[stop], 1)
      text.append(byte)
      start = stop + length
    }
  }

  /// The five that our escaping writes.
  private func entity(at index: Int) -> (UInt8, Int)? {
    let entities: [(StaticString, Character)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    for (name, character) in entities where has(name, at: index) {
      return (character.asciiValue ?? 0x20, name.utf8CodeUnitCount)
    }
    return nil
  }

  private mutating func tag(_ end: Int) {
    let start = place
    place = next(UInt8(ascii: ">"), from: place, to: end) + 1
    if let open = skipped {
      if has("</", at: start), has(open, at: start + 2) { skipped = nil }
      return
    }
    skipped = opensSkipped(start + 1)
    if skipped == nil, !isInline(start) { text.append(UInt8(ascii: "\n")) }
  }

  /// The element whose text is left out, if the tag opens one.
  private func opensSkipped(_ name: Int) -> StaticString? {
    switch name < bytes.count ? bytes[name] : 0 {
    case UInt8(ascii: "n"): has(element: "nav", at: name) ? "nav" : nil
    case UInt8(ascii: "h"): has(element: "h1", at: name) ? "h1" : nil
    case UInt8(ascii: "s"): has(element: "svg", at: name) ? "svg" : nil
    case UInt8(ascii: "f"): has(element: "form", at: name) ? "form" : nil
    case UInt8(ascii: "t"): has(element: "template", at: name) ? "template" : nil
    case UInt8(ascii: "p"): has("p class=\"page-tools", at: name) ? "p" : nil
    default: nil
    }
  }

  private func has(element name: StaticString, at index: Int) -> Bool {
    has(name, at: index) && isEnd(index + name.utf8CodeUnitCount)
  }

  private func isEnd(_ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: " "))
  }

  /// Tags within a line do not part words.
  private func isInline(_ start: Int) -> Bool {
    let name = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
    return switch name < bytes.count ? bytes[name] : 0 {
    case UInt8(ascii: "a"): has(element: "a", at: name) || has(element: "abbr", at: name)
    case UInt8(ascii: "b"): has(element: "b", at: name)
    case UInt8(ascii: "c"): has(element: "code", at: name)
    case UInt8(ascii: "d"): has(element: "del", at: name)
    case UInt8(ascii: "e"): has(element: "em", at: name)
    case UInt8(ascii: "s"): has(element: "span", at: name) || has(element: "strong", at: name)
    case UInt8(ascii: "t"): has(element: "time", at: name)
    default: false
    }
  }

  private func has(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count, let base = bytes.baseAddress else { return false }
    return memcmp(base + index, word.utf8Start, count) == 0
  }

  private func find(_ word: StaticString, from index: Int) -> Int? {
    var index = index
    while index < bytes.count {
      index = next(UInt8(ascii: "<"), from: index, to: bytes.count)
      if has(word, at: index) { return index }
      index += 1
    }
    return nil
  }
}
