/// What a line break means in a text.
package enum TextLines: Sendable {
  /// In a file: the end of a row, behind which nothing goes on.
  case rows
  /// In a cell or a value: only where its author began a new line.
  case oneText
  /// In the text of a document: a line feed ends a block, a carriage return breaks its lines.
  case blocks
}

extension Detector {
  /// What stands in a text, with numbers that go on in the next line where its lines are one text.
  package func findings(
    in bytes: UnsafeBufferPointer<UInt8>, _ lines: TextLines
  ) -> [PrivacyFinding] {
    let found = findings(in: bytes)
    let over = findings(overBreaksOf: bytes, lines)
    return over.isEmpty ? found : found + over
  }

  package func findings(in bytes: [UInt8], _ lines: TextLines) -> [PrivacyFinding] {
    bytes.withUnsafeBufferPointer { findings(in: $0, lines) }
  }

  /// Only what goes on over a line break; nearly no text has one.
  package func findings(
    overBreaksOf bytes: UnsafeBufferPointer<UInt8>, _ lines: TextLines
  ) -> [PrivacyFinding] {
    guard BrokenLines.mayHoldBreaks(bytes, lines) else { return [] }
    var search = BrokenLineSearch(BrokenLines(bytes, lines), asOf: asOf)
    search.run()
    return undeclared(search.findings, in: bytes)
  }
}

/// A text that is broken into lines, each single break with the blanks beside it.
///
/// A blank line parts what stands above and below it.
struct BrokenLines {
  let text: FoldedBytes
  let breaks: [Range<Int>]

  static func mayHoldBreaks(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: TextLines) -> Bool {
    switch lines {
    case .rows: false
    case .oneText:
      bytes.place(of: 0x0A, from: 0) < bytes.count || bytes.place(of: 0x0D, from: 0) < bytes.count
    case .blocks: bytes.place(of: 0x0D, from: 0) < bytes.count
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: TextLines) {
    func isBreak(_ byte: UInt8) -> Bool {
      byte == 0x0D || byte == 0x0A && lines == .oneText
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var breaks: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard isBreak(bytes[index]) else {
        index += 1
        continue
      }
      var start = index
      while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
      var count = 0
      while index < bytes.count, isBreak(bytes[index]) || isBlank(bytes[index]) {
        if isBreak(bytes[index]) {
          count += 1
          if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A,
            lines == .oneText
          {
            index += 1
          }
        }
        index += 1
      }
      if count == 1, start > 0, index < bytes.count { breaks.append(start..<index) }
    }
    text = FoldedBytes(bytes: bytes)
    self.breaks = breaks
  }

  /// Whether both sides of a break may belong to one number, plate or address.
  func goesOn(_ gap: Range<Int>) -> Bool {
    let (before, length) = text.character(before: gap.lowerBound)
    let after = text.character(at: gap.upperBound).folded
    return (isOfCode(before) || text.numeral(at: gap.lowerBound - length) != nil)
      && (isOfCode(after) || text.numeral(at: gap.upperBound) != nil)
  }

  private func isOfCode(_ folded: UInt8) -> Bool {
    switch folded {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), FoldedBytes.middleDot:
      true
    default: FoldedBytes.isAlphanumeric(folded)
    }
  }
}

/// Reads each break as a space, and where a number may go on also as nothing.
private struct BrokenLineSearch {
  let lines: BrokenLines
  let asOf: Day
  private(set) var findings: [PrivacyFinding] = []
  /// What stands within the lines, by place.
  private let known: [PrivacyFinding]
  private var spanned: Set<Int> = []

  /// So many bytes beside a break hold the longest of what is looked for.
  private static let reach = 80

  init(_ lines: BrokenLines, asOf: Day) {
    self.lines = lines
    self.asOf = asOf
    known = Self.scan(lines.text.bytes, asOf)
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ asOf: Day) -> [PrivacyFinding] {
    var scan = DetectorScan(text: FoldedBytes(bytes: bytes), asOf: asOf)
    scan.run()
    return scan.findings
  }

  mutating func run() {
    guard !lines.breaks.isEmpty else { return }
    take(0..<lines.text.count, over: lines.breaks.indices, asSpace: true)
    for index in lines.breaks.indices
    where !spanned.contains(index) && lines.goesOn(lines.breaks[index]) {
      let gap = lines.breaks[index]
      let above = index > 0 ? lines.breaks[index - 1].upperBound : 0
      let below =
        index + 1 < lines.breaks.count
        ? lines.breaks[index + 1].lowerBound : lines.text.count
      take(
        max(above, gap.lowerBound - Self.reach)..<min(below, gap.upperBound + Self.reach),
        over: index..<index + 1, asSpace: false)
    }
    findings.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Searches a stretch in which these breaks are spaces or nothing.
  private mutating func take(_ stretch: Range<Int>, over gaps: Range<Int>, asSpace: Bool) {
    let joined = JoinedLines(lines, stretch, over: gaps, asSpace: asSpace)
    let found = joined.bytes.withUnsafeBufferPointer { Self.scan($0, asOf) }
    var first = 0
    for finding in found {
      // Both lie in order.
      while first < joined.starts.count, joined.starts[first] <= finding.bytes.lowerBound {
        first += 1
      }
      var last = first
      while last < joined.starts.count, joined.starts[last] < finding.bytes.upperBound {
        last += 1
      }
      guard last > first, Self.mayGoOn(finding, over: last - first) else { continue }
      let range =
        joined.place(
          finding.bytes.lowerBound, behind: first)..<joined.place(
          finding.bytes.upperBound, behind: last)
      guard asSpace || !isCut(range, at: gaps.lowerBound), !isKnown(range) else { continue }
      for index in first..<last { spanned.insert(gaps.lowerBound + index) }
      findings.append(
        PrivacyFinding(
          kind: finding.kind, certainty: finding.certainty, bytes: range,
          excerpt: finding.excerpt))
    }
  }

  /// Three lines hold a mobile number or a whole identity number; amounts one below the other are
  /// no card.
  private static func mayGoOn(_ finding: PrivacyFinding, over breaks: Int) -> Bool {
    switch finding.kind {
    case .mobile: breaks <= 2
    case .identityNumber where finding.certainty == .certain && finding.excerpt.utf8.count == 18:
      breaks <= 2
    default: breaks == 1
    }
  }

  /// Whether it reaches as far as the stretch about a break: what begins before is cut off.
  private func isCut(_ range: Range<Int>, at index: Int) -> Bool {
    range.lowerBound == lines.breaks[index].lowerBound - Self.reach
      || range.upperBound == lines.breaks[index].upperBound + Self.reach
  }

  /// Whether it holds a part of what stands within one line: such a number does not go on.
  private func isKnown(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].bytes.lowerBound < range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 && known[low - 1].bytes.upperBound > range.lowerBound
  }
}

/// A stretch of a text whose breaks are spaces or nothing.
private struct JoinedLines {
  private(set) var bytes: [UInt8] = []
  /// Where the text goes on behind each break.
  private(set) var starts: [Int] = []
  private let stretch: Range<Int>
  private let breaks: ArraySlice<Range<Int>>

  init(_ lines: BrokenLines, _ stretch: Range<Int>, over gaps: Range<Int>, asSpace: Bool) {
    self.stretch = stretch
    breaks = lines.breaks[gaps]
    bytes.reserveCapacity(stretch.count)
    var position = stretch.lowerBound
    for gap in breaks {
      bytes += lines.text.bytes[position..<gap.lowerBound]
      if asSpace { bytes.append(0x20) }
      starts.append(bytes.count)
      position = gap.upperBound
    }
    bytes += lines.text.bytes[position..<stretch.upperBound]
  }

  /// The place in the text itself of one behind so many breaks.
  func place(_ offset: Int, behind count: Int) -> Int {
    guard count > 0 else { return stretch.lowerBound + offset }
    return breaks[breaks.startIndex + count - 1].upperBound + offset - starts[count - 1]
  }
}
