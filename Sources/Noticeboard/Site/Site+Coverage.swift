/// 覆盖率: how many units of the kind that takes part have at least one row, and which have none.
extension Site {
  /// The units on whose account a mechanism has rows in a period, as of a day.
  ///
  /// Of a list over the year so far, like its rates; only of one sub-list if it is given.
  func coverage(
    of item: LinkedMechanism, _ period: Period, sublist: Int? = nil, on day: Day
  ) -> Coverage? {
    switch item.state {
    case .framework, .workflow: return nil
    case .board(let board):
      guard let standings = board.standings(for: period) else { return nil }
      let subjects = standings.standings.map(\.subject) + standings.hidden
      return coverage(of: item, having: subjects.compactMap(unit(of:)), on: min(period.last, day))
    case .list(let list):
      let entries = list.state(year: period.year, on: day).entries
        .filter { sublist == nil || $0.sublist == sublist }
      return coverage(of: item, having: entries.compactMap(\.unit), on: day)
    case .meeting(let meeting):
      let held = meeting.sessions.filter {
        period.contains($0.date) && $0.isHeld(on: day) && shows($0)
      }
      return coverage(of: item, having: held.compactMap(\.unit), on: day)
    }
  }

  /// Of the kind that most of the units are of; nil if there is none.
  private func coverage(
    of item: LinkedMechanism, having: [UnitID], on day: Day
  ) -> Coverage? {
    let having = having.filter { !units.isHidden($0) }
    return Coverage.commonestKind(of: having, in: units).map { kind in
      Coverage(
        of: kind, having: having, in: units, below: item.unit, on: day,
        includesSubunits: item.mechanism.includesSubunits)
    }
  }

  private func unit(of subject: BoardSubject) -> UnitID? {
    if case .brand(let brand) = subject { return brands.brands[brand].unit }
    return subject.unit
  }
}

extension Mechanism {
  /// Whether it says that its coverage be shown.
  var declaresCoverage: Bool { metrics.contains { $0.formula == .builtIn(.coverage) } }
}
