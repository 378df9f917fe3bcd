import Markdown
import Tables

/// What declared columns may hold.
extension PrivacyLint {
  /// A sheet whose columns a register declares: a ledger's or a roster's.
  func check(
    _ table: Table, at place: SourcePlace, path: String, isSuspect: Bool,
    _ mechanisms: [Mechanism], _ rosters: [Roster]
  ) -> Findings {
    switch place {
    case .ledger(let id, _):
      guard let mechanism = mechanisms.first(where: { $0.id == id }) else { break }
      var findings = check(table, path: path, isSuspect: isSuspect) {
        Self.allowed($0, in: mechanism)
      }
      if mechanism.kind == .workflow { findings.add(checkPlaces(table, path: path)) }
      return findings
    case .rosterMonth(let id, _), .rosterPosts(let id):
      guard let roster = rosters.first(where: { $0.id == id }),
        !roster.phonePublicReason.isEmpty
      else { break }
      return check(table, path: path, isSuspect: isSuspect) { heading in
        RosterColumn.index[heading.foldingWidth()] == .phone ? [.mobile] : []
      }
    default: break
    }
    return check(table, path: path, isSuspect: isSuspect)
  }

  /// A column that is shown raw, with its reason and reviewer, may hold what its type says; rooms
  /// in 地点 are judged by a stricter rule.
  private static func allowed(
    _ heading: String, in mechanism: Mechanism
  ) -> Set<PrivacyFinding.Kind> {
    let name = heading.foldingWidth()
    if mechanism.kind == .workflow, ["地点", LedgerColumn.place.rawValue].contains(name) {
      return [.room]
    }
    guard
      let column = mechanism.columns.first(where: { [$0.key, $0.name].contains(name) }),
      column.unmasked != nil
    else { return [] }
    switch column.type {
    case .phone: return [.mobile]
    case .address: return [.room, .address]
    case .plate: return [.plate]
    case .email: return [.email]
    case .card: return [.bankCard]
    case .idNumber: return [.identityNumber, .passport]
    case .date: return [.birth]
    default: return []
    }
  }

  /// Columns of the tables that are typed in a text, where persons stand in them: standards of help by
  /// 残疾等级 name nobody.
  static func typedColumns(of document: MarkdownDocument, path: String) -> Findings {
    var findings = Findings()
    for headings in document.tableHeadings where headings.contains(where: { $0.namesPersons }) {
      for heading in headings {
        guard let kind = PrivacyFinding.Kind(heading: heading.text) else { continue }
        let place = Location.Place.text(
          line: heading.position.line, column: heading.position.column)
        findings.report(
          .forbiddenHeading, at: Location(path, place), heading.text, kind.chinese, kind.english)
      }
    }
    return findings
  }

  /// Rooms in the addresses of units are judged by `UnitCheck`, which refuses them.
  static func allowedInUnits(_ heading: String) -> Set<PrivacyFinding.Kind> {
    UnitKey.index[heading.foldingWidth()] == .address ? [.room] : []
  }
}

extension MarkdownDocument.TableHeading {
  fileprivate var namesPersons: Bool {
    // Comparing words is dear, and few headings end like those.
    guard let last = text.unicodeScalars.last(where: { !$0.properties.isWhitespace }),
      PrivacyPhrases.lastOfPersons.contains(last)
    else { return false }
    let name = text.filter { !$0.isWhitespace }
    return PrivacyPhrases.isNameHeading(name) || PrivacyPhrases.personHeadings.contains(name)
  }
}
