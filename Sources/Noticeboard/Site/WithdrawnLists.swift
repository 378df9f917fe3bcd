/// A ledger about natural persons.
struct PersonsList: Hashable, Comparable {
  let mechanism: Int
  let period: Period

  static func < (left: PersonsList, right: PersonsList) -> Bool {
    (left.mechanism, left.period) < (right.mechanism, right.period)
  }
}

/// Lists of persons that left the site with a bulletin that was withdrawn (D12, D34).
struct WithdrawnLists {
  /// Since when each is gone.
  let days: [PersonsList: Day]

  init(of site: Site) {
    let board = site.bulletins.bulletins
    var mistaken: [PersonsList: Day] = [:]
    var merged: [PersonsList: Day] = [:]
    for index in site.quotingBulletins {
      guard let withdrawal = board[index].withdrawal else { continue }
      let day = board[withdrawal].day
      switch board[index].withdrawalMode(in: site.bulletins) {
      case .error?:
        for list in site.personsLists(of: index) {
          mistaken[list] = max(mistaken[list] ?? day, day)
        }
      case .merged?:
        for list in site.personsLists(of: index) { merged[list] = max(merged[list] ?? day, day) }
      case .expired?, nil: break
      }
    }
    guard !mistaken.isEmpty || !merged.isEmpty else {
      days = [:]
      return
    }
    for index in site.quotingBulletins where !board[index].isGone(in: site) {
      for list in site.personsLists(of: index) {
        // Whatever it was merged into shows it still.
        merged[list] = nil
        // What was a mistake returns when it is put under publicity anew, and by nothing else.
        if let day = mistaken[list], board[index].publicity != nil, board[index].day >= day,
          site.shows(board[index])
        {
          mistaken[list] = nil
        }
      }
    }
    days = merged.merging(mistaken) { max($0, $1) }
  }

  /// Other bulletins that quote such a list show none of its rows either, which their authors may
  /// not have meant.
  func findings(in site: Site) -> Findings {
    var findings = Findings()
    guard !days.isEmpty else { return findings }
    let board = site.bulletins.bulletins
    var others: [PersonsList: [Int]] = [:]
    for index in site.quotingBulletins where !board[index].isGone(in: site) {
      for list in Set(site.personsLists(of: index)) where days[list] != nil {
        others[list, default: []].append(index)
      }
    }
    for index in site.quotingBulletins {
      guard let withdrawal = board[index].withdrawal,
        board[index].withdrawalMode(in: site.bulletins) == .error
      else { continue }
      let lists = Set(site.personsLists(of: index)).filter { others[$0] != nil }.sorted()
      let quoting = Set(lists.flatMap { others[$0] ?? [] }).sorted()
      guard !quoting.isEmpty else { continue }
      findings.report(
        .withdrawnListQuoted, at: board[withdrawal].bulletin.envelope.location,
        lists.map { "\(site.mechanisms[$0.mechanism].title) \($0.period)" }
          .joined(separator: "、"),
        quoting.map { board[$0].title }.joined(separator: "、"),
        related: quoting.map { board[$0].bulletin.envelope.location })
    }
    return findings
  }
}

extension Site {
  /// Issued bulletins that quote ledgers.
  fileprivate var quotingBulletins: [Int] {
    quotations.indices.filter {
      !quotations[$0].isEmpty && bulletins.bulletins[$0].isIssued
    }
  }

  /// The ledgers about persons of which a bulletin shows the rows.
  func personsLists(of bulletin: Int) -> [PersonsList] {
    quotations[bulletin].compactMap(\.self).flatMap { quotation -> [PersonsList] in
      let mechanism = mechanisms[quotation.mechanism]
      guard quotation.isTable, !mechanism.periodsAboutPersons.isEmpty else { return [] }
      return mechanism.periods.filter {
        quotation.period.touches($0) && mechanism.periodsAboutPersons.contains($0)
      }.map { PersonsList(mechanism: quotation.mechanism, period: $0) }
    }
  }
}
