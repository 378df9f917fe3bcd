/// The text of a finished page, as a reader sees it: what search may know, and nothing else.
enum PageText {
  /// The text of `<main>` without its breadcrumb, its title, and what only screens draw.
  static func read(_ page: UnsafeRawBufferPointer) -> [UInt8] {
    let bytes = page.bindMemory(to: UInt8.self)
    var reader = PageTextReader(bytes: bytes)
    return reader.read()
  }

  /// The text of a piece of prose.
  static func plain(_ html: [UInt8]) -> String {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageTextReader(bytes: bytes)
      return String(decoding: reader.readAll(), as: UTF8.self)
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
    text.reserveCapacity(bytes.count / 3)
  }

  mutating func read() -> [UInt8] {
    guard let start = find("<main", from: 0) else { return [] }
    return read(start..<(find("</main>", from: start) ?? bytes.count))
  }

  mutating func readAll() -> [UInt8] { read(0..<bytes.count) }

  private mutating func read(_ range: Range<Int>) -> [UInt8] {
    let end = range.upperBound
    place = range.lowerBound
    while place < end {
      if bytes[place] == UInt8(ascii: "<") {
        tag(end)
      } else {
        run(end)
      }
    }
    return text
  }

  /// Text up to the next tag.
  private mutating func run(_ end: Int) {
    var stop = place
    while stop < end, bytes[stop] != UInt8(ascii: "<") { stop += 1 }
    if skipped == nil { append(place..<stop) }
    place = stop
  }

  private mutating func append(_ range: Range<Int>) {
    guard let first = bytes[range].firstIndex(of: UInt8(ascii: "&")) else {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
      return
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<first]))
    var index = first
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let (byte, length) = entity(at: index) {
        text.append(byte)
        index += length
      } else {
        text.append(bytes[index])
        index += 1
      }
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
    while place < end, bytes[place] != UInt8(ascii: ">") { place += 1 }
    place += 1
    if let open = skipped {
      if has("</", at: start), has(open, at: start + 2) { skipped = nil }
      return
    }
    for name in ["nav", "h1", "svg", "form", "template"] as [StaticString]
    where has(name, at: start + 1) && isEnd(start + 1 + name.utf8CodeUnitCount) {
      skipped = name
      return
    }
    if has("p class=\"page-tools", at: start + 1) {
      skipped = "p"
      return
    }
    if !isInline(start) { text.append(UInt8(ascii: "\n")) }
  }

  private func isEnd(_ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: " "))
  }

  /// Tags within a line do not part words.
  private func isInline(_ start: Int) -> Bool {
    let name = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
    let inline: [StaticString] = ["a", "b", "em", "strong", "span", "time", "del", "code", "abbr"]
    return inline.contains { has($0, at: name) && isEnd(name + $0.utf8CodeUnitCount) }
  }

  private func has(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  private func find(_ word: StaticString, from index: Int) -> Int? {
    var index = index
    while index + word.utf8CodeUnitCount <= bytes.count {
      if bytes[index] == UInt8(ascii: "<"), has(word, at: index) { return index }
      index += 1
    }
    return nil
  }
}
