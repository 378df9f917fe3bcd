/// What was made public when, by the bulletins that this audience may see (D36).
///
/// A period by the first issued bulletin that quotes just that period, a case by the first whose table shows it
/// as solved.
struct PublicationRecord {
  let board: BulletinBoard
  let quotations: [[Quotation?]]
  let audience: Audience

  func apply(to mechanisms: inout [LinkedMechanism]) {
    var periods: [Int: [Period: LinkedMechanism.Publication]] = [:]
    var cases: [Int: [CaseNumber: Day]] = [:]
    // Bulletins are in order of date: the first to come is the first that published.
    for index in quotations.indices where !quotations[index].isEmpty {
      let item = board.bulletins[index]
      // What was withdrawn as a mistake has published nothing; residents would be led to a gravestone.
      // What was merged was published on its day, and stands in the other one.
      guard item.isIssued, item.bulletin.envelope.audience <= audience,
        let standing = item.standing(at: index, in: board),
        board.bulletins[standing].bulletin.envelope.audience <= audience
      else { continue }
      let publication = LinkedMechanism.Publication(day: item.day, bulletin: standing)
      for case .some(let quotation) in quotations[index] {
        let mechanism = mechanisms[quotation.mechanism]
        // A quarter's figure tells nothing of its months.
        if periods[quotation.mechanism]?[quotation.period] == nil {
          periods[quotation.mechanism, default: [:]][quotation.period] = publication
        }
        guard case .workflow(let caseload) = mechanism.state, quotation.isTable else { continue }
        // What a table shows of a case ends with its period.
        let last = min(item.cutoff, quotation.period.last)
        for record in caseload.pool(in: quotation.period, asOf: last)
        where record.solved.map({ $0.day <= last }) ?? false {
          if cases[quotation.mechanism]?[record.number] == nil {
            cases[quotation.mechanism, default: [:]][record.number] = item.day
          }
        }
      }
    }
    for index in mechanisms.indices {
      mechanisms[index] = mechanisms[index].published(periods[index] ?? [:], cases[index] ?? [:])
    }
  }
}

extension LinkedMechanism {
  fileprivate func published(
    _ periods: [Period: Publication], _ cases: [CaseNumber: Day]
  ) -> LinkedMechanism {
    var state = state
    if case .workflow(let caseload) = state { state = .workflow(caseload.publishing(cases)) }
    return LinkedMechanism(
      mechanism: mechanism, unit: unit, state: state, periods: self.periods,
      periodsAboutPersons: periodsAboutPersons, publications: periods)
  }
}
