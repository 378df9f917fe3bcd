/// The rows of all files that stand under one number.
///
/// A later file fills what was blank; what was filled stays. Only what tells the present state may
/// be said anew: 未办结原因, 备注, 来源, and an answer where first nobody had asked.
struct MergedRows {
  private(set) var row: CaseRow
  private(set) var appearances: [Case.Appearance]
  /// Of a due day that a later file gave: before its period nobody knew of it.
  private(set) var dueSince: Day?
  /// Where a later row names another unit, which is right if it came after the first.
  private(set) var otherUnits: [OtherUnit] = []

  struct OtherUnit: Sendable {
    let was: UnitCell
    let now: UnitCell
  }

  init(_ row: CaseRow, in ledger: Ledger) {
    self.row = row
    appearances = [Self.appearance(row, ledger)]
  }

  private static func appearance(_ row: CaseRow, _ ledger: Ledger) -> Case.Appearance {
    Case.Appearance(
      period: ledger.period, location: row.common.location, openReason: row.openReason,
      note: row.common.note)
  }

  /// The rows of all case ledgers by number, in the order in which the numbers first appear.
  static func merge(
    _ ledgers: [Ledger], of mechanism: Mechanism, _ order: StageOrder,
    _ findings: inout Findings
  ) -> [MergedRows] {
    var merged: [MergedRows] = []
    var known: [CaseNumber: Int] = [:]
    for ledger in ledgers {
      guard case .cases(let rows) = ledger.rows else { continue }
      for row in rows {
        guard let index = known[row.number] else {
          known[row.number] = merged.count
          merged.append(MergedRows(row, in: ledger))
          continue
        }
        let last = merged[index].appearances[merged[index].appearances.count - 1]
        if last.location.path == row.common.location.path {
          findings.report(
            .caseNumberTwice, at: row.common.location, row.number.description,
            related: [last.location])
        } else {
          merged[index].add(row, in: ledger, of: mechanism, order, &findings)
        }
      }
    }
    return merged
  }

  private mutating func add(
    _ later: CaseRow, in ledger: Ledger, of mechanism: Mechanism, _ order: StageOrder,
    _ findings: inout Findings
  ) {
    let here = later.common.location
    let first = row.common.location
    var changes = Changes(number: row.number, here: here, first: first)
    changes.fill(&row.common.title, later.common.title, "事项")
    changes.fill(&row.channel, later.channel, "渠道")
    changes.fill(&row.category, later.category, "类别")
    changes.fill(&row.place, later.place, "地点")
    fillUnits(later.common.units)
    for (index, stage) in order.stages.enumerated() {
      changes.fill(&row.stages[index], later.stages[index], stage.name)
    }
    changes.fill(&row.department, later.department, "承办单位")
    if row.due == nil, later.due != nil { dueSince = ledger.period.first }
    changes.fill(&row.due, later.due, "时限")
    changes.fill(&row.asked, later.asked, "回访日期")
    changes.fill(&row.result, later.result, "结果")
    if row.satisfaction == .notAsked, later.satisfaction != nil { row.satisfaction = nil }
    changes.fill(&row.satisfaction, later.satisfaction, "满意度") { $0.title }
    changes.fill(&row.before, later.before, "整改前")
    changes.fill(&row.after, later.after, "整改后")
    changes.fill(&row.mergedInto, later.mergedInto, "并入") { $0.description }
    changes.fill(&row.void, later.void, "作废") { $0 }
    for (index, column) in mechanism.columns.enumerated() {
      changes.fill(&row.common.extra[index], later.common.extra[index], column.name)
    }
    row.common.audience = max(row.common.audience, later.common.audience)
    if !later.openReason.isEmpty { row.openReason = later.openReason }
    if !later.common.note.isEmpty { row.common.note = later.common.note }
    if !later.common.source.isEmpty { row.common.source = later.common.source }
    appearances.append(Self.appearance(later, ledger))
    findings.add(changes.findings)
  }

  /// Column by column: a later file may leave the grid out, or name it where it was left out.
  private mutating func fillUnits(_ later: [UnitCell]) {
    for cell in later {
      guard let old = row.common.units.first(where: { $0.kind == cell.kind }) else {
        row.common.units.append(cell)
        continue
      }
      if old.reference.text != cell.reference.text {
        otherUnits.append(OtherUnit(was: old, now: cell))
      }
    }
  }

  /// The last unit that came after the first one; what else differs is reported.
  func successor(in units: UnitTree, _ findings: inout Findings) -> UnitID? {
    var result: UnitID?
    for other in otherUnits {
      let (was, now) = (other.was.reference, other.now.reference)
      if let first = units.find(was.text), let next = units.find(now.text),
        first == next || units.succeeds(next, first)
      {
        if next != first { result = next }
        continue
      }
      findings.report(
        .caseValueChanged, at: now.location, row.number.description,
        other.now.kind?.title ?? "单位", was.text, now.text, related: [was.location])
    }
    return result
  }
}

/// Fills blanks of a row from a later one, and reports what differs.
private struct Changes {
  let number: CaseNumber
  let here: Location
  let first: Location
  var findings = Findings()

  private mutating func report(
    _ name: String, _ was: String, _ now: String, at place: Location, was old: Location
  ) {
    findings.report(
      .caseValueChanged, at: place, number.description, name, was, now, related: [old])
  }

  mutating func fill(_ value: inout String, _ later: String, _ name: String) {
    if value.isEmpty {
      value = later
    } else if !later.isEmpty, later != value {
      report(name, value, later, at: here, was: first)
    }
  }

  mutating func fill<Value: Equatable>(
    _ value: inout Value?, _ later: Value?, _ name: String, _ text: (Value) -> String
  ) {
    guard let later else { return }
    if let old = value, old != later {
      report(name, text(old), text(later), at: here, was: first)
    } else {
      value = later
    }
  }

  mutating func fill(_ value: inout DatedCell?, _ later: DatedCell?, _ name: String) {
    guard let later else { return }
    guard let old = value else {
      value = later
      return
    }
    guard old.day != later.day else { return }
    if (old.day.month, old.day.day) == (later.day.month, later.day.day) {
      findings.report(
        .caseDateOfOtherYear, at: later.location, number.description, name,
        old.day.description, later.day.description, related: [old.location])
    } else {
      report(
        name, old.day.description, later.day.description, at: later.location, was: old.location)
    }
  }

  mutating func fill(_ value: inout Cell?, _ later: Cell?, _ name: String) {
    guard let later else { return }
    guard let old = value else {
      value = later
      return
    }
    if old.text != later.text {
      report(name, old.text, later.text, at: later.location, was: old.location)
    }
  }

  mutating func fill(_ value: inout Cell, _ later: Cell, _ name: String) {
    if value.text.isEmpty {
      value = later
    } else if !later.text.isEmpty, later.text != value.text {
      report(name, value.text, later.text, at: later.location, was: value.location)
    }
  }

  mutating func fill(_ value: inout Reference?, _ later: Reference?, _ name: String) {
    guard let later else { return }
    guard let old = value else {
      value = later
      return
    }
    if old.text != later.text {
      report(name, old.text, later.text, at: later.location, was: old.location)
    }
  }

  mutating func fill(_ value: inout MediaReference?, _ later: MediaReference?, _ name: String) {
    guard let later else { return }
    guard let old = value else {
      value = later
      return
    }
    if old.path != later.path {
      report(name, old.path, later.path, at: later.location, was: old.location)
    }
  }
}
