/// One linear reading of the text before the C parser sees it: validity, limits, hidden characters.
///
/// The parser aborts the process when memory fails and cannot be stopped, so what could make it
/// slow or large is refused here.
struct SourceScan {
  private(set) var problems = ProblemList()
  private(set) var refused = false
  /// The offset of each line's first byte.
  private(set) var lineStarts: [Int] = []
  private(set) var hasAsterisks = false
  private(set) var hasTildes = false
  private(set) var hasBraces = false
  private(set) var hasEscapes = false
  /// Whether what may be a footnote begins anywhere: `[^`.
  private(set) var hasFootnotes = false

  private let text: UnsafeBufferPointer<UInt8>
  private let linesBefore: Int
  /// Bytes of the file before the text: a byte order mark.
  private let skipped: Int
  private var nesting = NestingEstimate()
  private var block = Block()
  private var brackets = 0
  private var references = 0
  private var referenceStart: Int?
  private var longestReference = 0
  /// Of the tables before the block that is being read.
  private var cells = 0

  /// What is counted between two blank lines.
  private struct Block {
    var brackets = 0
    var angles = 0
    var columns = 0
    var rows = 0
    var start = 0
    var rereadBytes = 0
  }

  /// What one line holds of the bytes that matter.
  private struct Line {
    var dashes = 0
    var pipes = 0
    var colons = 0
    var others = false
    var isBlank = true
  }

  init(_ text: UnsafeBufferPointer<UInt8>, linesBefore: Int, skipped: Int) {
    self.text = text
    self.linesBefore = linesBefore
    self.skipped = skipped
    guard text.count <= MarkdownLimits.fileBytes else {
      refuse(
        .fileTooLarge(bytes: text.count, limit: MarkdownLimits.fileBytes), at: 0)
      return
    }
    lineStarts.reserveCapacity(text.count / 24 + 8)
    var index = 0
    while index < text.count, !refused {
      lineStarts.append(index)
      index = scanLine(from: index)
    }
    guard !refused else { return }
    endReference(at: text.count)
    if references > 0 {
      let limit = MarkdownLimits.referenceBytes(input: text.count)
      if references > MarkdownLimits.references {
        refuse(.tooManyReferences(limit: MarkdownLimits.references), at: 0)
      } else if longestReference * brackets > limit {
        refuse(.referencesTooLong(limit: limit), at: 0)
      }
    }
  }

  private mutating func refuse(_ kind: MarkdownProblem.Kind, at offset: Int) {
    refused = true
    problems.append(kind, at: position(of: offset))
  }

  /// The place of a byte in the line being read.
  private func position(of offset: Int) -> MarkdownPosition {
    let start = lineStarts.last ?? 0
    var column = 1
    for index in start..<max(start, offset) where text[index] & 0xC0 != 0x80 { column += 1 }
    return MarkdownPosition(line: linesBefore + max(lineStarts.count, 1), column: column)
  }

  /// Reads one line and returns where the next begins.
  private mutating func scanLine(from start: Int) -> Int {
    var line = Line()
    var index = start
    reading: while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x0A, 0x0D: break reading
      case UInt8(ascii: " "), 0x09, 0x0B, 0x0C, UInt8(ascii: ">"):
        if byte == UInt8(ascii: ">") { line.isBlank = false }
        if byte == 0x0B || byte == 0x0C { noteHidden(UInt32(byte), at: index) }
        index += 1
      case 0xE3...0xEF where isPlain(at: index):
        line.others = true
        line.isBlank = false
        index = Characters.behindFives(text, index + 3)
        while isPlain(at: index) { index += 3 }
      case 0x80...:
        let length = sequenceLength(at: index)
        guard length > 0 else {
          refuse(.invalidUTF8(offset: skipped + index), at: index)
          return text.count
        }
        if HTMLText.mayBeginHidden(byte), let (scalar, _) = HTMLText.hidden(text, index) {
          noteHidden(scalar, at: index)
        }
        line.others = true
        line.isBlank = false
        index += length
      default:
        line.isBlank = false
        note(byte, at: index, in: &line)
        if refused { return text.count }
        index += 1
      }
    }
    finish(line, from: start, to: index)
    if index < text.count {
      let isReturn = text[index] == 0x0D
      index += 1
      if isReturn, index < text.count, text[index] == 0x0A { index += 1 }
    }
    return index
  }

  @inline(__always)
  private mutating func note(_ byte: UInt8, at index: Int, in line: inout Line) {
    switch byte {
    case UInt8(ascii: "-"): line.dashes += 1
    case UInt8(ascii: "|"): line.pipes += 1
    case UInt8(ascii: ":"): line.colons += 1
    case UInt8(ascii: "["):
      block.brackets += 1
      brackets += 1
      line.others = true
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "^") { hasFootnotes = true }
    case UInt8(ascii: "<"):
      block.angles += 1
      line.others = true
    case UInt8(ascii: "]"):
      line.others = true
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: ":") {
        // It may define a link reference: `[label]: target`.
        endReference(at: index)
        references += 1
        referenceStart = index
      }
    default:
      line.others = true
      switch byte {
      case UInt8(ascii: "*"): hasAsterisks = true
      case UInt8(ascii: "~"): hasTildes = true
      case UInt8(ascii: "{"): hasBraces = true
      case UInt8(ascii: "\\"), UInt8(ascii: "&"): hasEscapes = true
      case 0: refuse(.nulByte(offset: skipped + index), at: index)
      case 1..<0x20, 0x7F: noteHidden(UInt32(byte), at: index)
      default: break
      }
    }
  }

  private mutating func noteHidden(_ scalar: UInt32, at index: Int) {
    problems.append(
      .controlCharacter(scalar), at: position(of: problems.isFull ? 0 : index))
  }

  private mutating func finish(_ line: Line, from start: Int, to end: Int) {
    if end - start > MarkdownLimits.lineBytes {
      return refuse(.lineTooLong(bytes: end - start, limit: MarkdownLimits.lineBytes), at: start)
    }
    guard !line.isBlank else {
      endReference(at: start)
      cells += block.columns * block.rows
      block = Block(start: end)
      return
    }
    if nesting.enter(text, start, end) > MarkdownLimits.depth {
      return refuse(.tooDeep(limit: MarkdownLimits.depth), at: start)
    }
    countTable(line, from: start, to: end)
    if block.brackets > MarkdownLimits.bracketsInBlock {
      return refuse(.tooManyBrackets(limit: MarkdownLimits.bracketsInBlock), at: start)
    }
    if block.angles > MarkdownLimits.bracketsInBlock {
      return refuse(.tooManyAngleBrackets(limit: MarkdownLimits.bracketsInBlock), at: start)
    }
  }

  /// Counts what a table would have from here on, if this line is the one under its heading.
  private mutating func countTable(_ line: Line, from start: Int, to end: Int) {
    if block.columns > 0 {
      block.rows += 1
    }
    if !line.others, line.dashes > 0, line.pipes > 0 || line.colons > 0 {
      let columns = max(1, line.pipes + 1 - outerPipes(from: start, to: end))
      if columns > MarkdownLimits.tableColumns {
        return refuse(.tooManyColumns(columns, limit: MarkdownLimits.tableColumns), at: start)
      }
      block.columns = max(block.columns, columns)
      block.rereadBytes += end - block.start
      if block.rereadBytes > MarkdownLimits.rereadBytes {
        return refuse(.tooManyTableRules, at: start)
      }
    }
    guard block.columns > 0 else { return }
    let own = block.columns * block.rows
    if own > MarkdownLimits.tableCells {
      refuse(.tooManyCells(limit: MarkdownLimits.tableCells), at: start)
    } else if cells + own > MarkdownLimits.cells {
      refuse(.tooManyCells(limit: MarkdownLimits.cells), at: start)
    }
  }

  /// How many of the first and the last byte of a line are pipes: those bound no column.
  private func outerPipes(from start: Int, to end: Int) -> Int {
    func isPadding(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: " "), 0x09, 0x0B, 0x0C, UInt8(ascii: ">"): true
      default: false
      }
    }
    var (low, high) = (start, end - 1)
    while low < high, isPadding(text[low]) { low += 1 }
    while low < high, isPadding(text[high]) { high -= 1 }
    let pipe = UInt8(ascii: "|")
    return (text[low] == pipe ? 1 : 0) + (low < high && text[high] == pipe ? 1 : 0)
  }

  private mutating func endReference(at offset: Int) {
    guard let start = referenceStart else { return }
    longestReference = max(longestReference, offset - start)
    referenceStart = nil
  }

  /// Whether a well-formed character stands at `index` of the blocks that Han, their signs and
  /// signs of full width fill; none of them is hidden.
  @inline(__always)
  private func isPlain(at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    let (first, second, third) = (text[index], text[index + 1], text[index + 2])
    return (first &- 0xE3 < 7 || first == 0xEF && second == 0xBC)
      && ((second ^ 0x80) | (third ^ 0x80)) & 0xC0 == 0
  }

  /// The length of the well-formed sequence at `index`, or 0.
  @inline(__always)
  private func sequenceLength(at index: Int) -> Int {
    // A function that takes `self` along copies all of it.
    let text = text
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < text.count && range.contains(text[index + offset])
    }
    switch text[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
