import Glibc

/// The text of a finished page, as a reader sees it: what search may know, and nothing else.
///
/// White space is one space; where a block ends without a mark stands a dot, so that a phrase is not
/// found across two cells, and excerpts read well.
enum PageText {
  /// The text of `<main>` without its breadcrumb, its title, and what only screens draw.
  static func read(_ page: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = page.bindMemory(to: UInt8.self)
    var reader = PageTextReader(bytes: bytes)
    reader.readMain()
    // It is kept until all pages are written: without the room that was reserved for it.
    return reader.text.withUnsafeBufferPointer { Array($0) }
  }

  /// The same of a long page, in parts that can be shown one by one.
  static func readParts(_ page: UnsafeRawBufferPointer) -> [PagePart] {
    let text = read(page)
    // Where blocks begin is asked of long pages only, which are read once more for it.
    guard text.count > PageCutter.wholeLimit else {
      return [PagePart(anchor: "", heading: nil, text: text)]
    }
    var reader = PageTextReader(bytes: page.bindMemory(to: UInt8.self), notesBlocks: true)
    reader.readMain()
    return PageCutter(text: reader.text, blocks: reader.blocks).parts()
  }

  /// The text of a piece of a page up to the tag behind which it has so many bytes.
  static func beginning(of html: [UInt8], _ limit: Int) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageTextReader(bytes: bytes)
      reader.readAll(limit)
      return reader.text
    }
  }
}

private struct PageTextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let notesBlocks: Bool
  private(set) var text: [UInt8] = []
  private(set) var blocks: [PageBlock] = []
  private var place = 0
  /// Behind what is read; moves here where `<main>` is closed.
  private var end = 0
  private var skipped: StaticString?
  private var isBlockOpen = false
  private var hasSpace = false
  private var anchor: String?
  private var isHeading = false

  init(bytes: UnsafeBufferPointer<UInt8>, notesBlocks: Bool = false) {
    self.bytes = bytes
    self.notesBlocks = notesBlocks
  }

  mutating func readMain() {
    guard let start = find("<main", from: 0) else { return }
    read(start..<bytes.count)
  }

  mutating func readAll(_ limit: Int) { read(0..<bytes.count, limit) }

  private mutating func read(_ range: Range<Int>, _ limit: Int = .max) {
    end = range.upperBound
    text.reserveCapacity(min(range.count / 2, limit))
    place = range.lowerBound
    while place < end, text.count < limit {
      let stop = next(UInt8(ascii: "<"), from: place, to: end)
      if skipped == nil { append(place..<stop) }
      place = stop
      if place < end { tag() }
    }
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
      if bytes[start] <= 0x20 {
        hasSpace = true
        start += 1
        continue
      }
      beginWord()
      let stop = endOfWord(from: start, to: range.upperBound)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      start = stop
      guard stop < range.upperBound, bytes[stop] == UInt8(ascii: "&") else { continue }
      let (byte, length) = entity(at: stop) ?? (bytes[stop], 1)
      text.append(byte)
      start = stop + length
    }
  }

  /// Before the next white space or entity; Chinese text has neither for long stretches.
  private func endOfWord(from start: Int, to end: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var stop = start
    while stop < end {
      let byte = bytes[stop]
      if byte <= 0x20 || byte == UInt8(ascii: "&") { return stop }
      stop &+= 1
      guard byte >= 0x80 else { continue }
      while stop &+ 8 <= end,
        raw.loadUnaligned(fromByteOffset: stop, as: UInt64.self) & highBits == highBits
      {
        stop &+= 8
      }
    }
    return stop
  }

  /// What stands between the text so far and the next word.
  private mutating func beginWord() {
    if !isBlockOpen {
      if !text.isEmpty, !endsWithMark {
        if endsPlainly { text.append(contentsOf: Self.dot) } else { text.append(0x20) }
      }
      if notesBlocks {
        blocks.append(PageBlock(start: text.count, anchor: anchor, isHeading: isHeading))
        anchor = nil
      }
      isBlockOpen = true
    } else if hasSpace {
      text.append(0x20)
    }
    hasSpace = false
  }

  private static let dot = Array("·".utf8)

  /// 、。 brackets, and the full-width marks.
  private var endsWithMark: Bool {
    guard text.count >= 3 else { return false }
    let (first, second, third) = (text[text.count - 3], text[text.count - 2], text[text.count - 1])
    switch (first, second) {
    case (0xE3, 0x80): return third == 0x81 || third == 0x82 || 0x88...0x91 ~= third
    case (0xEF, 0xBC):
      switch third {
      case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: return true
      default: return false
      }
    default: return false
    }
  }

  /// Without a mark of ASCII, after which a space is enough.
  private var endsPlainly: Bool {
    switch text.last ?? 0 {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      false
    default: true
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

  private mutating func tag() {
    let start = place
    if has("</main>", at: start) {
      end = start
      return
    }
    place = next(UInt8(ascii: ">"), from: place, to: end) + 1
    if let open = skipped {
      if has("</", at: start), has(open, at: start + 2) { skipped = nil }
      return
    }
    skipped = opensSkipped(start + 1)
    guard skipped == nil else { return }
    guard !isInline(start) else {
      if opensWord(start) { hasSpace = true }
      return
    }
    isBlockOpen = false
    guard notesBlocks else { return }
    isHeading = has("<h", at: start) && start + 2 < end && 0x31...0x36 ~= bytes[start + 2]
    if let id = identity(start..<min(place, end)) { anchor = id }
  }

  /// The `id` of a tag, to which an address may lead.
  private func identity(_ tag: Range<Int>) -> String? {
    let mark: StaticString = " id=\""
    var index = tag.lowerBound
    while index < tag.upperBound {
      index = next(0x20, from: index, to: tag.upperBound)
      if has(mark, at: index) {
        let start = index + mark.utf8CodeUnitCount
        let stop = next(UInt8(ascii: "\""), from: start, to: tag.upperBound)
        return String(decoding: bytes[start..<stop], as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  /// The element whose text is left out, if the tag opens one.
  @inline(__always)
  private func opensSkipped(_ name: Int) -> StaticString? {
    switch name < bytes.count ? bytes[name] : 0 {
    case UInt8(ascii: "b"): has(element: "button", at: name) ? "button" : nil
    case UInt8(ascii: "n"): has(element: "nav", at: name) ? "nav" : nil
    case UInt8(ascii: "h"): has(element: "h1", at: name) ? "h1" : nil
    case UInt8(ascii: "s"):
      has(element: "svg", at: name) ? "svg" : has("span data-label hidden", at: name) ? "span" : nil
    case UInt8(ascii: "f"): has(element: "form", at: name) ? "form" : nil
    case UInt8(ascii: "t"): has(element: "template", at: name) ? "template" : nil
    // What is spoken of a figure stands beside it for the eye.
    case UInt8(ascii: "p"):
      has("p class=\"page-tools", at: name) || has("p class=\"hush\"", at: name) ? "p" : nil
    default: nil
    }
  }

  @inline(__always)
  private func has(element name: StaticString, at index: Int) -> Bool {
    has(name, at: index) && isEnd(index + name.utf8CodeUnitCount)
  }

  private func isEnd(_ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: " "))
  }

  /// Whether a tag sets a word beside another, drawn apart from it, like a figure and what it is made of.
  ///
  /// Only templates have such tags, Markdown has none.
  @inline(__always)
  private func opensWord(_ start: Int) -> Bool {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "s") else { return false }
    return has(element: "span", at: start + 1) || has(element: "small", at: start + 1)
  }

  /// Tags within a line do not part words.
  @inline(__always)
  private func isInline(_ start: Int) -> Bool {
    let name = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
    return switch name < bytes.count ? bytes[name] : 0 {
    case UInt8(ascii: "a"): has(element: "a", at: name) || has(element: "abbr", at: name)
    case UInt8(ascii: "b"): has(element: "b", at: name)
    case UInt8(ascii: "c"): has(element: "code", at: name)
    case UInt8(ascii: "d"): has(element: "del", at: name)
    case UInt8(ascii: "e"): has(element: "em", at: name)
    case UInt8(ascii: "i"): has(element: "i", at: name)
    case UInt8(ascii: "m"): has(element: "mark", at: name)
    case UInt8(ascii: "s"): isInline(s: name)
    case UInt8(ascii: "t"): has(element: "time", at: name)
    default: false
    }
  }

  private func isInline(s name: Int) -> Bool {
    for element in ["span", "strong", "small", "sub", "sup"] as [StaticString]
    where has(element: element, at: name) {
      return true
    }
    return false
  }

  @inline(__always)
  private func has(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for place in 0..<count where bytes[index &+ place] != word.utf8Start[place] { return false }
    return true
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
