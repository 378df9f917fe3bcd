/// How deep quotes and lists may be nested at a line, by indentation alone.
///
/// It may guess too deep in a block of code, never too shallow by much; the exact depth is
/// measured on the tree. Its purpose is to keep the parser from ever holding thousands of open
/// blocks, because each further line would visit them all.
struct NestingEstimate {
  private var contents: [Int] = []

  /// Takes the line in and returns how deep it may be.
  mutating func enter(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    var column = 0
    var quotes = 0
    var first = true
    let isRule = Self.isRule(text, start, end)
    while index < end {
      skipBlanks(text, &index, end, &column)
      if first {
        while let last = contents.last, last > column { contents.removeLast() }
        first = false
      }
      guard index < end else { break }
      if text[index] == UInt8(ascii: ">") {
        quotes += 1
        index += 1
        column += 1
      } else if !isRule, let length = Self.markerLength(text, index, end) {
        index += length
        column += length
        contents.append(column + 1)
      } else {
        break
      }
      if quotes + contents.count > MarkdownLimits.depth { break }
    }
    return quotes + contents.count
  }

  private func skipBlanks(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int, _ column: inout Int
  ) {
    while index < end {
      if text[index] == UInt8(ascii: " ") {
        column += 1
      } else if text[index] == 0x09 {
        column += 4 - column % 4
      } else {
        return
      }
      index += 1
    }
  }

  /// True for a line of asterisks, dashes or underscores only: a rule, not nested lists.
  private static func isRule(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var mark: UInt8 = 0
    for index in start..<end where text[index] != UInt8(ascii: " ") && text[index] != 0x09 {
      let byte = text[index]
      if mark == 0 { mark = byte }
      guard byte == mark, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") else {
        return false
      }
    }
    return mark != 0
  }

  /// The length of the list marker at `index`, if there is one.
  private static func markerLength(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> Int? {
    var next = index
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      next += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while next < end, next - index < 10, Characters.isDigit(UInt32(text[next])) { next += 1 }
      guard next < end, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") else {
        return nil
      }
      next += 1
    default: return nil
    }
    guard next == end || text[next] == UInt8(ascii: " ") || text[next] == 0x09 else { return nil }
    return next - index
  }
}
