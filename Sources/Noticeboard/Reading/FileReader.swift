import Markdown
import Tables
import YAML

/// Parses one file alone.
struct FileReader {
  /// What a file holds, before anything else is known; handed on several times, so by reference.
  indirect enum Record: Sendable {
    case units([Unit])
    case brand(Brand)
    case roster(Roster)
    case mechanism(Mechanism)
    case bulletin(Boxed<Bulletin>)
    case page(Page)
    case calendar(year: Int, [WorkingCalendar.Entry])
    case terms([LintTerm])
    /// A ledger or a roster's sheet, read when its register is known.
    case sheet(Table)
  }

  struct Result: Sendable {
    var record: Record?
    var findings: Findings
    /// The file's bytes hold what looks personal: its cells are judged once its columns are known.
    var isSuspect = false
    /// What stands in rows that made no record: others may speak of it.
    var lostWords: [String] = []
    /// Texts that hold something once they are read as people read them.
    var shown: [ShownText] = []
    /// Its text was searched, and nothing is the matter with it.
    var isFaultless = false
  }

  let file: SourceTree.File
  let prefix: String
  let privacy: PrivacyLint
  let prose: ProseLint
  /// An earlier reading, by the same rules, found nothing the matter with its text.
  let isFaultless: Bool
  let matter: FrontMatter

  init(
    file: SourceTree.File, prefix: String, privacy: PrivacyLint, prose: ProseLint,
    isFaultless: Bool = false
  ) {
    (self.file, self.prefix, self.privacy, self.prose) = (file, prefix, privacy, prose)
    self.isFaultless = isFaultless
    matter = FrontMatter.split(file.bytes)
  }

  var path: String { prefix + file.path }

  /// Old editors save GB18030: such prose is read too, and named.
  func read(_ place: SourcePlace) -> Result {
    guard file.path.hasSuffix(".md") || place == .site else { return checked(place) }
    do throws(DecodingProblem) {
      let decoded = try TextEncoding.decode(file.bytes)
      guard decoded.encoding == .gb18030 else { return checked(place) }
      let converted = SourceTree.File(path: file.path, bytes: decoded.bytes)
      var result = FileReader(file: converted, prefix: prefix, privacy: privacy, prose: prose)
        .checked(place)
      result.findings.report(.gb18030, at: Location(path))
      return result
    } catch {
      var findings = Findings()
      findings.report(Diagnostic(error, path: path))
      return Result(record: nil, findings: findings)
    }
  }

  /// What the file holds, with what must not stand in it.
  private func checked(_ place: SourcePlace) -> Result {
    var result = content(place)
    switch result.record {
    case .units, .calendar, .terms, .sheet: return result
    case .bulletin, .brand, .roster, .mechanism, .page, nil: break
    }
    guard !isFaultless else {
      result.isFaultless = true
      return result
    }
    var faults = Findings()
    search(&result, &faults)
    result.isFaultless = result.record?.isText == true && faults.diagnostics.isEmpty
    result.findings.add(faults)
    result.shown = []
    return result
  }

  /// Looks for slips and for what is personal.
  private func search(_ result: inout Result, _ faults: inout Findings) {
    var declared: [String] = []
    if result.record != nil { checkFrontMatter(&faults) }
    switch result.record {
    case .units, .calendar, .terms, .sheet, nil: break
    case .bulletin(let box):
      // The objection channel is a statement that the address is an office's.
      declared = [box.wrappedValue.objection.email].filter { !$0.isEmpty }
      let percentages = slips(box.wrappedValue.envelope.date, isBulletin: true, &faults)
      if !percentages.isEmpty {
        var bulletin = box.wrappedValue
        bulletin.percentages = percentages
        result.record = .bulletin(Boxed(wrappedValue: bulletin))
      }
    case .brand(let brand): checkProse(brand.story, &faults)
    case .roster(let roster): checkProse(roster.explanation, &faults)
    case .mechanism(let mechanism): checkProse(mechanism.explanation, &faults)
    case .page(let page): checkProse(page.body, &faults)
    }
    if result.record != nil || PrivacyLint.isText(file.path) {
      faults.add(privacy.check(file.bytes, path: path, declaring: declared))
    }
    faults.add(checkShown(result.shown, declaring: declared))
  }

  /// Quotations where nothing fills them in: a title would show them as they are typed.
  private func checkFrontMatter(_ findings: inout Findings) {
    guard case .present(let yaml, _, _) = matter else { return }
    let (bytes, brace) = (file.bytes, UInt8(ascii: "{"))
    for index in yaml.dropLast() where bytes[index] == brace && bytes[index + 1] == brace {
      let before = bytes[yaml.lowerBound..<index]
      let start = (before.lastIndex(of: 0x0A) ?? yaml.lowerBound - 1) + 1
      let line = String(decoding: bytes[start..<index], as: UTF8.self)
      let rest = String(decoding: bytes[(index + 2)..<yaml.upperBound], as: UTF8.self)
      guard !line.trimmingWhiteSpace().hasPrefix("#") else { continue }
      let place = Location.Place.text(
        line: FrontMatter.firstLine + before.count { $0 == 0x0A }, column: line.count + 1)
      findings.report(
        .quoteInFrontMatter, at: Location(path, place),
        String(rest.prefix { $0 != "}" && !$0.isNewline }).trimmingWhiteSpace())
    }
  }

  /// Slips of a text that is no bulletin's, and quotations, which only bulletins have.
  private func checkProse(_ document: MarkdownDocument, _ findings: inout Findings) {
    _ = slips(nil, isBulletin: false, &findings)
    for placeholder in document.placeholders {
      let place = Location.Place.text(
        line: placeholder.position.line, column: placeholder.position.column)
      findings.report(
        .quoteOutsideBulletin, at: Location(path, place),
        placeholder.content.trimmingWhiteSpace())
    }
  }

  /// Reports slips of the text; returns the percentages that are typed in it.
  private func slips(
    _ date: Day?, isBulletin: Bool, _ findings: inout Findings
  ) -> [TypedPercentage] {
    guard case .present(_, let body, _) = matter else { return [] }
    let (found, percentages) = prose.check(
      file.bytes, bodyFrom: body.lowerBound, path: path, date: date, isBulletin: isBulletin)
    findings.add(found)
    return percentages
  }

  private func content(_ place: SourcePlace) -> Result {
    switch place {
    case .site:
      var shown = ShownTexts(privacy)
      // Its problems are reported by whoever reads the settings.
      if let root = YAMLDocument.parse(file.bytes).root {
        shown.take(root, writtenAs: file.bytes[...])
      }
      return Result(record: nil, findings: Findings(), shown: shown.texts)
    case .units:
      return units()
    case .calendar(let year): return calendar(year)
    case .terms:
      return sheet { reading in
        let (terms, findings) = SmallSheets.terms(reading.table, path: path)
        return (.terms(terms), findings)
      }
    case .rosterMonth, .rosterPosts, .ledger: return sheet { (.sheet($0.table), Findings()) }
    case .brand(let id):
      return prose(BrandKey.self) { .brand(BrandReader.read(&$0, id: id, body: $1)) }
    case .roster(let id):
      return prose(RosterKey.self) { .roster(RosterReader.read(&$0, id: id, body: $1)) }
    case .bulletin(let id):
      return prose(BulletinKey.self) {
        let body = $1.withoutPlainText()
        return .bulletin(Boxed(wrappedValue: BulletinReader.read(&$0, id: id, body: body)))
      }
    case .page(let page):
      return prose(PageKey.self) { .page(PageReader.read(&$0, path: page, body: $1)) }
    case .mechanism(let id): return mechanism(id)
    case .misnamed: return Result(record: nil, findings: Findings())
    case .unknown:
      var findings = Findings()
      findings.report(.unknownFile, at: Location(path), file.path)
      return Result(record: nil, findings: findings)
    }
  }

  private func calendar(_ name: String) -> Result {
    guard let year = Int(name), (1900...9999).contains(year) else {
      var findings = Findings()
      findings.report(.badCalendarName, at: Location(path), name)
      return Result(record: nil, findings: findings)
    }
    return sheet { reading in
      let (days, findings) = SmallSheets.calendar(reading.table, path: path, year: year)
      return (.calendar(year: year, days), findings)
    }
  }

  private func units() -> Result {
    var lost: [String] = []
    var result = sheet { reading in
      let (units, lostRows, findings) = UnitReader.read(reading.table, path: path)
      lost = reading.words(ofRows: Set(lostRows))
      return (.units(units), findings)
    }
    result.lostWords = lost
    return result
  }

  // MARK: Forms

  private func sheet(_ body: (TableReading) -> (Record, Findings)) -> Result {
    let raw = Table.read(file.bytes)
    let slips = prose.check(raw.table, file.bytes, path: path)
    let hidesSigns = slips.diagnostics.contains { $0.rule == .invisible }
    let reading = hidesSigns ? shownSheet() : raw
    var findings = Findings()
    if TitleRow.stands(above: reading.table) {
      // That its cells have no names is not what is to be mended.
      let place = reading.table.headerAddress(0)
      findings.report(
        .titleAboveHeader, at: Location(path, .cell(column: place.column, row: place.row)))
      return Result(record: nil, findings: findings)
    }
    for problem in reading.problems {
      findings.report(Diagnostic(problem, path: path))
    }
    if raw.table.encoding == .gb18030 { findings.report(.gb18030, at: Location(path)) }
    // What is wrong with one row says nothing of the others.
    guard reading.problems.allSatisfy(\.concernsOneRow) else {
      return Result(record: nil, findings: findings)
    }
    if reading.table.delimiter != .comma {
      // A tab shows as nothing between quotation marks.
      let delimiter = reading.table.delimiter
      findings.report(
        .otherDelimiter, at: Location(path), delimiter == .tab ? "Tab" : delimiter.rawValue)
    }
    let (record, more) = body(reading)
    findings.add(more)
    // What is not UTF-8 is only readable cell by cell.
    let isSuspect =
      raw.table.encoding == .gb18030 || !privacy.findings(in: file.bytes).isEmpty
    if case .terms = record {
    } else {
      findings.add(slips)
    }
    if case .sheet = record {
    } else {
      findings.add(
        privacy.check(
          reading.table, path: path, isSuspect: isSuspect, allowing: PrivacyLint.allowedInUnits))
    }
    return Result(record: record, findings: findings, isSuspect: isSuspect)
  }

  /// The sheet with what nobody sees made visible, as in prose: no page and no download holds it.
  private func shownSheet() -> TableReading {
    do throws(DecodingProblem) {
      let text = String(decoding: try TextEncoding.decode(file.bytes).bytes, as: UTF8.self)
      return Table.read(Array(InvisibleSign.shown(text).utf8))
    } catch {
      // Then the table has the problem as well.
      return Table.read(file.bytes)
    }
  }

  private func mechanism(_ id: String) -> Result {
    guard let (node, body, findings) = parts() else { return broken() }
    let (mechanism, more) = MechanismReader.read(node, path: path, id: id, body: body)
    var all = findings
    all.add(more)
    return Result(
      record: mechanism.map(Record.mechanism), findings: all, shown: shown(node, body))
  }

  private func prose<Key: EnvelopeKey>(
    _ keys: Key.Type, _ body: (inout FieldReader<Key>, MarkdownDocument) -> Record
  ) -> Result {
    guard let (node, document, findings) = parts() else { return broken() }
    var fields = FieldReader<Key>(node, path: path)
    let record = body(&fields, document)
    var all = findings
    all.add(fields.findings)
    all.add(PrivacyLint.typedColumns(of: document, path: path))
    return Result(record: record, findings: all, shown: shown(node, document))
  }

  private func shown(_ root: Node, _ document: MarkdownDocument) -> [ShownText] {
    guard case .present(let yaml, _, _) = matter, !isFaultless else { return [] }
    var shown = ShownTexts(privacy)
    shown.take(root, writtenAs: file.bytes[yaml])
    shown.take(document)
    return shown.texts
  }

  /// Front matter and body, if the front matter can be read at all.
  private func parts() -> (Node, MarkdownDocument, Findings)? {
    guard case .present(let yaml, let body, let firstLine) = matter else { return nil }
    let document = YAMLDocument.parse(file.bytes[yaml], firstLine: FrontMatter.firstLine)
    guard document.problems.isEmpty, let root = document.root else { return nil }
    var findings = Findings()
    for remark in document.remarks { findings.report(Diagnostic(remark, path: path)) }
    let markdown = MarkdownDocument.parse(file.bytes[body], linesBefore: firstLine - 1)
    for problem in markdown.problems { findings.report(Diagnostic(problem, path: path)) }
    return (root, markdown, findings)
  }

  /// Says why `parts()` found nothing.
  private func broken() -> Result {
    var findings = Findings()
    switch matter {
    case .absent: findings.report(.noFrontMatter, at: Location(path, .text(line: 1, column: 1)))
    case .neverClosed:
      findings.report(.frontMatterOpen, at: Location(path, .text(line: 1, column: 1)))
    case .present(let yaml, _, _):
      let document = YAMLDocument.parse(file.bytes[yaml], firstLine: FrontMatter.firstLine)
      for problem in document.problems { findings.report(Diagnostic(problem, path: path)) }
      if document.problems.isEmpty {
        findings.report(.noFrontMatter, at: Location(path, .text(line: 1, column: 1)))
      }
    }
    return Result(record: nil, findings: findings)
  }
}

extension TableReading {
  /// What stands in these rows, and in those whose cells do not stand in their columns.
  fileprivate func words(ofRows rows: Set<Int>) -> [String] {
    let shifted = Set(problems.compactMap { $0.address?.row })
    return (0..<table.rowCount).flatMap { row in
      rows.contains(row) || shifted.contains(table.address(row, 0).row)
        ? table.columns.indices.map { table.text(row, $0) } : []
    }
  }
}

extension FileReader.Record {
  /// Whether all that is to be searched in it was searched when it was read: percentages wait for the
  /// ledgers.
  fileprivate var isText: Bool {
    switch self {
    case .units, .calendar, .terms, .sheet: false
    case .brand, .roster, .mechanism, .page: true
    case .bulletin(let bulletin): bulletin.wrappedValue.percentages.isEmpty
    }
  }
}
