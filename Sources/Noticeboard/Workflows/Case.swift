/// A case of a workflow: the rows of all files that stand under one number, merged and linked.
///
/// It never changes and is handed on in many lists, so it is shared, not copied.
final class Case: Sendable {
  /// Who handles it: a unit of the tree, or words.
  enum Department: Sendable, Hashable {
    case unit(UnitID)
    case words(String)
  }

  /// A file in which the case stands, and what was said of it there without a date.
  struct Appearance: Sendable {
    let period: Period
    let location: Location
    let openReason: String
    let note: String
  }

  let number: CaseNumber
  /// The id of its mechanism.
  let mechanism: String
  let title: String
  /// The smallest unit that the row names.
  let unit: UnitID?
  /// `unit`, or else the mechanism's: where it counts.
  let home: UnitID
  /// The unit that a later row names, since the first one has been merged or split.
  let successor: UnitID?
  let department: Department?
  let channel: String
  let category: String
  let place: String
  /// One for each stage of the mechanism, as typed.
  let stages: [DatedCell?]
  let due: DatedCell?
  private let dueSince: Day?
  let asked: DatedCell?
  let result: Cell?
  let satisfaction: Satisfaction?
  let before: MediaReference?
  let after: MediaReference?
  let mergedInto: CaseNumber?
  /// The reason for which it does not count.
  let void: String?
  /// The strictest of its rows.
  let audience: Audience
  let source: String
  /// Values of the mechanism's extra columns, in the mechanism's order.
  let extra: [Cell]
  /// By period; the first is where the case lives.
  let appearances: [Appearance]

  // MARK: Milestones; a blank stage counts as done with the next dated one.

  let raised: DatedCell
  let responded: DatedCell?
  let solved: DatedCell?
  /// The day of the answer on satisfaction, if one was given (未回访 is none).
  let answered: Day?

  /// Nil without a day on which it was raised; the reader has reported that.
  init?(
    _ merged: MergedRows, of mechanism: Mechanism, _ stages: StageOrder, units: UnitTree,
    home: UnitID, _ findings: inout Findings
  ) {
    let row = merged.row
    let successor = merged.successor(in: units, &findings)
    guard let raised = row.stages.first ?? nil else { return nil }
    number = row.number
    self.mechanism = mechanism.id
    title = row.common.title
    unit = units.smallest(of: row.common.units, &findings)
    self.home = unit ?? home
    self.successor = successor
    department = row.department.map { reference in
      units.find(reference.text).map(Department.unit) ?? .words(reference.text)
    }
    (channel, category, place) = (row.channel, row.category, row.place)
    self.stages = row.stages
    (due, asked, result) = (row.due, row.asked, row.result)
    dueSince = merged.dueSince
    satisfaction = row.satisfaction
    (before, after) = (row.before, row.after)
    (mergedInto, void) = (row.mergedInto, row.void)
    audience = row.common.audience
    source = row.common.source
    extra = row.common.extra
    appearances = merged.appearances
    self.raised = raised
    responded = stages.milestone(stages.responded, in: row.stages)
    solved = stages.milestone(stages.solved, in: row.stages)
    let isAnswer = row.satisfaction != nil && row.satisfaction != .notAsked
    let rated = stages.rated.flatMap { row.stages[$0] }
    answered = isAnswer ? (row.asked ?? rated ?? solved)?.day : nil
  }

  /// Void and merged cases leave all counts.
  var counts: Bool { void == nil && mergedInto == nil }

  /// Where the case was written down first.
  var location: Location { appearances[0].location }

  /// From raised to solved, in natural days.
  var daysToSolve: Int? { solved.map { $0.day - raised.day } }

  /// The row's own due day, as far as it was known on a day: a deadline that a later month puts off
  /// changes no issue of the months before.
  func due(on day: Day) -> Day? { (dueSince ?? day) <= day ? due?.day : nil }

  func isOpen(on day: Day) -> Bool {
    raised.day <= day && (solved.map { $0.day > day } ?? true)
  }
}
