import Tables

/// Slips of Chinese text (D63), found in the bytes of a source, so that each has its place.
struct ProseLint: Sendable {
  /// What is wrong at which byte.
  struct Slip {
    let rule: Rule
    let offset: Int
    /// The length of the text that is wrong.
    let length: Int
    let arguments: [String]
  }

  /// What people mistype, by `lint/terms.csv`.
  let terms: TermIndex

  /// A Markdown file: its front matter, then its text; a bulletin may quote ledgers.
  func check(
    _ bytes: [UInt8], bodyFrom body: Int, path: String, date: Day?, isBulletin: Bool
  ) -> (findings: Findings, percentages: [TypedPercentage]) {
    let masked = ProseMask.masked(bytes, from: body)
    var slips: [Slip] = []
    var typed: [PercentageScan.Hit] = []
    var holdsBrace = false
    masked.withUnsafeBufferPointer { buffer in
      var scan = ProseScan(text: FoldedBytes(bytes: buffer), date: date, body: body)
      scan.run()
      slips = scan.slips
      typed = scan.percentages
      holdsBrace = scan.holdsBrace
      slips += terms.slips(in: buffer)
      slips += RepetitionScan.slips(in: buffer)
      let lines = ProseLines(buffer, body: body)
      slips += BracketScan.slips(in: buffer, lines, at: scan.brackets)
      slips += ItemCountScan.slips(in: FoldedBytes(bytes: buffer), lines)
    }
    var findings = Findings()
    slips.sort { $0.offset < $1.offset }
    var places = TextPlaces(bytes)
    for slip in slips {
      findings.report(
        Diagnostic(
          slip.rule, at: Location(path, places.place(at: slip.offset)), slip.arguments))
    }
    if isBulletin, holdsBrace {
      findings.add(BraceLint.check(masked, of: bytes, bodyFrom: body, path: path))
    }
    return (findings, TypedPercentage.located(typed, in: bytes, path: path))
  }

  /// The cells of a sheet: dates and words; a date alone in its cell is its reader's matter.
  func check(_ table: Table, _ bytes: [UInt8], path: String) -> Findings {
    var findings = Findings()
    // What is not UTF-8 is only readable cell by cell.
    let isSuspect =
      table.encoding == .gb18030 || bytes.contains(SpreadsheetMark.apostrophe)
      || bytes.withUnsafeBufferPointer { !slips(in: $0).isEmpty }
    guard isSuspect else { return findings }
    let whole: [Rule] = [.term, .ditto, .formulaError, .lostCharacter, .invisible]
    let ofCells: [Rule] = [.ditto, .formulaError]
    for row in 0..<table.rowCount {
      for column in table.columns.indices where !table.isEmpty(row, column) {
        let cell = table.bytes(row, column)
        let slips: [Slip] = cell.withUnsafeBufferPointer { self.slips(in: $0) }
        let address = table.address(row, column)
        let place = Location(path, .cell(column: address.column, row: address.row))
        for slip in slips where slip.length < cell.count || whole.contains(slip.rule) {
          guard !ofCells.contains(slip.rule) || slip.length == cell.count else { continue }
          findings.report(Diagnostic(slip.rule, at: place, slip.arguments))
        }
        if SpreadsheetMark.isKeptAsText(cell) {
          findings.report(.keptAsText, at: place, table.text(row, column))
        }
      }
    }
    return findings
  }

  /// Sheets of content are clean: each row says all of itself, so that it can be sorted and merged.
  private static let dittos = TermIndex(
    dittoWords.map { LintTerm(wrong: $0, right: "", note: "") }, rule: .ditto)

  static let dittoWords = ["同上", "同前", "〃"]

  private static let formulaErrors = TermIndex(
    SpreadsheetMark.formulaErrors.map { LintTerm(wrong: $0, right: "", note: "") },
    rule: .formulaError)

  private func slips(in cell: UnsafeBufferPointer<UInt8>) -> [Slip] {
    var scan = ProseScan(text: FoldedBytes(bytes: cell), date: nil, body: 0)
    scan.run()
    let slips = scan.slips + terms.slips(in: cell) + Self.dittos.slips(in: cell)
    // All of them begin with this sign, and nearly no sheet has one.
    guard cell.place(of: UInt8(ascii: "#"), from: 0) < cell.count else { return slips }
    return slips + Self.formulaErrors.slips(in: cell)
  }
}

/// Text in which what is no prose has been replaced, byte for byte, by zeros: code, quotations of
/// ledgers, targets of links.
enum ProseMask {
  static func masked(_ bytes: [UInt8], from body: Int) -> [UInt8] {
    let tick = UInt8(ascii: "`")
    var masked = bytes
    var braces = LineSearch(word: "}}")
    var brackets = LineSearch(word: ")")
    var signs = RareSigns(in: bytes, from: body)
    var index = signs.place
    while index < bytes.count {
      let end =
        switch bytes[index] {
        case tick: endOfCode(bytes, index)
        case UInt8(ascii: "{") where has(bytes, "{{", at: index): braces.end(in: bytes, from: index)
        case UInt8(ascii: "]") where has(bytes, "](", at: index):
          brackets.end(in: bytes, from: index)
        default: index
        }
      if end > index {
        for place in index..<end where bytes[place] != 0x0A && bytes[place] != 0x0D {
          masked[place] = 0
        }
      }
      signs.goOn(in: bytes, from: max(end, index + 1))
      index = signs.place
    }
    return masked
  }

  fileprivate static func has(_ bytes: [UInt8], _ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  /// Behind the run of as many ticks; a fence of three may span lines.
  private static func endOfCode(_ bytes: [UInt8], _ start: Int) -> Int {
    let tick = UInt8(ascii: "`")
    var open = start
    while open < bytes.count, bytes[open] == tick { open += 1 }
    let count = open - start
    var run = 0
    var index = open
    while index < bytes.count {
      if bytes[index] == tick {
        run += 1
        if run == count, index + 1 == bytes.count || bytes[index + 1] != tick { return index + 1 }
      } else {
        run = 0
        // A code span ends with its paragraph at the latest; a fence that is never closed holds
        // the rest of the text.
        if count < 3, bytes[index] == 0x0A { return open }
      }
      index += 1
    }
    return count < 3 ? open : bytes.count
  }
}

/// The next of the signs with which begins what is no prose: each is sought by itself, since a text
/// has few of them or none.
private struct RareSigns {
  private var tick: Int
  private var brace: Int
  private var bracket: Int

  init(in bytes: [UInt8], from start: Int) {
    tick = bytes.place(of: UInt8(ascii: "`"), from: start)
    brace = bytes.place(of: UInt8(ascii: "{"), from: start)
    bracket = bytes.place(of: UInt8(ascii: "]"), from: start)
  }

  /// Where it stands; the end if none is left.
  var place: Int { min(tick, brace, bracket) }

  mutating func goOn(in bytes: [UInt8], from start: Int) {
    if tick < start { tick = bytes.place(of: UInt8(ascii: "`"), from: start) }
    if brace < start { brace = bytes.place(of: UInt8(ascii: "{"), from: start) }
    if bracket < start { bracket = bytes.place(of: UInt8(ascii: "]"), from: start) }
  }
}

/// Looks for a word in the rest of a line, and not again where it was looked for in vain: a line of
/// nothing but opening braces would cost the square of its length.
private struct LineSearch {
  let word: StaticString
  private var missingUntil = 0

  init(word: StaticString) { self.word = word }

  /// Behind the next such word of the line; `start` if the line has none.
  mutating func end(in bytes: [UInt8], from start: Int) -> Int {
    guard start >= missingUntil else { return start }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      if ProseMask.has(bytes, word, at: index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    missingUntil = index
    return start
  }
}
