import Glibc
package import Noticeboard

/// Writes drafts, filled from the site's own records.
package struct DraftDesk: Sendable {
  /// A draft that was written.
  package struct Draft: Sendable, Hashable {
    package let path: String
    /// Ledgers that it quotes and that are not there yet.
    package var missingLedgers: [String] = []
  }

  let site: String
  let tree: SourceTree
  let records: Records
  let today: Day

  /// Reads the site's records; what is wrong in one of them does not stop a draft.
  package init(site: String, today: Day) async throws(DraftFailure) {
    let content: Folder
    do throws(FileError) { content = try Folder(site + "/content") } catch { throw .file(error) }
    let (tree, unread) = await SourceTreeReader.read(content)
    let (records, misread) = await RecordsReader.read(tree)
    guard let records else {
      var findings = unread
      findings.add(misread)
      throw .unreadable(findings.sorted)
    }
    self.site = site
    self.tree = tree
    self.records = records
    self.today = today
  }

  package func bulletin(_ id: String) throws(DraftFailure) -> Draft {
    let text = DraftTemplate("bulletin").filled(["date": today.description, "source": source])
    return try write(text, to: "bulletins/\(id).md", id)
  }

  package func brand(_ id: String) throws(DraftFailure) -> Draft {
    let text = DraftTemplate("brand").filled([
      "unit": DraftTemplate.yaml(records.configuration.root.text), "year": String(today.year),
    ])
    return try write(text, to: "brands/\(id).md", id)
  }

  package func mechanism(_ id: String, _ kind: MechanismKind) throws(DraftFailure) -> Draft {
    let others = records.mechanisms.filter { $0.kind != .framework && $0.id != id }
    let text = DraftTemplate("mechanism-\(kind.rawValue)").filled([
      "id": id, "source": source,
      "mechanisms": others.prefix(3).map(\.id).joined(separator: ", "),
    ])
    return try write(text, to: "mechanisms/\(id).md", id)
  }

  // MARK: Shared

  /// Who publishes: the sponsor, else the root unit.
  var source: String {
    let configuration = records.configuration
    if !configuration.sponsor.isEmpty { return DraftTemplate.yaml(configuration.sponsor) }
    let root = configuration.root.text
    let unit = records.units.first { $0.envelope.id == root || $0.envelope.title == root }
    return DraftTemplate.yaml(unit?.envelope.title ?? root)
  }

  func write(
    _ text: String, to path: String, _ id: String, missingLedgers: [String] = []
  ) throws(DraftFailure) -> Draft {
    guard Self.isIdentifier(id) else { throw .badIdentifier(id) }
    if FileNameLint.isReserved(id) { throw .reservedIdentifier(id) }
    if let found = FileNameLint.personal(in: id) { throw .personalIdentifier(found) }
    let whole = (site == "." ? "" : site + "/") + "content/" + path
    do throws(FileError) {
      try NewFiles.create(whole, with: Array(text.utf8))
    } catch {
      throw error.code == EEXIST ? .exists(whole) : .file(error)
    }
    return Draft(path: whole, missingLedgers: missingLedgers)
  }

  /// Whether it is `[a-z0-9][a-z0-9-]{0,63}`.
  static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func fits(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    return (1...64).contains(bytes.count) && fits(bytes[0])
      && bytes.allSatisfy { fits($0) || $0 == UInt8(ascii: "-") }
  }
}
