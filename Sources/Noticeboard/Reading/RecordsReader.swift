import Tables
import YAML

/// SourceTree → Records: parses every file by the place where it lies.
///
/// 1. `site.yaml` · 2. every other file alone, in parallel · 3. sheets whose columns a register
/// declares, in parallel · 4. duplicates over all of them.
package struct RecordsReader: Sendable {
  private let tree: SourceTree

  /// The numbers of files whose texts are known to have no fault.
  private var faultless: Set<Int> = []

  /// `faultless` are the numbers of files in whose texts the same rules found nothing before; they are
  /// not searched again.
  package static func read(
    _ tree: SourceTree, faultless: Set<Int> = []
  ) async -> (records: Records?, findings: Findings) {
    var parsed = ParsedFiles()
    return await RecordsReader(tree: tree, faultless: faultless).read(remembering: &parsed)
  }

  /// Parses only what differs from the files parsed before.
  package static func read(
    _ tree: SourceTree, remembering parsed: inout ParsedFiles
  ) async -> (records: Records?, findings: Findings) {
    await RecordsReader(tree: tree).read(remembering: &parsed)
  }

  private func read(
    remembering known: inout ParsedFiles
  ) async -> (records: Records?, findings: Findings) {
    var findings = Findings()
    guard let configuration = configuration(&findings) else { return (nil, findings) }
    let privacy = PrivacyLint(configuration)
    let prose = ProseLint(terms: TermIndex(terms()))
    let basis = tree.files.filter { ["site.yaml", "lint/terms.csv"].contains($0.path) }.map(\.bytes)
    let earlier = known.isBased(on: basis) ? known : ParsedFiles()
    async let checkedNames = earlier.names(of: tree)
    let parsed = await inChunks(tree.files.count) { index in
      let file = tree.files[index]
      return earlier.result(of: file, at: index)
        ?? FileReader(
          file: file, prefix: tree.prefix, privacy: privacy, prose: prose,
          isFaultless: faultless.contains(index)
        )
        .read(SourcePlace(path: file.path))
    }
    let names = await checkedNames
    findings.add(names.findings)
    for file in tree.attachments {
      findings.add(privacy.check(attachment: file, path: tree.prefix + file.path))
    }
    var records = Records(configuration: configuration)
    var entries: [WorkingCalendar.Entry] = []
    var years: Set<Int> = []
    for item in parsed {
      findings.add(item.findings)
      switch item.record {
      case .units(let units): records.units += units
      case .brand(let brand): records.brands.append(brand)
      case .roster(let roster): records.rosters.append(roster)
      case .mechanism(let mechanism): records.mechanisms.append(mechanism)
      case .bulletin(let bulletin): records.bulletins.append(bulletin)
      case .page(let page): records.pages.append(page)
      case .calendar(let year, let days):
        if !days.isEmpty { years.insert(year) }
        entries += days
      case .terms(let terms): records.terms += terms
      case .sheet, .none: break
      }
    }
    records.misread = Misread(prefix: tree.prefix)
    LostFiles.take(parsed, of: tree, into: &records.misread)
    // Where units.csv itself is broken, "there are no units" would only hide what is to be mended.
    if records.units.isEmpty, isRegisterBroken(findings) {
      known = ParsedFiles(tree, parsed, sheets: [], names: names, basis: basis)
      return (nil, findings)
    }
    records.calendar = WorkingCalendar(entries: entries, years: years)
    records.media = tree.media
    records.sources = tree.files
    records.faultless = parsed.indices.filter { parsed[$0].isFaultless }
    let sheets = await readSheets(parsed, earlier, privacy, &records, &findings)
    known = ParsedFiles(tree, parsed, sheets: sheets, names: names, basis: basis)
    RecordsCheck.identifiers(of: records, &findings)
    records.misread.take(findings)
    return (records, records.misread.sparing(findings))
  }

  /// Whether there are units, in a file that could not be read.
  private func isRegisterBroken(_ findings: Findings) -> Bool {
    let registers = tree.files.map(\.path).filter { path in
      if case .misnamed(let file) = SourcePlace(path: path) {
        file.expected == "units.csv"
      } else {
        path == "units.csv"
      }
    }
    return findings.diagnostics.contains {
      $0.level == .error && registers.map { tree.prefix + $0 }.contains($0.location.path)
    }
  }

  /// The words that every text is searched for; what is wrong in their sheet is reported with the
  /// other files.
  private func terms() -> [LintTerm] {
    guard let file = tree.files.first(where: { $0.path == "lint/terms.csv" }) else {
      return []
    }
    return SmallSheets.terms(Table.read(file.bytes).table, path: file.path).terms
  }

  private func configuration(_ findings: inout Findings) -> SiteConfiguration? {
    let path = tree.prefix + "site.yaml"
    guard let file = tree.files.first(where: { $0.path == "site.yaml" }) else {
      findings.report(.noSiteFile, at: Location(path))
      return nil
    }
    let bytes: [UInt8]
    do throws(DecodingProblem) {
      bytes = try TextEncoding.decode(file.bytes).bytes
    } catch {
      findings.report(Diagnostic(error, path: path).asConfiguration)
      return nil
    }
    if let lost = ProseScan.lostCharacters(in: bytes) {
      var places = TextPlaces(bytes)
      findings.report(
        Diagnostic(
          .lostCharacter, at: Location(path, places.place(at: lost.lowerBound)),
          [String(lost.count / 3)]
        ).asConfiguration)
    }
    let document = YAMLDocument.parse(bytes[...])
    for problem in document.problems {
      findings.report(Diagnostic(problem, path: path).asConfiguration)
    }
    for remark in document.remarks { findings.report(Diagnostic(remark, path: path)) }
    guard document.problems.isEmpty, let root = document.root else { return nil }
    let (site, more) = SiteConfigurationReader.read(root, path: path)
    findings.add(more)
    return site
  }

  /// Ledgers and rosters' sheets, once the registers that declare their columns are known.
  private func readSheets(
    _ parsed: [FileReader.Result], _ earlier: ParsedFiles, _ privacy: PrivacyLint,
    _ records: inout Records, _ findings: inout Findings
  ) async -> [SheetReader.Result?] {
    let hasSameRegisters = earlier.hasSameRegisters(tree.files, parsed)
    let mechanisms = records.mechanisms
    let rosters = records.rosters
    // Sheets stand together, and some are long.
    let results = await inChunks(parsed.count, of: 8) { index -> SheetReader.Result? in
      guard case .sheet(let table) = parsed[index].record else { return nil }
      let file = tree.files[index]
      if hasSameRegisters, let known = earlier.sheet(file, at: index) { return known }
      let place = SourcePlace(path: file.path)
      let path = tree.prefix + file.path
      var result = SheetReader(mechanisms: mechanisms, rosters: rosters)
        .read(table, at: place, path: path)
      result.findings.add(
        privacy.check(
          table, at: place, path: path, isSuspect: parsed[index].isSuspect, mechanisms,
          rosters))
      return result
    }
    for (index, result) in results.enumerated() {
      guard let result else { continue }
      findings.add(result.findings)
      if result.rows == nil { records.misread.takeLost(tree.files[index].path, names: []) }
      switch result.rows {
      case .ledger(let ledger): records.ledgers.append(ledger)
      case .month(let roster, let month): records.rosters[roster].months.append(month)
      case .standing(let roster, let path, let rows):
        records.rosters[roster].standing = rows
        records.rosters[roster].standingPath = path
      case nil: break
      }
    }
    for index in records.rosters.indices {
      records.rosters[index].months.sort { $0.period < $1.period }
    }
    records.ledgers.sort {
      $0.mechanism == $1.mechanism ? $0.period < $1.period : $0.mechanism < $1.mechanism
    }
    return results
  }
}

/// What a path below `content/` says about the file's kind.
enum SourcePlace: Sendable, Hashable {
  case site
  case units
  case brand(id: String)
  case roster(id: String)
  case rosterMonth(roster: String, period: String)
  case rosterPosts(roster: String)
  case mechanism(id: String)
  case ledger(mechanism: String, period: String)
  case bulletin(id: String)
  case page(path: String)
  case calendar(year: String)
  case terms
  /// Where it belongs, in a form that is not read.
  case misnamed(ExtensionLint.Misnamed)
  case unknown

  init(path: String) {
    let place = SourcePlace(exactly: path)
    guard place == .unknown,
      let file = ExtensionLint.misnamed(path, isKnown: { SourcePlace(exactly: $0) != .unknown })
    else {
      self = place
      return
    }
    self = .misnamed(file)
  }

  private init(exactly path: String) {
    // Its first folder, what stands between that and the name, and the name.
    let slash = UInt8(ascii: "/")
    let first = path.utf8.firstIndex(of: slash)
    let last = path.utf8.lastIndex(of: slash)
    let folder = first.map { String(path[..<$0]) } ?? path
    let name = last.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    var inner: Substring {
      guard let first, let last, first < last else { return "" }
      return path[path.utf8.index(after: first)..<last]
    }
    let count = 1 + path.utf8.count { $0 == slash }
    let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    let isText = name.utf8.suffix(3).elementsEqual(".md".utf8)
    let isSheet = name.utf8.suffix(4).elementsEqual(".csv".utf8)
    self =
      switch (folder, count) {
      case ("site.yaml", 1): .site
      case ("units.csv", 1): .units
      case ("brands", 2) where isText: .brand(id: stem)
      case ("rosters", 2) where isText: .roster(id: stem)
      case ("rosters", 2) where isSheet: .rosterPosts(roster: stem)
      case ("rosters", 3) where isSheet: .rosterMonth(roster: String(inner), period: stem)
      case ("mechanisms", 2) where isText: .mechanism(id: stem)
      case ("ledgers", 3) where isSheet: .ledger(mechanism: String(inner), period: stem)
      case ("bulletins", 2...) where isText: .bulletin(id: stem)
      case ("pages", 2...) where isText:
        .page(path: inner.isEmpty ? stem : "\(inner)/\(stem)")
      case ("calendar", 2) where isSheet: .calendar(year: stem)
      case ("lint", 2) where name == "terms.csv": .terms
      default: .unknown
      }
  }
}
