/// Counts side by side: by category, by unit, by who handles the cases.
struct CountsTable: Sendable {
  enum Grouping: Sendable, Hashable {
    case category, channel, department
    /// Units of that kind, each with all below it.
    case units(UnitKind)
  }

  enum Key: Sendable, Hashable {
    case unit(UnitID)
    case words(String)
    /// Cases that say nothing of it.
    case rest
  }

  struct Row: Sendable {
    let key: Key
    let counts: WorkflowCounts
  }

  /// In the tree's order, in that of the mechanism's categories, else by their words; rest last.
  let rows: [Row]
}

extension Caseload {
  /// Groups without a case in the pool are left out.
  func table(
    by grouping: CountsTable.Grouping, in period: Period, asOf cutoff: Day
  ) -> CountsTable {
    var cases: [CountsTable.Key: [Case]] = [:]
    for record in pool(in: period, asOf: cutoff) {
      cases[key(of: record, by: grouping), default: []].append(record)
    }
    var totals: [CountsTable.Key: [CaseTotals]] = [:]
    for row in self.totals { totals[key(of: row, by: grouping), default: []].append(row) }
    let ranks = units.ranks
    let keys = Set(cases.keys).union(totals.keys).sorted { precedes($0, $1, ranks) }
    let rows = keys.compactMap { key -> CountsTable.Row? in
      let counts = counts(
        of: cases[key] ?? [], totals[key] ?? [], in: period, asOf: cutoff)
      return counts.isEmpty ? nil : CountsTable.Row(key: key, counts: counts)
    }
    return CountsTable(rows: rows)
  }

  private func key(of record: Case, by grouping: CountsTable.Grouping) -> CountsTable.Key {
    switch grouping {
    case .category: words(record.category)
    case .channel: words(record.channel)
    case .department:
      switch record.department {
      case .unit(let unit): named(unit)
      case .words(let text): words(text)
      case nil: .rest
      }
    case .units(let kind): named(units.nearest(kind, from: record.home))
    }
  }

  private func key(of row: CaseTotals, by grouping: CountsTable.Grouping) -> CountsTable.Key {
    switch grouping {
    case .category: words(row.row.category)
    case .channel, .department: .rest
    case .units(let kind): named(units.nearest(kind, from: row.home))
    }
  }

  /// A unit that may not be told is no group of its own.
  private func named(_ unit: UnitID?) -> CountsTable.Key {
    unit.flatMap { units.isHidden($0) ? nil : .unit($0) } ?? .rest
  }

  private func words(_ text: String) -> CountsTable.Key { text.isEmpty ? .rest : .words(text) }

  private func precedes(
    _ left: CountsTable.Key, _ right: CountsTable.Key, _ ranks: [Int]
  ) -> Bool {
    switch (left, right) {
    case (.unit(let a), .unit(let b)): ranks[a.index] < ranks[b.index]
    case (.unit, _): true
    case (.words(let a), .words(let b)):
      switch (categories.firstIndex(of: a), categories.firstIndex(of: b)) {
      case (let x?, let y?): x < y
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a.isBeforeByBytes(b)
      }
    case (.words, .rest): true
    default: false
    }
  }
}
