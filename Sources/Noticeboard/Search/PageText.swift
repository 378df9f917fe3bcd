import Glibc
import SearchIndex

/// The text of a finished page, as a reader sees it: what search may know, and nothing else.
///
/// White space is one space; where a block ends stands `BlockEnd.byte`, so that a phrase is not
/// found across two cells.
enum PageText {
  /// The text of `<main>` without its breadcrumb, its title, and what only screens draw.
  static func read(_ page: UnsafeRawBufferPointer) -> [UInt8] {
    read(page.bindMemory(to: UInt8.self)) { $0.readMain() }.text
  }

  /// The same of a long page, in parts that can be shown one by one.
  static func readParts(_ page: UnsafeRawBufferPointer) -> [PagePart] {
    let text = read(page)
    // Where blocks begin is asked of long pages only, which are read once more for it.
    guard text.count > PageCutter.wholeLimit else {
      return [PagePart(anchor: "", heading: nil, text: text)]
    }
    let (again, blocks) = read(page.bindMemory(to: UInt8.self), notesBlocks: true) { $0.readMain() }
    return PageCutter(text: again, blocks: blocks).parts()
  }

  /// The text of a piece of a page up to the tag behind which it has so many bytes, as people see it.
  static func beginning(of html: [UInt8], _ limit: Int) -> [UInt8] {
    let text = html.withUnsafeBufferPointer { bytes in read(bytes) { $0.readAll(limit) }.text }
    var shown: [UInt8] = []
    shown.reserveCapacity(text.count * 2)
    var start = 0
    while true {
      let stop = text.withUnsafeBufferPointer { $0.place(of: BlockEnd.byte, from: start) }
      shown += text[start..<stop]
      if stop == text.count { return shown }
      let last = String(decoding: shown.suffix(4), as: UTF8.self).unicodeScalars.last
      let end = BlockEnd.shown(after: last)
      // The marks of Chinese have their space in them.
      if end == "·" || last?.isASCII ?? true, let end = UTF8.encode(end) { shown += end }
      start = stop + 1
    }
  }

  /// No text is longer than what it was read from.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, notesBlocks: Bool = false,
    _ body: (inout PageTextReader) -> Void
  ) -> (text: [UInt8], blocks: [PageBlock]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { text in
      var reader = PageTextReader(bytes: bytes, text: text, notesBlocks: notesBlocks)
      body(&reader)
      return (Array(text[..<reader.count]), reader.blocks)
    }
  }
}

private struct PageTextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text is written, and how long it is so far.
  private let text: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private let notesBlocks: Bool
  private(set) var blocks: [PageBlock] = []
  private var place = 0
  /// Behind what is read; moves here where `<main>` is closed.
  private var end = 0
  /// The element whose text is left out, by the name of its tag.
  private var skipped: UInt64?
  private var isBlockOpen = false
  private var hasSpace = false
  private var anchor: String?
  private var isHeading = false

  init(
    bytes: UnsafeBufferPointer<UInt8>, text: UnsafeMutableBufferPointer<UInt8>, notesBlocks: Bool
  ) {
    self.bytes = bytes
    self.text = text
    self.notesBlocks = notesBlocks
  }

  private mutating func write(_ byte: UInt8) {
    // What stands between words takes no more than the tag or the white space that it stands for.
    precondition(count < text.count, "the text of a page is longer than the page")
    text[count] = byte
    count &+= 1
  }

  mutating func readMain() {
    guard let start = bytes.find("<main", from: 0) else { return }
    read(start..<bytes.count)
  }

  mutating func readAll(_ limit: Int) { read(0..<bytes.count, limit) }

  private mutating func read(_ range: Range<Int>, _ limit: Int = .max) {
    end = range.upperBound
    place = range.lowerBound
    while place < end, count < limit {
      // Tags often follow one another.
      if bytes[place] != UInt8(ascii: "<") {
        let stop = bytes.next(UInt8(ascii: "<"), from: place, to: end)
        if skipped == nil { append(place..<stop) }
        place = stop
      }
      if place < end { tag() }
    }
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
      let stop = bytes.endOfWord(from: start, to: range.upperBound)
      _ = text[count...].update(fromContentsOf: bytes[start..<stop])
      count &+= stop &- start
      start = stop
      guard stop < range.upperBound, bytes[stop] == UInt8(ascii: "&") else { continue }
      let (byte, length) = bytes.entity(at: stop) ?? (bytes[stop], 1)
      write(byte)
      start = stop + length
    }
  }

  /// What stands between the text so far and the next word.
  private mutating func beginWord() {
    if !isBlockOpen {
      if count > 0 { write(BlockEnd.byte) }
      if notesBlocks {
        blocks.append(PageBlock(start: count, anchor: anchor, isHeading: isHeading))
        anchor = nil
      }
      isBlockOpen = true
    } else if hasSpace {
      write(0x20)
    }
    hasSpace = false
  }

  private mutating func tag() {
    let start = place
    let isEnd = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
    let (name, stop) = Self.name(in: bytes, at: start + (isEnd ? 2 : 1))
    if isEnd, name == Self.packed("main") {
      end = start
      return
    }
    // Most tags have nothing behind their name.
    let isBare = stop < end && bytes[stop] == UInt8(ascii: ">")
    place = (isBare ? stop : bytes.next(UInt8(ascii: ">"), from: stop, to: end)) + 1
    if let open = skipped {
      if isEnd, name == open { skipped = nil }
      return
    }
    if !isEnd, Self.opensSkipped(name, bytes, start + 1) {
      skipped = name
      return
    }
    guard !Self.isInline(name) else {
      if !isEnd, name == Self.packed("span") || name == Self.packed("small") { hasSpace = true }
      return
    }
    isBlockOpen = false
    guard notesBlocks else { return }
    isHeading = bytes.has("<h", at: start) && start + 2 < end && 0x31...0x36 ~= bytes[start + 2]
    if let id = bytes.identity(start..<min(place, end)) { anchor = id }
  }

  /// The name of a tag in one number, and where it stops: at `>` or a blank, or behind eight letters,
  /// of which no name of ours has more.
  @inline(__always)
  private static func name(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (name: UInt64, stop: Int) {
    guard start &+ 8 <= bytes.count else { return nameAtEnd(of: bytes, at: start) }
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: start, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    func marks(_ byte: UInt64) -> UInt64 {
      let rest = UInt64(littleEndian: eight) ^ (ones &* byte)
      return (rest &- ones) & ~rest & (ones << 7)
    }
    // The lowest mark is where the byte first stands.
    let length = (marks(0x3E) | marks(0x20)).trailingZeroBitCount / 8
    if length == 8 { return nameAtEnd(of: bytes, at: start) }
    return (UInt64(bigEndian: eight) >> (64 - 8 * length), start + length)
  }

  /// The same letter by letter.
  private static func nameAtEnd(
    of bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (name: UInt64, stop: Int) {
    var name: UInt64 = 0
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x20 {
      if index &- start == 8 { return (0, index) }
      name = name << 8 | UInt64(bytes[index])
      index &+= 1
    }
    return (name, index)
  }

  @inline(__always)
  private static func packed(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { bytes in
      var packed: UInt64 = 0
      for byte in bytes { packed = packed << 8 | UInt64(byte) }
      return packed
    }
  }

  /// Whether the text of the element is left out.
  ///
  /// What is spoken of a figure stands beside it for the eye.
  @inline(__always)
  private static func opensSkipped(
    _ name: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    switch name {
    case packed("p"):
      bytes.has("p class=\"page-tools", at: start) || bytes.has("p class=\"hush\"", at: start)
    case packed("span"): bytes.has("span data-label hidden", at: start)
    case packed("h1"), packed("nav"), packed("svg"), packed("form"),
      packed("button"), packed("template"):
      true
    default: false
    }
  }

  /// Whether tags of the name stand within a line and do not part words.
  @inline(__always)
  private static func isInline(_ name: UInt64) -> Bool {
    switch name {
    case packed("span"), packed("a"), packed("time"), packed("strong"),
      packed("small"), packed("em"), packed("b"), packed("i"),
      packed("abbr"), packed("code"), packed("del"), packed("mark"),
      packed("sub"), packed("sup"):
      true
    default: false
    }
  }
}

// What only looks at the page is asked of its bytes: a method of the reader would be given a copy of
// the reader.
extension UnsafeBufferPointer<UInt8> {
  /// Where the byte stands next; the end if it does not.
  fileprivate func next(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Before the next white space or entity; Chinese text has neither for long stretches.
  fileprivate func endOfWord(from start: Int, to end: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(self)
    var stop = start
    while stop < end {
      let byte = self[stop]
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

  /// The five that our escaping writes.
  fileprivate func entity(at index: Int) -> (UInt8, Int)? {
    let entities: [(StaticString, Character)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]
    for (name, character) in entities where has(name, at: index) {
      return (character.asciiValue ?? 0x20, name.utf8CodeUnitCount)
    }
    return nil
  }

  /// The `id` of a tag, to which an address may lead.
  fileprivate func identity(_ tag: Range<Int>) -> String? {
    let mark: StaticString = " id=\""
    var index = tag.lowerBound
    while index < tag.upperBound {
      index = next(0x20, from: index, to: tag.upperBound)
      if has(mark, at: index) {
        let start = index + mark.utf8CodeUnitCount
        let stop = next(UInt8(ascii: "\""), from: start, to: tag.upperBound)
        return String(decoding: self[start..<stop], as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  @inline(__always)
  fileprivate func has(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= count else { return false }
    for place in 0..<length where self[index &+ place] != word.utf8Start[place] { return false }
    return true
  }

  fileprivate func find(_ word: StaticString, from index: Int) -> Int? {
    var index = index
    while index < count {
      index = next(UInt8(ascii: "<"), from: index, to: count)
      if has(word, at: index) { return index }
      index += 1
    }
    return nil
  }
}
