import Tables

/// Personal data in the sources (D32, D38): every text and every cell below `content/`.
struct PrivacyLint: Sendable {
  private let detector: Detector
  private let declared: [String]

  /// Whether a number is somebody's does not depend on the day for which a site is built.
  static let lastBirthday = Day(number: 47_481)

  /// Contacts that the site states as public are no findings.
  init(_ configuration: SiteConfiguration?) {
    let contact = configuration?.contact ?? .init()
    let objection = configuration?.objection ?? .init()
    func parts(_ text: String) -> [String] {
      text.split { "、，,;；/".contains($0) }.map { String($0).trimmingWhiteSpace() }
    }
    // An office has no mobile number (domain section 1.9), unless the site says why.
    let phones = [contact.phone, objection.phone, objection.supervisor].flatMap(parts)
      .filter { Detector.mobiles.findings(in: $0).isEmpty }
    let mobiles = contact.phonePublicReason.isEmpty ? [] : parts(contact.phone)
    declared = phones + mobiles + [contact.email, objection.email].flatMap(parts)
    detector = Detector(asOf: Self.lastBirthday, declared: declared)
  }

  /// What stands in a file or a text of it, which is nothing in nearly every one.
  func findings(
    in bytes: [UInt8], _ lines: TextLines = .rows, declaring more: [String] = []
  ) -> [PrivacyFinding] {
    let found = detector.findings(in: bytes, lines)
    guard !found.isEmpty, !more.isEmpty else { return found }
    return Detector(asOf: Self.lastBirthday, declared: declared + more)
      .findings(in: bytes, lines)
  }

  func findings(in bytes: UnsafeBufferPointer<UInt8>, _ lines: TextLines) -> [PrivacyFinding] {
    detector.findings(in: bytes, lines)
  }

  /// What goes on over the line breaks of a text alone.
  func findings(overBreaksOf bytes: ArraySlice<UInt8>) -> [PrivacyFinding] {
    bytes.withUnsafeBufferPointer { detector.findings(overBreaksOf: $0, .oneText) }
  }

  /// What stands in a text, by line and character.
  func check(_ bytes: [UInt8], path: String, declaring more: [String] = []) -> Findings {
    var findings = Findings()
    var places = TextPlaces(bytes)
    for finding in self.findings(in: bytes, declaring: more) {
      findings.report(
        .personal(finding), at: Location(path, places.place(at: finding.bytes.lowerBound)),
        finding.excerpt)
    }
    return findings
  }

  /// Files that belong to no kind of content are scanned if they are texts.
  static func isText(_ path: String) -> Bool {
    ["md", "csv", "txt", "tsv", "yaml", "yml", "json", "html"].contains {
      path.lowercased().hasSuffix("." + $0)
    }
  }

  // MARK: Sheets

  /// What the columns of a sheet may hold although it is personal, by the heading.
  typealias Allowance = (_ heading: String) -> Set<PrivacyFinding.Kind>

  /// What stands in a sheet's cells and headings.
  ///
  /// `isSuspect` tells that the file's bytes hold something; without it only headings are read, and
  /// cells of several lines, in which a number may go on in the next.
  func check(
    _ table: Table, path: String, isSuspect: Bool, allowing: Allowance = { _ in [] }
  ) -> Findings {
    var findings = Findings()
    let broken = table.rowsThatMayBreakLines
    for (column, heading) in table.columns.enumerated() {
      let allowed = allowing(heading)
      let address = table.headerAddress(column)
      let place = Location(path, .cell(column: address.column, row: address.row))
      if let kind = PrivacyFinding.Kind(heading: heading), !allowed.contains(kind) {
        findings.report(.forbiddenHeading, at: place, heading, kind.chinese, kind.english)
      }
      if isSuspect || heading.holds(0x0A) {
        report(
          self.findings(in: ShownSigns.removed(from: Array(heading.utf8)), .oneText), allowed,
          at: place, &findings)
      }
      if isSuspect {
        for row in 0..<table.rowCount {
          check(table, row, column, allowed, path: path, &findings)
        }
      } else {
        for row in broken { check(table, row, column, allowed, path: path, &findings) }
      }
    }
    return findings
  }

  private func check(
    _ table: Table, _ row: Int, _ column: Int, _ allowed: Set<PrivacyFinding.Kind>, path: String,
    _ findings: inout Findings
  ) {
    guard !table.isEmpty(row, column) else { return }
    let cell = table.bytes(row, column)
    let found = cell.withUnsafeBufferPointer { bytes in
      bytes.place(of: 0xE2, from: 0) < bytes.count
        ? detector.findings(in: ShownSigns.removed(from: Array(cell)), .oneText)
        : detector.findings(in: bytes, .oneText)
    }
    guard !found.isEmpty else { return }
    let address = table.address(row, column)
    let place = Location(path, .cell(column: address.column, row: address.row))
    report(found, allowed, at: place, &findings)
  }

  private func report(
    _ found: [PrivacyFinding], _ allowed: Set<PrivacyFinding.Kind>, at place: Location,
    _ findings: inout Findings
  ) {
    for finding in found where !allowed.contains(finding.kind) {
      findings.report(.personal(finding), at: place, finding.excerpt)
    }
  }

  /// Places of cases that go on below the building: `3号楼2单元`, `501室`.
  func checkPlaces(_ table: Table, path: String) -> Findings {
    var findings = Findings()
    for (column, heading) in table.columns.enumerated()
    where ["地点", LedgerColumn.place.rawValue].contains(heading.foldingWidth()) {
      for row in 0..<table.rowCount where !table.isEmpty(row, column) {
        let text = table.text(row, column)
        let mayNameRoom = text.unicodeScalars.contains { $0 == "室" || $0 == "单" }
        guard
          mayNameRoom && AddressParts.namesUnitOrRoom(Array(text.foldingWidth()))
            || detector.findings(in: text).contains(where: { $0.kind == .room })
        else { continue }
        let address = table.address(row, column)
        findings.report(
          .placeBelowBuilding,
          at: Location(path, .cell(column: address.column, row: address.row)))
      }
    }
    return findings
  }
}

extension AddressParts {
  /// Whether a numeral stands before 单元 or 室.
  fileprivate static func namesUnitOrRoom(_ characters: [Character]) -> Bool {
    characters.indices.dropFirst().contains { index in
      guard isNumeral(characters[index - 1]) else { return false }
      return characters[index] == "室" || characters[index...].starts(with: "单元")
    }
  }
}
