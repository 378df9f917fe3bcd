import Tables

/// A table whose columns are known: which column of the sheet holds which field.
struct Sheet<Key: Hashable & Sendable> {
  let table: Table
  let path: String
  /// Few enough to be looked through: each cell asks for its column.
  private let columns: [(key: Key, column: Int)]

  /// `names` gives every spelling of a column that this sheet may have; what is said of others
  /// depends on whether columns can be added to it.
  init(
    _ table: Table, path: String, names: [String: Key], unknown: Rule = .noSuchColumn,
    _ findings: inout Findings
  ) {
    self.table = table
    self.path = path
    // A mechanism may declare 数量（个） as a Chinese keyboard writes it. Most sheets do not ask.
    lazy var folded = Dictionary(names.map { ($0.foldingWidth(), $1) }, uniquingKeysWith: { $1 })
    var columns: [(key: Key, column: Int)] = []
    for (index, written) in table.columns.enumerated() where !written.isEmpty {
      let place = Location(path, .cell(column: index + 1, row: 1))
      let name = written.foldingWidth()
      if written.hasFullWidthLetters {
        findings.report(.fullWidthKey, at: place, written, name)
      }
      // 备　注 is spaced out to look well.
      lazy var close = name.withoutWhiteSpace
      guard let key = names[written] ?? names[name] ?? folded[name] ?? folded[close] else {
        if let (plain, rule) = close.withoutBracket, folded[plain] != nil {
          findings.report(rule, at: place, written, plain)
          continue
        }
        findings.report(
          unknown, at: place, written,
          suggestion: Spelling.nearest(to: name, among: names.keys.sorted()))
        continue
      }
      if let first = columns.first(where: { $0.key == key }) {
        findings.report(
          .columnTwice, at: place, written,
          related: [Location(path, .cell(column: first.column + 1, row: 1))])
        continue
      }
      columns.append((key, index))
    }
    self.columns = columns
  }

  private func column(_ key: Key) -> Int? {
    for (known, column) in columns where known == key { return column }
    return nil
  }

  func has(_ key: Key) -> Bool { column(key) != nil }

  /// The place of a field in a row, or of the row's first cell if the column is absent.
  func location(_ key: Key, _ row: Int) -> Location {
    location(column: column(key) ?? 0, row)
  }

  func location(column: Int, _ row: Int) -> Location {
    let address = table.address(row, column)
    return Location(path, .cell(column: address.column, row: address.row))
  }

  /// The filled cell of a field; a dash, a slash or 无 fills none.
  func cell(_ key: Key, _ row: Int) -> Cell? {
    guard let column = column(key) else { return nil }
    let bytes = table.bytes(row, column)
    return NothingWord.isWritten(in: bytes) ? nil : cell(of: bytes, column, row)
  }

  /// Whether a dash, a slash or 无 stands in the cell.
  func saysNothing(_ key: Key, _ row: Int) -> Bool {
    guard let column = column(key) else { return false }
    return NothingWord.isWritten(in: table.bytes(row, column))
  }

  /// What stands in the cell: where the columns are people's own, 无 is an answer.
  func written(_ key: Key, _ row: Int) -> Cell? {
    column(key).flatMap { cell(of: table.bytes(row, $0), $0, row) }
  }

  private func cell(of bytes: ArraySlice<UInt8>, _ column: Int, _ row: Int) -> Cell? {
    if bytes.isEmpty { return nil }
    if SpreadsheetMark.isFormulaError(bytes) { return nil }
    let isKept = SpreadsheetMark.isKeptAsText(bytes)
    let text =
      isKept
      ? String(decoding: bytes.dropFirst(), as: UTF8.self).trimmingWhiteSpace()
      : String(decoding: bytes, as: UTF8.self)
    return text.isEmpty ? nil : Cell(text: text, location: location(column: column, row))
  }

  func text(_ key: Key, _ row: Int) -> String { cell(key, row)?.text ?? "" }

  func reference(_ key: Key, _ row: Int) -> Reference? { cell(key, row)?.reference }

  func references(_ key: Key, _ row: Int) -> [Reference] {
    (cell(key, row)?.parts ?? []).map(\.reference)
  }

  /// Reports a missing column once; its rows are then not reported one by one.
  func require(_ keys: [(Key, name: String)], _ findings: inout Findings) {
    for (key, name) in keys where !has(key) {
      findings.report(.missingColumn, at: Location(path, .cell(column: 1, row: 1)), name)
    }
  }

  /// The cell of a required field; an empty one is reported if its column is there.
  func required(_ key: Key, _ row: Int, named name: String, _ findings: inout Findings) -> Cell? {
    if let cell = cell(key, row) { return cell }
    if has(key) { reportEmpty(key, row, named: name, &findings) }
    return nil
  }

  /// A cell in which a formula failed was filled, and is reported as that.
  func reportEmpty(_ key: Key, _ row: Int, named name: String, _ findings: inout Findings) {
    if let column = column(key), SpreadsheetMark.isFormulaError(table.bytes(row, column)) { return }
    findings.report(.emptyCell, at: location(key, row), name)
  }

  /// Rows that are data: a row of totals and what stands beneath the table are reported and left out.
  ///
  /// Sheets name a row of totals in its first filled cell, or in one of the columns that say what the
  /// row is about.
  func dataRows(namedIn labels: [Key] = [], _ findings: inout Findings) -> [Int] {
    let named = labels.compactMap(column)
    let columns = table.columns.indices
    return (0..<table.rowCount).filter { row in
      let first = columns.first { !table.isEmpty(row, $0) }
      if let first, NoteWord.isWritten(in: table.bytes(row, first)) || isFoot(row, from: first) {
        findings.report(
          .noteRow, at: location(column: first, row), String(table.text(row, first).prefix(20)))
        return false
      }
      guard
        let column = ([first].compactMap(\.self) + named).first(where: {
          TotalsWord.isWritten(in: table.bytes(row, $0))
        })
      else { return true }
      findings.report(
        .totalsRow, at: location(column: column, row), table.text(row, column))
      return false
    }
  }

  /// Whether the row holds nothing but what closes a paper: a seal, a date, 以下空白.
  private func isFoot(_ row: Int, from first: Int) -> Bool {
    let cell = table.bytes(row, first)
    let further = (first + 1..<table.columns.count).first { !table.isEmpty(row, $0) }
    if let further {
      // 梧桐社区（盖章）,,,2026年11月30日
      return NoteWord.isSeal(cell) && NoteWord.isDate(table.bytes(row, further))
    }
    if NoteWord.isEnd(cell) { return true }
    // Where all rows have one cell, or dates in that column, it is one of them.
    guard row > 0, table.columns.indices.count(where: { !table.isEmpty(0, $0) }) > 1 else {
      return false
    }
    return NoteWord.isSeal(cell)
      || (NoteWord.isDate(cell) && !NoteWord.isDate(table.bytes(0, first)))
  }
}

extension Sheet {
  /// Warns of a column that is filled once for each block of rows, as merged cells leave it: the other
  /// rows would belong to nobody.
  ///
  /// `groups` may head the sheet; `units` stand anywhere, but a row whose unit another column names has
  /// one. Returns whether units are missing so.
  @discardableResult
  func warnOfMergedCells(
    in groups: [Key], units: [Key], _ rows: [Int], _ findings: inout Findings
  ) -> Bool {
    let units = units.compactMap(column).sorted()
    let leading = (groups.compactMap(column) + units).filter { $0 < 2 }.min()
    if let leading, reportMergedCells(leading, rows, &findings) { return units.contains(leading) }
    return units.contains { unit in
      guard unit != leading else { return false }
      let others = units.filter { $0 != unit }
      let own =
        others.isEmpty
        ? rows : rows.filter { row in others.allSatisfy { table.isEmpty(row, $0) } }
      return reportMergedCells(unit, own, &findings)
    }
  }

  private func reportMergedCells(
    _ column: Int, _ rows: [Int], _ findings: inout Findings
  ) -> Bool {
    guard let first = rows.first, !table.isEmpty(first, column) else { return false }
    let filled = rows.filter { !table.isEmpty($0, column) }
    var seen: Set<String> = []
    guard filled.count > 1, rows.count - filled.count > 1,
      filled.allSatisfy({ seen.insert(table.text($0, column)).inserted }),
      let gap = rows.firstIndex(where: { table.isEmpty($0, column) })
    else { return false }
    findings.report(
      .mergedCells, at: location(column: column, rows[gap]), table.columns[column],
      table.text(rows[gap - 1], column))
    return true
  }

  /// Whether the cell holds something that is not a sign for nothing.
  func fills(_ key: Key, _ row: Int) -> Bool {
    guard let column = column(key) else { return false }
    let cell = table.bytes(row, column)
    return !cell.isEmpty && !NothingWord.isWritten(in: cell)
  }
}

extension String {
  var withoutWhiteSpace: String {
    guard unicodeScalars.contains(where: \.properties.isWhitespace) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// 金额 of 金额(万元), and what to say of it: who only renames the column would lose four zeros.
  fileprivate var withoutBracket: (plain: String, rule: Rule)? {
    guard hasSuffix(")"), let bracket = firstIndex(of: "(") else { return nil }
    let unit = self[index(after: bracket)...].dropLast()
    let isOtherMoney = unit.count > 1 && unit.hasSuffix("元")
    return (String(self[..<bracket]), isOtherMoney ? .headerNotInYuan : .bracketInHeader)
  }

  /// Digits, letters or a colon of full width; brackets are so in Chinese names of columns.
  fileprivate var hasFullWidthLetters: Bool {
    unicodeScalars.contains { sign in
      switch sign.value {
      case 0xFF10...0xFF1A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
      default: false
      }
    }
  }
}

extension Cell {
  var reference: Reference { Reference(text: text, location: location) }

  /// The parts of a list in one cell.
  var parts: [Cell] { split(at: { $0 == ";" || $0 == "；" || $0 == "、" }) }

  /// The parts of a list of what may have 、 within.
  var clauses: [Cell] { split(at: { $0 == ";" || $0 == "；" }) }

  private func split(at isMark: (Character) -> Bool) -> [Cell] {
    text.split(whereSeparator: isMark)
      .map { Cell(text: String($0).trimmingWhiteSpace(), location: location) }
      .filter { !$0.text.isEmpty }
  }
}
