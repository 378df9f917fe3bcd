import Markdown

/// D15: three distinct people sign, in order, before the issue, with a secrecy review.
extension BulletinLinker {
  /// Sign-off and publicity, whose weight follows from what a bulletin quotes.
  mutating func checkWhatIsQuoted(in board: BulletinBoard, _ quotations: [[Quotation?]]) async {
    let weighty = weightyMechanisms(in: quotations)
    _ = await inEachPart { linker, index in
      let item = board.bulletins[index]
      guard item.bulletin.envelope.status == .published else { return }
      let quoted = quotations[index].compactMap(\.self)
      linker.checkSignOff(item, quoted, weighty)
      linker.checkPublicity(item, quoted)
      // What could not be resolved is reported as such.
      if quoted.count == quotations[index].count { linker.checkExpiry(item, quoted) }
    }
  }

  /// The boards, and the lists of money, among those whose rows are quoted.
  private func weightyMechanisms(in quotations: [[Quotation?]]) -> Set<Int> {
    let quoted = quotations.lazy.joined().compactMap(\.self).filter(\.isTable).map(\.mechanism)
    return Set(quoted).filter { isBoardOrMoney(records.mechanisms[$0]) }
  }

  /// A mechanism may ask that whatever shows its rows is put under publicity.
  private mutating func checkPublicity(_ item: LinkedBulletin, _ quoted: [Quotation]) {
    guard item.bulletin.publicity == nil else { return }
    switch item.bulletin.form {
    case .issue, .notice: break
    case .result, .correction, .withdrawal: return
    }
    for quotation in quoted where quotation.isTable {
      let mechanism = records.mechanisms[quotation.mechanism]
      switch mechanism.publicity {
      case .error: findings.report(.publicityRequired, at: quotation.location, mechanism.title)
      case .warning: findings.report(.publicityAdvised, at: quotation.location, mechanism.title)
      case .some(.none), nil: continue
      }
      return
    }
  }

  /// D34: only rows of ledgers are removed; what is typed stays, whatever the page promises.
  private mutating func checkExpiry(_ item: LinkedBulletin, _ quoted: [Quotation]) {
    guard let publicity = item.bulletin.publicity, let promise = publicity.afterExpiry,
      promise != .keep
    else { return }
    let quotesPersons = quoted.contains {
      $0.isTable && records.mechanisms[$0.mechanism].mayBeAboutPersons
    }
    guard let typed = TypedList(item.bulletin),
      !quotesPersons || typed == .table || typed == .sheet
    else { return }
    findings.report(
      .typedListStays, at: publicity.location, promise.title, typed.chinese,
      promise.rawValue, typed.rawValue)
  }

  private mutating func checkSignOff(
    _ item: LinkedBulletin, _ quoted: [Quotation], _ weighty: Set<Int>
  ) {
    let bulletin = item.bulletin
    let level = requirement(of: item, quoted, weighty)
    guard level != .none else { return }
    let place = bulletin.envelope.location
    func rule(_ strict: Rule, _ mild: Rule) -> Rule { level == .error ? strict : mild }
    let roles = Bulletin.SignOff.Role.allCases
    let missing = roles.filter { role in !bulletin.signOffs.contains { $0.role == role } }
    if !missing.isEmpty {
      findings.report(
        rule(.signOffMissing, .signOffMissingMild), at: place,
        missing.map(\.title).joined(separator: "、"))
    }
    if bulletin.secrecyReviewed != true {
      findings.report(rule(.secrecyMissing, .secrecyMissingMild), at: place)
    }
    checkSigners(bulletin)
    checkTimes(bulletin, asksForThem: level == .error && missing.isEmpty)
  }

  /// What the bulletin is, and what it shows, decides how strictly it must be signed; its own
  /// mechanism may say otherwise.
  private func requirement(
    of item: LinkedBulletin, _ quoted: [Quotation], _ weighty: Set<Int>
  ) -> Requirement {
    let indices = [item.mechanism, item.series].compactMap { $0 }
    if let typed = indices.lazy.compactMap({ records.mechanisms[$0].signOff }).first {
      return typed
    }
    if item.bulletin.publicity != nil { return .error }
    switch item.bulletin.form {
    case .issue, .correction: return .error
    case .notice, .result, .withdrawal: break
    }
    // Boards and money need three signatures wherever their rows are shown.
    let levels = quoted.map { quotation -> Requirement in
      let mechanism = records.mechanisms[quotation.mechanism]
      if let typed = mechanism.signOff { return typed }
      return quotation.isTable && weighty.contains(quotation.mechanism) ? .error : .warning
    }
    return levels.contains(.error) ? .error : .warning
  }

  private func isBoardOrMoney(_ mechanism: Mechanism) -> Bool {
    switch mechanism.form {
    case .board: return true
    case .list(let shelf):
      return !shelf.floors.isEmpty
        || records.ledgers.contains { $0.mechanism == mechanism.id && $0.holdsMoney }
    case .framework, .workflow, .meeting: return false
    }
  }

  private mutating func checkSigners(_ bulletin: Bulletin) {
    // Three as a rule; front matter is too short for so many that comparing each pair took long.
    let signOffs = bulletin.signOffs
    for (index, signOff) in signOffs.enumerated() {
      guard let earlier = signOffs[..<index].last(where: { $0.signer == signOff.signer }) else {
        continue
      }
      findings.report(
        .signerTwice, at: signOff.location, signOff.signer, related: [earlier.location])
    }
  }

  /// Ascending in the order of the roles, and not after the day of issue.
  private mutating func checkTimes(_ bulletin: Bulletin, asksForThem: Bool) {
    var last: Instant?
    for role in Bulletin.SignOff.Role.allCases {
      guard let signOff = bulletin.signOffs.first(where: { $0.role == role }) else { continue }
      guard let at = signOff.at else {
        if signOff.isTimeUnreadable || !asksForThem { continue }
        findings.report(.signOffWithoutTime, at: signOff.location, role.title)
        continue
      }
      if let last, at < last {
        findings.report(
          .signOffOrder, at: signOff.location, role.title, at.description, last.description)
      }
      if let date = bulletin.envelope.date, at.day > date {
        findings.report(
          .signOffAfterIssue, at: signOff.location, role.title, at.description, date.description)
      }
      last = at
    }
  }
}

/// Where a bulletin holds rows that are no ledger's.
private enum TypedList: String {
  case table, sheet, attachment, list

  init?(_ bulletin: Bulletin) {
    let sheets = [".csv", ".xls", ".xlsx", ".et", ".ods"]
    let attached = bulletin.attachments.map { $0.path.lowercased() }
    if bulletin.body.hasTables {
      self = .table
    } else if attached.contains(where: { path in sheets.contains { path.hasSuffix($0) } }) {
      self = .sheet
    } else if !attached.isEmpty {
      self = .attachment
    } else if bulletin.body.hasLists {
      self = .list
    } else {
      return nil
    }
  }

  var chinese: String {
    switch self {
    case .table: "正文里的表格"
    case .sheet: "附件里的表格"
    case .attachment: "附件"
    case .list: "正文里的列表"
    }
  }
}
