/// What was linked before, with the files that it follows from, for the next linking of nearly the same
/// records.
///
/// A part is taken again only if every file that could change it is the same to the byte, and so are
/// day and audience; the links in prose, of which all that they follow from is at hand, if that is equal.
package struct LinkedParts: Sendable {
  /// Something with all that it follows from.
  struct Kept<Value: Sendable>: Sendable {
    let sources: [SourceTree.File]
    let value: Value

    /// What is known if it follows from the same files, else what is made of these.
    static func of(
      _ sources: [SourceTree.File], unless known: Kept?, _ make: () async -> Value
    ) async -> Kept {
      if let known, known.sources.hasSameFiles(as: sources) { return known }
      return Kept(sources: sources, value: await make())
    }
  }

  struct Rosters: Sendable {
    let rosters: [LinkedRoster]
    let vacancies: [Vacancy]
    let findings: Findings
  }

  /// A mechanism with what the others must know of it.
  struct Mechanism: Sendable {
    var mechanism: LinkedMechanism
    var findings = Findings()
    /// Whole, also where the audience sees fewer rows: rules are judged on these.
    var board: LinkedBoard?
    /// Whole too, until it is known what sessions decided on.
    var numbers: DecisionReader.Numbers?
  }

  struct Bulletins: Sendable {
    /// What of the ledgers they were judged by.
    let ledgers: [LedgerFact]
    let board: BulletinBoard
    let quotations: [[Quotation?]]
    let findings: Findings
  }

  /// What bulletins ask of a ledger that they do not show.
  struct LedgerFact: Sendable, Equatable {
    let mechanism: String
    let period: Period
    let holdsMoney: Bool
  }

  var rosters: Kept<Rosters>?
  /// In the order of the mechanisms, each with its ledgers; all of them follow from what they share.
  var mechanisms: [Kept<Mechanism>] = []
  private let shared: [SourceTree.File]
  var bulletins: Kept<Bulletins>?
  var links: LinkCheck.Result?
  /// Of the mechanisms, with the rows that were removed by then.
  var pageCounts: [PageCounts] = []
  var removals = Removals()
  private let occasion: SiteLinker.Occasion?

  /// Nothing.
  package init() { (occasion, shared) = (nil, []) }

  init(_ occasion: SiteLinker.Occasion, _ sources: LinkSources) {
    self.occasion = occasion
    shared = sources.shared
  }

  /// Itself, or nothing where it was linked for somebody else or another day; without the mechanisms
  /// where something changed that they share.
  func of(_ occasion: SiteLinker.Occasion, _ sources: LinkSources) -> LinkedParts {
    guard self.occasion == occasion else { return LinkedParts() }
    var parts = self
    if !shared.hasSameFiles(as: sources.shared) { (parts.mechanisms, parts.pageCounts) = ([], []) }
    return parts
  }
}

/// The files of a site by what they may change.
struct LinkSources: Sendable {
  /// Settings, units, days: all of the site follows from them.
  private var common: [SourceTree.File] = []
  private var registers: [SourceTree.File] = []
  private var ledgers: [Substring: [SourceTree.File]] = [:]
  private var rosterFiles: [SourceTree.File] = []
  private var bulletinFiles: [SourceTree.File] = []
  /// What may change any mechanism.
  let shared: [SourceTree.File]

  init(_ files: [SourceTree.File]) {
    var brandFiles: [SourceTree.File] = []
    for file in files {
      let slash = file.path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? file.path.startIndex
      switch file.path[..<slash] {
      case "mechanisms": registers.append(file)
      case "ledgers":
        let rest = file.path[slash...].dropFirst()
        ledgers[rest.prefix { $0 != "/" }, default: []].append(file)
      case "brands": brandFiles.append(file)
      case "rosters": rosterFiles.append(file)
      case "bulletins": bulletinFiles.append(file)
      case "pages": break
      default: common.append(file)
      }
    }
    shared = common + registers + brandFiles
  }

  var rosters: [SourceTree.File] { common + rosterFiles }
  /// But for what they ask of ledgers.
  var bulletins: [SourceTree.File] { common + registers + bulletinFiles }

  /// What may change one mechanism alone.
  func ledgers(of mechanism: String) -> [SourceTree.File] { ledgers[mechanism[...]] ?? [] }
}

extension [SourceTree.File] {
  func hasSameFiles(as other: [SourceTree.File]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}
