extension Table {
  /// Reads CSV (RFC 4180) of any line end; give the bytes away and they are not copied.
  package static func read(_ bytes: consuming [UInt8], sheet: String? = nil) -> TableReading {
    guard bytes.count <= fileLimit else {
      return .failed(TableProblem(.fileTooLarge(bytes: bytes.count), line: 1))
    }
    do {
      let decoded = try TextEncoding.decode(consume bytes)
      return TableReader(sheet: sheet).read(decoded)
    } catch {
      return .failed(problem(error))
    }
  }

  private static func problem(_ problem: DecodingProblem) -> TableProblem {
    switch problem {
    case .officeDocument(let format):
      TableProblem(.officeDocument(format), line: 1)
    case .utf16:
      TableProblem(.utf16, line: 1)
    case .zeroByte(let offset, let line):
      TableProblem(.zeroByte(offset: offset), line: line)
    case .undecodable(let offset, let line, let encoding):
      TableProblem(.undecodable(offset: offset, encoding: encoding), line: line)
    }
  }
}

extension TableReading {
  static func failed(_ problem: TableProblem) -> TableReading {
    let nothing = Table(
      columns: [], rowCount: 0, encoding: .utf8, delimiter: .comma, sheet: nil, text: [],
      bounds: [0], places: [])
    return TableReading(table: nothing, problems: [problem])
  }
}

/// Turns scanned cells into rows under a header and checks their shape.
private struct TableReader {
  /// More problems of one file help nobody; the rest is counted.
  static let problemLimit = 1_000

  let sheet: String?
  private var columns: [String] = []
  private var columnCount: Int?
  private var bounds: [UInt32] = [0]
  private var places: [Table.Place] = []
  private var problems: [TableProblem] = []
  private var unlisted = 0
  private var record = 0
  /// The columns without a header that were already reported.
  private var reportedColumns: Set<Int> = []
  private var namelessColumns: [Int] = []
  /// The header has one filled cell of at least three: the first row with more is the header.
  private var looksLikeTitle = false

  init(sheet: String?) {
    self.sheet = sheet
  }

  consuming func read(_ decoded: consuming DecodedText) -> TableReading {
    let encoding = decoded.encoding
    var text = (consume decoded).bytes
    let delimiter = Delimiter.detect(in: text)
    let used = text.withUnsafeMutableBufferPointer { buffer in
      bounds.reserveCapacity(cellEstimate(UnsafeBufferPointer(buffer), delimiter))
      var scanner = CellScanner(buffer, delimiter: delimiter)
      while !scanner.isAtEnd, readRecord(&scanner, UnsafeBufferPointer(buffer)) {}
      return scanner.write
    }
    text.removeLast(text.count - used)
    if columnCount == nil { report(.noHeader, line: 1) }
    reportControlCharacters(text)
    if unlisted > 0 {
      problems.append(TableProblem(.furtherProblems(count: unlisted), line: 1))
    }
    let table = Table(
      columns: columns, rowCount: max(places.count - 1, 0), encoding: encoding,
      delimiter: delimiter, sheet: sheet, text: text, bounds: bounds, places: places)
    return TableReading(table: table, problems: problems)
  }

  /// Tabs and line breaks may stand within quotes; others come from word processors, unseen.
  private mutating func reportControlCharacters(_ text: [UInt8]) {
    guard Self.mayHoldControlCharacters(text) else { return }
    var end = 0
    for (offset, byte) in text.enumerated()
    where (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F {
      while end < bounds.count, bounds[end] <= offset { end += 1 }
      guard let columnCount, columnCount > 0, end > 0, end < bounds.count else { return }
      let (row, column) = (end - 1).quotientAndRemainder(dividingBy: columnCount)
      guard places.indices.contains(row), problems.count < Self.problemLimit else { return }
      let address = CellAddress(sheet: sheet, row: Int(places[row].row), column: column + 1)
      let problem = TableProblem(
        .controlCharacter(UInt32(byte)), at: address, line: Int(places[row].line))
      if problems.last != problem { problems.append(problem) }
    }
  }

  /// False of nearly every table, whose cells have no line breaks either.
  ///
  /// There is no branch in the loop, so that the compiler makes one of it that looks at sixteen bytes
  /// at once.
  private static func mayHoldControlCharacters(_ text: [UInt8]) -> Bool {
    var found: UInt8 = 0
    // The highest bit is set by bytes below 0x20 and by 0x7F.
    for byte in text { found |= ((byte &- 0x20) | (byte &+ 1)) & ~byte }
    return found >= 0x80
  }

  /// An upper bound for files without surprises, so that the array does not grow by doubling.
  private func cellEstimate(_ text: UnsafeBufferPointer<UInt8>, _ delimiter: Delimiter) -> Int {
    let sign = delimiter.rawValue.utf8.first ?? 0
    var count = 2
    for byte in text where byte == sign || byte == 0x0A || byte == 0x0D { count += 1 }
    return min(count, text.count)
  }

  /// Reads one record; false if there is no sense in going on.
  private mutating func readRecord(
    _ scanner: inout CellScanner, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    record += 1
    let line = scanner.line
    let textStart = scanner.write
    let firstBound = bounds.count
    let limit = columnCount ?? Table.columnLimit
    var found = 0
    var ending = CellScanner.Ending.cell
    while ending == .cell {
      let cellStart = scanner.write
      let cellLine = scanner.line
      ending = scanner.next()
      found += 1
      check(&scanner, from: cellStart, column: found, line: cellLine)
      if found <= limit { bounds.append(UInt32(truncatingIfNeeded: scanner.write)) }
    }
    if scanner.write == textStart {
      bounds.removeLast(bounds.count - firstBound)
      return true
    }
    places.append(
      Table.Place(
        row: UInt32(truncatingIfNeeded: record), line: UInt32(truncatingIfNeeded: line)))
    guard let columnCount else {
      return acceptHeader(found, line, from: firstBound, text)
    }
    if looksLikeTitle, filledCells(from: firstBound) > 1 {
      drop(from: firstBound, &scanner)
      problems.append(
        TableProblem(
          .titleAboveHeader, at: CellAddress(sheet: sheet, row: Int(places[0].row), column: 1),
          line: Int(places[0].line)))
      return false
    }
    if found != columnCount || !namelessColumns.isEmpty {
      checkShape(found, of: columnCount, line, from: firstBound, &scanner)
    }
    return true
  }

  private mutating func check(
    _ scanner: inout CellScanner, from start: Int, column: Int, line: Int
  ) {
    let length = scanner.write - start
    switch scanner.fault {
    case .none where length > Table.cellLimit:
      report(.cellTooLong(bytes: length, limit: Table.cellLimit), column: column, line: line)
      scanner.write = start
    case .none: break
    case .quoteNeverClosed: report(.quoteNeverClosed, column: column, line: line)
    case .textAfterQuote: report(.textAfterQuote, column: column, line: line)
    }
  }

  private mutating func acceptHeader(
    _ found: Int, _ line: Int, from firstBound: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard found <= Table.columnLimit else {
      columnCount = 0
      bounds.removeLast(bounds.count - firstBound)
      places.removeLast()
      report(
        .tooManyColumns(found: found, limit: Table.columnLimit), column: Table.columnLimit + 1,
        line: line)
      return false
    }
    columnCount = found
    var firsts: [String: Int] = [:]
    for column in 0..<found {
      let cell = firstBound + column
      let name = String(
        decoding: text[Int(bounds[cell - 1])..<Int(bounds[cell])], as: UTF8.self)
      columns.append(name)
      if name.isEmpty {
        namelessColumns.append(column)
      } else if let first = firsts[name] {
        report(
          .duplicateHeader(name: name, first: address(first + 1)), column: column + 1, line: line)
      } else {
        firsts[name] = column
      }
    }
    looksLikeTitle = found >= 3 && namelessColumns.count == found - 1
    return true
  }

  private mutating func checkShape(
    _ found: Int, of expected: Int, _ line: Int, from firstBound: Int,
    _ scanner: inout CellScanner
  ) {
    for column in namelessColumns where column < found && !reportedColumns.contains(column) {
      let cell = firstBound + column
      guard bounds[cell] > bounds[cell - 1] else { continue }
      reportedColumns.insert(column)
      let header = CellAddress(sheet: sheet, row: Int(places[0].row), column: column + 1)
      problems.append(
        TableProblem(
          .headerMissing(firstValue: address(column + 1)), at: header, line: Int(places[0].line)))
    }
    if found > expected {
      report(.tooManyCells(found: found, expected: expected), column: expected + 1, line: line)
      scanner.write = Int(bounds[firstBound + expected - 1])
    } else if found < expected {
      // Where a quote swallowed the rest of the file, that is why.
      if scanner.fault != .quoteNeverClosed {
        report(.tooFewCells(found: found, expected: expected), column: found + 1, line: line)
      }
      // Padding costs memory: with this many bad rows the table is of no use anyway.
      if unlisted > 0 {
        drop(from: firstBound, &scanner)
      } else {
        let end = bounds[bounds.count - 1]
        bounds.append(contentsOf: repeatElement(end, count: expected - found))
      }
    }
  }

  /// Takes the last record back.
  private mutating func drop(from firstBound: Int, _ scanner: inout CellScanner) {
    bounds.removeLast(bounds.count - firstBound)
    scanner.write = Int(bounds[firstBound - 1])
    places.removeLast()
  }

  private func filledCells(from firstBound: Int) -> Int {
    bounds.indices[firstBound...].count { bounds[$0] > bounds[$0 - 1] }
  }

  private func address(_ column: Int) -> CellAddress {
    CellAddress(sheet: sheet, row: record, column: column)
  }

  private mutating func report(_ kind: TableProblem.Kind, line: Int) {
    problems.append(TableProblem(kind, line: line))
  }

  private mutating func report(_ kind: TableProblem.Kind, column: Int, line: Int) {
    if problems.count < Self.problemLimit {
      problems.append(TableProblem(kind, at: address(column), line: line))
    } else {
      unlisted += 1
    }
  }
}
